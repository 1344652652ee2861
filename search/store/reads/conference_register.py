"""The register of conferences: filtered lists, and one conference with all its articles."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct

from search.model import Conference, DocumentRef, PersonRef
from search.query.facts import conference_names
from search.store.compiled.reads import conference_register as sql
from search.store.reads import articles, facts, lines
from search.store.reads.values import ConferencePage, Listing, Report, TakingPart, Together
from search.store.schema.columns import json_list, json_list_or_none, ordinal, patterns, period, strings
from search.store.sql import Connection, Sql, Values, column, each, first, value
from search.store.sql import lines as read
from search.vietnamese import bodies
from search.vietnamese.text import keys, normalise

ConferenceRole = Literal["chairs", "speaks", "attends"]


class _Row(NamedTuple):
    key: str
    kind: str
    subject: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    place: str
    organiser: str
    articles: str
    reasons: str


class Wanted(Struct, frozen=True):
    """A filter of the register; empty values do not restrict. Days are inclusive.

    `people` and `documents` are keys, any of which will do; `kind` is a kind in any spelling, its value or
    the beginning of it. With a `role` one of the people has just that one, or anybody where no people are
    asked for. `organiser` are words of its name."""

    q: str = ""
    first: date | None = None
    last: date | None = None
    people: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    place: str = ""
    kind: str = ""
    organiser: str = ""
    role: ConferenceRole | None = None


EVERY = Wanted()
_LISTS = {
    "words_first": (sql.WORDS, sql.WORDS_COUNT),
    "place_first": (sql.PLACE, sql.PLACE_COUNT),
    "first": (sql.SINCE, sql.SINCE_COUNT),
    "last": (sql.UNTIL, sql.UNTIL_COUNT),
    "kinds": (sql.KIND, sql.KIND_COUNT),
    "people": (sql.OF_PEOPLE, sql.OF_PEOPLE_COUNT),
    "documents": (sql.OF_DOCUMENTS, sql.OF_DOCUMENTS_COUNT),
}
"""The list for one filter alone, and its count, by the value that filter is never null in."""
_BESIDE = 100
"""People and official documents named on the page of a conference."""


def conferences(
    connection: Connection, wanted: Wanted = EVERY, limit: int = 50, offset: int = 0
) -> Listing[Conference]:
    """The conferences that meet every filter, newest first, undated last."""
    values = {
        **_values(wanted),
        **_kinds(connection, wanted.kind),
        **_organisers(connection, wanted.organiser),
    }
    listed, count = _chosen(values, wanted.role)
    total = value(connection, count, values)
    found = each(connection, _Row, listed, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(map(_conference, found)))


def led_by(connection: Connection, person: int, limit: int) -> list[Conference]:
    """The conferences a person chaired."""
    return list(map(_conference, each(connection, _Row, sql.LED, {"id": person, "limit": limit})))


def kinds(connection: Connection) -> list[tuple[str, str, int]]:
    """(slug, kind, conferences) of every kind, commonest first; each counts what the filter by it finds."""
    found: list[tuple[str, str, int]] = list(read(connection, sql.KINDS))
    counted = [
        (key, name, sum(count for other, _, count in found if _begins(other, key))) for key, name, _ in found
    ]
    return sorted(counted, key=lambda one: -one[2])


def page(connection: Connection, key: str) -> ConferencePage | None:
    """One conference with all its articles."""
    found = first(connection, lambda id, *columns: (id, _Row(*columns)), sql.ONE, {"key": key})
    if found is None:
        return None
    id, row = found
    beside = {"id": id, "limit": _BESIDE}
    return ConferencePage(
        conference=_conference(row),
        reports=_reports(connection, id),
        people=tuple(each(connection, Together, sql.PEOPLE, beside)),
        documents=tuple(each(connection, Together, sql.DOCUMENTS, beside)),
    )


def of_keys(connection: Connection, conferences: Iterable[str]) -> list[Conference]:
    """The conferences with these keys, newest first."""
    return list(map(_conference, each(connection, _Row, sql.OF_KEYS, {"keys": json_list(conferences)})))


def taking_part(connection: Connection, conferences: Iterable[str]) -> dict[str, TakingPart]:
    """Who led, who spoke and what documents it was about, for the conferences with these keys."""
    asked = {"keys": json_list(conferences)}
    people: dict[tuple[str, int], dict[PersonRef, None]] = defaultdict(dict)
    documents: dict[str, dict[DocumentRef, None]] = defaultdict(dict)
    for key, role, person, name in read(connection, sql.LEADING, asked):
        people[key, role][PersonRef(name, person)] = None
    for key, document, number in read(connection, sql.ABOUT, asked):
        documents[key][DocumentRef(number, document)] = None
    changed = dict(read(connection, sql.CHANGED, asked))
    return {
        key: TakingPart(
            tuple(people[key, 0]), tuple(people[key, 1]), tuple(documents[key]), changed.get(key, "")
        )
        for key in dict.fromkeys([*(key for key, _ in people), *documents, *changed])
    }


def originals(connection: Connection, conferences: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The own addresses of the articles of these conferences, newest first; not every article has one."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, url, *_ in read(connection, sql.ORIGINALS, {"keys": json_list(conferences)}):
        found[key].append(url)
    return {key: tuple(urls) for key, urls in found.items()}


def _values(wanted: Wanted) -> Values:
    """What the list is asked with; null does not restrict."""
    return {
        **_patterns("words", wanted.q),
        **_patterns("place", wanted.place),
        "first": ordinal(wanted.first),
        "last": ordinal(wanted.last),
        "people": json_list_or_none(wanted.people),
        "documents": json_list_or_none(wanted.documents),
        "part": 0 if wanted.role == "chairs" else 1,
    }


def _patterns(name: str, typed: str) -> Values:
    return patterns(name, (f"% {syllable} %" for syllable in keys(typed)[1]))


def _kinds(connection: Connection, typed: str) -> Values:
    """The kinds of the archive that are asked for, those that begin so too: «hội nghị» is any of them."""
    asked = conference_names.values(normalise(typed).strip())
    if not asked:
        return {"kinds": None}
    there = [key for key, *_ in read(connection, sql.KINDS)]
    return {"kinds": json_list(key for key in there if any(_begins(key, one) for one in asked))}


def _begins(kind: str, with_: str) -> bool:
    return f"{kind}-".startswith(f"{with_}-")


def _organisers(connection: Connection, typed: str) -> Values:
    """The organisers whose name has all these syllables, an abbreviation or its long form."""
    if not typed.strip():
        return {"organisers": None}
    return {"organisers": json_list(bodies.containing(column(connection, sql.ORGANISERS), typed))}


def _chosen(values: Values, role: ConferenceRole | None) -> tuple[Sql, Sql]:
    """The list and its count, by which filters are given."""
    if role is not None:
        return (sql.ATTENDED, sql.ATTENDED_COUNT) if role == "attends" else (sql.IN_PART, sql.IN_PART_COUNT)
    given = [name for name in _LISTS if values[name] is not None]
    if len(given) < 2 and values["organisers"] is None:
        return _LISTS[given[0]] if given else (sql.ALL, sql.ALL_COUNT)
    if "people" in given:
        return sql.MIXED_PEOPLE, sql.MIXED_PEOPLE_COUNT
    if "documents" in given:
        return sql.MIXED_DOCUMENTS, sql.MIXED_DOCUMENTS_COUNT
    return sql.MIXED, sql.MIXED_COUNT


def _conference(row: _Row) -> Conference:
    reasons = dict.fromkeys(reason for column in strings(row.reasons) for reason in strings(column))
    return Conference(
        key=row.key,
        kind=row.kind,
        subject=row.subject,
        when=period(row),
        place=row.place,
        organiser=row.organiser,
        articles=strings(row.articles),
        reasons=tuple(reasons),
    )


def _reports(connection: Connection, id: int) -> tuple[Report, ...]:
    found = list(read(connection, sql.REPORTS, {"id": id}))
    reported = facts.conferences(connection, articles.texts(connection, {row for row, *_ in found}))
    return tuple(
        Report(lines.line(*line), reported[row][n], strings(reasons)) for row, n, reasons, *line in found
    )
