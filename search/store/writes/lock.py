"""One indexing process at a time: an advisory lock in the data directory that says who holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from search.errors import LockHeld, StoreError

POLL = 0.1
"""Seconds between two tries."""


@contextmanager
def lock(path: Path, holder: str, wait: float) -> Iterator[None]:
    """Hold the lock at `path` as `holder` (what runs, and since when), waiting up to `wait` seconds.

    The system lets go of it when the process ends, however it ends. Raises LockHeld, naming the
    holder, when the time is up; StoreError when the file cannot be made or locked."""

    def signed(descriptor: int) -> None:
        os.ftruncate(descriptor, 0)
        # The first byte is the one that is locked: on Windows no other process may read it.
        os.write(descriptor, f"\nprocess {os.getpid()}, {holder}\n".encode())

    held = FileLock(
        path, poll_interval=POLL, fallback_to_soft=False, preserve_lock_file=True, on_acquired=signed
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        held.acquire(timeout=max(0.0, wait))
    except Timeout:
        who = _holder(path) or "an unknown process"
        raise LockHeld(f"{path}: another process is indexing: {who}. Wait for it, or end it.") from None
    except OSError as error:
        cause = error.strerror or error
        raise StoreError(f"{path}: cannot be written ({cause}); check the directory's rights.") from error
    try:
        yield
        with suppress(OSError), path.open("r+b") as file:  # a name that stays misleads nobody: it is free
            file.truncate(0)
    finally:
        held.release()


def _holder(path: Path) -> str:
    """Who has signed; "" where that cannot be read."""
    with suppress(OSError), path.open("rb", buffering=0) as file:
        file.seek(1)
        return file.read(500).decode("utf-8", "replace").partition("\n")[0]
    return ""
