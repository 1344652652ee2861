"""What the register of official documents tells of each, and the life of one: issued, carried out,
reviewed, each step with the words that say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple

from msgspec import Struct

from search.model import Conference, OfficialDocument, PersonRef
from search.store.compiled.reads.registers import documents as sql
from search.store.reads import conference_register, entities
from search.store.reads import lines as article_lines
from search.store.reads.registers.places import Place, stated
from search.store.reads.values import Stated
from search.store.schema.columns import json_list, period
from search.store.sql import Connection, each, lines
from search.vietnamese import numbers
from search.vietnamese.dates.periods import Period
from search.vietnamese.text import slug

MOST = 200
"""Steps of one life that are told."""
What = Literal["issued", "implemented", "preliminary", "final", "conference"]
_REVIEWS: dict[str, What] = {"so-ket": "preliminary", "tong-ket": "final"}
"""Reviews of how a document is carried out, by what stands in the kind of their conference."""


class Told(Struct, frozen=True):
    """What articles tell of an official document: its subject, and the date of issue that most state."""

    subject: str = ""
    issued: Period | None = None
    otherwise: int = 0
    """How many other dates of issue are stated."""


class Step(Struct, frozen=True):
    """One step in the life of an official document, as `said`; `others` more articles say so too."""

    what: What
    when: Period | None
    said: Stated
    others: int = 0
    document: OfficialDocument | None = None
    conference: Conference | None = None
    chairs: tuple[PersonRef, ...] = ()


class _IssuedRow(NamedTuple):
    key: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    many: int


class _PlaceRow(NamedTuple):
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    article: int
    mentions: str


def told(connection: Connection, documents: Iterable[str]) -> dict[str, Told]:
    """What is told of the official documents with these keys."""
    asked = {"keys": json_list(documents)}
    subjects: dict[str, str] = {}
    dates: dict[str, list[Period]] = defaultdict(list)
    for key, subject, _ in lines(connection, sql.SUBJECTS, asked):
        subjects.setdefault(key, subject)
    for row in each(connection, _IssuedRow, sql.ISSUED, asked):
        if (when := period(row)) is not None:
            dates[row.key].append(when)
    return {
        key: Told(subjects.get(key, ""), next(iter(dates[key]), None), max(0, len(dates[key]) - 1))
        for key in dict.fromkeys([*subjects, *dates])
    }


def kinds(connection: Connection) -> list[tuple[str, int]]:
    """(kind, official documents) of every kind, commonest first."""
    return [(kind, many) for kind, many in lines(connection, sql.KINDS) if kind]


def years(connection: Connection) -> tuple[tuple[int, int], ...]:
    """(year, official documents issued in it), the first year first; without those of no known date."""
    return article_lines.years(lines(connection, sql.DAYS))


def life(connection: Connection, key: str) -> tuple[Step, ...]:
    """The steps of an official document by day, those without one last, at most MOST of them."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return ()
    id, document = found
    steps = chain(
        _issued(connection, id, document.key),
        _implemented(connection, id),
        _conferences(connection, id, document),
    )
    return tuple(sorted(steps, key=_day)[:MOST])


def _issued(connection: Connection, id: int, key: str) -> Iterator[Step]:
    """Each date of issue, with the first article that states it."""
    many: dict[Period | None, int] = {}
    for row in each(connection, _IssuedRow, sql.ISSUED, {"keys": json_list([key])}):
        many[period(row)] = row.many
    places = {
        Place(row.article, row.mentions): period(row)
        for row in each(connection, _PlaceRow, sql.FIRST_ISSUED, {"id": id})
    }
    for place, said in stated(connection, places).items():
        when = places[place]
        yield Step("issued", when, said, many.get(when, 1) - 1)


def _implemented(connection: Connection, id: int) -> list[Step]:
    """What carries it out, each at its own date of issue."""
    places: dict[OfficialDocument, list[Place]] = defaultdict(list)
    for *document, row, mentions in lines(connection, sql.IMPLEMENTING, {"id": id}):
        places[OfficialDocument(*document)].append(Place(row, mentions))
    issued = told(connection, [document.key for document in places])
    said = stated(connection, (its[0] for its in places.values()))
    return [
        Step(
            "implemented",
            issued[document.key].issued if document.key in issued else None,
            said[its[0]],
            len({place.row for place in its}) - 1,
            document=document,
        )
        for document, its in places.items()
        if its[0] in said
    ]


def _conferences(connection: Connection, id: int, document: OfficialDocument) -> list[Step]:
    """The conferences that speak of it; those whose subject is its review are told as such."""
    places: dict[str, list[Place]] = defaultdict(list)
    for key, row, mentions in lines(connection, sql.CONFERENCES, {"id": id}):
        places[key].append(Place(row, mentions))
    for key in list(places)[:-MOST]:  # keys begin with their day: the newest stay
        del places[key]
    part = conference_register.taking_part(connection, places)
    said = stated(connection, (its[0] for its in places.values()), within="body")
    return [
        Step(
            _kind(one, document),
            one.when,
            said[places[one.key][0]],
            len({place.row for place in places[one.key]}) - 1,
            conference=one,
            chairs=part[one.key].chairs if one.key in part else (),
        )
        for one in conference_register.of_keys(connection, places)
        if places[one.key][0] in said
    ]


def _kind(conference: Conference, document: OfficialDocument) -> What:
    own = numbers.parse(document.number)
    named = [found.value for found in numbers.find(conference.subject)]
    about = own is not None and any(own.short_key == other.short_key for other in named)
    kind = slug(conference.kind)
    return next((what for stem, what in _REVIEWS.items() if about and stem in kind), "conference")


def _day(step: Step) -> tuple[bool, int, bool]:
    """In order of days: of the event, else of the article that tells it."""
    day = step.when.start if step.when else step.said.published
    return day is None, day.toordinal() if day else 0, step.what != "issued"
