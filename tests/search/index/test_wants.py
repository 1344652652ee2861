"""Want of handles, rights, memory or disk is said as what it is, and never taken for damage."""

import errno
import os
import resource
from collections.abc import Callable
from itertools import count, islice
from pathlib import Path

import pytest

from search.errors import ArchiveError, IndexOutOfReach
from search.index.engine import Deletion, Opener
from search.index.engines import opener as opener_of
from search.index.wants import out_of_reach
from search.query.tree import Everything
from tests.engines import IN_FILES
from tests.search.index.contract.entries import entry, found, typed

OK, WANT, WRONG = 0, 71, 72
MOST = 60
"""Handles more than a process has open at first, with which every engine does whatever it is asked."""


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.EMFILE, "Too many open files"), "ulimit -n"),
        (ValueError("An IO error occurred: 'Too many open files (os error 24)'"), "ulimit -n"),
        (ValueError('Os { code: 13, kind: PermissionDenied, message: "Permission denied" }'), "right"),
        (OSError(errno.ENOSPC, "No space left on device"), "full"),
        (OSError(errno.EIO, "Input/output error"), "disk reports"),
        (MemoryError(), "memory"),
        (ValueError("thread: Resource temporarily unavailable (os error 11)"), "ulimit -u"),
    ],
)
def test_a_want_has_its_name(error: Exception, said: str) -> None:
    told = out_of_reach("chỉ mục", error)
    assert told is not None
    assert str(told).startswith("chỉ mục: ")
    assert said in str(told)


@pytest.mark.parametrize("error", [ValueError("corrupt"), OSError(errno.ENOENT, "x"), KeyError(24)])
def test_damage_is_no_want(error: Exception) -> None:
    assert out_of_reach("chỉ mục", error) is None


def test_a_want_behind_another_error_is_found() -> None:
    error = ValueError("it is not empty")
    error.__context__ = OSError(errno.EMFILE, "Too many open files")
    assert isinstance(out_of_reach("x", error), IndexOutOfReach)


def outcome(handles: int, act: Callable[[], None]) -> int:
    """What becomes of an act in a process that may open only so many files more."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    opened = {int(path.name) for path in Path("/proc/self/fd").iterdir()}
    free = (number for number in count() if number not in opened)
    most = next(islice(free, handles, None))  # the limit is on numbers, and those of closed files are free
    code = WRONG
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        act()
        code = OK
    except IndexOutOfReach:
        code = WANT
    except ArchiveError:
        pass
    finally:
        os._exit(code)


@pytest.mark.parametrize("name", IN_FILES)
def test_with_few_handles_nothing_is_called_damaged_and_nothing_is_lost(name: str, tmp_path: Path) -> None:
    opener: Opener = opener_of(name)  # type: ignore[arg-type]
    engine = opener.create(tmp_path / "index")
    for number in range(3):
        engine.apply([entry(f"a{number}", body=f"họp {number}")], number + 1)
    engine.close()

    def read() -> None:
        assert found(opener.open(tmp_path / "index"), typed("họp")) >= {"a1", "a2"}

    def write() -> None:
        writer = opener.open(tmp_path / "index", writable=True)
        writer.apply([entry("new", body="họp"), Deletion("a0")], 4)
        writer.close()

    for act in (read, write):
        outcomes = [outcome(handles, act) for handles in range(MOST)]
        assert set(outcomes) == {OK, WANT}
        assert outcomes[-1] == OK
    again = opener.open(tmp_path / "index", writable=True)
    assert found(again, Everything()) == {"a1", "a2", "new"}
    again.close()
