"""Facts that a person should look at: rules that doubt what was read, and what staff said of it."""
