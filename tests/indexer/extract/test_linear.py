"""Reading takes time in proportion to the text, whatever the text: each class of attack doubled."""

import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from indexer.extract import extract
from indexer.extract.conferences import conferences
from indexer.extract.dates import dates
from indexer.extract.documents import documents, relations
from indexer.extract.people import people
from indexer.extract.text.own_words import LONGEST
from search.model import Article

PIECES = {
    "commas": ",",
    "figures and slashes": "1/2/",
    "figures and dashes": "12-34-",
    "numbers": "Nghị quyết số 35-NQ/TW ngày 22/10/2018 về thực hiện ",
    "short references": "Nghị quyết 35, 36, 37, ",
    "pointing": "Nghị quyết này, Chỉ thị trên đây ",
    "days": "ngày 1/2, 3/4 và 5/6 ",
    "ranges": "từ ngày 1/2 đến ngày ",
    "years": "2019, 2020 và 2021 - ",
    "months": "tháng Mười tháng Mười ",
    "conferences": "sáng 5/3 tổ chức hội nghị sơ kết tại ",
    "one long sentence of meetings": "hội nghị lễ khai mạc đại hội họp ",
    "people": "đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy; ",
    "honorifics": "các đồng chí ",
    "offices": "Phó Chủ tịch Ủy ban nhân dân ",
    "names": "Nguyễn Văn An ",
    "capitals": "NGUYỄN VĂN AN ",
    "labels": "Tin, ảnh, bài, ảnh: ",
    "brackets": "ngày (((( ",
    "full stops": "a. B.",
    "lines of boilerplate": "Tin khác\n1 2 3\n",
    "awards": "trao tặng bằng khen cho 5 tập thể, ",
    "organisers": "Ban, Bộ, Sở, Hội, Đoàn tổ chức ",
    "ministries": "của Bộ Văn hóa, Thể thao và Du lịch - ",
}
SIZE = 8_000
_TOO_MUCH = 3.2
"""Twice the text takes about twice the time; of a square law it would take four times."""


def whole(article: Article) -> None:
    extract(article)


def documents_only(article: Article) -> None:
    relations(article, documents(article))


def dates_and_conferences(article: Article) -> None:
    named = documents(article)
    conferences(article, (), named, dates(article, named)[0])


def people_only(article: Article) -> None:
    people(article)


def _costs(stage: Callable[[Article], None], text: str) -> Iterator[float]:
    """The CPU time of three readings, each of a text that no cache has seen."""
    for number in range(3):
        body = f"{number} {text}"
        article = Article(id="a", title="Hội nghị sơ kết", body=body, published=date(2023, 5, 1))
        start = time.process_time()
        stage(article)
        yield time.process_time() - start


# Beyond LONGEST the text is not read at all: the sizes stay below it.
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
@pytest.mark.parametrize("stage", [documents_only, dates_and_conferences, people_only, whole])
def test_twice_the_text_takes_twice_the_time(stage: Callable[[Article], None], piece: str) -> None:
    assert 4 * SIZE < LONGEST
    for size in (SIZE, 2 * SIZE):
        short, long = piece * (size // len(piece)), piece * (2 * size // len(piece))
        allowed = _TOO_MUCH * min(_costs(stage, short)) + 0.01
        if any(cost <= allowed for cost in _costs(stage, long)):
            return
    pytest.fail(f"{stage.__name__}: the time grows faster than the text")


@pytest.mark.parametrize("piece", ["đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy; ", "ngày 5/3 họp ", ",", "a"])
def test_a_line_of_five_megabytes_is_read_in_part(piece: str) -> None:
    body = piece * (5_000_000 // len(piece.encode()))
    start = time.process_time()
    facts = extract(Article(id="a", title="Hội nghị", body=body, published=date(2023, 5, 1)))
    assert time.process_time() - start < 15
    assert any("quá dài" in problem.message for problem in facts.problems)
