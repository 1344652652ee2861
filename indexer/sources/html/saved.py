"""Files of saved pages: counted together first, then read one by one."""

from collections.abc import Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from indexer import messages
from indexer.sources.attachments.files import Files
from indexer.sources.html import mht, page
from indexer.sources.html.furniture import Survey
from indexer.sources.html.inquiry import Inquiry, still_so
from indexer.sources.html.rules import Rules, written
from indexer.sources.item import Item, NoArticle, Remembered, Unreadable, read_or_reason
from indexer.sources.record import article
from indexer.sources.remembered import Memory, PageAsRead
from search.errors import ArticleRejected

NEEDED = ("lxml", "readability", "trafilatura")


class Pages(Struct, frozen=True):
    """The saved pages of one source: what its staff know of them, and what they have in common."""

    rules: Rules
    memory: Memory = field(default_factory=Memory)
    survey: Survey = field(default_factory=Survey)

    def count(self, paths: Iterable[Path], largest: int) -> None:
        """The counting pass; a page that cannot be read is told when it is read, not here."""
        for path in paths:
            try:
                if path.stat().st_size <= largest:
                    self.count_page(*_opened(path))
            except (OSError, ArticleRejected):
                continue

    def count_page(self, data: bytes, saved_from: str) -> None:
        """The same for one page that was saved from an address."""
        content = self._content(data, saved_from)
        counted = self.memory.counted.get(content)
        if counted is None:
            looked = read_or_reason(lambda: page.look(data, saved_from, self.rules), saved_from)
            if isinstance(looked, Unreadable):
                return
            counted = page.count(looked)
        self.memory.counted.add(content, counted)
        self.survey.add(counted)

    def read(
        self, path: Path, place: str, id: str, files: Files
    ) -> Item | Remembered | NoArticle | Unreadable:
        """The article of one page, or what it is instead; raises ArticleRejected where it is neither.

        A page that is as it was, and has no attachments, is not read again."""
        origin = self.memory.origin(self._content(*_opened(path)), id)
        known = self.memory.pages.get(origin)
        anew = partial(self._anew, path, place, id, files)
        if known is None or not still_so(self.survey, known.told) or files.of_page(path, ()).attachments:
            return anew()
        self.memory.pages.add(origin, known)
        if known.kind:
            return NoArticle(place, known.kind)
        as_read = self.memory.records.get(origin)
        again = partial(read_or_reason, anew, place, id)
        return Remembered(as_read, place, 0, origin, again) if as_read else anew()

    def _anew(self, path: Path, place: str, id: str, files: Files) -> Item | NoArticle | Unreadable:
        data, saved_from = _opened(path)
        origin = self.memory.origin(self._content(data, saved_from), id)
        asked, found = self._look(data, saved_from, id)
        if isinstance(found, str):
            self.memory.pages.add(origin, PageAsRead(asked.told, found))
            return NoArticle(place, found)
        item = files.beside(Item(article(worded(found), fallback_id=id), place), path, found["links"])
        if not found["links"] and not item.article.attachments:
            self.memory.pages.add(origin, PageAsRead(asked.told))
            item = replace(item, origin=origin)
        return judged(item, found)

    def fields(self, data: bytes, saved_from: str, path: str) -> dict[str, Any] | page.Kind:
        """The fields of the article in the bytes of a page, or what the page is instead."""
        found = self.look(data, saved_from, path)
        return "bare" if isinstance(found, dict) and found["bare"] else found

    def look(self, data: bytes, saved_from: str, path: str) -> dict[str, Any] | page.Kind:
        """The same, also of a page with little but a title that leads to files: one may be its article."""
        return self._look(data, saved_from, path)[1]

    def _look(self, data: bytes, saved_from: str, path: str) -> tuple[Inquiry, dict[str, Any] | page.Kind]:
        if missing := [name for name in NEEDED if find_spec(name) is None]:
            raise ArticleRejected(messages.html_not_installed(missing))
        looked = page.look(data, saved_from, self.rules)
        asked = Inquiry(self.survey, looked.site)
        return asked, page.read(looked, asked, path)

    def _content(self, data: bytes, saved_from: str) -> bytes:
        """What tells the content of a page, for those who read it by these rules."""
        return self.memory.origin(data, saved_from, written(self.rules))


def worded(found: dict[str, Any]) -> dict[str, Any]:
    """The fields of a page as those of an article, which has some text: its title where there is no other."""
    return {**found, "body": found["body"] or found["title"]}


def judged(item: Item, found: dict[str, Any]) -> Item | NoArticle | Unreadable:
    """An article with its attachments; a bare page is one only by the text of an attachment."""
    if not found["bare"]:
        return item
    if not any(item.article.pages):
        said = "; ".join(note.text for note in item.notes if note.kind == "attachment")
        return Unreadable(item.place, said, item.article.id) if said else NoArticle(item.place, "bare")
    return replace(item, article=replace(item.article, body=item.article.body if found["body"] else ""))


def _opened(path: Path) -> tuple[bytes, str]:
    data = path.read_bytes()
    return mht.page(data) if path.suffix.lower() in mht.SUFFIXES else (data, "")
