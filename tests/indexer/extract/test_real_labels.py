"""People, offices and roles of real articles stay at least as well read as they were."""

import pytest

from indexer.extract import extract
from tests.labelled import real
from tests.labelled.real.held import STRETCHES, conferences_scored
from tests.labelled.scores import Score
from tests.paths import SHARED

pytestmark = pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the real articles lie elsewhere")

CONFERENCE_FLOOR = 0.97
FLOORS = {"people": 0.98, "offices": 0.94, "speaks": 0.95, "attends": 0.95, "author": 0.98}
"""F1 over all the articles of the genre; articles of the press are measured by the benchmark."""


@pytest.fixture(scope="module")
def scored() -> dict[str, Score]:
    total: dict[str, Score] = {}
    for file in (file for file, corpus in real.CORPORA.items() if corpus == "genre"):
        found = {article.id: extract(article) for article, _ in real.labelled(file)}
        for name, score in real.scored(file, found).items():
            sums = total.setdefault(name, Score())
            sums.found += score.found
            sums.expected += score.expected
            sums.right += score.right
            sums.misses += score.misses
    return total


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_f1(scored: dict[str, Score], name: str, floor: float) -> None:
    assert scored[name].f1 >= floor, scored[name].misses


@pytest.mark.parametrize("file", real.CONFERENCES)
def test_conferences(file: str) -> None:
    found = {article.id: extract(article) for article, _ in real.labelled(file)}
    every = conferences_scored(file, found)["every fact"]
    assert every.f1 >= CONFERENCE_FLOOR


def test_labels_hold_offsets_alone() -> None:
    for file in real.CORPORA:
        for article, label in real.labelled(file):
            source = real.whole(article)
            for person in label["people"]:
                start, end = person["name"]
                assert source[start:end].strip() == source[start:end] != "", article.id


def test_labels_of_conferences_hold_offsets_alone() -> None:
    for file in real.CONFERENCES:
        for article, label in real.labelled(file):
            source = real.whole(article)
            for held in label["conferences"]:
                for name in (*STRETCHES, "chairs", "speakers"):
                    for start, end in held.get(name, ()):
                        assert source[start:end].strip() == source[start:end] != "", article.id
