"""What changes in the folders that are watched, told as it happens (inotify and its like, by watchfiles)."""

import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from queue import SimpleQueue

AVAILABLE = find_spec("watchfiles") is not None
STEP = 30
"""Milliseconds without another change after which changes are told: a file is written in several steps."""
TOGETHER = 400
"""Milliseconds after which they are told though more come."""
LOOK = 1_000
"""Milliseconds between two looks at whether the folder is still the one that is watched."""

Change = tuple[Path, Path | None]
"""The source, and the file in it that changed; None where the source itself came, and all of it is new."""


def watched(source: Path, changes: "SimpleQueue[Change]", ended: threading.Event) -> threading.Thread:
    """Begin to tell what changes in a source, also when it comes later, or goes and comes again."""
    thread = threading.Thread(target=_watch, args=(source, changes, ended), daemon=True)
    thread.start()
    return thread


def _watch(source: Path, changes: "SimpleQueue[Change]", ended: threading.Event) -> None:
    was_there = source.exists()
    while not ended.is_set():
        if not source.exists():
            was_there = False
            ended.wait(LOOK / 1_000)
            continue
        if not was_there:
            changes.put((source, None))
        for path in _changed(source, ended):
            changes.put((source, path))
        was_there = False


def _changed(source: Path, ended: threading.Event) -> Iterator[Path]:
    """What changes, until the source is another one or gone. Of a file the folder around it is watched, since
    it may be replaced."""
    from watchfiles import watch

    around, known = (source, True) if source.is_dir() else (source.parent, False)
    state = around.stat().st_ino
    looks = watch(
        around,
        watch_filter=None,
        debounce=TOGETHER,
        step=STEP,
        stop_event=ended,
        rust_timeout=LOOK,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=known,
    )
    try:
        for found in looks:
            for path in sorted({Path(name) for _, name in found}):
                if known or path == source:
                    yield path
            if around.stat().st_ino != state:
                return
    except OSError:
        return  # it is gone; whether it comes again is looked at by the caller
