"""Small files replaced whole: after a kill or a loss of power there is the old one or the new one."""

import os
from pathlib import Path


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
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
