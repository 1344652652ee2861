"""Which official document a number means: identities, their keys, and mentions that do not say."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from search.model import DocumentFact
from search.store.compiled.writes import registers as sql
from search.store.identity.documents import Bearer, Said, better_issuer, meant, suffix
from search.store.identity.numbers import ReadNumber, read_number
from search.store.identity.series import Stated, stated
from search.store.schema.columns import folded_words, json_list
from search.store.sql import Connection, lines, value
from search.store.writes.keys import count, free_key


class Documents:
    """The official documents of one writing transaction: what was looked up stays at hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, ReadNumber] = {}
        self._bearers: dict[str, list[Bearer]] = {}
        self._new: list[tuple[Bearer, ReadNumber, DocumentFact]] = []
        self._dirty: dict[int, Bearer] = {}
        self._grown: dict[str, ReadNumber] = {}
        self._pins = {(at, stem): id for at, stem, id in lines(connection, sql.PINS, {"kind": "document"})}
        self._aliases: dict[str, int] = dict(lines(connection, sql.ALIASES, {"kind": "document"}))
        self._next = int(value(connection, sql.NEXT_DOCUMENT))
        self.counts: Counter[int] = Counter()

    def prepare(self, found: Iterable[str]) -> None:
        """Look up the bearers of all these numbers in one statement."""
        for number in found:
            if number not in self._read:
                self._read[number] = read_number(number)
        slugs = {read.slug for read in self._read.values()} - self._bearers.keys()
        if not slugs:
            return
        for stem in slugs:
            self._bearers[stem] = []
        for stem, *columns in lines(self._connection, sql.BEARERS, {"slugs": json_list(slugs)}):
            one = Bearer(*columns)
            if all(bearer.id != one.id for bearer in self._bearers[stem]):
                self._bearers[stem].append(one)

    def slug(self, number: str) -> str:
        """The slug of a number that `prepare` has seen."""
        return self._read[number].slug

    def document(self, fact: DocumentFact, article: str, published: date | None) -> int | None:
        """The document a fact means, made when new; None where several may be meant."""
        read = self._read[fact.number]
        fixed = self._pins.get((article, read.slug), self._aliases.get(read.slug))
        if fixed is not None or not fact.resolved:
            return fixed
        said = Said(stated(fact, read.restart), fact.issuer, fact.kind, published)
        bearers = meant(self._bearers[read.slug], read, said)
        if not bearers:
            return self._make(read, fact, said).id
        return self._learn(bearers[0], fact, said).id if len(bearers) == 1 else None

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
            self._connection.run_each(sql.ADD_DOCUMENT, [_line(*new) for new in self._new])
            self._new.clear()
        learnt = [_learnt(bearer) for id, bearer in self._dirty.items() if id not in made]
        if learnt:
            self._connection.run_each(sql.LEARN_DOCUMENT, learnt)
        self._dirty.clear()
        count(self._connection, sql.COUNT_DOCUMENT, self.counts)

    def settle(self) -> set[int]:
        """Read again, where a number has got another bearer, the mentions that do not say which they mean.

        Gives the rows of the articles that changed."""
        changed: set[int] = set()
        for stem, read in self._grown.items():
            silent = list(lines(self._connection, sql.SILENT, {"slug": stem}))
            for row, n, document, kind, issuer, day in silent:
                said = Said(Stated(), issuer, kind, None if day is None else date.fromordinal(day))
                bearers = meant(self._bearers[stem], read, said)
                chosen = bearers[0].id if len(bearers) == 1 else None
                if chosen != document and (bearers or document is None):
                    self._move(row, n, document, chosen)
                    changed.add(row)
        self._grown.clear()
        return changed

    def _move(self, row: int, n: int, old: int | None, new: int | None) -> None:
        self._connection.run(sql.MOVE_MENTION, {"row": row, "nth": n, "new": new})
        for move in (sql.MOVE_SOURCE, sql.MOVE_TARGET, sql.MOVE_CONFERENCE_DOCUMENT):
            self._connection.run(move, {"row": row, "old": old, "new": new})
        for id in (old, new):
            self._connection.run(sql.RECOUNT_DOCUMENT, {"counted": id})

    def _make(self, read: ReadNumber, fact: DocumentFact, said: Said) -> Bearer:
        others, issue, parsed = self._bearers[read.slug], said.issue, read.parsed
        stem = "-".join(filter(None, (read.slug, suffix(others, said) if others else "")))
        bearer = Bearer(
            id=self._next,
            key=self._free(stem),
            kind=fact.kind or (parsed.kind_name if parsed else ""),
            issuer=fact.issuer or (parsed.issuer if parsed else ""),
            term=fact.term or (parsed.term if parsed else ""),
            series=issue.series,
            first=issue.day,
            last=issue.day,
            subject=fact.subject,
            number=fact.number,
            seen=_seen(None, said),
        )
        self._next += 1
        self._new.append((bearer, read, fact))
        others.append(bearer)
        if len(others) > 1:
            self._grown[read.slug] = read
        return bearer

    def _free(self, stem: str) -> str:
        taken = {bearer.key for bearer, _, _ in self._new}
        key, number = free_key(self._connection, sql.DOCUMENT_KEYED, stem), 2
        while key in taken:
            key, number = free_key(self._connection, sql.DOCUMENT_KEYED, f"{stem}-{number}"), number + 1
        return key

    def _learn(self, bearer: Bearer, fact: DocumentFact, said: Said) -> Bearer:
        before, day = _learnt(bearer), said.issue.day
        bearer.kind, bearer.issuer = bearer.kind or fact.kind, better_issuer(bearer.issuer, fact.issuer)
        bearer.term, bearer.series = bearer.term or fact.term, bearer.series or said.issue.series
        bearer.subject = bearer.subject or fact.subject
        bearer.seen = _seen(bearer.seen, said)
        if day is not None:
            bearer.first = day if bearer.first is None else min(bearer.first, day)
            bearer.last = day if bearer.last is None else max(bearer.last, day)
        if _learnt(bearer) != before:
            self._dirty[bearer.id] = bearer
        return bearer


def _seen(before: int | None, said: Said) -> int | None:
    """The first day on which an article named the document without saying when it was issued."""
    if said.issue.series or said.published is None:
        return before
    day = said.published.toordinal()
    return day if before is None else min(before, day)


def _learnt(bearer: Bearer) -> dict[str, Any]:
    return {
        "learnt": bearer.id,
        "of_kind": bearer.kind,
        "by_issuer": bearer.issuer,
        "in_term": bearer.term,
        "in_series": bearer.series,
        "first": bearer.first,
        "last": bearer.last,
        "on_subject": bearer.subject,
        "in_words": folded_words(bearer.number, bearer.kind, bearer.issuer, bearer.subject),
    }


def _line(bearer: Bearer, read: ReadNumber, fact: DocumentFact) -> tuple[Any, ...]:
    short = fact.short or (read.parsed.short_key if read.parsed else "")
    numeral = read.parsed.number if read.parsed else None
    words = folded_words(bearer.number, bearer.kind, bearer.issuer, bearer.subject)
    return (
        bearer.id, bearer.key, read.slug, fact.number, bearer.kind, bearer.issuer, bearer.term, short,
        numeral, bearer.subject, words, bearer.series, bearer.first, bearer.last, 0, None,
    )  # fmt: skip
