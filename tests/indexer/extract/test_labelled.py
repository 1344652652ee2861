"""Extraction on the labelled articles stays at least as good as it was."""

import pytest

from indexer.extract import extract
from tests.labelled.scores import Score, expected_items, found_items, labelled, scores

FLOORS = {
    "official documents": 0.98,
    "dates": 0.98,
    "conferences": 0.97,
    "conference places": 0.95,
    "implements": 0.90,
    "people": 0.98,
    "people with office": 0.97,
    "conference chairs": 0.95,
}


@pytest.fixture(scope="module")
def scored() -> dict[str, Score]:
    return scores(
        (case.article.id, expected_items(case.facts), found_items(extract(case.article)))
        for case in labelled()
    )


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_f1(scored: dict[str, Score], name: str, floor: float) -> None:
    assert scored[name].f1 >= floor, scored[name].misses


def test_there_are_enough_articles() -> None:
    assert len({case.article.id for case in labelled()}) >= 40


def test_every_label_stands_in_its_article() -> None:
    for case in labelled():
        words = " ".join(text for _, _, text in case.article.parts())
        for person in case.facts["people"]:
            assert person["name"].casefold() in words.casefold(), case.article.id
        for conference in case.facts["conferences"]:
            assert conference["place"] in words, case.article.id
