"""What of the sources is new or changed, each article once: the last of several with one id wins.

Candidates are spooled, because only the end of the last source tells which of several is the last.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, cast

import msgspec

from indexer.sources import Item, Unreadable, read
from search.model import Article, SetAside
from search.store import Store
from search.store.hashing import content_hash

CHUNK = 500
IN_MEMORY = 64 * 1024 * 1024
"""Bytes of changed articles held in memory before the spool goes to disk."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article to be written, its hash and the source it came from."""

    article: Article
    hash: str
    source: str


class Intake:
    """The reading of all sources: what was met, what was set aside, what must be written."""

    def __init__(self, store: Store, directory: Path) -> None:
        self.read = 0
        self.set_aside: list[tuple[str, SetAside]] = []
        """With the source each was met in."""
        self.warnings: list[str] = []
        self.sources: list[str] = []
        self.complete: list[str] = []
        """Sources that were read to their end without error."""
        self._store = store
        self._last: dict[str, tuple[str, str]] = {}
        """id → (hash, place) of the last article that has it."""
        self._changed = 0
        self._spool = cast(IO[bytes], tempfile.SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(directory)))  # noqa: SIM115 - closed in close()
        self._encoder = msgspec.json.Encoder()

    def take(self, source: Path, progress: Callable[[int], None]) -> None:
        """Read one source to its end, telling `progress` how many articles each step met."""
        name, before = source_name(source), len(self.set_aside)
        self.sources.append(name)
        items = read(source)
        while chunk := list(islice(items, CHUNK)):
            self._sort(chunk, name)
            progress(len(chunk))
        if len(self.set_aside) == before:
            self.complete.append(name)

    def __len__(self) -> int:
        """How many different articles were met."""
        return len(self._last)

    def __contains__(self, id: str) -> bool:
        return id in self._last

    @property
    def spooled(self) -> int:
        """An upper bound of how many candidates there are."""
        return self._changed

    def candidates(self) -> Iterator[Candidate]:
        """The articles to be written, each id once."""
        self._spool.seek(0)
        decoder = msgspec.json.Decoder(Candidate)
        written = set()
        for line in self._spool:
            candidate = decoder.decode(line)
            id = candidate.article.id
            if id not in written and self._last[id][0] == candidate.hash:
                written.add(id)
                yield candidate

    def close(self) -> None:
        self._spool.close()

    def _sort(self, chunk: list[Item | Unreadable], source: str) -> None:
        self.read += len(chunk)
        items = [item for item in chunk if isinstance(item, Item)]
        known = self._store.hashes([item.article.id for item in items])
        for item in items:
            self._meet(item, content_hash(item.article), known, source)
        refused = [item for item in chunk if isinstance(item, Unreadable)]
        self.set_aside += [(source, SetAside(item.place, item.reason, item.id)) for item in refused]

    def _meet(self, item: Item, hash: str, known: dict[str, str], source: str) -> None:
        article = item.article
        if before := self._last.get(article.id):
            self.warnings.append(
                f"id {article.id} stands twice: {before[1]} and {item.place}; the last one counts"
            )
        self._last[article.id] = (hash, item.place)
        if known.get(article.id) != hash:
            self._spool.write(self._encoder.encode(Candidate(article, hash, source)) + b"\n")
            self._changed += 1


def source_name(source: Path) -> str:
    """The name under which a source's articles are kept: its absolute path."""
    return str(source.resolve())
