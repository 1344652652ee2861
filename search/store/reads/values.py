"""The values that pages show: lists and their lines, one of each kind of entity."""

from collections.abc import Iterator
from datetime import date
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from search.model import (
    Conference,
    ConferenceFact,
    DocumentRef,
    Mention,
    OfficialDocument,
    Person,
    PersonRef,
)
from search.vietnamese.dates.periods import Period

T = TypeVar("T")


class Listing(Struct, Generic[T], frozen=True):
    """One page of a list, and how many there are in all."""

    total: int
    items: tuple[T, ...]

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class ArticleLine(Struct, frozen=True):
    """An article in a list."""

    id: str
    title: str
    published: date | None
    url: str = ""
    section: str = ""


class OfficeSpan(Struct, frozen=True):
    """An office a person held, with the first and the last article that says so."""

    office: str
    former: bool
    acting: bool
    first: ArticleLine
    last: ArticleLine
    articles: int
    days: tuple[date, ...] = ()
    """On which articles say so, in order."""


class Together(Struct, frozen=True):
    """A person or official document beside another entity: in how many articles both stand."""

    key: str
    name: str
    articles: int


class PersonPage(Struct, frozen=True):
    """One person. Lists of articles and of people met go on beyond what is given: see `person.articles`."""

    person: Person
    offices: tuple[OfficeSpan, ...]
    articles: tuple[ArticleLine, ...]
    years: tuple[tuple[int, int], ...]
    documents: tuple[Together, ...]
    met: tuple[Together, ...]
    conferences: tuple[Conference, ...]
    namesakes: tuple[Person, ...] = ()
    unlinked: frozenset[str] = frozenset()
    """The ids of those articles that name them without anything by which they could be known."""


class AuthorPage(Struct, frozen=True):
    """Who signs articles: `signed` of them, of which `articles` are a stretch, newest first."""

    person: Person
    signed: int
    articles: tuple[ArticleLine, ...]
    years: tuple[tuple[int, int], ...]


class OfficeItem(Struct, frozen=True):
    """An office of the register, under the key of its page; `articles` name it."""

    key: str
    office: str
    articles: int


class Stated(Struct, frozen=True):
    """A place where an article states a fact; `source` is the whole part of the article it stands in."""

    id: str
    title: str
    published: date | None
    mention: Mention
    source: str


class Holder(Struct, frozen=True):
    """Who holds an office, from the first to the last dated article that says so, newest article first.

    `left` is the day of the first article after these that calls them a former one."""

    person: PersonRef
    acting: bool
    first: date | None
    last: date | None
    articles: tuple[Stated, ...]
    count: int
    left: date | None = None
    days: tuple[date, ...] = ()
    """On which any article says so, in order."""


class OfficePage(Struct, frozen=True):
    """One office with those who held it, the one who began last first."""

    key: str
    office: str
    holders: tuple[Holder, ...]


class HeldOffice(Struct, frozen=True):
    """An office of a person on the card: known from `first`, last said on `last`, in these words."""

    key: str
    office: str
    former: bool
    acting: bool
    first: date | None
    last: date | None
    said: Stated


class CardPerson(Struct, frozen=True):
    """A person for the card above results; `named` is where the newest article names them."""

    person: Person
    offices: tuple[HeldOffice, ...]
    named: Stated | None


ValueName = Literal["kind", "issuer", "issued", "subject", "implemented_by"]


class StatedValue(Struct, frozen=True):
    """What one article says of an official document."""

    name: ValueName
    value: str
    said: Stated
    document: OfficialDocument | None = None


class CardDocument(Struct, frozen=True):
    """An official document for the card above results."""

    document: OfficialDocument
    values: tuple[StatedValue, ...]


class StatedIssue(Struct, frozen=True):
    """A date of issue as one article states it."""

    when: Period
    article: ArticleLine
    mention: Mention | None


class RelatedDocument(Struct, frozen=True):
    """An official document that implements this one, or that it implements."""

    document: OfficialDocument
    relation: str
    articles: tuple[ArticleLine, ...]


class DocumentPage(Struct, frozen=True):
    """One official document. `namesakes` are the others that bear its number."""

    document: OfficialDocument
    subject: str
    issued: tuple[StatedIssue, ...]
    articles: tuple[ArticleLine, ...]
    years: tuple[tuple[int, int], ...]
    people: tuple[Together, ...]
    implements: tuple[RelatedDocument, ...]
    implemented_by: tuple[RelatedDocument, ...]
    namesakes: tuple[OfficialDocument, ...] = ()


class Report(Struct, frozen=True):
    """One article's report of a conference, and why it was taken to be this one."""

    article: ArticleLine
    fact: ConferenceFact
    reasons: tuple[str, ...]


class TakingPart(Struct, frozen=True):
    """Who led and spoke at a conference, and the official documents it was about, as all its articles say.

    `changed` is when that, or anything else told of it, last changed (UTC); "" where that is not known.
    `originals` are the articles' own addresses, where somebody asked for them."""

    chairs: tuple[PersonRef, ...] = ()
    speakers: tuple[PersonRef, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    changed: str = ""
    originals: tuple[str, ...] = ()


class ConferencePage(Struct, frozen=True):
    """One conference with all its articles."""

    conference: Conference
    reports: tuple[Report, ...]
    people: tuple[Together, ...]
    documents: tuple[Together, ...]


class Holdings(Struct, frozen=True):
    """What the archive holds, for its first page."""

    articles: int
    people: int
    documents: int
    conferences: int
    undated: int
    years: tuple[tuple[int, int], ...]


class Completion(Struct, frozen=True):
    """A row that completes what is typed; `key` is an entity's key or an article's id."""

    kind: str
    text: str
    key: str
    articles: int
