"""What a source yields: articles with the place they stand in, and places that could not be read.

One page that cannot be read never stops the others: `read_or_reason` is how every source sees to it."""

from collections.abc import Callable, Iterator
from typing import Literal, Protocol, TypeVar

from msgspec import Struct

from indexer import messages
from search.errors import ArticleRejected
from search.model import Article

T = TypeVar("T")
Kind = Literal["html", "title", "day", "encoding", "foreign", "attachment"]


class Note(Struct, frozen=True):
    """What staff should know of an article that was taken in all the same."""

    kind: Kind
    text: str


class Item(Struct, frozen=True):
    """One article, the file it stands in, and its line there (0 where the file holds it alone)."""

    article: Article
    file: str
    line: int = 0
    notes: tuple[Note, ...] = ()
    origin: bytes = b""
    """What tells the record it was read from, where nothing else had a part in it."""

    @property
    def place(self) -> str:
        """What a person needs to find it."""
        return messages.line(self.file, self.line)


class AsRead(Struct, frozen=True, array_like=True):
    """As what a record was read: the article's id and content hash, and what staff are told of it."""

    id: str
    hash: str
    notes: tuple[Note, ...] = ()


class Remembered(Struct, frozen=True):
    """A record that stands there as it was read before; `again` reads it where that is not enough."""

    known: AsRead
    file: str
    line: int
    origin: bytes
    again: Callable[[], "Item | NoArticle | Unreadable"]

    @property
    def place(self) -> str:
        """What a person needs to find it."""
        return messages.line(self.file, self.line)


class Unreadable(Struct, frozen=True):
    """A place that holds no article that can be taken in, why, and what helps."""

    place: str
    reason: str
    id: str = ""


class NoArticle(Struct, frozen=True):
    """A sound page that is no article: a list, a home page, a page that says it is not there."""

    place: str
    kind: str


class Row(Struct, frozen=True):
    """The fields of one article as they stand in a file, and the line."""

    fields: dict[str, object]
    line: int = 0


class Unchanged(Struct, frozen=True):
    """An article that the source still has, as it was read before."""

    id: str


class Moved(Struct, frozen=True):
    """An article that the source has under another id now."""

    old: str
    new: str


Found = Item | Remembered | NoArticle | Unreadable | Unchanged | Moved


class Source(Protocol):
    """A source that is no file or folder."""

    @property
    def name(self) -> str:
        """The name under which its articles are kept."""

    @property
    def whole(self) -> bool:
        """It was read to its end, so that what it no longer holds can be withdrawn."""

    def read(self) -> Iterator[Found]:
        """What it holds; never raises for one article."""

    def warnings(self) -> list[str]:
        """What staff should know of how it was read."""

    def settle(self) -> None:
        """What was read is stored: go on from here in the next run."""


def read_or_reason(read: Callable[[], T], place: str, id: str = "") -> T | Unreadable:
    """What `read` makes of the page at a place, or why that page is set aside; never raises."""
    try:
        return read()
    except ArticleRejected as error:
        return Unreadable(place, str(error), id)
    except OSError as error:
        return Unreadable(place, messages.unreadable(error), id)
    except Exception as error:  # A page can be broken in ways no parser foresaw; the others are not.
        return Unreadable(place, messages.broken_page(error), id)
