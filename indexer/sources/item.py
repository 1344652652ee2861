"""What a source yields: articles with the place they stand in, and places that could not be read."""

from dataclasses import dataclass
from typing import Literal

from indexer import messages
from search.model import Article

Kind = Literal["html", "title", "day", "encoding", "foreign"]


@dataclass(frozen=True, slots=True)
class Note:
    """What staff should know of an article that was taken in all the same."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One article, the file it stands in, and its line there (0 where the file holds it alone)."""

    article: Article
    file: str
    line: int = 0
    notes: tuple[Note, ...] = ()

    @property
    def place(self) -> str:
        """What a person needs to find it."""
        return messages.line(self.file, self.line)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A place that holds no article that can be taken in, why, and what helps."""

    place: str
    reason: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class NoArticle:
    """A sound page that is no article: a list, a home page, a page that says it is not there."""

    place: str
    kind: str


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one article as they stand in a file, and the line."""

    fields: dict[str, object]
    line: int = 0
