"""The resident indexer as it is run: what is published is found, it ends when told to, what fails is tried
again, and other commands have their turn beside it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from indexer.workspace import workspace
from search.archive import Archive
from search.errors import ArchiveError
from search.inbox import Delete, Put, letter
from tests.indexer.conftest import Site
from tests.paths import ROOT

PATIENCE = 40.0
NEWS = {"title": "Bản Huổi Lếch mở chợ phiên", "body": "Chợ phiên Huổi Lếch họp sáng chủ nhật."}


def until(condition: Callable[[], object]) -> None:
    """Wait until it holds; the time is no promise, only the end of patience."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come about")


class Watcher:
    """`python -m indexer watch` over an archive, and what it said."""

    def __init__(self, site: Site, directory: Path) -> None:
        self.site, self.log = site, directory / "watch.log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: object) -> None:
        self.process = subprocess.Popen(
            self._command("watch", *arguments), cwd=ROOT, env=self._around, stderr=self.log.open("ab")
        )

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self._command(*arguments),
            cwd=ROOT,
            env=self._around,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def end(self, number: int = signal.SIGTERM) -> int:
        assert self.process
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def ask(self, question: Callable[[Archive], object]) -> object:
        try:
            archive = Archive.open(self.site.settings)
        except ArchiveError:
            return None
        try:
            return question(archive)
        finally:
            archive.close()

    def is_alive(self) -> bool:
        return self.ask(lambda archive: archive.inbox.silent_for(datetime.now(UTC))) is not None

    def finds(self, text: str) -> bool:
        try:
            return bool(self.site.find(text))
        except ArchiveError:
            return False

    def post(self, content: Put | Delete) -> None:
        self.ask(lambda archive: archive.inbox.post(letter(content, datetime.now(UTC), "")))

    @property
    def _around(self) -> dict[str, str]:
        settings = self.site.settings
        return os.environ | {
            "NEWS_ARCHIVE_DATA": str(settings.data),
            "NEWS_ARCHIVE_ENGINE": settings.engine,
            "NEWS_ARCHIVE_STORE": settings.database,
        }

    def _command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "indexer", *map(str, arguments)]


@pytest.fixture
def watcher(site: Site, tmp_path: Path) -> Iterator[Watcher]:
    watcher = Watcher(site, tmp_path)
    yield watcher
    if watcher.process and watcher.process.poll() is None:
        watcher.process.kill()
        watcher.process.wait()


def test_it_makes_the_archive_takes_up_letters_and_ends_when_told(watcher: Watcher) -> None:
    watcher.start()
    until(watcher.is_alive)
    watcher.post(Put((NEWS | {"id": "cho-phien"},)))
    until(lambda: watcher.finds("huổi lếch"))
    watcher.post(Delete("cho-phien"))
    until(lambda: not watcher.finds("huổi lếch"))
    assert watcher.run("token", "new", "cổng tin").returncode == 0
    assert watcher.run("verify").returncode == 0
    assert watcher.end() == 0
    assert not watcher.is_alive()


def test_killed_it_goes_on_where_it_was(watcher: Watcher) -> None:
    watcher.start()
    until(watcher.is_alive)
    watcher.end(signal.SIGKILL)
    for number in range(15):
        watcher.post(Put((NEWS | {"id": f"cho-{number}", "title": f"Chợ phiên số {number}"},)))
    watcher.start()
    until(lambda: watcher.finds("chợ phiên"))
    watcher.end(signal.SIGKILL)
    watcher.ask(lambda archive: archive.inbox.fall_silent())
    watcher.start()
    until(lambda: watcher.is_alive() and watcher.ask(lambda archive: archive.inbox.waiting() == 0))
    assert watcher.end() == 0
    assert watcher.ask(lambda archive: archive.store.count()) == 15
    assert watcher.run("verify").returncode == 0


def test_what_changes_in_a_folder_is_found(site_of_files: Site, tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    watcher, folder = Watcher(site_of_files, tmp_path), tmp_path / "tin"
    (folder / "2026").mkdir(parents=True)

    def lay(name: str, **fields: str) -> None:
        (folder / name).write_text(json.dumps(NEWS | fields, ensure_ascii=False), encoding="utf-8")

    lay("mot.json")
    watcher.start(folder)
    until(lambda: watcher.finds("huổi lếch"))
    lay("2026/hai.json", title="Đường lên Pu Ca mở rộng")
    until(lambda: watcher.finds("pu ca"))
    lay("mot.json", title="Chợ dời về Nậm Pố")
    until(lambda: watcher.finds("nậm pố"))
    (folder / "moi").mkdir()
    lay("moi/ba.json", title="Trường Mường Toong khai giảng")
    until(lambda: watcher.finds("mường toong"))
    (folder / "hong.json").write_text("{")
    until(lambda: "hong.json" in watcher.said())
    lay("hong.json", title="Tệp đã chữa")
    until(lambda: watcher.finds("tệp đã chữa"))
    assert watcher.end() == 0
    assert watcher.ask(lambda archive: archive.store.set_aside()) == []
    # What was taken in file by file is what a sync of the whole folder finds there.
    again = watcher.run("sync", folder)
    assert again.stdout == "read 4, added 0, changed 0, unchanged 4, removed 0, set aside 0\n"


def test_with_prune_what_leaves_a_folder_is_withdrawn(site_of_files: Site, tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    watcher, folder = Watcher(site_of_files, tmp_path), tmp_path / "tin"
    folder.mkdir()
    for name in ("mot", "hai"):
        (folder / f"{name}.json").write_text(json.dumps(NEWS | {"title": f"Tin {name}"}), encoding="utf-8")
    watcher.start(folder, "--prune")
    until(lambda: watcher.finds("tin hai"))
    (folder / "hai.json").unlink()
    until(lambda: not watcher.finds("tin hai"))
    assert watcher.finds("tin mot")
    assert watcher.end() == 0


def test_a_source_that_is_not_there_is_said_and_taken_when_it_comes(
    site_of_files: Site, tmp_path: Path
) -> None:
    watcher, folder = Watcher(site_of_files, tmp_path), tmp_path / "o-dia-mang"
    other = tmp_path / "tin.json"
    other.write_text(json.dumps(NEWS, ensure_ascii=False), encoding="utf-8")
    watcher.start(folder, other)
    until(lambda: watcher.finds("huổi lếch"))
    assert f"{folder}: it is not there; tried again in 1 s" in watcher.said()
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps({"title": "Ổ đĩa đã nối", "body": "Xong."}), encoding="utf-8")
    until(lambda: watcher.finds("ổ đĩa"))
    assert watcher.end() == 0


def test_it_waits_for_whoever_holds_the_lock(site_of_files: Site, tmp_path: Path) -> None:
    watcher = Watcher(site_of_files, tmp_path)
    site_of_files.publish(NEWS | {"id": "a"})
    with workspace(site_of_files.settings, "somebody else", 10):
        watcher.start("--wait", "0.2")
        until(lambda: "somebody else" in watcher.said())
        watcher.post(Put((NEWS | {"id": "b", "title": "Tin chờ khóa"},)))
    until(lambda: watcher.finds("chờ khóa"))
    assert watcher.end() == 0


def test_a_lost_store_is_not_taken_for_a_new_archive(site_of_files: Site, tmp_path: Path) -> None:
    watcher = Watcher(site_of_files, tmp_path)
    site_of_files.publish(NEWS | {"id": "a"})
    for path in site_of_files.settings.data.glob("archive.sqlite*"):
        path.unlink()
    watcher.start()
    assert watcher.process
    assert watcher.process.wait(PATIENCE) == 3
    assert not (site_of_files.settings.data / "archive.sqlite").exists()


def test_a_database_is_read_by_its_query_again_and_again(site_of_files: Site, tmp_path: Path) -> None:
    file, query = tmp_path / "cms.db", tmp_path / "tin.sql"
    query.write_text("SELECT ma AS id, ten AS title, chu AS body FROM tin", encoding="utf-8")
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE tin (ma TEXT, ten TEXT, chu TEXT)")
    connection.commit()
    watcher = Watcher(site_of_files, tmp_path)
    told = watcher.run("watch", f"sqlite:///{file}")
    assert told.returncode == 2 and "--query" in told.stderr
    watcher.start(f"sqlite:///{file}", "--query", query, "--fetch-every", 1)
    try:
        until(watcher.is_alive)
        connection.execute("INSERT INTO tin VALUES ('cho', ?, ?)", tuple(NEWS.values()))
        connection.commit()
        until(lambda: watcher.finds("chợ phiên"))
    finally:
        connection.close()
        assert watcher.end() == 0
