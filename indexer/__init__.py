"""From articles where they are kept to an archive that can be searched: read, extract, store, index."""
