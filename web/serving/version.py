"""Which build of the site answers: a hash of all that shapes an answer, so that caches follow it."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKAGES = ("search", "web")
_LIBRARIES = ("jinja2", "markupsafe", "msgspec", "starlette")
"""Those that write what is sent."""
_LEFT_OUT = ("__pycache__",)


def _build() -> str:
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for package in _PACKAGES:
        for path, entry in _walked(files(package), package):
            content = entry.read_bytes()
            digest.update(f"{path} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def _walked(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Every file of a package: sources, templates, static files, vocabularies."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name not in _LEFT_OUT:
            yield from _walked(entry, f"{path}/{entry.name}")
        elif entry.is_file():
            yield f"{path}/{entry.name}", entry


BUILD = _build()
