"""One kind of work done by several processes, asked for ahead of the time its outcome is wanted."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from indexer.processes.starting import begin, context, cores

T = TypeVar("T")
R = TypeVar("R")
B = TypeVar("B")
AHEAD = 16
"""Pieces of work for each process that are asked for before they are wanted."""
MOST_BYTES = 64 * 1024 * 1024
"""What all of them may weigh together."""


class Ended(Exception):
    """The process that did a piece of work alone was ended from outside, and so was another."""


@dataclass(slots=True, eq=False)
class Task(Generic[T, R]):
    """A piece of work that was asked for; without a future it is done here, when it is wanted."""

    given: T
    future: "Future[R] | None" = None


class Crew(Generic[T, R]):
    """Does `work` in this process for the first `few`, and on every core from then on.

    The work must be something that can be sent to another process, and raises nothing of its own; `modules`
    are what it needs and what takes long to load."""

    def __init__(self, work: Callable[[T], R], few: int, modules: Sequence[str] = ()) -> None:
        self._work, self._few, self._modules = work, few, modules
        self._pool: ProcessPoolExecutor | None = None
        self._asked: list[Task[T, R]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ahead(self) -> int:
        """How many pieces of work may be asked for before the first is wanted."""
        return AHEAD * cores()

    @property
    def started(self) -> bool:
        """Other processes were started for it."""
        return self._pool is not None

    def ask(self, given: T) -> Task[T, R]:
        """Have it done; the outcome is fetched by `outcome`, in whatever order."""
        task = Task[T, R](given)
        if self._few > 0 or cores() < 2:
            self._few -= 1
            return task
        self._send(task)
        self._asked.append(task)
        return task

    def outcome(self, task: Task[T, R]) -> R:
        """What the work came to. Raises Ended where the process that did it was ended, twice."""
        if task.future is None:
            return self._work(task.given)
        self._asked.remove(task)
        try:
            return task.future.result()
        except BrokenProcessPool:
            return self._alone(task)

    def close(self) -> None:
        """End the processes; what was asked for and not begun is not done."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None
        self._asked.clear()

    def _alone(self, task: Task[T, R]) -> R:
        """Again, while nothing else is done: which of several ended the process is not known, but who ends
        two by itself has shown it."""
        wait([one.future for one in self._asked if one.future is not None])
        try:
            return self._send(task).result()
        except BrokenProcessPool:
            pass
        try:
            return self._send(task).result()
        except BrokenProcessPool as error:
            raise Ended from error

    def _send(self, task: Task[T, R]) -> "Future[R]":
        try:
            task.future = self._opened().submit(_do, task.given)
        except BrokenProcessPool:  # those that stand in the broken one are done again when they are wanted
            self._pool = None
            task.future = self._opened().submit(_do, task.given)
        return task.future

    def _opened(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                cores(), mp_context=context(*self._modules), initializer=_prepare, initargs=(self._work,)
            )
        return self._pool


def begun_ahead(
    items: Iterable[T], begin: Callable[[T], B], most: int, weight: Callable[[B], int]
) -> Iterator[tuple[T, B]]:
    """Each item with what was begun for it; for the next `most` of them it is begun already.

    `weight` tells the bytes that what was begun holds, of which there are never many at once."""
    waiting: deque[tuple[T, B, int]] = deque()
    held = 0
    for item in items:
        begun = begin(item)
        held += (size := weight(begun))
        waiting.append((item, begun, size))
        while len(waiting) > most or held > MOST_BYTES:
            first, its, size = waiting.popleft()
            held -= size
            yield first, its
    yield from ((item, begun) for item, begun, _ in waiting)


_work: Callable[[Any], Any]


def _prepare(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work
    begin()


def _do(given: Any) -> Any:
    return _work(given)
