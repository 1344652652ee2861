"""The archive's things as frozen values: articles, and the facts that were read from them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct, field

from search.vietnamese.dates.periods import Period

Part = Literal["title", "summary", "body", "caption", "author", "attachment"]
PersonRole = Literal[
    "chairs", "attends", "speaks", "presents", "awarded", "hands_over", "author", "photographer", "mentioned"
]
SIGNING: frozenset[PersonRole] = frozenset(("author", "photographer"))
"""What those do who made the article; by that alone nobody is a person of the archive."""
DateRole = Literal["published", "happened", "issued"]


class Attachment(Struct, frozen=True):
    """A file that belongs to an article: its name, its address where it has one, and its text by pages.

    A page without words stays, so that the pages are counted as in the file; there are none where the file
    could not be read. A text without pages is one."""

    name: str
    url: str = ""
    pages: tuple[str, ...] = ()


class Article(Struct, frozen=True):
    """One published item. Texts are NFC, otherwise as they came; paragraphs of `body` end in newlines."""

    id: str
    title: str
    body: str
    url: str = ""
    summary: str = ""
    captions: tuple[str, ...] = ()
    section: str = ""
    author: str = ""
    published: date | None = None
    attachments: tuple[Attachment, ...] = ()

    def part(self, part: Part, index: int = 0) -> str:
        """The text of one part; `index` counts captions, or pages of all attachments, and is 0 elsewhere."""
        if part == "caption":
            return self.captions[index]
        if part == "attachment":
            return self.pages[index]
        return {"title": self.title, "summary": self.summary, "body": self.body, "author": self.author}[part]

    def parts(self) -> Iterator[tuple[Part, int, str]]:
        """Every non-empty part in reading order, as (part, index, text)."""
        for part in ("title", "summary", "body"):
            if text := self.part(part):
                yield part, 0, text
        for index, caption in enumerate(self.captions):
            yield "caption", index, caption
        if self.author:
            yield "author", 0, self.author
        for index, page in enumerate(self.pages):
            if page:
                yield "attachment", index, page

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages of all attachments, one after another."""
        return tuple(page for attachment in self.attachments for page in attachment.pages)

    def page_of(self, index: int) -> tuple[Attachment, int]:
        """The attachment that one of the `pages` is of, and its number there, from 1."""
        for attachment in self.attachments:
            if index < len(attachment.pages):
                return attachment, index + 1
            index -= len(attachment.pages)
        raise IndexError(index)


class Mention(Struct, frozen=True):
    """The place a fact was read from: `text == article.part(part, index)[start:end]`, code points."""

    part: Part
    index: int
    start: int
    end: int
    text: str


class Span(Struct, frozen=True):
    """A stretch of one part of an article, in code points."""

    part: Part
    index: int
    start: int
    end: int


class PersonRef(Struct, frozen=True):
    """A person as another fact names them; `key` is empty until the store has assigned one."""

    name: str
    key: str = ""


class DocumentRef(Struct, frozen=True):
    """An official document as another fact names it; `key` is empty until the store has assigned one."""

    number: str
    key: str = ""


class OfficeHeld(Struct, frozen=True):
    """An office as printed (`text`) and with its abbreviations written out (`full`)."""

    text: str
    full: str
    mention: Mention
    former: bool = False
    acting: bool = False


class Bearing(Struct, frozen=True):
    """What the words around a name say that tells its bearers apart: lines of work («accused», «rank»), the
    year of birth, where they live («ấp Chợ», «xã Hòa Vọng»)."""

    works: tuple[str, ...] = ()
    born: int | None = None
    home: tuple[str, ...] = ()


UNTOLD = Bearing()


class PersonFact(Struct, frozen=True):
    """One person in one article, with everything the article says of them."""

    name: str
    mentions: tuple[Mention, ...]
    honorific: str = ""
    offices: tuple[OfficeHeld, ...] = ()
    roles: tuple[PersonRole, ...] = ("mentioned",)
    key: str = ""
    bearing: Bearing = UNTOLD

    @property
    def signed(self) -> bool:
        """The article is theirs, or a picture of it."""
        return not SIGNING.isdisjoint(self.roles)

    @property
    def only_signed(self) -> bool:
        """The article says no more of them than that they made it: they are its author, nobody in it."""
        return SIGNING.issuperset(self.roles)


class DocumentFact(Struct, frozen=True):
    """One official document in one article.

    `number` is canonical («35-NQ/TW»), or, for a short reference that the article does not resolve,
    the short form («NQ 35»); the store then fills `candidates` with the keys it may stand for.
    `short` is `kind-number` («nq-35»), the key under which short references meet full ones.
    `term` is the congress term or year that tells two bearers of one number apart, or "".
    """

    number: str
    mentions: tuple[Mention, ...]
    kind: str = ""
    issuer: str = ""
    issued: Period | None = None
    subject: str = ""
    term: str = ""
    short: str = ""
    resolved: bool = True
    key: str = ""
    candidates: tuple[str, ...] = ()


class DateFact(Struct, frozen=True):
    """One date of one role in one article."""

    role: DateRole
    when: Period
    mentions: tuple[Mention, ...]


class ConferenceFact(Struct, frozen=True):
    """A conference as one article reports it. `kind` is as exact as the text («hội nghị sơ kết»)."""

    kind: str
    mentions: tuple[Mention, ...]
    subject: str = ""
    when: Period | None = None
    place: str = ""
    organiser: str = ""
    chairs: tuple[PersonRef, ...] = ()
    speakers: tuple[PersonRef, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    awards: tuple[str, ...] = ()
    key: str = ""


class Relation(Struct, frozen=True):
    """`source` implements (carries out) `target`, as the text says."""

    source: DocumentRef
    target: DocumentRef
    mentions: tuple[Mention, ...]
    relation: Literal["implements"] = "implements"


class FactProblem(Struct, frozen=True):
    """Something a person should look at: an impossible date, an ambiguous number."""

    message: str
    mention: Mention | None = None


class Facts(Struct, frozen=True):
    """All that was read from one article."""

    people: tuple[PersonFact, ...] = ()
    documents: tuple[DocumentFact, ...] = ()
    dates: tuple[DateFact, ...] = ()
    conferences: tuple[ConferenceFact, ...] = ()
    relations: tuple[Relation, ...] = ()
    problems: tuple[FactProblem, ...] = ()

    @property
    def event(self) -> date | None:
        """The day of what the article reports: of its main conference, else the first that it names."""
        return event_day(self.conferences, self.dates)


def event_day(conferences: Sequence[ConferenceFact], dates: Sequence[DateFact]) -> date | None:
    """The first day on which these took place, the conferences first; None where none is known to the day."""
    whens = [held.when for held in conferences[:1] if held.when is not None]
    whens += [fact.when for fact in dates if fact.role == "happened"]
    return next((when.start for when in whens if when.precision == "day"), None)


class StoredArticle(Struct, frozen=True):
    """An article as the store keeps it: its row number (stable), its revision, its facts with keys."""

    row: int
    revision: int
    article: Article
    facts: Facts

    @property
    def day(self) -> date | None:
        """The day by which it stands among others: of its publication, or of its event where it has none."""
        return self.article.published or self.facts.event


class Removal(Struct, frozen=True):
    """An article that left the archive at `revision`."""

    row: int
    revision: int
    id: str


Change = StoredArticle | Removal


class Card(Struct, frozen=True):
    """What a result list shows of an article beside its texts."""

    article: Article
    revision: int
    people: tuple[PersonRef, ...]
    documents: tuple[DocumentRef, ...]
    conference: ConferenceFact | None
    event: date | None = None
    """The day of its event, where it has no published day."""


class Person(Struct, frozen=True):
    """A person of the archive. `aliases` are the spellings met or given by staff."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    articles: int = 0


class OfficialDocument(Struct, frozen=True):
    """An official document of the archive, known by its number."""

    key: str
    number: str
    kind: str
    issuer: str = ""
    term: str = ""
    articles: int = 0


class Conference(Struct, frozen=True):
    """A conference of the archive, with every article that reports it."""

    key: str
    kind: str
    subject: str = ""
    when: Period | None = None
    place: str = ""
    organiser: str = ""
    articles: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


class Answer(Struct, frozen=True):
    """What became of a letter: refused, with the reason as message, or done, found from `revision` on."""

    refused: bool
    revision: int | None = None
    message: str = ""


class Token(Struct, frozen=True):
    """Who may publish: `made` and `revoked` are times in UTC, "" for not revoked."""

    name: str
    made: str
    revoked: str = ""


class Run(Struct, frozen=True):
    """One run of the indexer, with its counts by name."""

    number: int
    command: str
    started: str
    finished: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    error: str = ""


class SetAside(Struct, frozen=True):
    """Something a source held that could not be taken in: where, and why."""

    place: str
    reason: str
    id: str = ""
    since: str = ""
