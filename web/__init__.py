"""The archive over HTTP: pages in Vietnamese for readers and staff, JSON for programs."""
