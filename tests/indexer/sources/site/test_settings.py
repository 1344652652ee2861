"""What `sites.toml` says of how a site is read; a setting that is wrong is told by its line."""

from pathlib import Path

import pytest

from indexer.sources import Unreadable, read
from indexer.sources.site import by_host
from indexer.sources.site.links import address, may_be_article, may_be_read, site_of
from indexer.sources.site.settings import SiteSettings


def test_settings_stand_beside_rules_by_host_with_or_without_www(tmp_path: Path) -> None:
    (tmp_path / "sites.toml").write_text(
        '["www.la.example"]\ntitle = "h1"\ndelay = 2\nold_tls = true\n[noi.example]\nprivate = true\n'
    )
    known = by_host.load(tmp_path / "sites.toml")
    assert by_host.of("la.example", known) == SiteSettings(delay=2, old_tls=True)
    assert by_host.of("noi.example", known).private
    assert by_host.of("khac.example", known) == SiteSettings()


@pytest.mark.parametrize(
    "line", ["delay = -1", 'pages = "nhiều"', 'articles = "("', "old_tls = 1", "private = 'co'"]
)
def test_a_setting_that_is_wrong_is_told_and_left_out(tmp_path: Path, line: str) -> None:
    (tmp_path / "sites.toml").write_text(f'# trang\n["la.example"]\n{line}\n')
    (tmp_path / "tin.jsonl").write_text("")
    (wrong,) = read(tmp_path)
    assert isinstance(wrong, Unreadable)
    assert "dòng 3" in wrong.place
    assert line.split(" ")[0] in wrong.reason
    assert by_host.load(tmp_path / "sites.toml")["la.example"] == SiteSettings()


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("tin-2.html#binh-luan", "https://a.example/muc/tin-2.html"),
        ("//b.example/x?utm_source=f&id=3", "https://b.example/x?id=3"),
        ("/tin tức/bài.html", "https://a.example/tin%20t%E1%BB%A9c/b%C3%A0i.html"),
        ("javascript:mo(1)", ""), ("mailto:a@b.example", ""), ("#tren", ""), ("ftp://a.example/", ""),
        ("http://[", ""), ("x" * 600, ""), ("https://nguoi:mat-khau@a.example/x", "https://a.example/x"),
    ],
)  # fmt: skip
def test_links_are_written_in_one_way(link: str, found: str) -> None:
    assert address("https://a.example/muc/tin-1.html", link) == found


def test_one_site_has_several_names() -> None:
    assert (
        site_of("http://www.a.example/x")
        == site_of("https://a.example:443/y")
        != site_of("https://a.example:8443/")
    )


@pytest.mark.parametrize(
    "path", ["/tin.pdf", "/login?x=1", "/tim-kiem?q=a", "/a/b/a/b/a/b", "/feed/", "/anh/1.JPG"]
)
def test_what_is_no_page_of_articles(path: str) -> None:
    assert not may_be_read(f"https://a.example{path}", SiteSettings())


@pytest.mark.parametrize(
    ("path", "article"),
    [
        ("/tin/hoi-nghi-so-ket-12.html", True), ("/?p=12", True), ("/xem.aspx?ItemID=88", True),
        ("/tin/12345", True), ("/chuyen-muc", False), ("/tin", False), ("/lich?ngay=hom-nay", False),
    ],
)  # fmt: skip
def test_what_may_be_an_article(path: str, article: bool) -> None:
    assert may_be_article(f"https://a.example{path}", SiteSettings()) is article
