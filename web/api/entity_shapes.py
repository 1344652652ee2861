"""The JSON of people, offices, official documents and conferences, and of completions, as types."""

from datetime import date

import msgspec

from web.api.shapes import ConferenceFact, Mention, NumberRef, Period, PersonRef, Shape


class ArticleRef(Shape, frozen=True):
    id: str
    title: str
    url: str
    published: date | None
    section: str


class YearCount(Shape, frozen=True):
    year: int
    count: int


class PersonItem(Shape, frozen=True):
    key: str
    name: str
    aliases: list[str]
    articles: int


class People(Shape, frozen=True):
    total: int
    page: int
    size: int
    people: list[PersonItem]


class OfficeEnd(Shape, frozen=True):
    """The first or last time an office is read: the day of the article, and the article."""

    date: date | None
    article: ArticleRef


class OfficeSpan(Shape, frozen=True):
    office: str
    former: bool
    acting: bool
    first: OfficeEnd
    last: OfficeEnd
    articles: int


class OfficeItem(Shape, frozen=True):
    key: str
    office: str
    articles: int = msgspec.field(name="count")


class Offices(Shape, frozen=True):
    total: int
    page: int
    size: int
    offices: list[OfficeItem]


class HolderArticle(Shape, frozen=True):
    """An article that says who holds an office, and the words that say it."""

    id: str
    title: str
    published: date | None
    mention: Mention


class Holder(Shape, frozen=True):
    """Who holds an office, from the day of the first article that says so to that of the last."""

    person: PersonRef
    first: date | None = msgspec.field(name="from")
    last: date | None = msgspec.field(name="to")
    acting: bool
    articles: list[HolderArticle]


class Office(Shape, frozen=True):
    """An office with all its holders, or those of one day (`on`)."""

    key: str
    office: str
    on: date | None
    holders: list[Holder]


class PersonCount(Shape, frozen=True):
    key: str
    name: str
    articles: int = msgspec.field(name="count")


class NumberCount(Shape, frozen=True):
    key: str
    name: str = msgspec.field(name="number")
    articles: int = msgspec.field(name="count")


class Conference(Shape, frozen=True):
    key: str
    kind: str
    subject: str
    when: Period | None
    place: str
    organiser: str
    articles: list[str]


class Person(Shape, frozen=True):
    key: str
    name: str
    aliases: list[str]
    total: int
    page: int
    size: int
    offices: list[OfficeSpan]
    articles: list[ArticleRef]
    years: list[YearCount]
    documents: list[NumberCount]
    met: list[PersonCount]
    conferences: list[Conference]
    namesakes: list[PersonRef]


class DocumentItem(Shape, frozen=True):
    key: str
    number: str
    kind: str
    issuer: str
    term: str
    articles: int


class Documents(Shape, frozen=True):
    total: int
    page: int
    size: int
    documents: list[DocumentItem]


class Issued(Shape, frozen=True):
    """A date of issue as one article states it."""

    when: Period
    article: ArticleRef
    mention: Mention | None


class Related(Shape, frozen=True):
    relation: str
    document: NumberRef
    articles: list[ArticleRef]


class Document(Shape, frozen=True):
    key: str
    number: str
    kind: str
    issuer: str
    term: str
    subject: str
    total: int
    page: int
    size: int
    issued: list[Issued]
    articles: list[ArticleRef]
    years: list[YearCount]
    people: list[PersonCount]
    implements: list[Related]
    implemented_by: list[Related]
    namesakes: list[NumberRef]


class Candidates(Shape, frozen=True):
    """Several official documents that a number may mean."""

    candidates: list[NumberRef]


class Conferences(Shape, frozen=True):
    total: int
    page: int
    size: int
    conferences: list[Conference]


class Report(Shape, frozen=True):
    article: ArticleRef
    fact: ConferenceFact
    reasons: list[str]


class ConferenceDetail(Shape, frozen=True):
    key: str
    kind: str
    subject: str
    when: Period | None
    place: str
    organiser: str
    reports: list[Report]
    people: list[PersonCount]
    documents: list[NumberCount]


class Suggestion(Shape, frozen=True):
    kind: str
    text: str
    value: str
    count: int


class Similar(Shape, frozen=True):
    articles: list[ArticleRef]
