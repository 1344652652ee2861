"""What a word on the command line names: a file, a folder, a site, or a database."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from indexer.clock import now
from indexer.copies import absence
from indexer.intake import source_name
from indexer.sources import database
from indexer.sources.item import Source
from search.errors import ArchiveMissing, SourceMissing, StoreOutdated
from search.settings import Settings
from search.store import Store
from search.store.writes.lock import lock

Stored = Callable[[str], frozenset[str]]
"""The ids of the articles that the archive has from the source of a name."""


def is_address(word: str) -> bool:
    """Whether a word is the address of a site or of a database; all others are paths."""
    return _is_site(word) or database.is_address(word)


def check(words: Sequence[str], settings: Settings) -> None:
    """Raise SourceMissing, with nothing made, where no word leads anywhere and no earlier run read one.

    A source that was read before and is gone (a drive that is not there today) is set aside as others are,
    and so is one beside others that can be read."""
    if any(is_address(word) or os.path.lexists(word) for word in words):
        return
    absence.check(settings)
    try:
        store = Store.open(settings.store)
    except (ArchiveMissing, StoreOutdated):
        known = False
    else:
        with closing(store):
            names = [source_name(Path(word)) for word in words]
            known = any(store.ids_of(name) or store.set_aside_of(name) for name in names)
    if not known:
        raise SourceMissing(
            f"{', '.join(words)}: there is no such file or folder; check the path (an address begins with "
            "https://). Nothing was changed."
        )


def _is_site(word: str) -> bool:
    return word.lower().startswith(("http://", "https://"))


@contextmanager
def opened(
    words: Sequence[str],
    data: Path,
    stored: Stored,
    progress: Callable[[str, int], None],
    wait: float,
    query: str | None = None,
    prune: bool = False,
) -> Iterator[list[Path | Source]]:
    """The sources that these words name; `query` is for databases, and `prune` has them read whole.

    Sites are walked here, before anything is locked but what is known
    of them. Raises SettingsError where what this takes is not installed, LockHeld where another walks."""
    with ExitStack() as held:
        sources: list[Path | Source] = []
        for word in words:
            if database.is_address(word):
                sources.append(database.opened(word, query, data, stored, prune=prune))
                continue
            if not _is_site(word):
                sources.append(Path(word))
                continue
            from indexer.sources.site import opened as site_at

            site = site_at(word, data)
            holder = f"python -m indexer sync {word}, since {now():%Y-%m-%d %H:%M:%S} UTC"
            held.enter_context(lock(site.folder / "lock", holder, wait))
            site.walk(stored(site.name), lambda: progress("fetch", 1), now)
            sources.append(site)
        yield sources
