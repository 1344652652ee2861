"""A second sync reads only what is new in a file of records, and comes to the same as if it read all."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from indexer import upkeep
from indexer.notes import told
from indexer.sources import Found, Item, Remembered, read, records
from indexer.sources.item import AsRead, Note
from indexer.sources.remembered import memory as remembered
from indexer.sources.remembered.memory import Memory
from indexer.workspace import workspace
from search.settings import Settings
from search.store.writes.hashing import content_hash
from tests.indexer.conftest import Site
from tests.indexer.sources.attachments.files import RESOLUTION, SIGNED, pdf
from tests.indexer.sources.gold import LAST, SYSTEMS, TITLE, page
from tests.indexer.sources.test_pages import numbered

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
    monkeypatch.setattr(remembered, "_program", lambda: "other")
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
    assert Memory(file).records.get(Memory(file).origin("", ONE)) is not None


def test_each_source_has_its_own_and_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    here, there = Memory.of(tmp_path, "một"), Memory.of(tmp_path, "hai")
    known = AsRead("a", "hash", (Note("day", "ngày lạ"),))
    first, second = here.origin("", {"id": "a"}), here.origin("", {"id": "b"})
    assert first and first != second
    here.records.add(first, known)
    here.keep()
    there.keep()
    assert Memory.of(tmp_path, "một").records.get(first) == known
    assert Memory.of(tmp_path, "hai").records.get(first) is None
    later = Memory.of(tmp_path, "một")
    later.records.add(second, known)
    later.keep()
    assert Memory.of(tmp_path, "một").records.get(first) is None
    assert Memory.of(tmp_path, "một").records.get(second) == known


def test_what_cannot_be_told_apart_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 1)
    memory = Memory.of(tmp_path, "nguồn")
    assert memory.origin("", {"id": 2**80}) == b""
    assert memory.origin("", {"title": "\ud800"}) == b""
    assert Memory().origin("", {"id": "a"}) == b""
    memory.records.add(b"", AsRead("a", "x"))
    memory.records.add(b"1" * 16, AsRead("b", "x"))
    memory.records.add(b"2" * 16, AsRead("c", "x"))
    memory.keep()
    again = Memory.of(tmp_path, "nguồn")
    assert (
        again.records.get(b"1" * 16)
        and again.records.get(b"2" * 16) is None
        and again.records.get(b"") is None
    )


def test_without_a_place_to_write_the_run_goes_on(site: Site) -> None:
    site.settings.data.mkdir()
    (site.settings.data / remembered.FOLDER).write_text("a file where a folder should be")
    assert line(site.publish(ONE)) == "read 1, added 1, changed 0, unchanged 0, removed 0, set aside 0"
    assert isinstance(site.settings, Settings)


def as_read(found: Iterator[Found], memory: Memory) -> list[object]:
    """What a folder holds, and remembered for the next time."""
    read: list[object] = []
    for one in found:
        if isinstance(one, Item):
            known = AsRead(one.article.id, content_hash(one.article), told(one))
            memory.records.add(one.origin, known)
            read.append((one.place, known))
        elif isinstance(one, Remembered):
            memory.records.add(one.origin, one.known)
            read.append((one.place, one.known))
        else:
            read.append(one)
    memory.keep()
    return read


LIST = "<h1>Tin tức</h1>" + "".join(
    f"<p><a href='/tin-{at}.html'>Tin {at} của huyện</a></p>" for at in range(30)
)
RULE = '["*"]\ntitle = "h2.khac"\n'


def steps(folder: Path, names: list[str]) -> Iterator[str]:
    """What may happen to a folder of pages from one run to the next."""
    for at in range(1, 4):
        for name in names:
            (folder / f"{name}-{at}.html").write_text(numbered(name, at), encoding="utf-8")
        yield f"page {at} of each site"
    (folder / "danh-sach.html").write_text(LIST, encoding="utf-8")
    yield "a list"
    (folder / f"{names[0]}-2.html").write_text(numbered(names[0], 9), encoding="utf-8")
    yield "another text"
    for at in range(4, 9):
        html = numbered(names[0], at).replace(LAST, f"{LAST}<p>Dòng mới của trang.</p>")
        (folder / f"{names[0]}-{at}.html").write_text(html, encoding="utf-8")
    yield "a line that comes back from now on"
    (folder / f"{names[1]}-1.html").unlink()
    yield "one gone"
    (folder / f"{names[1]}-2.docx").write_bytes(b"no document at all")
    yield "a file beside"
    (folder / "sites.toml").write_text(RULE, encoding="utf-8")
    yield "a rule"
    (folder / f"{names[2]}-1.html").rename(folder / "doi-ten.html")
    yield "renamed"


def test_pages_come_to_the_same_as_if_all_were_read(tmp_path: Path) -> None:
    folder, data = tmp_path / "trang", tmp_path / "data"
    folder.mkdir()
    names = sorted(SYSTEMS)[:4]
    for step in steps(folder, names):
        memory = Memory.of(data, "trang")
        assert as_read(read(folder, None, memory), memory) == as_read(read(folder), Memory()), step


def test_a_page_that_is_as_it_was_is_not_even_parsed(tmp_path: Path, parsed: list[bytes]) -> None:
    folder, name = tmp_path / "trang", sorted(SYSTEMS)[0]
    folder.mkdir()
    for at in range(1, 5):
        (folder / f"{at}.html").write_text(numbered(name, at), encoding="utf-8")
    (folder / "danh-sach.html").write_text(LIST, encoding="utf-8")
    memory = Memory.of(tmp_path / "data", "trang")
    first = as_read(read(folder, None, memory), memory)
    parsed.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    assert as_read(read(folder, None, memory), memory) == first
    assert parsed == []
    (folder / "5.html").write_text(page(name).replace(TITLE, "Một tin khác hẳn"), encoding="utf-8")
    memory = Memory.of(tmp_path / "data", "trang")
    as_read(read(folder, None, memory), memory)
    assert set(parsed) == {(folder / "5.html").read_bytes()}


def test_attachments_are_read_once(tmp_path: Path, files_read: list[str]) -> None:
    for module in ("pypdfium2", "docx"):
        pytest.importorskip(module, reason="the extra «sources» is not installed")
    folder = tmp_path / "trang"
    (folder / "mot").mkdir(parents=True)
    (folder / "mot" / "nghi-quyet.pdf").write_bytes(pdf(RESOLUTION))
    (folder / "mot" / "bai.txt").write_text("Bài viết\nThân bài của bài viết.", encoding="utf-8")
    (folder / "rieng.pdf").write_bytes(pdf(SIGNED))
    (folder / "hong.pdf").write_bytes(b"%PDF-1.4 broken")
    memory = Memory.of(tmp_path / "data", "trang")
    first = as_read(read(folder, None, memory), memory)
    files_read.clear()
    memory = Memory.of(tmp_path / "data", "trang")
    assert as_read(read(folder, None, memory), memory) == first
    assert files_read == ["hong.pdf"]
    (folder / "rieng.pdf").write_bytes(pdf(RESOLUTION))
    memory = Memory.of(tmp_path / "data", "trang")
    assert as_read(read(folder, None, memory), memory) != first
    assert files_read == ["hong.pdf", "hong.pdf"]


def test_a_page_with_files_is_parsed_when_it_or_one_of_them_changes(
    tmp_path: Path, parsed: list[bytes], files_read: list[str]
) -> None:
    for module in ("pypdfium2", "docx"):
        pytest.importorskip(module, reason="the extra «sources» is not installed")
    folder, name = tmp_path / "trang", sorted(SYSTEMS)[0]
    folder.mkdir()
    for at in (1, 2, 3):
        link = f'<p>Xem <a href="tep/{at}.pdf">nghị quyết</a></p></body>'
        (folder / f"{at}.html").write_text(numbered(name, at).replace("</body>", link), encoding="utf-8")
    (folder / "tep").mkdir()
    for at in (1, 2):
        (folder / "tep" / f"{at}.pdf").write_bytes(pdf(RESOLUTION, [f"Trang {at}"]))

    def as_they_are() -> Any:
        memory = Memory.of(tmp_path / "data", "trang")
        return as_read(read(folder, None, memory), memory)

    first = as_they_are()
    for _ in range(2):
        parsed.clear()
        files_read.clear()
        assert as_they_are() == first
        assert (parsed, files_read) == ([], [])
    for change, pages in (
        (lambda: (folder / "tep" / "2.pdf").write_bytes(pdf(SIGNED)), [2]),
        (lambda: (folder / "tep" / "3.pdf").write_bytes(pdf(SIGNED, ["Trang 3"])), [3]),
        (lambda: (folder / "tep" / "1.pdf").unlink(), [1]),
    ):
        change()
        parsed.clear()
        files_read.clear()
        found = as_they_are()
        assert found != first
        assert set(parsed) <= {(folder / f"{at}.html").read_bytes() for at in pages}
        assert found == as_read(read(folder), Memory())
        first = found
