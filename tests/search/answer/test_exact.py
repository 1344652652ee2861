"""The first group of a page: what is required, what is left out where nothing is found, what is near."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.archive import Archive
from tests.engines import IN_FILES
from tests.search.answer.archives import ask, first, nearby, opened, plain

FAR = "Bà con ra đồng từ sớm. " * 12
ARTICLES: list[dict[str, Any]] = [
    {"id": "cau", "title": "Cầu treo Lũng Gạo", "body": "Cầu treo Lũng Gạo nối hai bờ suối Mơ."},
    {"id": "hoi", "title": "Ở đâu có suối", "body": "Ai về bản cũng hỏi: cầu treo ở đâu, bao giờ xong?"},
    {"id": "bep", "title": "Nhà sàn", "body": "Bếp lửa nhà sàn là nơi cả nhà quây quần."},
    {"id": "ai-cap", "title": "Đoàn khách Ai Cập", "body": "Đoàn khách Ai Cập thăm xưởng gốm."},
    {"id": "man", "title": "Mùa quả", "body": "Mận chín đầu hồi, đào hồng cuối ngõ."},
    {
        "id": "roi",
        "title": "Một năm",
        "body": f"Mấn đen. {FAR}Chìn người. {FAR}Đạo lý. {FAR}Hòng thu. {FAR}Tháng tư.",
    },
    {"id": "gat", "title": "Một mùa", "body": f"Trái đào phai. {FAR}Mùa. {FAR}Vụ. {FAR}Thương. {FAR}Tâm."},
    {"id": "pho", "title": "Phở bò", "body": "Phở bò có hành."},
    {"id": "nq", "title": "Tổ học tập", "body": "Tổ học Nghị quyết số 77-NQ/TU."},
    {"id": "nq-hoi", "title": "Bà con hỏi", "body": f"Nghị quyết số 77-NQ/TU ra sao. {FAR}Lúa gì là gì."},
    {"id": "kha", "title": "Thăm ruộng", "body": "Ông Kha Văn Tỉnh, Giám đốc Sở Muối, thăm ruộng."},
    {"id": "kha-hoi", "title": "Đầu bờ", "body": f"Ông Kha Văn Tỉnh ghé bờ. {FAR}Ai hỏi, là ai."},
    *plain(30),
]


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with opened(tmp_path_factory.mktemp("exact"), request.param, ARTICLES) as archive:
        yield archive


@pytest.mark.parametrize(
    ("text", "expected", "ignored"),
    [
        # Words that ask are words where an article has them,
        ("cầu treo ở đâu", ["hoi"], []),
        ("bao giờ xong cầu treo", ["hoi"], []),
        ("cau treo o dau", ["hoi"], []),
        ("khách Ai Cập", ["ai-cap"], []),
        # and are left out where none has.
        ("cầu treo Lũng Gạo ở đâu", ["cau"], ["ở đâu"]),
        ("cau treo lung gao o dau", ["cau"], ["o dau"]),
        ("bài viết về bếp lửa nhà sàn", ["bep"], ["bài viết về"]),
        ("ai quây quần bếp lửa khi nào", ["bep"], ["ai", "khi nào"]),
        ("khách Ai Cập thăm xưởng nào", ["ai-cap"], ["nào"]),
    ],
)
def test_question_words_are_required_until_that_finds_nothing(
    archive: Archive, text: str, expected: list[str], ignored: list[str]
) -> None:
    page = ask(archive, text)
    assert (first(page), page.total) == (expected, len(expected))
    assert [one.text for one in page.ignored] == ignored
    assert [text[one.start : one.end] for one in page.ignored] == ignored
    assert all(one.reason for one in page.ignored)
    assert page.hits[0].near is False


@pytest.mark.parametrize(
    ("text", "expected", "ignored"),
    [
        ("nghị quyết 77 là gì", ["nq", "nq-hoi"], ["là gì"]),
        ("77-NQ/TU nghĩa là gì", ["nq", "nq-hoi"], ["nghĩa là gì"]),
        ("Kha Văn Tỉnh là ai", ["kha", "kha-hoi"], ["là ai"]),
        ("kha van tinh la ai", ["kha", "kha-hoi"], ["la ai"]),
        ("ai là giám đốc Sở Muối", ["kha"], ["ai là"]),
    ],
)
def test_of_a_fact_alone_every_article_tells_also_where_some_have_the_question_words(
    archive: Archive, text: str, expected: list[str], ignored: list[str]
) -> None:
    page = ask(archive, text)
    assert (sorted(first(page)), page.total) == (expected, len(expected))
    assert [one.text for one in page.ignored] == ignored
    assert sorted(first(ask(archive, text, sort="newest"))) == expected


def test_question_words_are_left_out_where_that_finds_nothing_either(archive: Archive) -> None:
    page = ask(archive, "qwfp zxcv là gì")
    assert (page.total, [one.text for one in page.ignored]) == (0, ["là gì"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mận chín đào hồng", []),
        ("man chin dao hong", []),
        ("mân chín đào hồng", ["man"]),
        ("mẫn chin đào hỏng", ["man"]),
        ("mân chín đào hồng ở đâu", ["man"]),
    ],
)
def test_near_are_only_articles_whose_words_stand_together(
    archive: Archive, text: str, expected: list[str]
) -> None:
    page = ask(archive, text)
    assert [hit.id for hit in page.hits if hit.near] == expected
    assert page.total == (len(expected) or page.total) and "man" in first(page)
    if expected:
        assert first(page) == expected and page.nearby is None


def test_near_words_far_apart_are_no_answer(archive: Archive) -> None:
    # Each stands in the article in other marks, and none beside its neighbour of the query.
    page = ask(archive, "màn chin đáo hông thàng tự")
    assert (page.total, nearby(page)) == (0, [])
    assert first(ask(archive, "man chin dao hong thang tu")) == ["roi"]


def test_near_words_half_of_which_stand_apart_are_no_answer(archive: Archive) -> None:
    # «Trái đào phai» stands together, «mùa», «vụ», «thương» and «tâm» stand here and there.
    assert ask(archive, "trãi đào phai mùa vụ thưởng tậm").total == 0
    assert first(ask(archive, "trãi đào phai")) == ["gat"]


def test_one_syllable_in_other_marks_is_another_word(archive: Archive) -> None:
    assert first(ask(archive, "phở")) == first(ask(archive, "pho")) == ["pho"]
    assert ask(archive, "phố").total == 0
    assert first(ask(archive, "phố bò")) == ["pho"]


def test_the_counts_of_what_is_near_are_of_what_is_shown(archive: Archive) -> None:
    page = ask(archive, "mân chín đào hồng", facets=("year",))
    assert [(value.value, value.count) for value in page.facets["year"]] == [("2023", 1)]
    assert ask(archive, "mân chín đào hồng", page=2).total == page.total == 1
    assert first(ask(archive, "mân chín đào hồng", sort="newest")) == ["man"]
