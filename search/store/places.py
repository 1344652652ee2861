"""Where articles say the facts that a query asks for: the offsets of the words each was read from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from search.model import Place
from search.query import During, Has, KeywordField
from search.store.codes import DATE_ROLES, json_list, places
from search.store.statements import lines

_HERE = "JOIN articles a ON a.row = f.article WHERE a.id IN (SELECT value FROM json_each(:ids))"
_STATEMENTS: Mapping[KeywordField, str] = {
    "person": f"""
        SELECT a.id, f.mentions FROM person_facts f JOIN people p ON p.id = f.person {_HERE} AND p.key = :key
    """,
    "office": f"""
        SELECT a.id, f.mentions FROM office_facts f JOIN offices o ON o.id = f.office {_HERE} AND o.key = :key
    """,
    "person_office": f"""
        SELECT a.id, f.mentions FROM office_facts f JOIN offices o ON o.id = f.office
        JOIN person_facts h ON h.article = f.article AND h.n = f.person
        JOIN people p ON p.id = h.person {_HERE} AND p.key || '|' || o.key = :key
    """,
    "number": f"""
        SELECT a.id, f.mentions FROM document_facts f JOIN documents d ON d.id = f.document
        {_HERE} AND d.key = :key
    """,
    "short_number": f"SELECT a.id, f.mentions FROM document_facts f {_HERE} AND f.short = :key",
}
_DURING = f"""
    SELECT a.id, f.mentions FROM date_facts f {_HERE}
    AND f.role IN (SELECT value FROM json_each(:roles)) AND f.start < :end AND f.end > :start
"""
MOST = 16
"""Facts of one query that are looked up."""


def said(
    connection: Connection, ids: Sequence[str], asked: Sequence[Has | During]
) -> dict[str, list[tuple[int, Place]]]:
    """By article: each place that says one of these facts, with the fact's number among those asked."""
    found: dict[str, list[tuple[int, Place]]] = defaultdict(list)
    for number, fact in enumerate(asked[:MOST]):
        for id, column in _read(connection, fact, json_list(ids)):
            found[id] += ((number, place) for place in places(column))
    return found


def _read(connection: Connection, fact: Has | During, ids: str) -> Iterator[Any]:
    if isinstance(fact, Has):
        return lines(connection, _STATEMENTS[fact.field], {"ids": ids, "key": fact.value})
    roles = json_list(number for number, role in enumerate(DATE_ROLES) if role in fact.fields)
    start, end = fact.period.start.toordinal(), fact.period.end.toordinal()
    return lines(connection, _DURING, {"ids": ids, "roles": roles, "start": start, "end": end})
