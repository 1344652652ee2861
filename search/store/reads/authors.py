"""Authors for their pages: what somebody signed."""

from search.store.compiled.reads import authors as sql
from search.store.reads import entities, lines
from search.store.reads.values import AuthorPage
from search.store.sql import Connection, each, value
from search.store.sql import lines as read


def page(connection: Connection, key: str, limit: int = 100, offset: int = 0) -> AuthorPage | None:
    """What the person with this key signed; None where that is nothing."""
    found = entities.person_keyed(connection, key)
    if found is None:
        return None
    id, person = found
    signed = int(value(connection, sql.COUNT, {"id": id}))
    if not signed:
        return None
    articles = each(connection, lines.line, sql.ARTICLES, {"id": id, "limit": limit, "offset": offset})
    return AuthorPage(person, signed, tuple(articles), lines.years(read(connection, sql.DAYS, {"id": id})))
