"""Kills, refusals and losses of power at some moments of each command, those round a commit always."""

import re
import subprocess
import sys

import pytest

from tests.missing import missing
from tests.paths import ROOT
from tests.reliability.processes import available


def tried(*arguments: str) -> tuple[int, str, str]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.reliability.crashes", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    return run.returncode, run.stdout, run.stderr


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
@pytest.mark.parametrize(
    ("part", "command", "points"),
    [
        ("kill", "sync", 12),
        ("kill", "switch", 4),
        ("refuse", "sync", 3),
        ("power", "first sync", 2),
    ],
)
def test_nothing_is_lost(engine: str, part: str, command: str, points: int) -> None:
    if not available():
        missing("needs Debian's strace")
    code, out, err = tried("--engine", engine, "--part", part, "--command", command, "--points", str(points))
    assert (code, err) == (0, "")
    (row,) = re.findall(rf"\| {part} \| {engine} \| {command} \| (\d+) \| (\d+) \|", out)
    assert int(row[0]) >= points * 3 // 4  # about so many: a run has not everywhere as many moments
    assert (int(row[1]) > 0) == (part == "kill")
