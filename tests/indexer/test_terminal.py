"""What a run says, as NEWS_ARCHIVE_LOG wants it: plain lines, or lines with the id of the run."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT

BROKEN = '{"id": "a", "title": "Tin lúa", "body": "Lúa tốt."}\n{"id": "b", \n'


def run(data: Path, *arguments: str, form: str | None) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name != "NEWS_ARCHIVE_LOG"}
    if form is not None:
        environment["NEWS_ARCHIVE_LOG"] = form
    command = [sys.executable, "-m", "indexer", *arguments, "--data", str(data)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "tin.jsonl"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def test_lines_are_plain_where_nothing_is_said(tmp_path: Path, source: Path) -> None:
    ended = run(tmp_path / "data", "sync", str(source), form=None)
    assert ended.returncode == 1 and ended.stderr.startswith("set aside: ")
    assert len(ended.stderr.splitlines()) == 1


def test_lines_are_json_with_the_id_of_the_run(tmp_path: Path, source: Path) -> None:
    ended = run(tmp_path / "data", "sync", str(source), form="json")
    assert ended.stdout.splitlines()[-1].startswith("read 2, added 1,")
    aside, last = (json.loads(line) for line in ended.stderr.splitlines())
    assert aside["level"] == "WARNING" and aside["message"].startswith("set aside: ")
    assert (last["command"], last["exit_code"], last["level"]) == ("sync", 1, "INFO")
    assert (
        last["duration_ms"] > 0 and aside["run"] == last["run"] and re.fullmatch("[0-9a-f]{8}", last["run"])
    )
    again = run(tmp_path / "data", "sync", str(source), form="json")
    assert json.loads(again.stderr.splitlines()[-1])["run"] != last["run"]


def test_lines_are_text_with_the_id_of_the_run(tmp_path: Path) -> None:
    ended = run(tmp_path / "data", "status", form="text")
    error, last = ended.stderr.splitlines()
    assert ended.returncode == 3
    assert re.fullmatch(r"\S+ \S+ ERROR [0-9a-f]{8} indexer: .*no archive.*", error)
    assert re.fullmatch(r"\S+ \S+ INFO [0-9a-f]{8} indexer: status ended with 3 after \d+ ms", last)


def test_another_form_is_refused(tmp_path: Path, source: Path) -> None:
    ended = run(tmp_path / "data", "sync", str(source), form="xml")
    assert ended.returncode == 2 and "NEWS_ARCHIVE_LOG" in ended.stderr and not (tmp_path / "data").exists()
