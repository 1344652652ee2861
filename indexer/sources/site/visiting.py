"""Looking at one address of a site after another, within robots.txt, and writing down what is there."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from indexer.sources.addresses import is_an_articles
from indexer.sources.attachments.reading import Reader
from indexer.sources.item import Unreadable
from indexer.sources.site import files, messages, robots
from indexer.sources.site.fetching import AGENT, LONGEST_WAIT, PATIENCE, Answer, Fetcher
from indexer.sources.site.links import address, is_form, site_of, twin
from indexer.sources.site.network import Astray, Forbidden, Refused
from indexer.sources.site.settings import SiteSettings
from indexer.sources.site.state import Known, State

PAGE = 16 * 1024 * 1024
"""Bytes of a page; what is larger is none."""
FAILURES = 5
"""Requests that fail one after another before the walk is given up."""
_SHARED = 2
"""Pages that may have one ETag: addresses of one article."""
_PAGES = ("text/html", "application/xhtml+xml", "")
_GONE = (404, 410)


@dataclass(slots=True)
class Visitor:
    """One run over a site; afterwards `problems` and `warnings` say what was amiss, and `whole` whether the
    run came to its end."""

    settings: SiteSettings
    state: State
    fetcher: Fetcher
    stored: Collection[str]
    """The ids of the articles that the archive has from here."""
    step: Callable[[], None]
    now: Callable[[], datetime]
    reader: Reader | None = None
    """What reads attachments; without it they are left alone."""
    problems: list[Unreadable] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    whole: bool = True
    site: str = ""
    requests: int = 0
    forbidden: int = 0
    """Addresses that robots.txt does not let us read."""
    elsewhere: Counter[str] = field(default_factory=Counter)
    """How many addresses of each other site the site's lists name."""
    seen: set[str] = field(default_factory=set)
    """The addresses this run has looked at."""
    _failures: int = 0
    _marks: Counter[str] | None = None
    _twins: dict[str, str] | None = None
    _robots: dict[str, robots.Robots] = field(default_factory=dict)

    def get(self, url: str, known: Known | None = None, largest: int = PAGE) -> Answer:
        """The answer of an address, within robots.txt and the site. Raises Refused."""
        self.requests += 1
        self.step()
        etag, modified = (self._mark(known), known.modified) if known else ("", "")
        return self.fetcher.get(url, etag=etag, modified=modified, allowed=self._forbids, largest=largest)

    def _mark(self, known: Known) -> str:
        """The page's ETag; none where the server gives many pages the same: it says nothing of one then."""
        if self._marks is None:
            self._marks = Counter(one.etag for one in self.state if one.etag)
        return known.etag if self._marks[known.etag] <= _SHARED else ""

    @property
    def left(self) -> int:
        """How many requests this run may still make; none once the site has stopped to answer."""
        return 0 if self._failures >= FAILURES else max(self.settings.pages - self.requests, 0)

    def open(self, url: str) -> Answer | None:
        """The page the walk begins at; it may lead to another host, which is the site from then on."""
        self.site = ""
        try:
            answer = self.get(url)
        except Refused as error:
            self.failed(url, str(error))
            return None
        if answer.status != 200:
            self.failed(url, messages.answered(answer.status))
            return None
        self.site = site_of(answer.url)
        return answer

    def visit(self, known: Known) -> Answer | None:
        """Look at one address and write down what is there; the answer where it is a page."""
        self.seen.add(known.url)
        if known.kind == "new" and self._is_twin(known.url):
            known.kind = "none"
            self.state.put(known)
            return None
        known.checked = self.now().timestamp()
        if known.files and self._has(known) and files.changed(self, known):
            known.digest = ""  # so that the page is read again, though it may be the same
        try:
            answer = self.get(known.url, known if known.digest and self._has(known) else None)
        except Forbidden:
            known.kind, known.problem = "article" if known.id else "none", ""
            self.state.put(known)
            return None
        except Refused as error:
            self._failed(known, str(error))
            return None
        if known.id and answer.url != known.url and is_form(answer.url):
            # A site behind a login, or in repair, has withdrawn nothing.
            self._failed(known, messages.leads_to_form(answer.url))
            return None
        if answer.status in _GONE:
            known.gone, known.problem = known.gone + 1, ""
            known.kind = "article" if known.id else "none"
        elif answer.status not in (200, 304):
            self._failed(known, messages.answered(answer.status))
            if asks_to_leave(answer):
                self._failures = FAILURES
            return None
        elif answer.status == 304:
            known.gone, known.problem = 0, ""
        else:
            self._failures, known.problem = 0, ""
            return self._arrived(known, answer)
        self._failures = 0
        self.state.put(known)
        return None

    def visit_all(self, queue: Iterable[Known]) -> None:
        """Look at these one after another, as far as this run may go."""
        waiting = list(queue)
        for at, known in enumerate(waiting):
            if not self.left:
                self.cut_off(len(waiting) - at)
                return
            self.visit(known)

    def failed(self, place: str, reason: str) -> None:
        """Something without which the walk is not whole."""
        self.whole = False
        self.problems.append(Unreadable(place, reason))

    def cut_off(self, count: int) -> None:
        """The run ends before so many addresses: it has had its share, or the site fell silent."""
        if self._failures >= FAILURES:
            self.failed(self.site, messages.gave_up(FAILURES))
        else:
            self.whole = False
            self.warnings.append(f"{self.site}: {messages.more_to_read(count, self.settings.pages)}")

    def told(self) -> None:
        """Put together what is only counted."""
        if self.forbidden:
            self.warnings.append(f"{self.site}: {messages.left_alone(self.forbidden)}")
        for site, count in self.elsewhere.most_common(1):
            self.warnings.append(f"{self.site}: {messages.elsewhere(count, site)}")

    def keep(self, known: Known, answer: Answer) -> None:
        """Write down a page that is to be read."""
        known.etag = answer.headers.get("etag", "")[:500]
        known.modified = answer.headers.get("last-modified", "")[:100]
        known.digest = _digest(answer)
        known.waiting, known.moved = True, ""
        known.files = files.fetched(self, known.url, answer.body)
        self.state.keep(known, answer.body)

    def known(self, url: str, depth: int) -> Known:
        """What is known of an address, be it nothing."""
        return self.state.get(url) or Known(url, depth=depth)

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets us read an address; what it forbids is counted."""
        try:
            allowed = self.rules(url).allows(url)
        except Refused:
            allowed = False
        self.forbidden += not allowed
        return allowed

    def rules(self, url: str) -> robots.Robots:
        """The robots.txt that an address is under. Raises Refused where the server does not give it."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            found = self._robots[origin] = robots.read(self._robots_txt(origin), AGENT)
            if found.delay and parts.hostname:
                self.fetcher.delays[parts.hostname] = found.delay
            if found.delay > LONGEST_WAIT:
                self.warnings.append(f"{parts.netloc}: {messages.slow_robots(found.delay, LONGEST_WAIT)}")
        return self._robots[origin]

    def _robots_txt(self, origin: str) -> bytes:
        """What stands in it; nothing where there is none."""
        try:
            answer = self.fetcher.get(f"{origin}/robots.txt", largest=robots.LARGEST, cut=True)
        except Astray:  # RFC 9309: one that is not reached after some redirects is none
            return b""
        if answer.status >= 500:
            raise Refused(messages.NO_ROBOTS)
        return answer.body if answer.status == 200 and not re.match(rb"\s*<", answer.body) else b""

    def _arrived(self, known: Known, answer: Answer) -> Answer | None:
        """A page came; where a redirect led to it, it is the page of the address at the end."""
        if answer.kind not in _PAGES and not answer.body[:500].lstrip().startswith(b"<"):
            known.kind = "article" if known.id else "none"
            self.state.put(known)
            return None
        url = written_as(answer)
        if url == known.url:
            if self._has(known) and not known.gone and known.digest == _digest(answer):
                self.state.put(known)
            else:
                self.keep(known, answer)
            return answer
        if not is_an_articles(url):
            # What is withdrawn leads to the home page on many a site.
            known.gone += bool(known.id)
        elif answer.moved:
            known.moved, known.gone = url, 0
        known.kind = "article" if known.id else "none"
        facts, known.facts = known.facts, {}
        self.state.put(known)
        if known.id and not answer.moved:
            return answer
        if is_an_articles(url) and url not in self.seen:
            self.seen.add(url)
            target = self.known(url, known.depth)
            target.facts = target.facts or facts
            self.keep(target, answer)
        return answer

    def _is_twin(self, url: str) -> bool:
        """The page was met under another address that differs in its writing alone."""
        if self._twins is None:
            self._twins = {twin(one.url): one.url for one in self.state if one.kind in ("article", "list")}
        other = self.state.get(self._twins.setdefault(twin(url), url))
        return (
            other is not None and other.url != url and (other.waiting or self._has(other)) and not other.gone
        )

    def _has(self, known: Known) -> bool:
        """What stood there is read, and an answer that it is the same still says enough."""
        return known.id in self.stored if known.kind == "article" else known.kind == "list"

    def _failed(self, known: Known, reason: str) -> None:
        self._failures += 1
        known.problem = reason
        self.state.put(known)

    def _forbids(self, url: str) -> str:
        if self.site and site_of(url) != self.site:
            return messages.leaves(url)
        return "" if self.rules(url).allows(url) else messages.forbidden(url)


def asks_to_leave(answer: Answer) -> bool:
    """The server wants to be asked again later than a run waits: it is left alone until the next."""
    wait = answer.headers.get("retry-after", "").strip()
    return answer.status in PATIENCE and bool(wait) and not (wait.isdigit() and int(wait) <= LONGEST_WAIT)


def _digest(answer: Answer) -> str:
    return hashlib.sha256(answer.body).hexdigest()[:32]


def written_as(answer: Answer) -> str:
    """The address an answer came from, as links are written."""
    return address(answer.url, answer.url) or answer.url
