"""People for their pages: the list, and one person with offices over time."""

from collections.abc import Iterable
from typing import Any

from search.model import Person
from search.store.reads import conference_register, entities, lines
from search.store.reads.values import ArticleLine, Listing, OfficeSpan, PersonPage
from search.store.sql import Connection, each, value
from search.store.sql import lines as read
from search.vietnamese.people import office_key, strip_honorific
from search.vietnamese.text import tokens

_ALL = f"""
    SELECT {entities.PERSON} FROM people p INDEXED BY people_articles WHERE p.articles > 0
    ORDER BY p.articles DESC, p.id LIMIT :limit OFFSET :offset
"""
_COUNT = "SELECT count(*) FROM people WHERE articles > 0"
_OFFICES = f"""
    SELECT o.full, f.flags, {lines.LINE} FROM person_facts p
    JOIN office_facts f ON f.article = p.article AND f.person = p.n JOIN offices o ON o.id = f.office
    JOIN articles a ON a.row = p.article {lines.JOINS}
    WHERE p.person = :id ORDER BY a.day IS NULL, a.day, a.row
"""
_NAMESAKES = f"""
    SELECT {entities.PERSON} FROM people p WHERE p.articles > 0 AND p.id != :id AND p.id IN (
        SELECT o.person FROM names n JOIN names o ON o.folded = n.folded WHERE n.person = :id)
    ORDER BY p.articles DESC LIMIT 20
"""


def people(connection: Connection, q: str = "", limit: int = 50, offset: int = 0) -> Listing[Person]:
    """People whose name has every syllable of `q`, the last as a beginning; marks typed are honoured.

    Those with most articles come first."""
    typed = tokens(strip_honorific(q.strip())[1])
    if not typed:
        if q.strip():
            return Listing(0, ())
        found = each(connection, entities.person, _ALL, {"limit": limit, "offset": offset})
        return Listing(int(value(connection, _COUNT)), tuple(found))
    *whole, last = typed
    values: dict[str, Any] = {"last": last.folded, "beyond": last.folded + "\U0010ffff"}
    condition = "n.id IN (SELECT name FROM name_parts WHERE part >= :last AND part < :beyond)"
    for i, token in enumerate(whole):
        condition += f" AND EXISTS (SELECT 1 FROM name_parts WHERE part = :p{i} AND name = n.id)"
        values[f"p{i}"] = token.folded
    for i, token in enumerate(token for token in typed if token.marked):
        closing = "%" if token is last else " %"
        condition += f" AND ' ' || n.exact || ' ' LIKE :m{i}"
        values[f"m{i}"] = f"% {token.exact}{closing}"
    matching = f"SELECT DISTINCT n.person FROM names n WHERE {condition}"
    total = value(
        connection, f"SELECT count(*) FROM people WHERE articles > 0 AND id IN ({matching})", values
    )
    statement = f"""
        SELECT {entities.PERSON} FROM people p WHERE p.articles > 0 AND p.id IN ({matching})
        ORDER BY p.articles DESC, p.id LIMIT :limit OFFSET :offset
    """
    found = each(connection, entities.person, statement, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(found))


def page(connection: Connection, key: str, limit: int = 100, offset: int = 0) -> PersonPage | None:
    """One person with offices, articles, official documents, people met.

    `limit` and `offset` are for the articles."""
    found = entities.person_keyed(connection, key)
    if found is None:
        return None
    id, person = found
    facts = ("person_facts", "person", id)
    return PersonPage(
        person=person,
        offices=_offices(read(connection, _OFFICES, {"id": id})),
        articles=lines.of(connection, *facts[:2], {"id": id, "limit": limit, "offset": offset}),
        years=lines.years_of(connection, *facts),
        documents=lines.documents_beside(connection, *facts, limit),
        met=lines.people_beside(connection, *facts, limit),
        conferences=tuple(conference_register.led_by(connection, id, limit)),
        namesakes=tuple(each(connection, entities.person, _NAMESAKES, {"id": id})),
    )


def _offices(found: Iterable[Any]) -> tuple[OfficeSpan, ...]:
    """Offices by first article, each with the first and last article that says so."""
    spans: dict[tuple[str, int], list[ArticleLine]] = {}
    printed: dict[tuple[str, int], str] = {}
    for full, flags, *line in found:
        office = office_key(full), flags
        printed.setdefault(office, full)
        spans.setdefault(office, []).append(lines.line(*line))
    return tuple(
        OfficeSpan(
            office=printed[office, flags],
            former=bool(flags & 1),
            acting=bool(flags & 2),
            first=articles[0],
            last=next((line for line in reversed(articles) if line.published), articles[-1]),
            articles=len({line.id for line in articles}),
        )
        for (office, flags), articles in spans.items()
    )
