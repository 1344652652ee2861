"""The articles that are measured: the real ones beside the checkout, our own few, or many shuffled ones."""

import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from msgspec import Struct

from search.vietnamese.text import keys
from tests.acceptance.articles import ARTICLES
from tests.paths import SHARED

REAL = SHARED / "corpus" / "news.jsonl.xz"
SEED = 2020
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")

Record = dict[str, Any]


class Texts(Struct, frozen=True):
    """Articles as a source and as the rivals take them: folded syllables joined by spaces."""

    source: Path
    records: tuple[Record, ...]
    folded: tuple[str, ...]

    @property
    def size(self) -> int:
        """The bytes of all texts in UTF-8."""
        return sum(len(f"{record['title']}{record['body']}".encode()) for record in self.records)


def real(count: int | None) -> Iterator[Record]:
    """The real articles, all or the first `count`."""
    with lzma.open(REAL, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, islice(lines, count))


def own(count: int) -> Iterator[Record]:
    """Articles of our own sentences: enough to see that every measurement still runs."""
    return shuffled([dict(article) for article in ARTICLES], count)


def shuffled(records: Sequence[Record], count: int) -> Iterator[Record]:
    """Any number of articles whose sentences come from anywhere, as long as real ones are.

    Words keep their frequencies; what they stand beside holds within sentences only."""
    chance = random.Random(SEED)
    pool = [_SENTENCE.split(record["body"]) for record in records]
    sentences = [sentence for body in pool for sentence in body]
    for number in range(count):
        chosen = chance.choices(sentences, k=len(chance.choice(pool)))
        model = chance.choice(records)
        yield {
            "id": f"shuffled-{number}",
            "title": model["title"],
            "body": " ".join(chosen),
            "published_at": model.get("published_at"),
        }


def written(records: Iterable[Record], source: Path) -> Path:
    """A source file of these articles."""
    with source.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records)
    return source


def texts(records: Iterable[Record], directory: Path) -> Texts:
    """The articles ready to be indexed by us and by the rivals."""
    every = tuple(records)
    source = written(every, directory / "articles.jsonl")
    return Texts(source, every, tuple(folded(record) for record in every))


def folded(record: Record) -> str:
    """Title and body as folded syllables."""
    return " ".join(keys(f"{record['title']}\n{record['body']}")[1])
