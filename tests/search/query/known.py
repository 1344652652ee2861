"""An archive's knowledge in memory, for the parser's tests."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from search.model import OfficialDocument, Person
from search.query.known import KnownName, KnownOffice
from search.vietnamese import numbers
from search.vietnamese.numbers import DocumentNumber
from search.vietnamese.people import full_office, office_key
from search.vietnamese.text import keys, slug


@dataclass(slots=True)
class MemoryKnown:
    """Answers as a store would; `lookups` counts what was asked."""

    names_of: tuple[str, ...] = ()
    documents_of: tuple[tuple[str, str], ...] = ()
    """Numbers with the year that tells a bearer from others of its number, or ""."""
    offices_of: tuple[str, ...] = ()
    sections_of: tuple[str, ...] = ()
    articles_of: tuple[tuple[str, str, str], ...] = ()
    """Id, address and title of each."""
    lookups: int = 0
    _people: list[KnownName] = field(default_factory=list)
    _documents: list[tuple[OfficialDocument, DocumentNumber]] = field(default_factory=list)

    def __post_init__(self) -> None:
        taken: set[str] = set()
        for name in self.names_of:
            stem = key = slug(name)
            number = 2
            while key in taken:
                key, number = f"{stem}-{number}", number + 1
            taken.add(key)
            self._people.append(KnownName(Person(key, name), " ".join(keys(name)[0])))
        for printed, year in self.documents_of:
            number_of = numbers.parse(printed)
            assert number_of is not None, printed
            key = f"{number_of.slug}-{year}" if year else number_of.slug
            document = OfficialDocument(key, number_of.canonical, number_of.kind, number_of.issuer, year)
            self._documents.append((document, number_of))

    def names(self, folded: Iterable[str]) -> Mapping[str, tuple[KnownName, ...]]:
        self.lookups += 1
        asked = set(folded)
        found: dict[str, tuple[KnownName, ...]] = {}
        for name in self._people:
            spelling = " ".join(keys(name.person.name)[1])
            if spelling in asked:
                found[spelling] = (*found.get(spelling, ()), name)
        return found

    def person(self, key: str) -> Person | None:
        self.lookups += 1
        return next((name.person for name in self._people if name.person.key == key), None)

    def people_with(self, folded: Iterable[str], limit: int) -> list[KnownName]:
        self.lookups += 1
        asked = set(folded)
        return [name for name in self._people if asked <= set(keys(name.person.name)[1])][:limit]

    def authors(self, folded: str) -> tuple[KnownName, ...]:
        return self.names([folded]).get(folded, ())

    def documents(self, number: DocumentNumber) -> list[OfficialDocument]:
        self.lookups += 1
        if number.short:
            found = [pair for pair in self._documents if pair[1].short_key == number.short_key]
            if number.year:
                found = [pair for pair in found if str(number.year) in (str(pair[1].year), pair[0].term)]
        else:
            found = [pair for pair in self._documents if pair[1].slug == number.slug]
        return [document for document, _ in found]

    def document(self, key: str) -> OfficialDocument | None:
        self.lookups += 1
        return next((document for document, _ in self._documents if document.key == key), None)

    def documents_numbered(self, number: int, limit: int) -> list[OfficialDocument]:
        self.lookups += 1
        return [document for document, read in self._documents if read.number == number][:limit]

    def offices(self, folded: str, limit: int) -> list[KnownOffice]:
        self.lookups += 1
        found = [KnownOffice(office_key(office), full_office(office)) for office in self.offices_of]
        begun = f"{folded} " if folded else ""
        return [one for one in found if f"{' '.join(keys(one.text)[1])} ".startswith(begun)][:limit]

    def offices_named(self, folded: Iterable[str], limit: int) -> list[KnownOffice]:
        wanted = set(folded)
        known = self.offices("", len(self.offices_of))
        return [office for office in known if " ".join(keys(office.text)[1]) in wanted][:limit]

    def article_at(self, addresses: Sequence[str], id: str) -> tuple[str, str] | None:
        self.lookups += 1
        by_url = {url: (key, title) for key, url, title in self.articles_of}
        by_id = {key: (key, title) for key, _, title in self.articles_of}
        return next((by_url[url] for url in addresses if url in by_url), None) or by_id.get(id)

    def sections(self) -> tuple[str, ...]:
        return self.sections_of
