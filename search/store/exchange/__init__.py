"""The archive as JSON Lines: articles with their facts, keys and decisions, from one database to another."""
