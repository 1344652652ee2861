"""What the pages of registers share: years at a glance, lines of time, lists that are looked up."""
