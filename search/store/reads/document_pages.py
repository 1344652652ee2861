"""Official documents for their pages: the list, and one with its dates as stated and its relations."""

from collections import defaultdict
from typing import Any, NamedTuple

from search.model import Article, OfficialDocument
from search.store.identity.numbers import read_number
from search.store.reads import entities, lines
from search.store.reads.values import ArticleLine, DocumentPage, Listing, RelatedDocument, StatedIssue
from search.store.schema.columns import DATE_ROLES, mentions, period, strings
from search.store.sql import Connection, each, first, value
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


_ISSUED = f"""
    SELECT f.start, f."end", f.precision, f.part_of_day, coalesce(d.mentions, f.mentions),
           a.id, a.title, a.day, t.url, s.name, t.author, t.summary, t.captions, t.body
    FROM document_facts f JOIN articles a ON a.row = f.article {lines.JOINS}
    LEFT JOIN date_facts d ON d.article = f.article AND d.role = {DATE_ROLES.index("issued")}
        AND d.start = f.start AND d."end" = f."end"
    WHERE f.document = :id AND f.start IS NOT NULL ORDER BY f.start, a.day IS NULL, a.day, a.row
"""
_SUBJECT = """
    SELECT subject, count(*) AS n FROM document_facts WHERE document = :id AND subject != ''
    GROUP BY subject ORDER BY n DESC, length(subject) DESC LIMIT 1
"""
_NAMESAKES = f"""
    SELECT {entities.DOCUMENT} FROM documents d WHERE d.merged IS NULL AND d.articles > 0 AND d.id != :id
      AND d.slug = (SELECT slug FROM documents WHERE id = :id) ORDER BY d.articles DESC, d.key
"""


def documents(
    connection: Connection, q: str = "", limit: int = 50, offset: int = 0
) -> Listing[OfficialDocument]:
    """Official documents by number in any spelling, or whose number, kind, issuer, subject has all words.

    Those with most articles come first."""
    syllables = keys(q)[1]
    conditions, values = ["d.articles > 0 AND d.merged IS NULL"], dict[str, Any]()
    number = numbers.parse(q) if q.strip() else None
    if number is not None:
        conditions.append("(d.short = :short)" if number.short else "(d.slug = :slug OR d.key = :slug)")
        values = {"short": number.short_key, "slug": read_number(number.canonical).slug}
    elif q.strip().isdecimal() and q.isascii():
        conditions.append("d.numeral = :numeral")
        values = {"numeral": min(int(q), 1 << 62)}
    elif syllables:
        for i, syllable in enumerate(syllables):
            closing = "%" if i == len(syllables) - 1 else " %"
            conditions.append(f"d.words LIKE :w{i}")
            values[f"w{i}"] = f"% {syllable}{closing}"
    elif q.strip():
        return Listing(0, ())
    where = " AND ".join(conditions)
    total = value(connection, f"SELECT count(*) FROM documents d WHERE {where}", values)
    statement = f"""
        SELECT {entities.DOCUMENT} FROM documents d WHERE {where}
        ORDER BY d.articles DESC, d.key LIMIT :limit OFFSET :offset
    """
    found = each(connection, OfficialDocument, statement, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(found))


def page(connection: Connection, key: str, limit: int = 100, offset: int = 0) -> DocumentPage | None:
    """One official document with its stated dates, articles, people, relations.

    `limit` and `offset` are for the articles."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return None
    id, document = found
    facts = ("document_facts", "document", id)
    return DocumentPage(
        document=document,
        subject=first(connection, lambda subject, _: str(subject), _SUBJECT, {"id": id}) or "",
        issued=_issued(connection, id),
        articles=lines.of(connection, *facts[:2], {"id": id, "limit": limit, "offset": offset}),
        years=lines.years_of(connection, *facts),
        people=lines.people_beside(connection, *facts, limit),
        implements=_related(connection, id, "source", "target"),
        implemented_by=_related(connection, id, "target", "source"),
        namesakes=tuple(each(connection, OfficialDocument, _NAMESAKES, {"id": id})),
    )


def _issued(connection: Connection, id: int) -> tuple[StatedIssue, ...]:
    """Every date of issue as an article states it, in the words of the date, by date; none is corrected."""
    stated = []
    for row in each(connection, _IssuedRow, _ISSUED, {"id": id}):
        when, line = period(row), lines.line(row.id, row.title, row.day, row.url, row.section)
        captions = strings(row.captions)
        article = Article(
            row.id, row.title, row.body, summary=row.summary, captions=captions, author=row.author
        )
        mention = next(iter(mentions(article, row.mentions)), None)
        if when is not None:
            stated.append(StatedIssue(when, line, mention))
    return tuple(stated)


def _related(connection: Connection, id: int, here: str, there: str) -> tuple[RelatedDocument, ...]:
    statement = f"""
        SELECT {entities.DOCUMENT}, {lines.LINE}
        FROM relation_facts f JOIN documents d ON d.id = f.{there}
        JOIN articles a ON a.row = f.article {lines.JOINS}
        WHERE f.{here} = :id AND f.{there} != :id ORDER BY d.articles DESC, d.key, a.day DESC, a.row DESC
    """
    articles: dict[OfficialDocument, dict[str, ArticleLine]] = defaultdict(dict)
    for *document, id_, title, day, url, section in read(connection, statement, {"id": id}):
        articles[OfficialDocument(*document)][id_] = lines.line(id_, title, day, url, section)
    return tuple(
        RelatedDocument(document, "implements", tuple(listed.values()))
        for document, listed in articles.items()
    )
