"""What a source yields: articles with the place they stand in, and places that could not be read."""

from dataclasses import dataclass

from indexer import messages
from search.model import Article


@dataclass(frozen=True, slots=True)
class Item:
    """One article, the file it stands in, and its line there (0 where the file holds it alone)."""

    article: Article
    file: str
    line: int = 0

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
