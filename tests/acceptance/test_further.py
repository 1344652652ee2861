"""Acceptance on a further archive: what is right was written before anything was tried."""

from collections.abc import Iterator

import pytest

from search.archive import Archive
from tests.acceptance.further_articles import ARTICLES
from tests.engines import IN_FILES
from tests.search.answer.archives import ask, first, opened

CASES = (
    ("so ket 03 nam", "p", "", ()),
    ("sơ kết 3 năm", "p", "", ()),
    ("năm hộ", "t1", "t2", ("5 hộ",)),
    (
        "mười năm",
        "t1",
        "",
        (
            "10 năm",
            "muoi nam",
        ),
    ),
    (
        "ủy viên",
        "g k",
        "",
        (
            "uỷ viên",
            "ỦY VIÊN",
        ),
    ),
    (
        "thủy lợi Nậm Hòa",
        "t3",
        "",
        (
            "thuỷ lợi nậm hoà",
            "thuy loi nam hoa",
        ),
    ),
    ("hóa", "t2", "", ()),
    ("hoa nở", "t2", "t3", ()),
    ("lí luận", "i", "", ("lý luận",)),
    (
        "QUACH TU NGAN",
        "g h",
        "",
        (
            "Quách Tú Ngân",
            "đ/c quách tú ngân",
            "đồng chí Quách Tú Ngân",
            "Quách Tú Ngân",
        ),
    ),
    ("Bí thư Tỉnh ủy Hải Sơn", "g", "", ()),
    ("phó bí thư thường trực tỉnh ủy quách tú ngân", "h", "g", ()),
    ("nguyên ủy viên", "k", "g", ()),
    (
        "GS.TS Vi Hữu Trác",
        "i",
        "",
        (
            "Giáo sư, Tiến sĩ Vi Hữu Trác",
            "gs ts vi huu trac",
        ),
    ),
    ("Tuấn Khôi", "u", "v", ()),
    ("U Sấu", "u", "v", ()),
    ("Ý", "u", "", ()),
    (
        "21/5/2018",
        "a",
        "a3",
        (
            "21-5-2018",
            "21.5.2018",
            "ngày 21 tháng 5 năm 2018",
            "ngày hai mươi mốt tháng năm năm 2018",
        ),
    ),
    (
        "5/8/2017",
        "n",
        "",
        (
            "05/08/2017",
            "ngày 05 tháng 8 năm 2017",
            "5.8.2017",
        ),
    ),
    ("9/12/2021", "h", "", ()),
    ("8/11/2015", "j", "", ("ngày 8 tháng 11 năm 2015",)),
    ("6/11/2015", "j", "h", ()),
    ("26/4/2024", "i", "", ()),
    ("3/12/2005", "m", "", ()),
    (
        "tháng 11/2015",
        "j",
        "",
        (
            "11/2015",
            "tháng mười một năm 2015",
        ),
    ),
    (
        "quý IV/2015",
        "j",
        "",
        (
            "quý 4/2015",
            "quy 4 nam 2015",
        ),
    ),
    ("năm 2018", "a a3 t1 t2 t3", "n", ()),
    (
        "nhiệm kỳ 2015-2020",
        "j",
        "",
        (
            "2015 – 2020",
            "nhiem ky 2015 2020",
        ),
    ),
    (
        "28-NQ/TW",
        "a a3 p",
        "a2 w",
        (
            "28 NQ/TW",
            "28/NQ-TW",
            "NQ 28-TW",
            "28nqtw",
            "số: 28-NQ/TW",
            "28–NQ/TW",
            "28-nq/tw",
        ),
    ),
    (
        "Nghị quyết 28",
        "a a3 p",
        "a2",
        (
            "NQ28",
            "nghi quyet so 28",
        ),
    ),
    (
        "Chỉ thị 28",
        "a2",
        "a",
        (
            "CT28",
            "ct 28",
        ),
    ),
    (
        "87-KH/TU",
        "c",
        "d",
        (
            "87khtu",
            "kế hoạch 87",
        ),
    ),
    ("87-KL/TW", "d", "c", ("kết luận 87",)),
    ("903-CV/BDVTU", "e", "", ("903 cv bdvtu",)),
    (
        "7-CT/TW",
        "q",
        "",
        (
            "07-CT/TW",
            "ct 7",
        ),
    ),
    (
        "42/2021/NĐ-CP",
        "f",
        "",
        (
            "nghi dinh 42 2021",
            "422021nđ cp",
            "nghị định 42",
        ),
    ),
    ("luật 14/2022", "f2", "", ("14/2022/QH15",)),
    ("577/QĐ-UBND", "f2", "", ("quyết định 577",)),
    ("09-CT/TW 2005", "m", "", ()),
    (
        "NQTW5 khóa 12",
        "q",
        "r",
        (
            "Nghị quyết Trung ương 5 khóa XII",
            "nghị quyết trung ương năm khóa XII",
            "TW5 khóa XII",
        ),
    ),
    ("TW5 khóa 11", "r", "q", ("T.Ư 5 khóa XI",)),
    ("Ban Chỉ đạo 28", "w", "a a2", ()),
    (
        "sơ kết 3 năm NQ28",
        "p",
        "l",
        (
            "sơ kết 03 năm Nghị quyết 28",
            "sơ kết ba năm nghị quyết 28",
        ),
    ),
    (
        "Đại hội XII Hải Sơn",
        "j",
        "",
        (
            "đại hội lần thứ 12 hải sơn",
            "đại hội lần thứ mười hai hải sơn",
        ),
    ),
    ("hội nghị trực tuyến 12/6/2023", "x", "", ()),
    ("họp báo lễ hội cà phê", "y", "", ()),
    ("sở vhttdl họp báo", "y", "", ()),
    (
        "19/8",
        "z",
        "",
        (
            "ngày 19 tháng 8",
            "ngày mười chín tháng tám",
        ),
    ),
    ("mùng 2/9", "z", "", ("mồng hai tháng chín",)),
    ("35km", "t3", "", ()),
    ("45 ngày", "t3", "", ("bốn mươi lăm ngày",)),
    ('"Ban Chỉ đạo" -28', "", "w", ()),
    ('"tỉnh ủy" hoặc "họp báo"', "g h k y", "", ()),
    ("bảo vệ OR họp báo", "y", "", ()),
)
"""A query, what it must find, what it must not, and queries that find the same set."""


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with opened(tmp_path_factory.mktemp("further"), request.param, ARTICLES) as archive:
        yield archive


def found(archive: Archive, text: str) -> set[str]:
    page = ask(archive, text, size=50)
    return set() if any(hit.near for hit in page.hits) else set(first(page))


@pytest.mark.parametrize(("text", "must", "never", "same"), CASES)
def test_a_query_finds_what_it_must_in_every_spelling(
    archive: Archive, text: str, must: str, never: str, same: tuple[str, ...]
) -> None:
    exact = found(archive, text)
    assert set(must.split()) <= exact and exact.isdisjoint(never.split())
    assert {other: found(archive, other) for other in same} == dict.fromkeys(same, exact)
