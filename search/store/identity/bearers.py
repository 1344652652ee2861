"""The official documents that bear one number, and which of them a mention can mean."""

import re
from dataclasses import dataclass
from datetime import date

from search.store.identity.series import NEAR_DAYS, Restart, Stated, comparable, series_of
from search.vietnamese.text import keys

_PLACE = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã) (?!ủy\b)(.+)")


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
    place = _place(issuer)
    if not place:
        return bearers
    places = [(bearer, _place(bearer.issuer)) for bearer in bearers]
    same = [
        bearer for bearer, other in places if other.startswith(place) or (other and place.startswith(other))
    ]
    return same or [bearer for bearer, other in places if not other]


def _place(issuer: str) -> str:
    found = _PLACE.search(" ".join(keys(issuer)[0]))
    return found[1] if found else ""


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
