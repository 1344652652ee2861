"""Answers that take seconds wait for each other, so that the quick ones do not wait for them."""

from collections.abc import Awaitable, Callable

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

AT_ONCE = 1
_limiter = CapacityLimiter(AT_ONCE)


def one_at_a_time(endpoint: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint in a thread that quick requests never wait for."""

    async def answer(request: Request) -> Response:
        return await to_thread.run_sync(endpoint, request, limiter=_limiter)

    answer.__name__, answer.__doc__ = endpoint.__name__, endpoint.__doc__
    return answer
