"""A site as a source: first walked, without a lock on the archive, then read from what the walk brought."""

import hashlib
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from indexer.processes.crew import Task, begun_ahead
from indexer.sources.addresses import is_an_articles
from indexer.sources.attachments.files import with_attachments
from indexer.sources.attachments.reading import Reader
from indexer.sources.html import rules
from indexer.sources.html.reading import Given, Read
from indexer.sources.html.saved import Pages, judged, worded
from indexer.sources.item import Found, Item, Moved, NoArticle, Unchanged, Unreadable, read_or_reason
from indexer.sources.record import taken
from indexer.sources.site import by_host, files, listings, messages, walk
from indexer.sources.site.fetching import Answer, Fetcher, written
from indexer.sources.site.links import address, of_one_house, site_of
from indexer.sources.site.network import Refused
from indexer.sources.site.posts import follow_posts
from indexer.sources.site.state import FOLDER, Known, State
from indexer.sources.site.visiting import Visitor
from indexer.sources.site.walk import follow, from_page_to_page, lists

GONE = 2
"""Runs one after another that must find an article withdrawn before it is."""
_NAMED = 5
_NOTHING_THERE = ("missing", "home")
"""What a page is that a site shows in the place of an article that is gone."""
_MOST_FEEDS = 50
_Task = Task[Given, Read | Unreadable]


@dataclass(slots=True)
class _Outcome:
    """What became of a page that waited."""

    known: Known
    id: str = ""
    kind: str = ""
    problem: str = ""


class Site:
    """One site, and what is known of it in the data directory; also one feed or one sitemap."""

    def __init__(self, url: str, data: Path) -> None:
        self.url, self._data = url, data
        self._state: State | None = None
        self._visitor: Visitor | None = None
        self._outcomes: list[_Outcome] = []
        self._problems: list[Unreadable] = []

    @property
    def name(self) -> str:
        """The name under which its articles are kept: its address."""
        return self.url

    @property
    def folder(self) -> Path:
        """Where what is known of it lies."""
        return self._data / FOLDER / _file_name(self.url)

    @property
    def whole(self) -> bool:
        """The walk came to its end."""
        return self._visitor is not None and self._visitor.whole and not self._problems

    def walk(
        self,
        stored: Collection[str],
        step: Callable[[], None],
        now: Callable[[], datetime],
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """Bring in what is new or changed; `stored` are the ids the archive has, `step` is told each request.

        Whatever is wrong with the site is told by `read`. What was brought stays if the walk is ended."""
        known = by_host.load(self._data / rules.NAME)
        fetcher = Fetcher(lambda host: by_host.of(host, known), pause)
        self._state = State(self.folder)
        try:
            url = written(self.url)
            own = by_host.of(site_of(url).partition(":")[0], known)
            with Reader() as reader:
                self._visitor = Visitor(own, self._state, fetcher, stored, step, now, reader)
                self._go(self._visitor, url)
        except Refused as error:
            self._problems.append(Unreadable(self.url, str(error)))
        finally:
            fetcher.close()

    def read(self) -> Iterator[Found]:
        """The articles that the walk brought, the others by their ids, and what was amiss."""
        _, wrong = rules.load(self._data)
        yield from wrong
        yield from self._problems
        if self._visitor is not None:
            yield from self._visitor.problems
        if self._state is None:
            return
        self._outcomes = []
        met: set[str] = set()
        found = 0
        for one in chain(self._waiting(self._state), self._others(self._state)):
            found += not isinstance(one, NoArticle)
            met.add(one.article.id if isinstance(one, Item) else one.id if isinstance(one, Unchanged) else "")
            yield one
        if not found and self.whole:
            yield Unreadable(self.url, messages.NOTHING_FOUND)
        yield from self._not_known_gone(self._state, met)

    def warnings(self) -> list[str]:
        """What staff should know of the walk."""
        found = list(self._visitor.warnings) if self._visitor else []
        stored = self._visitor.stored if self._visitor else ()
        known = [one for one in self._state or () if one.kind == "article" and not one.moved]
        gone = [one.url for one in known if one.gone >= GONE and one.id in stored]
        if gone:
            found.append(f"{self.url}: {messages.withdrawn(len(gone), gone[:_NAMED])}")
        return found

    def settle(self) -> None:
        """What was read is stored: the pages need not wait any more."""
        if self._state is None:
            return
        for one in self._outcomes:
            known = one.known
            known.waiting, known.facts, known.problem = False, {}, one.problem
            if one.id:
                known.kind, known.id, known.gone = "article", one.id, 0
            elif known.id:
                known.gone += one.kind in _NOTHING_THERE
            elif one.kind:
                known.kind = "list" if one.kind in ("list", "home") else "none"
            self._state.put(known)
        self._state.thin_out()
        self._state.close()
        self._state = None

    def _go(self, visitor: Visitor, url: str) -> None:
        start = visitor.open(url)
        if start is None:
            return
        listing = listings.read(start)
        if listing is not None:
            more, _ = lists(visitor, listing.lists)
            follow(visitor, [*listing.articles, *more], complete=not listing.feed)
        else:
            self._from_home(visitor, start)
        visitor.told()

    def _from_home(self, visitor: Visitor, start: Answer) -> None:
        links = list(listings.linked(start.body, start.url))
        home = not is_an_articles(start.url)
        api = next((url for kind, url in links if kind == "wordpress" and site_of(url) == visitor.site), "")
        if home and api and not visitor.settings.walk and follow_posts(visitor, api):
            return
        feeds = [
            url
            for kind, url in links
            if kind == "feed" and site_of(url) == visitor.site and "comments" not in url
        ]
        mapped = walk.mapped(visitor, start.url) if home else []
        fed, count = lists(visitor, feeds[:_MOST_FEEDS])
        if (mapped or fed) and not visitor.settings.walk:
            if not mapped and count:
                visitor.warnings.append(f"{visitor.site}: {messages.ONLY_THE_NEWEST}")
            follow(visitor, [*fed, *mapped], complete=bool(mapped))
            return
        follow(visitor, [*fed, *mapped], complete=False)
        from_page_to_page(visitor, start)

    def _waiting(self, state: State) -> Iterator[Found]:
        waiting = [one for one in state if one.waiting]
        with Pages(rules.load(self._data)[0]) as pages:
            if waiting:
                pages.count((page, "") for page in state.kept())
            pages.count((state.page(known.url) or b"", known.url) for known in waiting)
            yield from self._told(_all(waiting, state, pages))

    def _told(self, read: Iterable[tuple[Known, Item | NoArticle | Unreadable]]) -> Iterator[Found]:
        """What became of the pages that waited, each written down."""
        met: set[str] = set()
        for known, found in read:
            outcome = _Outcome(known)
            self._outcomes.append(outcome)
            if isinstance(found, Item):
                outcome.id = found.article.id
                if outcome.id in met:
                    continue
                met.add(outcome.id)
                if known.id not in ("", outcome.id):
                    yield Moved(known.id, outcome.id)
            elif isinstance(found, NoArticle):
                outcome.kind = found.kind
                if known.id:
                    if known.gone + (found.kind in _NOTHING_THERE) < GONE:
                        yield Unchanged(known.id)
                    continue
                if found.kind in ("list", "home"):
                    continue
            else:
                outcome.problem = found.reason
            yield found

    def _others(self, state: State) -> Iterator[Found]:
        """What was not fetched in this run: unchanged, moved, missed for the first time, not to be read."""
        ids = {one.known.url: one.id for one in self._outcomes if one.id}
        for known in state:
            if known.url in ids or known.waiting:
                continue
            if known.problem:
                yield Unreadable(known.url, known.problem, known.id)
            if known.kind != "article" or known.gone >= GONE:
                continue
            target = state.get(known.moved) if known.moved else None
            new = ids.get(target.url, target.id) if target else ""
            if not new or new == known.id:
                yield Unchanged(known.id)
            elif self._visitor and known.id in self._visitor.stored:
                yield Moved(known.id, new)

    def _not_known_gone(self, state: State, met: set[str]) -> Iterator[Found]:
        """What the archive has from here and nothing is known of is not gone: what was known may be lost."""
        known = {one.id for one in state if one.id and (one.gone >= GONE or one.moved)}
        known |= {one.known.id for one in self._outcomes if one.known.id != one.id}
        if self._visitor is not None:
            yield from (Unchanged(id) for id in self._visitor.stored if id not in met and id not in known)


def _all(
    waiting: Sequence[Known], state: State, pages: Pages
) -> Iterator[tuple[Known, Item | NoArticle | Unreadable]]:
    """Each page and what is read there; many are read on every core."""
    begin = partial(_begun, state, pages)
    for known, task in begun_ahead(waiting, begin, pages.crew.ahead, lambda task: len(task.given.data)):
        yield known, read_or_reason(partial(_one, known, state, pages, task), known.url, known.id)


def _begun(state: State, pages: Pages, known: Known) -> _Task:
    return pages.crew.ask(Given(state.page(known.url) or b"", known.url, known.url, known.url))


def _one(known: Known, state: State, pages: Pages, task: _Task) -> Item | NoArticle | Unreadable:
    """The article of one page, with what the site's lists say of it where that is better, or what the page
    is instead; raises ArticleRejected where it is neither."""
    read = pages.outcome(task)
    if isinstance(read, Unreadable):
        return Unreadable(read.place, read.reason, known.id)
    found = read.found
    if isinstance(found, str):
        return NoArticle(known.url, found)
    attached = files.attached(state, known.url, found["links"])
    return judged(with_attachments(_item(known, worded(found)), attached), found)


def _item(known: Known, found: Mapping[str, object]) -> Item:
    own = address(known.url, str(found.get("url") or ""))
    url = own if own and is_an_articles(own) and of_one_house(own, known.url) else known.url
    said = {name: value for name, value in known.facts.items() if value}
    read = taken({**found, **said, "url": url}, fallback_id=known.url)
    return Item(read.article, known.url, 0, read.notes)


def _file_name(url: str) -> str:
    """A name for a folder: the address, with what a file's name cannot have made plain."""
    bare = url.partition("://")[2].rstrip("/")
    plain = "".join(sign if sign.isalnum() or sign in ".-_" else "_" for sign in bare)[:80].lstrip(".")
    return f"{plain}-{hashlib.sha256(bare.encode()).hexdigest()[:8]}"
