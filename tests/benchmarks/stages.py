"""Where the time of one `Archive.find` goes: each stage with what it does itself, and the rest."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any
from unittest.mock import patch

from search.answer import hits, search
from search.archive import Archive
from search.store import Store
from tests.benchmarks.queries import TODAY, Asked
from tests.benchmarks.timing import print_table

PASSES = 3
STAGES: tuple[tuple[str, Any, str], ...] = (
    ("the typed text understood", search, "parse"),
    ("filters looked up", search, "filters"),
    ("the engine: found, counted, ranked", search.Search, "_page_of"),
    ("texts and facts of ten articles read", Store, "cards"),
    ("where facts are said looked up", Store, "said"),
    ("passages chosen and marked, and the title", hits, "_shown"),
    ("corrections considered", search.Search, "_suggestion"),
)
REST = "the rest: pointer, pin, transaction, page"


class Stages:
    """Milliseconds by stage; while one stage runs inside another, only the inner one counts."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._running = [REST]
        self._since = time.perf_counter()

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time counted for the stage."""

        def call(*arguments: Any, **named: Any) -> Any:
            self._switch()
            self._running.append(stage)
            try:
                return function(*arguments, **named)
            finally:
                self._switch()
                self._running.pop()

        return call

    def _switch(self) -> None:
        now = time.perf_counter()
        self.spent[self._running[-1]] += (now - self._since) * 1000
        self._since = now


def stages(archive: Archive, asked: Sequence[Asked]) -> None:
    """Prints the mean time of each stage over all these queries; raises RuntimeError for one that nothing
    went through, whose name the code has given to something else."""
    measured = Stages()
    with ExitStack() as patched:
        for stage, home, name in STAGES:
            patched.enter_context(patch.object(home, name, measured.timed(stage, getattr(home, name))))
        find = measured.timed(REST, archive.find)
        for one in asked:
            find(one.request, TODAY)
        measured.spent.clear()
        for _ in range(PASSES):
            for one in asked:
                find(one.request, TODAY)
    if unseen := [name for name, *_ in STAGES if name not in measured.spent]:
        raise RuntimeError(f"nothing went through: {', '.join(unseen)}")
    finds = PASSES * len(asked)
    whole = sum(measured.spent.values())
    print_table(
        "Where the time of Archive.find goes, mean",
        ("", "ms", "share"),
        [
            [name, measured.spent[name] / finds, f"{100 * measured.spent[name] / whole:.0f} %"]
            for name in (*(name for name, *_ in STAGES), REST)
        ],
    )
