"""How soon a publication is found; run it with python -m tests.benchmarks.publishing."""
