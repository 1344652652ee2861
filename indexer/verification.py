"""Whether an archive still is what was written: store, index, and the two against each other."""

from collections.abc import Iterator, Mapping
from random import Random

from indexer.extraction import batched
from indexer.sync import INDEX
from indexer.workspace import Workspace
from search.errors import ArchiveError
from search.index.engine import Searcher
from search.index.entry import entry
from search.model import StoredArticle
from search.store import Store
from search.store.twins.groups import sketch_of
from search.store.writes.hashing import content_hash

SAMPLE = 300
"""Articles whose every term is looked for in the index, unless all are asked for: another choice after
every change, so that many runs look at all."""
TOGETHER = 500


def verify(work: Workspace, *, full: bool = False) -> list[str]:
    """What is wrong with the archive, a line each; nothing where it is whole.

    The files of store and index are checked, every text against the hash of what was read, every article's
    revision in the index, and the terms of a sample of the articles, with `full` of all. An index with a
    damaged file is not looked into."""
    store = work.store
    stored = store.ids()
    damaged = work.index.damage()
    problems = [*store.damage(), *damaged]
    if damaged:
        # Over one wrong bit an engine may ask for more memory than there is, which ends the process.
        return [*problems, *_contents(store, stored, None, full)]
    with work.index.searcher() as searcher:
        problems += _behind(work, searcher)
        return [*problems, *_revisions(store, stored, searcher), *_contents(store, stored, searcher, full)]


def _behind(work: Workspace, searcher: Searcher) -> Iterator[str]:
    index, store = work.index, work.store
    if index.pointed != index.revision:
        yield f"Readers are told of revision {index.pointed} of the index, which is at {index.revision}"
    if searcher.revision != store.revision():
        yield (
            f"The index is at revision {searcher.revision}, the store at {store.revision()}: "
            "run python -m indexer sync"
        )


def _revisions(store: Store, stored: Mapping[str, int], searcher: Searcher) -> Iterator[str]:
    indexed = searcher.revisions()
    if searcher.count != len(indexed):
        yield f"The index counts {searcher.count} articles and has {len(indexed)}"
    refused = {item.id: item.reason for item in store.set_aside_of(INDEX)}
    for id, revision in stored.items():
        if id not in indexed:
            yield f"Article {id} is not in the index{f': {refused[id]}' if id in refused else ''}"
        elif indexed[id] != revision:
            yield f"Article {id} stands in the index at revision {indexed[id]}, in the store at {revision}"
    for id in indexed:
        if id not in stored:
            yield f"Article {id} is in the index but not in the store"


def _contents(
    store: Store, stored: Mapping[str, int], searcher: Searcher | None, full: bool
) -> Iterator[str]:
    chosen = set(stored)
    if not full and len(stored) > SAMPLE:
        chosen = set(Random(store.revision()).sample(sorted(stored), SAMPLE))
    for ids in batched(stored, TOGETHER):
        hashes, sketches = store.hashes(ids), store.sketches(ids)
        for id in ids:
            article = _read(store, id)
            if article is None:
                yield f"Article {id} cannot be read from the store"
                continue
            if content_hash(article.article) != hashes.get(id):
                yield f"Article {id} is not as it was read: its text in the store has changed"
            if sketches.get(id) not in (None, set(sketch_of(article.article))):
                yield f"Article {id} is not known by its text: copies of it are not found"
            if searcher is None or id not in chosen:
                continue
            if (fields := searcher.differs(entry(article))) not in ((), ("id",)):
                yield f"Article {id} stands in the index otherwise than in the store ({', '.join(fields)})"


def _read(store: Store, id: str) -> StoredArticle | None:
    """The article, or None where what is stored of it makes no sense."""
    try:
        return store.article(id)
    except ArchiveError:
        raise
    except Exception:  # Damaged columns fail wherever they are decoded; `verify` says whose they are.
        return None
