"""What staff see: how fresh, what failed, what was decided; and nothing of an article as markup."""

import re

from search.model import SetAside
from search.store.overrides.said import Correction
from tests.web.articles import HOSTILE, MALICE, PLAN, SUMMING_UP, articles
from tests.web.staff.conftest import House
from tests.web.staff.signing_in import HOME, sign_in
from web.staff.reasons import grouped


def test_it_tells_the_state_of_the_archive(house: House) -> None:
    house.publish(*articles(), {"id": "rỗng"}, {"id": "rỗng 2"}, {"id": "a\nb", "title": "x", "body": "y"})
    sign_in(house.site)
    page = house.site.get(HOME).text
    assert re.search(r"<dd>xong, \d+ giây</dd>", page)
    assert f"<dd>{len(articles())}</dd>" in page
    assert "<b>2</b> Thiếu" in page and "Cách sửa: điền nội dung vào." in page
    assert "tin.jsonl, dòng" in page
    assert "Chưa có quyết định nào." in page
    assert "cập nhật: gác lại 3" in page
    assert "NEWS_ARCHIVE_BASE_URL" in page  # which these tests do not set


def test_what_was_decided_stands_there_with_who_and_when(house: House) -> None:
    with_store = house.settings
    from indexer.workspace import workspace

    with workspace(with_store, "test") as work, work.store.writing() as writing:
        writing.merge("person", "tran-van-lua", "le-thi-mo", "lan-anh")
        number = writing.correct(
            Correction("ke-hoach", "issuer", "230-KH/TU", ("Tỉnh ủy <Hải Sơn>",)), "minh"
        )
        writing.undo(number)
        writing.add_alias("person", "le-thi-mo", "Sáu Mơ", "")
        writing.correct(Correction("so-ket/2023 1", "no-conference"), "minh")
    sign_in(house.site)
    page = house.site.get(HOME).text
    part = page[page.index('id="da-quyet"') : page.index("</table>", page.index('id="da-quyet"'))]
    lines = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in part.split("<tr>")[2:]]
    assert [re.sub(r"\d\d:\d\d ngày [\d/]+", "T", line) for line in lines] == [
        f"T Không phải hội nghị {SUMMING_UP['title']} minh Hoàn tác",
        "T Nhân vật «Lê Thị Mơ» còn gọi là «Sáu Mơ» không rõ Hoàn tác",
        f"T Sửa nơi ban hành của «230-KH/TU»: «Tỉnh ủy &lt;Hải Sơn&gt;» {PLAN['title']} đã hoàn tác T minh",
        "T Gộp nhân vật «Trần Văn Lúa» (tran-van-lua) vào «Lê Thị Mơ» lan-anh Hoàn tác",
    ]


def test_queries_without_an_answer_and_words_of_the_house(house: House) -> None:
    for text in (*["cầu vượt biển ngọc linh"] * 2, "abc@xyz.example", "0912345678zzz"):
        house.site.get("/tim-kiem", params={"q": text})
    (house.settings.data / "words.toml").write_text(
        '[abbreviations]\n"BQLDA" = "Ban Quản lý dự án"\n', "utf-8"
    )
    house.site.get("/tim-kiem", params={"q": "sơ kết thực hiện Nghị quyết 91 ngọc linh"})
    sign_in(house.site)
    house.site.get("/tim-kiem", params={"q": "cán bộ tự tìm không thấy"})
    page = house.site.get(HOME).text
    assert "cán bộ tự tìm" not in page
    assert '91 ngọc linh</span><span class="n">1 lần, chỉ gần đúng</span>' in page
    assert '<span>cầu vượt biển ngọc linh</span><span class="n">2 lần</span>' in page
    assert "xyz.example" not in page and "0912345678" not in page
    assert "Viết tắt: 1" in page and "BQLDA" in page
    (house.settings.data / "words.toml").write_text("[abbreviations\n", "utf-8")
    house.site.app.state.archive._words._look_at = 0  # type: ignore[attr-defined]
    page = house.site.get(HOME).text
    assert "Tệp từ đang có lỗi." in page and "Tệp từ của cơ quan có lỗi" in page and "words.toml" in page


def test_nothing_of_an_article_becomes_markup(house: House) -> None:
    house.publish(*articles(), {**MALICE, "body": f"{HOSTILE} khác rồi"}, {"id": HOSTILE})
    sign_in(house.site)
    for path in (HOME, "/quan-tri/bai-viet/ac-y"):
        page = house.site.get(path).text
        assert "<img src=x" not in page and "<script>alert" not in page
    assert "&lt;img src=x" in page


def test_reasons_are_grouped_by_what_they_have_in_common() -> None:
    def aside(place: str, reason: str) -> SetAside:
        return SetAside(place, reason)

    groups = grouped(
        [
            aside("a, dòng 1", 'thiếu "title" hoặc để trống; điền nội dung vào'),
            aside("a, dòng 2", 'thiếu "body" hoặc để trống; điền nội dung vào'),
            aside("b", "tệp rỗng; lưu lại trang"),
            aside("c", "không rõ"),
        ]
    )
    assert [(one.cause, one.mend, [item.place for item in one.items]) for one in groups] == [
        ("thiếu … hoặc để trống", "điền nội dung vào", ["a, dòng 1", "a, dòng 2"]),
        ("không rõ", "", ["c"]),
        ("tệp rỗng", "lưu lại trang", ["b"]),
    ]


def test_staff_see_what_changed_in_an_article(house: House) -> None:
    changed = {**SUMMING_UP, "title": "Sơ kết 5 năm thực hiện Nghị quyết 91-NQ/TW của Bộ Chính trị"}
    house.publish(changed, PLAN)
    path = "/bai-viet/so-ket%2F2023%201"
    assert (
        "đã sửa <time" in house.site.get(path).text and "/quan-tri/bai-viet" not in house.site.get(path).text
    )
    sign_in(house.site)
    link = re.search(r'<a href="(/quan-tri/bai-viet/[^"]+)">đã sửa', house.site.get(path).text)
    assert link
    page = house.site.get(link[1]).text
    assert "<del>05 </del>" in page and "<ins>5 </ins>" in page and "Nghị quyết 91" in page
    assert "Nội dung" not in page
    assert "chưa được sửa" in house.site.get("/quan-tri/bai-viet/ke-hoach").text
    assert house.site.get("/quan-tri/bai-viet/khong-co").status_code == 404
    assert house.site.get("/quan-tri/bai-viet/" + "x" * 300).status_code == 404


def test_a_withdrawn_article_is_kept_for_staff(house: House) -> None:
    house.withdraw("ke-hoach")
    assert house.site.get("/bai-viet/ke-hoach").status_code == 410
    sign_in(house.site)
    to = house.site.get("/bai-viet/ke-hoach")
    assert (to.status_code, to.headers["location"]) == (303, "/quan-tri/bai-viet/ke-hoach")
    page = house.site.get("/quan-tri/bai-viet/ke-hoach").text
    assert "đã được gỡ khỏi kho" in page and "huyện Bắc Sơn" in page
    assert 'href="/quan-tri/bai-viet/ke-hoach"' in house.site.get(HOME).text
