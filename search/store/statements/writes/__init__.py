"""Those of the writes of the store."""
