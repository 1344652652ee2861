"""People and official documents as values."""

from typing import Any

from sqlalchemy import Alias, ColumnElement, func, select

from search.store.schema.tables import documents, names, people
from search.store.sql.expressions import gathered, words

p, d = people.alias("p"), documents.alias("d")


def person_columns(table: Alias) -> tuple[ColumnElement[Any], ...]:
    """Key, name, articles, and the other spellings as a JSON list: what makes a Person."""
    s = names.alias("s")
    others = select(s.c.name).where(s.c.person == table.c.id, s.c.name != table.c.name)
    spelled = others.order_by(s.c.id).correlate(table).subquery("spelled")
    return table.c.key, table.c.name, table.c.articles, select(gathered(spelled.c.name)).scalar_subquery()


def document_columns(table: Alias) -> tuple[ColumnElement[Any], ...]:
    """What makes an OfficialDocument."""
    return tuple(table.c[name] for name in ("key", "number", "kind", "issuer", "term", "articles"))


_kp, _kd = people.alias("k"), documents.alias("k")
PERSON_KEYED = (
    select(p.c.id, *person_columns(p))
    .select_from(_kp.join(p, p.c.id == func.coalesce(_kp.c.merged, _kp.c.id)))
    .where(_kp.c.key == words("key"))
)
DOCUMENT_KEYED = (
    select(d.c.id, *document_columns(d))
    .select_from(_kd.join(d, d.c.id == func.coalesce(_kd.c.merged, _kd.c.id)))
    .where(_kd.c.key == words("key"))
)
