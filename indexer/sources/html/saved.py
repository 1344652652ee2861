"""Files of saved pages: counted together first, then read one by one; many of them on every core."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import replace

from indexer import messages
from indexer.processes.crew import Crew, Ended, Task, begun_ahead
from indexer.sources.attachments.files import Files
from indexer.sources.html import mht
from indexer.sources.html.furniture import Counted, Survey
from indexer.sources.html.inquiry import still_so
from indexer.sources.html.reading import LOADED, Counting, Given, Read, Reading
from indexer.sources.html.rules import Rules, written
from indexer.sources.item import Item, NoArticle, Remembered, Unreadable, read_or_reason
from indexer.sources.record import article
from indexer.sources.remembered.memory import Memory, PageAsRead
from indexer.sources.remembered.unfinished import PageLeft
from search.errors import ArticleRejected

FEW = 40
"""Pages that are read in less time than other processes take to start."""

Found = Item | Remembered | NoArticle | Unreadable
_Reading = Crew[Given, Read | Unreadable]


class _ToCount(Struct, frozen=True):
    """A page to be counted: what tells its content, and what was counted of it before or is now."""

    content: bytes
    known: Counted | None
    task: Task[Given, Counted | None] | None

    @property
    def weight(self) -> int:
        return len(self.task.given.data) if self.task else 0


class Begun(Struct, frozen=True):
    """A page that is being read before its turn."""

    origin: bytes
    task: Task[Given, Read | Unreadable]

    @property
    def weight(self) -> int:
        return len(self.task.given.data)


@dataclass(slots=True)
class Pages:
    """The saved pages of one source: what its staff know of them, and what they have in common."""

    rules: Rules
    memory: Memory = field(default_factory=Memory)
    survey: Survey = field(default_factory=Survey)
    alone: bool = False
    """They are few: no other process is started for them."""
    _crew: _Reading | None = None
    _many: bool = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._crew is not None:
            self._crew.close()

    @property
    def crew(self) -> _Reading:
        """Those who read, once every page is counted."""
        if self._crew is None:
            self._crew = Crew(Reading(self.rules, self.survey), 0 if self._many else self._few, LOADED)
        return self._crew

    @property
    def _few(self) -> int:
        return sys.maxsize if self.alone else FEW

    def count_files(self, paths: Iterable[Path], largest: int) -> None:
        """The counting pass; a page that cannot be read is told when it is read, not here."""
        self.count(_opened_all(paths, largest))

    def count(self, pages: Iterable[tuple[bytes, str]]) -> None:
        """The same for pages and the addresses that they were saved from."""
        with Crew(Counting(self.rules), self._few, LOADED) as crew:
            begin = partial(self._to_count, crew)
            for _, one in begun_ahead(pages, begin, crew.ahead, lambda one: one.weight):
                self._count(crew, one)
            self._many = self._many or crew.started

    def _to_count(self, crew: Crew[Given, Counted | None], opened: tuple[bytes, str]) -> _ToCount:
        content = self._content(*opened)
        known = self.memory.counted.get(content)
        return _ToCount(content, known, None if known else crew.ask(Given(*opened)))

    def _count(self, crew: Crew[Given, Counted | None], one: _ToCount) -> None:
        try:
            counted = crew.outcome(one.task) if one.task else one.known
        except Ended:  # it is told when it is read
            return
        if counted is not None:
            self.memory.counted.add(one.content, counted)
            self.survey.add(counted)

    def begin(self, path: Path, place: str, id: str, largest: int) -> Begun | None:
        """Have a page read before its turn, unless it is known; whatever is wrong is told at its turn."""
        try:
            if path.stat().st_size > largest:
                return None
            given, origin = self._given(path, place, id)
        except (OSError, ArticleRejected):
            return None
        known, left = self.memory.pages.get(origin), self.memory.unfinished.page(origin)
        if any(one is not None and still_so(self.survey, one.told) for one in (known, left)):
            return None
        return Begun(origin, self.crew.ask(given))

    def read(self, path: Path, place: str, id: str, files: Files) -> Found:
        """The article of one page, or what it is instead; raises ArticleRejected where it is neither.

        A page that is as it was, and so are its attachments, is not read again."""
        given, origin = self._given(path, place, id)
        known = self.memory.pages.get(origin)
        if known is None or not still_so(self.survey, known.told):
            return self._anew(path, given, origin, files)
        self.memory.pages.add(origin, known)
        if known.kind:
            return NoArticle(place, known.kind)
        whole = self._with_files(origin, files.marks(path, known.links, known.url))
        as_read = self.memory.records.get(whole)
        again = partial(read_or_reason, partial(self._again, path, place, id, files), place, id)
        return Remembered(as_read, place, 0, whole, again) if as_read else again()

    def begun(self, begun: Begun, path: Path, files: Files) -> Found:
        """The same of a page that was begun."""
        read = self.outcome(begun.task)
        if isinstance(read, Unreadable):
            return read
        return self._found(read, begun.origin, begun.task.given, path, files)

    def outcome(self, task: Task[Given, Read | Unreadable]) -> Read | Unreadable:
        """What was read of a page, also where the process that read it was ended over it."""
        try:
            return self.crew.outcome(task)
        except Ended:
            return Unreadable(task.given.place, messages.READER_ENDED, task.given.path)

    def _again(self, path: Path, place: str, id: str, files: Files) -> Item | NoArticle | Unreadable:
        return self._anew(path, *self._given(path, place, id), files)

    def _anew(self, path: Path, given: Given, origin: bytes, files: Files) -> Item | NoArticle | Unreadable:
        left = self.memory.unfinished.page(origin)
        if left and still_so(self.survey, left.told):
            url = left.item.article.url if left.item else ""
            self.memory.pages.add(origin, PageAsRead(left.told, left.kind, left.links, url))
            if left.item is None:
                return NoArticle(given.place, left.kind)
            return self._whole(replace(left.item, file=given.place), left.links, origin, path, files)
        return self._found(Reading(self.rules, self.survey).read(given), origin, given, path, files)

    def _found(
        self, read: Read, origin: bytes, given: Given, path: Path, files: Files
    ) -> Item | NoArticle | Unreadable:
        found = read.found
        if isinstance(found, str):
            self.memory.add_page(origin, PageLeft(read.told, found))
            return NoArticle(given.place, found)
        item = Item(article(worded(found), fallback_id=given.path), given.place)
        links = tuple(found["links"])
        if found["bare"]:  # whether it is an article its files tell
            return judged(files.beside(item, path, links), found)
        self.memory.add_page(origin, PageLeft(read.told, item=item, links=links))
        return self._whole(item, links, origin, path, files)

    def _whole(self, item: Item, links: tuple[str, ...], origin: bytes, path: Path, files: Files) -> Item:
        """An article with its attachments."""
        whole = files.beside(item, path, links)
        marks = files.marks(path, links, item.article.url)
        return replace(whole, origin=self._with_files(origin, marks))

    def _with_files(self, origin: bytes, marks: tuple[object, ...] | None) -> bytes:
        """What tells what an article with these attachments is made from; b"" where that is not known."""
        if marks is None:
            return b""
        return self.memory.origin(origin, marks) if marks else origin

    def _given(self, path: Path, place: str, id: str) -> tuple[Given, bytes]:
        """A page, and what tells what its article is made from."""
        data, saved_from = _opened(path)
        return Given(data, saved_from, place, id), self.memory.origin(self._content(data, saved_from), id)

    def _content(self, data: bytes, saved_from: str) -> bytes:
        """What tells the content of a page, for those who read it by these rules."""
        return self.memory.origin(data, saved_from, written(self.rules))


def _opened_all(paths: Iterable[Path], largest: int) -> Iterator[tuple[bytes, str]]:
    for path in paths:
        try:
            if path.stat().st_size <= largest:
                yield _opened(path)
        except (OSError, ArticleRejected):
            continue


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
