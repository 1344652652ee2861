"""Store and index as a pair: readers follow the index, and the index of another store is never taken."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from indexer import upkeep
from indexer.workspace import locked_store, workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveError, IndexDamaged, StoreLost
from search.index import generations
from search.index.generations import Generation
from search.index.index import IndexReader
from search.query.tree import Everything
from tests.indexer.conftest import TODAY, Site
from tests.indexer.test_sync import ONE, TWO

THREE = {"id": "ba", "title": "Ra quân làm đường", "body": "Thanh niên xã Đông Thới làm đường."}


def rebuild(site: Site) -> None:
    with locked_store(site.settings, "test") as store:
        assert upkeep.rebuild(site.settings, store, lambda step, count: None) == []


def set_aside_copy(site: Site) -> Callable[[], None]:
    """A copy of the store as it is now; what puts it back."""
    store, copy = site.settings.store, site.settings.data / "copy.sqlite"
    shutil.copy(store, copy)

    def put_back() -> None:
        for name in ("-wal", "-shm"):
            store.with_name(store.name + name).unlink(missing_ok=True)
        shutil.copy(copy, store)

    return put_back


@contextmanager
def reader_of(site: Site) -> Iterator[IndexReader]:
    reader = IndexReader(site.settings.index)
    try:
        yield reader
    finally:
        reader.close()


def test_an_older_copy_of_the_store_is_not_written_to_under_a_newer_index(site_of_files: Site) -> None:
    site = site_of_files
    site.publish(ONE)
    put_back = set_aside_copy(site)
    site.publish(ONE, TWO)
    put_back()
    # Even where the command brings the store past the index again before it looks at it.
    with pytest.raises(IndexDamaged, match=r"older copy.*rebuild"), workspace(site.settings, "test") as work:
        upkeep.remove(work, ["mot"], lambda step, count: None)
    rebuild(site)
    assert site.find() == ["mot"]


def test_the_index_of_another_store_is_refused(site_of_files: Site) -> None:
    site = site_of_files
    site.publish(ONE)
    site.settings.store.rename(site.settings.data / "first.sqlite")
    index = site.settings.index.rename(site.settings.data / "index-of-first")
    site.publish(TWO, THREE, {**ONE, "id": "bon"})
    shutil.rmtree(site.settings.index)
    index.rename(site.settings.index)
    with pytest.raises(StoreLost, match="that of another archive"):
        site.publish(TWO, THREE)
    archive = Archive.open(site.settings)
    assert "rebuild" in (archive.problem() or "")
    with pytest.raises(ArchiveError, match="another store"):
        archive.find(SearchRequest("làm đường"), TODAY)
    archive.close()
    with pytest.raises(StoreLost, match=r"move .*index away"):
        rebuild(site)
    shutil.rmtree(site.settings.index)
    site.publish(TWO, THREE)
    assert site.find("làm đường") == ["ba"]


def test_an_index_thrown_away_under_an_open_reader_is_made_anew(site: Site) -> None:
    site.publish(ONE, TWO)
    archive = Archive.open(site.settings)
    assert archive.find(SearchRequest(), TODAY).total == 2
    shutil.rmtree(site.settings.index)
    site.publish(ONE, TWO, THREE)
    assert [hit.id for hit in archive.find(SearchRequest("làm đường"), TODAY).hits] == ["ba"]
    archive.close()


def test_a_pinned_searcher_answers_through_rebuilds_that_discard_its_index(site: Site) -> None:
    site.publish(ONE, TWO)
    with reader_of(site) as reader, reader.pin() as (before, _):
        for _ in range(2):
            rebuild(site)
            site.publish(ONE, TWO)
            with reader.pin() as (after, _):
                assert after.count == 2
        found = before.search(Everything(), sort="newest", offset=0, limit=10)
        assert found.ids == ("hai", "mot")
        assert dict(before.facets(Everything(), ["section"], 5)["section"]) == {"dan-van": 1}
        assert before.revisions().keys() == {"mot", "hai"}


def test_a_generation_discarded_between_pointer_and_opening_leads_to_its_successor(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.publish(ONE)
    stale = generations.current(site.settings.index)
    rebuild(site)
    site.publish(ONE, TWO)
    pointers = [stale]
    real = generations.current

    def current(root: object) -> Generation:
        return pointers.pop() if pointers else real(site.settings.index)

    monkeypatch.setattr(generations, "current", current)
    with reader_of(site) as reader, reader.pin() as (searcher, generation):
        assert searcher.count == 2
        assert generation.generation != stale.generation


def test_a_thread_that_was_overtaken_does_not_lead_back(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.publish(ONE)
    real, held, go_on = generations.current, threading.Event(), threading.Event()

    def current(root: object) -> Generation:
        pointed = real(site.settings.index)
        if threading.current_thread().name == "slow":
            held.set()
            go_on.wait(20)
        return pointed

    with reader_of(site) as reader:
        seen: list[int] = []

        def read() -> None:
            with reader.pin() as (searcher, _):
                seen.append(searcher.count)

        monkeypatch.setattr(generations, "current", current)
        slow = threading.Thread(target=read, name="slow")
        slow.start()
        assert held.wait(20)
        rebuild(site)
        site.publish(ONE, TWO)
        quick = threading.Thread(target=read)
        quick.start()
        quick.join(0.3)  # Where the pointer is read under a lock, the quick one waits for the slow one.
        go_on.set()
        slow.join()
        quick.join()
        read()
    assert len(seen) == 3
    assert seen[-1] == 2
