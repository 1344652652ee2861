"""The register of conferences: filtered lists, and one conference with all its articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from search.model import Article, Conference
from search.store.reads import articles, facts, lines
from search.store.reads.values import ConferencePage, Listing, Report
from search.store.schema.columns import json_list, period, strings
from search.vietnamese.text import keys, slug

_COLUMNS = """
    c.key, c.kind, c.subject, c.start, c."end", c.precision, c.part_of_day, c.place, c.organiser,
    (SELECT json_group_array(id) FROM (
        SELECT DISTINCT a.id FROM conference_facts f JOIN articles a ON a.row = f.article
        WHERE f.conference = c.id ORDER BY a.day DESC, a.row DESC)),
    (SELECT json_group_array(f.reasons) FROM conference_facts f WHERE f.conference = c.id AND f.reasons != '')
"""
_ORDER = "c.start IS NULL, c.start DESC, c.id DESC"
_ONE = text(f"SELECT c.id, {_COLUMNS} FROM conferences c WHERE c.key = :key AND c.articles > 0")
_LED = text(f"""
    SELECT {_COLUMNS} FROM conferences c WHERE c.id IN (
        SELECT f.conference FROM conference_people p JOIN conference_facts f
        ON f.article = p.article AND f.n = p.n WHERE p.person = :id AND p.role = 0)
    ORDER BY {_ORDER} LIMIT :limit
""")
_REPORTS = text(f"""
    SELECT f.article, f.n, f.reasons, {lines.LINE} FROM conference_facts f
    JOIN articles a ON a.row = f.article {lines.JOINS}
    WHERE f.conference = :id ORDER BY a.day IS NULL, a.day, a.row, f.n
""")
_KINDS = text("""
    SELECT kind_slug, min(kind), count(*) AS n FROM conferences WHERE articles > 0
    GROUP BY kind_slug ORDER BY n DESC, kind_slug
""")
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


def conferences(connection: Connection, wanted: Wanted, limit: int, offset: int) -> Listing[Conference]:
    """The conferences that meet every filter, newest first, undated last."""
    conditions, values = _conditions(wanted)
    where = " AND ".join(["c.articles > 0", *conditions])
    total = connection.execute(text(f"SELECT count(*) FROM conferences c WHERE {where}"), values).scalar_one()
    statement = text(f"""
        SELECT {_COLUMNS} FROM conferences c WHERE {where} ORDER BY {_ORDER} LIMIT :limit OFFSET :offset
    """)
    found = connection.execute(statement, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(_conference(line) for line in found))


def led_by(connection: Connection, person: int, limit: int) -> list[Conference]:
    """The conferences a person chaired."""
    return [_conference(line) for line in connection.execute(_LED, {"id": person, "limit": limit})]


def kinds(connection: Connection) -> list[tuple[str, str, int]]:
    """(slug, kind, conferences) of every kind, commonest first."""
    return [(key, kind, count) for key, kind, count in connection.execute(_KINDS)]


def page(connection: Connection, key: str) -> ConferencePage | None:
    """One conference with all its articles."""
    line = connection.execute(_ONE, {"key": key}).first()
    if line is None:
        return None
    here = ("conference_facts", "conference", line[0])
    return ConferencePage(
        conference=_conference(line[1:]),
        reports=_reports(connection, line[0]),
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


def _conference(line: Sequence[Any]) -> Conference:
    reasons = dict.fromkeys(reason for column in strings(line[10]) for reason in strings(column))
    return Conference(
        key=line[0],
        kind=line[1],
        subject=line[2],
        when=period(line[3:7]),
        place=line[7],
        organiser=line[8],
        articles=strings(line[9]),
        reasons=tuple(reasons),
    )


def _reports(connection: Connection, id: int) -> tuple[Report, ...]:
    found = connection.execute(_REPORTS, {"id": id}).all()
    texts: dict[int, Article] = articles.texts(connection, {line[0] for line in found})
    read = facts.conferences(connection, texts)
    return tuple(Report(lines.line(line[3:]), read[line[0]][line[1]], strings(line[2])) for line in found)
