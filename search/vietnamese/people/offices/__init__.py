"""Offices: the words they are made of, where one begins and ends, whose it is, how it is written in full."""
