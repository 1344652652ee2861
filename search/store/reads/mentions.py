"""Where articles say the facts that a query asks for: the offsets of the words each was read from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from search.model import DateRole, Span
from search.query.tree import During, Has, KeywordField
from search.store.compiled.reads import mentions as sql
from search.store.schema.columns import DATE_ROLES, json_list, period, spans
from search.store.sql import Connection, Sql, each, lines
from search.vietnamese.dates.calendar_terms import cover, terms

_STATEMENTS: Mapping[KeywordField, Sql] = {
    "person": sql.PERSON,
    "office": sql.OFFICE,
    "person_office": sql.PERSON_OFFICE,
    "number": sql.NUMBER,
    "short_number": sql.SHORT_NUMBER,
}


class _DateRow(NamedTuple):
    id: str
    role: int
    start: int
    end: int
    precision: int
    part_of_day: int | None
    mentions: str


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
    for row in each(connection, _DateRow, sql.DATES, {"ids": ids}):
        role: DateRole = DATE_ROLES[row.role]
        when = period(row)
        for number, fact in asked.items():
            if when and role in fact.fields and not wanted[number].isdisjoint(terms(when)):
                yield row.id, number, row.mentions
