"""A whole page of results, beside others: `python -m tests.benchmarks.whole_pages DATA [--articles N]`.

The same queries of words without marks, in turns, over the first N articles of an archive, indexed anew by
each. Ours understands the query, looks around, marks what it means, and counts exactly; tantivy's counts are
of each segment's commonest values, FTS5's and PostgreSQL's exact. PostgreSQL takes words with a sign between
them («9/2022») for one, and so finds a few other totals. Xapian is not here: its binding is for Debian's own
Python, and it counts no field of which an article has several values."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import settings_from
from tests import postgresql
from tests.benchmarks.corpus import written
from tests.benchmarks.queries import FACETS, TODAY, forgetful, queries
from tests.benchmarks.timing import percentile, print_table
from tests.benchmarks.whole_pages import by_sql, by_tantivy
from tests.benchmarks.whole_pages.held import BEST, Ask, Held, held

ROUNDS = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how long each takes for a page."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.whole_pages", description=__doc__)
    parser.add_argument("data", type=Path, help="an archive")
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--queries", type=int, default=300, help="of which those without marks are asked")
    asked = parser.parse_args(arguments)
    with ExitStack() as stack:
        source = Archive.open(settings_from({}, data=asked.data))
        stack.callback(source.close)
        articles = list(held(source, asked.articles))
        work = Path(stack.enter_context(TemporaryDirectory(prefix="pages-")))
        ours, typed = stack.enter_context(_ours(source, work, asked.articles, asked.queries))
        asks = {"the archive": ours, **_others(stack, work, articles)}
        _tell(asks, typed, len(articles))


def _others(stack: ExitStack, work: Path, articles: Sequence[Held]) -> dict[str, Ask]:
    (work / "tantivy").mkdir()
    found = {
        "tantivy by itself": by_tantivy.opened(work / "tantivy", articles),
        "SQLite FTS5": by_sql.fts5(work, articles),
    }
    if programs := postgresql.binaries():
        server = stack.enter_context(postgresql.running(programs))
        found["PostgreSQL"] = by_sql.postgresql(server.database("template1"), articles)
    return found


@contextmanager
def _ours(source: Archive, work: Path, articles: int, count: int) -> Iterator[tuple[Ask, list[str]]]:
    """The same articles in an archive of their own, and the queries drawn from them."""
    records = [
        {"id": one.id, "title": one.title, "body": one.body, "url": one.url, "section": one.section,
         "summary": one.summary, "captions": list(one.captions), "author": one.author,
         "published_at": str(one.published or "")}
        for one in (stored.article for stored in islice(source.store.articles(), articles))
    ]  # fmt: skip
    settings = settings_from({}, data=work / "archive", engine="tantivy")
    with workspace(settings, "benchmark", create=True) as opened:
        lines = written(records, work / "articles.jsonl")
        sync(opened, [lines], prune=False, progress=lambda step, done: None)
    archive = forgetful(Archive.open(settings))
    try:
        asked = queries(records, archive.store, count)
        yield _page(archive), [one.request.text for one in asked if one.folded]
    finally:
        archive.close()


def _page(archive: Archive) -> Callable[[str], int]:
    return lambda text: archive.find(SearchRequest(text, size=BEST, facets=FACETS), TODAY).total


def _tell(asks: dict[str, Ask], typed: Sequence[str], count: int) -> None:
    times: dict[str, list[list[float]]] = {name: [[] for _ in typed] for name in asks}
    totals = {name: [ask(text) for text in typed] for name, ask in asks.items()}
    for _ in range(ROUNDS):
        for at, text in enumerate(typed):
            for name, ask in asks.items():
                begun = perf_counter()
                ask(text)
                times[name][at].append((perf_counter() - begun) * 1000)
    found = {name: [median(one) for one in its] for name, its in times.items()}
    bare = percentile(found["tantivy by itself"], 0.5)
    own = totals["the archive"]
    print_table(
        f"A whole page with five facets ({len(typed)} queries, {count:,} articles), in turns",
        ("", "p50 ms", "p95 ms", "× tantivy by itself", "same totals"),
        [
            [name, percentile(its, 0.5), percentile(its, 0.95), percentile(its, 0.5) / bare,
             sum(one == other for one, other in zip(totals[name], own, strict=True))]
            for name, its in found.items()
        ],
    )  # fmt: skip


if __name__ == "__main__":
    main()
