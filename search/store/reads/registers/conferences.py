"""The years of the register of conferences, and every fact of one with the words that say it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from search.model import Article, DocumentRef, Mention, PersonRef
from search.store.compiled.reads.registers import conferences as sql
from search.store.reads import articles, lines
from search.store.reads.registers.places import quote
from search.store.reads.values import Stated
from search.store.schema.columns import mentions
from search.store.sql import Connection
from search.store.sql import lines as read

FactName = Literal["when", "subject", "place", "organiser", "chairs", "speaks", "document"]
_VERBS: dict[FactName, tuple[str, ...]] = {
    "chairs": ("chủ trì", "chủ tọa", "chủ toạ", "điều hành"),
    "speaks": ("phát biểu", "kết luận", "chỉ đạo", "nhấn mạnh", "đề nghị", "khai mạc"),
}
"""Of several places that name somebody, the one that says what they did is quoted first."""


class Told(Struct, frozen=True):
    """A fact of a conference and the words that say it: a person's, a document's, or the conference's own."""

    name: FactName
    said: Stated
    person: PersonRef | None = None
    document: DocumentRef | None = None


def years(connection: Connection) -> tuple[tuple[int, int], ...]:
    """(year, conferences), the first year first; those without a day are left out."""
    return lines.years(read(connection, sql.DAYS))


def told(connection: Connection, key: str) -> tuple[Told, ...]:
    """Every fact of a conference once, in the words of the first article that says it."""
    asked = {"key": key}
    reports = list(read(connection, sql.REPORTED, asked))
    texts = articles.texts(connection, {row for row, *_ in reports})
    found = [*_own(texts, reports)]
    found += (
        Told("when", quote(texts[row], words[0]))
        for row, places in read(connection, sql.HELD, asked)
        if row in texts and (words := mentions(texts[row], places))
    )
    found += (
        Told(name, _doing(texts[row], places, name), person=PersonRef(called, key_))
        for role, key_, called, row, places in read(connection, sql.PEOPLE, asked)
        for name in (("chairs", "speaks")[role],)
        if row in texts
    )
    found += (
        Told(
            "document", quote(texts[row], mentions(texts[row], places)[0]), document=DocumentRef(number, key_)
        )
        for key_, number, row, places in read(connection, sql.DOCUMENTS, asked)
        if row in texts
    )
    return tuple(_first(found))


def _own(texts: dict[int, Article], reports: Sequence[tuple[int, str, str, str, str]]) -> Iterator[Told]:
    """Subject, place and organiser where an article has their very words, near the conference's own."""
    for row, places, subject, place, organiser in reports:
        article = texts.get(row)
        here = mentions(article, places)[0] if article else None
        if article is None or here is None:
            continue
        named: tuple[tuple[FactName, str], ...] = (
            ("subject", subject), ("place", place), ("organiser", organiser)
        )  # fmt: skip
        for name, value in named:
            if value:
                yield Told(name, quote(article, _words(article, here, value)))


def _words(article: Article, here: Mention, value: str) -> Mention:
    """Where a value stands in the part in which a conference is named, the place nearest to it; where it
    stands in other words, the name of the conference."""
    text = article.part(here.part, here.index)
    starts = [text.rfind(value, 0, here.end), text.find(value, here.start)]
    best = min((at for at in starts if at >= 0), key=lambda at: abs(at - here.start), default=-1)
    return here if best < 0 else Mention(here.part, here.index, best, best + len(value), value)


def _doing(article: Article, places: str, name: FactName) -> Stated:
    """Where the article names somebody: in the paragraph that says what they did, else the first place."""
    every = [quote(article, mention) for mention in mentions(article, places)]
    return next((one for one in every if any(verb in _around(one) for verb in _VERBS[name])), every[0])


def _around(said: Stated) -> str:
    start = said.source.rfind("\n", 0, said.mention.start) + 1
    end = said.source.find("\n", said.mention.end)
    return said.source[start : end if end >= 0 else len(said.source)].casefold()


def _first(found: Iterable[Told]) -> Iterator[Told]:
    seen = set()
    for one in found:
        if (what := (one.name, one.person, one.document)) not in seen:
            seen.add(what)
            yield one
