"""This state beside another checkout, asked the same things in turns, so that noise falls on both alike."""
