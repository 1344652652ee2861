"""How fast everything is: `python -m tests.benchmarks.speed [--engine …] [--articles N] [--part …]`.

Prints Markdown tables. What it builds stays in --work, so that a second run measures without building."""

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from search.archive import Archive
from search.settings import settings_from
from tests.benchmarks import find_speed, growth, http_load, indexing
from tests.benchmarks.corpus import REAL, Texts, own, real, texts
from tests.benchmarks.queries import forgetful

PARTS = ("sync", "find", "suggest", "http", "start", "published", "growth")
"""What is measured unless parts are named; `million` is only measured when it is."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the parts that were asked for."""
    asked = _arguments(arguments)
    with tempfile.TemporaryDirectory(prefix="speed-") as temporary:
        work = asked.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        articles = real(asked.articles) if not asked.small else own(asked.articles or 60)
        measured = texts(articles, work)
        print(f"## {asked.engine}: {len(measured.records):,} articles, {os.cpu_count()} cores")
        data = asked.data or work / asked.engine
        for part in asked.part or PARTS:
            _measure(part, asked, work, data, measured)


def _measure(part: str, asked: argparse.Namespace, work: Path, data: Path, measured: Texts) -> None:
    engine, count = asked.engine, asked.queries
    if part == "growth":
        growth.growth(measured.records, work, engine, asked.sizes, count)
        return
    if part == "million":
        growth.million(measured.records, work, engine, count)
        return
    indexing.sync(measured, data, engine, tell=part == "sync")
    if part == "http":
        http_load.load(data, measured, asked.seconds, count)
    elif part == "start":
        http_load.start(data, measured, count, asked.many)
    elif part == "published":
        http_load.published(data, work, asked.times)
    elif part in ("find", "suggest"):
        archive = forgetful(Archive.open(settings_from({}, data=data, engine=engine)))
        try:
            if part == "find":
                find_speed.find(archive, measured, work / "rivals", count, data)
            else:
                find_speed.suggest(archive, measured, count)
        finally:
            archive.close()


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.speed", description=__doc__)
    parser.add_argument("--engine", choices=("tantivy", "whoosh"), default="tantivy")
    parser.add_argument("--articles", type=int, help="of the real ones, from the first; default all")
    parser.add_argument(
        "--part", action="append", choices=(*PARTS, "million"), help="default all but million"
    )
    parser.add_argument("--queries", type=int, default=600)
    parser.add_argument("--sizes", type=int, nargs=2, default=(10_000, 100_000), help="of growth")
    parser.add_argument("--seconds", type=int, default=10, help="of each load over HTTP")
    parser.add_argument("--many", type=int, default=1_000, help="requests after which memory is looked at")
    parser.add_argument("--times", type=int, default=20, help="articles published one by one")
    parser.add_argument("--small", action="store_true", help="a few articles of our own")
    parser.add_argument("--work", type=Path, help="where what is built stays; default nowhere")
    parser.add_argument("--data", type=Path, help="an archive of the same articles that exists already")
    asked = parser.parse_args(arguments)
    if not asked.small and not REAL.exists():
        parser.error(f"{REAL} is not there: use --small")
    return asked


if __name__ == "__main__":
    main()
