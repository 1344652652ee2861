"""As what the files of a source were read last time: most are as they were, and need not be read again.

Kept in the data directory between runs, for as long as the program and the libraries that made it stay the
same; without it, or for whatever it does not know, everything is read."""

import hashlib
from contextlib import suppress
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec
from msgspec import Struct, field

from indexer.rules import written_version
from indexer.sources.attachments.content import Content
from indexer.sources.html.furniture import Counted
from indexer.sources.html.inquiry import Told
from indexer.sources.item import AsRead
from search.index.durable import replaced
from search.index.rights import guarded

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


class _Kept(Struct, array_like=True):
    """What is kept of one source, by what it was read from."""

    program: str = ""
    records: dict[bytes, AsRead] = field(default_factory=dict)
    counted: dict[bytes, Counted] = field(default_factory=dict)
    pages: dict[bytes, PageAsRead] = field(default_factory=dict)
    contents: dict[bytes, Content] = field(default_factory=dict)


class Memory:
    """What is remembered of one source; without a file, nothing is.

    `b""` stands for what nothing is remembered of."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        program = _program() if file else ""
        self._before = _kept(file, program) if file else _Kept()
        self._now = _Kept(program)
        self._letters = 0

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

    def get(self, origin: bytes) -> AsRead | None:
        """As what article the very same was read last time."""
        return self._before.records.get(origin)

    def add(self, origin: bytes, read: AsRead) -> None:
        """Remember an article for the next time."""
        if origin and len(self._now.records) < MOST:
            self._now.records[origin] = read

    def counted(self, content: bytes) -> Counted | None:
        """What was counted of a page with this content."""
        return self._before.counted.get(content)

    def count(self, content: bytes, counted: Counted) -> None:
        """Remember what is counted of a page."""
        if content and len(self._now.counted) < MOST_PAGES:
            self._now.counted[content] = counted

    def page(self, origin: bytes) -> PageAsRead | None:
        """As what the very same page was read last time."""
        return self._before.pages.get(origin)

    def add_page(self, origin: bytes, page: PageAsRead) -> None:
        """Remember a page; where it is an article, `add` tells which."""
        if origin and len(self._now.pages) < MOST_PAGES:
            self._now.pages[origin] = page

    def content(self, origin: bytes) -> Content | None:
        """What was read of an attachment."""
        return self._before.contents.get(origin)

    def add_content(self, origin: bytes, content: Content) -> None:
        """Remember what was read of an attachment, unless it was nothing: the next time it may be more."""
        self._letters += sum(map(len, content.pages))
        if origin and not content.problem and self._letters <= MOST_LETTERS:
            self._now.contents[origin] = content

    def keep(self) -> None:
        """Write down what was met since, which is all of the source; what is not kept is read again."""
        if self._file is None or self._now == self._before:
            return
        with suppress(OSError):
            guarded(self._file.parent)
            replaced(self._file, msgspec.msgpack.encode(self._now))


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
