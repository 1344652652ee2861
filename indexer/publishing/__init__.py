"""Publishing at once: the inbox taken up, the resident indexer, and the tokens of who may publish."""
