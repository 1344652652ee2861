"""The store's few values about itself."""

from sqlalchemy import insert, select, update

from search.store.schema.tables import meta
from search.store.sql.expressions import words

VALUE = select(meta.c.value).where(meta.c.name == words("name"))
SET_VALUE = update(meta).values(value=words("changed")).where(meta.c.name == words("called"))
ADD = insert(meta)
