"""The benchmark of speed on a few articles of our own: every table is printed, no time is judged."""

from pathlib import Path

import pytest

from tests.benchmarks.corpus import own, texts
from tests.benchmarks.find_speed import matching, sensible
from tests.benchmarks.rivals import Answers, rivals
from tests.benchmarks.speed import main
from tests.benchmarks.timing import Times

ROWS = (
    "first sync, articles/s",
    "second sync with nothing changed",
    "index + store on disk",
    "cold: files out of memory",
    "hot, without facets",
    "hot, with five facets",
    "words with marks",
    "words without marks",
    "phrase",
    "person filter",
    "number filter",
    "date filter",
    "the engine: found, counted, ranked",
    "passages chosen and marked",
    "Archive.find",
    "bare tantivy",
    "bare Whoosh",
    "SQLite FTS5",
    "suggest",
    "/api/v1/search",
    "/tim-kiem",
    "start to first answer",
    "memory after 30 queries",
    "python -m indexer sync",
    "sync in a process that runs",
    "with nearby, p50",
    "with nearby and five facets, p95",
    "alone, p95",
)


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_every_row_is_printed(engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--sizes", "20", "40", "--seconds", "1", "--times", "1", "--queries", "24", "--many", "30"]
    main(["--small", "--engine", engine, "--work", str(tmp_path), *sizes])
    printed = [line.split(" | ")[0].removeprefix("| ") for line in capsys.readouterr().out.splitlines()]
    assert [row for row in ROWS if not any(name.startswith(row) for name in printed)] == []


def test_rivals_find_what_reading_every_text_finds(tmp_path: Path) -> None:
    measured = texts(own(40), tmp_path)
    asked = [("hoi", "nghi"), ("nghi", "quyet", "so", "35"), ("khong", "co", "dau", "ca")]
    expected = matching(measured.folded, asked)
    assert len(expected[0]) > 0
    for answers in rivals(tmp_path / "rivals", measured.folded, asked, 1):
        assert sensible(answers, expected) == ("100.0 %", "100.0 %"), answers.name


def test_wrong_results_are_seen() -> None:
    expected = [{0, 1}, {2}]
    wrong = Answers("wrong", 0.0, Times(()), ((0, 3), (2,)), (2, 5))
    assert sensible(wrong, expected) == ("50.0 %", "50.0 %")
