"""Where pages of further systems say title, day, section, author and text: portals, Ghost, Hugo, Next.js,
AMP, pages made for printing, layouts of tables and fonts."""

import json
from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, NoArticle, read
from search.model import Article
from tests.indexer.sources.test_page_systems import DAY, HEAD, LONG, MORE, SHORT, TEXT, TITLE

pytest.importorskip("lxml")
pytest.importorskip("readability")
pytest.importorskip("trafilatura")

SLUG = "rach-dua-hop-ban-viec-giu-kenh-sach-quanh-nam"


def _article(tmp_path: Path, body: str, head: str = "", title: str = TITLE) -> Article:
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    (tmp_path / "trang.html").write_text(page, encoding="utf-8")
    (found,) = read(tmp_path)
    assert isinstance(found, Item), found
    return found.article


@pytest.mark.parametrize(
    "stamp", ["2 thg 12, 2022", "2 thg 12 2022 08:30", "thg 12 2, 2022", "Thứ sáu, 2 thg 12, 2022"]
)
def test_months_as_browsers_write_them_in_vietnamese(tmp_path: Path, stamp: str) -> None:
    article = _article(tmp_path, f"<div>{HEAD}<ul><li>{stamp}</li></ul>{TEXT}</div>")
    assert article.published == DAY
    assert article.body.split("\n") == [LONG, MORE, SHORT]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("4/14/2021 9:05 AM", date(2022, 2, 12)),
        ("14/4/2021 9:05", date(2022, 12, 2)),
        ("4/5/2021", date(2022, 12, 2)),
        ("14-4-2021", date(2022, 12, 2)),
    ],
)
def test_the_other_pages_of_a_site_tell_which_way_its_days_run(tmp_path: Path, other: str, day: date) -> None:
    for name, stamp, text in (
        ("mot", "2/12/2022 8:30 AM", TEXT),
        ("hai", other, TEXT.replace("kênh", "mương")),
    ):
        page = f"<html><head><title>{TITLE}, {name}</title></head><body><div><h1>{TITLE}, {name}</h1>"
        (tmp_path / f"{name}.html").write_text(f"{page}<p>{stamp}</p>{text}</div></body></html>", "utf-8")
    found = {one.file: one.article.published for one in read(tmp_path) if isinstance(one, Item)}
    assert len(found) == 2 and found[next(name for name in found if "mot" in name)] == day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        (f"tin/2022/12/02/{SLUG}", DAY),
        (f"2022/12/2/{SLUG}.html", DAY),
        (f"{SLUG}-20221202083012345.htm", DAY),
        (f"tin-20221202/{SLUG}", DAY),
        (f"tin/2022-12-02-{SLUG}", DAY),
        (f"2022/12/{SLUG}", None),
        (f"{SLUG}-20221345.html", None),
        (f"{SLUG}-120221202.html", None),
    ],
)
def test_the_day_of_an_address_where_the_page_prints_none(
    tmp_path: Path, path: str, day: date | None
) -> None:
    head = f"<link rel='canonical' href='https://rach-dua.example/{path}'>"
    assert _article(tmp_path, f"<div>{HEAD}{TEXT}</div>", head).published == day


def test_a_printed_day_goes_before_that_of_the_address(tmp_path: Path) -> None:
    head = f"<link rel='canonical' href='https://rach-dua.example/2022/12/05/{SLUG}'>"
    body = f"<div>{HEAD}<p class='date'>02/12/2022</p>{TEXT}</div>"
    assert _article(tmp_path, body, head).published == DAY


_CRUMBS = {
    "@graph": [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 3, "name": TITLE},
                {"@type": "ListItem", "position": 1, "item": {"@id": "/", "name": "Trang chủ"}},
                {"@type": "ListItem", "position": 2, "item": {"@id": "/n", "name": "Nông thôn"}},
            ],
        }
    ]
}
_GHOST = (
    "<meta name='generator' content='Ghost 5.8'><meta property='article:tag' content='Nông thôn'>"
    "<meta property='article:tag' content='Kênh'>"
)
_HOME_LINK, _LINK = "<a href='/'>Trang chủ</a>", "<a href='/n'>Nông thôn</a>"
_CATEGORIES = f"<span class='post-categories'>trong {_LINK}</span>"
_MENU = " | ".join(
    f"<a href='/{n}'>{one}</a>" for n, one in enumerate(("Trang chủ", "Giới thiệu", "Liên hệ"))
)
_FIELD = (
    "<div class='field'><div class='field-label'>Chuyên mục:&nbsp;</div><div class='field-items'>"
    "<div class='field-item even'><a href='/c'>Nông thôn</a></div></div></div>"
)


@pytest.mark.parametrize(
    ("head", "above", "below", "section"),
    [
        (f"<script type='application/ld+json'>{json.dumps(_CRUMBS)}</script>", "", "", "Nông thôn"),
        (_GHOST, "", "", "Nông thôn"),
        ("<meta property='article:tag' content='Kênh'>", "", "", ""),
        ("", f"<div>{_HOME_LINK} » <a href='/t'>Tin</a> » {_LINK}</div>", "", "Nông thôn"),
        ("", f"<div>{_HOME_LINK} > {_LINK}</div>", "", "Nông thôn"),
        ("", f"<div>{_MENU}</div>", "", ""),
        ("", "", f"<p><time>02/12/2022</time> · {_CATEGORIES}</p>", "Nông thôn"),
        ("", "", _FIELD, "Nông thôn"),
        ("", "", _FIELD.replace(":&nbsp;", ""), "Nông thôn"),
    ],
)  # fmt: skip
def test_more_places_that_say_the_section(
    tmp_path: Path, head: str, above: str, below: str, section: str
) -> None:
    article = _article(tmp_path, f"<div>{above}{HEAD}{below}{TEXT}</div>", head)
    assert article.section == section
    assert article.body.split("\n") == [LONG, MORE, SHORT]


def test_a_heading_is_no_label(tmp_path: Path) -> None:
    heading = "<h3>Chuyên mục</h3><p>Khánh thành cầu</p>"
    assert _article(tmp_path, f"<div>{HEAD}{heading}{TEXT}</div>").section == ""


def test_who_wrote_it_by_an_element_that_only_a_script_knows(tmp_path: Path) -> None:
    line = (
        "<ul><li><span data-hook='user-name'>Hà Quang Vịnh</span></li><li><span>2 thg 12, 2022</span></li>"
        "<li><span>3 phút đọc</span></li></ul>"
    )
    article = _article(tmp_path, f"<div><div>{HEAD}</div>{line}<div>{TEXT}</div></div>")
    assert (article.author, article.published) == ("Hà Quang Vịnh", DAY)
    assert article.body.split("\n") == [LONG, MORE, SHORT]


def test_an_address_is_no_title_and_no_text(tmp_path: Path) -> None:
    body = (
        f"<div><b>TRANG TIN XÃ RẠCH DỪA</b><div>http://rach-dua.example/tin-tuc/nong-thon/{SLUG}-1234.html</div>"
        f"<hr><div><b>{TITLE}</b></div><div>Ngày 2 tháng 12 năm 2022</div>{TEXT}</div>"
    )
    article = _article(tmp_path, body, title="In trang")
    assert (article.title, article.published) == (TITLE, DAY)
    assert article.body.split("\n") == [LONG, MORE, SHORT]


def test_a_font_that_a_centred_picture_closes_loses_nothing(tmp_path: Path) -> None:
    body = (
        f"<table><tr><td><font size=4><b>{TITLE}</b></font><br><font size=1>(Cập nhật 02/12/2022)</font><br>"
        f"<font size=2>{LONG}<br><br>{MORE}<br><br>{SHORT}<br><center><img src=a.jpg><br>"
        "<i>Bà con vớt bèo</i></center><center><img src=b.jpg><br><i>Kênh sau khi dọn</i></center>"
        "<p align=right><b>Hà Quang Vịnh</b></p>"
        "</font><hr><b>Các tin khác:</b><br><a href=b>Khánh thành cầu dân sinh Suối Bạc</a></td></tr></table>"
    )
    article = _article(tmp_path, body, title="Trang tin")
    assert (article.title, article.author) == (TITLE, "Hà Quang Vịnh")
    assert article.captions == ("Bà con vớt bèo", "Kênh sau khi dọn")
    assert article.body.split("\n") == [LONG, MORE, SHORT]


def test_who_signs_below_the_last_picture_signs_the_text(tmp_path: Path) -> None:
    text = (
        f"<div class='noi'><p>{LONG}</p><p>{MORE}</p><div style='text-align:center'><img src='a.jpg'><br>"
        "<em>Bà con vớt bèo trên kênh</em></div><div style='text-align:right'><b>Hà Quang Vịnh</b></div>"
        "</div>"
    )
    article = _article(tmp_path, f"<div>{HEAD}{text}</div>")
    assert (article.author, article.captions) == ("Hà Quang Vịnh", ("Bà con vớt bèo trên kênh",))


def _scripted(post: object) -> str:
    others = [{"title": f"Bài khác số {n} của xã", "content": f"<p>Nội dung {n}</p>"} for n in range(3)]
    data = {"props": {"pageProps": {"related": others, "post": post}}}
    return (
        f"<main><h1>{TITLE}</h1><p>Đang tải…</p></main>"
        f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(data)}</script>"
    )


def test_the_text_that_a_script_prints(tmp_path: Path) -> None:
    post = {
        "title": TITLE,
        "excerpt": LONG,
        "content": f"<p>{LONG}</p><p>{MORE}</p>",
        "publishedAt": "2022-12-02T01:00:00Z",
        "category": {"name": "Nông thôn"},
        "author": {"name": "Hà Quang Vịnh"},
    }
    article = _article(tmp_path, _scripted(post), title=f"{TITLE} | Xã Rạch Dừa")
    assert (article.title, article.published, article.section) == (TITLE, DAY, "Nông thôn")
    assert (article.body.split("\n"), article.summary, article.author) == ([LONG, MORE], "", "Hà Quang Vịnh")


_HTML = f"<p>{LONG}</p><p>{MORE}</p>"
_FLAT = [  # as devalue writes what Nuxt 3 hands over
    {"data": 1, "state": 13, "once": 17, "_errors": 19, "serverRendered": 21, "path": 22},
    ["ShallowReactive", 2],
    {"bai-77": 3, "khac": 23},
    {"id": 4, "slug": 5, "title": 6, "content": 7, "published_at": 8, "author": 9, "tags": 10, "views": -1,
     "category": 11, "self": 3},
    77, "giu-kenh-sach", TITLE, _HTML, ["Date", "2022-12-02T01:30:00.000Z"], None, ["Set", 5],
    {"name": 12}, "Nông thôn", ["ShallowReactive", 14], {"$sauth": 15}, ["Ref", 16], {"user": 9},
    ["ShallowReactive", 18], ["Set"], ["ShallowReactive", 20], {"bai-77": 9}, True, "/tin/77",
    [24], {"title": 25, "content": 26}, "Bài khác của xã", "<p>Nội dung khác</p>",
]  # fmt: skip
_POST = {
    "title": TITLE, "content": _HTML, "publishedAt": "2022-12-02T01:00:00Z",
    "category": {"name": "Nông thôn"},
}  # fmt: skip
_ANGULAR = {"3468129309": {"b": {"data": _POST}, "h": {}, "s": 200, "u": "/api/tin/77", "rt": "json"}}
_BEFORE_16 = json.dumps({"G./api/tin/77": {"body": _POST}}, ensure_ascii=False)
for _sign, _escape in (("&", "&a;"), ('"', "&q;"), ("'", "&s;"), ("<", "&l;"), (">", "&g;")):
    _BEFORE_16 = _BEFORE_16.replace(_sign, _escape)
_SVELTE = {"status": 200, "statusText": "OK", "headers": {}, "body": json.dumps({"item": _POST})}


def _raw(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003C")


@pytest.mark.parametrize(
    "script",
    [
        f'<script type="application/json" data-ssr="true" id="__NUXT_DATA__">{_raw(_FLAT)}</script>',
        f'<script type="application/json" data-nuxt-data="nuxt-app" id="x">{_raw(_FLAT)}</script>',
        f'<script id="ng-state" type="application/json">{_raw(_ANGULAR)}</script>',
        f'<script id="serverApp-state" type="application/json">{_BEFORE_16}</script>',
        f'<script type="application/json" data-sveltekit-fetched data-url="/a">{_raw(_SVELTE)}</script>',
        f"<script>window.__INITIAL_STATE__={_raw({'bai': _POST})};(function(){{var s;}}());</script>",
    ],
)  # fmt: skip
def test_the_data_of_other_frameworks(tmp_path: Path, script: str) -> None:
    html = f"<div id='app'><h1>{TITLE}</h1><p>Đang tải…</p></div>{script}"
    article = _article(tmp_path, html, title=f"{TITLE} | Xã Rạch Dừa")
    assert (article.title, article.published, article.section) == (TITLE, DAY, "Nông thôn")
    assert article.body.split("\n") == [LONG, MORE]


@pytest.mark.parametrize(
    "data",
    [
        [{"data": 1}, {"a": 1}],
        [[1], [2], [0]],
        [["Ref", 0]],
        [{"data": 99, "x": -7, "y": True, "z": "1"}],
        [[n + 1] for n in range(5_000)],
        [["Map", 1], ["null", "a"], [], {}],
        [],
        {"data": 1},
    ],
)
def test_data_that_stand_within_themselves_or_nowhere_are_none(tmp_path: Path, data: object) -> None:
    script = f"<script id='__NUXT_DATA__' type='application/json'>{json.dumps(data)}</script>"
    article = _article(tmp_path, f"<main>{HEAD}{TEXT}</main>{script}")
    assert article.title == TITLE


def test_what_a_script_prints_of_other_articles_is_not_the_page_s(tmp_path: Path) -> None:
    page = f"<html><head><title>{TITLE}</title></head><body>{_scripted(None)}</body></html>"
    (tmp_path / "trang.html").write_text(page, encoding="utf-8")
    (found,) = read(tmp_path)
    assert isinstance(found, NoArticle)


def test_a_short_article_on_what_was_removed_is_an_article(tmp_path: Path) -> None:
    text = "<p>Cuộc họp bàn việc gỡ khó cho bà con. Đến nay bốn tin báo đã được gỡ khó, không hộ nào chờ.</p>"
    article = _article(tmp_path, f"<article>{HEAD}<p class='date'>02/12/2022</p>{text}</article>")
    assert (article.title, article.published) == (TITLE, DAY)
