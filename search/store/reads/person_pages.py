"""People for their pages: the list, and one person with offices over time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from search.model import Person
from search.store.compiled.reads import person_pages as sql
from search.store.identity.people import apart
from search.store.reads import conference_register, entities, lines
from search.store.reads.values import ArticleLine, Listing, OfficeSpan, PersonPage, Together
from search.store.schema.columns import json_list, json_list_or_none
from search.store.sql import Connection, each, value
from search.store.sql import lines as read
from search.vietnamese.people import office_key, strip_honorific
from search.vietnamese.text import tokens


def people(
    connection: Connection,
    q: str = "",
    limit: int = 50,
    offset: int = 0,
    among: Iterable[str] | None = None,
    letter: str = "",
) -> Listing[Person]:
    """People whose name has every syllable of `q`, the last as a beginning; marks typed are honoured.

    Those with most articles come first. `among` are keys, if not everybody is asked for; `letter` is one,
    without marks, with which the given name begins."""
    asked = {
        "keys": None if among is None else json_list(among),
        "letter": letter or None,
        "beyond_letter": f"{letter}\U0010ffff" if letter else None,
    }
    typed = tokens(strip_honorific(q.strip())[1])
    if not typed:
        if q.strip():
            return Listing(0, ())
        found = each(connection, entities.person, sql.ALL, {**asked, "limit": limit, "offset": offset})
        return Listing(int(value(connection, sql.ALL_COUNT, asked)), tuple(found))
    *whole, last = typed
    values = {
        **asked,
        "last": last.folded,
        "beyond": last.folded + "\U0010ffff",
        "parts": json_list_or_none(token.folded for token in whole),
        "marked": json_list_or_none(
            f"% {token.exact}{'%' if token is last else ' %'}" for token in typed if token.marked
        ),
    }
    total = value(connection, sql.NAMED_COUNT, values)
    found = each(connection, entities.person, sql.NAMED, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(found))


def page(connection: Connection, key: str, limit: int = 100, offset: int = 0) -> PersonPage | None:
    """One person with offices, articles, official documents, people met.

    `limit` and `offset` are for the articles."""
    found = entities.person_keyed(connection, key)
    if found is None:
        return None
    id, person = found
    its, beside = {"id": id}, {"id": id, "limit": limit}
    articles = tuple(each(connection, lines.line, sql.ARTICLES, {**beside, "offset": offset}))
    return PersonPage(
        person=person,
        offices=_offices(read(connection, sql.OFFICES, its)),
        articles=articles,
        years=lines.years(read(connection, sql.DAYS, its)),
        documents=tuple(each(connection, Together, sql.DOCUMENTS, beside)),
        met=tuple(each(connection, Together, sql.MET, beside)),
        conferences=tuple(conference_register.led_by(connection, id, limit)),
        namesakes=tuple(each(connection, entities.person, sql.NAMESAKES, its)),
        unlinked=_unlinked(connection, id, [line.id for line in articles]),
    )


def _unlinked(connection: Connection, id: int, articles: list[str]) -> frozenset[str]:
    """Those of the articles whose every mention says too little to know that it means this bearer."""
    telling = [(told, int(many)) for told, many in read(connection, sql.TELLING, {"id": id})]
    parted = apart(telling, value(connection, sql.BEARERS, {"id": id}) == 1)
    if not parted:
        return frozenset()
    found = list(read(connection, sql.TOLD, {"id": id, "ids": json_list(articles)}))
    linked = {at for at, told in found if told not in parted}
    return frozenset(at for at, _ in found if at not in linked)


_Office = tuple[str, int]
"""An office by its key, and how it is held (former, acting)."""
_BESIDE = 366
"""Days before and after an office's articles in which its short form means it."""
_FAR_MORE = 8
"""How many times more articles than all its other long forms one must have («Thủ tướng Chính phủ» beside a
«Thủ tướng Việt Nam») to be what the short form means."""


def _offices(found: Iterable[Any]) -> tuple[OfficeSpan, ...]:
    """Offices by first article, each with the first and last article that says so."""
    said: dict[_Office, list[ArticleLine]] = {}
    printed: dict[_Office, str] = {}
    for full, flags, *line in found:
        office = office_key(full), flags
        printed.setdefault(office, full)
        said.setdefault(office, []).append(lines.line(*line))
    for short in sorted(said, key=lambda office: -len(office[0])):
        whole = _whole(short, said)
        if whole is not None:
            said[whole] = sorted((*said[whole], *said.pop(short)), key=_by_day)
    spans = (_span(printed[office], office[1], said[office]) for office in said)
    return tuple(sorted(spans, key=lambda span: _by_day(span.first)))


def _whole(short: _Office, said: Mapping[_Office, Sequence[ArticleLine]]) -> _Office | None:
    """The office of which this is the short form («Bí thư Tỉnh ủy» of «Bí thư Tỉnh ủy Hải Sơn»), held at
    about the time; None where there is none, or several that are said about as often."""
    key, flags = short
    longer = [office for office in said if office[0].startswith(f"{key} ") and office[1] == flags]
    if not longer:
        return None
    most = max(longer, key=lambda office: len(said[office]))
    others = sum(len(said[office]) for office in longer) - len(said[most])
    own, its = _days(said[short]), _days(said[most])
    if len(said[most]) < _FAR_MORE * others or not own or not its:
        return None
    return most if its[0] - _BESIDE <= own[0] and own[-1] <= its[-1] + _BESIDE else None


def _days(articles: Iterable[ArticleLine]) -> list[int]:
    return sorted(line.published.toordinal() for line in articles if line.published)


def _by_day(line: ArticleLine) -> tuple[bool, int]:
    """In order of days, undated ones last."""
    return line.published is None, line.published.toordinal() if line.published else 0


def _span(office: str, flags: int, articles: Sequence[ArticleLine]) -> OfficeSpan:
    return OfficeSpan(
        office=office,
        former=bool(flags & 1),
        acting=bool(flags & 2),
        first=articles[0],
        last=next((line for line in reversed(articles) if line.published), articles[-1]),
        articles=len({line.id for line in articles}),
        days=tuple(dict.fromkeys(line.published for line in articles if line.published)),
    )
