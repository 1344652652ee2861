"""Who may publish: tokens by their hashes, so that nobody who reads the store can use one."""

from hashlib import sha256

from search.errors import StoreError
from search.model import Token
from search.store.compiled import tokens as sql
from search.store.sql import Connection, column, each


def hashed(token: str) -> str:
    """The hash of a token as the store keeps it. A token is 32 random bytes: no salt and no slow hash makes
    guessing those any harder."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def name(connection: Connection, token: str) -> str | None:
    """Whose token this is; None where it is nobody's, or was revoked."""
    return next(column(connection, sql.NAMED, {"shown": hashed(token)}), None)


def listed(connection: Connection) -> list[Token]:
    """Every token that was ever given out, the first one first."""
    return list(each(connection, Token, sql.LISTED))


def add(connection: Connection, name: str, token: str) -> None:
    """Take a token in, by its hash alone; raises StoreError where the name has one."""
    if any(one.name == name and not one.revoked for one in listed(connection)):
        raise StoreError(f"There is a token {name!r} already: revoke it first, or choose another name.")
    connection.run(sql.ADD, {"hash": hashed(token), "name": name})


def revoke(connection: Connection, name: str) -> None:
    """Revoke the token of a name; raises StoreError where there is none."""
    if not connection.run(sql.REVOKE, {"called": name}):
        raise StoreError(f"There is no token {name!r}: see python -m indexer token list.")
