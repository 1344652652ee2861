"""The files of a folder that have just changed, taken in without reading the others again."""

from collections.abc import Sequence
from pathlib import Path

from indexer.extract import Lexicon
from indexer.intake import source_name
from indexer.publishing.articles import Articles
from indexer.sources.folder import some
from indexer.sources.item import Item, Unreadable
from indexer.sync import INDEX, Report, set_aside
from indexer.workspace import Workspace
from search.model import SetAside
from search.store.writes.hashing import content_hash

MOST = 200
"""Changed files from which on the whole folder is read: they come together, and are better read together."""


def take_changed(work: Workspace, source: Path, paths: Sequence[Path]) -> Report:
    """Take in what these files of a source hold now, as a sync of the source would.

    What left them stays until the source is synced with --prune."""
    report, name = Report(), source_name(source)
    found = list(some(source, paths, work.settings.data))
    items = [(one.article, content_hash(one.article)) for one in found if isinstance(one, Item)]
    refused = [SetAside(one.place, one.reason, one.id) for one in found if isinstance(one, Unreadable)]
    articles = Articles(work, Lexicon(work.store.lexicon_names()), report.counts, name)
    read = articles.facts(items)
    before = work.store.set_aside_of(name)
    with work.store.writing() as writing:
        run = writing.start_run("watch")
        for article, hash in items:
            if reason := articles.take(writing, article, hash, read):
                refused.append(SetAside(str(source), reason, article.id))
        kept = [one for one in before if not _is_of(one.place, paths)]
        writing.replace_set_aside(name, kept + refused)
        report.counts.set_aside = len(refused)
        writing.finish_run(run, report.counts.named())
    report.set_aside = refused + [set_aside(one) for one in work.index.take_up(work.store)]
    with work.store.writing() as writing:
        writing.set_aside(INDEX, report.set_aside[len(refused) :])
        writing.refresh_phrases()
    return report


def _is_of(place: str, paths: Sequence[Path]) -> bool:
    """Whether something that was set aside stood in one of these files."""
    return any(place == str(path) or place.startswith(f"{path}, ") for path in paths)
