"""How well hits are ordered: `python -m tests.benchmarks.relevance [--engine NAME] [--articles N]`.

Known items of the real corpora beside the checkout, as a Markdown table: the product as it is (`find`:
articles with all the words, and near matches; `page`: these and below them what has most of the words,
as readers see it), its ranking alone (any of the words, as the peers do it),
and plain BM25 over folded syllables in tantivy and in SQLite FTS5. Each cell is MRR@10, success@1, nDCG@10.
«words» is the share of queries whose words all stand in the wanted text, «offered» the share for which the
first engine suggests another query.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from math import log2
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from msgspec import Struct

from search.model import Article
from search.settings import EngineName
from search.vietnamese.text import keys
from tests.benchmarks import relevance_queries as queries
from tests.benchmarks.relevance_archives import Measured, measured, stored, untitled
from tests.benchmarks.relevance_peers import PlainFts5, PlainTantivy
from tests.benchmarks.relevance_queries import Item
from tests.engines import IN_FILES
from tests.paths import SHARED

CORPUS = SHARED / "corpus"
SEED = 20
BEST = 10
Spoiling = Callable[[Item, Random], Item]
Ask = Callable[[str], Sequence[str]]
"""The ids that answer a query, best first."""
FORMS: Mapping[str, Spoiling] = {
    "with marks": lambda item, _: item,
    "without marks": queries.without_marks,
    "half-marked": queries.half_marked,
    "one slip": queries.with_slip,
}
FOLLOWED = "one slip, suggestion followed"


class Line(Struct, frozen=True):
    """A kind of query, the articles it is asked of, and the queries."""

    name: str
    articles: Sequence[Article]
    items: Sequence[Item]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    given = _options(arguments)
    engines: list[EngineName] = [name for name in IN_FILES if given.engine in (name, "both")]
    columns = [f"{engine}: {what}" for engine in engines for what in ("find", "page", "ranking")]
    _row("query", "words", "offered", *columns, "tantivy BM25", "FTS5 BM25")
    _row("---", *["---:"] * (len(columns) + 4))
    with TemporaryDirectory() as directory:
        groups = _lines(given.corpus, given.articles, given.queries)
        for number, lines in enumerate(groups):
            place = Path(directory) / str(number)
            place.mkdir()
            _measure(lines, engines, place)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--engine", choices=[*IN_FILES, "both"], default="both")
    parser.add_argument("--articles", type=int, default=sys.maxsize, help="news to take; all by default")
    parser.add_argument("--queries", type=int, default=400, help="queries of a line")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    return parser.parse_args(arguments)


def _lines(corpus: Path, articles: int, count: int) -> Iterator[tuple[Line, ...]]:
    """The lines, together where they are asked of the same articles."""
    news = queries.news(corpus / "news.jsonl.xz", articles)
    bare = untitled(news)
    yield (Line("title → body", bare, queries.titles(news, count, Random(SEED))),)
    yield (
        Line("five syllables of a title", news, queries.parts_of_titles(news, count, Random(SEED))),
        Line("six syllables of a body", news, queries.parts_of_bodies(news, count, Random(SEED))),
    )
    texts, asked = queries.questions(corpus / "xquad_vi.json")
    yield (Line("XQuAD-vi", texts, Random(SEED).sample(asked, min(len(asked), 3 * count))),)


def _measure(lines: Sequence[Line], engines: Sequence[EngineName], directory: Path) -> None:
    articles = lines[0].articles
    with ExitStack() as stack:
        store = stack.enter_context(closing(stored(articles, directory)))
        ours = [stack.enter_context(measured(store, engine)) for engine in engines]
        plain = PlainTantivy(articles, directory / "peer-tantivy")
        fts5 = stack.enter_context(closing(PlainFts5(articles, directory / "peer-fts5")))
        syllables = {article.id: _syllables(f"{article.title}\n{article.body}") for article in articles}
        for line in lines:
            for form, spoil in FORMS.items():
                items = [
                    spoil(item, Random(f"{SEED} {form} {number}")) for number, item in enumerate(line.items)
                ]
                shares = (
                    _share(_holds(syllables, item) for item in items),
                    _share(ours[0].offers(item.query) for item in items),
                )
                peers: list[Ask] = [
                    lambda query: plain.find(query, BEST),
                    lambda query: fts5.find(query, BEST),
                ]
                _scores(f"{line.name}, {form}", shares, items, [*_asks(ours), *peers])
            _scores(f"{line.name}, {FOLLOWED}", shares, items, [*_asks(ours, followed=True), *peers])


def _asks(ours: Sequence[Measured], *, followed: bool = False) -> list[Ask]:
    asks: list[Ask] = []
    for one in ours:
        page: Ask = one.page  # what a correction finds is on the page already
        asks += [one.find_followed, page, one.rank_followed] if followed else [one.find, page, one.rank]
    return asks


def _syllables(text: str) -> frozenset[str]:
    return frozenset(keys(text)[1])


def _holds(syllables: Mapping[str, frozenset[str]], item: Item) -> bool:
    """Whether an article that answers has every syllable of the query, marks aside."""
    return any(_syllables(item.query) <= syllables[id] for id in item.relevant)


def _share(held: Iterable[bool]) -> float:
    counted = list(held)
    return sum(counted) / max(1, len(counted))


def _scores(name: str, shares: Sequence[float], items: Sequence[Item], asks: Sequence[Ask]) -> None:
    figures = (f"{share:.3f}" for share in shares)
    _row(f"{name} ({len(items)})", *figures, *(_cell(items, ask) for ask in asks))


def _cell(items: Sequence[Item], ask: Ask) -> str:
    places = [_place(ask(item.query), item) for item in items]
    found = [place for place in places if place is not None]
    sums = (
        sum(1 / place for place in found),
        sum(place == 1 for place in found),
        sum(1 / log2(place + 1) for place in found),
    )
    return " / ".join(f"{value / max(1, len(items)):.3f}" for value in sums)


def _place(ids: Sequence[str], item: Item) -> int | None:
    """Where the first right answer stands among the best, from 1; each item has one."""
    return next((place for place, id in enumerate(ids[:BEST], 1) if id in item.relevant), None)


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
