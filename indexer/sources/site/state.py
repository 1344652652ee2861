"""What is known of a site from one run to the next, in the data directory: its addresses, what stood there.

Every step is written down before the next one is taken, so that a walk can be stopped at any moment."""

import gzip
import hashlib
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

import msgspec

FOLDER = "sites"
"""Of the data directory; each site has a folder in it."""
SAMPLE = 60
"""Pages that are kept after they were read: what new ones share with them is the site's furniture."""
Kind = Literal["new", "article", "list", "none", "file"]


class Known(msgspec.Struct, omit_defaults=True):
    """One address of a site."""

    url: str
    kind: Kind = "new"
    id: str = ""
    """The id of the article that was read there."""
    etag: str = ""
    modified: str = ""
    digest: str = ""
    """Of the page as it came, since many a server marks nothing."""
    changed: str = ""
    """What the site's own list said of its last change."""
    checked: float = 0.0
    gone: int = 0
    """How many runs found it withdrawn, one after another."""
    moved: str = ""
    """The address to which it leads for good."""
    waiting: bool = False
    """It was fetched, and what was read there is not stored yet."""
    depth: int = 0
    facts: dict[str, Any] = {}
    """What the site's list says of the article, for as long as it waits."""
    problem: str = ""
    """Why it could not be read."""
    size: int = 0
    """How many posts a page of it holds, where as many as may be are too many for the server."""
    files: list[str] = []
    """The addresses of the attachments of the article that was read there."""


class State:
    """The addresses of one site, kept in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._file = folder, folder / "addresses.jsonl"
        self._pages = folder / "pages"
        self._files = folder / "files"
        self._pages.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._files.mkdir(exist_ok=True, mode=0o700)
        self._known: dict[str, Known] = {}
        self._read()
        self._journal = self._file.open("ab")
        self._journal.write(b"\n")  # the last line of a run that was killed may have no end

    def __iter__(self) -> Iterator[Known]:
        return iter(list(self._known.values()))

    def __len__(self) -> int:
        return len(self._known)

    def get(self, url: str) -> Known | None:
        """What is known of an address."""
        return self._known.get(url)

    def put(self, known: Known) -> None:
        """Write down what is known of an address now."""
        self._known[known.url] = known
        self._journal.write(msgspec.json.encode(known) + b"\n")
        self._journal.flush()

    def keep(self, known: Known, page: bytes) -> None:
        """Write down a page that was fetched, and that it waits to be read."""
        _pack(self._path(known.url), page)
        self.put(known)

    def page(self, url: str) -> bytes | None:
        """The page of an address, if it is kept."""
        return _unpacked(self._path(url))

    def keep_file(self, known: Known, text: bytes) -> None:
        """Write down what was read of an attachment, until the articles of this run are stored."""
        _pack(self._files / _name(known.url), text)
        self.put(known)

    def file(self, url: str) -> bytes | None:
        """What was read of an attachment, if it is kept."""
        return _unpacked(self._files / _name(url))

    def kept(self) -> list[bytes]:
        """The pages that stay from earlier runs."""
        waiting = {self._path(one.url) for one in self._known.values() if one.waiting}
        return [page for path in self._stored() if path not in waiting and (page := _unpacked(path))]

    def thin_out(self) -> None:
        """Let go of all but the newest pages that were read."""
        waiting = {self._path(one.url) for one in self._known.values() if one.waiting}
        read = [path for path in self._stored() if path not in waiting]
        for path in read[SAMPLE:]:
            path.unlink(missing_ok=True)
        if not waiting:
            for path in self._files.glob("*.gz"):
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Write all down once more, each address in one line."""
        self._journal.close()
        part = self._file.with_suffix(".part")
        with part.open("wb") as file:
            file.writelines(msgspec.json.encode(one) + b"\n" for one in self._known.values())
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._file)

    def _read(self) -> None:
        decoder = msgspec.json.Decoder(Known)
        if not self._file.exists():
            return
        with self._file.open("rb") as file:
            for line in file:
                with suppress(msgspec.MsgspecError):  # the last line of a run that was killed
                    one = decoder.decode(line)
                    self._known[one.url] = one

    def _stored(self) -> list[Path]:
        """The pages, newest first."""
        return sorted(self._pages.glob("*.gz"), key=lambda path: path.stat().st_mtime_ns, reverse=True)

    def _path(self, url: str) -> Path:
        return self._pages / _name(url)


def erased(data: Path, urls: Iterable[str]) -> None:
    """The pages of these addresses that are kept of the sites in a data directory are gone."""
    for url in urls:
        for page in (data / FOLDER).glob(f"*/*/{_name(url)}"):
            page.unlink(missing_ok=True)


def _name(url: str) -> str:
    return f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.gz"


def _pack(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(gzip.compress(data, 5))
    part.replace(path)


def _unpacked(path: Path) -> bytes | None:
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error):
        return None
