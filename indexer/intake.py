"""What of the sources is new or changed, each article once: the last of several with one id wins.

Candidates are spooled, because only the end of the last source tells which of several is the last.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import msgspec
from msgspec import Struct

from indexer import messages
from indexer.extraction import batched
from indexer.notes import Notes, told
from indexer.origins import Readings
from indexer.sources import Found, Item, Moved, NoArticle, Remembered, Source, Unchanged, Unreadable, read
from indexer.sources.item import AsRead
from indexer.sources.remembered.memory import Memory
from search.model import Article, SetAside
from search.store import Store
from search.store.writes.hashing import content_hash

CHUNK = 500
NAMED = 5
"""Pages without an article that the report names; of the others it gives the number."""
IN_MEMORY = 64 * 1024 * 1024
"""Bytes of changed articles held in memory before the spool goes to disk."""


Met = Item | Remembered | Unreadable


class Candidate(Struct, frozen=True):
    """An article to be written, its hash and the source it came from."""

    article: Article
    hash: str
    source: str


@dataclass(slots=True)
class Reading:
    """How one source was read: how many articles it held, and what of it was set aside."""

    articles: int = 0
    set_aside: list[SetAside] = field(default_factory=list)
    cut_off: bool = False
    """A site that was not read to its end; what is set aside there says nothing of the rest."""
    counted: bool = True
    """What is set aside may be an article that was there before."""

    @property
    def whole(self) -> bool:
        """What was not met is not there any more."""
        return not self.cut_off and not (self.counted and self.set_aside)


class Intake:
    """The reading of all sources: what was met, what was set aside, what must be written."""

    def __init__(self, store: Store, directory: Path) -> None:
        self.read = 0
        self.refused = 0
        self.warnings: list[str] = []
        self.moved: dict[str, str] = {}
        self.sources: dict[str, Reading] = {}
        self._store = store
        self._settings = directory
        self._readings = Readings()
        self._memories: list[Memory] = []
        self._last: dict[str, int] = {}
        self._changed = 0
        self._spool = _spool(directory)
        self._encoder = msgspec.json.Encoder()

    def take(self, source: Path | Source, progress: Callable[[int], None]) -> None:
        """Read one source to its end, telling `progress` how many articles each step met."""
        name = source_name(source)
        reading = self.sources.setdefault(name, Reading())
        passed, notes = _PassedOver(), Notes(name)
        memory = Memory.of(self._settings, name) if isinstance(source, Path) else Memory()
        self._memories.append(memory)
        found = read(source, self._settings, memory) if isinstance(source, Path) else source.read()
        for met in batched(found, CHUNK):
            chunk, hashes = self._where_not_as_stored(met)
            self._still_there(chunk, reading, name)
            articles = [one for one in chunk if isinstance(one, Met)]
            passed.add(one for one in chunk if isinstance(one, NoArticle))
            self._sort(articles, name, hashes, memory, notes)
            progress(len(articles))
        memory.keep()
        self.warnings += [*passed.warnings(), *notes.warnings()]
        if not isinstance(source, Path):
            reading.cut_off, reading.counted = not source.whole, False
            self.warnings += source.warnings()

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
        decoder = msgspec.json.Decoder(tuple[int, str, Article])
        for line in self._spool:
            number, hash, article = decoder.decode(line)
            if self._last[article.id] == number:
                yield Candidate(article, hash, self._readings.source(number))

    def refuse(self, candidate: Candidate, reason: str) -> None:
        """Set a candidate aside after all."""
        self.refused += 1
        place = self._readings.place(self._last[candidate.article.id])
        self.sources[candidate.source].set_aside.append(SetAside(place, reason, candidate.article.id))

    def owned(self) -> dict[str, list[str]]:
        """The ids by the source in which each was met last: it is that source's article from now on."""
        ids: dict[str, list[str]] = {source: [] for source in self.sources}
        for id, number in self._last.items():
            ids[self._readings.source(number)].append(id)
        return ids

    def stored(self) -> None:
        """What was read is in the store: no later run has to go on with it."""
        for memory in self._memories:
            memory.unfinished.stored()

    def close(self) -> None:
        for memory in self._memories:
            memory.unfinished.close()
        self._spool.close()

    def _still_there(self, chunk: list[Found], reading: Reading, source: str) -> None:
        """What a source has as before, and what it has under another id."""
        same = [one.id for one in chunk if isinstance(one, Unchanged)]
        known = self._store.hashes(same)
        for id in same:
            if id in known and id not in self._last:
                self.read += 1
                reading.articles += 1
                self._last[id] = self._readings.add(source, id, 0)
        self.moved |= {one.old: one.new for one in chunk if isinstance(one, Moved)}

    def _where_not_as_stored(self, met: list[Found]) -> tuple[list[Found], dict[str, str]]:
        """What is remembered read again where the store has it otherwise, and the hashes that it has."""
        known = self._store.hashes([one.known.id for one in met if isinstance(one, Remembered)])
        chunk = [
            one.again() if isinstance(one, Remembered) and known.get(one.known.id) != one.known.hash else one
            for one in met
        ]
        return chunk, self._store.hashes([one.article.id for one in chunk if isinstance(one, Item)])

    def _sort(
        self, chunk: list[Met], source: str, hashes: dict[str, str], memory: Memory, notes: Notes
    ) -> None:
        self.read += len(chunk)
        reading = self.sources[source]
        for item in chunk:
            if isinstance(item, Unreadable):
                reading.set_aside.append(SetAside(item.place, item.reason, item.id))
                continue
            reading.articles += 1
            known = item.known if isinstance(item, Remembered) else _as_read(item)
            number = self._meet(item, known.id, source)
            if isinstance(item, Item) and hashes.get(known.id) != known.hash:
                self._spool.write(self._encoder.encode((number, known.hash, item.article)) + b"\n")
                self._changed += 1
            memory.records.add(item.origin, known)
            notes.add(item, known.notes)

    def _meet(self, item: Item | Remembered, id: str, source: str) -> int:
        number = self._readings.add(source, item.file, item.line)
        if (before := self._last.get(id)) is not None:
            self.warnings.append(messages.stands_twice(id, self._readings.place(before), item.place))
        self._last[id] = number
        return number


def _as_read(item: Item) -> AsRead:
    return AsRead(item.article.id, content_hash(item.article), told(item))


class _PassedOver:
    """Pages of one source that are no articles: how many of each kind, and the first of them by name."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()
        self._first: list[str] = []

    def add(self, pages: Iterable[NoArticle]) -> None:
        for page in pages:
            self._kinds[page.kind] += 1
            if len(self._first) < NAMED:
                self._first.append(page.place)

    def warnings(self) -> list[str]:
        """One line that tells them, if there are any."""
        return [messages.no_articles(self._kinds, self._first)] if self._kinds else []


def _spool(directory: Path) -> IO[bytes]:
    """A file without a name, which is gone with the process; `Intake.close` closes it."""
    return tempfile.SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(directory))


def source_name(source: Path | Source) -> str:
    """The name under which a source's articles are kept: its absolute path, as text whatever its bytes."""
    if not isinstance(source, Path):
        return source.name
    return str(source.resolve()).encode("utf-8", "backslashreplace").decode()
