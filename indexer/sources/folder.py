"""A file, or a folder with everything below it; each file is read by what its name ends in."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from indexer import messages
from indexer.sources import html, page, records
from indexer.sources.item import Item, Unreadable
from indexer.sources.record import LARGEST
from indexer.sources.survey import Survey
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
    try:
        folder = stat.S_ISDIR(source.stat().st_mode)
    except OSError as error:
        yield Unreadable(str(source), messages.unreadable(error))
        return
    survey = Survey(lambda: _fields(source, folder))
    yield from _folder(source, survey) if folder else _file(source, str(source), source.name, survey)


def _fields(source: Path, folder: bool) -> Iterator[Mapping[str, object]]:
    """What all records of a source hold, as it stands there."""
    for path in sorted(source.rglob("[!.]*")) if folder else [source]:
        seen = not any(part.startswith(".") for part in path.relative_to(source).parts)
        if seen and path.name.lower().endswith(records.SUFFIXES) and path.is_file():
            yield from records.fields(path)


def _folder(source: Path, survey: Survey) -> Iterator[Item | Unreadable]:
    failed: list[OSError] = []
    for directory, names, files in os.walk(source, onerror=failed.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(directory, name)
            if not name.startswith(".") and path.suffix.lower() not in PASSED_OVER:
                yield from _file(path, str(path), path.relative_to(source).as_posix(), survey)
        yield from _unreadable(failed)
    yield from _unreadable(failed)


def _unreadable(failed: list[OSError]) -> Iterator[Unreadable]:
    while failed:
        error = failed.pop()
        yield Unreadable(str(error.filename), messages.unreadable(error))


def _file(path: Path, place: str, id: str, survey: Survey) -> Iterator[Item | Unreadable]:
    try:
        state = path.stat()
    except OSError as error:
        yield Unreadable(place, messages.unreadable(error), id)
        return
    if not stat.S_ISREG(state.st_mode):
        yield Unreadable(place, messages.NOT_A_FILE, id)
    elif path.name.lower().endswith(records.SUFFIXES):
        yield from records.read(path, place, id, survey)
    else:
        yield _only_article(path, place, id, state.st_size)


def _only_article(path: Path, place: str, id: str, size: int) -> Item | Unreadable:
    reader = ONE_ARTICLE.get(path.suffix.lower())
    if reader is None:
        return Unreadable(place, messages.NOT_AN_ARTICLE, id)
    if size > LARGEST_FILE:
        return Unreadable(place, messages.file_too_large(LARGEST_FILE), id)
    try:
        return Item(reader(path, id), place)
    except ArticleRejected as error:
        return Unreadable(place, str(error), id)
    except OSError as error:
        return Unreadable(place, messages.unreadable(error), id)
    except Exception as error:  # A page can be broken in ways no parser foresaw; the others are not.
        return Unreadable(place, messages.broken_page(error), id)
