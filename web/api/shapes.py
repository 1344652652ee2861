"""The JSON of /api/v1 as types: the fixed shapes, from which answers and the OpenAPI description are made.

Days in JSON are inclusive at both ends; half-open periods exist only inside the code. A field is named after
the attribute it is read from (see convert.py), with its name in JSON beside it where the two differ.
"""

from datetime import date

import msgspec


class Shape(msgspec.Struct, frozen=True):
    """What every JSON object of the API is."""


class PersonRef(Shape, frozen=True):
    key: str
    name: str


class NumberRef(Shape, frozen=True):
    key: str
    number: str


class Period(Shape, frozen=True):
    start: date
    last: date = msgspec.field(name="end")
    precision: str
    part_of_day: str | None


class ConferenceRef(Shape, frozen=True):
    key: str
    kind: str
    subject: str
    when: Period | None
    place: str


class Understood(Shape, frozen=True):
    kind: str
    text: str
    value: str
    label: str
    start: int
    end: int


class Problem(Shape, frozen=True):
    message: str
    start: int
    end: int


class Ignored(Shape, frozen=True):
    text: str
    reason: str
    start: int
    end: int


class Query(Shape, frozen=True):
    text: str
    understood: list[Understood]
    ignored: list[Ignored]
    problems: list[Problem]
    suggestion: str | None


class Hit(Shape, frozen=True):
    id: str
    url: str
    title: str
    title_html: str
    snippets: list[str]
    published: date | None
    section: str
    people: list[PersonRef]
    documents: list[NumberRef] = msgspec.field(name="numbers")
    conference: ConferenceRef | None
    near: bool


class Stretch(Shape, frozen=True):
    text: str
    start: int
    end: int


class NearbyHit(Hit, frozen=True):
    missing: list[Stretch]
    share: float


class Nearby(Shape, frozen=True):
    text: str | None = msgspec.field(name="for")
    reason: str
    hits: list[NearbyHit]


class Mention(Shape, frozen=True):
    part: str
    index: int
    start: int
    end: int
    text: str


class CardFact(Shape, frozen=True):
    """One fact of a card, the words it was read from and their article."""

    label: str
    text: str
    article: str
    mention: Mention


class Card(Shape, frozen=True):
    """What the archive says of the one person, official document or office that a query is."""

    kind: str
    key: str
    title: str
    url: str
    facts: list[CardFact]


class FacetValue(Shape, frozen=True):
    value: str
    label: str
    count: int


class IndexState(Shape, frozen=True):
    engine: str
    revision: int
    updated: str


class SearchResult(Shape, frozen=True):
    query: Query
    total: int
    page: int
    size: int
    took_ms: float
    hits: list[Hit]
    nearby: Nearby | None
    card: Card | None
    facets: dict[str, list[FacetValue]]
    index: IndexState


class OfficeHeld(Shape, frozen=True):
    text: str
    full: str
    former: bool
    acting: bool
    mention: Mention


class PersonFact(Shape, frozen=True):
    key: str
    name: str
    honorific: str
    offices: list[OfficeHeld]
    roles: list[str]
    mentions: list[Mention]


class DocumentFact(Shape, frozen=True):
    key: str
    number: str
    kind: str
    issuer: str
    issued: Period | None
    subject: str
    candidates: list[str]
    mentions: list[Mention]


class DateFact(Shape, frozen=True):
    role: str
    when: Period
    mentions: list[Mention]


class ConferenceFact(Shape, frozen=True):
    key: str
    kind: str
    subject: str
    when: Period | None
    place: str
    organiser: str
    chairs: list[PersonRef]
    speakers: list[PersonRef]
    documents: list[NumberRef]
    awards: list[str]
    mentions: list[Mention]


class Relation(Shape, frozen=True):
    source: NumberRef = msgspec.field(name="from")
    relation: str
    target: NumberRef = msgspec.field(name="to")
    mentions: list[Mention]


class Facts(Shape, frozen=True):
    people: list[PersonFact]
    documents: list[DocumentFact]
    dates: list[DateFact]
    conferences: list[ConferenceFact]
    relations: list[Relation]


class Attachment(Shape, frozen=True):
    """A file of an article and the text of its pages, "" for a page without words."""

    name: str
    url: str
    pages: list[str]


class Article(Shape, frozen=True, omit_defaults=True):
    """An article; `attachments` only where it has any. Their pages are counted on from one file to the next,
    as `index` of a mention in the part «attachment» does."""

    id: str
    url: str
    title: str
    summary: str
    body: str
    captions: list[str]
    section: str
    author: str
    published: date | None
    revision: int
    facts: Facts
    attachments: list[Attachment] = []


class Failure(Shape, frozen=True):
    message: str
    parameter: str


class Error(Shape, frozen=True):
    error: Failure
