"""`sites.toml`: what staff know of a site's pages wins, and what is wrong with it is named by line."""

from pathlib import Path

import pytest

from indexer.sources import Item, Unreadable, read
from tests.indexer.conftest import Site
from tests.indexer.sources.gold import FIRST, LEAD, SECOND
from tests.indexer.sources.test_pages import saved

STRANGE = f"""<html><head><link rel="canonical" href="https://www.la.example/xem?id=7"></head><body>
<h1>Một trang rất lạ của huyện</h1><div id="x1">Bài trên trang lạ</div><div id="x2">lúc 04-03-2021</div>
<div id="x3">Việc lạ</div><div id="x4">Trác Văn Lĩnh</div>
<div id="y"><p>{LEAD}</p><p class="qc">{SECOND}</p><p>{FIRST}</p></div>
<div><p>{SECOND}</p><p>{SECOND}</p><p>{SECOND}</p></div></body></html>"""
RULES = """# Trang lạ
["la.example"]
title = "#x1"
published = "#x2"
section = ["#khong-co", "#x3"]
author = "#x4"
body = "#y"
remove = ".qc"
"""


@pytest.mark.parametrize("rules", [RULES, RULES.replace('"la.example"', "la.example")])
@pytest.mark.parametrize("place", ["source", "data"])
def test_rules_say_where_the_fields_stand(tmp_path: Path, place: str, rules: str) -> None:
    source, data = tmp_path / "nguon", tmp_path / "data"
    source.mkdir()
    data.mkdir()
    saved(source, STRANGE)
    (source if place == "source" else data).joinpath("sites.toml").write_text(rules)
    (found,) = read(source, data)
    assert isinstance(found, Item)
    article = found.article
    assert (article.title, str(article.published)) == ("Bài trên trang lạ", "2021-03-04")
    assert (article.section, article.author) == ("Việc lạ", "Trác Văn Lĩnh")
    assert article.body == f"{LEAD}\n{FIRST}"


def test_rules_in_the_data_directory_hold_for_a_sync(tmp_path: Path) -> None:
    site = Site(tmp_path, "whoosh")
    site.settings.data.mkdir()
    (site.settings.data / "sites.toml").write_text(RULES)
    (tmp_path / "nguon").mkdir()
    site.sync(saved(tmp_path / "nguon", STRANGE))
    assert site.find('"Bài trên trang lạ"') == ["https://www.la.example/xem?id=7"]


def test_a_rule_that_selects_nothing_leaves_the_page_to_itself(tmp_path: Path) -> None:
    saved(tmp_path, STRANGE)
    (tmp_path / "sites.toml").write_text('["la.example"]\ntitle = "#nowhere"\nbody = "#nowhere"\n')
    (found,) = read(tmp_path)
    assert isinstance(found, Item)
    assert SECOND in found.article.body


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('["a.example"]\ntitle = "h1\n', 2, "viết sai TOML"),
        ('["a.example"]\nbody = "#b"\ntitel = "h1"\n', 3, "không có quy tắc «titel»"),
        ('["a.example"]\n\ntitle = "h1["\n', 3, "bộ chọn CSS của «title» viết sai"),
        ('["a.example"]\ntitle = 5\n', 2, "«title» phải là bộ chọn CSS"),
        ('["a.example"]\ntitle = []\n', 2, "«title» phải là bộ chọn CSS"),
        ('["b.example"]\ntitle = "h1"\n["a.example"]\ntitle = ["h1", ""]\n', 4, "«title» phải là"),
        ('"a.example" = "h1"\n', 1, "«a.example» phải là một bảng"),
    ],
)
def test_a_wrong_rule_is_named_by_line_with_its_mend(tmp_path: Path, text: str, line: int, says: str) -> None:
    saved(tmp_path, STRANGE)
    (tmp_path / "sites.toml").write_text(text)
    wrong, page = read(tmp_path)
    assert isinstance(wrong, Unreadable)
    assert wrong.place == f"{tmp_path / 'sites.toml'}, dòng {line}"
    assert says in wrong.reason
    assert isinstance(page, Item)


def test_a_file_of_rules_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "sites.toml").write_bytes('["a.example"]\n# tiêu đề'.encode("utf-16"))
    (wrong,) = read(tmp_path)
    assert isinstance(wrong, Unreadable)
    assert "UTF-8" in wrong.reason


def test_good_rules_beside_a_wrong_one_hold(tmp_path: Path) -> None:
    saved(tmp_path, STRANGE)
    (tmp_path / "sites.toml").write_text(f'["b.example"]\ntitel = "h1"\n{RULES}')
    wrong, page = read(tmp_path)
    assert isinstance(wrong, Unreadable)
    assert isinstance(page, Item)
    assert page.article.title == "Bài trên trang lạ"
