"""Clients that mean no good, each of one kind, as coroutines on bare connections."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from itertools import count, cycle
from typing import Any
from urllib.parse import quote

HOST = "127.0.0.1"
WORDS = [
    *("hội", "nghị", "tỉnh", "ủy", "đồng", "chí", "chủ", "trì", "sơ", "kết", "năm", "thực", "hiện", "quyết"),
    *("công", "tác", "cán", "bộ", "nhân", "dân", "phát", "biểu"),
]
Kind = Callable[[int, int, "Counter[str]"], Awaitable[None]]
"""(port, how many, answers by status): runs until it is cancelled, or is done with what it can do."""


@asynccontextmanager
async def connected(port: int) -> Any:
    reader, writer = await asyncio.open_connection(HOST, port)
    try:
        yield reader, writer
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


def request(path: str, *headers: str) -> bytes:
    return "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {HOST}", *headers, "", ""]).encode()


async def status(reader: asyncio.StreamReader) -> str:
    """The status of an answer, or how the connection ended."""
    try:
        line = await reader.readline()
    except OSError:
        return "reset"
    return line.split()[1].decode() if line else "closed"


def phrases(many: int, joined: str = " ", start: int = 0) -> str:
    """A query of so many phrases of two words, another one for each `start`."""
    pairs = (
        f'"{WORDS[(start + at) % len(WORDS)]} {WORDS[(start + 7 * at + 3) % len(WORDS)]}"' for at in count()
    )
    return joined.join(next(pairs) for _ in range(many))


def searches() -> Iterator[str]:
    """Addresses of searches that cost as much as one query can."""
    for start in cycle(range(10_000)):
        for joined in (" ", " OR "):
            yield f"/tim-kiem?q={quote(phrases(31, joined, start))}&again={start}"


async def drops_searches(port: int, many: int, seen: Counter[str]) -> None:
    """Sends searches and hangs up at once, all together, again and again."""
    addresses = searches()
    while True:
        for _ in range(many):
            async with connected(port) as (_, writer):
                writer.write(request(next(addresses)))
                await writer.drain()
            seen["dropped"] += 1
        await asyncio.sleep(0.5)


async def waits_for_searches(port: int, many: int, seen: Counter[str]) -> None:
    """Sends searches and waits for their answers, so many at once."""
    addresses = searches()

    async def one() -> None:
        while True:
            async with connected(port) as (reader, writer):
                writer.write(request(next(addresses), "Connection: close"))
                seen[await status(reader)] += 1
                await reader.read(-1)
            await asyncio.sleep(0.05)

    await asyncio.gather(*(one() for _ in range(many)))


async def endless_headers(port: int, many: int, seen: Counter[str]) -> None:
    """Sends 100 MB of headers on each connection."""

    async def one() -> None:
        async with connected(port) as (reader, writer):
            writer.write(b"GET / HTTP/1.1\r\n")
            with suppress(OSError):
                for at in range(10_000):
                    writer.write(b"X-%d: %s\r\n" % (at, b"x" * 10_000))
                    await writer.drain()
            seen[await status(reader)] += 1

    await asyncio.gather(*(one() for _ in range(many)))


async def one_endless_header(port: int, many: int, seen: Counter[str]) -> None:
    """Sends 100 MB as one header, whose end never comes."""
    async with connected(port) as (reader, writer):
        writer.write(b"GET / HTTP/1.1\r\nX: ")
        with suppress(OSError):
            for _ in range(10_000):
                writer.write(b"x" * 10_000)
                await writer.drain()
        seen[await status(reader)] += 1


async def half_sent(port: int, many: int, seen: Counter[str]) -> None:
    """Opens connections, sends half a request on each, and waits; opens them anew when they are cut off."""

    async def one() -> None:
        while True:
            with suppress(OSError):
                async with connected(port) as (reader, writer):
                    writer.write(b"GET /tim-kiem?q=h HTTP/1.1\r\nHost: ")
                    seen[await status(reader)] += 1
            await asyncio.sleep(1)

    await asyncio.gather(*(one() for _ in range(many)))


async def drips(port: int, many: int, seen: Counter[str]) -> None:
    """Sends a request letter by letter."""

    async def one() -> None:
        async with connected(port) as (reader, writer):
            with suppress(OSError):
                for letter in request("/tim-kiem?q=" + "h" * 1_000):
                    writer.write(bytes([letter]))
                    await writer.drain()
                    await asyncio.sleep(0.5)
            seen[await status(reader)] += 1

    await asyncio.gather(*(one() for _ in range(many)))


async def never_reads(port: int, many: int, seen: Counter[str]) -> None:
    """Asks for exports and never reads a byte of them."""

    async def one() -> None:
        async with connected(port) as (_, writer):
            writer.write(request("/tim-kiem.csv"))
            seen["unread"] += 1
            await asyncio.sleep(3_600)

    await asyncio.gather(*(one() for _ in range(many)))


async def pipelines(port: int, many: int, seen: Counter[str]) -> None:
    """Sends a thousand requests on one connection before it reads the first answer."""
    async with connected(port) as (reader, writer):
        with suppress(OSError):
            writer.write(request("/healthz") * 1_000 * many)
            await writer.drain()
        seen[await status(reader)] += 1


async def long_queries(port: int, many: int, seen: Counter[str]) -> None:
    """Asks with 60 kB of text."""
    for at in count():
        async with connected(port) as (reader, writer):
            words = "+".join(quote(word) for word in WORDS)
            writer.write(request(f"/tim-kiem?q={at}+{(words + '+') * 400}"[:60_000], "Connection: close"))
            seen[await status(reader)] += 1
            seen[f"over 300 kB: {len(await reader.read(-1)) > 300_000}"] += 1


KINDS: dict[str, tuple[Kind, int]] = {
    "60 searches of 31 phrases, dropped": (drops_searches, 60),
    "20 searches of 31 phrases at once": (waits_for_searches, 20),
    "100 MB of headers, ten times": (endless_headers, 10),
    "one header of 100 MB": (one_endless_header, 1),
    "300 half-sent requests": (half_sent, 300),
    "1,000 half-sent requests": (half_sent, 1_000),
    "100 letter by letter": (drips, 100),
    "30 exports never read": (never_reads, 30),
    "1,000 requests at once on a connection": (pipelines, 1),
    "texts of 60 kB": (long_queries, 1),
}
"""Every kind by its name, and how many of it are too many for a server without bounds."""
