"""The benchmark of relevance on a few texts of our own: every line is measured and printed."""

import json
import lzma
from pathlib import Path
from random import Random

import pytest

from tests.acceptance.articles import ARTICLES
from tests.benchmarks import relevance
from tests.benchmarks.relevance_queries import Item, half_marked, with_slip, without_marks

LINES = ("title → body", "five syllables of a title", "six syllables of a body", "XQuAD-vi")
FORMS = ("with marks", "without marks", "half-marked", "one slip", "one slip, suggestion followed")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    with lzma.open(tmp_path / "news.jsonl.xz", "wt", encoding="utf-8") as lines:
        for article in ARTICLES:
            record = {"id": article["id"], "title": article["title"], "body": article["body"]}
            print(json.dumps(record), file=lines)
    texts = {article["id"]: {"title": article["title"], "text": article["body"]} for article in ARTICLES}
    asked = [{"query": article["body"][:60], "relevant": [article["id"]]} for article in ARTICLES[:4]]
    (tmp_path / "xquad_vi.json").write_text(json.dumps({"docs": texts, "queries": asked}), encoding="utf-8")
    return tmp_path


def test_every_line_is_printed(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    relevance.main(["--corpus", str(corpus), "--articles", "200", "--queries", "4"])
    head, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in capsys.readouterr().out.splitlines()
    ]
    assert head[1:] == [
        "words",
        "offered",
        "whoosh: find",
        "whoosh: page",
        "whoosh: ranking",
        "tantivy: find",
        "tantivy: page",
        "tantivy: ranking",
        "tantivy BM25",
        "FTS5 BM25",
    ]
    assert [row[0].rpartition(" (")[0] for row in rows] == [f"{a}, {b}" for a in LINES for b in FORMS]
    for row in rows:
        measures = [float(value) for cell in row[3:] for value in cell.split(" / ")]
        assert len(measures) == 3 * 8
        assert all(0 <= value <= 1 for value in (*measures, float(row[1]), float(row[2])))
    body = next(row for row in rows if row[0].startswith("six syllables of a body, with marks"))
    assert all(float(cell.split(" / ")[0]) > 0.5 for cell in body[3:])


def test_readers_spoil_a_query_one_way_at_a_time() -> None:
    item = Item("Sơ kết 5 năm thực hiện Nghị quyết", frozenset({"a"}))
    assert without_marks(item, Random(1)).query == "so ket 5 nam thuc hien nghi quyet"
    for seed in range(20):
        half = half_marked(item, Random(seed)).query
        assert without_marks(Item(half, item.relevant), Random(1)) == without_marks(item, Random(1))
        slip = with_slip(item, Random(seed)).query.split()
        changed = [one for one, other in zip(slip, item.query.split(), strict=True) if one != other]
        assert len(changed) <= 1
