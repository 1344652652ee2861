"""A hostile client of each kind, small, beside a reader who is answered all the while."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from search.archive import Archive
from search.settings import Settings
from tests.reliability.hostile import KINDS, Kind, connected, request, status
from tests.web.conftest import data
from tests.web.serving.running import running
from web.app import create_app
from web.settings import WebSettings

__all__ = ["data"]
FEWER, SEARCHES, WAIT = 5, 5, 30.0


@pytest.fixture(scope="module")
def port(data: Path) -> Iterator[int]:
    with running(create_app(Archive.open(Settings(data, "tantivy")), WebSettings())) as port:
        yield port


async def read(port: int, at: int) -> str:
    async with asyncio.timeout(WAIT), connected(port) as (reader, writer):
        writer.write(request(f"/tim-kiem?q=so+ket&again={at}", "Connection: close"))
        said: str = await status(reader)
        assert b"</html>" in await reader.read(-1)
        return said


@pytest.mark.parametrize(("kind", "many"), KINDS.values(), ids=KINDS.keys())
def test_a_reader_is_answered_beside_a_hostile_client(port: int, kind: Kind, many: int) -> None:
    async def both() -> list[str]:
        hostile: Counter[str] = Counter()
        task = asyncio.create_task(kind(port, max(1, many // FEWER), hostile))
        await asyncio.sleep(0.2)
        said = [await read(port, at) for at in range(SEARCHES)]
        task.cancel()
        with suppress(asyncio.CancelledError, OSError):
            await task
        return said

    assert asyncio.run(both()) == ["200"] * SEARCHES
