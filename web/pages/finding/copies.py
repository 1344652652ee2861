"""Articles of a page of results that were published twice: the copies stand under the one that comes first.

Only what is on one page is put together: every article still stands on exactly one page, none is ever empty,
and totals, facets, feeds and exports count each."""

from collections.abc import Sequence

from msgspec import Struct

from search.answer.results import Hit
from search.store import Store


class Row(Struct, frozen=True):
    """A hit, with the hits of the same page whose texts are nearly its own."""

    hit: Hit
    copies: tuple[Hit, ...] = ()


def folded(store: Store, hits: Sequence[Hit]) -> tuple[Row, ...]:
    """The hits in their order, copies under the first of their text."""
    if len(hits) < 2:
        return tuple(Row(hit) for hit in hits)
    numbers = store.copies_among([hit.id for hit in hits])
    texts: dict[int | str, list[Hit]] = {}
    for hit in hits:
        texts.setdefault(numbers.get(hit.id, hit.id), []).append(hit)
    return tuple(Row(first, tuple(others)) for first, *others in texts.values())
