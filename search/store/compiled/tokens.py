"""Compiled from search/store/statements/tokens.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ADD = Sql(
    "INSERT INTO tokens (hash, name, made, revoked) VALUES (:hash, :name, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), '') ON CONFLICT (hash) DO UPDATE SET name = excluded.name",
    'INSERT INTO tokens (hash, name, made, revoked) VALUES (%(hash)s::VARCHAR COLLATE "C", %(name)s::VARCHAR COLLATE "C", to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\'), \'\') ON CONFLICT (hash) DO UPDATE SET name = excluded.name',
)
NAMED = Sql(
    "SELECT tokens.name FROM tokens WHERE tokens.hash = :shown AND tokens.revoked = ''",
    "SELECT tokens.name FROM tokens WHERE tokens.hash = %(shown)s::VARCHAR AND tokens.revoked = ''",
)
LISTED = Sql(
    'SELECT tokens.name, tokens.made, tokens.revoked FROM tokens ORDER BY tokens.made, tokens.name',
    'SELECT tokens.name, tokens.made, tokens.revoked FROM tokens ORDER BY tokens.made, tokens.name',
)
REVOKE = Sql(
    "UPDATE tokens SET revoked=strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE tokens.name = :called AND tokens.revoked = ''",
    'UPDATE tokens SET revoked=to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') WHERE tokens.name = %(called)s::VARCHAR AND tokens.revoked = \'\'',
)
