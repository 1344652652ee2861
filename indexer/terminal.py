"""What a run says on standard error: a progress bar on a terminal, and lines, plain or as `NEWS_ARCHIVE_LOG`
says, with the id of the run."""

import logging
import logging.config
import os
import secrets
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from search import logs
from search.errors import SettingsError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

log = logging.getLogger("indexer")
USAGE = 2
LABELS = {
    "fetch": "Fetching",
    "read": "Reading",
    "write": "Storing",
    "index": "Indexing",
    "extract": "Extracting",
}


def tell(line: str, level: int = logging.WARNING) -> None:
    """One line, at once."""
    if log.level != logging.NOTSET:  # this run keeps a log: see run_told
        log.log(level, line)
    else:
        print(line, file=sys.stderr, flush=True)


@contextmanager
def run_told(arguments: Sequence[str]) -> Iterator[None]:
    """Where logs are asked for, every line of this run has its id, and the last one says how it ended."""
    try:
        form = logs.form(os.environ)
    except SettingsError as error:
        print(error, file=sys.stderr)
        sys.exit(USAGE)
    if form is None:
        yield
        return
    logging.config.dictConfig(logs.configuration(form, "run"))
    logs.task.set(secrets.token_hex(4))
    command, started, code = arguments[0] if arguments else "", time.monotonic(), 1
    try:
        yield
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        raise
    finally:
        spent = round((time.monotonic() - started) * 1000)
        log.info(
            "%s ended with %d after %d ms",
            *(command, code, spent),
            extra={"command": command, "exit_code": code, "duration_ms": spent},
        )


class ProgressBar:
    """Counts of each step as they grow; silent where standard error is no terminal."""

    def __init__(self) -> None:
        self._bar = _bar() if sys.stderr.isatty() else None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "ProgressBar":
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def __call__(self, step: str, count: int) -> None:
        """`count` more articles have gone through `step`."""
        if self._bar is None:
            return
        if step not in self._tasks:
            self._tasks[step] = self._bar.add_task(LABELS[step], total=None)
        self._bar.advance(self._tasks[step], count)


def _bar() -> "Progress":
    # Where nobody watches, as after each publication, nothing of this is loaded.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("articles"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )
