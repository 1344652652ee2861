"""Queries as readers type them, with the articles that answer them, and how many are answered."""
