"""Names for the keys that facets count."""

from sqlalchemy import select

from search.store.schema.tables import conferences, documents, people, sections
from search.store.sql.expressions import listed, one_of

_c, _of_kind, _key = conferences.alias("c"), conferences.alias("k"), listed("keys")
_first = (
    select(_of_kind.c.id)
    .where(_of_kind.c.kind_slug == _key.c.value)
    .order_by(_of_kind.c.start.asc().nulls_first(), _of_kind.c.id)
    .limit(1)
    .scalar_subquery()
)

PEOPLE = select(people.c.key, people.c.name).where(one_of(people.c.key, "keys"))
DOCUMENTS = select(documents.c.key, documents.c.number).where(one_of(documents.c.key, "keys"))
KINDS = select(_c.c.kind_slug, _c.c.kind).select_from(_key).join(_c, _c.c.id == _first)
SECTIONS = select(sections.c.name).order_by(sections.c.name)
