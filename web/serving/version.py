"""Which build of the site answers: a hash of all that shapes an answer, so that caches follow it."""

import hashlib
import os
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from io import FileIO

_PACKAGES = ("search", "web")
_LIBRARIES = ("jinja2", "markupsafe", "msgspec", "starlette")
"""Those that write what is sent."""
_LEFT_OUT = "__pycache__"


def _build() -> str:
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for package in _PACKAGES:
        for path, name in _walked(str(files(package)), package):
            with FileIO(path) as file:  # a Path takes three times as long, and all is read at each start
                content = file.read()
            digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def _walked(folder: str, name: str) -> Iterator[tuple[str, str]]:
    """Every file of a package, and its name in it: sources, templates, static files, vocabularies."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if not entry.is_dir():
            yield entry.path, f"{name}/{entry.name}"
        elif entry.name != _LEFT_OUT:
            yield from _walked(entry.path, f"{name}/{entry.name}")


BUILD = _build()
