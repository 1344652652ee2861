"""A file, or a folder with everything below it; each file is read by what its name ends in."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from indexer.sources import html, jsonl, page
from indexer.sources.item import Item, Unreadable
from indexer.sources.record import LARGEST
from search.errors import ArticleRejected
from search.model import Article

PASSED_OVER = frozenset(
    {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".bmp", ".css", ".js", ".map"}
    | {".woff", ".woff2", ".ttf", ".eot", ".mp3", ".mp4", ".webm"}
)
"""What saved pages bring along; everything else that is no article is set aside with a reason."""
ONE_ARTICLE: dict[str, Callable[[Path, str], Article]] = {
    **dict.fromkeys(page.SUFFIXES, page.read),
    **dict.fromkeys(html.SUFFIXES, html.read),
}
LARGEST_FILE = 4 * LARGEST


def read(source: Path) -> Iterator[Item | Unreadable]:
    """Every article of a file or folder, in the order of the paths; never raises for one of them."""
    if source.is_dir():
        yield from _folder(source)
    elif source.exists():
        yield from _file(source, str(source), source.name)
    else:
        yield Unreadable(str(source), "there is no such file or folder; check the path", whole=True)


def _folder(source: Path) -> Iterator[Item | Unreadable]:
    failed: list[OSError] = []
    for directory, names, files in os.walk(source, onerror=failed.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(directory, name)
            if not name.startswith(".") and path.suffix.lower() not in PASSED_OVER:
                yield from _file(path, str(path), path.relative_to(source).as_posix())
        yield from _unreadable(failed)
    yield from _unreadable(failed)


def _unreadable(failed: list[OSError]) -> Iterator[Unreadable]:
    while failed:
        error = failed.pop()
        yield Unreadable(str(error.filename), f"{error.strerror}; check the folder's rights", whole=True)


def _file(path: Path, place: str, id: str) -> Iterator[Item | Unreadable]:
    if path.name.lower().endswith(jsonl.SUFFIXES):
        yield from jsonl.read(path, place)
        return
    reader = ONE_ARTICLE.get(path.suffix.lower())
    if reader is None:
        yield Unreadable(place, "not an article: only .txt, .html, .jsonl (also .gz, .xz) are read", id)
        return
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ArticleRejected(f"larger than {LARGEST_FILE:,} bytes; split it or leave it out")
        yield Item(reader(path, id), place)
    except ArticleRejected as error:
        yield Unreadable(place, str(error), id)
    except OSError as error:
        yield Unreadable(place, f"{error.strerror}; check the file's rights", id)
