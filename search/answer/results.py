"""What goes into a search and what comes out of it; the web makes HTML and JSON of these."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from search.index.engine import Sort, Weight
from search.model import ConferenceFact, DocumentRef, Mention, PersonRef
from search.query.parsed import Ignored, Problem, Understood

FacetName = Literal["year", "person", "number", "section", "conference", "author"]


BRIEF = 40
"""Characters of a value that is told in one line with others."""


class Piece(Struct, frozen=True, gc=False):
    """A stretch of an article's own text; `marked` where the query's words stand.

    A Struct, because a page has hundreds: it is made in a fifth of the time of a dataclass."""

    text: str
    marked: bool = False


Marked = tuple[Piece, ...]


class SearchRequest(Struct, frozen=True):
    """A whole request. Days are inclusive, as readers and JSON write them."""

    text: str = ""
    people: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    office: str = ""
    sections: tuple[str, ...] = ()
    conference: str = ""
    published_from: date | None = None
    published_to: date | None = None
    happened_from: date | None = None
    happened_to: date | None = None
    authors: tuple[str, ...] = ()
    sort: Sort = "relevance"
    page: int = 1
    size: int = 20
    facets: tuple[FacetName, ...] = ()
    nearby: bool = True
    by_appearance: bool = False
    """Whether what came into the archive last is first, whatever its day: the order of feeds."""


class Hit(Struct, frozen=True):
    """One article of a result."""

    id: str
    url: str
    title: str
    title_marked: Marked
    snippets: tuple[Marked, ...]
    published: date | None
    section: str
    people: tuple[PersonRef, ...]
    documents: tuple[DocumentRef, ...]
    conference: ConferenceFact | None
    near: bool = False
    event: date | None = None
    """The day of its event, by which it stands among the others where it has no published day."""


class Missing(Struct, frozen=True):
    """A stretch of the query that an article lacks."""

    text: str
    start: int
    end: int


class NearbyHit(Struct, frozen=True):
    """An article that has most of a query: the share of it that it says, and what it lacks."""

    hit: Hit
    missing: tuple[Missing, ...]
    share: float


class Nearby(Struct, frozen=True):
    """The second group of a page, and why it is there: `text` is the query that it answers in place of
    the one that was typed, else None; `label` what it is to that one («tên mới»), nothing for a correction.
    Never empty."""

    text: str | None
    reason: Literal["most_words", "corrected", "scattered"]
    hits: tuple[NearbyHit, ...]
    label: str = ""


class Entity(Struct, frozen=True):
    """A person, official document or office with its page."""

    kind: Literal["person", "document", "office"]
    key: str
    name: str


class CardFact(Struct, frozen=True):
    """One fact of a card, the sentence or value read, and where: the article and the words in it.

    `about` and `when` are whom or what the fact names, and for which days."""

    title: str
    text: str
    article: str
    article_title: str
    published: date | None
    mention: Mention
    about: Entity | None = None
    when: str = ""

    @property
    def label(self) -> str:
        """The title with what it names, in one line."""
        named = f"{self.title}: {self.about.name}" if self.about else self.title
        return f"{named}, {self.when}" if self.when else named


class AnswerCard(Struct, frozen=True):
    """What the archive says of the person, official document or office that a query is; `on` is the day for
    which an office was asked."""

    kind: Literal["person", "document", "office"]
    key: str
    title: str
    facts: tuple[CardFact, ...]
    on: date | None = None

    @property
    def brief(self) -> tuple[str, ...]:
        """The values of a word or two, for one line below the title."""
        return tuple(fact.text for fact in self.facts if fact.about is None and len(fact.text) <= BRIEF)

    @property
    def lead(self) -> CardFact | None:
        """The first fact that is more than a word or two."""
        return next((fact for fact in self.facts if fact.about or len(fact.text) > BRIEF), None)


class FacetValue(Struct, frozen=True):
    value: str
    label: str
    count: int


class IndexState(Struct, frozen=True):
    """Which engine answers, up to which revision, since when (ISO time), how far the store is ahead.

    `words` tells one state of the words of the house from another."""

    engine: str
    revision: int
    updated: str
    behind: int = 0
    words: str = ""


class Listing(Struct, frozen=True):
    """A stretch of a result as ids in its order, and how many there are in all."""

    ids: tuple[str, ...]
    total: int
    near: bool = False


class ResultPage(Struct, frozen=True):
    """One page of a result."""

    text: str
    understood: tuple[Understood, ...]
    problems: tuple[Problem, ...]
    suggestion: str | None
    total: int
    page: int
    size: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: Mapping[FacetName, tuple[FacetValue, ...]]
    index: IndexState
    ignored: tuple[Ignored, ...] = ()
    nearby: Nearby | None = None
    card: AnswerCard | None = None
    scattered: bool = False
    """Whether the articles have the words only here and there."""


class Suggestion(Struct, frozen=True):
    """One completion of what is being typed."""

    kind: Literal["person", "number", "office", "phrase", "article"]
    text: str
    value: str
    count: int


class Explanation(Struct, frozen=True):
    """Why one hit stands where it does: the reasons whose values add up to its score, heaviest first."""

    id: str
    weights: tuple[Weight, ...]

    @property
    def score(self) -> float:
        """Higher stands first, newer first of equals; never comparable between engines."""
        return sum(weight.value for weight in self.weights)
