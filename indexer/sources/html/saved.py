"""Files of saved pages: counted together first, then read one by one."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from indexer import messages
from indexer.sources.attachments.files import Files
from indexer.sources.html import mht, page
from indexer.sources.html.fields.wording import segments
from indexer.sources.html.furniture import Survey
from indexer.sources.html.rules import Rules
from indexer.sources.item import Item, NoArticle, Unreadable, read_or_reason
from indexer.sources.record import article
from search.errors import ArticleRejected

NEEDED = ("lxml", "readability", "trafilatura")


class Pages(Struct, frozen=True):
    """The saved pages of one source: what its staff know of them, and what they have in common."""

    rules: Rules
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
        looked = read_or_reason(lambda: page.look(data, saved_from, self.rules), saved_from)
        if isinstance(looked, Unreadable):
            return
        head = [*segments(looked.said.title), *(looked.said.meta.get(name, "") for name in _HEAD)]
        head += looked.files
        self.survey.add(looked.site, looked.addresses, looked.lines, *head)

    def read(self, path: Path, place: str, id: str, files: Files) -> Item | NoArticle | Unreadable:
        """The article of one page, or what it is instead; raises ArticleRejected where it is neither."""
        found = self.look(*_opened(path), id)
        if isinstance(found, str):
            return NoArticle(place, found)
        item = Item(article(worded(found), fallback_id=id), place)
        return judged(files.beside(item, path, found["links"]), found)

    def fields(self, data: bytes, saved_from: str, path: str) -> dict[str, Any] | page.Kind:
        """The fields of the article in the bytes of a page, or what the page is instead."""
        found = self.look(data, saved_from, path)
        return "bare" if isinstance(found, dict) and found["bare"] else found

    def look(self, data: bytes, saved_from: str, path: str) -> dict[str, Any] | page.Kind:
        """The same, also of a page with little but a title that leads to files: one may be its article."""
        if missing := [name for name in NEEDED if find_spec(name) is None]:
            raise ArticleRejected(messages.html_not_installed(missing))
        return page.read(page.look(data, saved_from, self.rules), self.survey, path)


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


_HEAD = ("summary", "headline")


def _opened(path: Path) -> tuple[bytes, str]:
    data = path.read_bytes()
    return mht.page(data) if path.suffix.lower() in mht.SUFFIXES else (data, "")
