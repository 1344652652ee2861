"""Hostile requests to every address, and broken sources, in the number that a test can afford."""

import asyncio
import random
from pathlib import Path

import pytest

from search.archive import Archive
from search.settings import Settings
from tests.reliability import requests, sources
from tests.reliability.requests import Answer, Seen
from tests.web.conftest import data
from tests.web.serving.running import running
from web.app import ROUTES, create_app
from web.settings import WebSettings

__all__ = ["data"]
MANY = 8 * len(ROUTES)


def test_no_hostile_request_is_answered_with_a_fault(data: Path) -> None:
    with running(create_app(Archive.open(Settings(data, "tantivy")), WebSettings())) as port:
        seen: Seen = asyncio.run(requests.asked(port, requests.requests(MANY, 7)))
    assert seen.faults == []
    assert sum(seen.statuses.values()) == MANY
    assert {200, 400, 404, 405} <= set(seen.statuses)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (Answer(500, {}, b"", 0.1), "status 500"),
        (Answer(503, {}, b"", 0.1), "status 503"),
        (Answer(0, {}, b"", 0.1), "no answer"),
        (Answer(200, {"content-type": "text/html"}, b"<p>zq7<svg", 0.1), "unescaped: '<p>zq7<svg'"),
        (Answer(302, {"location": "//evil.example/"}, b"", 0.1), "leads to //evil.example/"),
        (Answer(200, {"x-zq8": "1"}, b"", 0.1), "a header of the request's own"),
        (Answer(200, {"content-type": "application/xml"}, b"<a>&", 0.1), "application/xml that is none"),
    ],
)
def test_a_fault_is_told(answer: Answer, fault: str) -> None:
    (found,) = requests.faults(b"GET / HTTP/1.1", answer)
    assert found.startswith(fault)


def test_a_meant_refusal_is_no_fault() -> None:
    assert list(requests.faults(b"GET / HTTP/1.1", Answer(503, {"retry-after": "1"}, b"", 0.1))) == []


def test_broken_sources_are_set_aside_and_the_rest_is_indexed(tmp_path: Path) -> None:
    folder = tmp_path / "nguon"
    folder.mkdir()
    ids = sources.sound(folder)
    done = {**sources.broken(folder, 0, 7)}
    chance = random.Random(7)
    for number, (damage, change) in enumerate(sources.DAMAGES.items()):
        ending = list(sources.MAKERS)[number % len(sources.MAKERS)]
        name = f"hong-{number:03}.{ending}"
        (folder / name).write_bytes(change(sources.MAKERS[ending](number), chance))
        done[name] = damage
    outcome = sources.synced(folder, tmp_path / "data", "tantivy", done, ids)
    assert outcome.faults == []
    assert sum(count for (_, way), count in outcome.kinds.items() if way == "set aside") > 5
