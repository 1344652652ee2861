"""Where a search begins: the first page, and the form with one field for each condition."""
