"""Pages no one foresaw: bounded in size, shape and time, told with what helps, and the others go on."""

import quopri
import random
import unicodedata
from pathlib import Path

import pytest

from indexer.sources import Item, NoArticle, Unreadable, read
from search.vietnamese.text.charsets import TCVN3, VNI
from tests.indexer.sources.gold import BODY, FIRST, LEAD, SYSTEMS, TITLE, page
from tests.indexer.sources.test_pages import article, one, saved
from tests.search.vietnamese.text.test_encodings import written

PROSE = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p>"
SHAPES = {
    "attributes": "<div " + " ".join(f"a{n}=1" for n in range(50_000)) + f">{PROSE}",
    "quoted attributes": "<div " + " ".join(f'data-{n}="x>y"' for n in range(50_000)) + f">{PROSE}",
    "attributes side by side": "<div " + "".join(f'a{n}="1"' for n in range(50_000)) + f">{PROSE}",
    "depth": "<div>" * 100_000 + PROSE,
    "open letters": "<b>" * 50_000 + PROSE,
    "lines": PROSE + "<p>1/1/2020</p>" * 20_000,
    "breaks": PROSE + "a<br>" * 50_000,
    "rows": PROSE + "<table>" + "<tr><td>a<td>b" * 20_000,
    "named parts": PROSE + f"<div class='menu'><p>{LEAD}" * 390,
    "one line": f"<h1>{'a' * 2_000_000}</h1>{PROSE}",
    "spaces": PROSE + " " * 3_000_000,
    "quotes": '<a href="' * 100_000,
    "tags": "<" * 500_000,
    "comments": "<!--" * 100_000,
    "nested JSON-LD": "<script type='application/ld+json'>" + "[" * 100_000 + f"</script>{PROSE}",
    "parts of a title": f"<title>{' - '.join(['a b c'] * 50_000)}</title>{PROSE}",
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + "&b;" * 10_000 + PROSE,
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_monstrous_page_is_read_or_told_with_what_helps(tmp_path: Path, name: str) -> None:
    """What is quadratic anywhere takes minutes here."""
    saved(tmp_path, SHAPES[name], "a.html")
    saved(tmp_path, page("wordpress"), "b.html")
    monster, other = read(tmp_path)
    assert isinstance(other, Item)
    if isinstance(monster, Item):
        assert LEAD in monster.article.body
    elif isinstance(monster, Unreadable):
        assert monster.reason.partition("; ")[2].startswith("lưu lại")


def test_attributes_without_end_cost_the_attributes_and_not_the_page(tmp_path: Path) -> None:
    assert article(tmp_path, SHAPES["quoted attributes"]).body == f"{LEAD}\n{FIRST}"


@pytest.mark.parametrize("seed", range(40))
def test_broken_pages_never_stop_a_run(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    html = list(page(chance.choice(list(SYSTEMS))))
    for _ in range(chance.choice((1, 30, 800))):
        at = chance.randrange(len(html) + 1)
        html[at : at + chance.choice((0, 1, 40))] = chance.choice(
            ("<", ">", "</div>", '"', "&#", "\0", "<table>", "")
        )
    saved(tmp_path, "".join(html), "a.html")
    saved(tmp_path, page("epi"), "b.html")
    first, second = read(tmp_path)
    assert isinstance(first, Item | NoArticle | Unreadable)
    assert isinstance(second, Item)
    assert second.article.title == TITLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_a_page_is_read_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    html = page("asp-net")
    if encoding == "cp1258":
        html = "".join(_windows(letter) for letter in unicodedata.normalize("NFC", html))
    (tmp_path / "a.html").write_bytes(html.encode(encoding))
    found = one(tmp_path)
    assert isinstance(found, Item)
    assert tuple(found.article.body.split("\n")) == BODY


def _windows(letter: str) -> str:
    """Windows-1258 has the letters and writes the tone marks after them."""
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tones


MHT = """From: <Saved by Blink>
Snapshot-Content-Location: https://dong-thoi.example/tin/7.html
Subject: =?utf-8?Q?Tin?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://dong-thoi.example/tin/7.html

{html}
------b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://dong-thoi.example/a.png

iVBORw0KGgo=
------b--
"""


@pytest.mark.parametrize("name", ["trang.mht", "trang.mhtml", "TRANG.MHT"])
def test_a_page_in_one_file_is_read(tmp_path: Path, name: str) -> None:
    packed = quopri.encodestring(page("asp-net").encode()).decode()
    (tmp_path / name).write_text(MHT.format(html=packed).replace("\n", "\r\n"))
    found = one(tmp_path)
    assert isinstance(found, Item)
    assert tuple(found.article.body.split("\n")) == BODY
    assert found.article.id == "https://dong-thoi.example/tin/7.html"


@pytest.mark.parametrize("text", ["", "Subject: x\n\nKhông có trang nào ở đây", MHT.format(html="")])
def test_a_file_without_a_page_in_it_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "trang.mht").write_text(text)
    found = one(tmp_path)
    assert isinstance(found, Unreadable)
    assert "lưu lại trang" in found.reason


def test_a_link_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    folder, outside = tmp_path / "nguon", tmp_path / "ngoai"
    folder.mkdir()
    outside.mkdir()
    saved(outside, page("epi"), "mat.html")
    (outside / "mat.txt").write_text(f"{TITLE}\n{LEAD}\n")
    (outside / "mat.jsonl").write_text(f'{{"title": "{TITLE}", "body": "x"}}\n')
    saved(folder, page("wordpress"), "a.html")
    for name in ("mat.html", "mat.txt", "mat.jsonl"):
        (folder / name).symlink_to(outside / name)
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "thu-muc").symlink_to(outside)
    (folder / "vong").symlink_to(folder)
    (folder / "trong.html").symlink_to(folder / "a.html")
    found = list(read(folder))
    assert [Path(item.file).name for item in found if isinstance(item, Item)] == ["a.html", "trong.html"]
    refused = [item for item in found if isinstance(item, Unreadable)]
    assert {Path(item.place).name for item in refused} == {
        "mat.html", "mat.txt", "mat.jsonl", "passwd.txt", "thu-muc",
    }  # fmt: skip
    assert all("dẫn ra ngoài thư mục nguồn" in item.reason for item in refused)


def test_a_source_that_is_itself_a_link_is_what_the_person_named(tmp_path: Path) -> None:
    (tmp_path / "nguon").mkdir()
    saved(tmp_path / "nguon", page("epi"))
    (tmp_path / "lien-ket").symlink_to(tmp_path / "nguon")
    assert isinstance(one(tmp_path / "lien-ket"), Item)


def test_what_is_missing_for_pages_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "indexer.sources.html.reading.find_spec", lambda name: None if name == "readability" else 1
    )
    found = one(saved(tmp_path, page("epi")))
    assert isinstance(found, Unreadable)
    assert "thiếu readability" in found.reason
    assert "pip install '.[html]'" in found.reason


SCRIPT = "<script>if (a^2) {dd(u+1)} // ¼ ½ « à Ö ÷ Ế</script>" * 200


@pytest.mark.parametrize("table", [TCVN3, VNI], ids=["tcvn3", "vni"])
def test_what_a_reader_sees_tells_the_encoding_whatever_the_scripts_are_in(
    tmp_path: Path, table: dict[str, str]
) -> None:
    title = "Hội nghị tổng kết công tác dân vận"
    text = "Sáng 5/6/2020, Huyện ủy Bãi Bùn tổ chức hội nghị, đồng chí Lê Thị Mơ dự và phát biểu chỉ đạo. "
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text * 6}</p></body></html>"
    (tmp_path / "cũ.html").write_text(written(table, html).replace("</head>", f"{SCRIPT}</head>"), "utf-8")
    (tmp_path / "mới.html").write_text(html.replace("</head>", f"{SCRIPT}</head>"), "utf-8")
    old, new = read(tmp_path)
    assert isinstance(old, Item) and isinstance(new, Item)
    assert (old.article.title, old.article.body) == (title, (text * 6).strip())
    assert (new.article.title, new.article.body) == (title, (text * 6).strip())
