"""Particulars, lists and short articles as Joomla, Drupal, SharePoint, DotNetNuke, WordPress print them."""

from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, NoArticle, read
from search.model import Article

pytest.importorskip("lxml")
pytest.importorskip("readability")
pytest.importorskip("trafilatura")

TITLE = "Rạch Dừa họp bàn việc giữ kênh sạch quanh năm"
DAY = date(2022, 12, 2)
LONG = (
    "Chiều 01/12/2022, Đảng ủy xã Rạch Dừa tổ chức cuộc họp bàn việc giữ cho các tuyến kênh nội đồng sạch"
    " bèo, sạch rác quanh năm, với sự có mặt của trưởng các ấp và tổ tự quản."
)
MORE = (
    "Sau cuộc họp, mỗi ấp nhận một đoạn kênh, cử người trông coi và báo kết quả về xã vào ngày cuối tháng; ấp"
    " nào làm tốt được nêu tên trên loa truyền thanh và được thưởng vào cuối năm."
)
SHORT = "Ấp nào chưa cử người thì cử trước ngày 15/12/2022."
OTHERS = (
    "Khánh thành cầu dân sinh Suối Bạc",
    "Gặp mặt cán bộ hưu trí đầu xuân",
    "Trao học bổng cho học sinh nghèo",
)
HEAD = f"<h1>{TITLE}</h1>"
TEXT = f"<div class='text'><p>{LONG}</p><p>{MORE}</p><p>{SHORT}</p></div>"


def _found(tmp_path: Path, body: str, head: str = "", title: str = TITLE) -> Item | NoArticle:
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    (tmp_path / "trang.html").write_text(page, encoding="utf-8")
    (found,) = read(tmp_path)
    assert isinstance(found, Item | NoArticle)
    return found


def _article(tmp_path: Path, body: str, head: str = "", title: str = TITLE) -> Article:
    found = _found(tmp_path, body, head, title)
    assert isinstance(found, Item), found
    return found.article


_DRUPAL = (
    "<div class='meta submitted'>Được gửi bởi <span class='username'>Hà Quang Vịnh</span>"
    " vào T6, 02/12/2022 - 09:31</div>"
)
_WORDPRESS = (
    "<ul class='post-meta'><li>Bởi <a href='/a'>Hà Quang Vịnh</a></li><li>2 Tháng Mười Hai, 2022</li></ul>"
)
_DOTNETNUKE = (
    "<div class='edn_meta'><span>Tác giả: <a href='/a'>Hà Quang Vịnh</a></span><span>/</span>"
    "<time>Thứ sáu, 2 Tháng Mười Hai 2022</time><span>/</span>Chuyên mục: <a href='/c'>Nông thôn</a>"
    "<span>/</span><span>Số lượt xem: 192</span></div>"
)
_JOOMLA = (
    "<dl><dd class='createdby'>Được viết bởi <span>Hà Quang Vịnh</span></dd>"
    "<dd>Chuyên mục: <a href='/c'>Nông thôn</a></dd><dd>Ngày xuất bản: 02 Tháng 12 2022</dd></dl>"
)
_TYPO3 = (
    "<div class='footer'><p><time>02/12/2022</time> <span class='news-list-category'>Nông thôn</span>"
    " <span class='news-list-author'>Bởi Hà Quang Vịnh</span></p></div>"
)
_ELEMENTOR = (
    "<div class='elementor-widget elementor-widget-post-info'><ul><li><span class='item--type-author'>"
    "Hà Quang Vịnh</span></li><li><time>2 Tháng Mười Hai, 2022</time></li></ul></div>"
)
_NEWSPAPER = "<p class='author'>Hà Quang Vịnh</p><span class='pdate'>02/12/2022 08:08 GMT+7</span>"
_SHAREPOINT = "<div class='by-line'>Hà Quang Vịnh</div><div class='date-line'>02/12/2022</div>"
_PORTAL = (
    "<div>Thứ sáu, 02/12/2022 | 08:30 GMT+7 Lượt xem: 402 A- A+ Nghe bài viết</div>"
    "<p>Tác giả bài viết: Hà Quang Vịnh</p>"
)


@pytest.mark.parametrize(
    "line",
    [
        _DRUPAL, _WORDPRESS, _DOTNETNUKE, _JOOMLA, _TYPO3, _ELEMENTOR, _NEWSPAPER, _SHAREPOINT, _PORTAL,
    ],
)  # fmt: skip
def test_a_line_of_particulars_says_author_and_day_and_is_no_text(tmp_path: Path, line: str) -> None:
    article = _article(tmp_path, f"<article>{HEAD}{line}{TEXT}</article>")
    assert (article.title, article.author, article.published) == (TITLE, "Hà Quang Vịnh", DAY)
    assert article.body.split("\n") == [LONG, MORE, SHORT]


@pytest.mark.parametrize(
    ("around", "section"),
    [
        ("<dl><dd>Danh mục: <a href='/c'>Nông thôn</a></dd></dl>{}", "Nông thôn"),
        ("{}<footer><a href='/c' rel='category tag'>Nông thôn</a></footer>", "Nông thôn"),
        ("<div><a href='/'>Trang chủ</a><span> / </span><a href='/c'>Nông thôn</a></div>{}", "Nông thôn"),
        ("<div class='duongdan'><a href='/c'>Nông thôn</a></div>{}", "Nông thôn"),
        # SharePoint's menu stands within what is named a breadcrumb.
        (
            "<div class='ms-breadcrumb'><div class='ms-core-listMenu'><a href='/m'>Liên hệ</a></div></div>{}",
            "",
        ),
    ],
)
def test_the_section_is_what_a_label_a_link_or_a_path_says(tmp_path: Path, around: str, section: str) -> None:
    assert _article(tmp_path, f"<div>{around.format(HEAD + TEXT)}</div>").section == section


def test_an_articles_own_header_may_print_its_day(tmp_path: Path) -> None:
    head = "<header class='narrow'><div class='node__meta'>Bởi admin, 2 Tháng 12, 2022</div></header>"
    article = _article(tmp_path, f"<main>{HEAD}<article>{head}{TEXT}</article></main>")
    assert (article.published, article.author) == (DAY, "")


def test_the_site_is_nobody(tmp_path: Path) -> None:
    hidden = "<div class='hidden' itemprop='author'><span itemprop='name'>Xã Rạch Dừa</span></div>"
    article = _article(tmp_path, f"<div>{HEAD}{hidden}{TEXT}</div>", title=f"{TITLE} - Tin Tức - Xã Rạch Dừa")
    assert article.author == ""


def test_short_paragraphs_beside_a_single_long_one_are_kept(tmp_path: Path) -> None:
    share = "<div class='blog-share'><a href='#'>Chia sẻ</a></div>"
    text = f"<div class='noi'><p>{LONG}</p><p>{SHORT}</p>{share}</div>"
    assert _article(tmp_path, f"<div><div>{HEAD}</div>{text}</div>").body.split("\n") == [LONG, SHORT]


def test_what_goes_on_below_a_lead_of_its_own_is_kept(tmp_path: Path) -> None:
    picture = "<figure><img src='a.jpg'><figcaption>Bà con vớt bèo trên kênh</figcaption></figure>"
    last = "Việc vớt bèo được làm vào sáng thứ bảy hằng tuần, do ban nhân dân các ấp đứng ra tổ chức."
    others = "".join(f"<li><a href='/x'>{one}</a></li>" for one in OTHERS)
    body = (
        f"<article><header>{HEAD}<h2>{LONG}</h2></header><div class='noi'>{picture}<p>{last}</p></div>"
        f"<div class='related'><h3>Bài viết liên quan</h3><ul>{others}</ul></div></article>"
    )
    article = _article(tmp_path, body)
    assert article.body.split("\n") == [LONG, last]
    assert article.captions == ("Bà con vớt bèo trên kênh",)


def test_who_an_author_is_stands_in_a_box_that_is_no_text(tmp_path: Path) -> None:
    box = (
        "<div class='author-info'><h2 class='author-heading'>Tác giả</h2><h3>Hà Quang Vịnh</h3><p>Viết về"
        " những điều mắt thấy tai nghe ở quê nhà, vào ngày cuối tuần, khi việc đồng áng đã xong.</p></div>"
    )
    article = _article(tmp_path, f"<article>{HEAD}{TEXT}{box}</article>")
    assert article.body.split("\n") == [LONG, MORE, SHORT]
    assert article.author == ""


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<div class='bold text-right'>Hà Quang Vịnh</div>", "Hà Quang Vịnh"),
        ("<div style='text-align: right'>Ban Tổ chức Huyện ủy</div>", "Ban Tổ chức Huyện ủy"),
        ("<div class='detail-source'>Ảnh: Khúc Thành Lân</div>", "Ảnh: Khúc Thành Lân"),
        ("<div style='text-align: right'>Nguồn: Báo Hải Sơn</div>", ""),
        ("<div>Ban Tổ chức Huyện ủy</div>", ""),
    ],
)
def test_who_signs_right_below_the_text_is_its_author(tmp_path: Path, line: str, author: str) -> None:
    article = _article(tmp_path, f"<div>{HEAD}{TEXT}{line}</div>")
    assert article.author == author
    assert article.body.split("\n")[:3] == [LONG, MORE, SHORT]


def test_a_list_whose_dates_stand_between_headline_and_excerpt_is_a_list(tmp_path: Path) -> None:
    teasers = "".join(
        f"<div><h3><a href='/{at}'>{one}</a></h3><ul><li>0{at + 1}/05/2022 08:00</li>"
        f"<li>Đã xem: 31</li></ul>{LONG}</div>"
        for at, one in enumerate((*OTHERS, "Kiểm tra tiến độ làm đường tránh thị trấn"))
    )
    found = _found(tmp_path, f"<div><h3>Tin hoạt động</h3>{teasers}</div>", title="Tin hoạt động")
    assert found == NoArticle(found.place, "list")


def test_a_short_notice_is_an_article_though_its_page_names_the_home_page_as_its_address(
    tmp_path: Path,
) -> None:
    head = "<link rel='canonical' href='https://rach-dua.example/web/guest/home'>"
    titled = f"<p class='h4'><span class='asset-title'>{TITLE}</span></p>"
    body = f"<div>{titled}<p>{LONG}</p><p>Ngày đăng: 02/12/2022</p></div>"
    article = _article(tmp_path, body, head, title="Tin tức")
    assert (article.title, article.published) == (TITLE, DAY)


def test_a_builder_that_calls_all_its_parts_widgets_makes_no_furniture(tmp_path: Path) -> None:
    part = "<div class='elementor-element elementor-widget {}'>{}</div>"
    own = part.format("elementor-widget-heading", HEAD) + part.format(
        "elementor-widget-text", f"<p>{LONG}</p>"
    )
    posts = part.format(
        "elementor-widget-posts", f"<h2>Bài viết mới</h2><a href='/x'>{OTHERS[0]}</a><p>{MORE}</p>"
    )
    article = _article(tmp_path, f"<div class='elementor'>{own}{posts}</div>", title="Hội Cựu chiến binh")
    assert (article.title, article.body) == (TITLE, LONG)


def test_text_cut_off_by_a_stray_tag_is_kept(tmp_path: Path) -> None:
    picture = "<center><img src='a.jpg' width='500'><br><i>Bà con vớt bèo trên kênh</i></center>"
    others = "".join(f"<a href='/{at}'>{one}</a><br>" for at, one in enumerate(OTHERS * 3))
    text = f"<font>{LONG}<br><br>{MORE}<br><br>{picture}<br>{LONG[:-1]} nữa.<br><br></font>"
    cell = f"{text}<hr><b>Tin đã đưa</b><br>{others}"
    article = _article(tmp_path, f"<table><tr><td>{HEAD}{cell}</td></tr></table>")
    assert article.body.split("\n") == [LONG, MORE, f"{LONG[:-1]} nữa."]


_EASYDNN = (
    "<div class='edn_metaDetails'><span class='edn_dateIcon'><time>Thứ sáu, 2 tháng 12 2022</time></span>"
    "<span class='edn_authorIcon'><a href='/a'>Hà Quang Vịnh</a></span><span>Số lượt xem (192)</span></div>"
)
_COUNTED = (
    "<div class='info'><i></i> 08:31 | 02/12/2022 &nbsp; 1.024 lượt xem <span>Nghe đọc bài</span></div>"
    "<div class='author-news'><b>Hà Quang Vịnh</b></div>"
)


_ICONS = (
    "<div class='d-flex'><div><i class='far fa-user'></i> Hà Quang Vịnh</div>"
    "<div><i class='far fa-calendar'></i> 02.12.2022</div><div><i class='far fa-eye'></i> 345</div></div>"
)
_NUKE = "<table><tr><td><font>Gửi lúc 08:05 ngày 02-12-2022 bởi Hà Quang Vịnh</font></td></tr></table>"
_BY_FIRST = "<p>Đăng bởi Hà Quang Vịnh lúc 8:05 ngày 02/12/2022</p>"


_MOBILE = "<div class='m'><span class='name'>Hà Quang Vịnh</span> - <span>08:05 02/12/2022</span></div>"
_PRINT = (
    "<div class='d-flex'><em>Thứ sáu - 02/12/2022 08:30</em><ul><li>In ra</li></ul></div>"
    "<div class='hidden' itemprop='author'><span itemprop='name'>Hà Quang Vịnh</span></div>"
)


@pytest.mark.parametrize("line", [_EASYDNN, _COUNTED, _ICONS, _NUKE, _BY_FIRST, _MOBILE, _PRINT])
def test_particulars_among_counters_and_buttons(tmp_path: Path, line: str) -> None:
    article = _article(tmp_path, f"<div>{HEAD}{line}{TEXT}</div>", title="Xã Rạch Dừa")
    assert (article.title, article.author, article.published) == (TITLE, "Hà Quang Vịnh", DAY)
    assert article.body.split("\n") == [LONG, MORE, SHORT]


_ADDRESS = "https://rach-dua.example/tin/giu-kenh-sach-77.html?a=1&amp;b=2"


@pytest.mark.parametrize(
    "noted",
    [
        f"<html lang=vi><!--\n Page saved with SingleFile \n url: {_ADDRESS} \n saved date: Sun Nov 29\n-->",
        f"<!-- Saved from {_ADDRESS} at 2026-11-29T02:00:00Z using monolith v2.8.1 --><html>",
        f'<html data-scrapbook-create="20261129" data-scrapbook-source="{_ADDRESS}">',
    ],
)
def test_what_tools_note_of_where_a_page_came_from_is_its_address(tmp_path: Path, noted: str) -> None:
    page = f"<!DOCTYPE html>{noted}<head><title>{TITLE}</title></head><body>{HEAD}{TEXT}</body></html>"
    (tmp_path / "trang.html").write_text(page, encoding="utf-8")
    (found,) = read(tmp_path)
    assert isinstance(found, Item)
    assert found.article.url == "https://rach-dua.example/tin/giu-kenh-sach-77.html?a=1&b=2"


def test_a_page_made_for_printing_says_whose_it_is(tmp_path: Path) -> None:
    own = "http://rach-dua.example/tin/giu-kenh-sach-77/"
    foot = f"<hr><p>URL của bản tin này::<a href='{own}'>{own}</a></p><p>© Xã Rạch Dừa</p>"
    article = _article(tmp_path, f"<h2>{TITLE}</h2>{TEXT}{foot}")
    assert article.url == own
    assert article.body.split("\n") == [LONG, MORE, SHORT]


def _teaser(n: int) -> str:
    return (
        f"<article><h2><a href='/{n}'>{OTHERS[n]}</a></h2><p>0{n + 1}/12/2022</p><p>{LONG} {n}</p></article>"
    )


_TEASERS = "".join(map(_teaser, range(3)))


@pytest.mark.parametrize("title", ["Chuyên mục: Nông thôn", "Thẻ: kênh", "Kết quả tìm kiếm", "Hà Quang Vịnh"])
def test_a_short_list_is_none_whatever_its_title(tmp_path: Path, title: str) -> None:
    found = _found(tmp_path, f"<h1>{title}</h1>{_TEASERS}", title=title)
    assert isinstance(found, NoArticle) and found.kind == "list"


_ERROR = (
    "An application error occurred on the server. The current settings prevent its details from being seen."
)


@pytest.mark.parametrize(
    "title", ["Server Error in '/' Application.", "502 Bad Gateway", "Lỗi hệ thống", "500"]
)
def test_what_a_server_says_in_the_place_of_a_page_is_no_article_and_nothing_gone(
    tmp_path: Path, title: str
) -> None:
    found = _found(tmp_path, f"<h1>{title}</h1><h2>Runtime Error</h2><p>{_ERROR}</p>", title=title)
    assert isinstance(found, NoArticle) and found.kind == "other"


@pytest.mark.parametrize(
    "title",
    [
        "500 hộ dân Rạch Dừa được cấp nước sạch", "Tìm kiếm người mất tích trên kênh Rạch Dừa",
        "Lỗi hệ thống khiến 20 hộ chưa đóng được tiền điện", "Thẻ: học sinh nghèo được cấp thẻ bảo hiểm",
    ],
)  # fmt: skip
def test_titles_that_only_begin_like_those(tmp_path: Path, title: str) -> None:
    article = _article(
        tmp_path, f"<article><h1>{title}</h1><time>02/12/2022</time>{TEXT}</article>", title=title
    )
    assert (article.title, article.published) == (title, DAY)


@pytest.mark.parametrize("section", ["Văn Hóa", "Xã hội", "Đoàn Thể"])
def test_a_section_beside_the_day_is_nobody(tmp_path: Path, section: str) -> None:
    line = f"<div><span>{section}</span> - <span>08:05 02/12/2022</span></div>"
    article = _article(tmp_path, f"<div>{HEAD}{line}{TEXT}</div>")
    assert (article.author, article.published) == ("", DAY)


@pytest.mark.parametrize(
    ("head", "section"),
    [
        (
            f"<p><a href='/'>Trang chủ</a> &gt; <a href='/'>Mục A</a> &gt; <a>{TITLE}</a></p>{HEAD}",
            "Mục A",
        ),
        (f"<h2>Trang chủ &gt; Tin tức &gt; {TITLE}</h2><div class='ArticleTitle'>{TITLE}</div>", "Tin tức"),
        (f"{HEAD}<small>Đăng ngày 02 tháng 12, 2022 trong <a href='/n'>Nông thôn</a></small>", "Nông thôn"),
        (f"<a class='gh-article-tag' href='/t'>Nông thôn</a>{HEAD}", "Nông thôn"),
    ],
)
def test_the_way_to_a_page_is_neither_its_title_nor_its_section(
    tmp_path: Path, head: str, section: str
) -> None:
    found = _article(tmp_path, f"<div>{head}{TEXT}</div>", title=f"\r\n\t{TITLE}\r\n")
    assert (found.title, found.section) == (TITLE, section)
    assert found.body == f"{LONG}\n{MORE}\n{SHORT}"


def test_k2_prints_the_section_below(tmp_path: Path) -> None:
    below = "<div class='itemLinks'><div class='itemCategory'>Mục <a href='/n'>Nông thôn</a></div></div>"
    found = _article(tmp_path, f"<div class='itemView'><h2 class='itemTitle'>{TITLE}</h2>{TEXT}{below}</div>")
    assert found.section == "Nông thôn"


@pytest.mark.parametrize(
    "tool",
    [
        "<div>Cỡ chữ: <a>A-</a> <a>A+</a> <span>Tương phản</span> <span>Đọc bài viết</span></div>",
        "<div><strong>Từ khóa: </strong><a href='/k'>kênh</a>, <a href='/s'>sạch</a></div>",
        "<ul><li>02-12-2022 07:05</li><li><i class='icon-pencil'></i> Hà Quang Vịnh</li></ul>",
    ],
)
def test_tools_beside_the_text(tmp_path: Path, tool: str) -> None:
    found = _article(tmp_path, f"<div>{HEAD}{tool}{TEXT}</div>")
    assert found.body == f"{LONG}\n{MORE}\n{SHORT}"
    assert found.author == ("Hà Quang Vịnh" if "pencil" in tool else "")


def test_a_caption_whose_photographer_has_no_name(tmp_path: Path) -> None:
    shown = "<figure><img src='a.jpg'><figcaption>Kênh nội đồng ở Rạch Dừa - </figcaption></figure>"
    found = _article(tmp_path, f"<div>{HEAD}{TEXT.replace('</p><p>', f'</p>{shown}<p>', 1)}</div>")
    assert found.captions == ("Kênh nội đồng ở Rạch Dừa",)
