"""The second group of a page: when it is there, what it holds and lacks, what stays required in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from search.answer.nearby.around import SHOWN
from search.archive import Archive
from search.settings import EngineName
from tests.engines import IN_FILES
from tests.search.answer.archives import ask, first, missing, nearby, opened, plain

FAR = "Bà con ra đồng từ sớm. " * 12
ARTICLES: list[dict[str, Any]] = [
    {
        "id": "cau",
        "title": "Khánh thành cầu treo Lũng Gạo",
        "body": "Huyện Bắc Sơn khánh thành cầu treo Lũng Gạo dài 120 mét.\nDân bản mừng.",
        "section": "Giao thông",
    },
    {
        "id": "cau-tau",
        "title": "Khởi công cầu treo Nậm Tấu",
        "body": "Xã Nậm Tấu khởi công cầu treo thay cầu tre.",
        "section": "Giao thông",
        "published_at": "2020-06-05",
    },
    {"id": "ruou", "title": "Rượu cần Lũng Gạo", "body": "Nghề ủ rượu cần ở Lũng Gạo có từ lâu đời."},
    {
        "id": "qua",
        "title": "Trao quà Tết",
        "body": "Đồng chí Lâm Thị Hoài Thu, Phó Bí thư Tỉnh ủy Hải Sơn trao quà Tết tại bản Khuôn.",
    },
    {
        "id": "rung",
        "title": "Sơ kết Nghị quyết số 35-NQ/TW",
        "body": "Ủy ban nhân dân huyện Bắc Sơn sơ kết Nghị quyết số 35-NQ/TW về trồng rừng gỗ lớn.",
    },
    {
        "id": "xa",
        "title": "Chuyện một ngày",
        "body": f"Thác đổ. {FAR}Bạc phếch. {FAR}Suối cạn. {FAR}Mơ rụng. {FAR}Hang sâu. {FAR}Gió lùa.",
    },
    {"id": "thac", "title": "Đường lên Thác Bạc", "body": "Qua Suối Mơ là tới hang đá."},
    {"id": "mau", "title": "Thổ cẩm", "body": f"Chàm xanh. {FAR}Đũi nâu. {FAR}Lanh trắng. {FAR}Vỏ dâu."},
    *({"id": f"sen-{n}", "title": f"Đầm sen thứ {n}", "body": "Đầm sen trắng nở rộ."} for n in range(14)),
    *(
        {"id": f"tre-{n}", "title": "Vườn nhà", "body": f"Tre già. {FAR}Trúc non. {FAR}Nứa tươi. {FAR}Mai."}
        for n in range(12)
    ),
    {"id": "lang", "title": "Làng nghề tre trúc nứa", "body": "Làng nghề tre trúc nứa lâu đời."},
    {
        "id": "hop",
        "title": "Họp dân",
        "body": "Đồng chí Tạ Hữu Bằng, Chủ tịch Hội Nông dân tỉnh Hải Sơn dự họp dân.",
    },
    {"id": "bai", "title": "Lan man", "body": f"Tất cả. {FAR}Bài về thác. {FAR}Bạc. {FAR}Cầu hang đá."},
    {
        "id": "hai",
        "title": "Bà Quách Tố Nga thăm vườn",
        "body": "Bà Quách Tố Nga, Chủ tịch xã, tới vườn cam nhà ông Khương Bá Thuật.",
    },
    {"id": "quanh", "title": "Quanh nhà", "body": "Ngô nếp phơi nắng, gác bếp ám đầy khói."},
    {"id": "ngo", "title": "Ngô nếp phơi gác bếp", "body": "Mùa này có ngô nếp phơi gác bếp ám."},
    *plain(60),
]


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with opened(tmp_path_factory.mktemp("nearby"), request.param, ARTICLES) as archive:
        yield archive


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khánh thành cầu treo Lũng Gạo hôm qua", {"cau": ["hôm qua"]}),
        ("khanh thanh cau treo lung gao hom qua", {"cau": ["hom qua"]}),
        ("KHÁNH THÀNH cầu treo, Lũng Gạo: hôm qua!", {"cau": ["hôm qua"]}),
        ("hôm khánh thành cầu treo Lũng Gạo qua", {"cau": ["hôm", "qua"]}),
        ("khánh thành cầu treo Nậm Sài", {"cau": ["Nậm Sài"], "cau-tau": ["khánh thành", "Sài"]}),
        ("khởi công cầu treo Nậm Sài", {"cau-tau": ["Sài"]}),
        # A fact counts by its words too, and an abbreviation that is said in full is said.
        ("UBND huyện Bắc Sơn sơ kết rừng gỗ nhỏ", {"rung": ["nhỏ"]}),
        ("Ủy ban nhân dân huyện Bắc Sơn sơ kết rừng gỗ nhỏ", {"rung": ["nhỏ"]}),
    ],
)
def test_articles_with_most_of_the_words_and_what_they_lack(
    archive: Archive, text: str, expected: dict[str, list[str]]
) -> None:
    page = ask(archive, text)
    assert page.total == 0 and page.hits == ()
    assert page.nearby is not None
    assert (page.nearby.reason, page.nearby.text) == ("most_words", None)
    assert missing(page) == expected
    assert list(missing(page)) == list(expected)


def test_what_is_missing_is_a_stretch_of_the_query(archive: Archive) -> None:
    text = "  hôm khánh  thành cầu treo Lũng Gạo vừa  qua"
    page = ask(archive, text)
    assert page.nearby is not None
    (hit,) = page.nearby.hits
    assert [(one.start, one.end) for one in hit.missing] == [(2, 5), (37, 45)]
    assert [text[one.start : one.end] for one in hit.missing] == [one.text for one in hit.missing]
    assert 0.5 <= hit.share < 1
    assert hit.hit.near
    marked = [piece.text for piece in hit.hit.title_marked if piece.marked]
    assert marked == ["Khánh thành cầu treo Lũng Gạo"]


def test_the_best_comes_first_and_the_tail_is_cut(archive: Archive) -> None:
    page = ask(archive, "khánh thành cầu treo Nậm Sài")
    assert page.nearby is not None
    shares = [one.share for one in page.nearby.hits]
    assert nearby(page) == ["cau", "cau-tau"] and shares == sorted(shares, reverse=True)
    assert 0.6 <= shares[1] / shares[0] < 1
    # More is said by the first: the second falls behind, and what has a single word never was beside it.
    assert nearby(ask(archive, "khánh thành cầu treo Lũng Gạo Sài")) == ["cau"]


def test_at_most_ten_are_shown(archive: Archive) -> None:
    page = ask(archive, "đầm sen trắng nở rộ Khuôn")
    assert page.total == 0
    assert len(nearby(page)) == len(set(nearby(page))) == SHOWN == 10
    assert all(id.startswith("sen-") for id in nearby(page))


def test_a_corrected_query_is_answered_and_named(archive: Archive) -> None:
    page = ask(archive, "khanhs thanhf caauf treo Lunxg Gaoj")
    assert page.total == 0 and page.nearby is not None
    assert page.nearby.reason == "corrected"
    assert page.nearby.text == page.suggestion
    assert first(ask(archive, page.nearby.text or "")) == nearby(page) == ["cau"]
    assert missing(page) == {"cau": []}


@pytest.mark.parametrize(
    ("text", "meant", "lacks"),
    [
        ("khánh thành cầu trreo Lũng Gạo hôm qua", "khánh thành cầu treo Lũng Gạo hôm qua", "hôm qua"),
        ("khanh thanh cau treo lugn gao hom qua", "khanh thanh cau treo lung gao hom qua", "hom qua"),
    ],
)
def test_a_slip_beside_words_that_no_article_has_is_mended_and_named(
    archive: Archive, text: str, meant: str, lacks: str
) -> None:
    page = ask(archive, text)
    assert page.total == 0 and page.suggestion is None and page.nearby is not None
    assert (page.nearby.reason, page.nearby.text) == ("corrected", meant)
    assert missing(page) == {"cau": [lacks]}


def test_words_found_here_and_there_bring_the_articles_where_they_stand_together(archive: Archive) -> None:
    text = "thác bạc suối mơ hang gió"
    page = ask(archive, text)
    assert first(page) == ["xa"] and page.total == 1 and not page.hits[0].near
    assert page.nearby is not None and page.nearby.reason == "scattered"
    assert missing(page) == {"thac": ["gió"]}


def test_question_words_that_are_there_by_chance_are_not_asked_of_what_stands_beside(
    archive: Archive,
) -> None:
    page = ask(archive, "tất cả bài về thác bạc hang đá")
    assert first(page) == ["bai"] and nearby(page)[0] == "thac" and missing(page)["thac"] == []


def test_an_article_with_both_the_people_asked_for_is_not_there_by_chance(archive: Archive) -> None:
    page = ask(archive, "quách tố nga qwfp đồi chè zxcv nhà khương bá thuật")
    assert first(page) == [] and nearby(page) == ["hai"]
    assert nearby(ask(archive, "quách tố nga qwfp đồi chè zxcv nhà")) == []


def test_what_names_the_person_needs_less_evidence(archive: Archive) -> None:
    assert nearby(ask(archive, "tạ hữu bằng qwfp họp dân")) == ["hop"]
    assert nearby(ask(archive, "vương bảo hà qwfp họp dân")) == []


def test_what_stands_together_needs_nothing_beside_it(archive: Archive) -> None:
    page = ask(archive, "đầm sen trắng nở rộ, đầm sen thứ 3")
    assert first(page) == ["sen-3"] and page.nearby is None
    assert len(nearby(ask(archive, "đầm sen trắng nở rộ, đầm sen thứ qwfp"))) == SHOWN


def test_what_stands_together_in_other_marks_needs_nothing_beside_it(archive: Archive) -> None:
    page = ask(archive, "đồng chí tạ hưu bẳng dự hóp dân tỉnh Hải Sơn")
    assert first(page) == ["hop"] and page.hits[0].near and page.nearby is None


def test_what_many_articles_have_was_not_found_by_chance(archive: Archive) -> None:
    page = ask(archive, "tre trúc nứa mai")
    assert page.total == 12 and page.nearby is None
    assert nearby(ask(archive, "tre trúc nứa qwfp"))[0] == "lang"


def test_below_few_articles_of_a_corrected_query_stands_what_has_most_of_it(archive: Archive) -> None:
    page = ask(archive, "ngoo neeps phowi gacs beeps ams khois")
    assert page.total == 0 and page.nearby is not None and page.nearby.reason == "corrected"
    assert list(missing(page).items()) == [("quanh", []), ("ngo", ["khói"])]


@pytest.mark.parametrize(
    "text",
    [
        "tổng kết 10 năm nghị quyết 35-nq/tw rừng",
        "nghi quyet 35 thuy loi huyen",
        "nghị quyết 35 trồng lúa",
        "go nho 35-NQ/TW",
    ],
)
def test_what_names_the_document_is_not_there_by_chance(archive: Archive, text: str) -> None:
    assert nearby(ask(archive, text)) == ["rung"]
    assert nearby(ask(archive, text.replace("35", "36"))) == []


def test_a_long_query_may_find_many_by_chance(archive: Archive) -> None:
    for text in ("tre trúc nứa mai già non", "tre truc nua mai"):
        page = ask(archive, text)
        assert page.total == 12 and page.nearby is not None and page.nearby.reason == "scattered"
        assert nearby(page) == ["lang"] and not set(first(page)) & set(nearby(page))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khánh thành (cầu treo Lũng Gạo) hôm qua", ["cau"]),
        ("khánh thành (cầu treo hoặc cầu tre) Lũng Gạo hôm qua", ["cau"]),
        ("khánh thành cầu treo Lũng Gạo mưa hoặc hôm qua nắng", ["cau"]),
        # Who writes an operator in capitals, or excludes, means it.
        ("khánh thành (qwfp OR zxcv) cầu treo Lũng Gạo", []),
        ("khánh thành (cầu treo -mừng) Lũng Gạo hôm qua", []),
        ("khánh thành (cầu treo tiêu đề:mừng) Lũng Gạo", []),
    ],
)
def test_words_in_brackets_and_beside_hoac_count_like_others(
    archive: Archive, text: str, expected: list[str]
) -> None:
    page = ask(archive, text)
    assert (page.total, nearby(page)) == (0, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('khánh thành cầu treo "Lũng Gạo" dài "nhất vùng" hôm qua', ["cau"]),
        ('khanh thanh cau treo "lung gao" dai "nhat vung" hom qua', ["cau"]),
        ("“Khánh thành cầu treo Lũng Gạo dài nhất vùng”", ["cau"]),
        ("Lâm Thị Hoài Thu: “trao quà Tết” tại bản “Khuôn xa”", ["qua"]),
        # What is short was quoted by the reader, and so was what stands beside another operator.
        ('khánh thành cầu treo Lũng Gạo "hôm qua"', []),
        ('khánh thành cầu treo "Lũng Gạo" dài "nhất vùng" hôm qua -rượu', []),
        ('khánh thành cầu treo "Lũng Gạo" dài hôm qua tiêu đề:"nhất vùng"', []),
        ('khánh thành cầu treo "Lũng Gạo" dài hôm qua "nhất vùng"~3', []),
    ],
)
def test_the_quotes_of_a_headline_are_its_authors(archive: Archive, text: str, expected: list[str]) -> None:
    page = ask(archive, text)
    assert page.total == 0
    assert nearby(page) == expected


def test_a_corrected_query_needs_its_words_in_one_place(archive: Archive) -> None:
    page = ask(archive, "thacs bacj suoois mow hang gios")
    assert page.nearby is not None and page.nearby.reason == "corrected"
    assert list(missing(page).items()) == [("thac", ["gió"]), ("xa", [])]


def test_words_far_apart_in_an_article_do_not_show_it(archive: Archive) -> None:
    assert ask(archive, "chàm xanh đũi nâu lanh trắng vỏ dâu").total == 1
    assert ask(archive, "chàm đũi lanh vỏ hương").nearby is None
    assert nearby(ask(archive, "chàm xanh hương")) == ["mau"]


@pytest.mark.parametrize("text", ["thác bạc suối mơ hang gió", "khánh thành cầu treo Lũng Gạo hôm qua"])
def test_only_the_first_page_by_relevance_has_the_group_and_the_exact_set_does_without(
    archive: Archive, text: str
) -> None:
    page, without = ask(archive, text), ask(archive, text, nearby=False)
    assert page.nearby is not None and without.nearby is None
    assert (without.total, first(without)) == (page.total, first(page))
    assert not set(first(page)) & set(nearby(page))
    for other in ({"page": 2}, {"sort": "newest"}, {"sort": "oldest"}):
        assert ask(archive, text, **other).nearby is None
        assert ask(archive, text, **other).total == page.total


def test_an_exact_answer_has_nothing_beside_it(archive: Archive) -> None:
    page = ask(archive, "khánh thành cầu treo Lũng Gạo")
    assert first(page) == ["cau"] and page.nearby is None
    assert ask(archive, "").nearby is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khánh thành cầu treo Lũng Gạo hôm qua -rượu", ["cau"]),
        ("khánh thành cầu treo Lũng Gạo hôm qua -mừng", []),
        ('khánh thành cầu treo Lũng Gạo hôm qua -"dân bản"', []),
        ('"khánh thành" cầu treo Lũng Gạo hôm qua', ["cau"]),
        ('khánh thành cầu treo "Lũng Gạo" hôm qua', ["cau"]),
        ('khánh thành cầu treo Lũng Gạo "hôm qua"', []),
        ('"thành khánh" cầu treo Lũng Gạo hôm', []),
        ("khánh thành cầu Lũng Gạo hôm qua tiêu đề:treo", ["cau"]),
        ("khánh thành cầu treo Lũng Gạo hôm qua tiêu đề:mừng", []),
        ("35-NQ/TW trồng rừng gỗ lớn bản Mít", ["rung"]),
        ("36-NQ/TW trồng rừng gỗ lớn", []),
        ("35-NQ/TW khánh thành cầu treo Lũng Gạo", []),
        ("Lâm Thị Hoài Thu trao quà Tết Sài", ["qua"]),
        ("lam thi hoai thu trao quà Tết Sài", ["qua"]),
        ("Lâm Thị Hoài Thu khánh thành cầu treo Lũng Gạo", []),
        # Of a person in an office the person.
        ("Chủ tịch Hội Nông dân tỉnh Hải Sơn Lâm Thị Hoài Thu trao quà Tết tại bản Khuôn", ["qua"]),
        ("Chủ tịch Hội Nông dân tỉnh Hải Sơn Tạ Hữu Bằng trao quà Tết tại bản Khuôn", ["hop"]),
    ],
)
def test_what_the_reader_fixed_stays_required(archive: Archive, text: str, expected: list[str]) -> None:
    page = ask(archive, text)
    assert page.total == 0
    assert nearby(page) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"sections": ("Giao thông",)}, ["cau", "cau-tau"]),
        ({"sections": ("Văn hóa",)}, []),
        ({"published_from": date(2023, 1, 1)}, ["cau"]),
        ({"published_to": date(2020, 12, 31)}, ["cau-tau"]),
        ({"published_to": date(2010, 12, 31)}, []),
        ({"people": ("Lâm Thị Hoài Thu",)}, []),
        ({"numbers": ("35-NQ/TW",)}, []),
    ],
)
def test_filters_stay_required(archive: Archive, asked: dict[str, Any], expected: list[str]) -> None:
    page = ask(archive, "khánh thành cầu treo Nậm Sài", **asked)
    assert page.total == 0
    assert nearby(page) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phạm Văn Tịnh", []),
        ("pham van tinh", []),
        ("Phạm Văn Tịnh dự lễ", []),
        ("Phạm Văn Tịnh khánh thành cầu treo", ["cau"]),
        ("Hoàng Thị Treo dự lễ", []),
    ],
)
def test_a_name_that_nobody_bears_brings_nothing_by_its_syllables(
    archive: Archive, text: str, expected: list[str]
) -> None:
    page = ask(archive, text)
    assert (page.total, nearby(page)) == (0, expected)


@pytest.mark.parametrize(
    "text",
    [
        "qwfp", "qwfp zxcv", "qwfp zxcv arst neio", "x" * 1_000, "qwfp " * 200, "cầu mưa " * 125,
        "la gi", "ở đâu",
        "là gì ở đâu khi nào", "???", "-", '"', "36/2199/QĐ-XYZ", "treo qwfp",
    ],
)  # fmt: skip
def test_where_nothing_is_near_the_page_is_empty(archive: Archive, text: str) -> None:
    page = ask(archive, text)
    assert page.nearby is None
    assert first(page) == [] or text in ("???", "-", '"')


def test_a_headline_whose_only_rare_word_is_wrong_is_found_by_pairs_in_its_title(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    common = ["thư", "viện", "thông", "đầu", "tiên", "tại", "tỉnh", "nhà"]
    articles = [
        *({**one, "body": ". ".join(common[n % 3 :: 3])} for n, one in enumerate(plain(60))),
        {"id": "thu-vien", "title": "Thư viện thông minh đầu tiên tại tỉnh nhà", "body": "Mở cửa từ sáng."},
        {"id": "chanh", "title": "Vụ chanh", "body": "Chanh leo được giá."},
    ]
    for engine in IN_FILES:
        with opened(tmp_path_factory.mktemp("headline"), engine, articles) as archive:
            assert nearby(ask(archive, "thu vien thong chanh dau tien tai tinh nha"))[:1] == ["thu-vien"]


def test_common_words_alone_bring_nothing(archive: Archive) -> None:
    assert ask(archive, "bà con ra đồng").total > 60
    assert ask(archive, "bà con ra đồng qwfp").nearby is None
    assert ask(archive, "bà con ra đồng từ sớm, bà con ra đồng treo").nearby is None


@pytest.mark.parametrize("engine", IN_FILES)
def test_a_fact_that_is_said_otherwise_is_not_found_by_chance(engine: EngineName, tmp_path: Path) -> None:
    party = "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI bế mạc chiều nay."
    scouts = "Hội nghị TW Đoàn khóa 11 bế mạc sớm."
    articles = [
        {"id": "dang", "title": "Bế mạc Hội nghị Trung ương", "body": party},
        {"id": "doan", "title": "Hội nghị TW Đoàn khóa 11 bế mạc", "body": scouts},
        *plain(60),
    ]
    with opened(tmp_path, engine, articles) as archive:
        page = ask(archive, "hội nghị TW 8 khóa 11 bế mạc")
        assert first(page) == ["dang"] and not page.hits[0].near and page.nearby is None
        assert nearby(ask(archive, "hội nghị TW 9 khóa 11 bế mạc"))[0] == "doan"


COMMON = ("Xóm này.", "Nhà sàn.", "Đức độ.", "Hội làng.", "Mùa vui.", "Cây lành.", "Đường mới.")


@pytest.mark.parametrize("engine", IN_FILES)
def test_a_headline_of_common_words_is_found_with_one_of_them_wrong(
    engine: EngineName, tmp_path: Path
) -> None:
    """No rare word tells of it; that it is nearly the whole title in its order does."""
    others = [
        {
            "id": f"tin-{n}",
            "title": "Ghi nhanh",
            "body": FAR.join((*COMMON, "Sâu bọ." if n < 3 else f"Lô {n}.")),
        }
        for n in range(100)
    ]
    headline = {"id": "cai", "title": "Xóm nhà đúc hội mùa cây đường lành", "body": "Bà con phấn khởi."}
    with opened(tmp_path, engine, [*others, headline]) as archive:
        page = ask(archive, "xom nha duc hoi mua cay duong sau")
        assert page.total == 3 and "cai" not in first(page)
        assert nearby(page) == ["cai"]
        assert not nearby(ask(archive, "duong cay mua hoi duc nha xom sau")), "in no order of the title"
