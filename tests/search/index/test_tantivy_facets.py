"""Counts of large archives, where the segments name only their commonest values at first, are exact too."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from search.index.engine import Engine, Entry
from search.index.engines import opener
from search.index.engines.tantivy import facets as counting
from search.query.tree import Everything, Node
from tests.search.index.contract.entries import MEMORY, entry, facets, typed

SEGMENTS, ARTICLES, PEOPLE = 5, 60, 3_000


@pytest.fixture(scope="module")
def articles() -> list[Entry]:
    """Articles of a few common and many rare people, and of documents that are all as common."""
    chance = random.Random(18)
    weights = [1 / (place + 1) ** 0.8 for place in range(PEOPLE)]
    return [
        entry(
            f"a{number}",
            title="họp" if number % 3 else "họp báo",
            person=sorted({f"p{at}" for at in chance.choices(range(PEOPLE), weights, k=30)}),
            number=sorted({f"n{chance.randrange(PEOPLE)}" for _ in range(30)}),
        )
        for number in range(SEGMENTS * ARTICLES)
    ]


@pytest.fixture(scope="module")
def engine(articles: list[Entry]) -> Iterator[Engine]:
    with TemporaryDirectory(dir=MEMORY) as directory:
        made = opener("tantivy").create(Path(directory))
        for at in range(SEGMENTS):
            made.apply(articles[at * ARTICLES : (at + 1) * ARTICLES], at + 1)
        made.refresh()
        yield made
        made.close()


@pytest.mark.parametrize("named", [1, 150, 400])
@pytest.mark.parametrize("limit", [1, 3, 10, 50])
@pytest.mark.parametrize("query", [Everything(), typed("báo")])
def test_counts_are_exact_however_many_values_the_segments_name(
    engine: Engine,
    articles: list[Entry],
    monkeypatch: pytest.MonkeyPatch,
    named: int,
    limit: int,
    query: Node,
) -> None:
    monkeypatch.setattr(counting, "LARGE", 0)
    monkeypatch.setattr(counting, "NAMED", named)
    matching = [one for one in articles if isinstance(query, Everything) or "báo" in one.texts["title"].exact]
    counts = facets(engine, query, "person", "number", limit=limit)
    for field in ("person", "number"):
        expected = Counter(value for one in matching for value in one.keywords[field])  # type: ignore[index]
        commonest = sorted(expected.items(), key=lambda one: (-one[1], one[0]))[:limit]
        assert list(counts[field]) == commonest  # type: ignore[index]


def test_both_ways_of_settling_what_is_in_doubt_are_tried(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[bool] = []
    sure = counting.Counting._sure

    def watched(self: counting.Counting, *asked: object) -> object:
        found = sure(self, *asked)  # type: ignore[arg-type]
        settled.append(found is not None)
        return found

    monkeypatch.setattr(counting, "LARGE", 0)
    monkeypatch.setattr(counting, "NAMED", 1)
    monkeypatch.setattr(counting.Counting, "_sure", watched)
    facets(engine, Everything(), "person", "number", limit=10)
    assert settled == [True, False], "common people are sure, of documents all may be the first"
