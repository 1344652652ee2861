"""Decisions from the form of the page to the archive: sent, taken up by the indexer, taken back."""

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from indexer.publishing.inbox import take_up_inbox
from indexer.workspace import workspace
from search.inbox import Decision, letter, opened
from search.store.overrides.said import Merge
from tests.web.staff.conftest import House
from tests.web.staff.signing_in import HOME, NAME, send, sign_in

DECIDE = "/quan-tri/quyet-dinh"


def take_up(house: House) -> None:
    """What the next run of the indexer does first."""
    with workspace(house.settings, "test") as work:
        take_up_inbox(work)


def decided(house: House, **fields: str) -> str:
    """What the staff's page says of a decision, once it is taken up."""
    sent = send(house.site, DECIDE, **fields)
    assert sent.status_code == 303, sent.text
    to = sent.headers["location"]
    assert to.startswith(f"{HOME}?thu=") and parse_qs(urlsplit(to).query)["thu"][0]
    assert "Đang chờ" in house.site.get(to).text
    take_up(house)
    return house.site.get(to).text


def last(house: House) -> tuple[str, str, str]:
    with workspace(house.settings, "test") as work:
        one = max(work.store.overrides(), key=lambda one: one.number)
    return one.command, one.by, one.undone


def test_two_people_become_one_and_two_again(house: House) -> None:
    sign_in(house.site)
    page = decided(
        house,
        viec="merge",
        loai="person",
        khoa="http://tin.example/nhan-vat/tran-van-lua?q=x",
        vao="Lê Thị Mơ",
    )
    assert "<strong>Xong</strong>: Gộp nhân vật «Trần Văn Lúa» vào «Lê Thị Mơ»" in page
    assert house.site.get("/nhan-vat/tran-van-lua").headers["location"] == "/nhan-vat/le-thi-mo"
    assert last(house) == ("merge", NAME, "")
    number = re.search(r'name="so" value="(\d+)"', page)
    assert number
    page = decided(house, viec="undo", so=number[1])
    assert house.site.get("/nhan-vat/tran-van-lua").status_code == 200
    assert last(house)[2] and "đã hoàn tác" in page
    assert send(house.site, DECIDE, viec="undo", so=number[1]).status_code == 400


def test_one_is_told_apart_by_its_articles(house: House) -> None:
    sign_in(house.site)
    decided(house, viec="split", loai="person", khoa="le-thi-mo", bai="/bai-viet/dai-hoi\r\n\r\n dai-hoi ")
    assert house.site.get("/nhan-vat/le-thi-mo-2").status_code == 200
    assert last(house)[0] == "split"


def test_an_official_document_bears_another_number(house: House) -> None:
    sign_in(house.site)
    decided(house, viec="alias", loai="document", khoa="230-KH/TU", ten_goi="231-KH/TU")
    assert house.site.get("/van-ban/231-kh-tu").headers["location"] == "/van-ban/230-kh-tu"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (
            {"gi": "offices", "cua": "Lê Thị Mơ", "la": "Chủ tịch UBND tỉnh\r\nBí thư Tỉnh ủy"},
            "Chủ tịch Ủy ban",
        ),
        ({"gi": "roles", "cua": "Lê Thị Mơ", "la": "Trao tặng"}, "trao tặng"),
        ({"gi": "day", "cua": "", "la": "29/8/2023"}, "29/8/2023"),
        ({"gi": "issued", "cua": "91-NQ/TW", "la": "23/10/2018"}, "23/10/2018"),
    ],
)
def test_what_was_read_is_corrected(house: House, fields: dict[str, str], shown: str) -> None:
    path = "/bai-viet/so-ket%2F2023%201"
    assert shown not in house.site.get(path).text
    sign_in(house.site)
    page = decided(house, viec="correct", bai=path, **fields)
    assert "<strong>Xong</strong>: Sửa" in page and "bài so-ket/2023 1" in page
    assert shown in house.site.get(path).text


def test_what_is_no_person_and_no_conference_is_rejected(house: House) -> None:
    sign_in(house.site)
    decided(house, viec="correct", bai="dai-hoi", gi="no-person", cua="Lê Thị Mơ", la="bỏ qua")
    facts = house.site.get("/api/v1/articles/dai-hoi").json()["facts"]
    assert facts["people"] == [] and facts["conferences"]
    decided(house, viec="correct", bai="dai-hoi", gi="no-conference")
    assert house.site.get("/api/v1/articles/dai-hoi").json()["facts"]["conferences"] == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "không nói phải làm gì"),
        ({"viec": "burn"}, "không nói phải làm gì"),
        ({"viec": "merge", "loai": "office", "khoa": "a", "vao": "b"}, "nhân vật, văn bản hay hội nghị"),
        ({"viec": "merge", "loai": "person", "khoa": "", "vao": "b"}, "Hãy nêu nhân vật"),
        ({"viec": "merge", "loai": "person", "khoa": "khong-ai", "vao": "le-thi-mo"}, "nhân vật «khong-ai»"),
        ({"viec": "merge", "loai": "person", "khoa": "le-thi-mo", "vao": "Lê Thị Mơ"}, "đã là một"),
        ({"viec": "merge", "loai": "conference", "khoa": "x", "vao": "y"}, "Kho không có hội nghị «x»"),
        ({"viec": "split", "loai": "person", "khoa": "le-thi-mo", "bai": " \n "}, "ít nhất một bài"),
        ({"viec": "split", "loai": "person", "khoa": "le-thi-mo", "bai": "khong-co"}, "bài «khong-co»"),
        ({"viec": "alias", "loai": "conference", "khoa": "x", "ten_goi": "y"}, "có tên gọi khác"),
        ({"viec": "alias", "loai": "person", "khoa": "le-thi-mo", "ten_goi": ""}, "Hãy viết tên gọi khác"),
        ({"viec": "correct", "bai": "dai-hoi", "gi": "age", "la": "3"}, "Hãy chọn điều cần sửa"),
        ({"viec": "correct", "bai": "dai-hoi", "gi": "name", "la": "Mơ"}, "phải nói của ai"),
        ({"viec": "correct", "bai": "dai-hoi", "gi": "name", "cua": "Ông <b>", "la": "M"}, "Ông &lt;b"),
        ({"viec": "correct", "bai": "dai-hoi", "gi": "day", "la": "tháng 8/2023"}, "không phải là một ngày"),
        ({"viec": "correct", "bai": "dai-hoi", "gi": "roles", "cua": "Lê Thị Mơ", "la": "hát"}, "vai trò"),
        ({"viec": "confirm", "quy_tac": "x", "cua": "y"}, "xin tải lại trang"),
        ({"viec": "undo", "so": "7"}, "Không có quyết định này"),
        ({"viec": "undo", "so": "x" * 50}, "Không có quyết định này"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_not_sent(house: House, fields: dict[str, str], said: str) -> None:
    sign_in(house.site)
    answer = send(house.site, DECIDE, **fields)
    assert answer.status_code == 400
    assert "<strong>Chưa gửi.</strong>" in answer.text and said in answer.text
    inbox = opened(house.settings)
    assert inbox.waiting() == 0


def test_what_the_indexer_refuses_is_told_on_the_page(house: House) -> None:
    sign_in(house.site)
    one = letter(Decision(Merge("person", "khong-ai", "le-thi-mo")), datetime.now(UTC), NAME)
    opened(house.settings).post(one)
    take_up(house)
    page = house.site.get(f"{HOME}?thu={one.ticket}").text
    assert "Không thực hiện được" in page and "There is no person with the key" in page
    assert "Vừa gửi" not in house.site.get(f"{HOME}?thu=khong-phai-ve").text


def test_a_decision_is_whole_or_not_there_when_the_inbox_cannot_be_written(house: House) -> None:
    sign_in(house.site)
    house.settings.inbox.write_text("in the way", encoding="utf-8")
    answer = send(house.site, DECIDE, viec="merge", loai="person", khoa="tran-van-lua", vao="le-thi-mo")
    assert answer.status_code == 503 and str(house.settings.data) not in answer.text


def test_every_fact_of_an_article_has_its_form(signed_in: TestClient) -> None:
    page = signed_in.get("/quan-tri/sua/so-ket%2F2023%201")
    assert page.status_code == 200
    for part in ("Lê Thị Mơ", "91-NQ/TW", "Không phải người", "Không phải hội nghị", "Ngày diễn ra của bài"):
        assert part in page.text, part
    assert signed_in.get("/quan-tri/sua/khong-co").status_code == 404
    assert "&lt;script&gt;" in signed_in.get("/quan-tri/sua/ac-y").text
    assert "<script>alert" not in signed_in.get("/quan-tri/sua/ac-y").text


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/nhan-vat/le-thi-mo", "/quan-tri/quyet-dinh?loai=person&amp;khoa=le-thi-mo"),
        ("/van-ban/91-nq-tw", "/quan-tri/quyet-dinh?loai=document&amp;khoa=91-nq-tw"),
        ("/bai-viet/dai-hoi", "/quan-tri/sua/dai-hoi"),
    ],
)
def test_staff_decide_from_the_page_where_they_see_it(house: House, path: str, link: str) -> None:
    assert "/quan-tri/" not in house.site.get(path).text
    sign_in(house.site)
    assert f'href="{link}"' in house.site.get(path).text
    form = house.site.get(link.replace("&amp;", "&")).text
    assert 'value="le-thi-mo"' in form or 'value="91-nq-tw"' in form or 'value="dai-hoi"' in form


CONFERENCE = "/api/v1/conferences/2023-08-30-hoi-nghi-so-ket"


def test_a_conference_that_was_merged_leads_on(house: House) -> None:
    sign_in(house.site)
    kind, into = "conference", "2015-10-14-dai-hoi"
    decided(house, viec="merge", loai=kind, khoa="2023-08-30-hoi-nghi-so-ket", vao=into)
    answer = house.site.get(f"{CONFERENCE}?page=1")
    assert (answer.status_code, answer.headers["location"]) == (301, f"/api/v1/conferences/{into}?page=1")
    assert house.site.get("/hoi-nghi/2023-08-30-hoi-nghi-so-ket").headers["location"] == f"/hoi-nghi/{into}"


@pytest.mark.parametrize(
    ("what", "value", "name", "stays"),
    [
        ("place", "Nhà Văn hóa Bãi Sậy", "place", "Hội trường Tỉnh ủy Hải Sơn"),
        ("organiser", "Huyện ủy Bãi Sậy", "organiser", "Ban Thường vụ Tỉnh ủy Hải Sơn"),
        ("subject", "05 năm thực hiện Nghị quyết 91-NQ/TW ở Bãi Sậy", "subject", None),
    ],
)
def test_what_is_corrected_in_every_article_is_told_of_their_conference(
    house: House, what: str, value: str, name: str, stays: str | None
) -> None:
    sign_in(house.site)
    before = there(house)
    assert stays is None or before[name] == stays
    ids = [report["article"]["id"] for report in before["reports"]]
    assert len(ids) == 2
    for id in ids:
        decided(house, viec="correct", bai=id, gi=what, cua="hội nghị sơ kết", la=value)
    after = there(house)
    assert (after[name], len(after["reports"])) == (value, 2)
    found = house.site.get("/api/v1/conferences", params={"q" if what == "subject" else what: value}).json()
    assert [one["key"] for one in found["conferences"]] == [after["key"]]
    for number in ("1", "2"):
        decided(house, viec="undo", so=number)
    again = there(house)
    assert (again[name], len(again["reports"])) == (before[name], 2)


def there(house: House) -> dict[str, Any]:
    """The conference at the address that it had first, wherever that leads."""
    found: dict[str, Any] = house.site.get(CONFERENCE, follow_redirects=True).json()
    return found
