"""Official documents for their pages: the list, and one with its dates as stated and its relations."""

from collections import defaultdict
from typing import Any, NamedTuple

from search.model import Article, OfficialDocument
from search.store.compiled import document_pages as sql
from search.store.compiled import lines as listed
from search.store.identity.numbers import read_number
from search.store.reads import entities, lines
from search.store.reads.values import ArticleLine, DocumentPage, Listing, RelatedDocument, StatedIssue
from search.store.schema.columns import json_list, mentions, period, strings
from search.store.sql import Connection, Sql, each, first, value
from search.store.sql import lines as read
from search.vietnamese import numbers
from search.vietnamese.text import keys


class _IssuedRow(NamedTuple):
    start: int
    end: int
    precision: int
    part_of_day: int | None
    mentions: str
    id: str
    title: str
    day: int | None
    url: str
    section: str | None
    author: str
    summary: str
    captions: str
    body: str


def documents(
    connection: Connection, q: str = "", limit: int = 50, offset: int = 0
) -> Listing[OfficialDocument]:
    """Official documents by number in any spelling, or whose number, kind, issuer, subject has all words.

    Those with most articles come first."""
    asked = _asked(q)
    if asked is None:
        return Listing(0, ())
    counted, chosen, values = asked
    found = each(connection, OfficialDocument, chosen, {**values, "limit": limit, "offset": offset})
    return Listing(int(value(connection, counted, values)), tuple(found))


def _asked(q: str) -> tuple[Sql, Sql, dict[str, Any]] | None:
    """The statements that count and list what is asked for, with their values; None where nothing can be."""
    syllables = keys(q)[1]
    number = numbers.parse(q) if q.strip() else None
    if number is not None and number.short:
        return sql.COUNT_SHORT, sql.SHORT, {"short": number.short_key}
    if number is not None:
        return sql.COUNT_NUMBERED, sql.NUMBERED, {"slug": read_number(number.canonical).slug}
    if q.strip().isdecimal() and q.isascii():
        return sql.COUNT_NUMERAL, sql.NUMERAL, {"numeral": min(int(q), 1 << 62)}
    if q.strip() and not syllables:
        return None
    endings = [" %"] * (len(syllables) - 1) + ["%"]
    patterns = json_list(f"% {syllable}{end}" for syllable, end in zip(syllables, endings, strict=False))
    return sql.COUNT_WORDED, sql.WORDED, {"patterns": patterns}


def page(connection: Connection, key: str, limit: int = 100, offset: int = 0) -> DocumentPage | None:
    """One official document with its stated dates, articles, people, relations.

    `limit` and `offset` are for the articles."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return None
    id, document = found
    return DocumentPage(
        document=document,
        subject=first(connection, lambda subject, _: str(subject), sql.SUBJECT, {"id": id}) or "",
        issued=_issued(connection, id),
        articles=lines.of(connection, listed.OF_DOCUMENT, {"id": id, "limit": limit, "offset": offset}),
        years=lines.years_of(connection, listed.YEARS_OF_DOCUMENT, id),
        people=lines.beside(connection, listed.PEOPLE_BESIDE_DOCUMENT, id, limit),
        implements=_related(connection, id, sql.IMPLEMENTS),
        implemented_by=_related(connection, id, sql.IMPLEMENTED_BY),
        namesakes=tuple(each(connection, OfficialDocument, sql.NAMESAKES, {"id": id})),
    )


def _issued(connection: Connection, id: int) -> tuple[StatedIssue, ...]:
    """Every date of issue as an article states it, in the words of the date, by date; none is corrected."""
    stated = []
    for row in each(connection, _IssuedRow, sql.ISSUED, {"id": id}):
        when, line = period(row), lines.line(row.id, row.title, row.day, row.url, row.section)
        captions = strings(row.captions)
        article = Article(
            row.id, row.title, row.body, summary=row.summary, captions=captions, author=row.author
        )
        mention = next(iter(mentions(article, row.mentions)), None)
        if when is not None:
            stated.append(StatedIssue(when, line, mention))
    return tuple(stated)


def _related(connection: Connection, id: int, related: Sql) -> tuple[RelatedDocument, ...]:
    articles: dict[OfficialDocument, dict[str, ArticleLine]] = defaultdict(dict)
    for *document, id_, title, day, url, section in read(connection, related, {"id": id}):
        articles[OfficialDocument(*document)][id_] = lines.line(id_, title, day, url, section)
    return tuple(
        RelatedDocument(document, "implements", tuple(listed.values()))
        for document, listed in articles.items()
    )
