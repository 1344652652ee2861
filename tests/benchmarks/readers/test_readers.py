"""The readers' set is whole, and its benchmark counts what a page shows."""

import json
import lzma
from collections import Counter
from pathlib import Path

import pytest

from tests.benchmarks.readers.__main__ import COLUMNS, main
from tests.benchmarks.readers.asked import SOURCES, Query, articles, queries, unsaid
from tests.paths import SHARED

RECORDS = [
    {"id": "cau", "title": "", "body": "Khánh thành cầu treo Lũng Gạo\nHuyện Bắc Sơn làm cầu treo."},
    {"id": "thac", "title": "Đường lên Thác Bạc", "body": "Qua Suối Mơ là tới hang đá lạnh."},
    {"id": "xa", "title": "Ở xa", "body": "Gốm đỏ. " + "Ra đồng từ sớm. " * 20 + "Lò nung. " + "Trâu. " * 60},
    *({"id": f"vu-{n}", "title": f"Mùa vụ thứ {n}", "body": "Bà con ra đồng."} for n in range(40)),
]
ASKED = [
    ("cầu treo Lũng Gạo ở đâu", "question", ["cau"]),
    ("khánh thành cầu treo Lũng Gạo hôm qua", "headline", ["cau"]),
    ("cau treo mua", "headline", ["thac"]),
    ("gốm lò", "headline", []),
    ("đường lên Thác Bạc mưa", "headline", []),
    ("qwfp zxcv", "question", []),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name, records in zip(SOURCES, (RECORDS[:1], RECORDS[1:]), strict=True):
        with lzma.open(tmp_path / name, "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(record)}\n" for record in records)
    with (tmp_path / "asked.jsonl").open("w", encoding="utf-8") as lines:
        for query, kind, relevant in ASKED:
            print(json.dumps({"query": query, "kind": kind, "relevant": relevant}), file=lines)
    return tmp_path


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_what_is_shown_is_counted_by_kind(
    corpus: Path, engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--corpus", str(corpus), "--queries", str(corpus / "asked.jsonl"), "--engine", engine])
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert tuple(head) == COLUMNS
    assert {row[0]: [int(cell) for cell in row[1:]] for row in rows} == {
        "question": [1, 1, 0, 1, 1, 0, 0, 0, 1, 0],
        "headline": [2, 0, 1, 1, 2, 1, 1, 2, 1, 1],
        "all": [3, 1, 1, 2, 3, 1, 1, 2, 2, 1],
    }


def test_an_article_without_a_title_has_its_first_line(corpus: Path) -> None:
    assert next(articles(corpus))["title"] == "Khánh thành cầu treo Lũng Gạo"
    assert [record["id"] for record in articles(corpus)] == [record["id"] for record in RECORDS]


def test_queries_of_which_no_article_has_all_words() -> None:
    asked = [Query(text, "", frozenset()) for text in ("SUOI mơ hàng", "suối cầu", "vụ 39", "vu 40")]
    assert unsaid(asked, RECORDS) == {"suối cầu", "vu 40"}


def test_the_set_is_large_enough_and_of_every_kind() -> None:
    asked = queries()
    some = Counter(one.kind for one in asked if one.relevant)
    none = Counter(one.kind for one in asked if not one.relevant)
    assert some.total() >= 80 and none.total() >= 50
    assert set(some) == set(none) and min(some.values()) >= 5 and min(none.values()) >= 5
    assert len({one.text for one in asked}) == len(asked)
    assert all(one.text.strip() == one.text and one.text for one in asked)


@pytest.mark.shared
def test_every_answer_is_an_article_that_is_asked() -> None:
    ids = {record["id"] for record in articles(SHARED / "corpus")}
    assert frozenset().union(*(one.relevant for one in queries())) <= ids
