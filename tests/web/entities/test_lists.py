"""The registers narrowed as staff ask: people by office and day, documents by kind, issuer and year,
conferences by who did what and who held them; and taken along as tables and calendars."""

import csv
import io
import zipfile
from collections.abc import Iterator

import pytest
from python_calamine import CalamineWorkbook
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import EngineName, Settings
from tests.postgresql import Server
from tests.taking_in import take_in
from web.app import create_app
from web.settings import WebSettings

BASE = "https://tin.hai-son.example"
ARTICLES = (
    {"id": "a", "title": "Sơ kết Nghị quyết 35", "published_at": "2023-08-31",
     "body": "Sáng 30/8/2023, Tỉnh ủy Hải Sơn tổ chức hội nghị sơ kết 05 năm thực hiện Nghị quyết số "
     "35-NQ/TW ngày 22/10/2018 của Bộ Chính trị. Đồng chí Lâm Minh Đằng, Bí thư Tỉnh ủy Hải Sơn, chủ trì "
     "hội nghị. Dự hội nghị có đồng chí Phan Thị Nhài, Phó Bí thư Tỉnh ủy Hải Sơn."},
    {"id": "b", "title": "Tập huấn chuyển đổi số", "published_at": "2023-09-12",
     "body": "Ngày 11/9/2023, Ủy ban nhân dân huyện Càng Vọng tổ chức hội nghị tập huấn chuyển đổi số. "
     "Đồng chí Phan Thị Nhài, Phó Bí thư Tỉnh ủy Hải Sơn, chủ trì hội nghị. Phát biểu tại hội "
     "nghị, đồng chí Lâm Minh Đằng, Bí thư Tỉnh ủy Hải Sơn, đề nghị làm theo Kế hoạch số "
     "130-KH/TU ngày 12/5/2023 của Tỉnh ủy Hải Sơn và Nghị định 86/2015/NĐ-CP của Chính phủ."},
    {"id": "c", "title": "Người mới", "published_at": "2025-02-03",
     "body": "Đồng chí Vũ Đình Cảnh, Bí thư Tỉnh ủy Hải Sơn, thăm xã Bình Lư."},
)  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    directory = tmp_path_factory.mktemp("lists")
    engine: EngineName = "tantivy"
    settings = Settings(directory / "data", engine)
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        settings = Settings(directory / "data", engine, server.database("template0"))
    take_in(settings, ARTICLES)
    with TestClient(create_app(Archive.open(settings), WebSettings(BASE))) as client:
        yield client


def names(site: TestClient, path: str, of: str, by: str) -> list[str]:
    answer = site.get(path).json()
    assert answer["total"] == len(answer[of])
    return sorted(one[by] for one in answer[of])


@pytest.mark.parametrize(
    ("asked", "people"),
    [
        ("office=bi thu tinh uy", ["Lâm Minh Đằng", "Vũ Đình Cảnh"]),
        ("office=Bí thư Tỉnh ủy Hải Sơn&on=2023-09-01", ["Lâm Minh Đằng"]),
        ("office=Bí thư Tỉnh ủy Hải Sơn&on=2025-03-01", ["Vũ Đình Cảnh"]),
        ("office=Bí thư Tỉnh ủy Hải Sơn&on=1999-03-01", []),
        ("office=Bí thư Tỉnh ủy Hải Sơn&on=9999-12-31", []),
        ("office=bi thu tinh uy&q=lam", ["Lâm Minh Đằng"]),
        ("office=Phó Bí thư Tỉnh ủy", ["Phan Thị Nhài"]),
        ("office=Giám đốc Sở Y tế", []),
        ("office=", ["Lâm Minh Đằng", "Phan Thị Nhài", "Vũ Đình Cảnh"]),
    ],
)
def test_people_by_office_and_day(site: TestClient, asked: str, people: list[str]) -> None:
    assert names(site, f"/api/v1/people?{asked}", "people", "name") == people


@pytest.mark.parametrize(
    ("asked", "documents"),
    [
        ("", ["130-KH/TU", "35-NQ/TW", "86/2015/NĐ-CP"]),
        ("kind=nghị quyết", ["35-NQ/TW"]),
        ("kind=nghi quyet", ["35-NQ/TW"]),
        ("kind=KH", ["130-KH/TU"]),
        ("kind=chỉ thị", []),
        ("issuer=tỉnh ủy", ["130-KH/TU"]),
        ("issuer=chinh phu", ["86/2015/NĐ-CP"]),
        ("issuer=sở y tế", []),
        ("year=2023", ["130-KH/TU"]),
        ("year=2018", ["35-NQ/TW"]),
        ("year=2015", ["86/2015/NĐ-CP"]),
        ("year=2018&kind=KH", []),
        ("q=130&year=2023&issuer=hải sơn", ["130-KH/TU"]),
        ("q=130&year=2022", []),
    ],
)
def test_documents_by_kind_issuer_and_year(site: TestClient, asked: str, documents: list[str]) -> None:
    assert names(site, f"/api/v1/documents?{asked}", "documents", "number") == documents


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("person=lam-minh-dang", ["hội nghị sơ kết", "hội nghị tập huấn"]),
        ("person=lam-minh-dang&role=chairs", ["hội nghị sơ kết"]),
        ("person=Lâm Minh Đằng&role=speaks", ["hội nghị tập huấn"]),
        ("person=phan-thi-nhai&role=chairs", ["hội nghị tập huấn"]),
        ("person=phan-thi-nhai&role=attends", ["hội nghị sơ kết"]),
        ("person=vu-dinh-canh&role=chairs", []),
        ("person=nobody&role=chairs", []),
        ("role=chairs", ["hội nghị sơ kết", "hội nghị tập huấn"]),
        ("role=speaks", ["hội nghị tập huấn"]),
        ("role=chairs&from=2023-09-01", ["hội nghị tập huấn"]),
        ("role=chairs&number=35-NQ/TW", ["hội nghị sơ kết"]),
        ("organiser=tinh uy hai son", ["hội nghị sơ kết"]),
        ("organiser=UBND huyện", ["hội nghị tập huấn"]),
        ("organiser=ubnd", ["hội nghị tập huấn"]),
        ("organiser=càng vọng&person=lam-minh-dang&role=speaks", ["hội nghị tập huấn"]),
        ("organiser=càng vọng&person=lam-minh-dang", ["hội nghị tập huấn"]),
        ("organiser=tỉnh ủy&q=chuyển đổi", []),
        ("organiser=Sở Y tế", []),
    ],
)
def test_conferences_by_role_and_organiser(site: TestClient, asked: str, kinds: list[str]) -> None:
    assert names(site, f"/api/v1/conferences?{asked}", "conferences", "kind") == kinds


@pytest.mark.parametrize("room", ["/api/v1/offices", "/chuc-vu"])
def test_the_last_day_of_the_calendar_is_a_day(site: TestClient, room: str) -> None:
    assert site.get(f"{room}/bi-thu-tinh-uy-hai-son?on=9999-12-31").status_code == 200
    assert site.get("/api/v1/search?from=2023-09-01&to=9999-12-31").json()["total"] == 2


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/api/v1/conferences?role=sings", "role"),
        ("/api/v1/documents?year=23", "year"),
        ("/api/v1/documents?year=0", "year"),
        ("/api/v1/people?office=x&on=32/1/2023", "on"),
        ("/api/v1/conferences?format=doc", "format"),
    ],
)
def test_a_bad_filter_is_named(site: TestClient, path: str, parameter: str) -> None:
    answer = site.get(path)
    assert (answer.status_code, answer.json()["error"]["parameter"]) == (400, parameter)


def test_tables_hold_who_took_part_and_lead_to_the_articles(site: TestClient) -> None:
    asked = "person=lam-minh-dang&role=chairs"
    text = site.get(f"/api/v1/conferences?{asked}&format=csv").content.decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text))
    line = dict(zip(head, row, strict=True))
    assert (line["Chủ trì"], line["Văn bản"], line["Bài viết"]) == (
        "Lâm Minh Đằng",
        "35-NQ/TW",
        f"{BASE}/bai-viet/a",
    )
    book = site.get(f"/api/v1/conferences?{asked}&format=xlsx")
    assert book.headers["content-type"].endswith("spreadsheetml.sheet")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0).to_python()
    assert [[str(cell) for cell in one] for one in sheet] == [head, row]


def test_a_workbook_s_cells_are_text_alone(site: TestClient) -> None:
    book = site.get("/api/v1/conferences?format=xlsx").content
    sheet = zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_a_calendar_names_who_led(site: TestClient) -> None:
    text = site.get("/api/v1/conferences?format=ics").text.replace("\r\n ", "")
    assert "Chủ trì: Lâm Minh Đằng" in text


def test_the_pages_have_the_same_filters(site: TestClient) -> None:
    page = site.get("/hoi-nghi?person=phan-thi-nhai&role=chairs").text
    assert "tập huấn" in page
    assert "1 hội nghị" in page
    assert "format=xlsx" in page
    assert "1 văn bản" in site.get("/van-ban?kind=NQ").text
    assert site.get("/van-ban?year=abc").status_code == 400
