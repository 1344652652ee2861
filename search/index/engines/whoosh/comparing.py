"""Whether an article stands in a state of a Whoosh index as an entry says, field by field."""

from collections.abc import Iterator

from search.index.engine import Entry
from search.index.engines.whoosh.entries import document
from search.index.engines.whoosh.segments import Segment

COLUMNS = ("row", "keywords")
NUMBERS = ("order", "revision")
BESIDE = "_stored_id"
"""How a document names what stands in the column of a field that is searched as well."""


def differing(segment: Segment, number: int, entry: Entry) -> tuple[str, ...]:
    """The fields in which the segment has the article of this number otherwise; sorted."""
    return tuple(sorted(set(_differing(segment, number, document(entry)))))


def _differing(segment: Segment, number: int, expected: dict[str, object]) -> Iterator[str]:
    for name, value in expected.items():
        if name == BESIDE:
            stands = segment.files.column("id", [number]) == [value]
        elif name in COLUMNS:
            stands = segment.files.column(name, [number]) == [value]
        elif name in NUMBERS:
            numbers = segment.order if name == "order" else segment.files.numbers(name)
            stands = numbers[number] == value
        else:
            assert isinstance(value, list)
            stands = all(_weighs(segment, name, number, term, weight) for term, _, weight, _ in value)
        if not stands:
            yield name


def _weighs(segment: Segment, field: str, number: int, term: bytes, weight: float) -> bool:
    vector = segment.vector(field, term)
    return bool(vector) and vector[number] == int(weight)
