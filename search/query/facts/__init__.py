"""What stretches of a query mean beyond their words: numbers, dates, people, offices, conferences, terms."""
