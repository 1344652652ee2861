"""A data directory of the first version that was given out, taken over by the commands."""

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from indexer.clock import now
from indexer.commands import app
from search.answer.results import SearchRequest
from search.archive import Archive
from search.index import generations
from search.settings import EngineName, Settings
from search.store.schema.schema import VERSION
from tests.indexer.conftest import TODAY, Site
from tests.indexer.test_sync import ONE, TWO
from tests.search.store.databases.test_upgrade import FIRST


def first_version(directory: Path) -> Settings:
    directory.mkdir()
    database = sqlite3.connect(directory / "archive.sqlite")
    database.executescript(FIRST.read_text(encoding="utf-8"))
    database.close()
    return Settings(directory, "whoosh")


@pytest.mark.parametrize("command", ["upgrade", "sync {new}", "extract", "rebuild"])
def test_it_is_taken_over_by_whichever_command_comes_first(tmp_path: Path, command: str) -> None:
    settings = first_version(tmp_path / "data")
    new = tmp_path / "tin.jsonl"
    new.write_text('{"id": "tin-6", "title": "Tin mới", "body": "Đồng chí Năm Đằng dự."}\n', encoding="utf-8")
    done = CliRunner().invoke(app, [*command.format(new=new).split(), "--data", str(settings.data)])
    assert done.exit_code == 0, done.stderr
    assert f"was of version 1 and is now of version {VERSION}" in done.stderr
    assert (settings.data / "archive-schema-1.sqlite").exists()
    archive = Archive.open(settings)
    try:
        found = archive.find(SearchRequest('người:"năm đằng"'), TODAY)
        assert {hit.id for hit in found.hits} >= {"tin-1", "tin-2"}
        assert archive.state().behind == 0
        assert [one.command for one in archive.store.overrides()] == ["merge", "alias", "split", "alias"]
    finally:
        archive.close()


def test_one_that_only_reads_says_what_to_do(tmp_path: Path) -> None:
    settings = first_version(tmp_path / "data")
    done = CliRunner().invoke(app, ["status", "--data", str(settings.data)])
    assert (done.exit_code, "python -m indexer upgrade" in done.stderr) == (3, True)


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_an_index_of_another_version_is_made_anew(tmp_path: Path, engine: EngineName) -> None:
    site = Site(tmp_path, engine)
    site.publish(ONE)
    pointed = generations.current(site.settings.index)
    earlier = replace(pointed, fingerprint="of an earlier version")
    generations.point(site.settings.index, earlier, pointed.revision, now())
    site.settings = replace(site.settings, engine="whoosh")
    site.publish(ONE, TWO)
    assert generations.current(site.settings.index).engine == engine
    assert set(site.find()) == {"mot", "hai"}
