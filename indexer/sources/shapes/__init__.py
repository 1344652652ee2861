"""What systems wrap around the fields of an article, and write into them that is neither text nor HTML."""
