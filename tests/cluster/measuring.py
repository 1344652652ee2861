"""What OpenSearch on two nodes takes beside tantivy: time to index, bytes, and time to answer.

    python -m tests.cluster.measuring [--articles N] [--shards N]

The real articles, or many whose sentences are theirs, shuffled, without facts. Both nodes, the client and
tantivy share this machine; queries are asked of both engines by turns."""

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from search.index.engine import Engine, Entry, Opener
from search.index.engines import opener
from search.index.entry import entry
from search.model import Article, Facts, StoredArticle
from search.query.tree import And, Node, Word
from search.settings import Cluster
from search.vietnamese.text import keys
from tests.benchmarks.corpus import Record, real, shuffled
from tests.benchmarks.timing import percentile, print_table
from tests.cluster.nodes import Nodes, held

BATCH = 4_000
JAVA = ("-Xms1g", "-Xmx1g")


def entries(count: int) -> Iterator[Entry]:
    """As many articles as are asked for."""
    records = list(real(7_000))
    for row, record in enumerate(shuffled(records, count), 1):
        yield entry(StoredArticle(row, row, _article(record), Facts()))


def _article(record: Record) -> Article:
    published = record.get("published_at")
    return Article(
        id=record["id"],
        title=record["title"],
        body=record["body"],
        section=record.get("section") or "",
        published=date.fromisoformat(published[:10]) if published else None,
    )


def queries(count: int) -> list[Node]:
    """Two to five neighbouring syllables of real titles, without marks and with."""
    found: list[Node] = []
    for number, record in enumerate(islice(real(None), 0, count * 7, 7)):
        exact, folded = keys(record["title"])
        size, marked = 2 + number % 4, number % 2 == 1
        terms = (exact if marked else folded)[:size]
        found.append(And(tuple(Word(term, marked and not term.isascii()) for term in terms)))
    return found


def built(opener: Opener, directory: Path, count: int) -> tuple[Engine, float]:
    """An index of as many articles, and the seconds without those in which they were made up."""
    made, seconds = entries(count), 0.0
    engine = opener.create(directory)
    while batch := list(islice(made, BATCH)):
        begun = time.perf_counter()
        if refused := engine.apply(batch, batch[-1].revision):
            raise RuntimeError(refused[0].reason)
        seconds += time.perf_counter() - begun
    begun = time.perf_counter()
    engine.optimise()
    engine.refresh()
    return engine, seconds + time.perf_counter() - begun


def asked(engine: Engine, query: Node) -> float:
    """The milliseconds of one page with its facets, as a request has them."""
    begun = time.perf_counter()
    with engine.pin() as searcher:
        searcher.search(query, sort="relevance", offset=0, limit=20)
        searcher.facets(query, ["year", "section"], 10)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--shards", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, held(directory := Path(name)):
        nodes = Nodes(directory, {}, JAVA)
        nodes.start()
        cluster = Cluster(nodes.addresses, prefix="measured", shards=given.shards, replicas=1)
        measured(directory, nodes, cluster, given.articles)


def measured(directory: Path, nodes: Nodes, cluster: Cluster, count: int) -> None:
    """Prints the figures of both engines."""
    openers = {"opensearch": opener("opensearch", cluster), "tantivy": opener("tantivy")}
    engines = {name: built(one, directory / name, count) for name, one in openers.items()}
    stats = nodes.lead.ask("/measured-*/_stats/store?filter_path=_all.primaries.store.size_in_bytes")
    sizes = {
        "opensearch": stats["_all"]["primaries"]["store"]["size_in_bytes"],  # type: ignore[index]
        "tantivy": sum(path.stat().st_size for path in (directory / "tantivy").iterdir()),
    }
    wanted = queries(200)
    times: dict[str, list[float]] = {name: [] for name in engines}
    for turn in range(3):
        for query in wanted:
            for name, (engine, _) in engines.items():
                took = asked(engine, query)
                if turn:  # the first one warms
                    times[name].append(took)
    print_table(
        f"{count:,} articles, {cluster.shards} shards on two nodes",
        ("engine", "articles/s", "MB", "p50, ms", "p95, ms"),
        [
            [
                name,
                count / seconds,
                sizes[name] / 1e6,
                percentile(times[name], 0.5),
                percentile(times[name], 0.95),
            ]
            for name, (_, seconds) in engines.items()
        ],
    )


if __name__ == "__main__":
    main()
