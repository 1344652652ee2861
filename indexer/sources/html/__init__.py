"""Saved pages: several signals for each field, checked against each other and against the other pages."""

from indexer.sources.html.mht import SUFFIXES as MHT_SUFFIXES

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", *MHT_SUFFIXES)
