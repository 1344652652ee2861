"""Those of the reads of the store."""
