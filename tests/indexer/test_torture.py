"""An indexer killed at any moment, and readers that never stop: no error, no half state, nothing lost."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from indexer import upkeep
from indexer.verification import verify
from indexer.workspace import locked_store, workspace
from search.answer.results import ResultPage, SearchRequest
from search.archive import Archive
from tests.indexer.conftest import TODAY, Site
from tests.paths import ROOT

ARTICLES = 240
"""Enough that facts are read in several processes, few enough that a sync is one commit of each store."""
KILLS = 8
LONGEST = 0.8
"""Seconds at work after which a process is killed at the latest; a whole sync takes about as long."""
PAUSE = 0.05
"""Seconds between two searches of a reader, which are to leave the indexer room to work."""
PATIENCE = 30.0


def publish(site: Site, turn: int) -> None:
    """The site's file, in which every article says which turn it is of."""
    with site.file.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            one = {
                "id": f"bai-{number}",
                "title": f"Bài {number} mốc{turn}",
                "body": f"Lượt{turn}: đồng chí Lê Thị Mơ, Bí thư Huyện ủy, dự họp về Chỉ thị số 77-CT/TU.",
                "section": f"Mục {turn}",
                "published_at": "2021-06-06",
            }
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


def started(site: Site, *arguments: str) -> subprocess.Popen[str]:
    """The indexer as a process, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "indexer", *arguments, "--data", str(site.settings.data)],
        cwd=ROOT,
        env={
            **os.environ,
            "NEWS_ARCHIVE_ENGINE": site.settings.engine,
            "NEWS_ARCHIVE_STORE": site.settings.database,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finished(site: Site, *arguments: str) -> str:
    """The last line of a run that ends well."""
    process = started(site, *arguments)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out.splitlines()[-1]


def wait_until_at_work(site: Site, process: subprocess.Popen[str]) -> None:
    """Until it holds the lock, so that no kill is spent on an interpreter that still imports."""
    lock, deadline = site.settings.data / "lock", time.monotonic() + PATIENCE
    while process.poll() is None and f"process {process.pid}," not in lock.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline, "it never took the lock"
        time.sleep(0.005)


def alive(group: int) -> list[str]:
    """The processes of a group that still run; zombies do not."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = stat.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(its_group) == group and state != "Z":
            found.append(stat.parent.name)
    return found


def kill(process: subprocess.Popen[str]) -> bool:
    """Kill -9 the indexer alone; whether it was still at work. What it started must end by itself."""
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=PATIENCE)
    for pipe in (process.stdout, process.stderr):
        assert pipe is not None
        pipe.close()
    deadline = time.monotonic() + PATIENCE
    while left := alive(process.pid):
        if time.monotonic() > deadline:
            os.killpg(process.pid, signal.SIGKILL)
            pytest.fail(f"processes {left} outlived the indexer that started them")
        time.sleep(0.02)
    return process.returncode == -signal.SIGKILL


def check(page: ResultPage) -> None:
    """One whole state: every article once, the index of one turn, each hit of one turn in all its parts."""
    assert page.total == ARTICLES
    assert len(page.hits) == page.size
    (section,) = page.facets["section"]
    assert section.count == ARTICLES
    for hit in page.hits:
        turn = hit.title.rpartition("mốc")[2]
        body = "".join(piece.text for snippet in hit.snippets for piece in snippet)
        assert (hit.section, f"Lượt{turn}:" in body) == (f"Mục {turn}", True)
        assert "".join(piece.text for piece in hit.title_marked) == hit.title
        assert [person.key for person in hit.people] == ["le-thi-mo"]


def asked(archive: Archive) -> ResultPage:
    return archive.find(SearchRequest("họp huyện ủy", facets=("section",), size=20), TODAY)


@contextmanager
def archive_of(site: Site) -> Iterator[Archive]:
    archive = Archive.open(site.settings)
    try:
        yield archive
    finally:
        archive.close()


@contextmanager
def searching(site: Site) -> Iterator[list[str]]:
    """Two threads that search one open archive all the while; the states they saw, or what went wrong."""
    stop, seen, failures = threading.Event(), list[str](), list[BaseException]()

    def search() -> None:
        while not stop.is_set() and not failures:
            try:
                page = asked(archive)
                check(page)
                seen.append(page.facets["section"][0].value)
                stop.wait(PAUSE)
            except BaseException as error:
                failures.append(error)

    with archive_of(site) as archive:
        threads = [threading.Thread(target=search) for _ in range(2)]
        for thread in threads:
            thread.start()
        try:
            yield seen
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    if failures:
        raise failures[0]


def test_killed_at_any_moment_it_goes_on_where_it_was(site: Site) -> None:
    chance = random.Random(20210606)
    publish(site, 0)
    site.sync(site.file)
    killed = 0
    with searching(site):
        for turn in range(1, KILLS + 1):
            publish(site, turn)
            command = ("rebuild",) if turn % 3 == 0 else ("sync", str(site.file))
            process = started(site, *command)
            wait_until_at_work(site, process)
            time.sleep(chance.uniform(0, LONGEST))
            killed += kill(process)
            with archive_of(site) as archive:
                check(asked(archive))
    assert killed, "no run was still at work when its time came"
    publish(site, KILLS + 1)
    counts = f"added 0, changed {ARTICLES}, unchanged 0, removed 0, set aside 0"
    assert finished(site, "sync", str(site.file)) == f"read {ARTICLES}, {counts}"
    with workspace(site.settings, "test") as work:
        assert verify(work) == []
    with archive_of(site) as archive:
        page = asked(archive)
        check(page)
        assert archive.find(SearchRequest(f"mốc{KILLS + 1}"), TODAY).total == ARTICLES
        assert archive.state().behind == 0
        person, document = archive.store.person("le-thi-mo"), archive.store.document("77-ct-tu")
        assert person is not None
        assert document is not None
        assert (person.articles, document.articles, archive.store.count()) == (ARTICLES,) * 3
    assert len([path for path in site.settings.index.iterdir() if path.is_dir()]) == 1


def test_readers_see_one_whole_state_after_another(site: Site) -> None:
    publish(site, 0)
    site.sync(site.file)
    with searching(site) as seen:
        for turn in (1, 2):
            publish(site, turn)
            site.sync(site.file)
            with locked_store(site.settings, "test") as store:
                upkeep.rebuild(site.settings, store, lambda step, count: None)
        deadline = time.monotonic() + PATIENCE
        while "muc-2" not in seen[-2:] and time.monotonic() < deadline:
            time.sleep(0.01)
    turns = [int(value.rpartition("-")[2]) for value in seen]
    assert set(turns) == {0, 1, 2}
    # Two threads note what they saw a little out of turn, but none goes back to what is two turns old.
    assert all(later >= earlier - 1 for earlier, later in zip(turns, turns[2:], strict=False))
