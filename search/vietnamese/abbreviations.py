"""Abbreviations of offices and bodies, as printed, and what they stand for."""

from search.vietnamese.data import rows

WRITTEN_OUT: dict[str, str] = {row[0]: row[1] for row in rows("abbreviations", 2)}
"""Printed abbreviation → full form."""
