"""Who may read the archive: its owner, and a process of the group whose the data directory is to read."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import StoreError
from search.settings import EngineName, Settings

READER, GROUP = 65_533, 65_532
ENGINES: tuple[EngineName, ...] = ("tantivy", "whoosh")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise")


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory below which anybody may go."""
    with tempfile.TemporaryDirectory() as directory:
        Path(directory).chmod(0o755)
        yield Path(directory)


def published(settings: Settings, *words: str) -> None:
    source = settings.data.parent / f"{words[0]}.jsonl"
    source.write_text(
        "".join(f'{{"id": "{word}", "title": "Tin {word}", "body": "Lúa {word}."}}\n' for word in words),
        encoding="utf-8",
    )
    with workspace(settings, "test", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)


def found(settings: Settings) -> int:
    archive = Archive.open(settings)
    try:
        return archive.find(SearchRequest("lúa"), date(2026, 1, 1)).total
    finally:
        archive.close()


def modes(directory: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in [directory, *directory.rglob("*")]}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_private_archive_stays_private(place: Path, engine: EngineName) -> None:
    settings = Settings(place / "data", engine)
    published(settings, "mot")
    directories = [settings.data, settings.index, next(settings.index.glob("0*/"))]
    assert [stat.S_IMODE(one.stat().st_mode) for one in directories] == [0o700] * 3
    assert not (settings.data / "archive.sqlite-wal").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may be another user")
@pytest.mark.parametrize("engine", ENGINES)
def test_a_reading_user_answers_and_can_write_nothing(place: Path, engine: EngineName) -> None:
    settings, before = Settings(place / "data", engine), os.umask(0o027)
    try:
        settings.data.mkdir()
        os.chown(settings.data, -1, GROUP)
        settings.data.chmod(0o2750)
        published(settings, "mot", "hai")
        published(settings, "ba")
    finally:
        os.umask(before)
    assert found(settings) == 3  # which loads all that is needed, too
    assert as_reader(settings, GROUP) == 3
    assert as_reader(settings, READER) == 0
    writable = {name for name, mode in modes(settings.data).items() if mode & 0o022}
    assert writable <= {".tantivy-meta.lock"}
    assert found(settings) == 3


def as_reader(settings: Settings, group: int) -> int:
    """How many articles a process of another user finds; 0 where it may not read."""
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(group)
            os.setuid(READER)
            os._exit(found(settings))
        except StoreError:
            os._exit(0)
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
