"""Abbreviations of offices and bodies, as printed, and what they stand for."""

from search.vietnamese.data import rows

WRITTEN_OUT: dict[str, str] = {short: full for short, full in rows("abbreviations", 2)}
"""Printed abbreviation → full form."""
