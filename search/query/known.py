"""What the parser may ask of the archive while it reads a query; the store answers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from search.model import OfficialDocument, Person
from search.vietnamese.numbers import DocumentNumber


class KnownName(Struct, frozen=True):
    """One spelling of one person: `exact` are the exact keys of its syllables, joined by spaces."""

    person: Person
    exact: str


class KnownOffice(Struct, frozen=True):
    """One office as held in the archive; `key` is what `Has("office", key)` asks for."""

    key: str
    text: str
    articles: int = 0


class Known(Protocol):
    """Look-ups by folded keys, several at once, each one indexed statement."""

    def names(self, folded: Iterable[str]) -> Mapping[str, tuple[KnownName, ...]]:
        """People by whole names: folded syllables joined by spaces → every spelling that folds so."""

    def person(self, key: str) -> Person | None:
        """The person with this key (a merged key gives the one it redirects to)."""

    def people_with(self, folded: Iterable[str], limit: int) -> list[KnownName]:
        """People whose name has all these folded syllables, most articles first."""

    def authors(self, folded: str) -> tuple[KnownName, ...]:
        """Those who sign articles with these folded syllables, joined by spaces."""

    def documents(self, number: DocumentNumber) -> list[OfficialDocument]:
        """The official documents a number may mean, most articles first: one for a plain full number,
        several for an ambiguous one or a short reference, none when the archive has never met it."""

    def document(self, key: str) -> OfficialDocument | None:
        """The official document with this key."""

    def documents_numbered(self, number: int, limit: int) -> list[OfficialDocument]:
        """Every official document with this bare number («35»), most articles first."""

    def offices(self, folded: str, limit: int) -> list[KnownOffice]:
        """Offices (full form) that begin with these folded syllables, most articles first."""

    def offices_named(self, folded: Iterable[str], limit: int) -> list[KnownOffice]:
        """Offices (full form) of exactly these folded syllables, most articles first."""

    def article_at(self, addresses: Sequence[str], id: str) -> tuple[str, str] | None:
        """Id and title of the newest live article with one of these addresses, else of that with this id."""

    def sections(self) -> tuple[str, ...]:
        """The sections of the archive, as printed."""
