"""The benchmark of whole pages on a few articles of our own: all who take part find the same."""

import re
from pathlib import Path

import pytest

from tests.benchmarks.corpus import own, written
from tests.benchmarks.indexing import synced
from tests.benchmarks.whole_pages.__main__ import main


def test_every_row_is_printed_and_all_find_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "archive"
    synced(written(own(30), tmp_path / "articles.jsonl"), data, "tantivy")
    main([str(data), "--articles", "30", "--queries", "20"])
    printed = capsys.readouterr().out
    asked = re.search(r"\((\d+) queries", printed)
    assert asked
    rows = {
        cells[1].strip(): cells[-2].strip() for cells in map(_cells, printed.splitlines()) if len(cells) > 3
    }
    assert {rows[name] for name in ("the archive", "tantivy by itself", "SQLite FTS5")} == {asked[1]}


def _cells(line: str) -> list[str]:
    return line.split("|")
