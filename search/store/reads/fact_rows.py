"""The rows of the facts with many columns."""

from typing import NamedTuple


class DocumentRow(NamedTuple):
    article: int
    number: str
    kind: str
    issuer: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    subject: str
    term: str
    short: str
    resolved: int
    key: str | None
    mentions: str
    candidates: str | None


class DateRow(NamedTuple):
    article: int
    role: int
    start: int
    end: int
    precision: int
    part_of_day: int | None
    mentions: str


class ConferenceRow(NamedTuple):
    article: int
    n: int
    kind: str
    subject: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    place: str
    organiser: str
    awards: str
    key: str
    mentions: str
