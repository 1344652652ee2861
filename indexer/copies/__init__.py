"""The archive as a whole: copied, put back, taken elsewhere, lost."""
