"""How many readers are answered: `python -m tests.benchmarks.readers [--engine NAME]`.

Takes the real articles that our readers' queries were written for through the indexer, asks every query as
a reader would (first page, default size), and prints a Markdown table. Of queries that have an answer: how
many have a right article in the first group, nearby, on the page. Of queries that have none: how many show
anything in the first group, nearby, at all; and the same of those of which no article has all the words,
so that whatever is shown was added by us.
"""

import argparse
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import EngineName, settings_from
from tests.benchmarks.corpus import written
from tests.benchmarks.readers.asked import QUERIES, Query, articles, queries, unsaid
from tests.benchmarks.timing import print_table
from tests.engines import IN_FILES
from tests.paths import SHARED

TODAY = date(2025, 6, 1)
COLUMNS = (
    "kind", "with an answer", "in the first group", "nearby", "on the page",
    "without", "first group shown", "nearby shown", "anything shown",
    "not all words anywhere", "anything shown",
)  # fmt: skip


class Asked(Struct, frozen=True):
    """What one query was answered: the ids of both groups."""

    query: Query
    first: frozenset[str]
    nearby: frozenset[str]


def main(arguments: Sequence[str] | None = None) -> None:
    """Index, ask and print."""
    given = _options(arguments)
    asked, records = queries(given.queries), list(articles(given.corpus))
    alone = unsaid([query for query in asked if not query.relevant], records)
    with TemporaryDirectory() as directory:
        answered = _answered(asked, written(records, Path(directory) / "articles.jsonl"), given.engine)
    kinds = dict.fromkeys(query.kind for query in asked)
    rows = [_row(kind, [one for one in answered if one.query.kind == kind], alone) for kind in kinds]
    print_table(f"Readers' queries, {given.engine}", COLUMNS, [*rows, _row("all", answered, alone)])


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--engine", choices=IN_FILES, default="tantivy")
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--queries", type=Path, default=QUERIES)
    return parser.parse_args(arguments)


def _answered(asked: Iterable[Query], source: Path, engine: EngineName) -> list[Asked]:
    settings = settings_from({}, data=source.parent / "data", engine=engine)
    with workspace(settings, "benchmark", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    with closing(Archive.open(settings)) as archive:
        return [_ask(archive, query) for query in asked]


def _ask(archive: Archive, query: Query) -> Asked:
    page = archive.find(SearchRequest(query.text), TODAY)
    near = page.nearby.hits if page.nearby else ()
    return Asked(query, frozenset(hit.id for hit in page.hits), frozenset(one.hit.id for one in near))


def _row(name: str, answered: Sequence[Asked], alone: frozenset[str]) -> list[object]:
    some = [one for one in answered if one.query.relevant]
    none = [one for one in answered if not one.query.relevant]
    unsaid = [one for one in none if one.query.text in alone]
    right = [(bool(one.first & one.query.relevant), bool(one.nearby & one.query.relevant)) for one in some]
    return [
        name,
        len(some),
        sum(first for first, _ in right),
        sum(nearby for _, nearby in right),
        sum(first or nearby for first, nearby in right),
        len(none),
        sum(bool(one.first) for one in none),
        sum(bool(one.nearby) for one in none),
        sum(bool(one.first | one.nearby) for one in none),
        len(unsaid),
        sum(bool(one.first | one.nearby) for one in unsaid),
    ]


if __name__ == "__main__":
    main()
