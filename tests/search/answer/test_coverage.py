"""How much of a query an article says, and what it lacks, over the counts of a real index."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.answer.coverage import COMMON, FEW, RAREST, STRETCH, Asked, Coverage, Said, merged
from search.archive import Archive
from search.model import Article
from search.vietnamese.text import tokens
from tests.engines import IN_FILES
from tests.search.answer.archives import TODAY, opened, plain

ARTICLES: list[dict[str, Any]] = [
    {"id": "cau", "title": "Cầu treo Lũng Gạo", "body": "Cầu treo Lũng Gạo nối hai bờ suối Mơ."},
    {"id": "suoi", "title": "Suối Mơ", "body": "Suối Mơ trong xanh, treo mây."},
    {"id": "so-ket", "title": "Sơ kết", "body": "UBND xã sơ kết Nghị quyết số 35-NQ/TW ngày 22/10/2018."},
    *plain(30),
]


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with opened(tmp_path_factory.mktemp("coverage"), request.param, ARTICLES) as archive:
        yield archive


def covered(archive: Archive, text: str, *names: range) -> Coverage:
    with archive.snapshot() as snapshot:
        return Coverage(archive.parsed(text, TODAY), snapshot.searcher, names)


def said(archive: Archive, text: str, body: str, *names: range, title: str = "Tin") -> Said:
    return covered(archive, text, *names).of(Article("x", title, body))


def lacks(found: Said) -> list[str]:
    return [one.word.term for one in found.missing]


def test_rare_words_tell_more_than_common_ones(archive: Archive) -> None:
    cầu, suối, bà, nowhere = covered(archive, "cầu suối bà vẹt").words
    assert cầu.worth > suối.worth > bà.worth > 0
    assert cầu.worth <= RAREST
    assert nowhere.worth == pytest.approx((cầu.worth + suối.worth + bà.worth) / 3)
    assert [one.found for one in (cầu, suối, bà, nowhere)] == [True, True, True, False]
    assert [one.common for one in (cầu, suối, bà, nowhere)] == [False, False, True, False]
    assert COMMON * len(ARTICLES) > FEW
    assert [one.worth for one in covered(archive, "vẹt qwfp").words] == [0, 0]


@pytest.mark.parametrize(
    ("text", "body", "lacking"),
    [
        ("cầu treo Lũng Gạo", "Cầu treo Lũng Gạo.", []),
        ("cau treo lung gao", "Cầu treo Lũng Gạo.", []),
        ("cầu treo Lũng Gạo", "Cau treo Lung Gao.", ["cầu", "lũng", "gạo"]),
        ("cầu treo Lũng Gạo", "Treo Lũng, cầu.", ["gạo"]),
        ("cầu treo Lũng Gạo", "", ["cầu", "treo", "lũng", "gạo"]),
        ("cầu treo -Lũng", "Lũng", ["cầu", "treo"]),
        ('"cầu treo" Lũng', "cầu treo", ["lũng"]),
    ],
)
def test_what_an_article_lacks(archive: Archive, text: str, body: str, lacking: list[str]) -> None:
    found = said(archive, text, body)
    assert lacks(found) == lacking
    assert (found.share == 1) == (not lacking)
    assert 0 <= found.close <= found.share


def test_neighbours_side_by_side_tell_more_than_apart(archive: Archive) -> None:
    whole, turned, half = (
        said(archive, "cầu treo Lũng Gạo", body).share
        for body in ("Cầu treo Lũng Gạo", "Gạo Lũng treo cầu", "Cầu treo")
    )
    assert whole == 1 > turned > half > 0
    # What something else of the query parts is no pair.
    assert said(archive, 'cầu "bờ suối" treo', "treo bờ suối cầu").share == 1


def test_words_far_apart_are_said_but_not_close(archive: Archive) -> None:
    far = "đồng " * (STRETCH // 5)
    near, apart = (said(archive, "cầu suối", f"Cầu {between} suối") for between in ("và một", far))
    assert near.share == near.close == apart.share
    assert 0 < apart.close < near.close
    assert lacks(apart) == []
    # The title counts with every stretch, paragraphs and captions by themselves.
    assert said(archive, "cầu suối", f"{far} suối", title="Cầu").close == near.close


def test_the_author_says_nothing(archive: Archive) -> None:
    article = Article("x", "Tin", "Tin", author="Cầu Suối", captions=("Cầu",))
    assert lacks(covered(archive, "cầu suối").of(article)) == ["suối"]


@pytest.mark.parametrize(
    ("text", "body", "lacking"),
    [
        ("UBND xã", "Ủy ban nhân dân xã", []),
        ("Ủy ban nhân dân xã", "UBND xã", []),
        ("ủy ban nhân dân xã", "UBND tỉnh", ["xã"]),
        ("UBND xã", "Ủy ban xã, nhân dân", ["ubnd"]),
        ("ngày 22/10/2018 sơ kết", "Ngày 22/10/2018", ["sơ", "kết"]),
        ("ngày 22/10/2018 sơ kết", "Sơ kết tháng 10", ["ngày", "22", "2018"]),
    ],
)
def test_facts_count_as_the_words_that_were_typed(
    archive: Archive, text: str, body: str, lacking: list[str]
) -> None:
    assert lacks(said(archive, text, body)) == lacking


def test_a_document_number_is_required_and_not_weighed(archive: Archive) -> None:
    assert [one.word.term for one in covered(archive, "35-NQ/TW sơ suối").words] == ["sơ", "suối"]


def test_the_syllables_of_a_name_count_only_side_by_side(archive: Archive) -> None:
    text, name = "Mùa Cầu Treo suối", range(1, 3)
    assert lacks(said(archive, text, "suối, mùa, treo, cầu", name)) == ["cầu", "treo"]
    assert lacks(said(archive, text, "suối, mùa, treo, cầu")) == []
    assert said(archive, text, "Mùa Cầu Treo suối", name).share == 1
    assert [one.worth for one in covered(archive, text, name).words][1:3] == [RAREST, RAREST]


@pytest.mark.parametrize(
    ("body", "least", "most"),
    [
        ("Cầu treo Lũng Gạo", 1, 1),
        ("Cầu treo. Gạo Lũng", 0.2, 0.5),
        ("Gạo Lũng treo cầu", 0, 0),
        ("Cầu\ntreo\nLũng\nGạo", 0, 0.99),
        ("", 0, 0),
    ],
)
def test_the_share_of_neighbours_that_stand_together(
    archive: Archive, body: str, least: float, most: float
) -> None:
    share = covered(archive, "cầu treo Lũng Gạo").together(Article("x", "Tin", body))
    assert least <= round(share, 6) <= most


def test_a_query_without_neighbours_is_together_everywhere(archive: Archive) -> None:
    assert covered(archive, "cầu").together(Article("x", "Tin", "")) == 1


def test_missing_neighbours_are_one_stretch(archive: Archive) -> None:
    text = "hôm  qua, cầu treo"
    words: tuple[Asked, ...] = covered(archive, text).words
    assert [text[one.start : one.end] for one in words] == [token.text for token in tokens(text)]
    assert merged(words[:2], text) == [(0, 8)]
    assert merged(words, text) == [(0, 8), (10, 18)]
    assert merged([words[0], words[3]], text) == [(0, 3), (14, 18)]
    assert merged([], text) == []
