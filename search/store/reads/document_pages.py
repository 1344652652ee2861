"""Official documents for their pages: the list, and one with its dates as stated and its relations."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from search.model import Article, OfficialDocument
from search.store.compiled.reads import document_pages as sql
from search.store.identity.numbers import read_number
from search.store.reads import entities, lines
from search.store.reads.values import (
    ArticleLine,
    DocumentPage,
    Listing,
    RelatedDocument,
    StatedIssue,
    Together,
)
from search.store.schema.columns import attachments, json_list, mentions, patterns, period, strings
from search.store.sql import Connection, Sql, Values, column, each, first, value
from search.store.sql import lines as read
from search.vietnamese import bodies, numbers
from search.vietnamese.numbers.codes import KIND_NAMES
from search.vietnamese.text import keys, slug


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
    attachments: str


class Narrowed(Struct, frozen=True):
    """Filters of the register; empty values do not restrict. `kind` is a kind or its code («NQ»), `issuer`
    words of a body's name, `year` that of issue or the one in the number."""

    kind: str = ""
    issuer: str = ""
    year: int | None = None


EVERY = Narrowed()


def documents(
    connection: Connection, q: str = "", limit: int = 50, offset: int = 0, narrowed: Narrowed = EVERY
) -> Listing[OfficialDocument]:
    """Official documents by number in any spelling, or whose number, kind, issuer, subject has all words.

    Those with most articles come first."""
    chosen = _chosen(q)
    if chosen is None:
        return Listing(0, ())
    listed, count, values = chosen
    values = {**values, **_filters(connection, narrowed)}
    found = each(connection, OfficialDocument, listed, {**values, "limit": limit, "offset": offset})
    return Listing(int(value(connection, count, values)), tuple(found))


def _filters(connection: Connection, narrowed: Narrowed) -> Values:
    kinds = issuers = None
    if narrowed.kind.strip():
        wanted = {slug(narrowed.kind), slug(KIND_NAMES.get(narrowed.kind.strip().upper(), narrowed.kind))}
        kinds = json_list(kind for kind in column(connection, sql.KINDS) if slug(kind) in wanted)
    if narrowed.issuer.strip():
        issuers = json_list(bodies.containing(column(connection, sql.ISSUERS), narrowed.issuer))
    year = narrowed.year
    return {
        "kinds": kinds,
        "issuers": issuers,
        "of_year": date(year, 1, 1).toordinal() if year else None,
        "beyond_year": date(year, 12, 31).toordinal() + 1 if year else None,
        "year_in_number": f"%-{year}-%",
    }


def _chosen(q: str) -> tuple[Sql, Sql, Values] | None:
    """The list that is asked for, its count, and their values; None where nothing can be found."""
    typed, syllables = q.strip(), keys(q)[1]
    number = numbers.parse(q) if typed else None
    if number is not None and number.short:
        return sql.SHORT, sql.SHORT_COUNT, {"short": number.short_key}
    if number is not None:
        return sql.NUMBER, sql.NUMBER_COUNT, {"slug": read_number(number.canonical).slug}
    if typed.isdecimal() and q.isascii():
        return sql.NUMERAL, sql.NUMERAL_COUNT, {"numeral": min(int(q), 1 << 62)}
    if syllables:
        *whole, last = syllables
        found = patterns("words", (*(f"% {syllable} %" for syllable in whole), f"% {last}%"))
        return sql.WORDS, sql.WORDS_COUNT, found
    return None if typed else (sql.ALL, sql.ALL_COUNT, {})


def page(connection: Connection, key: str, limit: int = 100, offset: int = 0) -> DocumentPage | None:
    """One official document with its stated dates, articles, people, relations.

    `limit` and `offset` are for the articles."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return None
    id, document = found
    its, beside = {"id": id}, {"id": id, "limit": limit}
    return DocumentPage(
        document=document,
        subject=first(connection, lambda subject, _: str(subject), sql.SUBJECT, its) or "",
        issued=_issued(connection, id),
        articles=tuple(each(connection, lines.line, sql.ARTICLES, {**beside, "offset": offset})),
        years=lines.years(read(connection, sql.DAYS, its)),
        people=tuple(each(connection, Together, sql.PEOPLE, beside)),
        implements=_related(connection, sql.IMPLEMENTS, id),
        implemented_by=_related(connection, sql.IMPLEMENTED_BY, id),
        namesakes=tuple(each(connection, OfficialDocument, sql.NAMESAKES, its)),
    )


def _issued(connection: Connection, id: int) -> tuple[StatedIssue, ...]:
    """Every date of issue as an article states it, in the words of the date, by date; none is corrected."""
    stated = []
    for row in each(connection, _IssuedRow, sql.ISSUED, {"id": id}):
        when, line = period(row), lines.line(row.id, row.title, row.day, row.url, row.section)
        article = Article(
            row.id,
            row.title,
            row.body,
            summary=row.summary,
            captions=strings(row.captions),
            author=row.author,
            attachments=attachments(row.attachments),
        )
        mention = next(iter(mentions(article, row.mentions)), None)
        if when is not None:
            stated.append(StatedIssue(when, line, mention))
    return tuple(stated)


def _related(connection: Connection, statement: Sql, id: int) -> tuple[RelatedDocument, ...]:
    articles: dict[OfficialDocument, dict[str, ArticleLine]] = defaultdict(dict)
    for *document, id_, title, day, url, section in read(connection, statement, {"id": id}):
        articles[OfficialDocument(*document)][id_] = lines.line(id_, title, day, url, section)
    return tuple(
        RelatedDocument(document, "implements", tuple(listed.values()))
        for document, listed in articles.items()
    )
