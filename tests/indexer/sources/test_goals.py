"""Saved pages with gold: the goals of reading them hold on our own pages and on the real ones."""

from pathlib import Path

import pytest

from tests.benchmarks.pages import REAL, main, own_gold, real_gold, scores
from tests.indexer.sources.gold import PAGES

needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="needs the real pages in ../shared")


@pytest.mark.parametrize(
    "folder", [PAGES, pytest.param(REAL, marks=[pytest.mark.shared, needs_real])], ids=["own", "real"]
)
def test_the_goals_hold(folder: Path) -> None:
    result = scores(folder, real_gold(folder) or own_gold())
    assert result.f >= 0.98, result.misses
    assert result.share("title") >= 0.95, result.misses
    assert result.share("day") >= 0.95, result.misses
    assert result.share("caption") >= 0.8, result.misses


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--quiet"])
    printed = capsys.readouterr().out
    rows = ["pages", "body: precision, recall, F", "titles", "days", "authors", "captions", "pages a second"]
    assert [row.split(" | ")[0] for row in printed.splitlines()[2:]] == [f"| {row}" for row in rows]
