"""Who waits for whom: quick searches for quick ones, slow for slow, exports for exports, pages for pages.

Two searches side by side in one process only take the interpreter from each other, at every row of SQLite:
one by one each is answered sooner, and a tenth more of them. More processes do more. But a search that takes
long must not hold up the others: it has a lane of its own, and gives way at each of its steps."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from search.errors import TooDear
from search.index.budget import Budget
from web.serving.freshness import Fresh
from web.serving.lane import Gone, Lane
from web.serving.slices import Sliced
from web.serving.watching.metrics import Metrics

Endpoint = Callable[[Request], Response]
AsyncEndpoint = Callable[[Request], Awaitable[Response]]

SECONDS = 10.0
"""In which any request must be done once its turn has come."""
QUICK_POSTINGS, QUICK_PROCESSOR = 400_000, 0.25
"""What a quick search may read in one step, and how long it may work: of eight phrases of common words none
is quick, of 800 titles and leads of the press all are; they work 6 ms (median) to 27 (99 %; 6,974 articles,
tantivy)."""
MOST_POSTINGS = 150_000_000
"""What any request may read in one step; what would read more is refused before it begins. Tantivy reads
18 million a second."""
PATIENCE = 10.0
"""Seconds a request waits for its turn; who reads has left by then, or asks again."""
EXPORTS = 16
"""Exports on their way at once: each holds the ids of its articles."""
WORKED, BREATH = 0.01, 0.05
"""Seconds that a slow search works before it waits for quick ones, and that it waits then at most: a long
text takes 280 steps, and while quick ones never end a wait at each was 14 seconds for a tenth of work."""


class Lanes:
    """The lanes of one application."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self.quick = self._lane("quick", waiting=64)
        self.slow = self._lane("slow", waiting=8)
        self.exports = self._lane("exports", waiting=EXPORTS)
        self.pages = self._lane("pages", threads=2, waiting=128)
        self.publishing = self._lane("publishing", threads=2, waiting=128)
        self.figures = self._lane("figures", waiting=4)
        self.logins = self._lane("logins", waiting=8)
        self.exporting = 0

    def _lane(self, name: str, *, threads: int = 1, waiting: int) -> Lane:
        figures = self._metrics.lane(name)
        return Lane(name, threads=threads, waiting=waiting, patience=PATIENCE, figures=figures)

    def giving_way(self) -> Callable[[], None]:
        """For the steps of one slow request: lets quick searches by whenever it has worked a while."""
        worked = 0.0

        def let_quick_ones_by() -> None:
            nonlocal worked
            if time.thread_time() - worked < WORKED:
                return
            until = time.monotonic() + BREATH
            while self.quick.busy and time.monotonic() < until:
                time.sleep(0.001)
            worked = time.thread_time()

        return let_quick_ones_by


def search_in_turn(endpoint: Endpoint) -> AsyncEndpoint:
    """The endpoint as a search: where it costs more than a quick one it begins anew among the slow."""

    async def search(request: Request) -> Response:
        lanes: Lanes = request.app.state.lanes
        try:
            return await _run(
                lanes.quick, endpoint, request, Budget(QUICK_POSTINGS, SECONDS, QUICK_PROCESSOR)
            )
        except TooDear:
            pass
        slow = Budget(MOST_POSTINGS, SECONDS, give_way=lanes.giving_way())
        return await _run(lanes.slow, endpoint, request, slow)

    return _named(search, endpoint)


def export_in_turn(endpoint: Endpoint) -> AsyncEndpoint:
    """The endpoint as an export."""

    async def export(request: Request) -> Response:
        lanes: Lanes = request.app.state.lanes
        patient = Budget(MOST_POSTINGS, SECONDS, give_way=lanes.giving_way())
        return await _run(lanes.exports, endpoint, request, patient)

    return _named(export, endpoint)


def page_in_turn(endpoint: Endpoint) -> AsyncEndpoint:
    """The endpoint as any other page."""

    async def page(request: Request) -> Response:
        lanes: Lanes = request.app.state.lanes
        return await _run(lanes.pages, endpoint, request, Budget(MOST_POSTINGS, SECONDS))

    return _named(page, endpoint)


def _named(answer: AsyncEndpoint, endpoint: Endpoint) -> AsyncEndpoint:
    answer.__name__, answer.__doc__ = endpoint.__name__, endpoint.__doc__
    return answer


async def _run(lane: Lane, endpoint: Endpoint, request: Request, budget: Budget) -> Response:
    if isinstance(endpoint, Fresh) and (known := endpoint.at_once(request)):
        return known
    request.state.budget = budget
    answer = await lane.run(request, partial(_begun, endpoint, request, budget))
    return _streamed(answer, request) if isinstance(answer, Sliced) else answer


def _begun(endpoint: Endpoint, request: Request, budget: Budget) -> Response:
    budget.begin()
    return endpoint(request)


def _streamed(answer: Sliced, request: Request) -> Response:
    """The answer with its slices made one by one in the lane of exports; for HEAD none of them."""
    lanes: Lanes = request.app.state.lanes
    if request.method == "HEAD":
        return Response(headers=dict(answer.headers))
    if lanes.exporting >= EXPORTS:
        raise lanes.exports.crowded("full", f"{EXPORTS} exports are on their way already")
    answer.body_iterator = _slices(answer, lanes, request)
    return answer


async def _slices(answer: Sliced, lanes: Lanes, request: Request) -> AsyncIterator[bytes]:
    lanes.exporting += 1
    try:
        while piece := await lanes.exports.run(request, partial(next, answer.slices, b"")):
            yield piece
    except Gone:
        return
    finally:
        lanes.exporting -= 1
