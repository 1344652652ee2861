"""Exact facet counts over all segments of a tantivy index.

Counted by number, not by text: an aggregation over text looks every value up in the dictionary of every
segment (7 ms for 350 articles), and by default cuts each segment's list, which makes sums come short.
"""

from collections.abc import Sequence
from typing import Any

from search.index.engine import FacetCounts
from search.index.engines.tantivy.documents import code, codes_of
from search.index.engines.tantivy.vendor import Query, Schema, Searcher
from search.query.tree import FacetField

ALL = 10_000_000
"""More values than a segment has."""
TIES = 100
"""Values beyond those asked for that are looked at one by one where they tie for the last place."""
REMEMBERED = 100_000

Asked = dict[FacetField, dict[str, Any]]

_values: dict[int, str] = {}
"""Values by their code: true of any index, so it needs no care when one changes."""


class Counting:
    """Counts what one compiled query matches in one state of the index."""

    def __init__(self, schema: Schema, searcher: Searcher, query: Query) -> None:
        self._schema, self._searcher, self._query = schema, searcher, query

    def facets(self, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        """The commonest values of each field, by count, then value."""
        if limit <= 0 or not fields:
            return dict.fromkeys(fields, ())
        size = limit + TIES
        options: Asked = {field: {"field": codes_of(field), "size": size} for field in fields}
        counts = self._buckets(options)
        return {field: self._first(field, counts[field], limit, size) for field in fields}

    def _first(
        self, field: FacetField, counts: list[tuple[Any, int]], limit: int, size: int
    ) -> tuple[tuple[str, int], ...]:
        last = counts[min(limit, len(counts)) - 1][1] if counts else 0
        tied_on = len(counts) == size and counts[-1][1] == last
        named = {
            self._value(field, number): count
            for number, count in counts
            if count > last or (count == last and not tied_on)
        }
        if tied_on:
            # What stands in more articles is all named by now, so these stand in exactly as many.
            named = {**dict.fromkeys(self._in_order(field, last, 2 * limit), last), **named}
        return tuple(sorted(named.items(), key=lambda one: (-one[1], one[0]))[:limit])

    def _in_order(self, field: FacetField, least: int, size: int) -> list[str]:
        """The first values by their text that stand in at least so many articles."""
        options = {"field": field, "size": size, "min_doc_count": least, "order": {"_key": "asc"}}
        if least == 1:
            # Every value will do, so the first of each segment are enough.
            options["segment_size"] = size
        return [value for value, _ in self._buckets({field: options})[field]]

    def _value(self, field: FacetField, number: int) -> str:
        """The value behind a code, read once from an article that has it."""
        if (known := _values.get(number)) is not None:
            return known
        holder = Query.term_query(self._schema, codes_of(field), number, "basic")
        ((_, address),) = self._searcher.search(holder, 1, False).hits
        values: dict[int, str] = {code(value): value for value in self._searcher.doc(address)[field]}
        if len(_values) > REMEMBERED:
            _values.clear()
        _values.update(values)
        return values[number]

    def _buckets(self, asked: Asked) -> dict[FacetField, list[tuple[Any, int]]]:
        terms = {field: {"terms": {"segment_size": ALL, **options}} for field, options in asked.items()}
        answer = self._searcher.aggregate(self._query, terms)
        return {
            field: [(bucket["key"], bucket["doc_count"]) for bucket in answer[field]["buckets"]]
            for field in asked
        }
