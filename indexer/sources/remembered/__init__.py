"""What earlier runs read of a source, so that it need not be read again."""
