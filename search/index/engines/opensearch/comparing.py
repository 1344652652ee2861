"""Whether an article stands in a state of the index as an entry says, field by field."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import Any

from search.index.engine import Entry
from search.index.engines.interleaved import orders, pairs, parts
from search.index.engines.opensearch.documents import FACETS, Json
from search.index.engines.opensearch.states import Moment

TOGETHER = 400
"""Terms of one phrase, and clauses of one question: OpenSearch refuses more than 1,024."""
_READ = ["revision", "newest", "oldest", *FACETS]
"""What can be read back."""


def differing(moment: Moment, entry: Entry) -> tuple[str, ...]:
    """The fields in which the index has this article otherwise, or not once; sorted."""
    own: Json = {"term": {"id": entry.id}}
    read: Json = {"size": 2, "query": own, "stored_fields": "_none_", "docvalue_fields": _READ}
    asked = list(_together(_asked(entry)))
    wanted = [{"size": 0, "query": {"bool": {"filter": [own, *clauses]}}} for _, clauses in asked]
    stands, *answers = moment.searches([read, *wanted])
    hits = stands["hits"]["hits"]
    if len(hits) != 1:
        return ("id",)
    totals = [answer["hits"]["total"]["value"] for answer in answers]
    found = {name for (name, _), total in zip(asked, totals, strict=True) if not total}
    return tuple(sorted(found | set(_otherwise(hits[0].get("fields", {}), entry))))


def _asked(entry: Entry) -> Iterator[tuple[str, Json]]:
    """Field by field what must find the article."""
    for name, terms in entry.texts.items():
        # Part by part, word for word: so positions are compared as well.
        for part in parts(terms):
            for stretch in _stretches(part.split(" ")):
                yield name, {"match_phrase": {name: " ".join(stretch)}}
    if "text" in entry.texts:
        yield from _terms("pairs", pairs(entry.texts["text"]))
    for keys in (entry.keywords, entry.dates):
        for key, values in keys.items():
            yield from _terms(key, values)


def _stretches(terms: Sequence[str]) -> Iterator[Sequence[str]]:
    """A long part in stretches that overlap, so that no two neighbours are left out."""
    for start in range(0, max(1, len(terms) - 1), TOGETHER - 1):
        yield terms[start : start + TOGETHER]


def _terms(field: str, terms: Sequence[str]) -> Iterator[tuple[str, Json]]:
    for term in dict.fromkeys(terms):
        yield field, {"term": {field: term}}


def _together(asked: Iterator[tuple[str, Json]]) -> Iterator[tuple[str, list[Json]]]:
    """The questions of a field in as few as may be."""
    for name, ones in groupby(asked, key=lambda one: one[0]):
        clauses = (clause for _, clause in ones)
        while some := list(islice(clauses, TOGETHER)):
            yield name, some


def _otherwise(fields: dict[str, Any], entry: Entry) -> Iterator[str]:
    """What is read back and sorted by."""
    newest, oldest = orders(entry)
    for name, expected in (("revision", entry.revision), ("newest", newest), ("oldest", oldest)):
        if fields.get(name) != [expected]:
            yield name
    for keyword in FACETS:
        if set(fields.get(keyword, ())) != set(entry.keywords.get(keyword, ())):
            yield keyword
