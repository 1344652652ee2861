"""How other processes of this program are started, and what each of them does first."""

import os
import signal
import sys
import threading
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext


def context(*modules: str) -> "SpawnContext | ForkServerContext":
    """Processes that inherit no thread, lock or open file of this one, on every system.

    They come from a process in which `modules` are loaded once, if it has not been started before."""
    if sys.platform == "win32":
        return get_context("spawn")
    found = get_context("forkserver")
    found.set_forkserver_preload(["__main__", *modules])
    return found


def cores() -> int:
    """The cores that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def begin() -> None:
    """Leave Ctrl-C to the process that gives the work, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # Its queue stays open as long as any worker lives, so that a worker would wait for ever
    # for an indexer that was killed (https://github.com/python/cpython/issues/111873).
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
