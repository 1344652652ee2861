"""What staff see of a running site: a line for each request, and figures for Prometheus."""
