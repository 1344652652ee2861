"""What the archive has that completes what is being typed."""
