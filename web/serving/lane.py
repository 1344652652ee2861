"""A line of requests that are worked on one by one, or a few at once: bounded, left by whoever is gone."""

from asyncio import Future, get_running_loop, timeout
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import TypeVar

from starlette.requests import Request

from search.errors import ArchiveError
from web.serving.watching.metrics import LaneFigures

T = TypeVar("T")
LIGHT = 256
"""Bytes of an address below which all weigh the same."""
HANDICAP = 0.001
"""Seconds for which a byte more lets later ones by: under a load that never ends a title of 400 bytes stands
back for a seventh of a second, a lead of a thousand letters for two, and nobody for ever."""


class Crowded(ArchiveError):
    """More wait already than can be answered soon."""


class Gone(Exception):
    """The client hung up before its turn; nobody reads an answer."""


@dataclass(order=True, slots=True)
class Waiting:
    """One in line: who is due first; long addresses, which cost more, are due later than they came."""

    due: float
    number: int
    turn: Future[None] = field(compare=False)
    request: Request = field(compare=False)


class Lane:
    """`threads` requests at once, `waiting` more in line, each for at most `patience` seconds."""

    def __init__(
        self,
        name: str,
        *,
        threads: int = 1,
        waiting: int,
        patience: float,
        figures: LaneFigures | None = None,
    ) -> None:
        self._threads = ThreadPoolExecutor(threads, name)
        self._all = self._free = threads
        self._waiting, self._patience, self._figures = waiting, patience, figures
        self._line: list[Waiting] = []
        self._numbers = count()

    async def run(self, request: Request, work: Callable[[], T]) -> T:
        """What `work` gives when its turn has come; raises Crowded where too many wait, or too long, and
        Gone where nobody waits any more."""
        await self._turn(request)
        try:
            # In the context of the request, so that what is logged there bears its id.
            return await get_running_loop().run_in_executor(self._threads, copy_context().run, work)
        finally:
            self._next()

    def crowded(self, why: str, said: str) -> Crowded:
        """The refusal to raise, counted."""
        if self._figures:
            self._figures.refused(why)
        return Crowded(said)

    @property
    def busy(self) -> bool:
        """Whether anyone is worked on."""
        return not self._free

    async def _turn(self, request: Request) -> None:
        if self._free:
            self._free -= 1
            self._tell()
            return
        if len(self._line) >= self._waiting:
            await self._clear()
        if len(self._line) >= self._waiting:
            raise self.crowded("full", f"{self._waiting} requests wait already")
        await self._wait(request)
        if await request.is_disconnected():
            self._next()
            raise Gone

    async def _wait(self, request: Request) -> None:
        beyond = max(0, len(request.scope["query_string"]) - LIGHT)
        due = monotonic() + HANDICAP * beyond
        one = Waiting(due, next(self._numbers), get_running_loop().create_future(), request)
        self._line.append(one)
        self._tell()
        try:
            async with timeout(self._patience):
                await one.turn
        except BaseException as error:
            if one in self._line:
                self._line.remove(one)
            elif not one.turn.cancelled() and one.turn.exception() is None:
                self._next()  # its turn came in the very moment in which it gave up
            self._tell()
            if isinstance(error, TimeoutError):
                raise self.crowded("late", f"waited for {self._patience:g} s") from None
            raise

    async def _clear(self) -> None:
        """Take those out of the line whose clients are gone."""
        for one in list(self._line):
            if not one.turn.done() and await one.request.is_disconnected() and not one.turn.done():
                self._line.remove(one)
                one.turn.set_exception(Gone())

    def _next(self) -> None:
        waiting = [one for one in self._line if not one.turn.done()]
        if waiting:
            first = min(waiting)
            self._line.remove(first)
            first.turn.set_result(None)
        else:
            self._free += 1
        self._tell()

    def _tell(self) -> None:
        if self._figures:
            self._figures.line(len(self._line), self._all - self._free)
