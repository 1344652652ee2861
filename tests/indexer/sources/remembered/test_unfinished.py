"""A run that is killed while it reads pages or attachments is gone on with, to the same end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from indexer import messages, upkeep
from indexer.processes.crew import Crew, Ended, Task
from indexer.sources import read
from indexer.sources.folder import some
from indexer.sources.html import page as html_page
from indexer.sources.html import saved
from indexer.sources.item import Item, NoArticle, Unreadable
from indexer.sources.remembered.memory import FOLDER, Memory
from indexer.sources.site.state import Known, State
from indexer.workspace import workspace
from tests.indexer.conftest import Site
from tests.indexer.sources.attachments.files import RESOLUTION, pdf
from tests.indexer.sources.gold import SYSTEMS
from tests.indexer.sources.remembered.test_remembered import LIST
from tests.indexer.sources.test_pages import numbered
from tests.paths import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty pages of three sites, and a list."""
    folder = tmp_path / "trang"
    folder.mkdir()
    for name in sorted(SYSTEMS)[:3]:
        for at in range(1, 11):
            (folder / f"{name}-{at}.html").write_text(numbered(name, at), encoding="utf-8")
    (folder / "danh-sach.html").write_text(LIST, encoding="utf-8")
    return folder


def begun(folder: Path, data: Path, pages: int) -> None:
    """A run that ends, as a killed one does, after so many pages."""
    memory = Memory.of(data, "trang")
    found = read(folder, None, memory)
    for _ in range(pages):
        next(found)
    memory.unfinished.close()


def test_what_was_read_is_not_read_again(tmp_path: Path, folder: Path, parsed: list[bytes]) -> None:
    expected = list(read(folder))
    begun(folder, tmp_path / "data", 20)
    parsed.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    found = list(read(folder, None, memory))
    assert [without_origin(one) for one in found] == expected
    assert len(parsed) == 11  # each once: all were counted before


def without_origin(one: object) -> object:
    return Item(one.article, one.file, one.line, one.notes) if isinstance(one, Item) else one


@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, b"\xff" * 7])
def test_a_torn_end_costs_what_stood_there(
    tmp_path: Path, folder: Path, parsed: list[bytes], damage: bytes
) -> None:
    begun(folder, tmp_path / "data", 20)
    (left,) = (tmp_path / "data" / FOLDER).iterdir()
    left.write_bytes(left.read_bytes()[:-3] + damage)
    parsed.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    assert len(list(read(folder, None, memory))) == 31
    assert len(parsed) == 12
    memory.unfinished.close()
    parsed.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    assert len(list(read(folder, None, memory))) == 31 and parsed == []


def test_what_changed_since_and_another_program_read_anew(
    tmp_path: Path, folder: Path, parsed: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(folder, tmp_path / "data", 31)
    first = sorted(folder.iterdir())[0]
    first.write_text(first.read_text(encoding="utf-8").replace("bài 1", "bài đã sửa"), encoding="utf-8")
    parsed.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    assert list(map(without_origin, read(folder, None, memory))) == list(read(folder))
    memory.unfinished.close()
    monkeypatch.setattr("indexer.sources.remembered.memory._program", lambda: "other")
    parsed.clear()
    list(read(folder, None, Memory.of(tmp_path / "data", "trang")))
    assert len(parsed) == 62


def test_when_all_is_stored_nothing_is_left(tmp_path: Path, folder: Path, parsed: list[bytes]) -> None:
    site = Site(tmp_path, "tantivy")
    report = site.sync(folder)
    assert report.counts.added == 30
    assert [file.suffix for file in (tmp_path / "data" / FOLDER).iterdir()] == [""]
    parsed.clear()
    assert site.sync(folder).counts.unchanged == 30 and parsed == []


def test_attachments_are_not_read_again(tmp_path: Path, files_read: list[str]) -> None:
    for module in ("pypdfium2", "docx"):
        pytest.importorskip(module, reason="the extra «sources» is not installed")
    folder = tmp_path / "tep"
    folder.mkdir()
    for at in range(3):
        (folder / f"nghi-quyet-{at}.pdf").write_bytes(pdf([f"{page} Bản {at}." for page in RESOLUTION]))
    begun(folder, tmp_path / "data", 2)
    files_read.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    assert len(list(read(folder, None, memory))) == 3
    assert files_read == ["nghi-quyet-2.pdf"]


def test_many_pages_are_read_by_other_processes_to_the_same_end(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sites.toml").write_text('["*"]\nremove = [".tin-khac"]\n', encoding="utf-8")
    (folder / "mot.txt").write_text("Tin chữ\nThân bài của tin chữ ấy.", encoding="utf-8")
    expected = list(read(folder))
    monkeypatch.setattr(saved, "FEW", 0)
    monkeypatch.setattr("indexer.processes.crew.cores", lambda: 2)
    here: list[bytes] = []
    monkeypatch.setattr(html_page, "look", lambda *given: here.append(given[0]))
    assert list(read(folder)) == expected
    assert here == []


def test_a_killed_sync_is_gone_on_with(tmp_path: Path, folder: Path, parsed: list[bytes]) -> None:
    """Killed for good: by the system, while it reads."""
    data = tmp_path / "data"
    command = [sys.executable, "-m", "indexer", "sync", folder, "--data", data, "--engine", "tantivy"]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        if any(data.glob(f"{FOLDER}/*.unfinished")) or running.poll() is not None:
            break
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    site = Site(tmp_path, "tantivy")
    report = site.sync(folder)
    assert report.counts.read == 30 and len(site.find(size=100)) == 30
    assert len(parsed) < 62


def test_a_purge_leaves_no_text_that_was_remembered_of_sources(tmp_path: Path, folder: Path) -> None:
    site = Site(tmp_path, "tantivy")
    site.sync(folder)
    data, url = site.settings.data, "https://dong-thoi.example/2021/03/tin-12/"
    begun(folder, data, 5)
    kept = State(data / "sites" / "dong-thoi.example-1")
    kept.keep(Known(url, id=url), b"<p>Dong Thoi</p>")
    kept.keep(Known(f"{url}khac"), b"<p>khac</p>")
    kept.close()
    id = site.find(size=100)[0]
    with workspace(site.settings, "test", wait=10) as work:
        upkeep.remove(work, [id, url], progress=lambda step, count: None, purge=True)
    assert list((data / FOLDER).iterdir()) == []
    kept = State(data / "sites" / "dong-thoi.example-1")
    assert (kept.page(url), kept.page(f"{url}khac")) == (None, b"<p>khac</p>")
    kept.close()
    assert site.sync(folder).counts.added == 1


def test_a_page_whose_process_is_ended_is_told_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ill = sorted(folder.iterdir())[3]
    outcome = Crew.outcome

    def ended(crew: Crew[Any, Any], task: Task[Any, Any]) -> Any:
        if task.given.place == str(ill):
            raise Ended
        return outcome(crew, task)

    expected = {place(one) for one in read(folder)}
    monkeypatch.setattr(Crew, "outcome", ended)
    found = list(read(folder))
    (lost,) = [one for one in found if isinstance(one, Unreadable)]
    assert (lost.place, lost.reason) == (str(ill), messages.READER_ENDED)
    assert {place(one) for one in found} == expected


def place(one: object) -> str:
    assert isinstance(one, Item | NoArticle | Unreadable)
    return one.place


def test_what_has_just_changed_is_read_without_other_processes(
    folder: Path, parsed: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "FEW", 0)
    monkeypatch.setattr("indexer.processes.crew.cores", lambda: 2)
    changed = sorted(folder.iterdir())[4]
    (found,) = some(folder, [changed])
    assert isinstance(found, Item) and found.place == str(changed)
    assert len(parsed) == 32  # all are counted, one is read
