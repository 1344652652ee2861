"""Small files replaced whole: after a kill or a loss of power there is the old one or the new one."""

import os
from pathlib import Path

DIRECTORIES_SYNC = hasattr(os, "O_DIRECTORY")
"""Elsewhere, as on Windows, a directory cannot be opened, and the system itself sees to what is in it."""


def replaced(path: Path, content: bytes) -> None:
    """Give a file this content by one atomic rename, made durable; OSError leaves the old one."""
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    synced(path.parent)


def synced(directory: Path) -> None:
    """Make what was created or renamed in a directory survive a loss of power."""
    if not DIRECTORIES_SYNC:
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def written(file: Path) -> None:
    """Make what stands in a finished file survive a loss of power."""
    with file.open("r+b") as finished:  # to be written, or Windows refuses
        os.fsync(finished.fileno())
