"""Titles, days, captions and paragraphs in the many ways pages print them."""

from datetime import date
from pathlib import Path

import pytest

from indexer.sources.html.fields import dates
from tests.indexer.sources.gold import CAPTION, FIRST, LAST, LEAD, SECOND, SPEAKS, TITLE
from tests.indexer.sources.test_pages import article

PROSE = f"<p>{LEAD}</p><p>{FIRST}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    "head",
    [
        f"<h1><a href='/'>Home</a></h1><div class='main'><h2>{TITLE}</h2>",
        f"<h1>Trang chủ</h1><div><h3 class='news-title'>{TITLE}</h3>",
        f"<div id='dnn_ctr1_lblTitle'>{TITLE}</div>",
        f"<p class='Title'>{TITLE}</p>",
        f"<div><b>{TITLE}</b></div>",
        f"<h1>{TITLE}<br></h1>",
        f"<h1>{TITLE} (04/03/2021)</h1>",
        f"<h2 class='header-title'><span>{TITLE}</span> <span>( )</span></h2>",
        "<h1>Đông Thới tổng kết<br>phong trào thi đua năm 2020</h1>",
        f"<h2>Chi tiết tin</h2><span class='tieu-de'>{TITLE}</span>",
        f"<h1 class='logo'>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN ĐÔNG THỚI</h1><h2>{TITLE}</h2>",
    ],
)
def test_a_title_is_found_wherever_it_stands(tmp_path: Path, head: str) -> None:
    found = article(tmp_path, f"<title>Huyện Đông Thới</title><body>{head}{PROSE}")
    assert found.title == TITLE
    assert found.body == "\n".join((LEAD, FIRST, SECOND))


def test_a_title_that_only_the_head_has_is_taken_from_there(tmp_path: Path) -> None:
    page = f"<head><title>{TITLE} | Cổng thông tin điện tử Đông Thới</title></head><body><div>{PROSE}</div>"
    assert article(tmp_path, page).title == TITLE
    page = f"<head><title>Tin tức</title><meta property='og:title' content='{TITLE}'></head><body>{PROSE}"
    assert article(tmp_path, page).title == TITLE


def test_the_last_part_of_the_address_tells_the_title_among_headings(tmp_path: Path) -> None:
    slug = "dong-thoi-tong-ket-phong-trao-thi-dua-nam-2020-77.html"
    page = (
        f"<link rel=canonical href='https://dong-thoi.example/{slug}'><body>"
        "<h1>Mùa xuân trên quê hương Đông Thới</h1>"
        f"<div><div>{TITLE}</div>{PROSE}</div>"
    )
    assert article(tmp_path, page).title == TITLE


@pytest.mark.parametrize(
    "printed",
    [
        "04/03/2021",
        "(04.03.2021 14:14)",
        "Thứ năm, 04/03/2021 | 15:20",
        "thứ năm, 04 03 2021 08:51",
        "Thứ Năm, ngày 4 tháng 3 năm 2021",
        "Ngày đăng: 04/03/2021",
        "Đăng lúc: Thứ năm - 04/03/2021 15:20 - Người đăng bài viết: Admin",
        "Cập nhật lúc 15:20, Thứ Năm, 04/03/2021 (GMT+7)",
        "15:20 | 04/03/2021",
        "2021-03-04 15:20:00",
        "2021-03-03T18:00:00.000Z",
        "4 Tháng Ba, 2021",
        "Th3 04, 2021",
        "Thu, 04 Mar 2021 20:04:25 +0700",
        "4/3/2021 3:20:00 CH",
        "3/24/2021 3:20:00 PM",
        "Lượt xem: 1.204 - Ngày đăng: 04-03-2021",
    ],
)
def test_a_day_printed_by_the_title_is_the_day(tmp_path: Path, printed: str) -> None:
    day = date(2021, 3, 24) if "24" in printed else date(2021, 3, 4)
    day = date(2021, 3, 4) if printed.startswith("Thu") else day
    for page in (
        f"<h1>{TITLE}</h1><div><span>{printed}</span></div>{PROSE}",
        f"<table><tr><td>{printed}</td></tr><tr><td><h2>{TITLE}</h2></td></tr></table>{PROSE}",
    ):
        assert article(tmp_path, page).published == day


@pytest.mark.parametrize(
    "page",
    [
        f"<div id='header'><div class='clock'>Thứ năm, 09/05/2019</div></div><h1>{TITLE}</h1>{PROSE}",
        f"<header>Thứ năm, 09/05/2019</header><nav>a</nav><h1>{TITLE}</h1>{PROSE}",
        f"<div>Thứ năm, 09/05/2019</div>{'<p>Mục</p>' * 8}<h1>{TITLE}</h1>{PROSE}",
        f"<h1>{TITLE}</h1>{PROSE}<p>Bài khác</p><p>Giấy phép số 12/GP ngày 03/11/2016</p>",
        f"<h1>{TITLE}</h1>{PROSE}<h3>Tin khác</h3><p><a href='/1'>Một tin khác</a> (09/05/2019)</p>",
        f"<h1>{TITLE}</h1><div>01/01/0001</div>{PROSE}",
        f"<h1>{TITLE}</h1><div>31/12/9999 00:00</div>{PROSE}",
        f"<h1>{TITLE}</h1><div>31/02/2021</div>{PROSE}",
    ],
)
def test_what_is_no_day_of_publication_gives_none(tmp_path: Path, page: str) -> None:
    assert article(tmp_path, f"<body>{page}").published is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26 Tháng Bảy 2023", date(2023, 7, 26)),
        ("Th7 26, 2023", date(2023, 7, 26)),
        ("2023/08/30", date(2023, 8, 30)),
        ("0000-00-00 00:00:00", None),
        ("9999-12-31", None),
        ("2023-08-30T23:30:00Z", date(2023, 8, 31)),
        ("2023-08-30T23:30:00+0700", date(2023, 8, 30)),
        ("tháng 8/2023", None),
        ("", None),
    ],
)
def test_a_day_is_read_in_every_writing(text: str, day: date | None) -> None:
    assert dates.read(text) == day


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>",
        "<div class='wp-caption'><img src=a.jpg><p class='wp-caption-text'>{}</p></div>",
        "<p style='text-align:center'><img src=a.jpg></p><p style='text-align: center'>{}</p>",
        "<p><img src=a.jpg></p><p><em>{}</em></p>",
        "<p align=center><img src=a.jpg><br><i>{}</i></p>",
        "<center><img src=a.jpg></center><center>{}</center>",
        "<table><tr><td><img src=a.jpg></td></tr><tr><td><p>{}</p></td></tr></table>",
        "<p><img src=a.jpg></p><p>{}</p>",
        "<div class='img'><img src=a.jpg></div><div class='chu-thich'>{}.</div>",
        "<p><img src=a.jpg>{}</p>",
    ],
)
def test_a_line_under_a_picture_is_its_caption(tmp_path: Path, picture: str) -> None:
    for caption in (CAPTION, SPEAKS, f"{CAPTION}. Ảnh: Lê Mơ"):
        page = f"<h1>{TITLE}</h1><p>{LEAD}</p>{picture.format(caption)}<p>{FIRST}</p>"
        found = article(tmp_path, page)
        assert [one.rstrip(".") for one in found.captions] == [caption]
        assert found.body == f"{LEAD}\n{FIRST}"


@pytest.mark.parametrize("line", [FIRST, f"<b>{LAST}</b>", "<strong>Việc khó làm trước</strong>"])
def test_a_paragraph_or_subheading_under_a_picture_stays_in_the_text(tmp_path: Path, line: str) -> None:
    page = f"<h1>{TITLE}</h1><p>{LEAD}</p><p><img src=a.jpg></p><p>{line}</p><p>{SECOND}</p>"
    found = article(tmp_path, page)
    assert found.captions == ()
    assert len(found.body.split("\n")) == 3


def test_a_tool_as_first_line_costs_nothing(tmp_path: Path) -> None:
    page = f"<h1>{TITLE}</h1><div><p>xem chi tiết <a href='/x'>tại đây</a></p>{PROSE}<p>{LAST}</p></div>"
    assert article(tmp_path, page).body == "\n".join((LEAD, FIRST, SECOND, LAST))


def test_a_list_of_news_in_the_midst_is_cut_out_and_the_text_goes_on(tmp_path: Path) -> None:
    more = (
        "<div><b>Tin liên quan</b></div><ul><li><a href='/1'>Khởi công cầu Vĩnh Khê nối hai xã</a></li></ul>"
    )
    page = f"<h1>{TITLE}</h1><div><p>{LEAD}</p>{more}<p>{FIRST}</p><p>{SECOND}</p></div>"
    assert article(tmp_path, page).body == "\n".join((LEAD, FIRST, SECOND))


def test_a_table_of_data_becomes_lines_and_a_table_of_layout_vanishes(tmp_path: Path) -> None:
    data = "<table><tr><th>Xã</th><th>Số hộ</th></tr><tr><td>Bến Đá</td><td>1.204</td></tr></table>"
    text = f"<p>{LEAD}</p>{data}<p>{FIRST}</p>"
    page = f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{text}</td></tr></table>"
    assert article(tmp_path, page).body.split("\n") == [LEAD, "Xã | Số hộ", "Bến Đá | 1.204", FIRST]


def test_what_a_reader_does_not_see_is_not_read(tmp_path: Path) -> None:
    unseen = (
        f"<script>var a = '{SECOND}';</script><style>p {{}}</style><noscript>{SECOND}</noscript>"
        f"<div style='display: none'><p>{SECOND}</p></div><!-- {SECOND} --><p hidden>{SECOND}</p>"
        f"<select><option>{SECOND}</select>"
    )
    page = f"<h1>{TITLE}</h1><p>&#8203;{LEAD}&lt;o:p&gt;&lt;/o:p&gt;</p>{unseen}<p>{FIRST}</p>"
    assert article(tmp_path, page).body == f"{LEAD}\n{FIRST}"


@pytest.mark.parametrize(
    ("foot", "author"),
    [
        ("<p>Tin, ảnh: Lê Thị Mơ</p>", "Tin, ảnh: Lê Thị Mơ"),
        ("<p><b>Lê Thị Mơ</b></p>", "Lê Thị Mơ"),
        ("<p>Tin, ảnh Lê Thị Mơ – Trác Văn Lĩnh</p>", "Tin, ảnh Lê Thị Mơ – Trác Văn Lĩnh"),
        ("<div class='author'>Lê Thị Mơ thứ tư, 16 08 2017 21:38</div>", "Lê Thị Mơ"),
        ("<p>Người đăng: admin</p>", ""),
        ("<div class='author'>Quản trị viên</div>", ""),
    ],
)
def test_who_wrote_it_is_no_account(tmp_path: Path, foot: str, author: str) -> None:
    assert article(tmp_path, f"<h1>{TITLE}</h1>{PROSE}<p>{LAST}</p>{foot}").author == author


def test_a_text_that_only_machines_are_given_is_read(tmp_path: Path) -> None:
    data = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{LEAD}\\n\\n{FIRST}"}}'
    page = f"<script type='application/ld+json'>{data}</script><body><div id=root></div><p>Bật JavaScript</p>"
    found = article(tmp_path, page)
    assert (found.title, found.body) == (TITLE, f"{LEAD}\n{FIRST}")


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "headline": 5, "datePublished": [], "author": {"name": null}}',
        '{"@type": ["NewsArticle"], "author": [{"name": "Lê Thị Mơ"}, 7], "mainEntityOfPage": true}',
        '[[{"@type": "NewsArticle", "datePublished": "hôm qua"}]]',
        '{"@graph": {"@graph": {"@type": "Article"}}}',
        '{"@type": "NewsArticle", "headline": "Một\ttin\nnhiều dòng"}',
        "{'@type': 'NewsArticle'}",
        "\ud800",
        "null",
    ],
)
def test_data_for_machines_that_is_strange_costs_nothing(tmp_path: Path, data: str) -> None:
    page = f"<script type='application/ld+json'>{data}</script><h1>{TITLE}</h1>{PROSE}"
    found = article(tmp_path, page.encode("utf-8", "replace").decode())
    assert found.title == TITLE
    assert found.body == "\n".join((LEAD, FIRST, SECOND))


@pytest.mark.parametrize(
    "tool",
    [
        "Ngày đăng: 04/03/2021 15:20 - Số lượt xem: 10 - Số lượt bình luận: 0",
        "Lượt xem: 1.204",
        "Xem với cỡ chữ: A- A A+",
        "Cỡ chữ: A A A",
        "In trang này",
        "Chia sẻ bài viết",
        "Nghe đọc bài",
        "Gửi email cho bạn bè",
        "Đánh giá bài viết: (0 điểm/ 0 đánh giá)",
        "Từ khóa:",
        "Thứ năm, 04/03/2021",
        "| 15:20 - 04/03/2021 |",
    ],
)
def test_a_tool_above_or_below_the_text_is_not_the_text(tmp_path: Path, tool: str) -> None:
    page = f"<div><h1>{TITLE}</h1><div>{tool}</div>{PROSE}<p>{LAST}</p><div>{tool}</div></div>"
    assert article(tmp_path, page).body == "\n".join((LEAD, FIRST, SECOND, LAST))


@pytest.mark.parametrize(
    "heading",
    [
        "Tin khác", "CÁC TIN KHÁC", "Các bài viết khác:", "Tin liên quan", "Bài viết liên quan", "TIN ĐÃ ĐƯA",
        "Những tin mới hơn", "Tin cùng chuyên mục", "Tin bài cùng chuyên mục", "Ý kiến bạn đọc", "Tin cũ hơn",
        "Bình luận (0)", "Tin mới nhất", "Đọc nhiều nhất", "Các tin đã đưa ngày:", "Xem thêm các tin khác",
        "Tin tức khác", "Các tin tiếp theo", "Có thể bạn quan tâm",
    ],
)  # fmt: skip
def test_what_follows_a_heading_of_other_news_is_not_the_text(tmp_path: Path, heading: str) -> None:
    news = "".join(f"<p><a href='/{at}'>Khởi công cầu Vĩnh Khê, nhịp thứ {at}</a></p>" for at in range(6))
    page = f"<div><h1>{TITLE}</h1>{PROSE}<p>{LAST}</p><div>{heading}</div>{news}<p>1 2 3 ...</p></div>"
    assert article(tmp_path, page).body == "\n".join((LEAD, FIRST, SECOND, LAST))
