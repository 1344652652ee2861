"""What is peculiar to writing a Whoosh index safely: kills, litter, order of writing, files left open."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from search.errors import ArchiveError, IndexDamaged, IndexOutOfReach, LockHeld
from search.index.engine import Deletion, Engine, Entry
from search.index.engines.whoosh.entries import Document, document
from search.index.engines.whoosh.pool import FANOUT, outgrown
from search.index.engines.whoosh.vendor import OPENER
from search.query.tree import Everything
from tests.search.index.contract.entries import entry, found, phrase, typed

KILLED = 77
FILES = 10
"""More than a segment has."""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """An index of two commits."""
    engine = OPENER.create(tmp_path / "index")
    engine.apply([entry("a", body="một"), entry("b", body="hai, hai")], 1)
    engine.apply([entry("c", body="ba")], 2)
    engine.close()
    return tmp_path / "index"


def state(engine: Engine) -> tuple[int, set[str]]:
    engine.refresh()
    return engine.checkpoint(), found(engine, Everything())


def killed(directory: Path, name: str, call: int) -> bool:
    """Apply a batch in a child process that dies before its n-th call of `os.<name>`; whether it did."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED
    real: Callable[..., object] = getattr(os, name)
    calls = 0

    def dying(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call:
            os._exit(KILLED)
        return real(*arguments, **options)

    try:
        engine = OPENER.open(directory, writable=True)
        setattr(os, name, dying)
        engine.apply([entry("d", body="bốn"), Deletion("a")], 3)
    finally:
        os._exit(0)


@pytest.mark.parametrize("name", ["fsync", "rename", "remove", "rmdir"])
def test_a_kill_at_any_step_leaves_one_whole_commit(written: Path, name: str) -> None:
    call, states = 1, []
    while killed(written, name, call):
        reader = OPENER.open(written)
        states.append(state(reader))
        assert found(reader, typed("hai")) == {"b"}
        reader.close()
        writer = OPENER.open(written, writable=True)
        assert not [path.name for path in written.iterdir() if ".toc." in path.name or path.is_dir()]
        assert writer.apply([entry("a", body="một"), Deletion("d")], 2) == []
        assert state(writer) == (2, {"a", "b", "c"})
        writer.close()
        call += 1
    assert states
    assert all(one in ((2, {"a", "b", "c"}), (3, {"b", "c", "d"})) for one in states)
    assert state(OPENER.open(written)) == (3, {"b", "c", "d"})
    assert states == sorted(states, key=lambda one: one[0]), "only the steps after the rename show the new"
    if name == "rename":
        assert states == [(2, {"a", "b", "c"})]


def test_files_then_toc_then_directory_reach_the_disk_before_the_rename(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, rename = os.fsync, os.rename

    def synced(descriptor: int) -> None:
        steps.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        fsync(descriptor)

    def renamed(old: str, new: str) -> None:
        steps.append(f"-> {Path(new).name}")
        rename(old, new)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "rename", renamed)
    engine = OPENER.open(written, writable=True)
    before = {path.name for path in written.iterdir()}
    engine.apply([entry("d", body="bốn")], 3)
    new = {path.name for path in written.iterdir()} - before
    (toc,) = (name for name in new if name.endswith(".toc"))
    at = steps.index(f"-> {toc}")
    assert steps[at - 1] == steps[at + 1] == written.name
    assert steps[at - 2].startswith(f"{toc}.")
    assert {*steps[: at - 2]} == new - {toc}


@pytest.mark.parametrize("name", ["fsync", "rename"])
def test_a_failing_disk_changes_nothing_and_writing_goes_on(
    written: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    engine = OPENER.open(written, writable=True)
    with monkeypatch.context() as patch:
        patch.setattr(os, name, full)
        with pytest.raises(IndexOutOfReach, match="disk is full"):
            engine.apply([entry("d", body="bốn"), Deletion("a")], 3)
    assert state(engine) == (2, {"a", "b", "c"})
    assert engine.apply([entry("d", body="bốn")], 3) == []
    assert state(engine) == (3, {"a", "b", "c", "d"})


def test_what_whoosh_itself_refuses_is_left_out_and_the_index_stays_readable(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(one: Entry) -> Document:
        # Past every check of ours: Whoosh fails on this number in the middle of the document.
        return document(one) | ({"revision": -1} if "hong" in one.texts["text"].folded else {})

    monkeypatch.setattr("search.index.engines.whoosh.engine.document", faulty)
    engine = OPENER.open(written, writable=True)
    batch = [
        entry("d", body="bốn"),
        entry("bad", body="hỏng"),
        entry("e", body="năm"),
        entry("worse", body="hỏng nữa"),
    ]
    rejections = engine.apply(batch, 3)
    assert [rejection.id for rejection in rejections] == ["bad", "worse"]
    assert all("Whoosh" in rejection.reason for rejection in rejections)
    assert state(engine) == (3, {"a", "b", "c", "d", "e"})
    assert found(engine, typed("hỏng")) == set()
    assert state(OPENER.open(written)) == (3, {"a", "b", "c", "d", "e"})


def test_a_writer_clears_litter_and_a_reader_touches_nothing(written: Path) -> None:
    litter = ["_MAIN_9.toc.1700000000.5", "_MAIN_1.toc", "MAIN_0123456789abcdef.pst", "MAIN_x.row.col"]
    for name in litter:
        (written / name).write_bytes(b"litter")
    (written / "MAIN.tmp").mkdir()
    (written / "MAIN.tmp" / "x.run").write_bytes(b"litter")
    (written / "note.txt").write_text("not Whoosh's")
    before = {path.name for path in written.iterdir()}
    assert state(OPENER.open(written)) == (2, {"a", "b", "c"})
    assert {path.name for path in written.iterdir()} == before
    engine = OPENER.open(written, writable=True)
    after = {path.name for path in written.iterdir()}
    assert not after & {*litter, "MAIN.tmp"}
    assert "note.txt" in after
    assert state(engine) == (2, {"a", "b", "c"})


def test_one_writer_at_a_time(written: Path) -> None:
    engine = OPENER.open(written, writable=True)
    with (written / "MAIN_WRITELOCK").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(LockHeld, match="index"):
            engine.apply([entry("d", body="bốn")], 3)
        with pytest.raises(LockHeld):
            OPENER.open(written, writable=True)
        assert state(OPENER.open(written)) == (2, {"a", "b", "c"})
    assert engine.apply([entry("d", body="bốn")], 3) == []


def test_a_reader_does_not_write(written: Path) -> None:
    reader = OPENER.open(written)
    with pytest.raises(ArchiveError, match="reading only"):
        reader.apply([Deletion("a")], 3)
    with pytest.raises(ArchiveError):
        reader.optimise()
    reader.close()
    with pytest.raises(ArchiveError, match="closed"), reader.pin():
        pass


def test_segments_and_open_files_stay_few_over_many_commits(tmp_path: Path) -> None:
    engine = OPENER.create(tmp_path / "index")
    before, most = len(list(Path("/proc/self/fd").iterdir())), 0
    for number in range(1, 90):
        engine.apply([entry(f"a{number % 50}", body=f"họp {number}")], number)
        engine.refresh()
        assert len(list((tmp_path / "index").glob("*.trm"))) < 2 * FANOUT
        most = max(most, len(list(Path("/proc/self/fd").iterdir())))
    assert most < before + 2 * FANOUT * FILES
    assert found(engine, Everything()) == {f"a{number}" for number in range(50)}
    engine.optimise()
    assert len(list((tmp_path / "index").glob("*.trm"))) == 1
    assert state(engine) == (89, {f"a{number}" for number in range(50)})


@pytest.mark.parametrize("suffix", ["pst", "trm", "row.col", "id.col"])
def test_damage_in_any_file_is_called_damage(written: Path, suffix: str) -> None:
    for path in written.glob(f"*.{suffix}"):
        path.write_bytes(b"\xff" * path.stat().st_size)
    with pytest.raises(IndexDamaged):
        found(OPENER.open(written), phrase("hai hai"))


def test_a_new_index_is_its_owners_alone(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    OPENER.create(tmp_path / "open")
    assert (tmp_path / "open").stat().st_mode & 0o777 == 0o700
    with pytest.raises(IndexDamaged, match="empty"):
        OPENER.create(tmp_path / "open")


@pytest.mark.parametrize(
    ("sizes", "size"),
    [
        ([], 0),
        ([1] * (FANOUT - 1), 0),
        ([1] * FANOUT, FANOUT - 1),
        ([0] * 50, 0),
        ([5000, *[1] * FANOUT], FANOUT - 1),
        ([1, 2, *[FANOUT] * FANOUT], FANOUT**2 - 1),
        ([5000] * (FANOUT - 1) + [1] * (FANOUT - 1), 0),
    ],
)
def test_which_segments_have_outgrown_their_level(sizes: list[int], size: int) -> None:
    assert outgrown(sizes) == size


def test_a_listing_that_misses_the_commit_is_tried_again(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listings, real = [0], os.listdir

    def missing(path: str) -> list[str]:
        listings[0] += 1
        return [name for name in real(path) if listings[0] > 3 or not name.endswith(".toc")]

    monkeypatch.setattr(os, "listdir", missing)
    assert state(OPENER.open(written)) == (2, {"a", "b", "c"})
    assert listings[0] > 3
