"""The sign of life of the resident indexer: by it the web knows that what it takes in is taken up."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from search.errors import ArchiveError
from search.inbox import opened
from search.settings import Settings

EVERY = 2.0
"""Seconds between two signs."""


@contextmanager
def alive(settings: Settings) -> Iterator[None]:
    """Leave signs of life for as long as the block lasts, also while it works or waits for the lock."""
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(settings, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _beat(settings: Settings, ended: threading.Event) -> None:
    inbox = opened(settings)
    # What keeps a sign from being left keeps letters from being taken up: that is told where it happens.
    try:
        while not ended.is_set():
            with suppress(ArchiveError):
                inbox.beat()
            ended.wait(EVERY)
        with suppress(ArchiveError):
            inbox.fall_silent()
    finally:
        inbox.close()
