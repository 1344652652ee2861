"""The guide: recipes by task, every sign and field with examples of this archive, the box on other sites."""
