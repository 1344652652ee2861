"""The parts of an article on the plain text of a page: title, body, captions, byline; no boilerplate."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from indexer.extract import bylines
from indexer.extract.text import boilerplate, captions
from search.vietnamese import dates

_HEAD = 12
"""Lines below the title among which the date and tools of the page may stand."""
_SOURCE = re.compile(r"\(?(?:theo|nguồn)\b", re.IGNORECASE)
_TITLE_WORDS = 4
_LONGEST_CONTACT, _UNKNOWN = 120, 2
"""Length of a line, and how many lines that say nothing, that may stand among the contacts of a site."""
_RELATED = re.compile(r"\(\s*\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?\s*\)\s*$")


class PageParts(Struct, frozen=True):
    """What of a page is the article. `body` has one paragraph a line; `author` is the byline as printed."""

    title: str
    body: str
    captions: tuple[str, ...] = ()
    author: str = ""
    published: date | None = None


def page_parts(lines: Sequence[str]) -> PageParts:
    """The article on a page whose text is `lines`: menus above it and everything below it cut away."""
    rows = [line.strip(" \t\xa0\ufeff\r\n") for line in lines]
    title_at, published = _title(rows)
    if title_at is None:
        return PageParts("", "", published=published)
    published, first = _heading(rows, title_at + 1, published)
    kept = _article(rows[first:])
    body, shown, author = _parts(kept)
    return PageParts(_bare(rows[title_at]), "\n".join(body), tuple(shown), author, published)


def _title(rows: Sequence[str]) -> tuple[int | None, date | None]:
    """Where the title stands, and the day of a date line above it."""
    published = None
    fallback = None
    for at, row in enumerate(rows):
        kind = boilerplate.kind(row) if row else "line"
        if kind == "date":
            published = published or _day(row)
        if kind == "" or (kind == "menu" and len(row.split()) >= _TITLE_WORDS and fallback is None):
            return at, published
        if kind == "menu" and fallback is None:
            if not _menu_run(rows, at):
                return at, published
            fallback = at
    return fallback, published


def _menu_run(rows: Sequence[str], at: int) -> bool:
    """Three or more short lines one after another are a menu, not a title."""
    following = [row for row in rows[at : at + 6] if row][:3]
    return len(following) == 3 and all(boilerplate.kind(row) in ("menu", "line") for row in following)


def _heading(rows: Sequence[str], at: int, published: date | None) -> tuple[date | None, int]:
    """The day stated below the title, and the row where the text begins."""
    first = at
    for position in range(at, min(at + _HEAD, len(rows))):
        row = rows[position]
        kind = boilerplate.kind(row) if row else "line"
        if kind == "date":
            published = published or _day(row)
        elif kind != "line" and not (kind == "end" and position == at):
            break
        first = position + 1
    return published, first


def boilerplate_rows(rows: Sequence[str]) -> set[int]:
    """Which rows of a body are the page's: lists of other news in it, the site's contacts below it.

    A body is somebody's article already, so only lines that say what they are count here."""
    kept = _own_rows(rows)
    end, unknown = len(kept), 0
    for place in range(len(kept) - 1, 0, -1):
        row = rows[kept[place]]
        if boilerplate.kind(row) in ("contact", "line", "date"):
            end, unknown = place, 0
        elif len(row) <= _LONGEST_CONTACT and unknown < _UNKNOWN and not _credits(row):
            unknown += 1
        else:
            break
    own = set(kept[:end])
    return {at for at, row in enumerate(rows) if row and at not in own}


def _credits(row: str) -> bool:
    return bylines.is_byline(row) or bylines.signed(row)


def _article(rows: Sequence[str]) -> list[str]:
    """The rows that belong to the article, in order, without those of the page."""
    return _without_tail([row for at in _own_rows(rows) if (row := _bare(rows[at]))])


def _own_rows(rows: Sequence[str]) -> list[int]:
    """The places of the rows that are neither a list of other news nor a tool of the page."""
    kept: list[int] = []
    prose = [at for at, row in enumerate(rows) if boilerplate.prose(row)]
    at = 0
    while at < len(rows):
        row = rows[at]
        kind = boilerplate.kind(row) if row else ""
        if kind == "end":
            onward = _resumes(prose, at + 1)
            if onward is None:
                break
            at = onward
            continue
        if row and not _stray(row, kind, at):
            kept.append(at)
        at += 1
    return kept


def _stray(row: str, kind: boilerplate.Kind, at: int) -> bool:
    """A line of the page in the midst of the article. Bare numbers and dates may be cells of a table."""
    if kind == "date" or (kind == "line" and not any(letter.isalpha() for letter in row)):
        return kind == "date" and at < 4 and any(letter.isalpha() for letter in row)
    return kind == "line"


def _resumes(prose: Sequence[int], at: int) -> int | None:
    """Where the article goes on after a list of related news in its midst, or None at its end."""
    following = bisect_left(prose, at)
    return prose[following] if len(prose) - following >= 2 else None


def _without_tail(rows: list[str]) -> list[str]:
    end = len(rows)
    while end > 1:
        row = rows[end - 1]
        if captions.mark(row) or _footer(row):
            end -= 1
        else:
            break
    return rows[:end]


def _footer(row: str) -> bool:
    if bylines.is_byline(row) or bylines.signed(row) or captions.is_caption(row):
        return False
    kind = boilerplate.kind(row)
    if kind == "menu" and _SOURCE.match(row):
        return False
    return (
        kind in ("contact", "menu", "line", "date")
        or bool(_RELATED.search(row))
        or (row.isupper() and len(row) < 120)
    )


def _parts(rows: Sequence[str]) -> tuple[list[str], list[str], str]:
    """Paragraphs, captions and byline of the article's rows."""
    body: list[str] = []
    shown: list[str] = []
    author = ""
    picture = False
    last = len(rows) - 4
    for at, row in enumerate(rows):
        if captions.mark(row):
            picture = True
            continue
        if bylines.is_byline(row) or (at >= last and at and _signature(row, rows[at - 1])):
            author = author or row
        elif (picture and captions.after_picture(row)) or captions.is_caption(row, first=not body):
            shown.append(row)
        else:
            body.append(row)
        picture = False
    return body, shown, author


def _signature(row: str, above: str) -> bool:
    return bylines.signed(row) and above[-1:] in '.!?…”"/)'


def _bare(row: str) -> str:
    return row.strip(" \t\xa0|") if row.startswith("|") or row.endswith("|") else row


def _day(row: str) -> date | None:
    """The day a date line states, or None where no such day exists."""
    days = (found.period for found in dates.find(row, None) if found.complete)
    return next((day.start for day in days if day is not None and day.precision == "day"), None)
