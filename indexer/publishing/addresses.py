"""Sources on other machines: each is synced at intervals, by a process of its own, so that the inbox and the
folders need not wait while it is fetched."""

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence

LOOK = 0.2
"""Seconds between two looks at whether the process has ended, or is to end."""
READ = (0, 1)
"""Exit codes of a sync that took in what it could."""
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 3_600.0
"""Seconds until a source that could not be read is tried again: twice as many after each failure."""


def followed(
    address: str, options: Sequence[str], every: float, told: Callable[[str], None], ended: threading.Event
) -> threading.Thread:
    """Begin to sync an address every so many seconds, until told to end."""
    thread = threading.Thread(target=_follow, args=(address, options, every, told, ended), daemon=True)
    thread.start()
    return thread


def _follow(
    address: str, options: Sequence[str], every: float, told: Callable[[str], None], ended: threading.Event
) -> None:
    pause = 0.0
    while not ended.is_set():
        code = _synced(address, options, ended)
        if code in READ or ended.is_set():
            pause = 0.0
            ended.wait(every)
            continue
        pause = min(max(FIRST_PAUSE, 2 * pause), LONGEST_PAUSE)
        told(f"{address}: its sync ended with {code}; tried again in {pause:g} s")
        ended.wait(pause)


def _synced(address: str, options: Sequence[str], ended: threading.Event) -> int:
    """The exit code of one sync; what it says goes where this process says things."""
    command = [sys.executable, "-m", "indexer", "sync", address, *options]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr) as process:
        while process.poll() is None:
            if ended.wait(LOOK):
                process.terminate()  # what it committed stays, and the next one goes on from there
        return process.returncode
