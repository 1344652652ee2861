"""What is suggested for a slip, on every engine: from real articles, only with hits, never for nothing."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import ResultPage, SearchRequest
from search.archive import Archive
from search.settings import Settings
from search.vietnamese.text import fold
from tests.engines import IN_FILES

TODAY = date(2025, 6, 1)
TITLES = (
    "Hải Sơn tập huấn nghiệp vụ dân vận cho cán bộ cơ sở",
    "Xã Đông Cát khánh thành cầu dân sinh bắc qua kênh Ba",
    "Công nhận kết quả chuyển đổi số của ngành y tế",
    "Ông Hai Lúa kể việc trồng dưa trên đất cát",
    "Hải Sơn phát động phong trào trồng cây đầu xuân",
    "Máy bay chở hàng cứu trợ hạ cánh xuống Đông Cát",
    "Người dân gửi báo cho nhau đọc trong những ngày lũ",
    "Thảo luận về việc làm cho thanh niên Đông Cát",
    "Bảo tồn nghề dệt chiếu truyền thống ở Hải Sơn",
    "Trường học mầm non Đông Cát đón trẻ trở lại lớp",
)
BODY = "Tin từ Hải Sơn. Người dân cho biết công việc những ngày qua đã vào nếp, cảnh quan sạch hơn."


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(f"slips-{request.param}")
    source = directory / "articles.jsonl"
    lines = [
        {"id": f"a{at}", "title": title, "body": BODY, "published_at": "2024-03-05"}
        for at, title in enumerate(TITLES)
    ]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    chosen = Settings(directory / "data", request.param)
    with workspace(chosen, "tests", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    opened = Archive.open(chosen)
    yield opened
    opened.close()


def find(archive: Archive, text: str) -> ResultPage:
    return archive.find(SearchRequest(text), TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tập hấun dân vận", "tập huấn dân vận"),
        ("tạp huấn dn vận", "tạp huấn dan vận"),
        ("tap huan dna van", "tap huan dan van"),
        ("Nguời dnâ gửi báo", "Nguời dan gửi báo"),
        ("khánh thnàh cầu", "khánh thành cầu"),
        ("máy bay chở hnàg ứcu trợ", "máy bay chở hàng cứu trợ"),
        ("nghề dệt chếiu", "nghề dệt chiếu"),
        ("nghềdệt chiếu", "nghề dệt chiếu"),
        ("chuyểnđổi số", "chuyển đổi số"),
        ("chồng dưa trên đất cát", "trồng dưa trên đất cát"),
        ("dệt triếu", "dệt chiếu"),
        ("mâầm non", "mầm non"),
        ("đón ter trở lại lớp", "đón trẻ trở lại lớp"),
        ("Trườg học mầm non", "Trường học mầm non"),
        ("TRƯỜG HỌC mầm non", "TRƯỜNG HỌC mầm non"),
        ("chếiu", "chieu"),
        ("bảo toonf nghề dệt", "bảo tồn nghề dệt"),
    ],
)
def test_a_slip_is_mended(archive: Archive, typed: str, meant: str) -> None:
    page = find(archive, typed)
    assert fold(page.suggestion or "") == fold(meant)
    assert find(archive, page.suggestion or "").total


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tập hấun dân vận", "tập huấn dân vận"),
        ("trồng ưa trên đất", "trồng dưa trên đất"),
        ("tap huan dna van", "tap huan dan van"),
        ("Mày bay chở hnàg", None),
        # A capital that was left out comes back where articles print it and others were typed.
        ("hạ cánh xuống Đông át", "hạ cánh xuống Đông Cát"),
        ("hạ cánh xuống đông át", "hạ cánh xuống đông cát"),
    ],
)
def test_marks_are_those_of_the_article_where_any_were_typed(
    archive: Archive, typed: str, meant: str | None
) -> None:
    assert meant is None or find(archive, typed).suggestion == meant


def test_a_slip_that_finds_something_by_chance(archive: Archive) -> None:
    page = find(archive, "công vệc người dân")
    assert page.suggestion == "công việc người dân"
    page = find(archive, "người dân cho biết ông việc những ngày")
    assert [hit.id for hit in page.hits] == ["a3"]
    assert page.suggestion == "người dân cho biết công việc những ngày"


@pytest.mark.parametrize(
    "typed",
    [
        *TITLES,
        "dân vận",
        "trong cay dau xuan",
        "cầu khánh thành",
        "Đông Cát mầm non trẻ",
        "dưa đất",
        "kênh Ba",
        "không có từ nào như thế này ở đây cả",
        "xyzt",
        "-tập -huấn",
        "",
    ],
)
def test_nothing_is_suggested_for_what_is_well_or_beyond_help(archive: Archive, typed: str) -> None:
    assert find(archive, typed).suggestion is None


def test_filters_and_negations_hold(archive: Archive) -> None:
    assert find(archive, "tập hấun -huấn").suggestion is None
    asked = SearchRequest("tập hấun dân vận", published_from=date(2025, 1, 1))
    assert archive.find(asked, TODAY).suggestion is None


@given(st.text("aáạăâbcdđeêghiklmnoôơpqrstuưvxyfjwz -\"'()*35", max_size=60))
@settings(max_examples=60)
def test_any_text_gets_a_suggestion_with_hits_or_none(archive: Archive, text: str) -> None:
    page = find(archive, text)
    if page.suggestion is not None:
        exact = 0 if page.hits and page.hits[0].near else page.total
        found = find(archive, page.suggestion).total
        assert found > (2 * exact if fold(page.suggestion) == fold(text) else 0)
