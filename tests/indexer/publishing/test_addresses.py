"""Addresses are synced again and again by processes of their own; one that fails is tried again, later each
time; at the end none is left running."""

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.publishing import addresses

ADDRESS = "https://tin.nam-chim.example"


def _instead(monkeypatch: pytest.MonkeyPatch, program: str, calls: Path) -> None:
    """Let this program be what is run, which notes each time it is begun and with what."""
    begin = addresses.subprocess.Popen

    def started(command: list[str], **settings: object) -> object:
        with calls.open("a", encoding="utf-8") as file:
            file.write(" ".join(command[1:]) + "\n")
        return begin([sys.executable, "-c", program], stdin=addresses.subprocess.DEVNULL)

    monkeypatch.setattr(addresses.subprocess, "Popen", started)


def _until(condition: Callable[[], object], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_an_address_is_synced_again_and_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls, ended = tmp_path / "calls", threading.Event()
    _instead(monkeypatch, "raise SystemExit(1)", calls)
    thread = addresses.followed(ADDRESS, ["--data", "kho"], 0.01, lambda text: None, ended)
    _until(lambda: calls.exists() and len(calls.read_text().splitlines()) >= 3)
    ended.set()
    thread.join(10)
    assert set(calls.read_text().splitlines()) == {f"-m indexer sync {ADDRESS} --data kho"}


def test_one_that_fails_is_told_and_tried_again_later_each_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said, ended = list[str](), threading.Event()
    monkeypatch.setattr(addresses, "FIRST_PAUSE", 0.01)
    _instead(monkeypatch, "raise SystemExit(3)", tmp_path / "calls")
    thread = addresses.followed(ADDRESS, [], 60, said.append, ended)
    _until(lambda: len(said) >= 3)
    ended.set()
    thread.join(10)
    assert said[:3] == [
        f"{ADDRESS}: its sync ended with 3; tried again in {pause} s" for pause in ("0.01", "0.02", "0.04")
    ]


def test_a_sync_that_runs_is_ended_with_the_rest(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls, ended = tmp_path / "calls", threading.Event()
    _instead(monkeypatch, "import time; time.sleep(600)", calls)
    thread = addresses.followed(ADDRESS, [], 60, lambda text: None, ended)
    _until(calls.exists)
    ended.set()
    thread.join(10)
    assert not thread.is_alive()
