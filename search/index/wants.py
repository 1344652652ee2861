"""What the machine does not give, told from damage: handles, rights, memory, threads, disk.

A rebuild helps against damage; against these it fails like the reading did."""

import errno
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from search.errors import ArchiveError, IndexOutOfReach

_WANTS: Mapping[int, str] = {
    errno.EMFILE: "this process may open no further file: raise its limit (ulimit -n, LimitNOFILE=)",
    errno.ENFILE: "the machine may open no further file: raise fs.file-max, or end what holds so many",
    errno.EACCES: "this user has no right to it: give it back the rights it had",
    errno.EPERM: "this user has no right to it: give it back the rights it had",
    errno.EROFS: "it lies on a file system that is read-only: mount it writable",
    errno.ENOMEM: "there is not enough memory: make room, or raise the limit of this process",
    errno.EAGAIN: "no further thread may be started: raise the limit of this user (ulimit -u, TasksMax=)",
    errno.ENOSPC: "the disk is full: make room and run the command again",
    errno.EDQUOT: "this user may write no more to the disk: raise the quota, or make room",
    errno.EIO: "the disk reports an error: check the disk, then run again",
}
_IN_WORDS = re.compile(r"\(os error (\d+)\)|code: (\d+)|\[Errno (\d+)\]")
"""How tantivy and Python write a number of an error into a message."""


@contextmanager
def told(place: object) -> Iterator[None]:
    """Inside, want of something is raised as IndexOutOfReach with its name; all else as it is."""
    try:
        yield
    except ArchiveError:
        raise
    except Exception as error:
        if want := out_of_reach(place, error):
            raise want from error
        raise


def out_of_reach(place: object, error: BaseException) -> IndexOutOfReach | None:
    """The error to raise where `error`, or what it came from, is want of something; None where it is not."""
    for one in _causes(error):
        if isinstance(one, MemoryError):
            return IndexOutOfReach(f"{place}: {_WANTS[errno.ENOMEM]}")
        if (number := _number(one)) in _WANTS:
            return IndexOutOfReach(f"{place}: {_WANTS[number]}")
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = error
    while one is not None:
        yield one
        one = one.__cause__ or one.__context__


def _number(error: BaseException) -> int:
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno
    found = _IN_WORDS.search(str(error))
    return int(next(filter(None, found.groups()))) if found else 0
