"""Exact facet counts over all shards.

Each shard sends its commonest values, and OpenSearch adds up what came: a value that is rare everywhere may
come short. How far is said with the answer, and where it may matter more values are asked for, until every
shard has sent enough. A single shard knows all of its own."""

from collections.abc import Sequence
from typing import Any

from search.index.engine import FacetCounts
from search.index.engines.opensearch.documents import Json
from search.index.engines.opensearch.states import Moment
from search.query.tree import FacetField

AT_FIRST, GROWTH = 100, 8
"""Values each of several shards sends beyond those asked for, and how many times more where they were too
few."""

Counts = tuple[tuple[str, int], ...]


def counted(moment: Moment, query: Json, fields: Sequence[FacetField], limit: int) -> FacetCounts:
    """The commonest values of each field, by count, then value."""
    if limit <= 0 or not fields:
        return dict.fromkeys(fields, ())
    found: dict[FacetField, Counts] = {}
    sent = limit + AT_FIRST
    left = list(dict.fromkeys(fields))
    while left:
        answer = moment.search({"size": 0, "query": query, "aggs": _asked(left, limit, sent)})
        for field in left:
            if (counts := _exact(answer["aggregations"][field], limit, moment.shards)) is not None:
                found[field] = counts
        left = [field for field in left if field not in found]
        sent *= GROWTH
    return {field: found[field] for field in fields}


def _asked(fields: Sequence[FacetField], limit: int, sent: int) -> Json:
    return {
        field: {
            "terms": {"field": field, "size": limit, "shard_size": sent, "show_term_doc_count_error": True}
        }
        for field in fields
    }


def _exact(answer: Any, limit: int, shards: int) -> Counts | None:
    """The counts, where no value that a shard kept back can change them; else None."""
    buckets = answer["buckets"]
    if shards > 1:
        missed = answer["doc_count_error_upper_bound"]
        # One that no shard sent has at most so many; with as many as the last its key would decide.
        if missed and (len(buckets) < limit or buckets[-1]["doc_count"] <= missed):
            return None
        if any(bucket["doc_count_error_upper_bound"] for bucket in buckets):
            return None
    return tuple((bucket["key"], bucket["doc_count"]) for bucket in buckets)
