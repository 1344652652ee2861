"""What there is to look for in this archive: one of everything the guide gives an example of."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from search.archive import Archive
from search.model import OfficialDocument, StoredArticle
from search.store.reads.values import ArticleLine
from search.vietnamese.dates import periods

READ = 30
"""Newest articles that are looked through; the first that has a thing gives the example of it."""
_WORD = re.compile(r"[^\W_]+")


class Samples(Struct, frozen=True):
    """Each empty or None where the articles looked through have none of it."""

    pair: str = ""
    """Two syllables side by side in a title; `after` are the next two, `other` two of another title."""
    after: str = ""
    other: str = ""
    summary: str = ""
    caption: str = ""
    person: str = ""
    author: str = ""
    office: str = ""
    section: str = ""
    document: OfficialDocument | None = None
    conference: str = ""
    held: str = ""
    """A conference by its kind and year."""
    chair: str = ""
    """Who chairs the newest conference of the register."""
    held_office: str = ""
    held_on: date | None = None
    """An office, and a day on which it is known who held it."""
    published: date | None = None
    happened: date | None = None
    issued: date | None = None


def samples(archive: Archive) -> Samples:
    """What the archive has most of, and what its newest articles have."""
    store = archive.store
    lines = [*store.newest(READ), *store.undated(1)][:READ]
    articles = [found for line in lines if (found := archive.article(line.id))]
    pair, after, other = _pairs(lines)
    office, on = _held(archive)
    return Samples(
        pair,
        after,
        other,
        summary=_first(_begin(one.article.summary) for one in articles),
        caption=_first(_begin(text) for one in articles for text in one.article.captions),
        person=_first(one.name for one in store.people(limit=1)),
        author=_first(_names(articles, "author")),
        office=_first(held.full for one in articles for who in one.facts.people for held in who.offices),
        section=_first(line.section.strip() for line in lines if _WORD.match(line.section.strip())),
        document=next((one for one in store.documents(limit=READ) if one.number and one.kind), None),
        conference=_first(kind for _, kind, _ in store.conference_kinds()),
        held=_first(
            f"{one.kind} năm {one.when.start.year}" for one in store.conferences(limit=READ) if one.when
        ),
        chair=_chair(archive),
        held_office=office,
        held_on=on,
        published=next((line.published for line in lines if line.published), None),
        happened=next(_days(articles, "happened"), None),
        issued=next(_days(articles, "issued"), None),
    )


def _chair(archive: Archive) -> str:
    """Who chairs one of the newest conferences."""
    keys = [one.key for one in archive.store.conferences(limit=READ)]
    taking_part = archive.store.taking_part(keys)
    return _first(chair.name for key in keys if key in taking_part for chair in taking_part[key].chairs)


def _held(archive: Archive) -> tuple[str, date | None]:
    """An office that is often named, with a day on which one person alone held it."""
    store = archive.store
    for one in store.offices(limit=READ):
        page = store.office_page(one.key)
        for holder in page.holders if page else ():
            then = store.office_page(one.key, periods.day(holder.last)) if holder.last else None
            if then and len(then.holders) == 1:
                return one.office, holder.last
    return "", None


def _pairs(lines: Sequence[ArticleLine]) -> tuple[str, str, str]:
    """Two syllables that a title begins with, the two after them, and two that another title begins with;
    of a title that begins with plain words, where there is one, since half a name is a bad example."""
    titles = [words for line in lines if len(words := _WORD.findall(line.title)) >= 4]
    titles.sort(key=lambda words: not all(word == word.lower() for word in words[1:4]))
    if not titles:
        return "", "", ""
    begins = [" ".join(words[:2]).lower() for words in titles]
    others = (begin for begin in begins if begin != begins[0])
    return begins[0], " ".join(titles[0][2:4]).lower(), next(others, "")


def _begin(text: str) -> str:
    return " ".join(_words(text)[:2])


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _names(articles: Sequence[StoredArticle], role: str) -> Iterator[str]:
    return (who.name for one in articles for who in one.facts.people if role in who.roles)


def _days(articles: Sequence[StoredArticle], role: str) -> Iterator[date]:
    return (
        one.when.start
        for stored in articles
        for one in stored.facts.dates
        if one.role == role and one.when.precision == "day" and one.when.days == 1
    )


def _first(found: Iterator[str]) -> str:
    return next(filter(None, found), "")
