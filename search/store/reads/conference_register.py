"""The register of conferences: filtered lists, and one conference with all its articles."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from search.model import Conference
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


_COLUMNS = """
    c.key, c.kind, c.subject, c.start, c."end", c.precision, c.part_of_day, c.place, c.organiser,
    (SELECT json_group_array(id) FROM (
        SELECT DISTINCT a.id FROM conference_facts f JOIN articles a ON a.row = f.article
        WHERE f.conference = c.id ORDER BY a.day DESC, a.row DESC)),
    (SELECT json_group_array(f.reasons) FROM conference_facts f WHERE f.conference = c.id AND f.reasons != '')
"""
_ORDER = "c.start IS NULL, c.start DESC, c.id DESC"
_ONE = f"SELECT c.id, {_COLUMNS} FROM conferences c WHERE c.key = :key AND c.articles > 0"
_LED = f"""
    SELECT {_COLUMNS} FROM conferences c WHERE c.id IN (
        SELECT f.conference FROM conference_people p JOIN conference_facts f
        ON f.article = p.article AND f.n = p.n WHERE p.person = :id AND p.role = 0)
    ORDER BY {_ORDER} LIMIT :limit
"""
_REPORTS = f"""
    SELECT f.article, f.n, f.reasons, {lines.LINE} FROM conference_facts f
    JOIN articles a ON a.row = f.article {lines.JOINS}
    WHERE f.conference = :id ORDER BY a.day IS NULL, a.day, a.row, f.n
"""
_KINDS = """
    SELECT kind_slug, min(kind), count(*) AS n FROM conferences WHERE articles > 0
    GROUP BY kind_slug ORDER BY n DESC, kind_slug
"""
_KEYED = (
    "(SELECT coalesce(k.merged, k.id) FROM {table} k WHERE k.key IN (SELECT value FROM json_each(:{name})))"
)


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
    conditions, values = _conditions(wanted)
    where = " AND ".join(["c.articles > 0", *conditions])
    total = value(connection, f"SELECT count(*) FROM conferences c WHERE {where}", values)
    statement = f"""
        SELECT {_COLUMNS} FROM conferences c WHERE {where} ORDER BY {_ORDER} LIMIT :limit OFFSET :offset
    """
    found = each(connection, _Row, statement, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(map(_conference, found)))


def led_by(connection: Connection, person: int, limit: int) -> list[Conference]:
    """The conferences a person chaired."""
    return list(map(_conference, each(connection, _Row, _LED, {"id": person, "limit": limit})))


def kinds(connection: Connection) -> list[tuple[str, str, int]]:
    """(slug, kind, conferences) of every kind, commonest first."""
    return list(read(connection, _KINDS))


def page(connection: Connection, key: str) -> ConferencePage | None:
    """One conference with all its articles."""
    found = first(connection, lambda id, *columns: (id, _Row(*columns)), _ONE, {"key": key})
    if found is None:
        return None
    id, row = found
    here = ("conference_facts", "conference", id)
    return ConferencePage(
        conference=_conference(row),
        reports=_reports(connection, id),
        people=lines.people_beside(connection, *here, 100),
        documents=lines.documents_beside(connection, *here, 100),
    )


def _conditions(wanted: Wanted) -> tuple[list[str], dict[str, Any]]:
    conditions, values = [], dict[str, Any]()
    for column, typed in (("words", wanted.q), ("place_words", wanted.place)):
        for i, syllable in enumerate(keys(typed)[1]):
            conditions.append(f"c.{column} LIKE :{column}{i}")
            values[f"{column}{i}"] = f"% {syllable} %"
    if wanted.first:
        conditions.append('c."end" > :first')
        values["first"] = wanted.first.toordinal()
    if wanted.last:
        conditions.append("c.start <= :last")
        values["last"] = wanted.last.toordinal()
    if kind := slug(wanted.kind):
        conditions.append("(c.kind_slug = :kind OR c.kind_slug LIKE :kind || '-%')")
        values["kind"] = kind
    for table, column, entity, chosen in (
        ("person_facts", "person", "people", wanted.people),
        ("document_facts", "document", "documents", wanted.documents),
    ):
        if chosen:
            keyed = _KEYED.format(table=entity, name=entity)
            conditions.append(
                "c.id IN (SELECT f.conference FROM conference_facts f"
                f" JOIN {table} o ON o.article = f.article WHERE o.{column} IN {keyed})"
            )
            values[entity] = json_list(chosen)
    return conditions, values


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
    found = list(read(connection, _REPORTS, {"id": id}))
    reported = facts.conferences(connection, articles.texts(connection, {row for row, *_ in found}))
    return tuple(
        Report(lines.line(*line), reported[row][n], strings(reasons)) for row, n, reasons, *line in found
    )
