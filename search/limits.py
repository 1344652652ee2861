"""The bounds on what a reader may ask; each has its message where it is applied."""

QUERY_LENGTH = 1_000
"""Code points of a query that are read; the rest is reported as ignored."""
QUERY_WORDS = 64
NESTING = 16
PHRASES = 8
"""Phrases a reader may quote in one query; the words of the others are searched one by one."""
DISTANCE = 50
"""Words that may stand between those that are to be close to each other."""
CLOSE_WORDS = 8
"""Words that may be asked to stand close to each other."""
EXPANSION = 256
"""Terms a prefix may stand for; the commonest are taken."""
PAGE_SIZE = 100
OFFSET = 1_000_000
"""Beyond this a page is empty without asking an engine (a huge offset aborts tantivy's process)."""
FACET_VALUES = 50
TERM = 1_000
"""Code points of a term or key of an index; longer ones are no words, and no engine takes any length."""
ARTICLE_ID = 200
FILTERS = 20
"""Values of one repeated parameter."""
