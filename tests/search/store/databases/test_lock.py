"""One indexing process at a time."""

import multiprocessing
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from search.errors import LockHeld, StoreError
from search.store.writes.lock import lock


def hold(path: Path, held: Event, release: Event) -> None:
    with lock(path, "the first one, since noon", 0):
        held.set()
        release.wait(30)


def test_the_second_process_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, release = context.Event(), context.Event()
    first = context.Process(target=hold, args=(tmp_path / "lock", held, release))
    first.start()
    try:
        assert held.wait(30)
        with (
            pytest.raises(LockHeld, match=rf"process {first.pid}, the first one, since noon"),
            lock(tmp_path / "lock", "second", 0.2),
        ):
            pass
    finally:
        release.set()
        first.join()
    with lock(tmp_path / "lock", "second", 0):
        assert "second" in (tmp_path / "lock").read_text()
    assert (tmp_path / "lock").read_text() == ""


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file"), lock(tmp_path / "file" / "lock", "x", 0):
        pass


def test_a_run_that_fails_lets_go_of_the_lock(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), lock(tmp_path / "lock", "first", 0):
        raise RuntimeError
    with lock(tmp_path / "lock", "second", 0):
        assert "first" not in (tmp_path / "lock").read_text()


def test_the_first_byte_is_left_to_the_system(tmp_path: Path) -> None:
    """Windows lets no other process read what is locked, and the name of the holder must be read."""
    with lock(tmp_path / "lock", "the first one", 0):
        assert (tmp_path / "lock").read_bytes().startswith(b"\nprocess ")


def test_a_lock_of_an_earlier_version_holds_too(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    with (tmp_path / "lock").open("w") as earlier:
        earlier.write("process 17, an earlier version\n")
        earlier.flush()
        fcntl.flock(earlier.fileno(), fcntl.LOCK_EX)
        with pytest.raises(LockHeld, match="earlier version"), lock(tmp_path / "lock", "second", 0.2):
            pass
