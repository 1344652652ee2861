"""A site whose answers take their time, to be stopped meanwhile."""

import asyncio
import time

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route


async def now(request: Request) -> PlainTextResponse:
    return PlainTextResponse("now")


async def later(request: Request) -> PlainTextResponse:
    await asyncio.sleep(3)
    return PlainTextResponse("later")


def threaded(request: Request) -> PlainTextResponse:
    time.sleep(3)
    return PlainTextResponse("threaded")


async def piecewise(request: Request) -> StreamingResponse:
    async def pieces():  # type: ignore[no-untyped-def]
        for _ in range(6):
            await asyncio.sleep(0.6)
            yield b"piece"

    return StreamingResponse(pieces(), media_type="text/plain")


async def never(request: Request) -> PlainTextResponse:
    await asyncio.sleep(600)
    return PlainTextResponse("never")


async def stuck(request: Request) -> PlainTextResponse:
    """In a thread of its own that nothing can interrupt, as a search is."""
    await asyncio.get_running_loop().run_in_executor(None, time.sleep, 600)
    return PlainTextResponse("stuck")


site = Starlette(
    routes=[
        Route(f"/{endpoint.__name__}", endpoint)
        for endpoint in (now, later, threaded, piecewise, never, stuck)
    ]
)
