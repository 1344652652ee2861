"""Saved feeds: RSS, WordPress's exports, Atom; nothing outside the file is read."""

from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, Unreadable, read
from search.model import Article

WXR = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Hải Sơn</title><link>https://hai-son.example</link>
<item><title>Hội nghị sơ kết</title><link>https://hai-son.example/hoi-nghi</link>
<pubDate>Wed, 30 Aug 2017 20:04:25 +0000</pubDate><dc:creator>Lê Thị Mơ</dc:creator>
<guid isPermaLink="false">https://hai-son.example/?p=5</guid><description></description>
<content:encoded><![CDATA[Sáng 5/6, tại <b>Hải Sơn</b>.

Đoạn hai.]]></content:encoded><excerpt:encoded><![CDATA[Tóm tắt.]]></excerpt:encoded>
<wp:post_date>2017-08-31 03:04:25</wp:post_date><wp:post_type>post</wp:post_type>
<wp:status>publish</wp:status>
<category domain="post_tag" nicename="x">thẻ</category><category domain="category">Chính trị</category></item>
<item><title>Ảnh</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
<item><title>Nháp</title><content:encoded>x</content:encoded>
<wp:post_type>post</wp:post_type>
<wp:status>draft</wp:status></item></channel></rss>"""
RSS = """<rss version="2.0"><channel><title>Tin</title><item><title>Một</title>
<link>https://hai-son.example/</link><description>&lt;p&gt;Thân bài&lt;/p&gt;</description>
<pubDate>Wed, 30 Aug 2017 20:04:25 +0700</pubDate></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><entry><title>Hai</title>
<link rel="self" href="https://hai-son.example/feed"/><link href="https://hai-son.example/hai"/>
<category term="Xã hội"/><author><name>Lê Thị Mơ</name></author>
<updated>2017-08-31T00:00:00Z</updated>
<published>2017-08-30T00:00:00Z</published>
<content type="html">&lt;p&gt;Thân&lt;/p&gt;</content></entry></feed>"""


def taken(path: Path, text: str) -> Article:
    path.write_text(text, encoding="utf-8")
    (item,) = read(path)
    assert isinstance(item, Item)
    return item.article


def test_an_export_of_wordpress_gives_its_published_articles(tmp_path: Path) -> None:
    assert taken(tmp_path / "xuat.xml", WXR) == Article(
        id="https://hai-son.example/hoi-nghi",
        url="https://hai-son.example/hoi-nghi",
        title="Hội nghị sơ kết",
        summary="Tóm tắt.",
        body="Sáng 5/6, tại Hải Sơn.\n\nĐoạn hai.",
        section="Chính trị",
        author="Lê Thị Mơ",
        published=date(2017, 8, 31),
    )


def test_feeds_give_their_articles(tmp_path: Path) -> None:
    rss, atom = taken(tmp_path / "tin.rss", RSS), taken(tmp_path / "tin.atom", ATOM)
    assert (rss.title, rss.body, rss.url, rss.published) == ("Một", "Thân bài", "", date(2017, 8, 30))
    assert (atom.title, atom.body, atom.url) == ("Hai", "Thân", "https://hai-son.example/hai")
    assert (atom.author, atom.section, atom.published) == ("Lê Thị Mơ", "Xã hội", date(2017, 8, 30))


@pytest.mark.parametrize("text", ["", "<html><body>x</body></html>", "<sitemap/>", "không phải XML"])
def test_what_is_no_feed_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "la.xml").write_text(text, encoding="utf-8")
    (refusal,) = read(tmp_path / "la.xml")
    assert isinstance(refusal, Unreadable)


def test_entities_of_the_file_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "kin.txt").write_text("Bí mật\nkhông ai được đọc bài này đâu nhé", encoding="utf-8")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE rss [<!ENTITY kin SYSTEM "{tmp_path}/kin.txt"><!ENTITY b0 "x">{bomb}]>'
    feed = head + RSS.replace("Một", "Một &kin; &b11;")
    (tmp_path / "bom.rss").write_text(feed, encoding="utf-8")
    found = list(read(tmp_path / "bom.rss"))
    assert all("Bí mật" not in one.article.title for one in found if isinstance(one, Item))
    assert sum(len(one.article.title) for one in found if isinstance(one, Item)) < 1000


def test_a_feed_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    (tmp_path / "cut.rss").write_text(RSS.replace("</channel></rss>", "<item><title>Ha"), encoding="utf-8")
    found = list(read(tmp_path / "cut.rss"))
    assert isinstance(found[0], Item)
    assert found[0].article.title == "Một"
