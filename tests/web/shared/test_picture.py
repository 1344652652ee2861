"""The README's picture of a page is what the demo archive answers."""

import re
from html import unescape

from starlette.testclient import TestClient

from tests.paths import ROOT

_EDGES = re.compile(r"[\[\]┌┐└┘│─┆]|how it was understood|…$")


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_picture_is_what_the_page_says(demo: TestClient) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    address, picture = re.findall(
        r"<http://127\.0\.0\.1:8000(/[^>]+)>[^\n]*\n\n```\n(.*?)```", readme, re.DOTALL
    )[0]
    page = demo.get(address).text
    body = page[page.index("<body>") :]
    marked = body.replace("<mark>", "«").replace("</mark>", "»")
    shown = words(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?(?:mark|span)\b[^>]*>", "", marked))))
    pieces = [
        words(_EDGES.sub("", piece.strip()))
        for line in picture.splitlines()[1:]  # the first is the site's name, and the ways on
        for piece in re.split(r"┆|│ │|\]\s+\[|(?<=\d)\s{3,}$", line)
    ]
    said = [piece for piece in pieces if piece]
    assert len(said) > 12
    typed = "hoi nghi so ket nghi quyet 35"
    missing = [piece for piece in said if words(piece) not in shown and words(piece) != typed]
    assert missing == []
