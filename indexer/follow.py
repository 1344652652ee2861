"""A second machine: its own index of a store that it shares, kept up with what another one publishes."""

import logging
import time
from collections.abc import Callable

from indexer.clock import now
from indexer.terminal import tell
from indexer.workspace import opened_index
from search.errors import SettingsError, StoreError
from search.index.index import IndexWriter
from search.settings import Settings
from search.store import Store
from search.store.writes.lock import lock

POLL = 0.2
"""Seconds between two looks at the store's revision: one short read of one row."""
RETRY = 2.0
"""Seconds between two tries to reach a store that does not answer."""


def follow(settings: Settings, wait: float, told: Callable[[str], None], until: Callable[[], bool]) -> None:
    """Take up every commit of the store into this machine's index, until told to end.

    An index that another version of the program wrote is made anew from the store, whose facts stay as they
    are. A store that was reached once is waited for when it is away, also while a first index is made. Raises
    ArchiveError for what waiting does not mend."""
    if settings.engine == "opensearch":
        raise SettingsError(
            "There is nothing to follow for an index in OpenSearch: every machine finds it by the store. "
            "Start the web alone, or follow with --engine tantivy."
        )
    with lock(settings.data / "lock", f"python -m indexer follow, since {now():%Y-%m-%d %H:%M:%S} UTC", wait):
        store = Store.open(settings.store)
        index: IndexWriter | None = None
        try:
            reached = True
            while True:
                try:
                    index = index or opened_index(settings, store, own=True)
                    if index.revision < store.revision():
                        rejected = index.take_up(store)
                        told(f"revision {index.revision}, {len(rejected)} articles not taken")
                    reached = _say(reached, True, told, "the store answers again")
                except StoreError as error:
                    reached = _say(reached, False, told, str(error))
                    time.sleep(RETRY)
                if until():
                    break
                time.sleep(POLL)
        finally:
            if index is not None:
                index.close()
            store.close()


def _say(before: bool, after: bool, told: Callable[[str], None], text: str) -> bool:
    """Tell what changed, once."""
    if before != after:
        told(text)
    return after


def to_the_terminal(text: str) -> None:
    """One line, at once."""
    tell(text, logging.INFO)
