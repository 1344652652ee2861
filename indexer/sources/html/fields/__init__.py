"""What is known of an article beside its text: title, day, section, author, address."""
