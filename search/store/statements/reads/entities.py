"""People and official documents as values."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.sql import ColumnElement, FromClause

from search.store.schema.tables import documents, name_parts, names, people
from search.store.sql.expressions import gathered, words

Columns = tuple[ColumnElement[Any], ...]
p, d, k = people.alias("p"), documents.alias("d"), people.alias("k")
_old = documents.alias("k")


def person_columns(person: FromClause) -> Columns:
    """What reads.entities.person takes, of an alias of people."""
    o = names.alias("o")
    others = select(o.c.name).where(o.c.person == person.c.id, o.c.name != person.c.name)
    spelled = others.order_by(o.c.name).correlate(person).subquery("spelled")
    aliases = select(gathered(spelled.c.name)).scalar_subquery()
    return person.c.key, person.c.name, person.c.articles, aliases.label("aliases")


def document_columns(document: FromClause) -> Columns:
    """What OfficialDocument takes, of an alias of documents."""
    c = document.c
    return c.key, c.number, c.kind, c.issuer, c.term, c.articles


PERSON_KEYED = (
    select(p.c.id, *person_columns(p))
    .select_from(k.join(p, p.c.id == func.coalesce(k.c.merged, k.c.id)))
    .where(k.c.key == words("key"))
)
DOCUMENT_KEYED = (
    select(d.c.id, *document_columns(d))
    .select_from(_old.join(d, d.c.id == func.coalesce(_old.c.merged, _old.c.id)))
    .where(_old.c.key == words("key"))
)


def has_part(name: FromClause) -> Callable[[ColumnElement[Any]], ColumnElement[bool]]:
    """Whether a name, of an alias of names, has a folded syllable."""

    def has(part: ColumnElement[Any]) -> ColumnElement[bool]:
        # Not EXISTS: PostgreSQL may make a join of it that reads all parts of names again for every name.
        its = select(name_parts.c.name).where(name_parts.c.part == part, name_parts.c.name == name.c.id)
        return its.correlate_except(name_parts).scalar_subquery().is_not(None)

    return has
