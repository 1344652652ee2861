"""What keeps an archive in order: rebuild, verify, remove, extract again."""

from collections.abc import Iterable
from itertools import tee

from indexer.clock import now
from indexer.extract import RULES_VERSION, Lexicon
from indexer.extraction import batched, facts
from indexer.sync import COMMIT, Progress
from indexer.workspace import Workspace
from search.index import rebuilt
from search.model import SetAside
from search.settings import Settings
from search.store import Store


def rebuild(settings: Settings, store: Store, progress: Progress) -> list[SetAside]:
    """Read every fact anew from the stored texts, and make a new index beside the old one."""
    extract_again(store, progress)
    rejected = rebuilt(settings.index, settings.engine, store, now, lambda count: progress("index", count))
    return [SetAside(f"index, article {one.id}", one.reason, one.id) for one in rejected]


def extract_again(store: Store, progress: Progress) -> int:
    """Read facts again wherever other rules or other known names read them; returns how many changed."""
    with store.writing() as writing:
        writing.refresh_lexicon()
    lexicon = Lexicon(store.lexicon_names())
    to_read, to_write = tee(store.outdated(RULES_VERSION))
    found = facts((stored.article for stored in to_read), lexicon, store.count())
    changed = 0
    for batch in batched(zip(to_write, found, strict=True), COMMIT):
        with store.writing() as writing:
            for stored, its_facts in batch:
                changed += writing.replace_facts(stored, its_facts, RULES_VERSION)
        progress("extract", len(batch))
    return changed


def verify(work: Workspace) -> list[str]:
    """What is wrong with the archive, a line each: store and index compared article by article."""
    problems = work.store.damage()
    stored = work.store.ids()
    with work.index.searcher() as searcher:
        indexed = searcher.revisions()
        if searcher.revision != work.store.revision():
            problems.append(
                f"The index is at revision {searcher.revision}, the store at {work.store.revision()}: "
                "run python -m indexer sync"
            )
    problems += [f"Article {id} is not in the index" for id in stored if id not in indexed]
    problems += [f"Article {id} is in the index but not in the store" for id in indexed if id not in stored]
    problems += [
        f"Article {id} stands in the index at revision {indexed[id]}, in the store at {revision}"
        for id, revision in stored.items()
        if id in indexed and indexed[id] != revision
    ]
    return problems


def remove(work: Workspace, ids: Iterable[str], progress: Progress) -> tuple[int, list[str]]:
    """Take articles out of the archive; returns how many went and which ids it does not hold."""
    missing = []
    removed = 0
    with work.store.writing() as writing:
        for id in ids:
            if writing.remove(id):
                removed += 1
            else:
                missing.append(id)
    work.index.take_up(work.store, lambda count: progress("index", count))
    with work.store.writing() as writing:
        writing.purge(work.index.revision)
    return removed, missing
