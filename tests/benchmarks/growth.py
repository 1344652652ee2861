"""How finding slows down while the archive grows: articles whose sentences are shuffled."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from search.archive import Archive
from search.settings import settings_from
from tests.benchmarks.corpus import Record, shuffled, written
from tests.benchmarks.indexing import Synced, synced
from tests.benchmarks.queries import FACETS, TODAY, Asked, forgetful, queries
from tests.benchmarks.timing import Times, print_table, timed

MILLION = 1_000_000
WAYS: dict[str, dict[str, Any]] = {
    "with nearby": {},
    "with nearby and five facets": {"facets": FACETS},
    "alone": {"nearby": False},
}
"""What is asked for beside the hits."""


def growth(records: Sequence[Record], work: Path, engine: str, sizes: Sequence[int], count: int) -> None:
    """Prints the times of the same kinds of queries at two sizes, and how many times slower the larger is."""
    small, large = (_find(_built(records, work, engine, size)[0], records, engine, count) for size in sizes)
    print_table(
        f"Growth, {engine}",
        ("Archive.find", *(f"{size:,} articles, ms" for size in sizes), "×"),
        [
            [f"{name}, {share}", before, after, after / before]
            for name in small
            for share, before, after in (
                ("p50", small[name].p50, large[name].p50),
                ("p95", small[name].p95, large[name].p95),
            )
        ],
    )


def million(records: Sequence[Record], work: Path, engine: str, count: int) -> None:
    """Prints what a million articles cost: to index in one go, and to search."""
    data, run = _built(records, work, engine, MILLION)
    times = _find(data, records, engine, count)
    print_table(
        f"{MILLION:,} articles, {engine}",
        ("", "value"),
        [
            *([f"Archive.find {name}, p50, ms", one.p50] for name, one in times.items()),
            *([f"Archive.find {name}, p95, ms", one.p95] for name, one in times.items()),
            ["indexed, articles/s (0: was there)", MILLION / run.seconds if run.seconds else 0.0],
            ["memory while indexing at most, MB", run.memory],
            ["of it its own, not pages of files, MB", run.own],
        ],
    )


def _built(records: Sequence[Record], work: Path, engine: str, size: int) -> tuple[Path, Synced]:
    data = work / f"{engine}-{size}"
    if (data / "done").exists():
        return data, Synced()
    begun = time.perf_counter()
    source = written(shuffled(records, size), work / f"shuffled-{size}.jsonl")
    print(f"{size:,} articles written in {time.perf_counter() - begun:.0f} s, now indexed", flush=True)
    run = synced(source, data, engine)
    source.unlink()
    (data / "done").touch()
    return data, run


def _find(data: Path, records: Sequence[Record], engine: str, count: int) -> dict[str, Times]:
    """The times of the ways to ask, as pages do: with nearby and the card."""
    archive = forgetful(Archive.open(settings_from({}, data=data, engine=engine)))
    try:
        asked = queries(_standing(records, archive), archive.store, count)

        def ask(one: Asked) -> object:
            return archive.find(one.request, TODAY)

        found: dict[str, Times] = {}
        for name, changed in WAYS.items():
            wanted = [replace(one, request=replace(one.request, **changed)) for one in asked]
            timed(ask, wanted, 1)
            found[name] = timed(ask, wanted, 3)
        return found
    finally:
        archive.close()


def _standing(records: Sequence[Record], archive: Archive) -> list[Record]:
    """The texts that queries are drawn from, under ids that this archive has."""
    ids = [f"shuffled-{number}" for number in range(min(len(records), archive.store.count()))]
    return [{**record, "id": id} for record, id in zip(records, ids, strict=False)]
