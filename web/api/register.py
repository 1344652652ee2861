"""What a request asks of the registers of people, official documents and conferences."""

import re
from datetime import date
from typing import cast, get_args

from msgspec import Struct
from starlette.datastructures import QueryParams

from search.archive import Archive
from search.store.reads.conference_register import ConferenceRole, Wanted
from search.store.reads.document_pages import Narrowed
from search.vietnamese.text.tokens import fold
from web.api.candidates import document_keys, office_holders, person_keys
from web.api.parameters import BadParameter, day, name_in, number, one_of, only, several

NAMES = (
    "q", "kind", "person", "role", "number", "place", "organiser", "from", "to", "month", "year", "page",
    "size",
)  # fmt: skip
ROLES: tuple[ConferenceRole, ...] = get_args(ConferenceRole)
PAGES = 100_000
MONTH = "^(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])$"
LETTERS = "ABCDEGHIJKLMNOPQRSTUVXYZ"
"""With which Vietnamese given names begin, without marks, and those of foreign ones that are common."""
LETTER = f"^[{LETTERS}Đ{LETTERS.lower()}đ]$"
YEAR = "^(19[0-9]{2}|20[0-9]{2}|2100)$"
NOBODY = ("",)
"""A key that nothing has: a name the archive does not know finds no conference."""


class Month(Struct, frozen=True):
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

    @property
    def known(self) -> bool:
        """Whether the register has it: it goes from 1900 to 2100."""
        return re.fullmatch(MONTH, str(self)) is not None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def wanted(archive: Archive, query: QueryParams, today: date) -> Wanted:
    """The filter of a request; raises BadParameter."""
    first, last = day(query, "from", today), day(query, "to", today, last=True)
    month, year = chosen_month(query), chosen_year(query)
    if month:
        first, last = month.first, month.last
    elif year:
        first, last = date(year, 1, 1), date(year, 12, 31)
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
        organiser=query.get("organiser", "")[:200],
        role=chosen_role(query),
    )


class People(Struct, frozen=True):
    """Whom the register of people is asked for: `letter` in small and without marks, office and body as
    typed, and `among` the keys of those who held it there, None where neither is asked for."""

    office: str
    body: str
    letter: str
    among: list[str] | None


def people_wanted(archive: Archive, query: QueryParams, on: date | None = None) -> People:
    """The filter of the register of people, of those who held the office on a day; raises BadParameter."""
    office, body = name_in(query, "office"), name_in(query, "body")
    among = office_holders(archive, office, on)
    if body.strip():
        members = archive.store.held_at(body)
        among = members if among is None else [key for key in members if key in set(among)]
    return People(office, body, _letter(query), among)


def _letter(query: QueryParams) -> str:
    """The first letter of a given name."""
    letter = only(query, "letter")
    if letter and not re.fullmatch(LETTER, letter):
        raise BadParameter("letter", f"letter là một chữ cái: {', '.join(LETTERS)} (D là cả Đ).")
    return fold(letter)


def documents_wanted(query: QueryParams) -> Narrowed:
    """The filter of the register of official documents; raises BadParameter."""
    return Narrowed(name_in(query, "kind"), name_in(query, "issuer"), chosen_year(query))


def chosen_year(query: QueryParams) -> int | None:
    """`year=2023`; raises BadParameter."""
    year = only(query, "year")
    if year and not re.fullmatch(YEAR, year):
        raise BadParameter("year", "year viết như 2023, từ 1900 đến 2100.")
    return int(year) if year else None


def chosen_month(query: QueryParams) -> Month | None:
    """`month=2023-08`."""
    text = only(query, "month")
    if not text:
        return None
    if not re.fullmatch(MONTH, text):
        raise BadParameter("month", "month viết như 2023-08, từ 1900-01 đến 2100-12.")
    return Month(int(text[:4]), int(text[5:]))


def chosen_role(query: QueryParams) -> ConferenceRole | None:
    """`role=chairs`; raises BadParameter for one that nobody has at a conference."""
    role = one_of(query, "role", ("", *ROLES), "")
    return cast(ConferenceRole, role) if role else None


def page_number(query: QueryParams) -> int:
    return number(query, "page", 1, PAGES)


def _given(query: QueryParams, name: str) -> list[str]:
    return [value.strip() for value in several(query, name)]
