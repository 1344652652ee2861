"""Offices for their pages: the register, and one office with those who held it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from search.model import PersonRef
from search.store.compiled.reads import office_names as names_sql
from search.store.compiled.reads import office_pages as sql
from search.store.reads import articles, office_names
from search.store.reads.office_names import Province, Spelled
from search.store.reads.values import Holder, Listing, OfficeItem, OfficePage, Stated
from search.store.schema.columns import day, json_list, mentions
from search.store.sql import Connection, each, lines, value
from search.vietnamese.dates.periods import Period
from search.vietnamese.text import Token, tokens

SHOWN = 50
"""Articles given of one holder: an office of a whole career stands in thousands."""
TERM = 5 * 366
"""Days of a term of office."""


def offices(connection: Connection, q: str = "", limit: int = 50, offset: int = 0) -> Listing[OfficeItem]:
    """Offices that have every syllable of `q`, abbreviated or not, the last as a beginning.

    Marks typed are honoured. Those with most articles come first."""
    own = office_names.own_province(connection)
    for spelling in office_names.spellings(q):
        if (found := _listed(connection, spelling, own, limit, offset)).total:
            return found
    return Listing(0, ())


def page(connection: Connection, typed: str, during: Period | None = None) -> OfficePage | None:
    """One office by its key or its whole name in any spelling, with all who held it, or held it `during`."""
    if not office_names.begun(connection, typed):
        return None
    own = office_names.province_beside(connection, office_names.spellings(typed))
    spelled = office_names.meant(connection, typed, own)
    if not spelled:
        return None
    holdings = _holdings(connection, spelled)
    if during is not None:
        holdings = _held_during(holdings, during)
    return OfficePage(
        key=office_names.page_key(office_names.folded_page(spelled[0], own)),
        office=office_names.title(spelled[0], own),
        holders=_holders(connection, holdings, during),
    )


def pages_of(connection: Connection, exact: Iterable[str]) -> list[str]:
    """The keys of the pages on which these offices stand, given by their exact keys."""
    own = office_names.own_province(connection)
    found = _spelled(connection, exact)
    return sorted({office_names.page_key(office_names.folded_page(one, own)) for one in found})


def held_by(connection: Connection, exact: Iterable[str], during: Period | None = None) -> list[str]:
    """The keys of everyone who held one of these offices, given by their exact keys, or held it `during`."""
    own = office_names.own_province(connection)
    pages: dict[str, list[Spelled]] = defaultdict(list)
    for one in _spelled(connection, exact):
        pages[office_names.folded_page(one, own)].append(one)
    people: dict[str, None] = {}
    for spelled in pages.values():
        holdings = _holdings(connection, spelled)
        chosen = holdings if during is None else _held_during(holdings, during)
        people |= dict.fromkeys(one.lines[0].key for one in chosen)
    return list(people)


def _spelled(connection: Connection, exact: Iterable[str]) -> Iterator[Spelled]:
    wanted = {" ".join(token.folded for token in tokens(key)) for key in exact}
    return each(connection, Spelled, names_sql.SPELLED, {"folded": json_list(sorted(wanted))})


def _listed(connection: Connection, q: str, own: Province, limit: int, offset: int) -> Listing[OfficeItem]:
    typed = tokens(q)
    if q.strip() and not typed:
        return Listing(0, ())
    values = {**_patterns(typed), "folded_province": own.folded, "exact_province": own.exact}
    found = list(lines(connection, sql.REGISTER, {**values, "limit": limit, "offset": offset}))
    if not found:
        return Listing(int(value(connection, sql.PAGES, values)) if offset else 0, ())
    named = [page for page, _ in found]
    spelled = office_names.groups(connection, named, own)
    items = [_item(connection, page, spelled[page], own) for page in named]
    return Listing(int(found[0][1]), tuple(sorted(items, key=lambda one: -one.articles)))


def _patterns(typed: Sequence[Token]) -> dict[str, str]:
    """What a page and its exact key are like: each syllable whole, the last as a beginning."""
    pages, exacts = list[str](), list[str]()
    for token in typed:
        begun = "" if token is typed[-1] else " "
        (exacts if token.marked else pages).append(
            f"% {token.exact if token.marked else token.folded}{begun}%"
        )
    return {"pages": json_list(pages), "exacts": json_list(exacts)}


def _item(connection: Connection, page: str, spelled: Sequence[Spelled], own: Province) -> OfficeItem:
    count = spelled[0].articles
    if len(spelled) > 1:  # one article may spell it in two ways
        count = int(value(connection, sql.ARTICLES, {"ids": json_list(one.id for one in spelled)}))
    return OfficeItem(office_names.page_key(page), office_names.title(spelled[0], own), count)


class _Line(NamedTuple):
    """One article that says who holds an office, or held it before."""

    key: str
    name: str
    acting: int
    former: int
    row: int
    day: int | None
    mentions: str


class _Holding(Struct, frozen=True):
    """What all articles say of one holder, newest first, undated last; days as ordinals.

    `former` are the days of articles that call them a former one, which make no holder and end one."""

    lines: tuple[_Line, ...]
    former: tuple[int, ...]

    @property
    def days(self) -> list[int]:
        return [line.day for line in self.lines if line.day is not None]

    @property
    def first(self) -> int:
        """Where it begins; before all others where no article is dated."""
        return min(self.days, default=0)

    @property
    def left(self) -> int | None:
        """When they are first said to hold it no more, after the last article that says they do."""
        last = max(self.days, default=0)
        return min((day for day in self.former if day >= last), default=None) if last else None


def _holdings(connection: Connection, spelled: Iterable[Spelled]) -> list[_Holding]:
    """Who held an office, the one who began last first; each article counts once for each of them."""
    held: dict[tuple[str, int], dict[int, _Line]] = defaultdict(dict)
    former: dict[str, list[int]] = defaultdict(list)
    for line in each(connection, _Line, sql.HOLDINGS, {"ids": json_list(one.id for one in spelled)}):
        if not line.former:
            held[line.key, line.acting].setdefault(line.row, line)
        elif line.day is not None:
            former[line.key].append(line.day)
    found = [_Holding(tuple(rows.values()), tuple(former[key])) for (key, _), rows in held.items()]
    return sorted(found, key=lambda one: (one.first, max(one.days, default=0)), reverse=True)


def _held_during(holdings: Sequence[_Holding], during: Period) -> list[_Holding]:
    """Whose known time meets the period, else who began last before it and was not yet called a former one:
    nobody else began in between. What is older than a term of office says nothing."""
    start, last = during.start.toordinal(), during.last.toordinal()
    begun = [one for one in holdings if one.days and one.first <= last]
    if meeting := [one for one in begun if max(one.days) >= start]:
        return meeting
    latest = [one for one in begun if one.first == begun[0].first]
    return [one for one in latest if (one.left is None or one.left > start) and start - max(one.days) <= TERM]


def _holders(
    connection: Connection, holdings: Sequence[_Holding], during: Period | None
) -> tuple[Holder, ...]:
    chosen = [_chosen(one.lines, during) for one in holdings]
    found = articles.texts(connection, {line.row for shown in chosen for line in shown})

    def stated(line: _Line) -> Stated:
        article = found[line.row]
        mention = mentions(article, line.mentions)[0]
        source = article.part(mention.part, mention.index)
        return Stated(article.id, article.title, article.published, mention, source)

    return tuple(
        Holder(
            person=PersonRef(one.lines[0].name, one.lines[0].key),
            acting=bool(one.lines[0].acting),
            first=day(min(one.days, default=None)),
            last=day(max(one.days, default=None)),
            articles=tuple(stated(line) for line in shown if line.row in found),
            count=len(one.lines),
            left=day(one.left),
            days=tuple(date.fromordinal(ordinal) for ordinal in sorted(set(one.days))),
        )
        for one, shown in zip(holdings, chosen, strict=True)
    )


def _chosen(held: Sequence[_Line], during: Period | None) -> Sequence[_Line]:
    """The articles that are given: nearest to the time asked for, or the newest and the very first."""
    if len(held) <= SHOWN:
        return held
    dated = [line for line in held if line.day is not None]
    if during is None or not dated:
        return [*held[: SHOWN - 1], dated[-1] if dated else held[-1]]
    asked = during.start.toordinal()
    nearest = sorted(dated, key=lambda line: abs((line.day or 0) - asked))[:SHOWN]
    return [line for line in held if line in nearest]


def nearest(holder: Holder, asked: date) -> Stated:
    """The article that answers for a day: the last that says so up to it, or else the first after it."""
    dated = [one for one in holder.articles if one.published is not None]
    before = [one for one in dated if one.published is not None and one.published <= asked]
    return before[0] if before else (dated or holder.articles)[-1]
