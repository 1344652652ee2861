"""A command of the indexer in a process of its own that can be watched and disturbed by strace.

The process is a fork of this one, in which everything is imported already: a run takes tenths of a second
instead of seconds. What is injected is strace's: `--inject=CALL:signal=KILL:when=N` kills before the call."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

import indexer.commands
import search.archive
import search.index.engines.tantivy.engine
import search.index.engines.whoosh.vendor
import search.store.schema.making
from indexer.rules import rules_version
from search.index.fingerprint import fingerprint
from tests.engines import IN_FILES

IMPORTED = (
    indexer.commands,
    search.archive,
    search.index.engines.tantivy.engine,
    search.index.engines.whoosh.vendor,
    search.store.schema.making,
)
"""What a command would import itself, one by one, in every fork."""
CHANGING = (
    *("openat", "write", "pwrite64", "writev", "pwritev", "rename", "renameat", "renameat2", "unlink"),
    *("unlinkat", "fsync", "fdatasync", "ftruncate", "truncate", "mkdir", "mkdirat", "rmdir", "link"),
    *("linkat", "fallocate", "copy_file_range", "sendfile", "chmod", "fchmod"),
)
"""The system calls that change files; openat only where it makes or empties one."""
KILLED = -signal.SIGKILL
_ANYBODY_MAY_TRACE = (0x59616D61, -1)
"""prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY): where only a parent may trace, strace may too."""


def warm() -> None:
    """Compute what every command would compute again: the version of the rules, the forms of the engines."""
    rules_version()
    for engine in IN_FILES:
        fingerprint(engine)


class Ended(Struct, frozen=True):
    """How a process ended: its code (negative: the signal), and what it said."""

    code: int
    out: str
    err: str


def available() -> bool:
    return shutil.which("strace") is not None


def indexed(*arguments: str) -> int:
    """A command of the indexer in this process; its exit code."""
    try:
        indexer.commands.app(list(arguments), prog_name="python -m indexer")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def ended(
    work: Callable[[], int], place: Path, strace: Sequence[str] = (), after: float | None = None
) -> Ended:
    """`work` in a process of its own, under strace with these arguments, killed `after` so many seconds."""
    out, err = place / "out", place / "err"
    gate, opened = os.pipe()
    child = os.fork()
    if not child:
        _work(work, gate, out, err)
    os.close(gate)
    tracer = _attached(child, strace) if strace else None
    os.write(opened, b"\n")
    os.close(opened)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if tracer:
        tracer.communicate()
    return Ended(code, out.read_text("utf-8"), err.read_text("utf-8"))


def _work(work: Callable[[], int], gate: int, out: Path, err: Path) -> None:
    """In the child: wait for the tracer, work, end."""
    code = 99
    try:
        for number, path in ((1, out), (2, err)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        ctypes.CDLL(None).prctl(*_ANYBODY_MAY_TRACE)
        os.read(gate, 1)
        code = work()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _attached(process: int, arguments: Sequence[str]) -> subprocess.Popen[str]:
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(process), *arguments], stderr=subprocess.PIPE, text=True
    )
    assert tracer.stderr is not None
    said = tracer.stderr.readline()
    if "attached" not in said:
        os.kill(process, signal.SIGKILL)
        raise RuntimeError(f"strace could not attach: {said}")
    return tracer
