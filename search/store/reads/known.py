"""What the parser may ask of the archive, answered from the store."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from search.model import OfficialDocument, Person
from search.query.known import KnownName, KnownOffice
from search.store.compiled.reads import authors
from search.store.compiled.reads import known as sql
from search.store.completion import rows
from search.store.identity.numbers import read_number
from search.store.identity.series import comparable, series_of, term_series
from search.store.reads import entities
from search.store.schema.columns import json_list
from search.store.sql import Connection, column, each, lines
from search.vietnamese.numbers import DocumentNumber


class StoreKnown:
    """Implements `search.query.known.Known`; each look-up is one read of one committed state."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def names(self, folded: Iterable[str]) -> Mapping[str, tuple[KnownName, ...]]:
        """People by whole names: folded syllables joined by spaces → every spelling that folds so."""
        found: dict[str, list[KnownName]] = defaultdict(list)
        with self._reading() as state:
            for syllables, exact, *person in lines(state, sql.NAMES, {"folded": json_list(folded)}):
                name = KnownName(entities.person(*person), exact)
                if name not in found[syllables]:
                    found[syllables].append(name)
        return {name: tuple(people) for name, people in found.items()}

    def person(self, key: str) -> Person | None:
        """The person with this key (a merged key gives the one it redirects to)."""
        with self._reading() as state:
            found = entities.person_keyed(state, key)
        return found[1] if found else None

    def people_with(self, folded: Iterable[str], limit: int) -> list[KnownName]:
        """People whose name has all these folded syllables, most articles first."""
        wanted = list(dict.fromkeys(folded))
        if not wanted:
            return []
        with self._reading() as state:
            bound: dict[str, Any] = {"parts": json_list(wanted), "many": rows.MANY}
            uses = dict(lines(state, sql.USES, bound))
            # The rarest syllable leads: «Nguyễn» stands in a third of all names.
            rarest, *others = sorted(wanted, key=uses.__getitem__)
            common = uses[rarest] >= rows.MANY
            bound |= {"rarest": rarest, "others": json_list(others), "count": len(wanted)}
            bound["spellings"] = limit * rows.SPELLINGS
            found: dict[tuple[str, str], KnownName] = {}
            statement = sql.WITH_COMMON if common else sql.WITH_RARE
            for exact, key, *rest in lines(state, statement, bound):
                found.setdefault((key, exact), KnownName(entities.person(key, *rest), exact))
                if len(found) == limit:
                    break
        return list(found.values())

    def authors(self, folded: str) -> tuple[KnownName, ...]:
        """Those who sign articles with these folded syllables, joined by spaces."""
        with self._reading() as state:
            found = lines(state, authors.NAMED, {"folded": json_list([folded])})
            return tuple(KnownName(entities.person(*person), exact) for _, exact, *person in found)

    def documents(self, number: DocumentNumber) -> list[OfficialDocument]:
        """The official documents a number may mean, most articles first."""
        with self._reading() as state:
            stem = read_number(number.canonical).slug if number.short else number.slug
            statement = sql.SHORT if number.short else sql.NUMBERED
            bound = {"slug": stem, "short": number.short_key}
            found = list(each(state, OfficialDocument, statement, bound))
            said = {one.key: _agrees(state, one, number) for one in found}
        sure = [one for one in found if said[one.key]]
        return sure or [one for one in found if said[one.key] is None]

    def document(self, key: str) -> OfficialDocument | None:
        """The official document with this key."""
        with self._reading() as state:
            found = entities.document_keyed(state, key)
        return found[1] if found else None

    def documents_numbered(self, number: int, limit: int) -> list[OfficialDocument]:
        """Every official document with this bare number («35»), most articles first."""
        with self._reading() as state:
            return list(each(state, OfficialDocument, sql.NUMERAL, {"number": number, "limit": limit}))

    def offices(self, folded: str, limit: int) -> list[KnownOffice]:
        """Offices (full form) that begin with these folded syllables, most articles first."""
        with self._reading() as state:
            return list(each(state, KnownOffice, sql.OFFICES, {"folded": folded, "limit": limit}))

    def offices_named(self, folded: Iterable[str], limit: int) -> list[KnownOffice]:
        """Offices (full form) of exactly these folded syllables, most articles first."""
        with self._reading() as state:
            return list(
                each(state, KnownOffice, sql.OFFICES_NAMED, {"names": json_list(folded), "limit": limit})
            )

    def article_at(self, addresses: Sequence[str], id: str) -> tuple[str, str] | None:
        """Id and title of the newest live article with one of these addresses, else of that with this id."""
        with self._reading() as state:
            found = next(lines(state, sql.ADDRESSED, {"urls": json_list(addresses)}), None)
            found = found or next(lines(state, sql.WITH_ID, {"id": id}), None)
        return (found[0], found[1]) if found else None

    def sections(self) -> tuple[str, ...]:
        """The sections of the archive, as printed."""
        with self._reading() as state:
            return tuple(column(state, sql.SECTIONS))


def _agrees(state: Connection, document: OfficialDocument, number: DocumentNumber) -> bool | None:
    """Whether the document is of the year and term typed beside its number; None where it is not known."""
    if number.year is None and not number.term:
        return None
    series, first, last, canonical = next(lines(state, sql.ISSUED, {"key": document.key}))
    own = read_number(canonical)
    if own.restart == "never":
        year, term = (own.parsed.year, own.parsed.term) if own.parsed else (None, "")
        return (number.year is None or year == number.year) and (not number.term or term == number.term)
    if number.year is not None and first is not None:
        return bool(date.fromordinal(first).year <= number.year <= date.fromordinal(last).year)
    wanted = term_series(number.term)
    if number.year is not None:
        wanted = series_of(date(number.year, 7, 1), own.restart)
    return series == wanted if comparable(series, wanted) else None
