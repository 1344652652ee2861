"""The official documents that bear one number: which of them a mention can mean, and which it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from search.store.identity.numbers import ReadNumber
from search.store.identity.series import NEAR_DAYS, Restart, Stated, comparable, series_of
from search.vietnamese import bodies
from search.vietnamese.text import slug

LONG_AGO = 20 * 365
"""Days after which an article would say of when it speaks: the number has been given several times since."""
_NATIONWIDE = frozenset(("trung ương", "bộ, ngành"))
"""Levels whose symbols are nobody else's: «35-NQ/TW» is the centre's, whichever of its bodies is named."""


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


class Said(Struct, frozen=True):
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
    if not (bodies.compatible if local else _both_nationwide)(bearer.issuer, said.issuer):
        return True
    if _other_kind(bearer.kind, said.kind, read):
        return True
    if not said.issue.series:
        return _out_of_time(bearer, said.published)
    return _other_issue(bearer, said.issue, read.restart) or (local and _days_of_two(bearer, said))


def _other_kind(one: str, other: str, read: ReadNumber) -> bool:
    """Whether two kinds stated are of two documents, where the symbol leaves it open: the Party's QĐ is of
    rules (quy định) and of decisions."""
    kinds = {slug(one), slug(other)}
    ruled = read.restart in ("central", "local") and kinds == {"quy-dinh", "quyet-dinh"}
    undecided = read.parsed is None or not read.parsed.kind_name
    return len(kinds) > 1 and "" not in kinds and (undecided or ruled)


def _both_nationwide(one: str, other: str) -> bool:
    """Whether neither of two issuers of a nationwide symbol is a body of some place while the other is none:
    «11-NQ/TW» said to be a city's."""
    return not one or not other or bool(bodies.place(one)) == bool(bodies.place(other))


def _other_issue(bearer: Bearer, issue: Stated, how: Restart) -> bool:
    """Whether the days are far from each other and of two series, or the articles that name the bearer
    without a day are not of its time."""
    if issue.day is not None and bearer.first is not None and bearer.last is not None:
        near = bearer.first - NEAR_DAYS <= issue.day <= bearer.last + NEAR_DAYS
        return not near and bearer.series != issue.series
    if not bearer.series:
        return bearer.seen is not None and issue.day is not None and _not_of(issue.day, bearer.seen)
    counted_alike = how == "central" or comparable(bearer.series, issue.series)
    return counted_alike and bearer.series != issue.series


def _days_of_two(bearer: Bearer, said: Said) -> bool:
    """Whether two days far from each other are those of two bodies: neither level nor place is known of both,
    and every district gives the number each year."""
    day = said.issue.day
    if day is None or bearer.first is None or bearer.last is None:
        return False
    apart = not bearer.first - NEAR_DAYS <= day <= bearer.last + NEAR_DAYS
    known = (bodies.level(bearer.issuer), bodies.level(said.issuer))
    return apart and not all(known)


def _out_of_time(bearer: Bearer, published: date | None) -> bool:
    """Whether an article that names the bearer without a day is too early for it, or too late."""
    issued = bearer.first
    return published is not None and issued is not None and _not_of(issued, published.toordinal())


def _not_of(issued: int, named: int) -> bool:
    """A day misread or misprinted by a few weeks makes no other official document of a whole number; after
    four terms without a day it is one."""
    return issued > named + NEAR_DAYS or issued < named - LONG_AGO


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
    """What tells a new bearer's key from those before: the year or term of issue, the issuer, or nothing."""
    before, issue = list(others), said.issue
    if issue.suffix and all(bearer.series != issue.series for bearer in before):
        return issue.suffix
    other = any(not bodies.compatible(bearer.issuer, said.issuer) for bearer in before)
    return slug(bodies.canonical(said.issuer)) if other else ""


def better_issuer(known: str, stated: str) -> str:
    """The issuer that says more of level and place."""
    if not known or (bodies.place(stated) and not bodies.place(known)):
        return stated or known
    return stated if bodies.level(stated) and not bodies.level(known) else known
