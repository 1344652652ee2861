"""The query tree: what a reader asks, parsed once, compiled by each engine. Nodes have no behaviour."""

from typing import Literal

from msgspec import Struct

from search.vietnamese.dates.periods import Period

TextField = Literal["text", "title", "summary", "captions", "author"]
"""`text` is everything an article says; the others are parts of it."""

KeywordField = Literal[
    "person", "office", "person_office", "number", "short_number", "section", "conference", "kind", "year",
    "signed",
]  # fmt: skip
"""`person` is who stands in an article, `signed` who made it."""
FacetField = Literal["year", "person", "number", "section", "kind", "signed"]
"""Those whose values are counted."""

DateField = Literal["published", "happened", "issued"]


class Word(Struct, frozen=True):
    """One syllable: an exact key if the reader typed a mark, else a folded key."""

    term: str
    marked: bool = False
    field: TextField = "text"


class Prefix(Struct, frozen=True):
    """Every syllable that begins so; engines expand it to at most `search.limits.EXPANSION` terms."""

    term: str
    marked: bool = False
    field: TextField = "text"


class Phrase(Struct, frozen=True):
    """Syllables one after another inside one part of the article; exact and folded may mix."""

    words: tuple[Word, ...]
    field: TextField = "text"


class Within(Struct, frozen=True):
    """Syllables close to each other in one field, in any order: between two of them stand at most
    `distance` words besides the others. The end of a part or paragraph counts as half a word,
    and one syllable may be two of them («nam» and «năm»)."""

    words: tuple[Word, ...]
    distance: int
    field: TextField = "text"


class Has(Struct, frozen=True):
    """A fact or attribute by its key, for example `Has("number", "35-nq-tw")`."""

    field: KeywordField
    value: str


class During(Struct, frozen=True):
    """Any of these roles has a date that the period covers."""

    fields: tuple[DateField, ...]
    period: Period


class And(Struct, frozen=True):
    parts: tuple["Node", ...]


class Or(Struct, frozen=True):
    parts: tuple["Node", ...]


class Not(Struct, frozen=True):
    """The complement; alone it means everything but `part`."""

    part: "Node"


class Among(Struct, frozen=True):
    """Any of the articles with these ids."""

    ids: tuple[str, ...]


class Everything(Struct, frozen=True):
    """Every article."""


class Nothing(Struct, frozen=True):
    """No article: a filter that nothing can satisfy."""


Node = Word | Prefix | Phrase | Within | Has | During | And | Or | Not | Among | Everything | Nothing
