"""Compiled from search/store/statements/writes/meta.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

VALUE = Sql(
    'SELECT meta.value FROM meta WHERE meta.name = :name',
    'SELECT meta.value FROM meta WHERE meta.name = %(name)s::VARCHAR',
)
SET_VALUE = Sql(
    'UPDATE meta SET value=:changed WHERE meta.name = :called',
    'UPDATE meta SET value=%(changed)s::VARCHAR WHERE meta.name = %(called)s::VARCHAR',
)
ADD = Sql(
    'INSERT INTO meta (name, value) VALUES (?, ?)',
    'INSERT INTO meta (name, value) VALUES (%s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C")',
)
PUT = Sql(
    'INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    'INSERT INTO meta (name, value) VALUES (%(name)s::VARCHAR COLLATE "C", %(value)s::VARCHAR COLLATE "C") ON CONFLICT (name) DO UPDATE SET value = excluded.value',
)
TAKE_OUT = Sql(
    'DELETE FROM meta WHERE meta.name = :called',
    'DELETE FROM meta WHERE meta.name = %(called)s::VARCHAR',
)
