"""How quickly the archive finds and completes, beside its rivals on the same queries in the same run."""

import os
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from search.answer.results import ResultPage
from search.archive import Archive
from search.vietnamese.text import fold
from tests.benchmarks.corpus import SEED, Texts
from tests.benchmarks.queries import FACETS, TODAY, Asked, queries
from tests.benchmarks.rivals import Answers, Syllables, rivals
from tests.benchmarks.stages import stages
from tests.benchmarks.timing import Times, percentile, print_table, timed

PASSES = 3
COLUMNS = ("", "queries", "p50 ms", "p95 ms", "CPU p50 ms")


def find(archive: Archive, texts: Texts, directory: Path, count: int, data: Path) -> None:
    """Prints the tables of `Archive.find`: cold, hot, with facets, by kind of query, beside rivals."""
    asked = queries(texts.records, archive.store, count)
    faceted = [replace(one, request=replace(one.request, facets=FACETS)) for one in asked]
    ask = _asking(archive)
    evicted(data)
    cold = timed(ask, asked, 1)
    hot, with_facets = timed(ask, asked, PASSES), timed(ask, faceted, PASSES)
    rows = [
        _row("cold: files out of memory, each query once", cold),
        _row("hot, without facets", hot),
        _row("hot, with five facets", with_facets),
    ]
    kinds = sorted({one.kind for one in asked})
    by_kind = [
        [
            *_row(kind, hot.chosen(one.kind == kind for one in asked)),
            with_facets.chosen(one.kind == kind for one in asked).p50,
        ]
        for kind in kinds
    ]
    print_table("Archive.find: from the typed text to the page of ten with passages marked", COLUMNS, rows)
    print_table("The same by kind of query", (*COLUMNS, "p50 ms with five facets"), by_kind)
    stages(archive, asked)
    plain = [one for one in asked if one.folded]
    ours = hot.chosen(bool(one.folded) for one in asked)
    _beside(archive, texts, directory, plain, ours)


def _beside(archive: Archive, texts: Texts, directory: Path, asked: Sequence[Asked], ours: Times) -> None:
    found = rivals(directory, texts.folded, [one.folded for one in asked], PASSES)
    bare = found[0].times
    pages = [archive.find(one.request, TODAY) for one in asked]
    numbers = {str(record["id"]): row for row, record in enumerate(texts.records)}
    own = Answers(
        "Archive.find",
        0.0,
        ours,
        tuple(tuple(numbers[hit.id] for hit in page.hits if hit.id in numbers) for page in pages),
        tuple(page.total for page in pages),
    )
    expected = matching(texts.folded, [one.folded for one in asked])
    print_table(
        f"Words without marks, beside others ({len(asked)} queries, {len(texts.folded):,} articles)",
        ("", "p50 ms", "p95 ms", "CPU p50 ms", "× bare tantivy", "right totals", "right hits", "indexed/s"),
        [
            [
                one.name,
                one.times.p50,
                one.times.p95,
                one.times.processor_p50,
                one.times.p50 / bare.p50 if bare.p50 else 0.0,
                *sensible(one, expected),
                one.indexed_per_second or "–",
            ]
            for one in (own, *found)
        ],
    )


def matching(folded: Sequence[str], asked: Sequence[Syllables]) -> list[set[int]]:
    """For each query the rows that have all of its syllables, by looking at every text."""
    wanted = {syllable for syllables in asked for syllable in syllables}
    rows: dict[str, set[int]] = {syllable: set() for syllable in wanted}
    for row, text in enumerate(folded):
        for syllable in wanted.intersection(text.split(" ")):
            rows[syllable].add(row)
    return [set.intersection(*(rows[one] for one in syllables)) for syllables in asked]


def sensible(answers: Answers, expected: Sequence[set[int]]) -> tuple[str, str]:
    """The share of queries with the right total, and with ten hits (or all) that are all right."""
    totals = sum(total == len(rows) for total, rows in zip(answers.totals, expected, strict=True))
    hits = sum(
        rows.issuperset(found) and len(found) == min(10, len(rows))
        for found, rows in zip(answers.rows, expected, strict=True)
    )
    return _share(totals, len(expected)), _share(hits, len(expected))


def _share(right: int, count: int) -> str:
    return f"{100 * right / max(1, count):.1f} %"


def suggest(archive: Archive, texts: Texts, count: int) -> None:
    """Prints the table of completion while names, titles and numbers are being typed."""
    typed = list(_typed(archive, texts, count))
    times = timed(archive.suggest, typed, PASSES)
    print_table("Archive.suggest: ten completions", COLUMNS, [_row("suggest", times)])


def _typed(archive: Archive, texts: Texts, count: int) -> Iterator[str]:
    """Beginnings of names, numbers and titles, with and without marks."""
    chance = random.Random(SEED)
    whole = [person.name for person in archive.store.people(limit=100)]
    whole += [document.number for document in archive.store.documents(limit=100)]
    whole += [str(chance.choice(texts.records)["title"]) for _ in range(200)]
    for _ in range(count):
        text = chance.choice(whole)
        text = fold(text) if chance.random() < 0.5 else text
        yield text[: chance.randint(1, min(24, len(text)))]


def evicted(directory: Path) -> None:
    """Ask the system to forget what it holds of these files, so that the first answers read the disk."""
    for path in directory.rglob("*"):
        if path.is_file() and hasattr(os, "posix_fadvise"):
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)


def _asking(archive: Archive) -> Callable[[Asked], ResultPage]:
    return lambda one: archive.find(one.request, TODAY)


def _row(name: str, times: Times) -> list[object]:
    wall = times.wall
    return [name, len(wall), times.p50, percentile(wall, 0.95), times.processor_p50]
