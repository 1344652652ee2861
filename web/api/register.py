"""What a request asks of the register of conferences."""

from dataclasses import dataclass
from datetime import date

from starlette.datastructures import QueryParams

from search.archive import Archive
from search.store.reads.conference_register import Wanted
from web.api.candidates import document_keys, person_keys
from web.api.parameters import BadParameter, day, number

NAMES = ("q", "kind", "person", "number", "place", "from", "to", "month", "page", "size")
NOBODY = ("",)
"""A key that nothing has: a name the archive does not know finds no conference."""


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month."""

    year: int
    month: int

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        return date.fromordinal(self.after.first.toordinal() - 1)

    @property
    def after(self) -> "Month":
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def before(self) -> "Month":
        return Month(self.year - (self.month == 1), (self.month - 2) % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def wanted(archive: Archive, query: QueryParams, today: date) -> Wanted:
    """The filter of a request; raises BadParameter."""
    first, last = day(query, "from", today), day(query, "to", today, last=True)
    if month := chosen_month(query):
        first, last = month.first, month.last
    people = tuple(key for name in _given(query, "person") for key in person_keys(archive, name) or NOBODY)
    documents = tuple(
        key for typed in _given(query, "number") for key in document_keys(archive, typed) or NOBODY
    )
    return Wanted(
        q=query.get("q", "")[:500],
        first=first,
        last=last,
        people=people,
        documents=documents,
        place=query.get("place", "")[:200],
        kind=query.get("kind", "")[:100],
    )


def chosen_month(query: QueryParams) -> Month | None:
    """`month=2023-08`."""
    text = query.get("month", "").strip()
    if not text:
        return None
    year, _, month = text.partition("-")
    if not (len(text) == 7 and year.isdecimal() and month.isdecimal() and text.isascii()):
        raise BadParameter("month", "month viết như 2023-08.")
    if not (1900 <= int(year) <= 2100 and 1 <= int(month) <= 12):
        raise BadParameter("month", "month phải từ 1900-01 đến 2100-12.")
    return Month(int(year), int(month))


def page_number(query: QueryParams) -> int:
    return number(query, "page", 1, 100_000)


def _given(query: QueryParams, name: str) -> list[str]:
    return [value.strip()[:200] for value in query.getlist(name)[:20] if value.strip()]
