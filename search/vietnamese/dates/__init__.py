"""Dates and periods: found in prose and in readers' queries, named, compared, indexed by calendar terms."""

from search.vietnamese.dates.found import FoundDate
from search.vietnamese.dates.written import find, parse, typed_dates

__all__ = ["FoundDate", "find", "parse", "typed_dates"]
