"""Pages as text: title, paragraphs, captions, byline and date; menus and footers cut away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract.text import boilerplate
from indexer.extract.text.captions import is_caption
from indexer.extract.text.page import page_parts
from tests.paths import SHARED

PROSE = (
    "Sáng nay, Ban Thường vụ Tỉnh ủy Hải Sơn tổ chức hội nghị sơ kết công tác xây dựng Đảng sáu tháng đầu "
    "năm, "
    "triển khai nhiệm vụ sáu tháng cuối năm. Dự hội nghị có đại diện lãnh đạo các ban, sở, ngành, đoàn "
    "thể của tỉnh."
)
TITLE = "Tỉnh ủy Hải Sơn sơ kết công tác sáu tháng đầu năm"


def page(text: str) -> list[str]:
    return text.split("\n")


def test_a_whole_page() -> None:
    parts = page_parts(
        page(
            f"""Trang chủ
Giới thiệu
Tin tức
Trang chủ > Tin tức > Xây dựng Đảng
Thứ tư, 30/8/2023 | 14:05 GMT+7
{TITLE}
Lượt xem: 153
In trang

{PROSE}
Quang cảnh hội nghị
{PROSE}
Đồng chí Tạ Hoài Nam, Bí thư Tỉnh ủy phát biểu chỉ đạo tại hội nghị
Hội nghị bế mạc chiều cùng ngày.
Tin - ảnh: Phúc An
Tin khác
1 2 3 4 5 ...
Khai mạc lớp bồi dưỡng lý luận (12/8/2023)
Đăng nhập
Thống kê truy cập
• Đang online: 2
BAN TUYÊN GIÁO TỈNH ỦY HẢI SƠN
Địa chỉ: số 4, đường Biển, phường 1
Điện thoại: 0123.456789"""
        )
    )
    assert parts.title == TITLE
    assert parts.body.split("\n") == [PROSE, PROSE, "Hội nghị bế mạc chiều cùng ngày."]
    assert parts.captions == (
        "Quang cảnh hội nghị",
        "Đồng chí Tạ Hoài Nam, Bí thư Tỉnh ủy phát biểu chỉ đạo tại hội nghị",
    )
    assert parts.author == "Tin - ảnh: Phúc An"
    assert parts.published == date(2023, 8, 30)


def test_a_footer_without_any_heading_is_cut() -> None:
    parts = page_parts(
        page(
            f"{TITLE}\n{PROSE}\nBài: Lê Tám\nBẢN QUYỀN THUỘC TỈNH ỦY\nĐiện thoại: 0123\nEmail: "
            f"a@b.gov.vn\nVề trang trước\n12345"
        )
    )
    assert parts.body == PROSE
    assert parts.author == "Bài: Lê Tám"


@pytest.mark.parametrize(
    "marker",
    [
        "Tin khác",
        "CÁC TIN KHÁC",
        "Tin liên quan:",
        "Các tin khác (12)",
        "Bài viết liên quan",
        "» Tin cùng chuyên mục",
        "Bình luận",
        "TIN ĐÃ ĐƯA",
        "Tin mới hơn",
        "Các bài viết khác",
        "Tin đọc nhiều",
        "Ý kiến bạn đọc",
        "Xem chi tiết tại đây",
    ],
)
def test_related_news_end_the_article(marker: str) -> None:
    assert (
        page_parts(
            [TITLE, PROSE, marker, "Khai mạc lớp bồi dưỡng lý luận chính trị", "Một tin khác nữa"]
        ).body
        == PROSE
    )


def test_a_box_of_related_news_in_the_midst_does_not_end_it() -> None:
    parts = page_parts([TITLE, PROSE, "Tin liên quan", "Khai mạc lớp bồi dưỡng", PROSE, PROSE])
    assert parts.body.split("\n") == [PROSE] * 3


def test_the_first_line_is_the_title_even_when_it_is_short() -> None:
    assert page_parts(["Thông báo", PROSE]).title == "Thông báo"


def test_a_page_with_nothing_is_nothing() -> None:
    assert page_parts([]).title == page_parts(["", "1 2 3"]).title == ""


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ năm, 09/05/2019", date(2019, 5, 9)),
        ("09:15 - 30/08/2023", date(2023, 8, 30)),
        ("Ngày đăng: 3/4/2018", date(2018, 4, 3)),
        ("Cập nhật lúc: 14:05, 30/8/2023 (GMT+7)", date(2023, 8, 30)),
        ("Chủ nhật, ngày 30 tháng 8 năm 2020", date(2020, 8, 30)),
        ("2023-08-30 10:05", date(2023, 8, 30)),
        ("Ngày đăng: 31/02/2020", None),
    ],
)
def test_the_date_line_gives_the_day(line: str, day: date | None) -> None:
    for lines in ([TITLE, line, PROSE], [line, TITLE, PROSE]):
        parts = page_parts(lines)
        assert (parts.title, parts.published, parts.body) == (TITLE, day, PROSE)


def test_a_date_inside_the_text_is_not_the_day_of_the_page() -> None:
    assert page_parts([TITLE, "Hội nghị diễn ra ngày 30/8/2023 tại Hải Sơn.", PROSE]).published is None


CAPTIONS = [
    "Quang cảnh Hội nghị",
    "Toàn cảnh buổi lễ.",
    "Đồng chí Tạ Hoài Nam, UVTV, Trưởng Ban Tuyên giáo Tỉnh uỷ thông qua báo cáo tóm tắt",
    "Đồng chí Tạ Hoài Nam, Chủ tịch HĐND tỉnh trao Bằng khen cho các tập thể có thành tích xuất sắc.",
    "Các đại biểu chụp ảnh lưu niệm",
    "Bí thư Tỉnh ủy Tạ Hoài Nam (bên trái) thăm cơ sở sản xuất",
    "Ngư dân kéo lưới trên bãi biển. Ảnh: N.H",
    "Chủ tịch UBND huyện phát biểu tại buổi lễ. Ảnh: HẢI YÊN",
]
NOT_CAPTIONS = [
    PROSE,
    "Cơ hội cho khởi nghiệp xanh",
    "Một là, tăng cường công tác lãnh đạo",
    "Đồng chí Tạ Hoài Nam nhấn mạnh:",
    "Tại hội nghị, đồng chí Tạ Hoài Nam đã phát biểu chỉ đạo và trao bằng khen cho các tập thể.",
    "Hội nghị bế mạc chiều cùng ngày.",
    "",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_are_parts_of_their_own(line: str) -> None:
    assert is_caption(line)
    assert page_parts([TITLE, PROSE, line, PROSE]).captions == (line,)


@pytest.mark.parametrize("line", NOT_CAPTIONS)
def test_subheadings_and_prose_stay_in_the_body(line: str) -> None:
    assert not is_caption(line)
    assert page_parts([TITLE, PROSE, line, PROSE]).captions == ()


def test_the_line_after_a_picture_is_its_caption() -> None:
    parts = page_parts(
        [
            TITLE,
            PROSE,
            "[img]",
            "Ngư dân kéo lưới lúc bình minh",
            PROSE,
            "[img]",
            "Tại đây, mọi người nghỉ trưa.",
            "[img]",
            PROSE,
        ]
    )
    assert parts.captions == ("Ngư dân kéo lưới lúc bình minh",)
    assert parts.body.split("\n") == [PROSE, PROSE, "Tại đây, mọi người nghỉ trưa.", PROSE]


def test_numbers_and_days_in_a_table_stay() -> None:
    rows = [PROSE, "Ngày tiếp", "24/5/2018", "12", "Người tiếp", PROSE]
    assert page_parts([TITLE, *rows]).body.split("\n") == rows


@pytest.mark.parametrize(
    "line",
    [
        "Tin vui đến với bà con Đông Mỹ.",
        "Bình luận viên giỏi nhất năm",
        PROSE,
        "Liên hệ với dân là việc đầu tiên",
    ],
)
def test_the_articles_own_words_are_no_furniture(line: str) -> None:
    assert boilerplate.kind(line) == ""


@given(
    st.lists(
        st.sampled_from(
            ["Tin khác", TITLE, PROSE, "1 2 3", "[img]", "Quang cảnh", "Ảnh: A B", "30/8/2023", ""]
        )
        | st.text(max_size=30),
        max_size=12,
    )
)
def test_every_line_of_the_parts_was_on_the_page(lines: list[str]) -> None:
    parts = page_parts(lines)
    source = "\n".join(lines)
    for line in (parts.title, *parts.body.split("\n"), *parts.captions, parts.author):
        assert line in source


@pytest.mark.shared
def test_the_sample_page() -> None:
    parts = page_parts(
        (SHARED / "articles" / "so-ket-05-nam-nghi-quyet-35.txt").read_text("utf-8").split("\n")
    )
    assert parts.title == "Sơ kết 05 năm thực hiện Nghị quyết 35-NQ/TW của Bộ Chính trị"
    assert len(parts.captions) == 5 and parts.captions[0] == "Quang cảnh Hội nghị"
    assert parts.author == "Tin - ảnh: Phúc Nguyên"
    assert len(parts.body.split("\n")) == 5
    assert parts.body.endswith("thù địch.") and "Nguyễn Thái Học" not in parts.body
