"""Who waits for whom: searches (kept ones too) for searches, exports for exports; other pages for neither."""

from asyncio import get_running_loop
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from starlette.requests import Request
from starlette.responses import Response

Endpoint = Callable[[Request], Response]
AsyncEndpoint = Callable[[Request], Awaitable[Response]]


def _one_after_another(name: str) -> Callable[[Endpoint], AsyncEndpoint]:
    # Two searches side by side in one process only take the interpreter from each other, at every row
    # of SQLite: one by one each is answered sooner, and a tenth more of them. More processes do more.
    thread = ThreadPoolExecutor(1, name)

    def in_turn(endpoint: Endpoint) -> AsyncEndpoint:
        async def answer(request: Request) -> Response:
            return await get_running_loop().run_in_executor(thread, endpoint, request)

        answer.__name__, answer.__doc__ = endpoint.__name__, endpoint.__doc__
        return answer

    return in_turn


search_in_turn = _one_after_another("search")
export_in_turn = _one_after_another("export")
