"""One indexing process at a time: an advisory lock in the data directory that says who holds it."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.errors import LockHeld, StoreError

POLL = 0.1
"""Seconds between two tries."""


@contextmanager
def lock(path: Path, holder: str, wait: float) -> Iterator[None]:
    """Hold the lock at `path` as `holder` (what runs, and since when), waiting up to `wait` seconds.

    The kernel lets go of it when the process ends, however it ends. Raises LockHeld, naming the
    holder, when the time is up; StoreError when the file cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be written ({error.strerror}); check the directory's rights."
        ) from error
    with file:
        deadline = time.monotonic() + wait
        while not _taken(file.fileno()):
            if time.monotonic() >= deadline:
                file.seek(0)
                who = file.read(500).strip() or "an unknown process"
                raise LockHeld(f"{path}: another process is indexing: {who}. Wait for it, or end it.")
            time.sleep(POLL)
        file.truncate(0)
        file.write(f"process {os.getpid()}, {holder}\n")
        file.flush()
        yield
        file.truncate(0)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES):
            return False
        raise
    return True
