"""What a source yields: articles with the place they stand in, and places that could not be read."""

from dataclasses import dataclass

from search.model import Article


@dataclass(frozen=True, slots=True)
class Item:
    """One article; `place` is what a person needs to find it («tin.jsonl, line 17»)."""

    article: Article
    place: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A place that holds no article that can be taken in, why, and what helps."""

    place: str
    reason: str
    id: str = ""
