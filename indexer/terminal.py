"""What a run shows while it works: a progress bar on a terminal, nothing elsewhere."""

from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

LABELS = {"read": "Reading", "write": "Storing", "index": "Indexing", "extract": "Extracting"}


class ProgressBar:
    """Counts of each step as they grow; silent where standard error is no terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description:<10}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("articles"),
            TimeElapsedColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "ProgressBar":
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, step: str, count: int) -> None:
        """`count` more articles have gone through `step`."""
        if step not in self._tasks:
            self._tasks[step] = self._progress.add_task(LABELS[step], total=None)
        self._progress.advance(self._tasks[step], count)
