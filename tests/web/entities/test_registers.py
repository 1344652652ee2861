"""The registers of people, documents and conferences as pages, and a list that is looked up at once."""

import csv
import io
import re
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from starlette.testclient import TestClient

from search.model import Conference
from search.vietnamese.dates import periods
from tests.web.documents import Page
from web import wording
from web.pages.registers.glance import SHOWN, glance
from web.pages.registers.spans import Given, span

YEAR = "2023"


def test_a_year_at_a_glance_says_what_and_how_many_more() -> None:
    def held(day: int, key: str = "") -> Conference:
        when = periods.day(date(2023, 8, day))
        return Conference(key or f"k{day}", "hội nghị sơ kết", f"việc {day}", when=when)

    other = Conference("x", "họp", when=periods.month(2023, 8))
    months = glance(2023, [*(held(day) for day in range(1, SHOWN + 3)), held(2, "k2b"), other])
    assert [len(one.days) for one in months] == [0] * 7 + [SHOWN] + [0] * 4
    august = months[7]
    assert august.more == 2
    assert (august.days[0].only, august.days[0].told) == (held(1), "Hội nghị sơ kết việc 1")
    assert (august.days[1].only, august.days[1].told) == (
        None, "Hội nghị sơ kết việc 2; 1 hội nghị khác"
    )  # fmt: skip


def test_lines_of_time_fit_any_width_and_keep_their_ends() -> None:
    days = tuple(date(2015, 1, 1 + n % 28) for n in range(60))
    days = (*days, date(2019, 12, 31))
    found = span([Given("A", "/a", days, 61), Given("B", "/b", (), 1)], date(2017, 1, 1))
    assert found is not None
    (line,) = found.lines
    assert line.dots[0] == 0 and 99 < line.dots[-1] < 100
    assert len(line.dots) < 10
    assert line.told == "1/1/2015 – 31/12/2019 · 61 bài"
    assert found.day == pytest.approx(40, abs=0.2)
    assert [year for year, _, _ in found.years] == [2015, 2016, 2017, 2018, 2019]
    assert span([Given("B", "/b", (), 1)]) is None
    outside = span([Given("A", "/a", days, 61)], date(2031, 1, 1))
    assert outside is not None and outside.day is None


@pytest.mark.parametrize(
    ("kind", "subject", "words"),
    [
        ("nghị quyết", "Về tăng cường kỷ luật", "Nghị quyết về tăng cường kỷ luật"),
        ("Nghị định", "quy định về học phí", "Nghị định quy định về học phí"),
        ("kế hoạch", "", "Kế hoạch"),
    ],
)
def test_a_document_by_kind_and_subject(kind: str, subject: str, words: str) -> None:
    assert wording.titled(kind, subject) == words


def test_conferences_show_who_led_and_open_by_year_and_month(site: TestClient) -> None:
    page = Page.of(site.get(f"/hoi-nghi?year={YEAR}").text)
    assert {"/nhan-vat/le-thi-mo", "/van-ban/91-nq-tw"} <= set(page.links)
    assert f"Năm {YEAR}:" in page.text
    assert f"/api/v1/conferences?year={YEAR}&format=ics" in page.links
    assert any("month=2023-08" in link for link in page.links)
    total = site.get(f"/api/v1/conferences?year={YEAR}").json()["total"]
    assert f"{total} hội nghị" in page.text
    assert site.get("/api/v1/conferences?year=1987").json()["total"] == 0
    assert site.get("/hoi-nghi?year=23").status_code == 400
    cell = Page.of(site.get("/hoi-nghi?month=2023-08").text)
    assert "Hội nghị sơ kết" in cell.text


def test_one_conference_tells_its_facts_with_their_sentences(site: TestClient) -> None:
    key = site.get("/api/v1/conferences?kind=hoi-nghi-so-ket").json()["conferences"][0]["key"]
    page = Page.of(site.get(f"/hoi-nghi/{key}").text)
    chaired = page.text[page.text.index("Chủ trìLê") : page.text.index("Phát biểuLê")]
    assert "Chủ trì hội nghị có đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy;" in chaired
    assert "Trần Văn Lúa" in chaired
    assert f"/api/v1/conferences/{key}" in page.links
    assert page.text.count("Câu đã đọc") >= 3


def test_people_show_their_newest_office_and_narrow(site: TestClient) -> None:
    page = Page.of(site.get("/nhan-vat?q=mo").text)
    assert "Bí thư Tỉnh ủy" in page.text and "1/9/2023" in page.text
    for asked, found in (
        ("letter=m", True), ("letter=M", True), ("letter=l", False), ("letter=Đ", False),
        ("letter=m&q=mo", True), ("office=bi+thu+tinh+uy", True), ("body=tỉnh+ủy", True),
        ("body=sở+y+tế", False), ("body=tỉnh+ủy&office=giám+đốc", False),
    ):  # fmt: skip
        page = Page.of(site.get(f"/nhan-vat?{asked}").text)
        assert ("/nhan-vat/le-thi-mo" in page.links) is found, asked
        (as_data,) = [link for link in page.links if link.startswith("/api/v1/people?")]
        keys = [one["key"] for one in site.get(as_data).json()["people"]]
        assert ("le-thi-mo" in keys) is found, as_data
    for asked in ("letter=mo", "letter=1", "letter=w", f"body={'x' * 2_001}"):
        for path in ("/nhan-vat", "/api/v1/people"):
            assert site.get(f"{path}?{asked}").status_code == 400, (path, asked)


def test_a_person_s_page_names_the_newest_office_and_quotes(site: TestClient) -> None:
    page = Page.of(site.get("/nhan-vat/le-thi-mo").text)
    head = page.text[: page.text.index("Chức vụ theo thời gian")]
    assert "Bí thư Tỉnh ủy, theo bài ngày 1/9/2023" in " ".join(head.split())
    assert "Đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy chủ trì hội nghị." in page.text
    assert "/api/v1/people/le-thi-mo" in page.links


def test_a_document_s_page_tells_its_life_and_what_nobody_tells(site: TestClient) -> None:
    page = Page.of(site.get("/van-ban/91-nq-tw").text)
    life = page.text[page.text.index("Từ khi ban hành đến nay") : page.text.index("Người cùng bài")]
    assert life.index("Ban hành") < life.index("Sơ kết") < life.index("Tổng kết")
    assert "Chưa bài nào trong kho nói đến." in life
    register = Page.of(site.get("/van-ban?q=91-NQ/TW").text)
    assert "22/10/2018" in register.text


LIST = "1. Lê Thị Mơ;\n- le thi mo\n\n91-NQ/TW\nNguyễn Không Có\n=CONG(1)\n"


def test_a_list_is_looked_up_line_by_line(site: TestClient) -> None:
    page = Page.of(site.post("/tra-cuu", data={"ds": LIST}).text)
    assert {"/nhan-vat/le-thi-mo", "/van-ban/91-nq-tw"} <= set(page.links)
    assert "5 dòng: 3 có, 0 chưa rõ là ai hay văn bản nào, 2 không có trong kho" in page.text


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("Lê Thị Mơ, Bí thư Tỉnh ủy", "/nhan-vat/le-thi-mo"),
        ("12\tLê Thị Mơ\tBí thư", "/nhan-vat/le-thi-mo"),
        ("3) Lê Thị Mơ (Bí thư Tỉnh ủy)", "/nhan-vat/le-thi-mo"),
        ("Đ/c Lê Thị Mơ – Bí thư", "/nhan-vat/le-thi-mo"),
        ("Nghị quyết số 91-NQ/TW, ngày 22/10/2018", "/van-ban/91-nq-tw"),
        ("Nghị quyết số 91-NQ/TW ngày 22/10/2018 của Bộ Chính trị", "/van-ban/91-nq-tw"),
    ],
)
def test_a_line_is_copied_with_what_stands_beside_the_name(site: TestClient, line: str, path: str) -> None:
    page = Page.of(site.post("/tra-cuu", data={"ds": line}).text)
    assert path in page.links and "1 dòng: 1 có" in page.text


def test_a_list_goes_into_tables_with_whole_addresses(site: TestClient) -> None:
    text = site.post("/tra-cuu", data={"ds": LIST, "format": "csv"}).content.decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert [row[head.index("Kết quả")] for row in rows] == ["có"] * 3 + ["không có trong kho"] * 2
    assert rows[0][-1] == "https://tin.hai-son.example/nhan-vat/le-thi-mo"
    assert rows[-1][0] == "'=CONG(1)"
    book = site.post("/tra-cuu", data={"ds": LIST, "format": "xlsx"}).content
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    assert [str(cell) for cell in sheet[0]] == head
    assert str(sheet[1][3]) == "Lê Thị Mơ"


def test_a_list_that_is_too_long_is_cut_and_says_so(site: TestClient) -> None:
    page = Page.of(site.post("/tra-cuu", data={"ds": "\n".join(f"Người {n} Không" for n in range(230))}).text)
    assert "Còn 30 dòng cuối chưa tra" in page.text
    assert site.post("/tra-cuu", data={"ds": "x" * 100_000}).status_code == 413
    assert site.get("/tra-cuu").status_code == 200
    assert site.put("/tra-cuu").headers["allow"].replace(" ", "").split(",").count("POST") == 1


def test_hostile_lines_stay_text(site: TestClient) -> None:
    page = site.post("/tra-cuu", data={"ds": "<script>x</script>\n\u202eأحمد\x00\n" + "a" * 5000}).text
    assert "<script>x" not in page
    assert "Không có trong kho" in page
    assert f'<td class="lead">{"a" * 300}</td>' in page


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/hoi-nghi?person=le-thi-mo&role=chairs&from=1/1/2023", ["Nhân vật: Lê Thị Mơ", "chủ trì"]),
        ("/van-ban?issuer=Trung+ương&year=2018", ["Nơi ban hành: Trung ương", "2018"]),
        ("/nhan-vat?office=bí+thư&letter=m", ["Đã giữ chức vụ: bí thư", "Tên gọi bắt đầu bằng: M"]),
    ],
)
def test_a_printed_register_says_what_it_was_narrowed_to(
    site: TestClient, address: str, said: list[str]
) -> None:
    printed = re.compile('<p class="only-print">(.*?)</p>')
    (line,) = printed.findall(site.get(address).text)
    assert all(one in line for one in said), line
    assert not printed.search(site.get(address.partition("?")[0]).text)
