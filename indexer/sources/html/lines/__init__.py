"""A page as the lines a reader sees, each with its look and its place in the markup."""
