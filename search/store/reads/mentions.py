"""Where articles say the facts that a query asks for: the offsets of the words each was read from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from search.model import DateRole, Span
from search.query.tree import During, Has, KeywordField
from search.store.schema.columns import DATE_ROLES, json_list, period, spans
from search.store.sql import Connection, each, lines
from search.vietnamese.dates.calendar_terms import cover, terms

_HERE = "f.article IN (SELECT row FROM articles WHERE id IN (SELECT value FROM json_each(:ids)))"
_KEYS = "(SELECT value FROM json_each(:keys))"
_ID = "(SELECT id FROM articles WHERE row = f.article)"
_STATEMENTS: Mapping[KeywordField, str] = {
    "person": f"""
        SELECT {_ID}, p.key, f.mentions FROM person_facts f JOIN people p ON p.id = f.person
        WHERE {_HERE} AND p.key IN {_KEYS}
    """,
    "office": f"""
        SELECT {_ID}, o.key, f.mentions FROM office_facts f JOIN offices o ON o.id = f.office
        WHERE {_HERE} AND o.key IN {_KEYS}
    """,
    "person_office": f"""
        SELECT {_ID}, p.key || '|' || o.key, f.mentions FROM office_facts f JOIN offices o ON o.id = f.office
        JOIN person_facts h ON h.article = f.article AND h.n = f.person JOIN people p ON p.id = h.person
        WHERE {_HERE} AND p.key || '|' || o.key IN {_KEYS}
    """,
    "number": f"""
        SELECT {_ID}, d.key, f.mentions FROM document_facts f JOIN documents d ON d.id = f.document
        WHERE {_HERE} AND d.key IN {_KEYS}
    """,
    "short_number": f"""
        SELECT {_ID}, f.short, f.mentions FROM document_facts f WHERE {_HERE} AND f.short IN {_KEYS}
    """,
}


class _DateRow(NamedTuple):
    id: str
    role: int
    start: int
    end: int
    precision: int
    part_of_day: int | None
    mentions: str


_DATES = f"""
    SELECT {_ID}, f.role, f.start, f.end, f.precision, f.part_of_day, f.mentions FROM date_facts f
    WHERE {_HERE}
"""
Said = dict[str, list[tuple[int, Span]]]


def said(connection: Connection, ids: Sequence[str], asked: Sequence[Has | During]) -> Said:
    """By article: each place that says one of these facts, with the fact's number among those asked."""
    found: Said = defaultdict(list)
    here = json_list(ids)
    fields: dict[KeywordField, dict[str, int]] = defaultdict(dict)
    for number, fact in enumerate(asked):
        if isinstance(fact, Has):
            fields[fact.field][fact.value] = number
    for field, numbers in fields.items():
        values = {"ids": here, "keys": json_list(numbers)}
        for id, key, column in lines(connection, _STATEMENTS[field], values):
            found[id] += ((numbers[key], place) for place in spans(column))
    days = {number: fact for number, fact in enumerate(asked) if isinstance(fact, During)}
    for id, number, column in _dated(connection, here, days) if days else ():
        found[id] += ((number, place) for place in spans(column))
    return found


def _dated(connection: Connection, ids: str, asked: Mapping[int, During]) -> Iterator[tuple[str, int, str]]:
    """Dates by the calendar terms in which they were found, so that just what matches is told."""
    wanted = {number: frozenset(cover(fact.period)) for number, fact in asked.items()}
    for row in each(connection, _DateRow, _DATES, {"ids": ids}):
        role: DateRole = DATE_ROLES[row.role]
        when = period(row)
        for number, fact in asked.items():
            if when and role in fact.fields and not wanted[number].isdisjoint(terms(when)):
                yield row.id, number, row.mentions
