"""The official documents that bear one number: which of them a mention can mean, and which it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from search.store.identity.numbers import ReadNumber
from search.store.identity.series import NEAR_DAYS, Restart, Stated, comparable, series_of
from search.vietnamese import bodies
from search.vietnamese.text import slug

_NATIONWIDE = frozenset(("trung ương", "bộ, ngành"))
"""Levels whose symbols are nobody else's: «35-NQ/TW» is the centre's, whatever body was read beside it."""


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
    seen: int | None = None
    """The day of the first article that names it without saying when it was issued."""


_UNSTATED = Stated()


@dataclass(frozen=True, slots=True)
class Said:
    """What an article says of the official document that it means by a number."""

    issue: Stated = _UNSTATED
    issuer: str = ""
    kind: str = ""
    published: date | None = None


def meant(bearers: Iterable[Bearer], read: ReadNumber, said: Said) -> list[Bearer]:
    """The bearers that can be meant, cut down to one where what is said, or the day of the article, decides.

    None at all means that the article speaks of a document that was not known."""
    possible = [bearer for bearer in bearers if not contradict(bearer, read, said)]
    if len(possible) > 1:
        best = max(_agreement(bearer, said) for bearer in possible)
        possible = [bearer for bearer in possible if _agreement(bearer, said) == best]
    if len(possible) < 2 or said.issue.series:
        return possible
    current = _current(possible, said.published, read.restart)
    return possible if current is None else [current]


def contradict(bearer: Bearer, read: ReadNumber, said: Said) -> bool:
    """Whether what an article states cannot be said of a bearer: another issuer, kind, term, year, a day of
    issue after the article."""
    local = read.parsed is None or bodies.level(read.parsed.issuer) not in _NATIONWIDE
    if local and not bodies.compatible(bearer.issuer, said.issuer):
        return True
    undecided = read.parsed is None or not read.parsed.kind_name
    if undecided and bearer.kind and said.kind and slug(bearer.kind) != slug(said.kind):
        return True
    return _other_issue(bearer, said.issue) if said.issue.series else _later(bearer, said.published)


def _other_issue(bearer: Bearer, issue: Stated) -> bool:
    """Whether the days are far from each other and of two series, or an article named the bearer before."""
    if issue.day is not None and bearer.first is not None and bearer.last is not None:
        near = bearer.first - NEAR_DAYS <= issue.day <= bearer.last + NEAR_DAYS
        return not near and bearer.series != issue.series
    if not bearer.series:
        return bearer.seen is not None and issue.day is not None and issue.day > bearer.seen + NEAR_DAYS
    return comparable(bearer.series, issue.series) and bearer.series != issue.series


def _later(bearer: Bearer, published: date | None) -> bool:
    """Whether the bearer was issued after an article that names it without a day.

    A day misread or misprinted by a few weeks makes no other document of a whole number."""
    issued = bearer.first
    return published is not None and issued is not None and issued > published.toordinal() + NEAR_DAYS


def _agreement(bearer: Bearer, said: Said) -> tuple[bool, bool, bool]:
    """What speaks for a bearer: the same place, the same day, the same series."""
    place = bodies.place(said.issuer)
    day = said.issue.day
    within = day is not None and bearer.first is not None and bearer.first <= day <= (bearer.last or 0)
    return (
        bool(place) and bodies.place(bearer.issuer) == place,
        within,
        bool(said.issue.series) and bearer.series == said.issue.series,
    )


def _current(bearers: list[Bearer], published: date | None, how: Restart) -> Bearer | None:
    """The bearer that runs on the day of an article which states no date; None when that is unclear."""
    if published is None or how == "never":
        return None
    series = series_of(published, how)
    current = [bearer for bearer in bearers if bearer.series == series]
    if current:
        return current[0] if len(current) == 1 else None
    dated = sorted(
        (bearer for bearer in bearers if bearer.first is not None), key=lambda bearer: bearer.first or 0
    )
    if len(dated) > 1 and dated[-1].series == dated[-2].series:
        return None  # two issuers' documents of one year
    return dated[-1] if dated else None


def suffix(others: Iterable[Bearer], said: Said) -> str:
    """What tells a new bearer's key from those before: the year or term of issue, else the issuer."""
    issue = said.issue
    if issue.suffix and all(bearer.series != issue.series for bearer in others):
        return issue.suffix
    return slug(bodies.canonical(said.issuer)) or issue.suffix


def better_issuer(known: str, stated: str) -> str:
    """The issuer that says more of level and place."""
    if not known or (bodies.place(stated) and not bodies.place(known)):
        return stated or known
    return stated if bodies.level(stated) and not bodies.level(known) else known
