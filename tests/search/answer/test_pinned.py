"""What staff put first for a query in the words of the house."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search.archive import Archive
from tests.engines import IN_FILES
from tests.search.answer.archives import ask, first, opened

WORDS = """
[[pinned]]
query = "hội làng"
article = "le-ruoc"

[[pinned]]
query = "chợ phiên"
url = "https://hai-son.example/cho-moi"

[[pinned]]
query = "đắp đê"
article = "khong-co"
"""
ARTICLES = [
    {"id": "hoi", "title": "Hội làng Đông", "body": "Hội làng mở ba ngày."},
    {"id": "le-ruoc", "title": "Lễ rước nước", "body": "Dân làng rước nước từ sông."},
    {"id": "phien", "title": "Chợ phiên vùng cao", "body": "Chợ phiên họp sáng chủ nhật.", "section": "Tin"},
    {
        "id": "moi",
        "url": "https://hai-son.example/cho-moi",
        "title": "Chợ phiên mới",
        "body": "Chợ phiên dời.",
    },
    {"id": "de", "title": "Đắp đê", "body": "Xã đắp đê."},
]


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory: Path = tmp_path_factory.mktemp(request.param)
    (directory / "data").mkdir()
    (directory / "data" / "words.toml").write_text(WORDS, encoding="utf-8")
    with opened(directory, request.param, ARTICLES) as found:
        yield found


@pytest.mark.parametrize("text", ["hội làng", "hoi lang", "Hội  Làng!"])
def test_a_pinned_article_comes_first_and_counts_even_where_it_does_not_match(
    archive: Archive, text: str
) -> None:
    page = ask(archive, text)
    assert (first(page), page.total) == (["le-ruoc", "hoi"], 2)


def test_one_that_matches_comes_first_and_counts_once(archive: Archive) -> None:
    page = ask(archive, "chợ phiên", size=1)
    assert (first(page)[0], page.total) == ("moi", 2)
    every = [*first(page), *first(ask(archive, "chợ phiên", size=1, page=2))]
    assert sorted(every) == ["moi", "phien"]


def test_nothing_is_pinned_beside_filters_in_other_orders_or_for_other_queries(archive: Archive) -> None:
    assert first(ask(archive, "hội làng", sort="newest")) == ["hoi"]
    assert first(ask(archive, "chợ phiên", sections=("Tin",))) == ["phien"]
    assert first(ask(archive, "hội làng Đông")) == ["hoi"]


def test_what_is_not_in_the_archive_is_not_pinned(archive: Archive) -> None:
    assert first(ask(archive, "đắp đê")) == ["de"]
