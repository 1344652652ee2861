"""Articles in what other systems export: lists within lists, fields within objects, codes within texts."""

import json
from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, read
from indexer.sources.columns import field_of, fields_of
from search.model import Article

TITLE = "Rạch Dừa họp bàn việc giữ kênh sạch"
FIRST, SECOND = "Chiều 01/12/2022, Đảng ủy xã Rạch Dừa họp.", "Mỗi ấp nhận một đoạn kênh."
HTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
DAY = "2022-12-02"
AT = "2022-12-02T01:30:00Z"
AUTHOR, SECTION = "Hà Quang Vịnh", "Nông thôn"
OTHER = {"n": 1}


def _articles(path: Path, text: str) -> list[Article]:
    path.write_text(text, encoding="utf-8")
    return [found.article for found in read(path) if isinstance(found, Item)]


_WORDPRESS = {
    "id": 12,
    "date": "2022-12-02T08:30:00",
    "title": {"rendered": TITLE},
    "content": {"rendered": HTML, "protected": False},
    "author": 3,
    "categories": [4],
}
_TERMS = [[{"name": SECTION, "taxonomy": "category"}], [{"name": "kênh", "taxonomy": "post_tag"}]]
_NAMED = {"author": [{"id": 3, "name": AUTHOR}], "wp:term": _TERMS}
_FIELDS = {"title": TITLE, "content": HTML, "published_at": AT}
_STRAPI = {**_FIELDS, "category": {"data": {"id": 2, "attributes": {"name": SECTION}}}}
_DRUPAL = {
    "title": TITLE,
    "created": AT,
    "body": {"value": HTML, "format": "full_html", "summary": "Tóm tắt"},
}
_HIT = {"_index": "tin", "_id": "a1", "_source": {**_FIELDS, "tags": [OTHER] * 3}}
_SHAREPOINT = {"Title": TITLE, "PublishingPageContent": HTML, "ArticleStartDate": AT, "ArticleByLine": AUTHOR}
_GHOST = {"posts": [{"title": TITLE, "html": HTML, "published_at": AT}], "tags": [OTHER] * 3}


@pytest.mark.parametrize(
    ("value", "more"),
    [
        ([_WORDPRESS], {"author": "", "section": ""}),
        ([{**_WORDPRESS, "_embedded": _NAMED}], {"author": AUTHOR, "section": SECTION}),
        ({"data": [{"id": 1, "attributes": _STRAPI}], "meta": {}}, {"id": "1", "section": SECTION}),
        (
            {"data": [{"type": "node", "id": "5d", "attributes": _DRUPAL, "r": {"t": [OTHER] * 2}}]},
            {"summary": "Tóm tắt"},
        ),
        ({"took": 3, "hits": {"total": 1, "hits": [_HIT]}}, {"id": "a1"}),
        ({"d": {"results": [{"__metadata": OTHER, **_SHAREPOINT}]}}, {"author": AUTHOR}),
        ({"db": [{"meta": {}, "data": _GHOST}]}, {}),
        ([{"type": "header"}, {"type": "table", "data": [{**_FIELDS, "id": "7"}]}], {"id": "7"}),
        (
            {"items": [{"sys": {"id": "c1"}, "fields": _FIELDS}], "includes": {"Asset": [OTHER] * 2}},
            {"id": "c1"},
        ),
        ([{"_id": {"$oid": "5d2"}, **_FIELDS, "published_at": {"$date": AT}}], {"id": "5d2"}),
        ({**_FIELDS, "comments": [{"title": "Hay", "content": "Hay quá"}] * 3}, {}),
        ([{"title": [TITLE], "content": [HTML], "publish_date": AT}], {}),
    ],
)
def test_a_record_is_found_wherever_a_system_puts_it(
    tmp_path: Path, value: object, more: dict[str, str]
) -> None:
    (article,) = _articles(tmp_path / "tin.json", json.dumps(value, ensure_ascii=False))
    assert (article.title, article.body) == (TITLE, f"{FIRST}\n{SECOND}")
    assert str(article.published) == DAY
    assert {name: getattr(article, name) for name in more} == more


def test_a_list_that_holds_no_articles_is_told_by_its_longest_list(tmp_path: Path) -> None:
    (tmp_path / "tin.json").write_text(json.dumps({"a": [OTHER], "b": [{"title": "T"}, {"title": "U"}]}))
    assert [found.place[-1] for found in read(tmp_path / "tin.json")] == ["1", "2"]


def test_a_number_names_no_author_and_no_section(tmp_path: Path) -> None:
    (article,) = _articles(tmp_path / "tin.csv", f"title,body,author,section\n{TITLE},{SECOND},3,12\n")
    assert (article.author, article.section) == ("", "")


def test_the_first_part_alone_is_the_text_where_there_is_no_second(tmp_path: Path) -> None:
    short, long = ({"title": TITLE, "introtext": HTML, "fulltext": rest} for rest in ("", "<p>Còn nữa.</p>"))
    one, other = _articles(tmp_path / "tin.json", json.dumps([short, long], ensure_ascii=False))
    assert (one.summary, one.body) == ("", f"{FIRST}\n{SECOND}")
    assert (other.summary, other.body) == (f"{FIRST}\n{SECOND}", "Còn nữa.")


def test_wordpress_codes_are_no_text_and_captions_are_captions(tmp_path: Path) -> None:
    body = (
        f"[vc_row][vc_column width='1/2']{FIRST}[/vc_column][/vc_row]\n\n"
        '[caption id="a9" width="800"]<a href="a.jpg"><img src="a.jpg" /></a> Quang cảnh [/caption]\n\n'
        f'{SECOND} [1] [sic][gallery ids="1,2"]'
    )
    (article,) = _articles(tmp_path / "tin.json", json.dumps([{"title": TITLE, "post_content": body}]))
    assert article.body.split() == f"{FIRST} {SECOND} [1] [sic]".split()
    assert article.captions == ("Quang cảnh",)


_ROWS = (
    f"<ArrayOfTin><Tin><ID>5</ID><TieuDe>{TITLE}</TieuDe><NoiDung><![CDATA[{HTML}]]></NoiDung>"
    f"<NgayDang>{DAY}T08:30:00</NgayDang></Tin></ArrayOfTin>"
)
_COLUMNS = "".join(
    f'<column name="{name}">{value}</column>'
    for name, value in (("id", "5"), ("title", TITLE), ("content", f"{FIRST}\n{SECOND}"), ("created", DAY))
)
_DATABASE = (
    f'<pma_xml_export><database name="cms"><table name="tin">{_COLUMNS}</table></database></pma_xml_export>'
)


@pytest.mark.parametrize("text", [_ROWS, _DATABASE])
def test_xml_that_is_a_table_is_read_by_its_rows(tmp_path: Path, text: str) -> None:
    pytest.importorskip("lxml")
    (article,) = _articles(tmp_path / "tin.xml", text)
    assert (article.id, article.title, str(article.published)) == ("5", TITLE, DAY)
    assert article.body == f"{FIRST}\n{SECOND}"


def test_wordpress_export_names_the_bearer_of_an_account_and_atom_no_address_of_mail(tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    wp = 'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    login, name = "wp:author_login", "wp:author_display_name"
    account = f"<wp:author><{login}>v</{login}><{name}>{AUTHOR}</{name}></wp:author>"
    item = f"<item><title>{TITLE}</title><dc:creator>v</dc:creator><description>{FIRST}</description></item>"
    (article,) = _articles(tmp_path / "a.xml", f"<rss {wp}><channel>{account}{item}{item}</channel></rss>")[
        :1
    ]
    assert article.author == AUTHOR
    author = f"<author><name>{AUTHOR}</name><email>v@a.example</email></author>"
    entry = f"<entry><title>{TITLE}</title>{author}<content>{FIRST}</content></entry>"
    (article,) = _articles(tmp_path / "b.xml", f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>')
    assert article.author == AUTHOR


def test_a_table_in_xml_whose_first_row_is_long_is_read_whole(tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    long = "Mỗi ấp nhận một đoạn kênh. " * 10_000
    rows = "".join(f"<Tin><TieuDe>{TITLE}</TieuDe><NoiDung>{body}</NoiDung></Tin>" for body in (long, FIRST))
    one, other = _articles(tmp_path / "tin.xml", f"<Bang>{rows}</Bang>")
    assert (one.body, other.body) == (long.strip(), FIRST)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("newsTitle", "title"), ("NewsContent", "body"), ("TenChuyenMuc", "section"), ("content_vi", "body"),
        ("post_author_name", "author"), ("TieuDeVN", "title"), ("TinID", "id"), ("title", "title"),
        ("newsType", None), ("tin", None), ("vi", None), ("content_en", None), ("newsletter", None),
    ],
)  # fmt: skip
def test_what_systems_write_around_a_name(name: str, field: str | None) -> None:
    assert field_of(name) == field


def test_a_name_by_itself_goes_before_one_with_words_around() -> None:
    record = {"newsContent": "một", "content": "hai", "content_vi": "ba"}
    assert fields_of(record) == fields_of(dict(reversed(record.items()))) == {"body": "hai"}


def test_articles_as_the_edges_of_graphql_and_by_their_ids(tmp_path: Path) -> None:
    edges = {
        "data": {"posts": {"edges": [{"cursor": "a", "node": _FIELDS}], "pageInfo": {"hasNextPage": False}}}
    }
    (found,) = _articles(tmp_path / "a.json", json.dumps(edges))
    assert (found.title, found.body, found.published) == (TITLE, f"{FIRST}\n{SECOND}", date(2022, 12, 2))
    by_id = {"17": _FIELDS, "18": {**_FIELDS, "title": "Tin khác"}, "x": {**_FIELDS, "id": "rieng"}}
    found_all = _articles(tmp_path / "b.json", json.dumps(by_id))
    assert [one.id for one in found_all] == ["17", "18", "rieng"]
    other = {"settings": {"title": "Trang tin", "body": ""}, "pages": {"17": _FIELDS}}
    assert [one.id for one in _articles(tmp_path / "c.json", json.dumps(other))] == ["17"]
