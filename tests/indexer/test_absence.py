"""Absence is not newness, and a mass removal needs a word."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer import upkeep
from indexer.commands import app
from indexer.copies import backups
from indexer.sync import must_be_meant
from indexer.workspace import locked_store
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import StoreError, StoreLost, TooMuchLost
from tests.indexer.conftest import TODAY, Site


def articles(count: int) -> list[dict[str, object]]:
    return [{"id": f"tin-{n}", "title": f"Tin số {n}", "body": f"Đường làng số {n}."} for n in range(count)]


def content(directory: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(directory.rglob("*")) if path.is_file()}


def missing(site: Site) -> None:
    for path in site.settings.data.glob("archive.sqlite*"):
        path.unlink()


def empty(site: Site) -> None:
    missing(site)
    (site.settings.data / "archive.sqlite").touch()


def foreign(site: Site) -> None:
    missing(site)
    other = Site(site.file.parent / "other", site.settings.engine)
    other.file.parent.mkdir()
    other.publish(*articles(3))
    shutil.copy(other.settings.data / "archive.sqlite", site.settings.data)


def another_database(site: Site) -> None:
    missing(site)
    with sqlite3.connect(site.settings.data / "archive.sqlite") as database:
        database.execute("CREATE TABLE hoa_don (so)")
    database.close()


def garbage(site: Site) -> None:
    missing(site)
    (site.settings.data / "archive.sqlite").write_bytes(bytes(range(256)) * 40)


def cut(site: Site) -> None:
    with (site.settings.data / "archive.sqlite").open("r+b") as file:
        file.truncate(6_000)


COMMANDS = (
    "sync {file}",
    "sync {file} --prune --force",
    "rebuild",
    "rebuild --force",
    "extract",
    "status",
    "verify",
    "remove tin-1",
    "upgrade",
    "export {file}.gz",
    "backup {file}.copy",
    "merge person a b",
)


@pytest.mark.parametrize("lose", [missing, empty, foreign, another_database, garbage, cut])
def test_no_command_takes_a_lost_store_for_a_new_one(
    site_of_files: Site, lose: Callable[[Site], None], tmp_path: Path
) -> None:
    site_of_files.publish(*articles(3))
    backups.backup(site_of_files.settings, tmp_path / "copy.sqlite")
    lose(site_of_files)
    data = site_of_files.settings.data
    before = content(data)
    for command in COMMANDS:
        arguments = [part.format(file=site_of_files.file) for part in command.split()]
        done = CliRunner().invoke(app, [*arguments, "--data", str(data)])
        assert (command, done.exit_code) == (command, 3)
        assert f"python -m indexer restore {tmp_path}/copy.sqlite" in done.stderr
        assert done.stderr.count("\n") == 1
        assert content(data) == before
    assert backups.restore(site_of_files.settings, tmp_path / "copy.sqlite", 1, lambda *_: None) == 3
    assert site_of_files.find("đường làng") != []


def test_where_no_backup_is_known_that_is_said(site_of_files: Site) -> None:
    site_of_files.publish(*articles(3))
    missing(site_of_files)
    with pytest.raises(StoreLost, match=r"is missing.*restore FILE"):
        site_of_files.publish(*articles(3))


@pytest.mark.parametrize(
    ("lost", "count", "refused"),
    [
        (20, 20, False),
        (21, 210, False),
        (21, 209, True),
        (100, 1000, False),
        (101, 1000, True),
        (21, 21, True),
    ],
)
def test_how_much_needs_a_word(lost: int, count: int, refused: bool) -> None:
    if refused:
        with pytest.raises(TooMuchLost, match=rf"{lost} of {count} articles.*--force"):
            must_be_meant("the prune", lost, count)
    else:
        must_be_meant("the prune", lost, count)


def test_a_prune_that_would_lose_much_writes_nothing(site: Site) -> None:
    site.publish(*articles(60))
    with locked_store(site.settings, "test") as store:
        before = (store.revision(), len(store.runs()), store.ids())
    with pytest.raises(TooMuchLost, match="30 of 60"):
        site.publish(*articles(30), {"id": "mới", "title": "Tin mới", "body": "Cầu mới."}, prune=True)
    with locked_store(site.settings, "test") as store:
        assert (store.revision(), len(store.runs()), store.ids()) == before
    report = site.publish(*articles(30), prune=True, force=True)
    assert report.counts.removed == 30


def test_a_rebuild_from_a_store_that_has_much_less_is_refused(site_of_files: Site, tmp_path: Path) -> None:
    site = site_of_files
    site.publish(*articles(5))
    backups.backup(site.settings, tmp_path / "early.sqlite")
    site.publish(*articles(50))
    missing(site)
    shutil.copy(tmp_path / "early.sqlite", site.settings.data / "archive.sqlite")
    with locked_store(site.settings, "test") as store:
        with pytest.raises(TooMuchLost, match="45 of 50"):
            upkeep.rebuild(site.settings, store, lambda *_: None)
        upkeep.rebuild(site.settings, store, lambda *_: None, force=True)
    assert len(site.find()) == 5


def test_a_backup_is_put_back_under_an_open_reader(site_of_files: Site, tmp_path: Path) -> None:
    site, copy = site_of_files, tmp_path / "copy.sqlite"
    site.publish(*articles(3))
    archive = Archive.open(site.settings)
    backups.backup(site.settings, copy)
    site.publish(*articles(6))
    assert archive.find(SearchRequest(), TODAY).total == 6
    assert backups.restore(site.settings, copy, 1, lambda *_: None) == 3
    assert archive.find(SearchRequest(), TODAY).total == 3
    assert archive.article("tin-5") is None
    archive.close()
    assert site.publish(*articles(6)).counts.added == 3


@pytest.mark.parametrize("damage", [lambda file: file.unlink(), lambda file: file.write_bytes(b"x" * 5000)])
def test_what_is_no_backup_changes_nothing(
    site_of_files: Site, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    site, copy = site_of_files, tmp_path / "copy.sqlite"
    site.publish(*articles(3))
    backups.backup(site.settings, copy)
    damage(copy)
    before = content(site.settings.data)
    with pytest.raises(StoreError, match=r"copy\.sqlite"):
        backups.restore(site.settings, copy, 1, lambda *_: None)
    assert {**content(site.settings.data), **{key: "" for key in before if key.endswith("lock")}} == {
        **before, **{key: "" for key in before if key.endswith("lock")}
    }  # fmt: skip


def test_a_backup_that_cannot_be_written_names_its_own_place(site_of_files: Site, tmp_path: Path) -> None:
    site_of_files.publish()
    file = tmp_path / "nowhere" / "b.db"
    with pytest.raises(StoreError, match="nowhere"):
        backups.backup(site_of_files.settings, file)
