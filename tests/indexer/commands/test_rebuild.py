"""Which engine an index that is made anew stands in."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.commands import app
from search.index import generations
from search.settings import Settings
from tests.indexer.test_sync import ONE
from tests.taking_in import take_in

ENGINE = "NEWS_ARCHIVE_ENGINE"


def rebuilt(data: Path, *options: str) -> str:
    done = CliRunner().invoke(app, ["rebuild", "--data", str(data), *options])
    assert done.exit_code == 0, done.stderr
    engine = generations.current(Settings(data, "whoosh").index).engine
    assert done.stdout.startswith(f"rebuilt with {engine}: ")
    return engine


def test_the_engine_stays_unless_another_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENGINE, raising=False)
    settings = Settings(tmp_path / "data", "whoosh")
    take_in(settings, [ONE])
    assert rebuilt(settings.data) == "whoosh"
    assert rebuilt(settings.data, "--engine", "auto") == "tantivy"
    assert rebuilt(settings.data) == "tantivy"
    monkeypatch.setenv(ENGINE, "whoosh")
    assert rebuilt(settings.data) == "whoosh"


def test_an_engine_that_is_not_installed_any_more_gives_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENGINE, raising=False)
    settings = Settings(tmp_path / "data", "tantivy")
    take_in(settings, [ONE])
    monkeypatch.setattr("search.settings.find_spec", lambda name: None)
    assert rebuilt(settings.data) == "whoosh"
