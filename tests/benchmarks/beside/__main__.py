"""This state beside another: `python -m tests.benchmarks.beside OLD OLD_DATA DATA [--part …]`.

OLD is another checkout, OLD_DATA an archive that it made, DATA one of the same articles that this one made.
Prints Markdown tables of both and their ratio: on the clock, of the processor, and the calls of functions,
which noise does not touch. Requests are as readers get them: with nearby and the card, where there are such.

Each request is asked once, and so made anew; `--rounds` asks all of them again in turns, which is steadier,
but then what a state keeps of one asking serves the next. Calls are always those of a first asking.
"""

import argparse
import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median

from msgspec.structs import replace

from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import settings_from
from tests.benchmarks.beside.turns import Checkout, Taken, in_turns
from tests.benchmarks.beside.web import pages, starts
from tests.benchmarks.corpus import SEED
from tests.benchmarks.queries import FACETS, queries
from tests.benchmarks.timing import percentile, print_table
from tests.paths import ROOT

PARTS = ("find", "facets", "start", "page", "api")
WARMING, STARTS, PAGES, SAMPLE = 20, 7, 3, 3_000
"""Requests before those that are measured, rounds of starts and of pages, articles that requests are of."""
COLUMNS = ("", "old p50", "new p50", "× p50", "× p95", "× sum", "× CPU", "× calls")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the parts that were asked for."""
    asked = _arguments(arguments)
    old, new = Checkout(asked.old.resolve(), asked.old_data), Checkout(ROOT, asked.data)
    parts = asked.part or PARTS
    requests = _requests(asked.data, asked.queries) if {"find", "facets", "page", "api"} & {*parts} else []
    rows = []
    names = {"find": "Archive.find", "facets": "Archive.find with five facets"}
    for part, name in names.items():
        if part in parts:
            wanted = [replace(one, facets=FACETS) for one in requests] if part == "facets" else requests
            warming = WARMING if asked.rounds == 1 else len(wanted)
            before, after = in_turns((old, new), wanted, asked.rounds, warming)
            rows.append(_row(name, before, after))
            _tell_totals(before, after)
    if rows:
        print_table(f"Searches in turns, ms; {len(requests)} requests, {asked.rounds} rounds", COLUMNS, rows)
    if "start" in parts:
        starts(old, new, STARTS)
    for part, path in (("api", "/api/v1/search"), ("page", "/tim-kiem")):
        if part in parts:
            pages(old, new, path, requests, PAGES)


def _requests(data: Path, count: int) -> list[SearchRequest]:
    """Requests drawn from articles of the archive itself."""
    archive = Archive.open(settings_from({}, data=data))
    try:
        ids = sorted(archive.store.ids())
        chosen = random.Random(SEED).sample(ids, min(SAMPLE, len(ids)))
        articles = [card.article for card in archive.store.cards(chosen).values()]
        records = [
            {"id": one.id, "title": one.title, "body": one.body, "published_at": str(one.published or "")}
            for one in sorted(articles, key=lambda one: one.id)
        ]
        return [one.request for one in queries(records, archive.store, count)]
    finally:
        archive.close()


def _row(name: str, before: Sequence[Taken], after: Sequence[Taken]) -> list[object]:
    def ratio(of: Callable[[Taken], float], middle: Callable[[Iterable[float]], float]) -> float:
        return middle(map(of, after)) / middle(map(of, before))

    old, new = (percentile([one.wall for one in taken], 0.5) for taken in (before, after))
    return [
        name, old, new, new / old,
        ratio(lambda one: one.wall, lambda values: percentile(list(values), 0.95)),
        ratio(lambda one: one.wall, sum), ratio(lambda one: one.processor, sum),
        ratio(lambda one: one.calls, median),
    ]  # fmt: skip


def _tell_totals(before: Sequence[Taken], after: Sequence[Taken]) -> None:
    same = sum(one.total == other.total for one, other in zip(before, after, strict=True))
    print(f"The same total in {same} of {len(after)} requests.")


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.beside", description=__doc__)
    parser.add_argument("old", type=Path, help="another checkout")
    parser.add_argument("old_data", type=Path, help="an archive that it made")
    parser.add_argument("data", type=Path, help="one of the same articles that this state made")
    parser.add_argument("--part", action="append", choices=PARTS, help="default all")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
