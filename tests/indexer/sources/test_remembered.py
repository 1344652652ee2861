"""A second sync reads only what is new in a file of records, and comes to the same as if it read all."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from indexer import upkeep
from indexer.sources import records, remembered
from indexer.sources.item import AsRead, Note
from indexer.sources.remembered import Memory
from indexer.workspace import workspace
from search.settings import Settings
from tests.indexer.conftest import Site

ONE = {"id": "mot", "title": "Họp mặt cựu giáo chức", "body": "Sáng 5/6, xã Bãi Bùn tổ chức họp mặt."}
TWO = {"id": "hai", "title": "Ra quân làm thủy lợi", "body": "<p>Hai trăm người dự lễ ra quân.</p>"}
THREE = {"id": "ba", "title": "Thả cá giống", "body": "Ba vạn con giống.", "published_at": "mai mốt"}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path, "tantivy")


@contextmanager
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The ids of the records that are read meanwhile."""
    met: list[str] = []
    taken = records.taken

    def told(record: Mapping[str, Any], *arguments: Any) -> Any:
        met.append(str(record.get("id") or record["title"]))
        return taken(record, *arguments)

    with monkeypatch.context() as patched:
        patched.setattr(records, "taken", told)
        yield met


def line(report: Any) -> str:
    return str(report.counts.line())


def test_only_what_changed_is_read_again_and_all_is_told_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site.publish(ONE, TWO, THREE)
    assert [("HTML" in one, "mai mốt" in one) for one in first.warnings] == [(True, False), (False, True)]
    with reading(monkeypatch) as met:
        second = site.publish({**ONE, "body": "Sáng 5/6, xã Bãi Bùn hoãn họp mặt."}, TWO, THREE)
    assert met == ["mot"]
    assert line(second) == "read 3, added 0, changed 1, unchanged 2, removed 0, set aside 0"
    assert second.warnings == first.warnings
    assert site.find("hoãn") == ["mot"] and site.find("thủy lợi") == ["hai"]


def test_what_the_archive_has_otherwise_by_now_is_read_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.publish(ONE, TWO)
    with workspace(site.settings, "test", wait=10) as work:
        upkeep.remove(work, ["mot"], progress=lambda step, count: None)
    with reading(monkeypatch) as met:
        report = site.publish(ONE, TWO)
    assert met == ["mot"]
    assert line(report) == "read 2, added 1, changed 0, unchanged 1, removed 0, set aside 0"
    assert site.find("cựu giáo chức") == ["mot"]


def test_the_last_of_two_with_one_id_wins_though_both_are_known(site: Site) -> None:
    other = {**ONE, "title": "Họp mặt cựu giáo chức lần hai"}
    first = site.publish(ONE, other)
    second = site.publish(ONE, other)
    assert line(second) == "read 2, added 0, changed 0, unchanged 1, removed 0, set aside 0"
    assert site.find("giáo chức lần hai") == ["mot"]
    assert first.warnings == second.warnings and "mot" in first.warnings[0]


def test_what_depends_on_the_whole_source_is_read_with_it(site: Site) -> None:
    undecided = {**ONE, "published_at": "5/6/2021"}
    site.publish(undecided)
    assert site.find(published_from=None, text="ngày:5/6/2021") == ["mot"]
    site.publish(undecided, {**TWO, "published_at": "2/25/2021"})
    assert site.find(text="đăng:6/5/2021") == ["mot"]
    shared = {"url": "https://hai-son.example/tin", "title": "Một", "body": "Bài một."}
    (id,) = (site.publish(shared), site.find("bài một"))[1]
    assert id == shared["url"]
    site.publish(shared, {**shared, "title": "Hai", "body": "Bài hai."})
    assert shared["url"] not in site.find("bài hai")


def test_attachments_are_looked_at_each_time(site: Site) -> None:
    named = {**ONE, "attachments": [{"path": "nghi-quyet.pdf"}]}
    first = site.publish(named)
    assert any("nghi-quyet.pdf" in one for one in first.warnings)
    (site.file.parent / "nghi-quyet.pdf").write_bytes(b"no PDF at all")
    second = site.publish(named)
    assert second.warnings and second.warnings != first.warnings


def test_another_program_reads_all_of_it(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.publish(ONE, TWO)
    monkeypatch.setattr(remembered, "written_version", lambda packages: "other")
    with reading(monkeypatch) as met:
        site.publish(ONE, TWO)
    assert met == ["mot", "hai"]


@pytest.mark.parametrize("content", [b"", b"\x00" * 50, b"\xde\xad\xbe\xef", b"\xc1"])
def test_a_broken_memory_is_none(site: Site, content: bytes) -> None:
    site.publish(ONE, TWO)
    (file,) = (site.settings.data / remembered.FOLDER).iterdir()
    file.write_bytes(content)
    report = site.publish(ONE, TWO)
    assert line(report) == "read 2, added 0, changed 0, unchanged 2, removed 0, set aside 0"
    assert Memory(file).get(Memory(file).origin("", ONE)) is not None


def test_each_source_has_its_own_and_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    here, there = Memory.of(tmp_path, "một"), Memory.of(tmp_path, "hai")
    known = AsRead("a", "hash", (Note("day", "ngày lạ"),))
    first, second = here.origin("", {"id": "a"}), here.origin("", {"id": "b"})
    assert first and first != second
    here.add(first, known)
    here.keep()
    there.keep()
    assert Memory.of(tmp_path, "một").get(first) == known
    assert Memory.of(tmp_path, "hai").get(first) is None
    later = Memory.of(tmp_path, "một")
    later.add(second, known)
    later.keep()
    assert Memory.of(tmp_path, "một").get(first) is None
    assert Memory.of(tmp_path, "một").get(second) == known


def test_what_cannot_be_told_apart_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory.of(tmp_path, "nguồn")
    assert memory.origin("", {"id": 2**80}) == b""
    assert memory.origin("", {"title": "\ud800"}) == b""
    assert Memory().origin("", {"id": "a"}) == b""
    monkeypatch.setattr(remembered, "MOST", 1)
    memory.add(b"", AsRead("a", "x"))
    memory.add(b"1" * 16, AsRead("b", "x"))
    memory.add(b"2" * 16, AsRead("c", "x"))
    memory.keep()
    again = Memory.of(tmp_path, "nguồn")
    assert again.get(b"1" * 16) and again.get(b"2" * 16) is None and again.get(b"") is None


def test_without_a_place_to_write_the_run_goes_on(site: Site) -> None:
    site.settings.data.mkdir()
    (site.settings.data / remembered.FOLDER).write_text("a file where a folder should be")
    assert line(site.publish(ONE)) == "read 1, added 1, changed 0, unchanged 0, removed 0, set aside 0"
    assert isinstance(site.settings, Settings)
