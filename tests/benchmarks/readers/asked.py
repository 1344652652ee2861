"""The readers' queries, and the articles they were asked of: written and checked by reading before tuning."""

import json
import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from search.vietnamese.text import keys
from tests.benchmarks.corpus import Record

QUERIES = Path(__file__).with_name("readers.jsonl")
SOURCES = ("genre.jsonl.xz", "dated.jsonl.xz")
TITLE = 150
"""Letters of a body's first line that do for a title."""


class Query(Struct, frozen=True):
    """One query of its kind and the ids of the articles that answer it; none where no article does."""

    text: str
    kind: str
    relevant: frozenset[str]


def queries(path: Path = QUERIES) -> list[Query]:
    """The set, in its order."""
    with path.open(encoding="utf-8") as lines:
        return [
            Query(one["query"], one["kind"], frozenset(one["relevant"])) for one in map(json.loads, lines)
        ]


def articles(corpus: Path) -> Iterator[Record]:
    """The articles that were asked, each with a title."""
    for name in SOURCES:
        with lzma.open(corpus / name, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                title = record.get("title") or record["body"].strip().partition("\n")[0][:TITLE]
                yield {**record, "title": title}


def unsaid(asked: Sequence[Query], records: Sequence[Record]) -> frozenset[str]:
    """The queries of which no article has all the words, marks aside."""
    syllables = [_syllables(f"{record['title']}\n{record['body']}") for record in records]
    return frozenset(
        one.text for one in asked if not any(_syllables(one.text) <= every for every in syllables)
    )


def _syllables(text: str) -> frozenset[str]:
    return frozenset(keys(text)[1])
