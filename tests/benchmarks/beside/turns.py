"""Two checkouts asked in turns: searches in a process of each, starts and pages of servers of each."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from msgspec import Struct

from search.answer.results import SearchRequest

Figures = dict[str, float]


class Checkout(Struct, frozen=True):
    """A state of the program, and an archive that it made."""

    code: Path
    data: Path

    def started(self, *command: str, **how: Any) -> subprocess.Popen[str]:
        """A Python process of this state."""
        environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(self.code)}
        return subprocess.Popen([sys.executable, *command], cwd=self.code, env=environment, text=True, **how)


class Taken(Struct, frozen=True):
    """What a request took in one state: the median of its turns, and the calls of functions in it."""

    wall: float
    processor: float
    calls: float
    total: float


def in_turns(
    checkouts: Sequence[Checkout], requests: Sequence[SearchRequest], rounds: int, warming: int
) -> list[list[Taken]]:
    """For each checkout what each request took, after the first `warming` of them were asked once."""
    calls = [list(_calls(one, requests)) for one in checkouts]
    taken: list[list[list[Figures]]] = [[[] for _ in requests] for _ in checkouts]
    with ExitStack() as running:
        asks = [running.enter_context(_answering(one)) for one in checkouts]
        for ask in asks:
            for request in requests[:warming]:
                ask(request, False)
        for turn in range(rounds):
            for at, request in enumerate(requests):
                for which in (0, 1) if (turn + at) % 2 else (1, 0):
                    taken[which][at].append(asks[which](request, False))
    return [
        [_taken(turns, count) for turns, count in zip(its, counts, strict=True)]
        for its, counts in zip(taken, calls, strict=True)
    ]


def _calls(checkout: Checkout, requests: Sequence[SearchRequest]) -> Iterator[float]:
    """The calls of functions that each request makes in a process that was never asked it before."""
    with _answering(checkout) as ask:
        for request in requests:
            yield ask(request, True)["calls"]


def _taken(turns: Sequence[Figures], calls: float) -> Taken:
    middle = {name: median(turn[name] for turn in turns) for name in ("wall", "processor", "total")}
    return Taken(middle["wall"], middle["processor"], calls, middle["total"])


@contextmanager
def _answering(checkout: Checkout) -> Iterator[Callable[[SearchRequest, bool], Figures]]:
    script = str(Path(__file__).with_name("answering.py"))
    process = checkout.started(script, str(checkout.data), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin and process.stdout
    told, heard = process.stdin, process.stdout

    def ask(request: SearchRequest, count: bool) -> Figures:
        told.write(json.dumps({"request": _said(request), "count": count}) + "\n")
        told.flush()
        answer: Figures = json.loads(heard.readline())
        return answer

    try:
        yield ask
    finally:
        told.close()
        process.wait()


def _said(request: SearchRequest) -> dict[str, Any]:
    days = {"published_from": request.published_from, "published_to": request.published_to}
    return {
        "text": request.text,
        "size": request.size,
        "page": request.page,
        "days": {name: day.isoformat() for name, day in days.items() if day},
        "lists": {"people": request.people, "numbers": request.numbers, "facets": request.facets},
    }
