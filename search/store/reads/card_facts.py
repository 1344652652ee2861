"""What the card above results says of a person and of an official document: few short reads each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from search.model import OfficialDocument
from search.store.compiled.reads import card_facts as sql
from search.store.reads import entities, office_names
from search.store.reads.office_names import Province, Spelled
from search.store.reads.registers.places import Place, stated
from search.store.reads.values import CardDocument, CardPerson, HeldOffice, Stated, StatedValue, ValueName
from search.store.schema.columns import day, period
from search.store.sql import Connection, each, first, lines
from search.vietnamese.dates.labels import label

MOST = 5
"""Days of issue and implementing documents that are told."""


class _HeldRow(NamedTuple):
    id: int
    full: str
    key: str
    folded: str
    flags: int
    row: int
    day: int | None
    mentions: str
    since: int | None


_VALUES: tuple[ValueName, ...] = ("kind", "issuer", "subject")


class _Stated(NamedTuple):
    """What one article says of an official document, and where; `issued` are the words of its date."""

    kind: str
    issuer: str
    subject: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    row: int
    mentions: str
    issued: str


class _Value(NamedTuple):
    """A value, and the words it was read from."""

    name: ValueName
    value: str
    place: Place
    document: OfficialDocument | None = None


def person(connection: Connection, key: str) -> CardPerson | None:
    """A person with every office as the newest article that says so has it, newest first."""
    found = entities.person_keyed(connection, key)
    if found is None:
        return None
    id, one = found
    rows = list(each(connection, _HeldRow, sql.HELD, {"id": id}))
    own = office_names.province_beside(connection, (row.key for row in rows))
    named = first(connection, Place, sql.NAMED, {"id": id})
    places = [Place(row.row, row.mentions) for row in rows]
    said = stated(connection, [*places, named] if named else places)
    offices = [
        _office(row, said[place], own) for row, place in zip(rows, places, strict=True) if place in said
    ]
    return CardPerson(one, _joined(offices), said.get(named) if named else None)


def document(connection: Connection, key: str) -> CardDocument | None:
    """An official document with its kind, issuer, days of issue, subject and what implements it."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return None
    id, one = found
    values = list(_values(connection, id))
    said = stated(connection, (value.place for value in values))
    return CardDocument(
        one,
        tuple(
            StatedValue(value.name, value.value, said[value.place], value.document)
            for value in values
            if value.place in said
        ),
    )


def _values(connection: Connection, id: int) -> Iterator[_Value]:
    facts = list(each(connection, _Stated, sql.STATED, {"id": id}))
    for name in _VALUES:
        yield from _most_stated(name, facts)
    yield from _issued(facts)
    others: dict[str, _Value] = {}
    for *columns, row, places in lines(connection, sql.IMPLEMENTING, {"id": id}):
        other = OfficialDocument(*columns)
        others.setdefault(other.key, _Value("implemented_by", other.number, Place(row, places), other))
    yield from islice(others.values(), MOST)


def _most_stated(name: ValueName, facts: Sequence[_Stated]) -> Iterator[_Value]:
    """What most facts say, the longest of several, with the words of the first that does."""
    counts: Counter[str] = Counter(filter(None, (getattr(fact, name) for fact in facts)))
    if counts:
        best = min(counts, key=lambda one: (-counts[one], -len(one), one))
        said = next(fact for fact in facts if getattr(fact, name) == best)
        yield _Value(name, best, Place(said.row, said.mentions))


def _issued(facts: Iterable[_Stated]) -> Iterator[_Value]:
    """The days of issue that most articles state, each with the words of the first that does."""
    said: dict[tuple[int, int, int], list[_Stated]] = defaultdict(list)
    for fact in facts:
        if fact.start is not None and fact.end is not None and fact.precision is not None:
            said[fact.start, fact.end, fact.precision].append(fact)
    counts = {days: len({fact.row for fact in its}) for days, its in said.items()}
    for days in sorted(said, key=lambda days: (-counts[days], days))[:MOST]:
        first = said[days][0]
        if (when := period(first)) is not None:
            yield _Value("issued", label(when), Place(first.row, first.issued))


def _office(row: _HeldRow, said: Stated, own: Province) -> HeldOffice:
    spelled = Spelled(row.id, row.full, row.key, row.folded, 0)
    return HeldOffice(
        key=office_names.page_key(office_names.folded_page(spelled, own)),
        office=office_names.title(spelled, own),
        former=bool(row.flags & 1),
        acting=bool(row.flags & 2),
        first=day(row.since),
        last=day(row.day),
        said=said,
    )


def _joined(offices: Iterable[HeldOffice]) -> tuple[HeldOffice, ...]:
    """Spellings of one office as one, as the newest of them has it, known from the first of them."""
    found: dict[tuple[str, bool, bool], HeldOffice] = {}
    for one in offices:
        key = one.key, one.former, one.acting
        newest = found.setdefault(key, one)
        known = [first for first in (newest.first, one.first) if first]
        found[key] = replace(newest, first=min(known, default=None))
    return tuple(found.values())
