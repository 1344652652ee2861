"""A line of requests that are worked on one by one, or a few at once: bounded, left by whoever is gone."""

from asyncio import Future, get_running_loop, timeout
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from starlette.requests import Request

from search.errors import ArchiveError

T = TypeVar("T")


class Crowded(ArchiveError):
    """More wait already than can be answered soon."""


class Gone(Exception):
    """The client hung up before its turn; nobody reads an answer."""


class Lane:
    """`threads` requests at once, `waiting` more in line, each for at most `patience` seconds."""

    def __init__(self, name: str, *, threads: int = 1, waiting: int, patience: float) -> None:
        self._threads = ThreadPoolExecutor(threads, name)
        self._free, self._waiting, self._patience = threads, waiting, patience
        self._line: deque[tuple[Future[None], Request]] = deque()

    async def run(self, request: Request, work: Callable[[], T]) -> T:
        """What `work` gives when its turn has come; raises Crowded where too many wait, or too long, and
        Gone where nobody waits any more."""
        await self._turn(request)
        try:
            return await get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._next()

    @property
    def busy(self) -> bool:
        """Whether anyone is worked on."""
        return not self._free

    def close(self) -> None:
        """Let go of the threads when what they do is done."""
        self._threads.shutdown(wait=False)

    async def _turn(self, request: Request) -> None:
        if self._free:
            self._free -= 1
            return
        if len(self._line) >= self._waiting:
            await self._clear()
        if len(self._line) >= self._waiting:
            raise Crowded(f"{self._waiting} requests wait already")
        await self._wait(request)
        if await request.is_disconnected():
            self._next()
            raise Gone

    async def _wait(self, request: Request) -> None:
        turn: Future[None] = get_running_loop().create_future()
        self._line.append((turn, request))
        try:
            async with timeout(self._patience):
                await turn
        except BaseException as error:
            if (turn, request) in self._line:
                self._line.remove((turn, request))
            elif not turn.cancelled() and turn.exception() is None:
                self._next()  # its turn came in the very moment in which it gave up
            if isinstance(error, TimeoutError):
                raise Crowded(f"waited for {self._patience:g} s") from None
            raise

    async def _clear(self) -> None:
        """Take those out of the line whose clients are gone."""
        for turn, request in list(self._line):
            if not turn.done() and await request.is_disconnected():
                turn.set_exception(Gone())

    def _next(self) -> None:
        while self._line:
            turn, _ = self._line.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
