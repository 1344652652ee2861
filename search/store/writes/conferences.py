"""Which conference an article reports: one that others reported already, with the reasons, or a new one."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from search.model import ConferenceFact
from search.store.compiled.writes import registers as sql
from search.store.schema.columns import folded_words, period, period_columns
from search.store.sql import Connection, column, each, lines, value
from search.store.writes.keys import count, free_key
from search.vietnamese.text import keys, slug

LONGEST_DAYS = 31
"""A conference that began longer ago than this is not looked at again."""
REPORT_DAYS = 14
"""An article without the day of its conference may report one of so many days before."""
BY_STAFF = "do biên tập viên xác định"
ALIKE = 0.6
"""The share of syllables that two subjects must have in common."""


class _Row(NamedTuple):
    """A conference that was stored before."""

    id: int
    kind_slug: str
    subject: str
    start: int
    end: int
    precision: int
    part_of_day: int | None
    place: str
    organiser: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A conference as one article reports it, with the ids of its people and official documents."""

    fact: ConferenceFact
    published: date | None
    people: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Assigned:
    """The conference of a report and why it is that one; no reasons where it is the first report."""

    conference: int
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class _Around:
    people: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


class Conferences:
    """The conferences of one writing transaction; each assignment sees those before it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._around: dict[int, _Around] = {}
        self._pins = {(at, kind): id for at, kind, id in lines(connection, sql.PINS, {"kind": "conference"})}
        self.counts: Counter[int] = Counter()

    def assign(self, reported: Reported, article: str) -> Assigned:
        """The conference this report is about, made when nothing stored agrees with it."""
        pinned = self._pins.get((article, slug(reported.fact.kind)))
        if pinned is not None:
            return Assigned(pinned, (BY_STAFF,))
        window = _window(reported)
        for row in list(each(self._connection, _Row, sql.CONFERENCES_NEAR, window)) if window else ():
            if reasons := self._reasons(reported, row):
                self._learn(row, reported)
                return Assigned(row.id, reasons)
        return Assigned(self._make(reported))

    def write(self) -> None:
        """Write the counts since the last time."""
        count(self._connection, sql.COUNT_CONFERENCE, self.counts)

    def _reasons(self, reported: Reported, row: _Row) -> tuple[str, ...]:
        fact = reported.fact
        kind, other = slug(fact.kind), row.kind_slug
        if not (kind == other or f"{kind}-".startswith(f"{other}-") or f"{other}-".startswith(f"{kind}-")):
            return ()
        around = self._known(row.id)
        reasons = ["cùng loại"] if kind == other else ["loại gần nhau"]
        if fact.when is not None:
            reasons.append("cùng ngày")
        subject = alike(fact.subject, row.subject) >= ALIKE
        shared = [
            ("cùng nơi", _same_place(fact.place, row.place)),
            ("cùng nội dung", subject),
            ("cùng văn bản", bool(reported.documents & around.documents)),
            ("cùng người chủ trì, phát biểu", bool(reported.people & around.people)),
            ("cùng đơn vị tổ chức", bool(fact.organiser) and slug(fact.organiser) == slug(row.organiser)),
        ]
        reasons += [reason for reason, holds in shared if holds]
        return tuple(reasons) if _enough({r for r, holds in shared if holds}, reported, row) else ()

    def _known(self, id: int) -> _Around:
        if id not in self._around:
            bound = {"id": id}
            self._around[id] = _Around(
                set(column(self._connection, sql.PEOPLE_AT, bound)),
                set(column(self._connection, sql.DOCUMENTS_AT, bound)),
            )
        return self._around[id]

    def _learn(self, row: _Row, reported: Reported) -> None:
        """Take from a report what the conference did not have yet."""
        fact, before = reported.fact, (row.subject, row.place, row.organiser)
        subject, place, organiser = (
            row.subject or fact.subject,
            row.place or fact.place,
            row.organiser or fact.organiser,
        )
        if (subject, place, organiser) != before:
            words, place_words = _words(row.kind_slug, subject, place, organiser)
            learnt = {"learnt": row.id, "on_subject": subject, "at_place": place, "by_organiser": organiser}
            words_learnt = {"in_words": words, "in_place_words": place_words}
            self._connection.run(sql.LEARN_CONFERENCE, learnt | words_learnt)
        self._gather(row.id, reported)

    def _gather(self, id: int, reported: Reported) -> None:
        around = self._known(id)
        around.people |= reported.people
        around.documents |= reported.documents

    def _make(self, reported: Reported) -> int:
        fact = reported.fact
        id = int(value(self._connection, sql.NEXT_CONFERENCE))
        key = free_key(self._connection, sql.CONFERENCE_KEYED, stem(fact))
        values = (
            id, key, fact.kind, slug(fact.kind), fact.subject, *period_columns(fact.when),
            fact.place, fact.organiser, *_words(fact.kind, fact.subject, fact.place, fact.organiser), 0, None,
        )  # fmt: skip
        self._connection.run_each(sql.ADD_CONFERENCE, [values])
        self._gather(id, reported)
        return id


def stem(fact: ConferenceFact) -> str:
    """How the key of a conference begins: its day and kind, or its subject where no day is stated."""
    kind = slug(fact.kind) or "hoi-nghi"
    if fact.when is None:
        subject = "-".join(slug(fact.subject).split("-")[:8])
        return "-".join(part for part in ("khong-ro-ngay", kind, subject) if part)
    length = {"day": 10, "month": 7}.get(fact.when.precision, 4)
    return f"{fact.when.start.isoformat()[:length]}-{kind}"


def alike(one: str, other: str) -> float:
    """The share of the shorter text's folded syllables that stand in the longer one, 0 for an empty text.

    Texts of fewer than three syllables say too little."""
    syllables = sorted((set(keys(one)[1]), set(keys(other)[1])), key=len)
    if len(syllables[0]) < 3:
        return 0.0
    return len(syllables[0] & syllables[1]) / len(syllables[0])


def _words(kind: str, subject: str, place: str, organiser: str) -> tuple[str, str]:
    return folded_words(kind, subject, place, organiser), folded_words(place)


def _same_place(one: str, other: str) -> bool:
    first, second = slug(one), slug(other)
    return bool(first) and bool(second) and (first in second or second in first)


def _enough(shared: set[str], reported: Reported, row: _Row) -> bool:
    """Whether what is shared beyond kind and day makes the two one conference."""
    when = period(row)
    subject = "cùng nội dung" in shared or "cùng văn bản" in shared
    person = "cùng người chủ trì, phát biểu" in shared
    if reported.fact.when is None or when is None or when.precision != "day":
        return subject and len(shared) > 1
    if reported.fact.place and row.place and "cùng nơi" not in shared:
        # Two districts hold the same conference on one day: another place needs more than a subject.
        return person or (subject and "cùng đơn vị tổ chức" in shared)
    parts = {reported.fact.when.part_of_day, when.part_of_day} - {None}
    return bool(shared) and (len(parts) < 2 or subject)


def _window(reported: Reported) -> dict[str, int] | None:
    when = reported.fact.when
    if when is not None and when.precision == "day":
        start, end = when.start.toordinal(), when.end.toordinal()
    elif reported.published is not None:
        end = reported.published.toordinal() + 1
        start = end - REPORT_DAYS
    else:
        return None
    return {"first": start - LONGEST_DAYS, "since": start, "last": end}
