"""Real text in, entries out: what the contract's tests index, and the queries they ask."""

from collections.abc import Iterable, Sequence
from datetime import date
from os import W_OK, access
from typing import Protocol
from zlib import crc32

from search.index.engine import Engine, Entry, FacetCounts, FieldTerms, Sort
from search.query.tree import And, FacetField, KeywordField, Node, Phrase, TextField, Word
from search.vietnamese.dates.calendar_terms import terms
from search.vietnamese.dates.periods import Period, day
from search.vietnamese.text import keys

MEMORY = "/dev/shm" if access("/dev/shm", W_OK) else None
"""Where the tests' indexes stand if the system has it: hundreds of commits need not wait for a disk."""


def entry(
    id: str,
    *,
    title: str = "",
    summary: str = "",
    captions: Sequence[str] = (),
    body: str = "",
    author: str = "",
    published: date | None = None,
    happened: Sequence[Period] = (),
    issued: Sequence[Period] = (),
    row: int = 0,
    revision: int = 1,
    **keywords: str | Sequence[str],
) -> Entry:
    """An entry as the archive makes them; a keyword is one key or several."""
    every = (title, summary, *captions, *body.split("\n"), author)
    return Entry(
        id=id,
        row=row or crc32(id.encode()) or 1,
        revision=revision,
        texts={
            "text": field_terms(every),
            "title": field_terms([title]),
            "summary": field_terms([summary]),
            "captions": field_terms(captions),
            "author": field_terms([author]),
        },
        keywords=_keywords(keywords, published),
        dates={
            "published": terms(day(published)) if published else (),
            "happened": _terms(happened),
            "issued": _terms(issued),
        },
        day=published.toordinal() if published else None,
    )


def field_terms(texts: Iterable[str]) -> FieldTerms:
    """The syllables of several parts, with a break before each but the first."""
    exact: list[str] = []
    folded: list[str] = []
    breaks: list[int] = []
    for text in texts:
        one, other = keys(text)
        if one and exact:
            breaks.append(len(exact))
        exact += one
        folded += other
    return FieldTerms(tuple(exact), tuple(folded), tuple(breaks))


def words(text: str, field: TextField = "text") -> tuple[Word, ...]:
    """What a reader's syllables mean: typed with a mark that syllable, without one any marking."""
    exact, folded = keys(text)
    return tuple(
        Word(one if not one.isascii() else other, not one.isascii(), field)
        for one, other in zip(exact, folded, strict=True)
    )


def typed(text: str, field: TextField = "text") -> Node:
    """All of the syllables."""
    return And(words(text, field))


def phrase(text: str, field: TextField = "text") -> Phrase:
    """The syllables one after another."""
    return Phrase(words(text, field), field)


def ids(
    engine: Engine, query: Node, sort: Sort = "relevance", *, offset: int = 0, limit: int = 100
) -> list[str]:
    """The ids of one page, best first."""
    with engine.pin() as searcher:
        return list(searcher.search(query, sort=sort, offset=offset, limit=limit).ids)


def found(engine: Engine, query: Node) -> set[str]:
    """Which articles match; the total must say how many, and no id may come twice."""
    with engine.pin() as searcher:
        result = searcher.search(query, sort="relevance", offset=0, limit=100)
    assert result.total == len(result.ids) == len(set(result.ids))
    return set(result.ids)


def facets(engine: Engine, query: Node, *fields: FacetField, limit: int = 50) -> FacetCounts:
    """The counts of these fields over everything that matches."""
    with engine.pin() as searcher:
        return searcher.facets(query, fields, limit)


class Made(Protocol):
    """Makes a new index of these entries, refreshed."""

    def __call__(self, *entries: Entry) -> Engine: ...


def _keywords(
    given: dict[str, str | Sequence[str]], published: date | None
) -> dict[KeywordField, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {
        name: (value,) if isinstance(value, str) else tuple(value) for name, value in given.items()
    }
    if published:
        made["year"] = (str(published.year),)
    return made  # type: ignore[return-value]  # keyword arguments cannot be typed by a Literal


def _terms(periods: Iterable[Period]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for period in periods for term in terms(period)))
