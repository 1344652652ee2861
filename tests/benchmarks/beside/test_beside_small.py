"""The comparison of two checkouts, here of this one with itself: the same totals, and every row."""

from pathlib import Path

import pytest

from tests.benchmarks.beside.__main__ import main
from tests.benchmarks.corpus import own, written
from tests.benchmarks.indexing import synced
from tests.paths import ROOT


def test_a_checkout_beside_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "archive"
    synced(written(own(30), tmp_path / "articles.jsonl"), data, "tantivy")
    parts = ["--part", "find", "--part", "facets", "--queries", "20"]
    main([str(ROOT), str(data), str(data), *parts])
    printed = capsys.readouterr().out
    assert printed.count("The same total in 20 of 20 requests.") == 2
    rows = [line.split("|") for line in printed.splitlines() if line.startswith("| Archive.find")]
    assert [float(row[-2]) for row in rows] == [1.0, 1.0], "a function is called as often in both"
