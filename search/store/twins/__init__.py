"""Articles that are nearly the same: which they are (alike.py), and the groups that they make (groups.py)."""
