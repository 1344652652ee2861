"""A file, or a folder with everything below it; each file is read by what its name ends in."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from msgspec import Struct

from indexer import messages
from indexer.processes.crew import begun_ahead
from indexer.sources import html, page, records
from indexer.sources.attachments.files import Files
from indexer.sources.attachments.kinds import is_attachment, spellings
from indexer.sources.attachments.reading import Reader
from indexer.sources.html import rules, warc
from indexer.sources.html.saved import Begun, Pages
from indexer.sources.item import Item, NoArticle, Remembered, Unreadable, read_or_reason
from indexer.sources.remembered.memory import Memory
from indexer.sources.survey import Survey
from search.inbox.record import LARGEST

PASSED_OVER = frozenset(
    {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".bmp", ".css", ".js", ".map"}
    | {".woff", ".woff2", ".ttf", ".eot", ".mp3", ".mp4", ".webm"}
)
"""What saved pages bring along; everything else that is no article is set aside with a reason."""
LARGEST_FILE = 4 * LARGEST
SAMPLE = 100
"""Pages of a folder that are looked at for what all have in common, where only some are read."""


Read = Item | Remembered | NoArticle | Unreadable
_NOTHING_KEPT = Memory()


def read(source: Path, settings: Path | None = None, memory: Memory = _NOTHING_KEPT) -> Iterator[Read]:
    """Every article of a file or folder, in the order of the paths; never raises for one of them.

    Rules for its pages (`sites.toml`) are read from the folder `settings` and from the source; a record
    that `memory` knows is not read again."""
    try:
        folder = stat.S_ISDIR(source.stat().st_mode)
    except OSError as error:
        yield Unreadable(str(source), messages.unreadable(error))
        return
    home = source if folder else source.parent
    known, wrong = rules.load(*([settings] if settings else []), home)
    yield from wrong
    with Reader() as reader:
        whole = _whole(source, folder, known, reader, memory)
        with whole.pages:
            for path in _files(source, []) if folder else [source]:
                if warc.holds_pages(path) and path.is_file() and _inside(path, source):
                    warc.count(path, whole.pages)
            if not folder:
                yield from _file(source, str(source), source.name, whole)
                return
            pages = (path for path in _files(source, []) if _is_page(path) and _inside(path, source))
            whole.pages.count_files(pages, LARGEST_FILE)
            yield from _folder(source, whole)


def some(source: Path, paths: Iterable[Path], settings: Path | None = None) -> Iterator[Read]:
    """The articles of these files of a folder, as `read` gives them, without reading the others: what its
    pages have in common is told from some of them."""
    known, _ = rules.load(*([settings] if settings else []), source)
    read = [path for path in paths if _inside(path, source) and _is_read(path, source)]
    there = [path for path in read if path.is_file()]
    with Reader() as reader:
        whole = _whole(source, True, known, reader)
        whole.pages.alone = True
        attachments = [path for path in read if is_attachment(path.name)]  # also one that went
        if attachments:
            there = list(dict.fromkeys([*there, *_leading_to(attachments, source)]))
        if any(_is_page(path) for path in there):
            pages = (path for path in _files(source, []) if _is_page(path) and _inside(path, source))
            whole.pages.count_files(islice(pages, SAMPLE), LARGEST_FILE)
        for path in sorted(there, key=lambda path: is_attachment(path.name)):
            if path.resolve() not in whole.files.taken:
                yield from _file(path, str(path), path.relative_to(source).as_posix(), whole)


def _leading_to(attachments: list[Path], source: Path) -> Iterator[Path]:
    """The articles that may have one of these files: by its name in them, or because they lie beside it."""
    names = {spelled for path in attachments for spelled in spellings(path.name)}
    folders = {path.parent for path in attachments}
    for path in _files(source, []):
        if not _is_article(path.name) and not path.name.lower().endswith(records.SUFFIXES):
            continue
        try:
            if path.parent in folders or (path.is_file() and any(map(path.read_bytes().__contains__, names))):
                yield path
        except OSError:
            continue  # it is told when it is read


class _Whole(Struct, frozen=True):
    """What only the whole of a source tells, of its pages and of its records."""

    pages: Pages
    survey: Survey
    files: Files
    memory: Memory


def _whole(
    source: Path, folder: bool, known: rules.Rules, reader: Reader, memory: Memory = _NOTHING_KEPT
) -> _Whole:
    files = Files(reader, source if folder else source.parent, _is_article, memory)
    return _Whole(Pages(known, memory), Survey(lambda: _fields(source, folder)), files, memory)


def _is_article(name: str) -> bool:
    """Whether a file of this name is one article, and may have attachments beside it."""
    return name.lower().endswith((*page.SUFFIXES, *html.SUFFIXES))


def _fields(source: Path, folder: bool) -> Iterator[Mapping[str, object]]:
    """What all records of a source hold, as it stands there."""
    for path in _files(source, []) if folder else [source]:
        if path.name.lower().endswith(records.SUFFIXES) and path.is_file() and _inside(path, source):
            yield from records.fields(path)


def _folder(source: Path, whole: _Whole) -> Iterator[Read]:
    failed: list[OSError] = []
    attachments: list[Path] = []
    begin = partial(_begun, source, whole.pages)
    most = whole.pages.crew.ahead
    for path, begun in begun_ahead(_files(source, failed), begin, most, lambda one: one.weight if one else 0):
        yield from _unreadable(failed)
        id = path.relative_to(source).as_posix()
        if not _inside(path, source):
            yield Unreadable(str(path), messages.LEAVES_THE_SOURCE, id)
        elif is_attachment(path.name) and not path.is_dir():
            attachments.append(path)  # the articles say whose they are
        elif begun is not None:
            yield read_or_reason(partial(whole.pages.begun, begun, path, whole.files), str(path), id)
        elif not path.is_dir():
            yield from _file(path, str(path), id, whole)
    yield from _unreadable(failed)
    for path in attachments:
        if path.resolve() not in whole.files.taken:
            yield from _file(path, str(path), path.relative_to(source).as_posix(), whole)


def _begun(source: Path, pages: Pages, path: Path) -> Begun | None:
    """A page of the folder that is being read before its turn."""
    if not _is_page(path) or not _inside(path, source):
        return None
    return pages.begin(path, str(path), path.relative_to(source).as_posix(), LARGEST_FILE)


def _files(source: Path, failed: list[OSError]) -> Iterator[Path]:
    """Every file that may be an article, and every folder that is a link, in order; no link is followed."""
    for directory, names, files in os.walk(source, onerror=failed.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        yield from (path for name in names if (path := Path(directory, name)).is_symlink())
        yield from (path for name in sorted(files) if _is_read(path := Path(directory, name), source))


def _is_read(path: Path, source: Path) -> bool:
    """Whether a file may be an article by its name, and no folder above it is hidden."""
    names = path.relative_to(source).parts
    passed_over = path.suffix.lower() in PASSED_OVER or path == source / rules.NAME
    return not passed_over and not any(name.startswith(".") for name in names)


def _inside(path: Path, source: Path) -> bool:
    """Only a link can lead out of the folder it stands in; one that leads nowhere is told as that."""
    if not path.is_symlink():
        return True
    try:
        return path.resolve(strict=True).is_relative_to(source.resolve())
    except (OSError, RuntimeError):
        return True


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in html.SUFFIXES and path.is_file()


def _unreadable(failed: list[OSError]) -> Iterator[Unreadable]:
    while failed:
        error = failed.pop()
        yield Unreadable(str(error.filename), messages.unreadable(error))


def _file(path: Path, place: str, id: str, whole: _Whole) -> Iterator[Read]:
    try:
        state = path.stat()
    except OSError as error:
        yield Unreadable(place, messages.unreadable(error), id)
        return
    if not stat.S_ISREG(state.st_mode):
        yield Unreadable(place, messages.NOT_A_FILE, id)
    elif path.name.lower().endswith(records.SUFFIXES):
        yield from records.read(path, place, id, whole.survey, whole.files, whole.memory)
    elif warc.holds_pages(path):
        yield from warc.read(path, place, whole.pages)
    else:
        yield _only_article(path, place, id, state.st_size, whole)


def _only_article(path: Path, place: str, id: str, size: int, whole: _Whole) -> Read:
    suffix = path.suffix.lower()
    if is_attachment(path.name):
        return read_or_reason(lambda: whole.files.alone(path, place, id), place, id)
    if suffix not in (*page.SUFFIXES, *html.SUFFIXES):
        return Unreadable(place, messages.NOT_AN_ARTICLE, id)
    if size > LARGEST_FILE:
        return Unreadable(place, messages.file_too_large(LARGEST_FILE), id)
    if suffix in html.SUFFIXES:
        return read_or_reason(lambda: whole.pages.read(path, place, id, whole.files), place, id)
    return read_or_reason(lambda: whole.files.beside(Item(page.read(path, id), place), path), place, id)
