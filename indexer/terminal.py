"""What a run shows while it works: a progress bar on a terminal, nothing elsewhere."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LABELS = {
    "fetch": "Fetching",
    "read": "Reading",
    "write": "Storing",
    "index": "Indexing",
    "extract": "Extracting",
}


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
