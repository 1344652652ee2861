"""One store in PostgreSQL, one machine that publishes, two that follow: all find the same, at once."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from indexer import follow as following
from indexer.workspace import opened_index
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveError, StoreError
from search.index.index import IndexWriter
from search.settings import Settings
from search.store import Store
from tests.indexer.conftest import Site
from tests.paths import ROOT
from tests.postgresql import Server

PATIENCE = 30.0
TODAY = date(2026, 1, 15)


class Cluster:
    """Machines that share a store: each has a data directory of its own."""

    def __init__(self, directory: Path, address: str) -> None:
        self.directory, self.address = directory, address
        self.published: list[dict[str, object]] = []
        self.followers: dict[str, subprocess.Popen[str]] = {}

    def run(self, *arguments: str, machine: str = "indexer") -> subprocess.CompletedProcess[str]:
        return subprocess.run(self._command(machine, *arguments), **self._around, capture_output=True)  # type: ignore[call-overload, no-any-return]

    def publish(self, *articles: dict[str, object]) -> None:
        self.published += articles
        source = self.directory / "tin.jsonl"
        source.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in self.published))
        done = self.run("sync", str(source))
        assert done.returncode == 0, done.stderr

    def follow(self, machine: str) -> None:
        error = (self.directory / f"{machine}.log").open("a")
        self.followers[machine] = subprocess.Popen(
            self._command(machine, "follow"),
            stderr=error,
            **self._around,  # type: ignore[call-overload]
        )

    def state(self, machine: str) -> tuple[int, int, list[str]] | None:
        """Revision, articles and the ids found on a machine; None where it has no index yet."""
        try:
            archive = Archive.open(Settings(self.directory / machine, "tantivy", self.address))
        except ArchiveError:
            return None
        try:
            found = archive.find(SearchRequest("hội nghị", sort="newest"), TODAY)
            return archive.state().revision, found.total, [hit.id for hit in found.hits]
        except ArchiveError:
            return None
        finally:
            archive.close()

    def end(self) -> None:
        for follower in self.followers.values():
            follower.kill()
            follower.wait(PATIENCE)

    def _command(self, machine: str, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "indexer", *arguments, "--data", str(self.directory / machine)]

    @property
    def _around(self) -> dict[str, object]:
        environment = os.environ | {"NEWS_ARCHIVE_STORE": self.address, "NEWS_ARCHIVE_ENGINE": "tantivy"}
        return {"cwd": ROOT, "env": environment, "text": True}


@pytest.fixture
def cluster(tmp_path: Path, new_database: Callable[[], str]) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path, new_database())
    yield cluster
    cluster.end()


def article(number: int) -> dict[str, object]:
    return {
        "id": f"tin-{number}",
        "title": f"Hội nghị lần thứ {number} tại Hải Sơn",
        "body": f"Sáng {number}/3, Tỉnh ủy Hải Sơn tổ chức hội nghị. Đồng chí Lâm Minh Đằng chủ trì.",
        "published_at": f"2023-03-{number:02}",
    }


def same_everywhere(cluster: Cluster, *machines: str) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        states = [cluster.state(machine) for machine in ("indexer", *machines)]
        if states[0] is not None and all(state == states[0] for state in states):
            return states[0][1] == len(cluster.published)
        time.sleep(0.1)
    return False


def test_followers_find_what_is_published_killed_and_restarted(cluster: Cluster, postgresql: Server) -> None:
    cluster.publish(article(1))
    for machine in ("hai", "ba"):
        cluster.follow(machine)
    assert same_everywhere(cluster, "hai", "ba")
    cluster.publish(article(2))
    assert same_everywhere(cluster, "hai", "ba")
    cluster.followers["hai"].kill()
    cluster.followers["hai"].wait(PATIENCE)
    cluster.publish(article(3), article(4))
    assert same_everywhere(cluster, "ba")
    cluster.follow("hai")
    assert same_everywhere(cluster, "hai", "ba")
    reading = Archive.open(Settings(cluster.directory / "ba", "tantivy", cluster.address))
    assert reading.article("tin-1") is not None
    postgresql.stop()
    with pytest.raises(ArchiveError, match=r"does not answer|restarted"):
        reading.article("tin-1")
    postgresql.start()
    cluster.publish(article(5))
    assert same_everywhere(cluster, "hai", "ba")
    assert reading.article("tin-5") is not None
    reading.close()
    assert all(follower.poll() is None for follower in cluster.followers.values())


def test_a_follower_makes_anew_an_index_that_another_version_wrote(cluster: Cluster) -> None:
    cluster.publish(article(1), article(2))
    cluster.follow("hai")
    assert same_everywhere(cluster, "hai")
    cluster.followers["hai"].kill()
    cluster.followers["hai"].wait(PATIENCE)
    pointer = cluster.directory / "hai" / "index" / "current"
    pointed = msgspec.json.decode(pointer.read_bytes())
    pointer.write_bytes(msgspec.json.encode(pointed | {"fingerprint": "của bản trước"}))
    assert cluster.state("hai") is None
    cluster.publish(article(3))
    cluster.follow("hai")
    assert same_everywhere(cluster, "hai")
    assert "made anew" in (cluster.directory / "hai.log").read_text()


def test_two_machines_do_not_publish_at_once(cluster: Cluster) -> None:
    from search.store.sql.databases import exclusive

    cluster.publish(article(1))
    with exclusive(cluster.address, "python -m indexer sync, since now", 0):
        done = cluster.run("sync", str(cluster.directory / "tin.jsonl"), "--wait", "0.2", machine="khác")
    assert done.returncode == 3
    assert "python -m indexer sync, since now" in done.stderr
    assert done.stderr.count("\n") == 1


def test_following_a_file_is_a_mistake(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "indexer", "follow", "--data", str(tmp_path)]
    environment = {name: value for name, value in os.environ.items() if name != "NEWS_ARCHIVE_STORE"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "NEWS_ARCHIVE_STORE" in done.stderr) == (2, True)


def test_a_store_that_goes_away_while_the_first_index_is_made_is_waited_for(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.publish(article(1))
    tries, said = [], []

    def opening(settings: Settings, store: Store, *, own: bool) -> IndexWriter:
        tries.append(own)
        if len(tries) == 1:
            raise StoreError("the server was stopped")
        return opened_index(settings, store, own=own)

    monkeypatch.setattr(following, "opened_index", opening)
    monkeypatch.setattr(following, "RETRY", 0.0)
    following.follow(site.settings, 1, said.append, lambda: len(said) > 1)
    assert (said, tries) == (["the server was stopped", "the store answers again"], [True, True])
