"""The official documents that bear one number, and which of them a mention can mean."""

from dataclasses import dataclass
from datetime import date

from search.store.identity.series import NEAR_DAYS, Restart, Stated, comparable, series_of
from search.vietnamese import bodies


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
