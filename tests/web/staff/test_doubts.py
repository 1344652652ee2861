"""Facts that need a look: asked about with their sentence, answered by a button, never asked again."""

import re
from html import unescape
from typing import Any

from httpx2 import Response

from indexer.publishing.inbox import take_up_inbox
from indexer.workspace import workspace
from tests.web.staff.conftest import House
from tests.web.staff.signing_in import HOME, sign_in, token

LATER = {
    "id": "hop-bao",
    "title": "Họp báo quý I",
    "body": "Ủy ban nhân dân tỉnh Hải Sơn ban hành Quyết định số 218/QĐ-UBND ngày 03/5/2022 về giá đất.\n"
    "Ngày 31/2/2022 có mưa.",
    "published_at": "2022-04-01",
}
PLACE = {
    "id": "ruong-muoi",
    "title": "Ruộng muối",
    "body": "Đồng chí Ba Động Cát giữ hai công ruộng muối.",
    "published_at": "2022-04-02",
}
NEAR = [
    {
        "id": f"ten-{number}",
        "title": f"Tin số {number}",
        "body": f"Đồng chí {name}, Chủ tịch Hội Nông dân tỉnh Hải Sơn phát biểu tại buổi gặp mặt {number}.",
        "published_at": f"2022-05-0{number}",
    }
    for number, name in ((1, "Quách Thị Tám"), (2, "Quách Thị Tám"), (3, "Quách Thị Tạm"))
]


def asked(house: House) -> list[str]:
    """What the page found, question by question."""
    return re.findall(
        r'<li class="ask" id="hoi-[0-9a-f]+"><p class="q">([^<]+)</p>', house.site.get(HOME).text
    )


def press(house: House, says: str, question: str, **typed: str) -> Response:
    """Press the button that says this under the first question of its kind."""
    page = house.site.get(HOME).text
    item = next(
        li for li in re.split(r'<li class="ask"[^>]*>', page)[1:] if li.startswith(f'<p class="q">{question}')
    )
    form = next(one for one in item.split("<form")[1:] if f">{says}</button>" in one.split("</form>")[0])
    fields: dict[str, Any] = {}
    for name, value in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form.split("</form>")[0]):
        fields.setdefault(name, []).append(unescape(value))
    assert fields["ma"] == [token(page)]
    sent = house.site.post("/quan-tri/quyet-dinh", data={**fields, **typed})
    assert sent.status_code == 303, sent.text
    return sent


def answer(house: House, says: str, question: str, **typed: str) -> None:
    """Press it; the indexer takes it up."""
    sent = press(house, says, question, **typed)
    with workspace(house.settings, "test") as work:
        take_up_inbox(work)
    assert "<strong>Xong</strong>" in house.site.get(sent.headers["location"]).text


def test_what_is_doubted_is_asked_in_the_order_of_harm(house: House) -> None:
    house.publish(LATER, PLACE, *NEAR)
    sign_in(house.site)
    assert asked(house) == [
        "Văn bản ban hành sau ngày đăng bài",
        "Tên người có từ chỉ nơi chốn",
        "Hai tên gần giống, cùng một chức vụ",
        "Chỗ máy không đọc được",
    ]
    page = house.site.get(HOME).text
    assert re.search(
        r'<blockquote class="said">[^<]*<b>[^<]*<span class="doc">218/QĐ-UBND</span></b>[^<]*ngày 03/5/2022',
        page,
    )
    assert "Quách Thị Tạm</b></a> và" in page
    assert 'href="/quan-tri/sua/hop-bao"' in page


def test_one_button_mends_it(house: House) -> None:
    house.publish(LATER, PLACE, *NEAR)
    sign_in(house.site)
    answer(house, "Sửa", "Văn bản ban hành", la="3/2/2022")
    facts = house.site.get("/api/v1/articles/hop-bao").json()["facts"]["documents"]
    assert facts[0]["issued"]["start"] == "2022-02-03"
    answer(house, "Không phải người", "Tên người")
    assert house.site.get("/api/v1/articles/ruong-muoi").json()["facts"]["people"] == []
    answer(house, "Một người, gộp lại", "Hai tên")
    assert house.site.get("/nhan-vat/quach-thi-tam-2").headers["location"] == "/nhan-vat/quach-thi-tam"
    answer(house, "Đã xem", "Chỗ máy")
    assert asked(house) == []
    assert "Không có dữ kiện nào đáng ngờ." in house.site.get(HOME).text


def test_what_is_right_is_not_asked_again_until_that_is_taken_back(house: House) -> None:
    house.publish(LATER, PLACE, *NEAR)
    sign_in(house.site)
    for says, question in (
        ("Đúng như bài", "Văn bản"),
        ("Đúng là người", "Tên người"),
        ("Hai người", "Hai tên"),
    ):
        answer(house, says, question)
    assert asked(house) == ["Chỗ máy không đọc được"]
    house.publish({**LATER, "title": "Họp báo quý I/2022"}, PLACE, *NEAR)
    with workspace(house.settings, "test") as work:
        told = {one.number: (one.command, one.by) for one in work.store.overrides()}
        assert told == dict.fromkeys((1, 2, 3), ("confirm", "thu-ky"))
        with work.store.writing() as writing:
            writing.undo(3, "confirm")
    assert asked(house) == ["Hai tên gần giống, cùng một chức vụ", "Chỗ máy không đọc được"]


def test_nothing_in_doubt_becomes_markup(house: House) -> None:
    body = "Ủy ban nhân dân tỉnh ban hành Quyết định số 9/QĐ-UBND ngày 03/5/2022 về <img src=x onerror=a(1)>."
    house.publish({**LATER, "title": "<b>Họp</b> <i>báo", "body": body})
    sign_in(house.site)
    page = house.site.get(HOME).text
    assert "<img src=x" not in page and "<i>báo" not in page
    assert "&lt;i&gt;báo" in page


def test_an_answer_leads_on_to_the_next_question_and_is_not_asked_for_again(house: House) -> None:
    house.publish(LATER, PLACE, *NEAR)
    sign_in(house.site)
    first, second, *_ = re.findall(r'<li class="ask" id="([^"]+)"', house.site.get(HOME).text)
    sent = press(house, "Đúng như bài", "Văn bản")
    assert sent.headers["location"].endswith(f"#{second}")
    page = house.site.get(HOME).text
    answered = page[page.index(f'id="{first}"') : page.index(f'id="{second}"')]
    assert "đang chờ máy chủ nhận" in answered and "<button" not in answered
    assert "<button" in page[page.index(f'id="{second}"') :]
    elsewhere = press(house, "Đúng là người", "Tên người", sau='x" onload="')
    assert elsewhere.headers["location"].endswith("#dang-cho")
