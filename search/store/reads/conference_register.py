"""The register of conferences: filtered lists, and one conference with all its articles."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from search.model import Conference
from search.store.compiled import conference_register as sql
from search.store.reads import articles, facts, lines
from search.store.reads.values import ConferencePage, Listing, Report, Together
from search.store.schema.columns import json_list, ordinal, period, strings
from search.store.sql import Connection, Values, each, first, value
from search.store.sql import lines as read
from search.vietnamese.text import keys, slug


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter of the register; empty values do not restrict. Days are inclusive.

    `people` and `documents` are keys, any of which will do; `kind` is a kind or the beginning of one."""

    q: str = ""
    first: date | None = None
    last: date | None = None
    people: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    place: str = ""
    kind: str = ""


EVERY = Wanted()
_BESIDE = 100
"""People and official documents named on the page of a conference."""


def conferences(
    connection: Connection, wanted: Wanted = EVERY, limit: int = 50, offset: int = 0
) -> Listing[Conference]:
    """The conferences that meet every filter, newest first, undated last."""
    values = _values(wanted)
    total = value(connection, sql.COUNT, values)
    found = each(connection, _Row, sql.LIST, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(map(_conference, found)))


def led_by(connection: Connection, person: int, limit: int) -> list[Conference]:
    """The conferences a person chaired."""
    return list(map(_conference, each(connection, _Row, sql.LED, {"id": person, "limit": limit})))


def kinds(connection: Connection) -> list[tuple[str, str, int]]:
    """(slug, kind, conferences) of every kind, commonest first."""
    return list(read(connection, sql.KINDS))


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


def _values(wanted: Wanted) -> Values:
    """What the list is asked with; null does not restrict."""
    return {
        "words": _patterns(wanted.q),
        "place_words": _patterns(wanted.place),
        "first": ordinal(wanted.first),
        "last": ordinal(wanted.last),
        "kind": slug(wanted.kind) or None,
        "people": json_list(wanted.people) if wanted.people else None,
        "documents": json_list(wanted.documents) if wanted.documents else None,
    }


def _patterns(typed: str) -> str:
    return json_list(f"% {syllable} %" for syllable in keys(typed)[1])


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
