"""What the parser may ask of the archive, answered from the store."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date

from search.model import OfficialDocument, Person
from search.query.known import KnownName, KnownOffice
from search.store.identity.numbers import read_number
from search.store.identity.series import comparable, series_of, term_series
from search.store.reads import entities, suggest_rows
from search.store.schema.columns import json_list
from search.store.sql import Connection, each, lines, value
from search.vietnamese.numbers import DocumentNumber

_NAMES = f"""
    SELECT n.folded, n.exact, {entities.PERSON} FROM names n JOIN people p ON p.id = n.person
    WHERE n.folded IN (SELECT value FROM json_each(:folded)) AND (p.articles > 0 OR n.staff)
    ORDER BY p.articles DESC, p.id
"""
_FREQUENCY = f"SELECT count(*) FROM (SELECT 1 FROM name_parts WHERE part = :part LIMIT {suggest_rows.MANY})"
_OFFICES = """
    SELECT key, full, sum(articles) AS n FROM offices
    WHERE folded >= :folded AND folded < :folded || '!' AND articles > 0
    GROUP BY key ORDER BY n DESC, key LIMIT :limit
"""
_NUMBER = """
    d.id IN (
        SELECT coalesce(k.merged, k.id) FROM documents k WHERE k.slug = :slug OR k.key = :slug
        UNION SELECT entity FROM aliases WHERE kind = 'document' AND spelling = :slug)
"""
_SHORT = """
    d.id IN (
        SELECT coalesce(k.merged, k.id) FROM documents k WHERE k.short = :short
        UNION SELECT entity FROM aliases WHERE kind = 'document' AND spelling = :slug)
"""
_INDEXED = "SELECT count(*) FROM sqlite_master WHERE name = 'texts_url'"
"""A store of before has the index from the next run of the indexer on; without it all texts would be read."""
_ADDRESSED = """
    SELECT a.id, a.title FROM texts t JOIN articles a ON a.row = t.article
    WHERE t.url IN (SELECT value FROM json_each(:urls)) AND NOT a.removed ORDER BY a.row DESC LIMIT 1
"""
_WITH_ID = "SELECT id, title FROM articles WHERE id = :id AND NOT removed"
_ISSUED = "SELECT series, first_issued, last_issued, number FROM documents WHERE key = :key"


class StoreKnown:
    """Implements `search.query.known.Known`; each look-up is one read of one committed state."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def names(self, folded: Iterable[str]) -> Mapping[str, tuple[KnownName, ...]]:
        """People by whole names: folded syllables joined by spaces → every spelling that folds so."""
        found: dict[str, list[KnownName]] = defaultdict(list)
        with self._reading() as state:
            for syllables, exact, *person in lines(state, _NAMES, {"folded": json_list(folded)}):
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
            # The rarest syllable leads: «Nguyễn» stands in a third of all names.
            uses = {part: value(state, _FREQUENCY, {"part": part}) for part in wanted}
            wanted.sort(key=uses.__getitem__)
            statement = _with(len(wanted), common=uses[wanted[0]] >= suggest_rows.MANY)
            found: dict[tuple[str, str], KnownName] = {}
            bound = {f"p{i}": part for i, part in enumerate(wanted)}
            for exact, key, *rest in lines(state, statement, bound):
                found.setdefault((key, exact), KnownName(entities.person(key, *rest), exact))
                if len(found) == limit:
                    break
        return list(found.values())

    def documents(self, number: DocumentNumber) -> list[OfficialDocument]:
        """The official documents a number may mean, most articles first."""
        with self._reading() as state:
            stem = read_number(number.canonical).slug if number.short else number.slug
            condition = _SHORT if number.short else _NUMBER
            values = {"slug": stem, "short": number.short_key} if number.short else {"slug": stem}
            found = entities.documents(state, condition, values)
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
            return entities.documents(state, "d.numeral = :number", {"number": number})[:limit]

    def offices(self, folded: str, limit: int) -> list[KnownOffice]:
        """Offices (full form) that begin with these folded syllables, most articles first."""
        with self._reading() as state:
            return list(each(state, KnownOffice, _OFFICES, {"folded": folded, "limit": limit}))

    def article_at(self, addresses: Sequence[str], id: str) -> tuple[str, str] | None:
        """Id and title of the newest live article with one of these addresses, else of that with this id."""
        with self._reading() as state:
            urls = addresses if value(state, _INDEXED) else ()
            found = next(lines(state, _ADDRESSED, {"urls": json_list(urls)}), None)
            found = found or next(lines(state, _WITH_ID, {"id": id}), None)
        return (found[0], found[1]) if found else None

    def sections(self) -> tuple[str, ...]:
        """The sections of the archive, as printed."""
        with self._reading() as state:
            return tuple(name for (name,) in lines(state, "SELECT name FROM sections ORDER BY name"))


def _with(parts: int, *, common: bool) -> str:
    """People by syllables of their names: by the rarest, or, where all are common, people by their use."""
    first = 0 if common else 1
    others = "".join(
        f" AND EXISTS (SELECT 1 FROM name_parts x WHERE x.part = :p{i} AND x.name = n.id)"
        for i in range(first, parts)
    )
    if common:  # CROSS JOIN keeps SQLite to this order
        source = "people p INDEXED BY people_articles CROSS JOIN names n ON n.person = p.id WHERE"
        order = "p.articles DESC"
    else:
        source = "name_parts f JOIN names n ON n.id = f.name JOIN people p ON p.id = n.person"
        source, order = f"{source} WHERE f.part = :p0 AND", "p.articles DESC, p.id, n.id"
    return f"""
        SELECT n.exact, {entities.PERSON} FROM {source} p.articles > 0 {others} ORDER BY {order}
    """


def _agrees(state: Connection, document: OfficialDocument, number: DocumentNumber) -> bool | None:
    """Whether the document is of the year and term typed beside its number; None where it is not known."""
    if number.year is None and not number.term:
        return None
    series, first, last, canonical = next(lines(state, _ISSUED, {"key": document.key}))
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
