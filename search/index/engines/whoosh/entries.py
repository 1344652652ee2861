"""An entry as Whoosh stores it: weighted terms and keys, all of it ready bytes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from search.index.engine import Entry
from search.index.engines.whoosh.rows import row
from search.query.tree import DateField, KeywordField, TextField

DATE_FIELDS: tuple[DateField, ...] = get_args(DateField)
KEYWORD_FIELDS: tuple[KeywordField, ...] = get_args(KeywordField)

EXACT = b"\x01"
"""Leads every exact key in the lexicon; no folded key begins with it."""
BETWEEN_FIELDS = b"\0\0"
BETWEEN_VALUES = b"\0"

BOOSTS: Mapping[TextField, float] = {"title": 6.0, "summary": 2.5, "captions": 1.0}
"""What an occurrence in these parts adds to the one that the whole text counts anyway."""
SATURATION, LENGTH_WEIGHT = 1.2, 0.6
"""k1 and b of BM25."""
USUAL_LENGTHS: Mapping[TextField, int] = {
    "text": 450,
    "title": 12,
    "summary": 40,
    "captions": 30,
    "author": 4,
}
"""Syllables of a usual article of the genre; fixed, so that one article's weights are its own affair."""
HEAVIEST = 255

Weighted = tuple[bytes, int, float, bytes]
"""What a Whoosh field yields for a term: its bytes, a frequency, a weight, no payload."""
Document = dict[str, Any]
"""What Whoosh's writer takes: values by field, and for `id` the bytes of its column beside its term."""


def document(entry: Entry) -> Document:
    """An entry as the arguments of Whoosh's `add_document`."""
    return {
        **weighted_terms(entry),
        **{name: _keys(values) for name, values in (*entry.keywords.items(), *entry.dates.items())},
        "id": _keys([entry.id]),
        "_stored_id": entry.id.encode(),
        "row": row(entry.texts),
        "keywords": keyword_row(entry),
        "order": (entry.day or 0) << 32 | entry.row,
        "revision": entry.revision,
    }


def weighted_terms(entry: Entry) -> dict[str, list[Weighted]]:
    """The terms of each text field with the weight each has in this article, 1 to 255.

    The weights of `text` are those of BM25F: titles, summaries and captions count more.
    """
    found: dict[str, list[Weighted]] = {}
    for field, terms in entry.texts.items():
        boosts = BOOSTS if field == "text" else {}
        boosted = [(entry.texts[part], by) for part, by in boosts.items() if part in entry.texts]
        base = saturation(field, len(terms.exact))
        found[field] = [
            *_weighted(b"", terms.folded, [(part.folded, by) for part, by in boosted], base),
            *_weighted(EXACT, terms.exact, [(part.exact, by) for part, by in boosted], base),
        ]
    return found


def saturation(field: TextField, length: int) -> float:
    """How many occurrences give a term half its weight in a field of so many syllables."""
    return SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / USUAL_LENGTHS[field])


def _weighted(
    lead: bytes, terms: Sequence[str], boosted: Iterable[tuple[Sequence[str], float]], base: float
) -> list[Weighted]:
    counts: dict[str, float] = dict(Counter(terms))
    for part, by in boosted:
        for term in part:
            if term in counts:
                counts[term] += by
    return [
        (lead + term.encode(), 1, max(1, int(HEAVIEST * count / (count + base))), b"")
        for term, count in counts.items()
    ]


def keyword_row(entry: Entry) -> bytes:
    """The keys of every keyword field, for counting facets."""
    return BETWEEN_FIELDS.join(
        BETWEEN_VALUES.join(value.encode() for value in dict.fromkeys(entry.keywords.get(field, ())))
        for field in KEYWORD_FIELDS
    )


def row_keywords(row: bytes, field: KeywordField) -> tuple[str, ...]:
    """The keys of one keyword field."""
    values = row.split(BETWEEN_FIELDS)[KEYWORD_FIELDS.index(field)] if row else b""
    return tuple(value.decode() for value in values.split(BETWEEN_VALUES)) if values else ()


def _keys(values: Iterable[str]) -> list[Weighted]:
    return [(value.encode(), 1, 1.0, b"") for value in dict.fromkeys(values)]
