"""What the card above results says of a person and of an official document: few short reads each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from search.model import OfficialDocument
from search.store.reads import articles, entities, office_names
from search.store.reads.office_names import Province, Spelled
from search.store.reads.values import CardDocument, CardPerson, HeldOffice, Stated, StatedValue, ValueName
from search.store.schema.columns import DATE_ROLES, day, mentions, period
from search.store.sql import Connection, each, first, lines
from search.vietnamese.dates.labels import label

MOST = 5
"""Days of issue and implementing documents that are told."""
_HELD = """
    SELECT id, full, key, folded, flags, row, day, mentions, since FROM (
        SELECT o.id, o.full, o.key, o.folded, f.flags, a.row, a.day, f.mentions,
               min(a.day) OVER (PARTITION BY o.key, f.flags) AS since,
               row_number() OVER (PARTITION BY o.key, f.flags ORDER BY a.day DESC, a.row DESC) AS n
        FROM person_facts p JOIN office_facts f ON f.article = p.article AND f.person = p.n
        JOIN offices o ON o.id = f.office JOIN articles a ON a.row = p.article WHERE p.person = :id)
    WHERE n = 1 ORDER BY day DESC, row DESC, id
"""
_NAMED = """
    SELECT a.row, f.mentions FROM person_facts f JOIN articles a ON a.row = f.article
    WHERE f.person = :id ORDER BY a.day DESC, a.row DESC LIMIT 1
"""
_ISSUED = f"""
    SELECT f.start, f."end", f.precision, f.part_of_day, a.row, coalesce(d.mentions, f.mentions),
           min(coalesce(a.day, 9999999)) AS n
    FROM document_facts f JOIN articles a ON a.row = f.article
    LEFT JOIN date_facts d ON d.article = f.article AND d.role = {DATE_ROLES.index("issued")}
        AND d.start = f.start AND d."end" = f."end"
    WHERE f.document = :id AND f.start IS NOT NULL GROUP BY f.start, f."end", f.precision
    ORDER BY count(DISTINCT a.row) DESC, f.start LIMIT {MOST}
"""
_VALUE = """
    SELECT f.{column}, a.row, f.mentions, min(coalesce(a.day, 9999999)) AS n
    FROM document_facts f JOIN articles a ON a.row = f.article
    WHERE f.document = :id AND f.{column} != '' GROUP BY f.{column}
    ORDER BY count(*) DESC, length(f.{column}) DESC LIMIT 1
"""
_IMPLEMENTING = f"""
    SELECT {entities.DOCUMENT}, r.article, r.mentions, min(coalesce(a.day, 9999999)) AS n
    FROM relation_facts r JOIN documents d ON d.id = r.source JOIN articles a ON a.row = r.article
    WHERE r.target = :id AND r.source != :id GROUP BY d.id ORDER BY d.articles DESC, d.key LIMIT {MOST}
"""


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


class _IssuedRow(NamedTuple):
    start: int
    end: int
    precision: int
    part_of_day: int | None
    row: int
    mentions: str
    n: int


class _Place(NamedTuple):
    """The words of a fact in one article."""

    row: int
    mentions: str


class _Value(NamedTuple):
    """A value, and the words it was read from."""

    name: ValueName
    value: str
    place: _Place
    document: OfficialDocument | None = None


def person(connection: Connection, key: str) -> CardPerson | None:
    """A person with every office as the newest article that says so has it, newest first."""
    found = entities.person_keyed(connection, key)
    if found is None:
        return None
    id, one = found
    rows = list(each(connection, _HeldRow, _HELD, {"id": id}))
    own = office_names.province_beside(connection, (row.key for row in rows))
    named = first(connection, _Place, _NAMED, {"id": id})
    places = [_Place(row.row, row.mentions) for row in rows]
    stated = _stated(connection, [*places, named] if named else places)
    offices = [
        _office(row, stated[place], own) for row, place in zip(rows, places, strict=True) if place in stated
    ]
    return CardPerson(one, _joined(offices), stated.get(named) if named else None)


def document(connection: Connection, key: str) -> CardDocument | None:
    """An official document with its kind, issuer, days of issue, subject and what implements it."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return None
    id, one = found
    values = list(_values(connection, id))
    stated = _stated(connection, (value.place for value in values))
    return CardDocument(
        one,
        tuple(
            StatedValue(value.name, value.value, stated[value.place], value.document)
            for value in values
            if value.place in stated
        ),
    )


def _values(connection: Connection, id: int) -> Iterator[_Value]:
    for name in _VALUES:
        for value, row, places, _ in lines(connection, _VALUE.format(column=name), {"id": id}):
            yield _Value(name, value, _Place(row, places))
    for issued in each(connection, _IssuedRow, _ISSUED, {"id": id}):
        if (when := period(issued)) is not None:
            yield _Value("issued", label(when), _Place(issued.row, issued.mentions))
    for *columns, row, places, _ in lines(connection, _IMPLEMENTING, {"id": id}):
        other = OfficialDocument(*columns)
        yield _Value("implemented_by", other.number, _Place(row, places), other)


def _stated(connection: Connection, places: Iterable[_Place]) -> dict[_Place, Stated]:
    """The words of each place, with the article and the text they stand in."""
    asked = dict.fromkeys(places)
    found = articles.texts(connection, {place.row for place in asked})
    stated: dict[_Place, Stated] = {}
    for place in asked:
        article = found.get(place.row)
        if article and (mention := next(iter(mentions(article, place.mentions)), None)):
            source = article.part(mention.part, mention.index)
            stated[place] = Stated(article.id, article.title, article.published, mention, source)
    return stated


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
