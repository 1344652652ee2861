"""The store's few values about itself."""

from sqlalchemy import delete, insert, select, update

from search.store.schema.tables import meta
from search.store.sql.expressions import put_with, words

VALUE = select(meta.c.value).where(meta.c.name == words("name"))
SET_VALUE = update(meta).values(value=words("changed")).where(meta.c.name == words("called"))
ADD = insert(meta)
PUT = put_with(meta, ["name"], ["value"])
TAKE_OUT = delete(meta).where(meta.c.name == words("called"))
