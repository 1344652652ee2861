"""Texts of one sign or one phrase without end: what is read of them grows as they do."""

import pytest

from indexer.extract import extract
from indexer.extract.text.sentences import sentences
from search.model import Article
from tests import growth


@pytest.mark.parametrize("unit", [".", "…", ".!", ". ", ".” ", "\n", "A. "])
def test_sentences_of_stops_alone(unit: str) -> None:
    assert growth.in_time(sentences, unit, 500)


@pytest.mark.parametrize(
    "unit", [".", " ", "(", "-", "1/", "ạ", "A. ", "Hội nghị ", "Nguyễn Văn An, ", "35-NQ/TW, "]
)
def test_facts_of_an_article_of_one_phrase(unit: str) -> None:
    assert growth.in_calls(lambda body: extract(Article(id="a", title="Tin", body=body)), unit, 400)
