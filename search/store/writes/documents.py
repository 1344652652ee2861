"""Which official document a number means: identities, their keys, and mentions that do not say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from search.model import DocumentFact
from search.store.schema import schema, tables
from search.store.schema.columns import folded_words, json_list
from search.store.writes.people import free_key
from search.store.writes.series import NEAR_DAYS, Restart, Stated, comparable, restart, series_of, stated
from search.vietnamese import bodies, numbers
from search.vietnamese.text import slug

_BEARERS = text("""
    SELECT d.slug, coalesce(m.id, d.id), coalesce(m.key, d.key), coalesce(m.kind, d.kind),
           coalesce(m.issuer, d.issuer), coalesce(m.term, d.term),
           coalesce(m.series, d.series), coalesce(m.first_issued, d.first_issued),
           coalesce(m.last_issued, d.last_issued), coalesce(m.subject, d.subject),
           coalesce(m.number, d.number)
    FROM documents d LEFT JOIN documents m ON m.id = d.merged
    WHERE d.slug IN (SELECT value FROM json_each(:slugs)) ORDER BY d.id
""")
_UPDATE = """
    UPDATE documents SET kind = ?, issuer = ?, term = ?, series = ?, first_issued = ?, last_issued = ?,
        subject = ?, words = ?
    WHERE id = ?
"""
_COUNT = "UPDATE documents SET articles = articles + ? WHERE id = ?"
RECOUNT = """
    UPDATE documents SET articles =
        (SELECT count(DISTINCT f.article) FROM document_facts f WHERE f.document = documents.id)
    WHERE id = ?
"""
_SILENT = text("""
    SELECT f.article, f.n, f.document, f.issuer, a.day
    FROM document_facts f JOIN articles a ON a.row = f.article
    WHERE f.slug = :slug AND f.resolved AND f.start IS NULL AND f.term = ''
      AND NOT EXISTS (SELECT 1 FROM pins p WHERE p.kind = 'document' AND p.article = a.id
                      AND p.spelling = f.slug)
""")


@dataclass(slots=True)
class Bearer:
    """One official document of a number, with what is known of its issue."""

    id: int
    key: str
    kind: str
    issuer: str
    term: str
    series: str = ""
    first: int | None = None
    last: int | None = None
    subject: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A number as the store needs it."""

    slug: str
    parsed: numbers.DocumentNumber | None
    restart: Restart


def number_slug(number: str) -> Read:
    """The stem of a number's key and how soon the number restarts."""
    parsed = numbers.parse(number)
    stem = parsed.slug if parsed and parsed.slug else slug(number)
    return Read(stem or "van-ban", parsed, restart(parsed, number))


class Documents:
    """The official documents of one writing transaction: what was looked up stays at hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, Read] = {}
        self._bearers: dict[str, list[Bearer]] = {}
        self._new: list[tuple[Bearer, Read, DocumentFact]] = []
        self._dirty: dict[int, Bearer] = {}
        self._grown: dict[str, Restart] = {}
        self._pins = {
            (article, spelling): entity
            for article, spelling, entity in connection.exec_driver_sql(
                "SELECT article, spelling, entity FROM pins WHERE kind = 'document'"
            )
        }
        self._aliases: dict[str, int] = dict(
            tuple(line)
            for line in connection.exec_driver_sql(
                "SELECT spelling, entity FROM aliases WHERE kind = 'document'"
            )
        )
        self._next = int(
            connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM documents").scalar_one()
        )
        self.counts: Counter[int] = Counter()

    def prepare(self, found: Iterable[str]) -> None:
        """Look up the bearers of all these numbers in one statement."""
        for number in found:
            if number not in self._read:
                self._read[number] = number_slug(number)
        slugs = {read.slug for read in self._read.values()} - self._bearers.keys()
        if not slugs:
            return
        for stem in slugs:
            self._bearers[stem] = []
        for line in self._connection.execute(_BEARERS, {"slugs": json_list(slugs)}):
            if all(bearer.id != line[1] for bearer in self._bearers[line[0]]):
                self._bearers[line[0]].append(Bearer(*line[1:]))

    def slug(self, number: str) -> str:
        """The slug of a number that `prepare` has seen."""
        return self._read[number].slug

    def document(self, fact: DocumentFact, article: str, published: date | None) -> int | None:
        """The document a fact means, made when new; None where several may be meant."""
        read = self._read[fact.number]
        fixed = self._pins.get((article, read.slug), self._aliases.get(read.slug))
        if fixed is not None or not fact.resolved:
            return fixed
        said = stated(fact, read.restart)
        bearers = of_issuer(self._bearers[read.slug], fact.issuer)
        if said.series:
            bearers = [bearer for bearer in bearers if fits(bearer, said)]
        if not bearers:
            return self._make(read, fact, said).id
        chosen = bearers[0] if said.series else choose(bearers, published, read.restart)
        return self._learn(chosen, fact, said).id if chosen else None

    def known(self, number: str, article: str) -> int | None:
        """The document a bare number means, as far as that is certain."""
        read = self._read[number]
        fixed = self._pins.get((article, read.slug), self._aliases.get(read.slug))
        bearers = self._bearers[read.slug]
        return fixed if fixed is not None else bearers[0].id if len(bearers) == 1 else None

    def write(self) -> None:
        """Write what was made, learnt and counted since the last time."""
        made = {bearer.id for bearer, _, _ in self._new}
        if self._new:
            lines = [_line(bearer, read, fact) for bearer, read, fact in self._new]
            self._connection.exec_driver_sql(schema.insertion(tables.documents), lines)
            self._new.clear()
        learnt = [_learnt(bearer) for id, bearer in self._dirty.items() if id not in made]
        if learnt:
            self._connection.exec_driver_sql(_UPDATE, learnt)
        self._dirty.clear()
        changed = [(count, id) for id, count in self.counts.items() if count]
        if changed:
            self._connection.exec_driver_sql(_COUNT, changed)
        self.counts.clear()

    def settle(self) -> set[int]:
        """Read again, where a number has got another bearer, the mentions that do not say which they mean.

        Gives the rows of the articles that changed."""
        changed: set[int] = set()
        for stem, how in self._grown.items():
            for row, n, document, issuer, day in self._connection.execute(_SILENT, {"slug": stem}).all():
                published = None if day is None else date.fromordinal(day)
                chosen = choose(of_issuer(self._bearers[stem], issuer), published, how)
                meant = chosen.id if chosen else None
                if meant != document:
                    self._move(row, n, document, meant)
                    changed.add(row)
        self._grown.clear()
        return changed

    def _move(self, row: int, n: int, old: int | None, new: int | None) -> None:
        self._connection.exec_driver_sql(
            "UPDATE document_facts SET document = ? WHERE article = ? AND n = ?", (new, row, n)
        )
        for table, column in (("relation_facts", "source"), ("relation_facts", "target")):
            self._connection.exec_driver_sql(
                f"UPDATE {table} SET {column} = ? WHERE article = ? AND {column} = ?", (new, row, old)
            )
        self._connection.exec_driver_sql(
            "UPDATE conference_documents SET document = ? WHERE article = ? AND document = ?", (new, row, old)
        )
        for id in (old, new):
            self._connection.exec_driver_sql(RECOUNT, (id,))

    def _make(self, read: Read, fact: DocumentFact, said: Stated) -> Bearer:
        others = self._bearers[read.slug]
        stem = f"{read.slug}-{said.suffix}" if others and said.suffix else read.slug
        parsed = read.parsed
        bearer = Bearer(
            id=self._next,
            key=self._free(stem),
            kind=fact.kind or (parsed.kind_name if parsed else ""),
            issuer=fact.issuer or (parsed.issuer if parsed else ""),
            term=fact.term or (parsed.term if parsed else ""),
            series=said.series,
            first=said.day,
            last=said.day,
            subject=fact.subject,
            number=fact.number,
        )
        self._next += 1
        self._new.append((bearer, read, fact))
        others.append(bearer)
        if len(others) > 1:
            self._grown[read.slug] = read.restart
        return bearer

    def _free(self, stem: str) -> str:
        taken = {bearer.key for bearer, _, _ in self._new}
        key, number = free_key(self._connection, "documents", stem), 2
        while key in taken:
            key, number = free_key(self._connection, "documents", f"{stem}-{number}"), number + 1
        return key

    def _learn(self, bearer: Bearer, fact: DocumentFact, said: Stated) -> Bearer:
        before = _learnt(bearer)
        bearer.kind, bearer.issuer = bearer.kind or fact.kind, bearer.issuer or fact.issuer
        bearer.term, bearer.series = bearer.term or fact.term, bearer.series or said.series
        bearer.subject = bearer.subject or fact.subject
        if said.day is not None:
            bearer.first = said.day if bearer.first is None else min(bearer.first, said.day)
            bearer.last = said.day if bearer.last is None else max(bearer.last, said.day)
        if _learnt(bearer) != before:
            self._dirty[bearer.id] = bearer
        return bearer


def fits(bearer: Bearer, said: Stated) -> bool:
    """Whether what an article states can be said of this bearer: same series, or days near each other."""
    if said.day is not None and bearer.first is not None and bearer.last is not None:
        near = bearer.first - NEAR_DAYS <= said.day <= bearer.last + NEAR_DAYS
        return near or bearer.series == said.series
    return not comparable(bearer.series, said.series) or bearer.series == said.series


def of_issuer(bearers: list[Bearer], issuer: str) -> list[Bearer]:
    """The bearers that this body may have issued: those of the same province or district, where both say."""
    here = [bearer for bearer in bearers if not bodies.elsewhere(bearer.issuer, issuer)]
    if not bodies.place(issuer):
        return here
    return [bearer for bearer in here if bodies.place(bearer.issuer)] or here


def choose(bearers: list[Bearer], published: date | None, how: Restart) -> Bearer | None:
    """The bearer that a mention without a date means in an article of that day; None when unclear."""
    if len(bearers) == 1:
        return bearers[0]
    if published is None or how == "never":
        return None
    series = series_of(published, how)
    before = [b for b in bearers if b.first is None or b.first <= published.toordinal() + NEAR_DAYS]
    current = [bearer for bearer in before if bearer.series == series]
    if current:
        return current[0] if len(current) == 1 else None
    dated = [bearer for bearer in before if bearer.first is not None]
    return max(dated, key=lambda bearer: bearer.first or 0, default=None)


def _learnt(bearer: Bearer) -> tuple[Any, ...]:
    return (
        bearer.kind, bearer.issuer, bearer.term, bearer.series, bearer.first, bearer.last, bearer.subject,
        folded_words(bearer.number, bearer.kind, bearer.issuer, bearer.subject), bearer.id,
    )  # fmt: skip


def _line(bearer: Bearer, read: Read, fact: DocumentFact) -> tuple[Any, ...]:
    short = fact.short or (read.parsed.short_key if read.parsed else "")
    numeral = read.parsed.number if read.parsed else None
    words = folded_words(bearer.number, bearer.kind, bearer.issuer, bearer.subject)
    return (
        bearer.id, bearer.key, read.slug, fact.number, bearer.kind, bearer.issuer, bearer.term, short,
        numeral, bearer.subject, words, bearer.series, bearer.first, bearer.last, 0, None,
    )  # fmt: skip
