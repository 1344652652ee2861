"""Which conference an article reports: one that others reported already, with the reasons, or a new one."""

from collections import Counter, defaultdict
from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from search.model import ConferenceFact
from search.store.compiled.writes import overrides
from search.store.compiled.writes import registers as sql
from search.store.identity.conferences import Told, agreement
from search.store.schema.columns import folded_words, period, period_columns
from search.store.sql import Connection, column, each, lines, value
from search.store.writes import conference_changes
from search.store.writes.keys import count, free_key
from search.vietnamese.text import slug

LONGEST_DAYS = 31
"""A conference that began longer ago than this is not looked at again."""
REPORT_DAYS = 14
"""An article without the day of its conference may report one of so many days before."""
BY_STAFF = "do biên tập viên xác định"


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
    articles: int


class Reported(Struct, frozen=True):
    """A conference as the article of a row reports it, with the ids of its people and official documents."""

    row: int
    fact: ConferenceFact
    published: date | None
    chairs: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()

    @property
    def told(self) -> Told:
        """What it tells, to be compared."""
        fact = self.fact
        return Told(
            slug(fact.kind), fact.subject, fact.when, fact.place, fact.organiser,
            self.chairs, self.people, self.documents,
        )  # fmt: skip


class Assigned(Struct, frozen=True):
    """The conference of a report and why it is that one; no reasons where it is the first report."""

    conference: int
    reasons: tuple[str, ...] = ()


class _Said(NamedTuple):
    """What a report says of a conference beside its kind and day, or what its reports say together."""

    subject: str
    place: str
    organiser: str


@dataclass(slots=True)
class _Around:
    chairs: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


class Conferences:
    """The conferences of one writing transaction; each assignment sees those before it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._around: dict[int, _Around] = {}
        self._left: dict[int, set[int]] = defaultdict(set)
        self._reread: dict[int, list[_Said] | None] = {}
        self._leads: list[tuple[int, int]] = []
        self._pins = {(at, kind): id for at, kind, id in lines(connection, sql.PINS, {"kind": "conference"})}
        self.counts: Counter[int] = Counter()

    def leave(self, row: int, conference: int) -> None:
        """The article of a row no longer counts for a conference; it may come back to it."""
        self._left[row].add(conference)
        self._reread[conference] = None
        self._around.pop(conference, None)
        self.counts[conference] -= 1

    def assign(self, reported: Reported, article: str) -> Assigned:
        """The conference this report is about, made when nothing stored agrees with it.

        One that the article alone reported before stays its own, whatever it says now: the address holds."""
        pinned = self._pins.get((article, slug(reported.fact.kind)))
        if pinned is not None:
            return Assigned(pinned, (BY_STAFF,))
        own = self._own(reported)
        best, reasons = self._best(reported, own)
        if best is not None:
            self._learn(best, reported)
            return Assigned(best.id, reasons)
        if own is None:
            return Assigned(self._make(reported))
        self._left[reported.row].discard(own)
        self._retake(own, reported)
        return Assigned(own)

    def settle(self, row: int, conferences: Set[int]) -> None:
        """Let what the article of a row alone reported before lead to the one conference it reports now."""
        left = self._left.pop(row, set()) - conferences
        if len(conferences) == 1:
            self._leads += [(one, into) for one in left if self._is_empty(one) for into in conferences]

    def write(self) -> None:
        """Write the counts since the last time, and what leads elsewhere now."""
        if self.counts:
            conference_changes.note(self._connection, sorted(self.counts))
        count(self._connection, sql.COUNT_CONFERENCE, self.counts)
        for left, into in self._leads:
            self._connection.run(overrides.MERGE_CONFERENCE, {"one": left, "into": into})
        self._leads.clear()

    def retell(self) -> None:
        """Let the conferences that a report has left say what their reports say now, and nothing else."""
        reread, self._reread = list(self._reread), dict.fromkeys(self._reread)
        for id in reread:
            row = self._row(id)
            if row.articles > 0 and (still := self._still(row)) != _said(row):
                self._tell(row, still)
        self._reread.clear()

    def _still(self, row: _Row) -> _Said:
        """What is known of a conference: of one that a report has left, what those that stay say, and where
        they say something else by now, the first that does."""
        if row.id not in self._reread:
            return _said(row)
        said = self._reread[row.id]
        if said is None:
            said = self._reread[row.id] = list(
                each(self._connection, _Said, sql.SAID_OF_CONFERENCE, {"id": row.id})
            )
        return _Said(
            *(
                known if known in values else next(filter(None, values), "")
                for known, values in zip(
                    _said(row), zip(*said, strict=True) if said else [()] * 3, strict=True
                )
            )
        )

    def _tell(self, row: _Row, said: _Said) -> None:
        words, place_words = _words(row.kind_slug, *said)
        learnt = {"learnt": row.id, "on_subject": said.subject, "at_place": said.place}
        words_learnt = {"by_organiser": said.organiser, "in_words": words, "in_place_words": place_words}
        self._connection.run(sql.LEARN_CONFERENCE, learnt | words_learnt)

    def _own(self, reported: Reported) -> int | None:
        """The conference of that kind which this article reported before, and nobody else does."""
        kind = slug(reported.fact.kind)
        left = sorted(id for id in self._left.get(reported.row, ()) if self._is_empty(id))
        return next((id for id in left if self._row(id).kind_slug == kind), None)

    def _is_empty(self, id: int) -> bool:
        return self._row(id).articles + self.counts[id] <= 0

    def _row(self, id: int) -> _Row:
        return next(each(self._connection, _Row, sql.CONFERENCE, {"id": id}))

    def _best(self, reported: Reported, own: int | None) -> tuple[_Row | None, tuple[str, ...]]:
        """What agrees most with a report, and why; the older of two that agree as much."""
        window, told = _window(reported), reported.told
        best: tuple[_Row | None, tuple[str, ...]] = None, ()
        for row in list(each(self._connection, _Row, sql.CONFERENCES_NEAR, window)) if window else ():
            if row.id != own:
                reasons = agreement(told, self._told(row))
                if len(reasons) > len(best[1]):
                    best = row, reasons
        return best

    def _told(self, row: _Row) -> Told:
        around, said = self._known(row.id), self._still(row)
        return Told(
            row.kind_slug, said.subject, period(row), said.place, said.organiser,
            frozenset(around.chairs), frozenset(around.people), frozenset(around.documents),
        )  # fmt: skip

    def _known(self, id: int) -> _Around:
        if id not in self._around:
            bound = {"id": id}
            self._around[id] = _Around(
                set(column(self._connection, sql.CHAIRS_AT, bound)),
                set(column(self._connection, sql.PEOPLE_AT, bound)),
                set(column(self._connection, sql.DOCUMENTS_AT, bound)),
            )
        return self._around[id]

    def _learn(self, row: _Row, reported: Reported) -> None:
        """Take from a report what the conference did not have yet."""
        fact, before = reported.fact, _said(row)
        said = _Said(row.subject or fact.subject, row.place or fact.place, row.organiser or fact.organiser)
        if said != before:
            self._tell(row, said)
        self._gather(row.id, reported)

    def _gather(self, id: int, reported: Reported) -> None:
        around = self._known(id)
        around.chairs |= reported.chairs
        around.people |= reported.people
        around.documents |= reported.documents

    def _make(self, reported: Reported) -> int:
        fact = reported.fact
        id = int(value(self._connection, sql.NEXT_CONFERENCE))
        key = free_key(self._connection, sql.CONFERENCE_KEYED, stem(fact))
        self._connection.run_each(sql.ADD_CONFERENCE, [(id, key, *_columns(fact), 0, None)])
        self._gather(id, reported)
        return id

    def _retake(self, id: int, reported: Reported) -> None:
        """Nothing is left of what was told of a conference but its key: the report says it anew."""
        told = zip(_TOLD, _columns(reported.fact), strict=True)
        self._connection.run(sql.RETAKE_CONFERENCE, {"taken": id, **dict(told)})
        self._around[id] = _Around()
        self._gather(id, reported)


_TOLD = (
    "of_kind", "kind_named", "on_subject", "from_day", "to_day", "precisely", "in_part", "at_place",
    "by_organiser", "in_words", "in_place_words",
)  # fmt: skip


def _columns(fact: ConferenceFact) -> tuple[str | int | None, ...]:
    """What the store knows of a conference, in the order of its columns."""
    words = _words(fact.kind, fact.subject, fact.place, fact.organiser)
    when = period_columns(fact.when)
    return fact.kind, slug(fact.kind), fact.subject, *when, fact.place, fact.organiser, *words


def stem(fact: ConferenceFact) -> str:
    """How the key of a conference begins: its day and kind, or its subject where no day is stated."""
    kind = slug(fact.kind) or "hoi-nghi"
    if fact.when is None:
        subject = "-".join(slug(fact.subject).split("-")[:8])
        return "-".join(part for part in ("khong-ro-ngay", kind, subject) if part)
    length = {"day": 10, "month": 7}.get(fact.when.precision, 4)
    return f"{fact.when.start.isoformat()[:length]}-{kind}"


def _said(row: _Row) -> _Said:
    return _Said(row.subject, row.place, row.organiser)


def _words(kind: str, subject: str, place: str, organiser: str) -> tuple[str, str]:
    return folded_words(kind, subject, place, organiser), folded_words(place)


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
