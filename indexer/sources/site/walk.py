"""The ways over a site: by what its lists name, or from page to page."""

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin

import msgspec

from indexer.sources.site import listings, messages
from indexer.sources.site.fetching import LARGEST, Answer
from indexer.sources.site.links import may_be_article, may_be_read, pattern, site_of
from indexer.sources.site.listings import Listed
from indexer.sources.site.network import Refused
from indexer.sources.site.state import Known
from indexer.sources.site.visiting import Visitor, written_as

RECHECKED = 50
"""Articles a run looks at again though nothing says that they changed, those of the longest ago first."""
LEFT = 500
"""Articles a run looks at because the site's lists no longer name them."""
LINKS, DEPTH, ADDRESSES, OF_A_KIND = 2_000, 8, 100_000, 1_000
"""Of a page; from the home page; of a site; of one shape that are no articles (a calendar's days)."""

_BY_CUSTOM = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")


def lists(visitor: Visitor, urls: Iterable[str]) -> tuple[list[Listed], int]:
    """All that these lists and those in them name, and how many of them were lists."""
    waiting = list(dict.fromkeys(urls))
    seen = set(waiting)
    found: list[Listed] = []
    count = 0
    while waiting and visitor.left:
        listing = _list(visitor, waiting.pop(0))
        if listing is not None:
            count += 1
            found += listing.articles
            more = [one for one in _of_the_site(visitor, listing.lists) if one not in seen]
            seen.update(more)
            waiting += more
    if waiting:
        visitor.cut_off(len(waiting))
    return found[: listings.MOST], count


def _list(visitor: Visitor, url: str) -> listings.Listing | None:
    try:
        answer = visitor.get(url, largest=LARGEST)
        found = listings.read(answer) if answer.status == 200 else None
    except Refused as error:  # also a packed list that is broken or was cut: the others are not
        visitor.failed(url, f"{messages.NO_LIST}: {error}")
        return None
    if answer.status >= 500:
        visitor.failed(url, f"{messages.NO_LIST}: {messages.answered(answer.status)}")
    return found


def mapped(visitor: Visitor, url: str) -> list[Listed]:
    """All that a site's sitemaps name, which are where its robots.txt says, or custom has them."""
    named = _of_the_site(visitor, [urljoin(url, one) for one in visitor.rules(url).sitemaps])
    if named:
        return lists(visitor, named)[0]
    found = (lists(visitor, [urljoin(url, one)])[0] for one in _BY_CUSTOM)
    return next((articles for articles in found if articles), [])


def _of_the_site(visitor: Visitor, urls: Iterable[str]) -> list[str]:
    """Those that are the site's own; the others are counted."""
    own = []
    for url in urls:
        if (site := site_of(url)) == visitor.site:
            own.append(url)
        else:
            visitor.elsewhere[site] += 1
    return own


def follow(visitor: Visitor, listed: Iterable[Listed], *, complete: bool) -> None:
    """Look at what lists name and is new or changed, then at some of what is known.

    `complete` says that the lists name every article of the site: one they no longer name is looked at."""
    state = visitor.state
    named = _own(visitor, listed)
    queue = [one for url, entry in named.items() if (one := _wanted(visitor, url, entry))]
    if 2 * len(queue) < len(named):  # A list by which most have changed says nothing of one.
        queue = [msgspec.structs.replace(one, etag="", modified="") for one in queue]
    queue += [one for one in state if one.problem and one.url not in named]
    chosen = {one.url for one in queue} | visitor.seen
    live = [one for one in state if one.kind == "article" and one.url not in chosen and one.gone < 2]
    live = [one for one in live if not one.moved and not one.waiting]
    missed = [one for one in live if one.gone or (complete and one.url not in named)][:LEFT]
    chosen |= {one.url for one in missed}
    rest = [
        one for one in live if one.url not in chosen and not (one.url in named and named[one.url].changed)
    ]
    rest.sort(key=lambda one: (one.url not in named, one.checked))
    visitor.visit_all([*queue, *missed, *rest[:RECHECKED]])


def _own(visitor: Visitor, listed: Iterable[Listed]) -> dict[str, Listed]:
    """What lists name of this site and may be read, each address once, what several say of it together."""
    named: dict[str, Listed] = {}
    for one in listed:
        if (site := site_of(one.url)) != visitor.site:
            visitor.elsewhere[site] += 1
            continue
        if not may_be_read(one.url, visitor.settings):
            continue
        if visitor.settings.articles and not may_be_article(one.url, visitor.settings):
            continue
        before = named.get(one.url)
        if before is None and not visitor.allows(one.url):
            continue
        before = before or one
        named[one.url] = Listed(one.url, before.changed or one.changed, before.facts | one.facts)
    return named


def _wanted(visitor: Visitor, url: str, entry: Listed) -> Known | None:
    """What is known of a listed address, where there is reason to look at it."""
    known = visitor.state.get(url)
    if known is None:
        return Known(url, changed=entry.changed, facts=entry.facts)
    changed = bool(entry.changed) and entry.changed != known.changed
    lost = known.kind == "article" and known.gone < 2 and known.id not in visitor.stored
    if known.waiting or known.moved or not (known.kind == "new" or known.problem or changed or lost):
        return None
    return msgspec.structs.replace(known, changed=entry.changed, facts=entry.facts)


def from_page_to_page(visitor: Visitor, start: Answer) -> None:
    """Go through the pages of the site by their links: lists again, and articles that are new."""
    first = visitor.known(written_as(start), depth=0)
    visitor.seen.add(first.url)
    visitor.keep(first, start)
    frontier = _Frontier(visitor)
    for one in visitor.state:
        lost = one.kind == "article" and one.gone < 2 and not one.moved and one.id not in visitor.stored
        if one.kind == "new" or one.problem or lost or (one.kind == "list" and one.depth <= 1):
            frontier.add(one)
    frontier.discover(start, 0)
    while frontier.queue and visitor.left:
        one = heapq.heappop(frontier.queue)[-1]
        if one.url not in visitor.seen and not one.waiting and (answer := visitor.visit(one)):
            frontier.discover(answer, one.depth)
    if frontier.queue:
        visitor.cut_off(len(frontier.queue))
    else:
        follow(visitor, (), complete=False)


@dataclass(slots=True)
class _Frontier:
    """The addresses that a walk will look at: those near the home page first, and of these articles first."""

    visitor: Visitor
    queue: list[tuple[int, bool, int, Known]] = field(default_factory=list)
    shapes: Counter[str] = field(default_factory=Counter)
    count: int = 0

    def add(self, known: Known) -> None:
        """Look at this address in its turn."""
        self.count += 1
        late = not may_be_article(known.url, self.visitor.settings)
        heapq.heappush(self.queue, (known.depth, late, self.count, known))

    def discover(self, answer: Answer, depth: int) -> None:
        """The links of a page that lead to further ones."""
        state, settings = self.visitor.state, self.visitor.settings
        pages = [url for kind, url in listings.linked(answer.body, answer.url) if kind == "page"]
        for url in dict.fromkeys(pages[:LINKS]):
            if site_of(url) != self.visitor.site or state.get(url) or url in self.visitor.seen:
                continue
            if depth >= DEPTH or len(state) >= ADDRESSES or not may_be_read(url, settings):
                continue
            shape = pattern(url)
            self.shapes[shape] += not may_be_article(url, settings)
            if self.shapes[shape] <= OF_A_KIND and self.visitor.allows(url):
                found = Known(url, depth=depth + 1)
                state.put(found)
                self.add(found)
