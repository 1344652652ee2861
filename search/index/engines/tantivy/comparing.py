"""Whether an article stands in a state of a tantivy index as an entry says, field by field."""

from collections.abc import Iterator

from search.index.engine import Entry
from search.index.engines.interleaved import orders, pairs, parts
from search.index.engines.tantivy.documents import code, codes_of
from search.index.engines.tantivy.vendor import FACETS, DocAddress, Occur, Query, Schema, Searcher

Asked = tuple[str, list[Query]]
"""A field, and what must all find the article."""


def differing(schema: Schema, searcher: Searcher, entry: Entry) -> tuple[str, ...]:
    """The fields in which the index has this article otherwise, or not once; sorted."""
    own = Query.term_query(schema, "id", entry.id, "basic")
    hits = searcher.search(own, 2).hits
    if len(hits) != 1:
        return ("id",)
    found = {name for name, queries in _asked(schema, entry) if not _all(searcher, own, queries)}
    return tuple(sorted(found | set(_stored(searcher, hits[0][1], entry))))


def _all(searcher: Searcher, own: Query, queries: list[Query]) -> bool:
    """One question for a whole field."""
    return bool(searcher.search(Query.boolean_query([(Occur.Must, one) for one in (own, *queries)]), 1).hits)


def _asked(schema: Schema, entry: Entry) -> Iterator[Asked]:
    for name, terms in entry.texts.items():
        # Part by part, word for word: so positions are compared as well.
        yield name, [Query.phrase_query(schema, name, [*part.split(" ")]) for part in parts(terms)]
    if "text" in entry.texts:
        yield "pairs", _terms(schema, "pairs", pairs(entry.texts["text"]))
    for keys in (entry.keywords, entry.dates):
        for key, values in keys.items():
            yield key, _terms(schema, key, values)
    for keyword in FACETS:
        codes = {code(value) for value in entry.keywords.get(keyword, ())}
        counted = codes_of(keyword)
        yield keyword, [Query.term_query(schema, counted, number, "basic") for number in codes]


def _terms(schema: Schema, field: str, terms: tuple[str, ...] | list[str]) -> list[Query]:
    return [Query.term_query(schema, field, term, "basic") for term in dict.fromkeys(terms)]


def _stored(searcher: Searcher, address: DocAddress, entry: Entry) -> Iterator[str]:
    """What is read back and sorted by."""
    document = searcher.doc(address)
    if document["revision"] != [entry.revision]:
        yield "revision"
    for keyword in FACETS:
        if document[keyword] != list(dict.fromkeys(entry.keywords.get(keyword, ()))):
            yield keyword
    for name, expected in zip(("newest", "oldest"), orders(entry), strict=True):
        if searcher.fast_field_values(name, [address]) != [expected]:
            yield name
