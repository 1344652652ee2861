"""What keeps an archive in order: rebuild, remove, extract again."""

from collections.abc import Iterable
from itertools import tee

from indexer import messages
from indexer.extract import Lexicon
from indexer.extraction import Read, batched, facts
from indexer.rules import rules_version
from indexer.sources.remembered import memory
from indexer.sources.site import state
from indexer.sync import COMMIT, INDEX, Progress, must_be_meant, set_aside
from indexer.workspace import Workspace, index_made_anew
from search.errors import ArchiveError, ArticleRejected
from search.index.index import IndexReader
from search.index.pointer import Shared
from search.model import SetAside, StoredArticle
from search.settings import Settings
from search.store import Store, Writing


def rebuild(settings: Settings, store: Store, progress: Progress, *, force: bool = False) -> list[SetAside]:
    """Read every fact anew from the stored texts, and make a new index beside the old one.

    Raises TooMuchLost, with nothing written, where the store has much less than the index and it is not
    forced: it may be an old copy."""
    if not force:
        indexed = _indexed(settings, store)
        must_be_meant("the rebuild", indexed - store.count(), indexed)
    _, refused = extract_again(store, progress)
    found = index_made_anew(settings, store, lambda count: progress("index", count))
    rejected = [set_aside(one) for one in found]
    with store.writing() as writing:
        writing.replace_set_aside(INDEX, rejected)
    return refused + rejected


def _indexed(settings: Settings, store: Store) -> int:
    """How many articles the present index has; 0 where there is none that can be read."""
    reader = IndexReader(settings.index, shared=Shared(store, settings.cluster))
    try:
        with reader.pin() as (searcher, _):
            return searcher.count
    except ArchiveError:
        return 0
    finally:
        reader.close()


def extract_again(store: Store, progress: Progress) -> tuple[int, list[SetAside]]:
    """Read facts again wherever other rules or other known names read them.

    Returns how many changed, and the articles whose facts could not be read: those keep what they had."""
    with store.writing() as writing:
        writing.refresh_lexicon()
    lexicon = Lexicon(store.lexicon_names())
    to_read, to_write = tee(store.outdated(rules_version()))
    found = facts((stored.article for stored in to_read), lexicon, store.count())
    changed, refused = 0, list[SetAside]()
    for batch in batched(zip(to_write, found, strict=True), COMMIT):
        with store.writing() as writing:
            for stored, its_facts in batch:
                try:
                    changed += _replaced(writing, stored, its_facts)
                except ArticleRejected as error:
                    id = stored.article.id
                    refused.append(SetAside(messages.in_store(id), str(error), id))
        progress("extract", len(batch))
    with store.writing() as writing:
        writing.replace_set_aside("store", refused)
    return changed, refused


def read_again(writing: Writing, stored: StoredArticle, lexicon: Lexicon) -> None:
    """Read the facts of one article again, as after a correction of it; raises ArticleRejected."""
    (its_facts,) = facts([stored.article], lexicon, 1)
    _replaced(writing, stored, its_facts)


def _replaced(writing: Writing, stored: StoredArticle, its_facts: Read) -> bool:
    if isinstance(its_facts, ArticleRejected):
        raise its_facts
    try:
        return writing.replace_facts(stored, its_facts, rules_version())
    except ArticleRejected as error:
        raise ArticleRejected(messages.not_stored(error)) from error


def remove(
    work: Workspace, ids: Iterable[str], progress: Progress, *, purge: bool = False
) -> tuple[int, list[str]]:
    """Withdraw articles; returns how many went and which ids the archive does not hold.

    With `purge` their texts go for good, those of articles withdrawn before too, and what sources left."""
    wanted = list(ids)
    if purge:
        urls = [one.article.url for id in wanted if (one := work.store.article(id)) is not None]
    with work.store.writing() as writing:
        removed = {id for id in wanted if writing.remove(id)}
    missing = [id for id in wanted if id not in removed]
    work.index.take_up(work.store, lambda count: progress("index", count))
    if not purge:
        return len(removed), missing
    with work.store.writing() as writing:
        erased = {id for id in wanted if writing.erase([id])}
    state.erased(work.settings.data, [*wanted, *urls])
    memory.forgotten(work.settings.data)
    return len(erased), [id for id in wanted if id not in erased]
