"""The register of conferences: filtered lists, and one conference with all its articles."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from search.model import Conference
from search.store.compiled import conference_register as sql
from search.store.compiled import lines as beside
from search.store.reads import articles, facts, lines
from search.store.reads.values import ConferencePage, Listing, Report
from search.store.schema.columns import json_list, period, strings
from search.store.sql import Connection, each, first, value
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


def conferences(
    connection: Connection, wanted: Wanted = EVERY, limit: int = 50, offset: int = 0
) -> Listing[Conference]:
    """The conferences that meet every filter, newest first, undated last."""
    values = _values(wanted)
    total = value(connection, sql.COUNT, values)
    found = each(connection, _Row, sql.FOUND, {**values, "limit": limit, "offset": offset})
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
    return ConferencePage(
        conference=_conference(row),
        reports=_reports(connection, id),
        people=lines.beside(connection, beside.PEOPLE_BESIDE_CONFERENCE, id, 100),
        documents=lines.beside(connection, beside.DOCUMENTS_BESIDE_CONFERENCE, id, 100),
    )


def _values(wanted: Wanted) -> dict[str, Any]:
    patterns = {
        name: json_list(f"% {syllable} %" for syllable in keys(typed)[1])
        for name, typed in (("words", wanted.q), ("places", wanted.place))
    }
    return patterns | {
        "first": wanted.first and wanted.first.toordinal(),
        "last": wanted.last and wanted.last.toordinal(),
        "kind": slug(wanted.kind),
        "people": json_list(wanted.people),
        "documents": json_list(wanted.documents),
    }


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
