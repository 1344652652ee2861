"""What looks like a person's name in a query, and which of such names nobody bears."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.answer.nearby.unknown_names import unknown_names
from search.archive import Archive
from search.vietnamese.people.unmarked import name_at
from search.vietnamese.text import tokens
from tests.engines import IN_FILES
from tests.search.answer.archives import TODAY, ask, first, nearby, opened, plain

FAR = "Bà con ra đồng từ sớm. " * 12
ARTICLES: list[dict[str, Any]] = [
    {
        "id": "qua",
        "title": "Trao quà Tết",
        "body": "Đồng chí Lâm Thị Hoài Thu, Phó Bí thư Tỉnh ủy Hải Sơn trao quà Tết tại bản Khuôn.",
    },
    {"id": "duong", "title": "Đường Phạm Văn Nhãn", "body": "Xã làm đường Phạm Văn Nhãn dài 3 km."},
    {"id": "khac", "title": "Việc xã", "body": "Ông Phạm Sửu và bà Hoàng Tịnh, anh Lê cùng trồng rừng lim."},
    {"id": "hoi", "title": "Xã hội học tập", "body": "Cả xã hội cùng học."},
    *plain(30),
]
BY_CHANCE = [
    ARTICLES[0],
    *(
        {
            "id": f"roi-{n}",
            "title": "Chợ đồng",
            "body": f"Chí thú. Lâm tặc. {FAR}Thị giá. {FAR}Hoài bão. {FAR}Thủ phủ.",
        }
        for n in range(12)
    ),
    *(
        {"id": f"man-{n}", "title": "Vườn", "body": f"Đào. {FAR}Đức độ. {FAR}Mận. {FAR}Xã. {FAR}Xuân sang."}
        for n in range(12)
    ),
    *plain(30),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # With a usual middle, in every spelling.
        ("Phạm Văn Tịnh", "Phạm Văn Tịnh"),
        ("phạm văn tịnh", "phạm văn tịnh"),
        ("pham van tinh", "pham van tinh"),
        ("Phạm Văn Tịnh họp", "Phạm Văn Tịnh"),
        ("pham van tinh hop voi xa", "pham van tinh"),
        ("nguyen thi hoai thu", "nguyen thi hoai thu"),
        ("nguyen thi sen trao qua", "nguyen thi sen"),
        # With capitals.
        ("Phạm Tịnh", "Phạm Tịnh"),
        ("Hoàng Trúc Mai Sương", "Hoàng Trúc Mai Sương"),
        ("Nguyễn Sương nói gì", "Nguyễn Sương"),
        # No surname, nothing of a name behind it, or less than a name.
        ("phạm", ""),
        ("phạm tịnh", ""),
        ("phạm vi rừng", ""),
        ("pham vi rung trong", ""),
        ("Cầu treo Lũng Gạo", ""),
        ("trồng rừng gỗ lớn", ""),
        ("hoàng hôn trên bản", ""),
        ("", ""),
    ],
)
def test_what_looks_like_a_whole_name(text: str, expected: str) -> None:
    line = tokens(text)
    size = name_at(line, 0, len(line))
    assert (text[line[0].start : line[size - 1].end] if size else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bí thư phạm trúc sương", "phạm trúc sương"),
        ("bi thu pham truc suong", "pham truc suong"),
        ("đồng chí phạm trúc sương", "phạm trúc sương"),
        ("phạm trúc sương phó bí thư", "phạm trúc sương"),
        ("phạm trúc sương trồng rừng", ""),
    ],
)
def test_an_office_or_an_honorific_beside_it_makes_a_name(text: str, expected: str) -> None:
    line = tokens(text)
    at = next(at for at, token in enumerate(line) if token.folded == "pham")
    size = name_at(line, at, len(line))
    assert (text[line[at].start : line[at + size - 1].end] if size else "") == expected


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with opened(tmp_path_factory.mktemp("names"), request.param, ARTICLES) as archive:
        yield archive


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phạm Văn Tịnh", ["Phạm Văn Tịnh"]),
        ("pham van tinh trong rung", ["pham van tinh"]),
        ("trồng rừng Phạm Văn Tịnh", ["Phạm Văn Tịnh"]),
        ("Phạm Văn Tịnh và Nguyễn Thị Mít", ["Phạm Văn Tịnh", "Nguyễn Thị Mít"]),
        # Its words stand side by side somewhere, as a street's or a known person's.
        ("Phạm Văn Nhãn", []),
        ("pham van nhan", []),
        ("Lâm Thị Hoài Thu trồng rừng", []),
        ("Phạm Sửu", []),
        # A place's, by its capitals inside a sentence.
        ("trồng rừng ở huyện Tân Phù Sa", ["Tân Phù Sa"]),
        ("đường Bản Khuôn Mới có quà", ["Bản Khuôn Mới"]),
        ("Tân Phù Sa trồng rừng", ["Tân Phù Sa"]),
        ("Tân Phù Sa", ["Tân Phù Sa"]),
        ("Trao Quà Tết", []),
        # The first word of a sentence has its capital anyway; what a dash or a comma parts is no name.
        ("Về Bản Khuôn trồng rừng", []),
        ("Lim - Sến: Tàu trồng rừng", []),
        ("trồng rừng Lim, Sến, Tàu", []),
        ("cầu ở Nậm Sài dài 3 km", []),
        # One that goes on from a place that is known, behind the word for what it is.
        ("xã Tân Phú Sa trồng rừng", ["Tân Phú Sa"]),
        ("trồng rừng bên Tân Phú Sa", []),
        ("xã Tân Phú Hà Nội trồng rừng", []),
        ("Trồng Rừng Ở Bên Tân Phù", []),
        # A place's, behind the word for what it is: two syllables, whatever their letters and marks.
        ("trồng rừng ở huyện tân phù sa", ["tân phù"]),
        ("trong rung o huyen lum gao sa", ["lum gao"]),
        ("trong rung o xa na lum", ["na lum"]),
        ("trồng rừng ở bản nà lũm", ["nà lũm"]),
        ("trồng rừng bên cầu Nà Lũm", ["Nà Lũm"]),
        ("tp. na lum trong rung", ["na lum"]),
        # Some article has it, in other marks too; nothing names a place so without marks or capitals; it is
        # said of places, is a word with what stands before it, or comes before a place that is known.
        ("trồng rừng ở xã làm đường", []),
        ("trồng rừng ở bản khuồn gạo", []),
        ("trong rung o huyen tan phu", []),
        ("trong rung lang na lum", []),
        ("trồng rừng bên cầu nà lũm", []),
        ("trồng rừng ở huyện nghèo lũm", []),
        ("trồng rừng ở thành phố lớn nà", []),
        ("trồng rừng ở huyện mới Hà Nội", []),
        ("việc xã hội nà", []),
        ("chủ tịch xã nà lũm trồng rừng", ["nà lũm"]),
        # It is behind a place.
        ("diễn viên Hàn Quốc Lim Tu Mai", []),
        ("dien vien han quoc lim tu mai", []),
        # What is bound is asked for as it stands, and is no place among the syllables.
        ('"trồng rừng" Phạm Văn Tịnh', ["Phạm Văn Tịnh"]),
        ('"Phạm Văn Tịnh" trồng rừng', []),
        ("trồng rừng -Phạm", []),
        ("trồng rừng", []),
    ],
)
def test_names_that_nobody_bears(archive: Archive, text: str, expected: list[str]) -> None:
    parsed = archive.parsed(text, TODAY)
    line = [
        text[clause.start + token.start : clause.start + token.end]
        for clause in parsed.clauses
        if clause.kind != "bound"
        for token in tokens(text[clause.start : clause.end])
    ]
    with archive.snapshot() as snapshot:
        found = unknown_names(parsed, snapshot.searcher)
    assert [" ".join(line[at] for at in name) for name in found] == expected


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Phạm Văn Tịnh trồng rừng lim", "Phạm vạn Tịnh trồng rừng lim"),
        ("phạm văn tịnh trồng rừng lim", "phạm vạn tịnh trồng rừng lim"),
        ("pham van tinh trong rung lim", "pham vanh tinh trong rung lim"),
    ],
)
def test_syllables_of_a_name_count_only_side_by_side(archive: Archive, name: str, words: str) -> None:
    page = ask(archive, name)
    assert (page.total, nearby(page)) == (0, [])
    assert nearby(ask(archive, words)) == ["khac"]


def test_what_most_say_of_a_place_that_no_article_has_is_not_shown(archive: Archive) -> None:
    for place in ("huyện nà lũm", "huyen na lum", "xã Nà Lũm"):
        page = ask(archive, f"nhãn ở {place}")
        assert (page.total, nearby(page)) == (0, [])
    assert nearby(ask(archive, "nhãn dài xã huyện")) == ["duong"]


def test_a_count_that_no_article_has_tells_as_much_as_a_word_can(archive: Archive) -> None:
    assert nearby(ask(archive, "làm đường 3417 m")) == nearby(ask(archive, "lam duong 3417 m")) == []
    assert nearby(ask(archive, "làm đường 9 m")) == ["duong"]


def test_the_exact_set_stays_the_words_of_a_name_wherever_they_stand(archive: Archive) -> None:
    page = ask(archive, "Hoàng Tịnh Lê")
    assert first(page) == ["khac"] and nearby(page) == []


@pytest.fixture(scope="module", params=IN_FILES)
def scattering(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with opened(tmp_path_factory.mktemp("chance"), request.param, BY_CHANCE) as archive:
        yield archive


@pytest.mark.parametrize("text", ["đồng chí lâm thị hoài thủ", "lâm thị hoài thủ", "Lâm Thị Hoài Thủ"])
def test_somebodys_name_in_other_marks_is_not_found_in_the_articles_that_have_its_syllables(
    scattering: Archive, text: str
) -> None:
    page = ask(scattering, text)
    assert page.total == 12 and page.scattered
    assert page.nearby is not None and page.nearby.text == page.suggestion
    assert (page.suggestion or "").lower() == "lâm thị hoài thu" and nearby(page) == ["qua"]


def test_a_name_that_no_article_has_was_found_by_chance_however_often(scattering: Archive) -> None:
    page = ask(scattering, "đào đức mận")
    assert page.total == 12 and page.scattered and page.nearby is None
    assert ask(scattering, "xã Mận Đào Xuân").scattered and ask(scattering, "Mận Đào Xuân").scattered
    assert not ask(scattering, "mận đào xuân").scattered
    assert not ask(scattering, "Lâm Thị Hoài Thu").scattered
    assert not ask(scattering, "đào mận xuân").scattered
    assert not ask(scattering, "đào đức mận", page=2, size=5).scattered
