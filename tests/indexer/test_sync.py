"""Sync: what was published is found, what did not change costs nothing, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from indexer import upkeep
from indexer.sync import sync
from indexer.verification import verify
from indexer.workspace import locked_store, workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveError, IndexDamaged
from search.index.engine import Entry
from search.index.index import IndexReader, IndexWriter
from search.model import Facts
from tests.indexer.conftest import TODAY, Site

ONE = {
    "id": "mot",
    "title": "Hội nghị sơ kết công tác dân vận",
    "body": "Sáng 5/6/2021, tại Hải Sơn, đồng chí Lê Thị Mơ, Bí thư Huyện ủy, dự hội nghị về Chỉ thị số "
    "77-CT/TU.",
    "published_at": "2021-06-06",
    "section": "Dân vận",
}
TWO = {
    "id": "hai",
    "title": "Khai giảng lớp bồi dưỡng",
    "body": "Lớp học có 60 học viên của các xã miền biển.",
    "published_at": "2022-01-02",
}


def counts(report: object) -> str:
    return report.counts.line()


def test_what_is_published_is_found_and_a_second_sync_changes_nothing(site: Site) -> None:
    first = site.publish(ONE, TWO)
    assert counts(first) == "read 2, added 2, changed 0, unchanged 0, removed 0, set aside 0"
    assert site.find("hoi nghi so ket") == ["mot"]
    assert site.find("học viên") == ["hai"]
    assert site.find() == ["hai", "mot"]
    second = site.publish(ONE, TWO)
    assert counts(second) == "read 2, added 0, changed 0, unchanged 2, removed 0, set aside 0"


def test_a_changed_article_replaces_its_former_self(site: Site) -> None:
    site.publish(ONE, TWO)
    report = site.publish({**ONE, "body": "Nội dung đã được sửa lại."}, TWO)
    assert counts(report) == "read 2, added 0, changed 1, unchanged 1, removed 0, set aside 0"
    assert site.find("hải sơn") == []
    assert site.find("sửa lại") == ["mot"]


def test_prune_removes_only_what_left_a_source_that_was_read_whole(site: Site, tmp_path: Path) -> None:
    site.publish(ONE, TWO)
    assert counts(site.publish(TWO)) == "read 1, added 0, changed 0, unchanged 1, removed 0, set aside 0"
    assert site.find("dân vận") == ["mot"]
    broken = site.publish(TWO, {"title": "không thân bài"}, prune=True)
    assert broken.counts.removed == 0
    assert any("không gỡ bài nào của nguồn" in warning for warning in broken.warnings)
    other = tmp_path / "khac.jsonl"
    other.write_text('{"id": "ba", "title": "Tin ba", "body": "Nguồn khác."}\n', encoding="utf-8")
    site.sync(other)
    assert site.publish(TWO, prune=True).counts.removed == 1
    assert site.find() == ["hai", "ba"]


def test_the_last_of_several_with_one_id_wins_and_both_places_are_named(site: Site) -> None:
    report = site.publish(ONE, TWO, {**ONE, "title": "Bản sau cùng"})
    assert (report.counts.added, report.counts.changed) == (2, 0)
    (warning,) = report.warnings
    assert "dòng 1" in warning
    assert "dòng 3" in warning
    assert site.find("bản sau cùng") == ["mot"]
    assert site.find("dan van") == []
    again = site.publish(ONE, TWO, {**ONE, "title": "Bản sau cùng"})
    assert (again.counts.added, again.counts.changed, again.counts.unchanged) == (0, 0, 2)


def test_what_cannot_be_read_is_set_aside_until_it_can(site: Site, reading: Callable[[], Archive]) -> None:
    report = site.publish(ONE, {**TWO, "body": 5})
    assert report.counts.set_aside == 1
    archive = reading()
    (item,) = archive.store.set_aside()
    assert item.place == f"{site.file}, dòng 2"
    assert '"body" không phải' in item.reason
    site.publish(ONE, TWO)
    assert archive.store.set_aside() == []
    assert site.find("khai giảng") == ["hai"]


def test_a_reader_that_stays_open_sees_each_publication(site: Site, reading: Callable[[], Archive]) -> None:
    site.publish(ONE)
    archive = reading()
    assert archive.find(SearchRequest("học viên"), TODAY).total == 0
    site.publish(ONE, TWO)
    assert [hit.id for hit in archive.find(SearchRequest("học viên"), TODAY).hits] == ["hai"]
    with workspace(site.settings, "test", wait=10) as work:
        upkeep.remove(work, ["hai"], lambda step, count: None)
    assert archive.find(SearchRequest("học viên"), TODAY).total == 0


def test_a_removed_article_is_gone_and_may_come_back(site: Site) -> None:
    site.publish(ONE, TWO)
    with workspace(site.settings, "test", wait=10) as work:
        assert upkeep.remove(work, ["mot", "nobody"], lambda step, count: None) == (1, ["nobody"])
        assert verify(work) == []
    assert site.find() == ["hai"]
    assert site.publish(ONE, TWO).counts.added == 1
    assert site.find("dân vận") == ["mot"]


def test_a_crash_between_store_and_index_heals_by_itself(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.publish(TWO)

    def crash(self: IndexWriter, *_: object) -> None:
        raise IndexDamaged("pulled the plug")

    with monkeypatch.context() as patched:
        patched.setattr(IndexWriter, "take_up", crash)
        with pytest.raises(ArchiveError):
            site.publish(TWO, ONE)
    # The crash struck before anything was read, so strike again between store and engine.
    calls = []

    def crash_later(self: IndexWriter, *arguments: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise IndexDamaged("pulled the plug")
        return real(self, *arguments)

    real = IndexWriter.take_up
    with monkeypatch.context() as patched:
        patched.setattr(IndexWriter, "take_up", crash_later)
        with pytest.raises(ArchiveError):
            site.publish(TWO, ONE)
    assert site.find("dân vận") == []
    archive = Archive.open(site.settings)
    assert archive.state().behind > 0
    archive.close()
    assert counts(site.publish(TWO, ONE)).startswith("read 2, added 0, changed 0, unchanged 2")
    assert site.find("dân vận") == ["mot"]


def test_verify_sees_what_the_index_lacks(site: Site) -> None:
    site.publish(ONE, TWO)
    with workspace(site.settings, "test", wait=10) as work:
        assert verify(work) == []
        with work.store.writing() as writing:
            writing.remove("mot")
        problems = verify(work)
    assert any("mot" in problem for problem in problems)
    assert any("revision" in problem for problem in problems)


@pytest.mark.parametrize("successor", ["whoosh", "tantivy"])
def test_a_rebuild_switches_under_an_open_reader(
    site: Site, reading: Callable[[], Archive], successor: str
) -> None:
    site.publish(ONE, TWO)
    archive = reading()
    assert archive.find(SearchRequest("dan van"), TODAY).total == 1
    chosen = replace(site.settings, engine=successor)
    with locked_store(chosen, "test") as store:
        assert upkeep.rebuild(chosen, store, lambda step, count: None) == []
    page = archive.find(SearchRequest("dan van"), TODAY)
    assert ([hit.id for hit in page.hits], page.index.engine) == (["mot"], successor)
    assert site.publish(ONE, TWO).counts.unchanged == 2
    assert len([path for path in site.settings.index.iterdir() if path.is_dir()]) == 1


def test_an_existing_index_keeps_its_engine(site: Site) -> None:
    site.publish(ONE)
    other = "tantivy" if site.settings.engine == "whoosh" else "whoosh"
    chosen = replace(site.settings, engine=other)
    with workspace(chosen, "test", wait=10, create=True) as work:
        sync(work, [site.file], prune=False, progress=lambda step, count: None)
        assert work.index.engine == site.settings.engine


def test_a_damaged_index_is_never_made_anew_in_place(site: Site) -> None:
    site.publish(ONE)
    (generation,) = (path for path in site.settings.index.iterdir() if path.is_dir())
    for file in generation.iterdir():
        file.write_bytes(b"")
    with pytest.raises(IndexDamaged, match="rebuild"), IndexReader(site.settings.index).pin():
        pass
    with pytest.raises(IndexDamaged, match="rebuild"):
        site.publish(ONE, TWO)
    with locked_store(site.settings, "test") as store:
        upkeep.rebuild(site.settings, store, lambda step, count: None)
    assert site.find() == ["mot"]


def test_what_an_engine_cannot_take_is_set_aside_and_the_rest_goes_on(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from search.index import index

    def poisoned(stored: object) -> Entry:
        one = real(stored)
        lone = {**one.keywords, "section": ("\ud800",)}
        return replace(one, keywords=lone) if one.id == "mot" else one

    real = index.entry
    monkeypatch.setattr(index, "entry", poisoned)
    report = site.publish(ONE, TWO)
    assert report.counts.set_aside == 1
    assert report.set_aside[0].id == "mot"
    assert site.find() == ["hai"]


def test_facts_are_read_again_after_the_rules_changed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.publish(ONE, TWO)
    assert site.find(people=("le-thi-mo",)) == ["mot"]

    def again() -> int:
        with workspace(site.settings, "test", wait=10) as work:
            changed, _ = upkeep.extract_again(work.store, lambda step, count: None)
            work.index.take_up(work.store)
        return changed

    assert again() == 0
    monkeypatch.setattr(upkeep, "rules_version", lambda: 1)
    monkeypatch.setattr("indexer.extraction.extract", lambda article, lexicon: Facts())
    assert again() == 2
    assert site.find(people=("le-thi-mo",)) == []
    assert again() == 0


def test_a_moment_is_of_one_state_whatever_is_published_meanwhile(
    site: Site, reading: Callable[[], Archive]
) -> None:
    site.publish(ONE)
    archive = reading()
    with archive.snapshot() as snapshot:
        site.publish({**ONE, "title": "Tiêu đề mới"}, TWO)
        page = archive.find(SearchRequest("dân vận"), TODAY)
        assert [hit.title for hit in page.hits] == [ONE["title"]]
        assert (archive.count(SearchRequest(), TODAY), archive.article("hai")) == (1, None)
        assert page.index == archive.state() == snapshot.state
    assert archive.count(SearchRequest(), TODAY) == 2
    assert archive.state().revision > snapshot.state.revision
