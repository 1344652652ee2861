"""What is done for one page, in this process or another: it is counted, then read beside the others."""

from importlib.util import find_spec
from typing import Any

from msgspec import Struct

from indexer import messages
from indexer.sources.html import page
from indexer.sources.html.furniture import Counted, Survey
from indexer.sources.html.inquiry import Inquiry, Told
from indexer.sources.html.rules import Rules
from indexer.sources.item import Unreadable, read_or_reason
from search.errors import ArticleRejected

NEEDED = ("lxml", "readability", "trafilatura")
LOADED = (__name__, "lxml.html", "readability", "trafilatura")
"""Modules that take longer to load than most pages to read."""


class Given(Struct, frozen=True):
    """A page as it was saved, and where: `path` may tell its address and be its id."""

    data: bytes
    saved_from: str
    place: str = ""
    path: str = ""


class Read(Struct, frozen=True):
    """The fields of a page's article, or what the page is instead, given what it was told of the others."""

    told: Told
    found: dict[str, Any] | page.Kind


class Counting(Struct, frozen=True):
    """What is counted of a page; nothing of one that cannot be read, which is told when it is read."""

    rules: Rules

    def __call__(self, given: Given) -> Counted | None:
        counted = read_or_reason(
            lambda: page.count(page.look(given.data, given.saved_from, self.rules)), given.place
        )
        return None if isinstance(counted, Unreadable) else counted


class Reading(Struct, frozen=True):
    """What a page says beside the others of its source, which `survey` has counted."""

    rules: Rules
    survey: Survey

    def __call__(self, given: Given) -> Read | Unreadable:
        return read_or_reason(lambda: self.read(given), given.place, given.path)

    def read(self, given: Given) -> Read:
        """The same; raises ArticleRejected where it is no page."""
        if missing := [name for name in NEEDED if find_spec(name) is None]:
            raise ArticleRejected(messages.html_not_installed(missing))
        looked = page.look(given.data, given.saved_from, self.rules)
        asked = Inquiry(self.survey, looked.site)
        found = page.read(looked, asked, given.path)
        return Read(asked.told, found)
