"""One index in OpenSearch, one store in PostgreSQL, several machines: each has its own data directory."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from indexer import upkeep
from indexer.follow import follow
from indexer.sync import sync
from indexer.verification import verify
from indexer.workspace import locked_store, workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveMissing, IndexOutOfReach, SettingsError
from search.index import rebuilding
from search.index.engine import Engine, Rejection
from search.index.engines.opensearch.engine import OpenSearchOpener
from search.settings import Cluster, Settings

TODAY = date(2026, 3, 1)
ONE = {
    "id": "mot",
    "title": "Khánh thành cầu Đông Thới",
    "body": "Bà con xã Đông Thới dự lễ.",
}
TWO = {"id": "hai", "title": "Ra quân làm đường", "body": "Thanh niên xã Đông Thới ra quân làm đường."}


@pytest.fixture
def first(new_database: Callable[[], str], new_cluster: Callable[[], Cluster], tmp_path: Path) -> Settings:
    """The machine that indexes."""
    return Settings(tmp_path / "first", "opensearch", new_database(), new_cluster())


@pytest.fixture
def second(first: Settings, tmp_path: Path) -> Settings:
    """Another one, which knows the same store and cluster."""
    return replace(first, data=tmp_path / "second")


def publish(settings: Settings, *articles: dict[str, str]) -> None:
    source = settings.data.parent / "articles.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
    with workspace(settings, "test", create=True) as work:
        report = sync(work, [source], prune=False, progress=lambda step, count: None)
    assert report.set_aside == []


def shown(archive: Archive, text: str) -> set[str]:
    return {hit.id for hit in archive.find(SearchRequest(text=text), TODAY).hits}


def test_a_web_machine_finds_the_index_by_the_store(first: Settings, second: Settings) -> None:
    publish(first, ONE)
    archive = Archive.open(second)
    assert shown(archive, "dong thoi") == {"mot"}
    publish(first, ONE, TWO)
    assert shown(archive, "dong thoi") == {"mot", "hai"}
    assert archive.state().engine == "opensearch" and archive.state().behind == 0
    assert not second.index.exists()
    archive.close()


def test_another_machine_takes_the_indexing_over_and_the_first_one_follows(
    first: Settings, second: Settings
) -> None:
    publish(first, ONE)
    publish(second, ONE, TWO)
    archive = Archive.open(first)
    assert shown(archive, "dong thoi") == {"mot", "hai"}
    with locked_store(second, "test") as store:
        assert upkeep.rebuild(second, store, lambda step, count: None) == []
    # Its own pointer still names the generation that the other machine has replaced.
    assert shown(archive, "lam duong") == {"hai"}
    archive.close()
    publish(first, ONE, {**TWO, "title": "Làm xong đường"})
    archive = Archive.open(second)
    assert shown(archive, "lam xong duong") == {"hai"}
    archive.close()


def test_the_index_moves_to_files_and_back(first: Settings, second: Settings) -> None:
    publish(first, ONE, TWO)
    in_files = replace(first, engine="tantivy")
    archive = Archive.open(first)
    assert archive.state().engine == "opensearch"
    with locked_store(in_files, "test") as store:
        assert upkeep.rebuild(in_files, store, lambda step, count: None) == []
    assert (archive.state().engine, shown(archive, "dong thoi")) == ("tantivy", {"mot", "hai"})
    elsewhere = Archive.open(second)
    with pytest.raises(ArchiveMissing):
        elsewhere.state()
    with locked_store(first, "test") as store:
        assert upkeep.rebuild(first, store, lambda step, count: None) == []
    for one in (archive, elsewhere):
        assert (one.state().engine, shown(one, "dong thoi")) == ("opensearch", {"mot", "hai"})
        one.close()


def test_an_index_that_is_gone_is_made_anew_from_the_store(first: Settings) -> None:
    publish(first, ONE, TWO)
    assert first.cluster is not None
    OpenSearchOpener(first.cluster).discard(())
    archive = Archive.open(first)
    assert "rebuild" in str(archive.problem())
    with locked_store(first, "test") as store:
        assert upkeep.rebuild(first, store, lambda step, count: None) == []
    assert shown(archive, "dong thoi") == {"mot", "hai"}
    archive.close()


def test_a_rebuild_beside_a_damaged_pointer_leaves_the_index_to_its_readers_until_it_is_done(
    first: Settings, second: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(first, ONE, TWO)
    (first.index / "current").write_bytes(b"\0\0")

    def fails(engine: Engine, *_: object) -> list[Rejection]:
        raise IndexOutOfReach("a node is gone")

    with monkeypatch.context() as patched, locked_store(first, "test") as store:
        patched.setattr(rebuilding, "caught_up", fails)
        with pytest.raises(IndexOutOfReach, match="a node is gone"):
            upkeep.rebuild(first, store, lambda step, count: None)
    elsewhere = Archive.open(second)
    assert shown(elsewhere, "dong thoi") == {"mot", "hai"}
    with locked_store(first, "test") as store:
        assert upkeep.rebuild(first, store, lambda step, count: None) == []
    here = Archive.open(first)
    for archive in (here, elsewhere):
        assert (archive.state().engine, shown(archive, "dong thoi")) == ("opensearch", {"mot", "hai"})
        archive.close()


def test_a_machine_with_an_index_of_its_own_and_a_damaged_pointer_leaves_the_shared_one_alone(
    first: Settings, second: Settings
) -> None:
    publish(first, ONE, TWO)
    own = replace(second, engine="tantivy")
    follow(own, 1, lambda text: None, lambda: True)
    (own.index / "current").write_bytes(b"\0\0")
    with locked_store(own, "test") as store:
        assert upkeep.rebuild(own, store, lambda step, count: None) == []
    for settings, engine in ((first, "opensearch"), (own, "tantivy")):
        archive = Archive.open(settings)
        assert (archive.state().engine, shown(archive, "dong thoi")) == (engine, {"mot", "hai"})
        archive.close()


def test_verify_looks_at_every_article_there(first: Settings) -> None:
    publish(first, ONE, TWO)
    with workspace(first, "test") as work:
        assert verify(work, full=True) == []
        assert first.cluster is not None


def test_without_the_address_nothing_is_made_elsewhere(first: Settings, second: Settings) -> None:
    publish(first, ONE)
    lost = replace(second, engine="tantivy", cluster=None)
    with pytest.raises(SettingsError, match="NEWS_ARCHIVE_OPENSEARCH"), workspace(lost, "test"):
        pass
    assert list(second.index.glob("*")) == []


def test_a_machine_that_follows_has_an_index_of_its_own(first: Settings, second: Settings) -> None:
    publish(first, ONE, TWO)
    with pytest.raises(SettingsError, match="nothing to follow"):
        follow(second, 1, lambda text: None, lambda: True)
    follow(replace(second, engine="tantivy"), 1, lambda text: None, lambda: True)
    archive = Archive.open(second)
    assert archive.state().engine == "tantivy"
    archive.close()
    archive = Archive.open(first)
    assert archive.state().engine == "opensearch"
    archive.close()


def test_a_machine_that_indexed_before_follows_and_leaves_the_shared_index_alone(
    first: Settings, second: Settings
) -> None:
    publish(first, ONE, TWO)
    with locked_store(second, "test") as store:
        assert upkeep.rebuild(second, store, lambda step, count: None) == []
    # The first machine's own pointer still names the generation that was replaced.
    follow(replace(first, engine="tantivy"), 1, lambda text: None, lambda: True)
    for settings, engine in ((first, "tantivy"), (second, "opensearch")):
        archive = Archive.open(settings)
        assert (archive.state().engine, shown(archive, "dong thoi")) == (engine, {"mot", "hai"})
        archive.close()
