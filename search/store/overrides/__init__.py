"""Overrides: what staff decide. They outlive every re-reading and rebuild of the archive."""
