"""Saved pages of every system: what a reader sees as the article is the article."""

from pathlib import Path

import pytest

from indexer.sources import Item, NoArticle, Unreadable, read
from search.model import Article
from tests.indexer.conftest import Site
from tests.indexer.sources.gold import FIRST, LAST, LEAD, OTHERS, SLUG, SYSTEMS, TITLE, page


def one(path: Path) -> Item | NoArticle | Unreadable:
    """What the only page of a folder is."""
    (found,) = read(path)
    return found


def saved(folder: Path, html: str, name: str = "trang.html") -> Path:
    (folder / name).write_text(html, encoding="utf-8")
    return folder


def article(folder: Path, html: str) -> Article:
    found = one(saved(folder, html))
    assert isinstance(found, Item), found
    return found.article


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_page_of_each_system_is_read_as_a_reader_sees_it(tmp_path: Path, name: str) -> None:
    gold, found = SYSTEMS[name], article(tmp_path, page(name))
    assert found.title == TITLE
    assert found.published == gold.day
    assert tuple(found.body.split("\n")) == gold.body
    assert found.captions == gold.captions
    assert found.author == gold.author
    assert found.section == gold.section
    assert found.id == (gold.url or "trang.html")


SHORT = (LAST[:5], "Xã | ", "Bến Đ", "Phước", "Nguồn")
"""How the short lines begin that all the pages of one system have here."""


def numbered(name: str, at: int) -> str:
    """Another article of the same site: its own title, text and address, the same furniture."""
    html = page(name).replace(TITLE, f"{TITLE}, bài {at}").replace(SLUG, f"{SLUG}-bai-{at}")
    return html.replace(FIRST, f"{FIRST} Đây là tin thứ {at}.").replace(LEAD, f"{LEAD} Bài {at}.")


@pytest.mark.parametrize("name", SYSTEMS)
def test_pages_of_one_site_help_each_other(tmp_path: Path, name: str) -> None:
    for at in range(1, 6):
        saved(tmp_path, numbered(name, at), f"{at}.html")
    found = [one.article for one in read(tmp_path) if isinstance(one, Item)]
    gold = SYSTEMS[name]
    assert [one.title for one in found] == [f"{TITLE}, bài {at}" for at in range(1, 6)]
    assert [one.published for one in found] == [gold.day] * 5
    assert len({one.id for one in found}) == 5
    for at, one in enumerate(found, 1):
        body = [
            line.removesuffix(f" Bài {at}.").removesuffix(f" Đây là tin thứ {at}.")
            for line in one.body.split("\n")
        ]
        # A short line that stands on every page of a source cannot be told from its furniture.
        assert body == [
            line for line in gold.body if line[:5] not in (LAST[:5], "Xã | ", "Bến Đ", "Phước", "Nguồn")
        ]


TEASERS = "".join(
    f'<div class="item"><h3><a href="/t{at}">{one}</a></h3><p>{LEAD}</p></div>'
    for at, one in enumerate(OTHERS)
)
NO_ARTICLES = {
    "list": f"<title>Tin tức</title><body><a href='/'>Trang chủ</a><h1>Tin tức</h1>{TEASERS}",
    "headlines": "<title>Tin tức</title><body><h1>Tin tức</h1><ul>"
    + "".join(f"<li><a href='/{at}'>{one}</a> (1{at}/02/2021)</li>" for at, one in enumerate(OTHERS * 3))
    + "</ul>",
    "home": "<title>Huyện Đông Thới</title><link rel=canonical href='https://dong-thoi.example/'>"
    f"<meta property='og:type' content='website'><body><h2>Tin nổi bật</h2>{TEASERS}",
    "collection": "<title>Tin</title><script type='application/ld+json'>"
    f'{{"@graph": [{{"@type": "CollectionPage"}}]}}</script><h1>Tin tức</h1><p>{LEAD}</p><p>{FIRST}</p>',
    "one teaser": f"<title>Đông Thới</title><body><div><h3><a href='/7'>{OTHERS[0]}</a></h3><p>{LEAD}</p>"
    f"<p>{FIRST}</p></div>",
    "bare": f"<title>{TITLE}</title><body><h1>{TITLE}</h1><p><a href='/a.pdf'>Tải về</a></p>",
    "missing": "<title>404 - Không tìm thấy trang</title><body><h1>404</h1>"
    "<p>Trang bạn tìm không tồn tại hoặc đã bị xóa. Mời bạn quay về trang chủ để tìm lại.</p>",
}


LISTS = dict.fromkeys(("headlines", "collection", "one teaser"), "list")


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_lists_homes_and_missing_pages_are_told_and_no_fault(tmp_path: Path, name: str) -> None:
    found = one(saved(tmp_path, NO_ARTICLES[name]))
    assert isinstance(found, NoArticle)
    assert found.kind == LISTS.get(name, name)


def test_a_run_over_pages_tells_lists_in_one_line_and_sets_nothing_aside(tmp_path: Path) -> None:
    folder = tmp_path / "trang"
    folder.mkdir()
    saved(folder, page("nukeviet"), "a.html")
    for name, html in NO_ARTICLES.items():
        saved(folder, html, f"{name}.html")
    report = Site(tmp_path, "whoosh").sync(folder)
    assert report.counts.line() == "read 1, added 1, changed 0, unchanged 0, removed 0, set aside 0"
    (warning,) = report.warnings
    assert "4 trang danh sách" in warning
    assert "1 trang chủ" in warning
    assert "1 trang báo lỗi 404" in warning
    assert "(và 2 trang nữa)" in warning
    assert str(folder / "bare.html") in warning


def test_an_address_that_several_articles_name_is_nobodys(tmp_path: Path) -> None:
    shared = '<link rel="canonical" href="https://dong-thoi.example/tin/chung">'
    for at in range(3):
        saved(tmp_path, numbered("sharepoint", at).replace("<head>", f"<head>{shared}"), f"{at}.html")
    found = [one.article for one in read(tmp_path) if isinstance(one, Item)]
    assert [(one.id, one.url) for one in found] == [(f"{at}.html", "") for at in range(3)]


def test_one_article_saved_twice_is_one_article(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        saved(tmp_path, page("wordpress"), name)
    assert [one.article.id for one in read(tmp_path) if isinstance(one, Item)] == [
        SYSTEMS["wordpress"].url
    ] * 2


@pytest.mark.parametrize(
    ("head", "id"),
    [
        ('<link rel="canonical" href="http:///guest">', "trang.html"),
        ('<link rel="canonical" href="https://dong-thoi.example/">', "trang.html"),
        ('<link rel="canonical" href="https://dong-thoi.example/index.php">', "trang.html"),
        ('<link rel="canonical" href="https://dong-thoi.example/web/guest/home">', "trang.html"),
        ('<link rel="canonical" href="/tin/7.html">', "trang.html"),
        ('<link rel="canonical" href="javascript:void(0)">', "trang.html"),
        (
            '<meta property="og:url" content="https://dong-thoi.example/tin/7.html#x">',
            "https://dong-thoi.example/tin/7.html",
        ),
        ('<link rel="canonical" href="https://dong-thoi.example/?id=7">', "https://dong-thoi.example/?id=7"),
        (
            '<link rel="canonical" href="https://web.archive.org/web/2019/http://dong-thoi.example/7">',
            "http://dong-thoi.example/7",
        ),
        (
            "<!-- saved from url=(0035)https://dong-thoi.example/tin/7.html -->",
            "https://dong-thoi.example/tin/7.html",
        ),
        (
            "<!-- Mirrored from dong-thoi.example/tin/7.html by HTTrack Website Copier/3.x -->",
            "http://dong-thoi.example/tin/7.html",
        ),
    ],
)
def test_an_id_is_the_address_only_where_it_is_one(tmp_path: Path, head: str, id: str) -> None:
    assert article(tmp_path, page("asp-net").replace("<head>", f"<head>{head}")).id == id


def test_the_name_of_the_site_is_no_title(tmp_path: Path) -> None:
    for at in range(3):
        named = "<title>Trang chủ - Liên đoàn lao động Đông Thới</title><div>Thứ năm, 09/05/2019</div>"
        saved(tmp_path, f"{named}<p>Lịch</p><p>Văn bản</p><p>{LEAD} {at}</p><p>{FIRST}</p>", f"{at}.html")
    found = list(read(tmp_path))
    assert not [one for one in found if isinstance(one, Item) and "Liên đoàn" in one.article.title]
