"""Who may publish over HTTP: tokens, each shown once, when it is made."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from indexer.command import data_option, errors, settings_to_read
from search.errors import StoreError
from search.settings import Settings
from search.store import Store

PREFIX = "nas_"
"""By it those who look for lost secrets in files find ours."""
LONGEST_NAME = 100


@click.group()
def token() -> None:
    """Tokens of the systems that publish over HTTP."""


@token.command("new")
@click.argument("name")
@data_option
def new(name: str, data: Path | None) -> None:
    """Make a token for NAME and print it; it is kept as a hash and never shown again."""
    secret = PREFIX + secrets.token_urlsafe(32)
    with errors(), _writable(settings_to_read(data)) as store:
        if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
            raise StoreError(f"A token has a name of up to {LONGEST_NAME} printable characters.")
        with store.writing() as writing:
            writing.add_token(name, secret)
    print(secret)


@token.command("list")
@data_option
def list_all(data: Path | None) -> None:
    """The names of all tokens, when each was made, and when revoked."""
    with errors():
        store = Store.open(settings_to_read(data).store)
        try:
            given = store.tokens()
        finally:
            store.close()
    for one in given:
        revoked = f", revoked {one.revoked}" if one.revoked else ""
        print(f"{one.name}  (made {one.made}{revoked})")


@token.command("revoke")
@click.argument("name")
@data_option
def revoke(name: str, data: Path | None) -> None:
    """Let the token of NAME open nothing any more, from this moment on."""
    with errors(), _writable(settings_to_read(data)) as store, store.writing() as writing:
        writing.revoke_token(name)
    print(f"{name}: revoked")


@contextmanager
def _writable(settings: Settings) -> Iterator[Store]:
    """The store, without the indexing lock: no sync of a night may delay that a token is revoked. It waits
    for one transaction at most, and touches nothing that is indexed."""
    Store.open(settings.store).close()  # never made by this
    store = Store.create(settings.store)
    try:
        yield store
    finally:
        store.close()
