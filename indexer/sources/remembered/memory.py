"""As what the files of a source were read last time: most are as they were, and need not be read again.

Kept in the data directory between runs, for as long as the program and the libraries that made it stay the
same; without it, or for whatever it does not know, everything is read. What a run that was killed had read
of pages and attachments is known too."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct, field

from indexer.rules import written_version
from indexer.sources.attachments.content import Content
from indexer.sources.html.furniture import Counted
from indexer.sources.html.inquiry import Told
from indexer.sources.item import AsRead
from indexer.sources.remembered.unfinished import SUFFIX, PageLeft, Unfinished
from search.index.durable import replaced
from search.index.rights import guarded

T = TypeVar("T")
MOST = 200_000
"""Records of one source that are remembered: some 100 bytes each in the file, 400 while it is read."""
MOST_PAGES = 20_000
"""Pages of one source: some 3 KB each."""
MOST_LETTERS = 40_000_000
"""Characters of the texts of attachments of one source."""
FOLDER = "readings"
_PROGRAM = ("indexer", "search")
_LIBRARIES = ("lxml", "readability-lxml", "trafilatura", "pypdfium2", "python-docx")


class PageAsRead(Struct, frozen=True, array_like=True):
    """As what a page was read, given what it was told of the others: an article, or a `kind` of page."""

    told: Told
    kind: str = ""
    links: tuple[str, ...] = ()
    """Where it leads to files that may be the article's, whose address is `url`."""
    url: str = ""


class _Kept(Struct, array_like=True):
    """What is kept of one source, by what it was read from."""

    program: str = ""
    records: dict[bytes, AsRead] = field(default_factory=dict)
    counted: dict[bytes, Counted] = field(default_factory=dict)
    pages: dict[bytes, PageAsRead] = field(default_factory=dict)
    contents: dict[bytes, Content] = field(default_factory=dict)


class Shelf(Generic[T]):
    """What is remembered of one kind, by what it was read from; `b""` stands for what is not remembered."""

    def __init__(
        self,
        before: Mapping[bytes, T],
        most: int,
        size: Callable[[T], int] = lambda _: 1,
        met: Callable[[bytes, T], None] = lambda origin, read: None,
    ) -> None:
        self._before, self._room, self._size, self._met = before, most, size, met
        self.now: dict[bytes, T] = {}

    def get(self, origin: bytes) -> T | None:
        """As what the very same was read last time."""
        return self._before.get(origin)

    def add(self, origin: bytes, read: T) -> None:
        """Remember it for the next time, while there is room."""
        if origin and (room := self._room - self._size(read)) >= 0:
            self.now[origin], self._room = read, room
            if origin not in self._before:
                self._met(origin, read)


class Memory:
    """What is remembered of one source; without a file, nothing is."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        program = _program() if file else ""
        self._before = before = _kept(file, program) if file else _Kept()
        self.unfinished = left = Unfinished(file.with_name(f"{file.name}{SUFFIX}") if file else None, program)
        """What is read in this run, and was in one that was killed before it stored that."""
        self.records = Shelf(before.records, MOST)
        """The articles, of records and of pages."""
        self.counted = Shelf({**before.counted, **left.counted}, MOST_PAGES, met=left.add_counted)
        """What was counted of pages, by their content alone."""
        self.pages = Shelf(before.pages, MOST_PAGES)
        contents = {**before.contents, **left.contents}
        self.contents = Shelf(contents, MOST_LETTERS, _letters, left.add_content)
        """What attachments hold."""

    @classmethod
    def of(cls, data: Path, source: str) -> "Memory":
        """The memory of a source in a data directory, by the name under which its articles are kept."""
        name = hashlib.sha256(source.encode("utf-8", "backslashreplace")).hexdigest()[:32]
        return cls(data / FOLDER / name)

    def origin(self, *parts: object) -> bytes:
        """What tells what something was read from."""
        if self._file is None:
            return b""
        try:
            content = msgspec.msgpack.encode(parts)
        except (TypeError, ValueError, OverflowError, RecursionError):
            return b""
        return hashlib.blake2b(content, digest_size=16).digest()

    def of_file(self, file: Path) -> bytes:
        """What tells what a file holds."""
        if self._file is None:
            return b""
        try:
            with file.open("rb") as opened:
                return hashlib.file_digest(opened, partial(hashlib.blake2b, digest_size=16)).digest()
        except OSError:
            return b""

    def add_page(self, origin: bytes, page: PageLeft) -> None:
        """Remember as what a page was read."""
        url = page.item.article.url if page.item else ""
        self.pages.add(origin, PageAsRead(page.told, page.kind, page.links, url))
        if origin in self.pages.now:
            self.unfinished.add_page(origin, page)

    def keep(self) -> None:
        """Write down what was met since, which is all of the source; what is not kept is read again."""
        if self._file is None:
            return
        parts = (self.records.now, self.counted.now, self.pages.now, self.contents.now)
        if (now := _Kept(_program(), *parts)) == self._before:
            return
        with suppress(OSError):
            guarded(self._file.parent)
            replaced(self._file, msgspec.msgpack.encode(now))


def forgotten(data: Path) -> None:
    """Nothing is remembered in a data directory any more: texts of attachments and of killed runs are gone.

    Raises OSError where they cannot be taken away."""
    for file in (data / FOLDER).glob("*"):
        file.unlink(missing_ok=True)


def _letters(content: Content) -> int:
    return sum(map(len, content.pages))


@cache
def _program() -> str:
    return " ".join((written_version(_PROGRAM), *map(_version, _LIBRARIES)))


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "-"


def _kept(file: Path, program: str) -> _Kept:
    """What this very program kept there."""
    try:
        kept = msgspec.msgpack.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return _Kept()
    return kept if kept.program == program else _Kept()
