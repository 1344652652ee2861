"""What only the staff see: behind a login, under `/quan-tri`."""
