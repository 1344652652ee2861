"""How soon a publication is found: PUT over HTTP, taken up by `watch`, until a search over HTTP has it.

    python -m tests.benchmarks.publishing [--engine tantivy|whoosh] [--articles N] [--times N] [--pause S]

Three times are printed: until `PUT …?wait=true` is answered, until a search that is asked again and again has
the article, and the same for a file laid into a watched folder."""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

from tests.benchmarks import corpus
from tests.benchmarks.timing import Times
from tests.paths import ROOT

PATIENCE = 60.0


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("tantivy", "whoosh"), default="tantivy")
    parser.add_argument("--articles", type=int, default=2_000, help="Articles that are there before.")
    parser.add_argument("--times", type=int, default=60, help="Publications of each kind.")
    parser.add_argument("--pause", type=float, default=0.2, help="Seconds between two of them.")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory, _archive(Path(directory), chosen) as site:
        rows = {
            "PUT ?wait=true answered": _measured(site.put_and_wait, chosen),
            "PUT → found by a search": _measured(site.put_and_find, chosen),
            "file in a watched folder → found": _measured(site.lay_and_find, chosen),
        }
    print(f"{chosen.engine}, {chosen.articles} articles, {chosen.times} of each, {chosen.pause:g} s between")
    print("| | median | 95 % | longest |\n|---|---:|---:|---:|")
    for name, times in rows.items():
        print(f"| {name} | {times.p50:.0f} ms | {times.p95:.0f} ms | {max(times.wall):.0f} ms |")


def _measured(publish: Callable[[str], None], chosen: Any) -> Times:
    times = []
    for number in range(chosen.times):
        word = f"{publish.__name__[:3]}{number}x{time.monotonic_ns() % 10**9}"
        begun = time.perf_counter()
        publish(word)
        times.append((time.perf_counter() - begun) * 1_000)
        time.sleep(chosen.pause)
    return Times(tuple(times))


class Site:
    """A site that is served and watched, and its publishing system."""

    def __init__(self, address: str, token: str, folder: Path) -> None:
        self._client = httpx2.Client(
            base_url=address, headers={"Authorization": f"Bearer {token}"}, timeout=30
        )
        self._folder = folder

    def put_and_wait(self, word: str) -> None:
        answer = self._client.put(f"/api/v1/articles/{word}?wait=true", json=_article(word))
        assert answer.status_code == 200, answer.text

    def put_and_find(self, word: str) -> None:
        answer = self._client.put(f"/api/v1/articles/{word}", json=_article(word))
        assert answer.status_code == 202, answer.text
        self._until_found(word)

    def lay_and_find(self, word: str) -> None:
        unfinished = self._folder / f".{word}"
        unfinished.write_text(json.dumps(_article(word), ensure_ascii=False), encoding="utf-8")
        unfinished.rename(self._folder / f"{word}.json")
        self._until_found(word)

    def _until_found(self, word: str) -> None:
        until = time.monotonic() + PATIENCE
        while not self._client.get("/api/v1/search", params={"q": word}).json()["total"]:
            assert time.monotonic() < until, f"{word} is not found"
            time.sleep(0.005)


def _article(word: str) -> dict[str, str]:
    return {"title": f"Tin {word}", "body": f"Bản tin {word} vừa được đăng lúc này.\n" * 20}


@contextmanager
def _archive(directory: Path, chosen: Any) -> Iterator[Site]:
    """A site over so many articles, watched and served by processes of its own."""
    data, folder, source = directory / "data", directory / "tin", directory / "kho.jsonl"
    folder.mkdir()
    made = corpus.real(chosen.articles) if corpus.REAL.exists() else corpus.own(chosen.articles)
    with source.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in made)
    environment = os.environ | {"NEWS_ARCHIVE_DATA": str(data), "NEWS_ARCHIVE_ENGINE": chosen.engine}

    def started(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    started("indexer", "sync", str(source)).communicate()
    token = started("indexer", "token", "new", "đo").communicate()[0].strip()
    port = _free_port()
    running = [started("indexer", "watch", str(folder)), started("web", "--port", str(port))]
    try:
        _until_ready(f"http://127.0.0.1:{port}/readyz", data / "heartbeat")
        yield Site(f"http://127.0.0.1:{port}", token, folder)
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait(30)


def _until_ready(address: str, life: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if httpx2.get(address).status_code == 200 and life.exists():
                time.sleep(3)  # the first reading of the folder, and what follows it
                return
        except httpx2.HTTPError:
            pass
        time.sleep(0.1)
    raise SystemExit("the site did not begin to answer")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


if __name__ == "__main__":
    main()
