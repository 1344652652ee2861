"""The attachments of one source: which files go with which article, each read once, and which go alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from unicodedata import normalize
from urllib.parse import urljoin, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from indexer.sources.attachments import messages
from indexer.sources.attachments.alone import article
from indexer.sources.attachments.content import Content, bounded
from indexer.sources.attachments.kinds import file_name, is_attachment, link_path
from indexer.sources.attachments.lines import plain
from indexer.sources.attachments.reading import Reader
from indexer.sources.item import Item, Note, Unreadable
from indexer.sources.remembered.memory import Memory
from search.inbox.attachments import MOST, MOST_CHARACTERS, Given
from search.model import Attachment
from search.vietnamese.text import normalise

_REMEMBERED = 50
"""Files whose text is held: pages that share one mostly lie near each other."""
_DEEPEST = 8
"""Folders of an address that are looked for below the source."""
FEW = 5
"""So many files may belong to the only article of their folder without being linked from it."""


class Attached(Struct, frozen=True):
    """The attachments of one article, and what staff should know of them."""

    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class Files:
    """The attachments below `root`; without one there are only those that are sent."""

    reader: Reader
    root: Path | None = None
    is_article: Callable[[str], bool] = lambda name: False
    """Whether a file of this name is one article."""
    memory: Memory = field(default_factory=Memory)
    taken: set[Path] = field(default_factory=set)
    """The files that belong to an article that was read."""
    _read: dict[Path, Content] = field(default_factory=dict)
    _origins: dict[Path, bytes] = field(default_factory=dict)
    _listed: dict[Path, tuple[list[str], int]] = field(default_factory=dict)

    def beside(self, item: Item, path: Path, links: Iterable[str] = ()) -> Item:
        """An article of the source with the attachments that it leads to and that lie beside it."""
        return with_attachments(item, self.of_page(path, links, item.article.url))

    def of_page(self, page: Path, links: Iterable[str], url: str = "") -> Attached:
        """The files to which a page of the source leads, and those that lie beside it and are its alone."""
        wanted = self._wanted(page, links, url)
        return joined((given, self._content(path)) for path, given in wanted.items())

    def marks(self, page: Path, links: Iterable[str], url: str) -> tuple[tuple[str, str, bytes], ...] | None:
        """What tells the files of a page and what they hold; None where one is not known as it was read."""
        found = []
        contents = self.memory.contents
        for path, given in self._wanted(page, links, url).items():
            origin = self._origin(path)
            content = contents.now.get(origin) or contents.get(origin)
            if content is None:
                return None
            if origin not in contents.now:
                contents.add(origin, content)
            self.taken.add(path)
            found.append((given.name, given.url, origin))
        return tuple(found)

    def _wanted(self, page: Path, links: Iterable[str], url: str) -> dict[Path, Given]:
        wanted: dict[Path, Given] = {}
        for link in links:
            path = self._linked(page, link)
            if path is not None:
                address = urljoin(url, link.strip()) if url else link.strip()
                on_the_web = address.lower().startswith(("http://", "https://"))
                wanted.setdefault(path, Given(path.name, address if on_the_web else ""))
        for path in self._beside(page):
            wanted.setdefault(path, Given(path.name))
        return wanted

    def given(self, file: Path | None, given: Sequence[Given]) -> Attached:
        """The files that a record names; paths are relative to the file in which it stands."""
        return joined(self._given_all(file, given))

    def alone(self, path: Path, place: str, id: str) -> Item | Unreadable:
        """A file that belongs to no article as one by itself."""
        content = self._content(path)
        if not content.pages:
            return Unreadable(place, content.problem, id)
        found, notes = article(path.name, content, id)
        return Item(found, place, notes=notes)

    def _given_all(self, file: Path | None, given: Sequence[Given]) -> Iterator[tuple[Given, Content]]:
        left = MOST_CHARACTERS
        for one in given:
            # Nothing of it would be kept; a file that lies there is the article's all the same.
            unread = left <= 0 and bool(one.data)
            content = Content(note=messages.long(MOST_CHARACTERS)) if unread else self._given(file, one)
            left -= sum(map(len, content.pages))
            yield one, content

    def _given(self, file: Path | None, given: Given) -> Content:
        """What is known of a file that a record names; an address alone stays a link."""
        if given.pages:
            pages = bounded(map(plain, given.pages))
            return Content(pages, len(given.pages), note=_cut(len(pages), len(given.pages)))
        if given.data:
            return self.reader.read(given.data)
        path = given.path or given.url
        if self.root is None or file is None:
            return Content() if given.url else Content(problem=messages.NO_FOLDER)
        found = self._linked(file, path)
        if found is not None:
            return self._content(found)
        if given.url:
            return Content()
        outside = self._there(file.parent / path) is not None
        return Content(problem=messages.OUTSIDE if outside else messages.NOT_THERE)

    def _content(self, path: Path) -> Content:
        self.taken.add(path)
        if path not in self._read:
            while len(self._read) >= _REMEMBERED:
                del self._read[next(iter(self._read))]
            origin = self._origin(path)
            self._read[path] = content = self.memory.contents.get(origin) or self.reader.read(path)
            if not content.problem:  # what could not be read may be, the next time
                self.memory.contents.add(origin, content)
        return self._read[path]

    def _origin(self, path: Path) -> bytes:
        """What tells what a file holds."""
        if path not in self._origins:
            self._origins[path] = self.memory.of_file(path)
        return self._origins[path]

    def _linked(self, page: Path, link: str) -> Path | None:
        """The file of the source to which a link on one of its pages leads."""
        path = link_path(link)
        if not path or self.root is None:
            return None
        relative = not urlsplit(link.strip()).netloc and not path.startswith("/")
        # Of a site's own folders for files often only the inner ones were copied.
        parts = PurePosixPath(path.lstrip("/")).parts[-_DEEPEST:]
        inner = [self.root.joinpath(*parts[at:]) for at in range(len(parts))]
        places = [page.parent / path] if relative else [self.root / path.lstrip("/"), *inner]
        for place in (*places, page.parent / file_name(path)):
            found = self._there(place)
            if found is not None and found.is_relative_to(self.root.resolve()):
                return found
        return None

    def _there(self, place: Path) -> Path | None:
        """A file as it is named on the disk, whatever way its name is spelled."""
        for one in dict.fromkeys((place, Path(normalise(str(place))), Path(normalize("NFD", str(place))))):
            try:
                if one.is_file():
                    return one.resolve()
            except (OSError, ValueError):
                return None
        return None

    def _beside(self, page: Path) -> Iterator[Path]:
        """Files of the page's own name, and in a folder with no other article the few that lie there."""
        if self.root is None:
            return
        names, articles = self._list(page.parent)
        alone = articles == 1 and len(names) <= FEW
        for name in names:
            if alone or Path(name).stem == page.stem:
                found = self._there(page.parent / name)
                if found is not None and found.is_relative_to(self.root.resolve()):
                    yield found

    def _list(self, folder: Path) -> tuple[list[str], int]:
        """The attachments of a folder, and how many articles lie in it."""
        if folder not in self._listed:
            try:
                names = sorted(one.name for one in folder.iterdir())
            except OSError:
                names = []
            self._listed.clear()  # the files of a folder come one after another
            files = [name for name in names if is_attachment(name) and not name.startswith(".")]
            self._listed[folder] = files, sum(map(self.is_article, names))
        return self._listed[folder]


def joined(read: Iterable[tuple[Given, Content]]) -> Attached:
    """The files of one article, each with what was read of it: together no more than may be read."""
    attachments, notes, left = list[Attachment](), list[Note](), MOST_CHARACTERS
    for given, content in read:
        if len(attachments) == MOST:
            notes.append(Note("attachment", messages.more_than(MOST)))
            break
        name = normalise(given.name or file_name(given.path or link_path(given.url)) or given.url)
        pages = bounded(content.pages, left)
        left -= sum(map(len, pages))
        attachments.append(Attachment(name, given.url, pages))
        cut = messages.long(MOST_CHARACTERS) if len(pages) < len(content.pages) else ""
        notes += [
            Note("attachment", messages.attached(name, said))
            for said in (content.problem, content.note, cut)
            if said
        ]
    return Attached(tuple(attachments), tuple(notes))


def with_attachments(item: Item, attached: Attached) -> Item:
    """An article with its attachments, and what is to be said of them."""
    if not attached.attachments:
        return item
    article = replace(item.article, attachments=attached.attachments)
    return replace(item, article=article, notes=(*item.notes, *attached.notes))


def sent(given: Sequence[Given]) -> Attached:
    """The attachments that came with an article itself, from no folder."""
    with Reader() as reader:
        return Files(reader).given(None, given)


def _cut(pages: int, of: int) -> str:
    return messages.cut(pages, of) if pages < of else ""
