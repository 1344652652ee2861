"""Who waits for whom: a slow search holds up no quick one, lines are bounded, who has gone is passed over."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from search.archive import Archive
from search.errors import TooDear
from search.index import budget
from search.index.cost import cost
from search.query.tree import And, Everything, Node, Not, Or, Phrase, Prefix, Within, Word
from search.settings import Settings
from tests.reliability.hostile import phrases
from web.app import create_app
from web.serving import concurrency
from web.serving.lane import LIGHT, Crowded, Gone, Lane
from web.serving.watching.metrics import Metrics
from web.settings import WebSettings

WAIT = 20.0


def request(query: bytes = b"", gone: Callable[[], bool] = lambda: False) -> Request:
    """A request whose client has gone when `gone` says so."""

    async def receive() -> dict[str, Any]:
        if not gone():
            await asyncio.sleep(3_600)
        return {"type": "http.disconnect"}

    return Request({"type": "http", "query_string": query, "headers": []}, receive)


async def begun(lane: Lane, hold: Event) -> asyncio.Task[bool]:
    """A request that is worked on until `hold` is set."""
    task = asyncio.create_task(lane.run(request(), lambda: hold.wait(WAIT)))
    await asyncio.sleep(0)
    assert lane.busy
    return task


async def waiting(lane: Lane, asked: Request, work: Callable[[], Any]) -> asyncio.Task[Any]:
    task = asyncio.create_task(lane.run(asked, work))
    await asyncio.sleep(0)
    return task


def test_short_ones_come_first_and_each_has_its_turn() -> None:
    async def lived() -> list[str]:
        lane, hold, order = Lane("test", waiting=10, patience=WAIT), Event(), list[str]()
        first = await begun(lane, hold)
        asked = (("long", b"x" * 900), ("longer", b"x" * 1_000), ("a", b"q=a"), ("b", b"q=hoi"))
        tasks = [await waiting(lane, request(text), lambda n=name: order.append(n)) for name, text in asked]
        hold.set()
        await asyncio.gather(first, *tasks)
        assert not lane.busy
        return order

    assert asyncio.run(lived()) == ["a", "b", "long", "longer"]


def test_a_long_one_has_its_turn_though_short_ones_keep_coming() -> None:
    async def lived() -> int:
        lane, hold = Lane("test", waiting=10, patience=WAIT), Event()
        first = await begun(lane, hold)
        long = await waiting(lane, request(b"x" * (LIGHT + 25)), lambda: None)
        short = [await waiting(lane, request(), lambda: time.sleep(0.01)) for _ in range(2)]
        hold.set()
        passed_by = 0
        while not long.done() and passed_by < 100:
            await short.pop(0)
            short.append(await waiting(lane, request(), lambda: time.sleep(0.01)))
            passed_by += 1
        await asyncio.gather(first, long, *short)
        return passed_by

    assert asyncio.run(lived()) < 60


class Clock:
    """Time as it is told: what has been worked, and what has gone by while it slept."""

    def __init__(self) -> None:
        self.worked, self.slept = 100.0, 0.0

    def thread_time(self) -> float:
        return self.worked

    def monotonic(self) -> float:
        return self.worked + self.slept

    def sleep(self, seconds: float) -> None:
        self.slept += seconds


def test_a_slow_one_waits_by_what_it_has_worked_not_at_each_of_its_steps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock()
    monkeypatch.setattr(concurrency, "time", clock)

    async def lived() -> float:
        lanes, hold = concurrency.Lanes(Metrics()), Event()
        give_way = lanes.giving_way()
        give_way()
        assert clock.slept == 0  # nobody else is there
        busy = await begun(lanes.quick, hold)
        for _ in range(300):
            clock.worked += concurrency.WORKED / 100
            give_way()
        hold.set()
        await busy
        return clock.slept

    assert asyncio.run(lived()) == pytest.approx(3 * concurrency.BREATH, rel=0.4)


def test_a_line_is_bounded_and_who_has_gone_makes_room() -> None:
    async def lived() -> list[str]:
        lane, hold, gone, done = Lane("test", waiting=2, patience=WAIT), Event(), Event(), list[str]()
        first = await begun(lane, hold)
        left = [
            await waiting(lane, request(gone=gone.is_set), lambda: done.append("for nobody"))
            for _ in range(2)
        ]
        with pytest.raises(Crowded):
            await lane.run(request(), lambda: done.append("too many"))
        gone.set()
        stays = await waiting(lane, request(), lambda: done.append("the reader"))
        await asyncio.sleep(0.01)
        hold.set()
        await asyncio.gather(first, stays)
        assert [type(one) for one in await asyncio.gather(*left, return_exceptions=True)] == [Gone, Gone]
        return done

    assert asyncio.run(lived()) == ["the reader"]


def test_who_has_gone_is_passed_over_when_its_turn_comes() -> None:
    async def lived() -> list[str]:
        lane, hold, gone, done = Lane("test", waiting=100, patience=WAIT), Event(), Event(), list[str]()
        first = await begun(lane, hold)
        left = [
            await waiting(lane, request(gone=gone.is_set), lambda: done.append("for nobody"))
            for _ in range(60)
        ]
        stays = await waiting(lane, request(), lambda: done.append("the reader"))
        gone.set()
        hold.set()
        await asyncio.gather(first, stays)
        assert all(isinstance(one, Gone) for one in await asyncio.gather(*left, return_exceptions=True))
        return done

    assert asyncio.run(lived()) == ["the reader"]


def test_patience_ends_and_the_line_goes_on() -> None:
    async def lived() -> str:
        lane, hold = Lane("test", waiting=10, patience=0.05), Event()
        first = await begun(lane, hold)
        with pytest.raises(Crowded):
            await lane.run(request(), lambda: "late")
        given_up = await waiting(lane, request(), lambda: "never")
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        hold.set()
        await first
        return await lane.run(request(), lambda: "next")

    assert asyncio.run(lived()) == "next"


@pytest.fixture
def own(data: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Archive.open(Settings(data, "tantivy")), WebSettings())) as client:
        yield client


def test_a_slow_search_holds_up_no_quick_one(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent.futures import ThreadPoolExecutor

    hold, slow_ones = Event(), Event()
    asked = budget.BoundedSearcher.search

    def held(searcher: Any, *args: Any, **kwargs: Any) -> Any:
        found = asked(searcher, *args, **kwargs)
        if searcher._budget.give_way:  # of the slow lane
            slow_ones.set()
            assert hold.wait(WAIT)
        return found

    monkeypatch.setattr(concurrency, "QUICK_POSTINGS", 100_000)
    monkeypatch.setattr(budget.BoundedSearcher, "search", held)
    with ThreadPoolExecutor(1) as other:
        slow = other.submit(own.get, "/tim-kiem", params={"q": phrases(31, " OR ")})
        assert slow_ones.wait(WAIT)
        quick = own.get("/tim-kiem", params={"q": "sơ kết"})
        hold.set()
        assert quick.status_code == slow.result(WAIT).status_code == 200


def test_what_is_kept_waits_for_no_search(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent.futures import ThreadPoolExecutor

    known = own.get("/tim-kiem", params={"q": "sơ kết"})
    hold, at_work = Event(), Event()

    def held(*_: Any, **__: Any) -> Any:
        at_work.set()
        assert hold.wait(WAIT)
        raise TooDear("held up")

    monkeypatch.setattr(budget.BoundedSearcher, "search", held)
    with ThreadPoolExecutor(1) as other:
        search = other.submit(own.get, "/tim-kiem", params={"q": "tổng kết"})
        assert at_work.wait(WAIT)
        again = own.get("/tim-kiem", params={"q": "sơ kết"})
        theirs = own.get(
            "/tim-kiem", params={"q": "sơ kết"}, headers={"if-none-match": known.headers["etag"]}
        )
        waits_still = not search.done()
        hold.set()
        assert search.result(WAIT).status_code == 503
    assert waits_still and again.text == known.text
    assert theirs.status_code == 304


def test_what_is_too_dear_or_takes_too_long_is_refused_and_says_when_to_come_again(
    own: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("MOST_POSTINGS", 1_000), ("SECONDS", -1.0)):
        with monkeypatch.context() as patched:
            patched.setattr(concurrency, "QUICK_POSTINGS", 1_000)
            patched.setattr(concurrency, name, value)
            for path in ("/api/v1/search", "/tim-kiem"):
                answer = own.get(path, params={"q": phrases(31)})
                assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0
        assert own.get("/tim-kiem", params={"q": phrases(31)}).status_code == 200


N, RARE, COMMON, NEVER = 1_000, Word("hiem"), Word("cua"), Word("khong-co")


def postings(query: Node) -> int:
    counts = {"hiem": 10, "cua": 900}
    return cost(query, N, lambda words: tuple(counts.get(word.term, 0) for word in words))


def test_the_estimate_grows_with_what_an_engine_reads() -> None:
    pair = Phrase((RARE, COMMON))
    assert postings(RARE) < postings(COMMON) < postings(Or((RARE, COMMON)))
    assert postings(And((RARE, COMMON))) < postings(Or((RARE, COMMON)))
    assert postings(And((RARE, COMMON))) < postings(pair) < postings(Phrase((COMMON, COMMON)))
    assert postings(pair) < postings(Within((RARE, COMMON, COMMON), 5))
    assert postings(NEVER) < postings(RARE) < postings(Prefix("c"))
    assert postings(Everything()) == postings(Not(Everything())) == N
    assert postings(And(())) == postings(Or(())) == 0
    assert postings(Or((pair,) * 31)) > 20 * postings(pair)


def test_a_budget_ends_with_its_time() -> None:
    spent = budget.Budget(1_000, -1.0)
    spent.begin()
    with pytest.raises(TooDear):
        spent.check()
    left = budget.Budget(1_000, WAIT)
    left.begin()
    left.check(1_000)
    with pytest.raises(TooDear):
        left.check(1_001)
    worked = budget.Budget(1_000, WAIT, processor=-1.0)
    worked.begin()
    with pytest.raises(TooDear):
        worked.check()
