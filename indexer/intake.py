"""What of the sources is new or changed, each article once: the last of several with one id wins.

Candidates are spooled, because only the end of the last source tells which of several is the last.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

import msgspec

from indexer import messages
from indexer.extraction import batched
from indexer.origins import Readings
from indexer.sources import Item, NoArticle, Unreadable, read
from search.model import Article, SetAside
from search.store import Store
from search.store.writes.hashing import content_hash

CHUNK = 500
NAMED = 5
"""Pages without an article that the report names; of the others it gives the number."""
IN_MEMORY = 64 * 1024 * 1024
"""Bytes of changed articles held in memory before the spool goes to disk."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article to be written, its hash and the source it came from."""

    article: Article
    hash: str
    source: str


@dataclass(slots=True)
class Reading:
    """How one source was read: how many articles it held, and what of it was set aside."""

    articles: int = 0
    set_aside: list[SetAside] = field(default_factory=list)


class Intake:
    """The reading of all sources: what was met, what was set aside, what must be written."""

    def __init__(self, store: Store, directory: Path) -> None:
        self.read = 0
        self.refused = 0
        self.warnings: list[str] = []
        self.sources: dict[str, Reading] = {}
        self._store = store
        self._settings = directory
        self._readings = Readings()
        self._last: dict[str, int] = {}
        self._changed = 0
        self._spool = cast(IO[bytes], tempfile.SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(directory)))  # noqa: SIM115 - closed in close()
        self._encoder = msgspec.json.Encoder()

    def take(self, source: Path, progress: Callable[[int], None]) -> None:
        """Read one source to its end, telling `progress` how many articles each step met."""
        name = source_name(source)
        self.sources.setdefault(name, Reading())
        passed = _PassedOver()
        for chunk in batched(read(source, self._settings), CHUNK):
            articles = [one for one in chunk if not isinstance(one, NoArticle)]
            passed.add(one for one in chunk if isinstance(one, NoArticle))
            self._sort(articles, name)
            progress(len(articles))
        self.warnings += passed.warnings()

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

    def close(self) -> None:
        self._spool.close()

    def _sort(self, chunk: list[Item | Unreadable], source: str) -> None:
        self.read += len(chunk)
        reading, items = self.sources[source], [item for item in chunk if isinstance(item, Item)]
        reading.articles += len(items)
        known = self._store.hashes([item.article.id for item in items])
        for item in items:
            self._meet(item, content_hash(item.article), known, source)
        refused = [item for item in chunk if isinstance(item, Unreadable)]
        reading.set_aside += [SetAside(item.place, item.reason, item.id) for item in refused]

    def _meet(self, item: Item, hash: str, known: dict[str, str], source: str) -> None:
        article, number = item.article, self._readings.add(source, item)
        if (before := self._last.get(article.id)) is not None:
            first = self._readings.place(before)
            self.warnings.append(messages.stands_twice(article.id, first, item.place))
        self._last[article.id] = number
        if known.get(article.id) != hash:
            self._spool.write(self._encoder.encode((number, hash, article)) + b"\n")
            self._changed += 1


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


def source_name(source: Path) -> str:
    """The name under which a source's articles are kept: its absolute path, as text whatever its bytes."""
    return str(source.resolve()).encode("utf-8", "backslashreplace").decode()
