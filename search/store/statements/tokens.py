"""Who may publish: the hashes of their tokens."""

from sqlalchemy import literal, select, update

from search.store.schema.inbox_tables import tokens
from search.store.sql.expressions import now, put_with, words

ADD = put_with(tokens, ["hash"], ["name"], made=now(), revoked=literal(""))
NAMED = select(tokens.c.name).where(tokens.c.hash == words("shown"), tokens.c.revoked == "")
LISTED = select(tokens.c.name, tokens.c.made, tokens.c.revoked).order_by(tokens.c.made, tokens.c.name)
REVOKE = update(tokens).values(revoked=now()).where(tokens.c.name == words("called"), tokens.c.revoked == "")
