"""Exact facet counts over all segments of a tantivy index.

Counted by number, not by text: an aggregation over text looks every value up in the dictionary of every
segment (7 ms for 350 articles), and by default cuts each segment's list, which makes sums come short.
"""

from collections.abc import Sequence
from typing import Any

from search.index.engine import FacetCounts
from search.index.engines.tantivy.documents import code, codes_of
from search.index.engines.tantivy.vendor import Occur, Query, Schema, Searcher, total
from search.query.tree import FacetField

ALL = 10_000_000
"""More values than a segment has."""
TIES = 100
"""Values beyond those asked for that are looked at one by one where they tie for the last place."""
REMEMBERED = 100_000

LARGE = 250_000
"""Articles of an archive from which on segments name only their commonest values at first. Counting is half
of what a broad query's people cost there (300,000 articles, 60,000 people, 9 segments: 27 to 41 ms), naming
and adding up every value of every segment the other half; it takes 16 to 32 ms with `NAMED`, 10 in one
segment. In smaller archives the segments name them all sooner than the doubtful are counted one by one
(100,000 articles, 8 segments, five facets of 150 queries: 6 ms in the mean, and 16 with `NAMED`)."""
NAMED = 400

Asked = dict[FacetField, dict[str, Any]]
Counts = list[tuple[Any, int]]

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
        named = self._named(options, limit) if self._searcher.num_docs >= LARGE else {}
        counts = named | self._buckets({name: one for name, one in options.items() if name not in named})
        return {field: self._first(field, counts[field], limit, size) for field in fields}

    def _named(self, options: Asked, limit: int) -> dict[FacetField, Counts]:
        """The counts of those fields whose commonest values the segments' own commonest tell for sure."""
        short = {field: {**one, "segment_size": NAMED} for field, one in options.items()}
        found = {field: self._sure(field, answer, limit) for field, answer in self._answers(short).items()}
        return {field: counts for field, counts in found.items() if counts is not None}

    def _sure(self, field: FacetField, answer: dict[str, Any], limit: int) -> Counts | None:
        """The exact counts of all values that may be among the first, where all of them were named.

        What is not named stands in at most `unsure` articles, and what is named in at most so many more."""
        counts, unsure = _counts(answer), answer["doc_count_error_upper_bound"]
        if not unsure:
            return counts
        least = counts[limit - 1][1] if len(counts) >= limit else 0
        if least <= unsure or counts[-1][1] + unsure >= least:
            return None
        doubtful = [value for value, count in counts if count + unsure >= least]
        exact = [(value, total(self._searcher.search(self._having(field, value), 1))) for value in doubtful]
        return sorted(exact, key=lambda one: -one[1])

    def _having(self, field: FacetField, number: int) -> Query:
        holders = Query.term_query(self._schema, codes_of(field), number, "basic")
        both = Query.boolean_query([(Occur.Must, self._query), (Occur.Must, holders)])
        return Query.const_score_query(both, 0.0)

    def _first(self, field: FacetField, counts: Counts, limit: int, size: int) -> tuple[tuple[str, int], ...]:
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

    def _buckets(self, asked: Asked) -> dict[FacetField, Counts]:
        whole = {field: {"segment_size": ALL, **options} for field, options in asked.items()}
        return {field: _counts(answer) for field, answer in self._answers(whole).items()}

    def _answers(self, asked: Asked) -> dict[FacetField, dict[str, Any]]:
        if not asked:
            return {}
        answer = self._searcher.aggregate(
            self._query, {field: {"terms": options} for field, options in asked.items()}
        )
        return {field: answer[field] for field in asked}


def _counts(answer: dict[str, Any]) -> Counts:
    return [(bucket["key"], bucket["doc_count"]) for bucket in answer["buckets"]]
