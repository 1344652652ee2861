"""Official documents for their pages: the list, and one with its dates as stated and its relations."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, text

from search.model import Article, OfficialDocument
from search.store.identity.numbers import read_number
from search.store.reads import entities, lines
from search.store.reads.values import ArticleLine, DocumentPage, Listing, RelatedDocument, StatedIssue
from search.store.schema.columns import DATE_ROLES, mentions, period, strings
from search.vietnamese import numbers
from search.vietnamese.text import keys

_ISSUED = text(f"""
    SELECT f.start, f."end", f.precision, f.part_of_day, coalesce(d.mentions, f.mentions),
           a.id, a.title, a.day, t.url, s.name, t.author, t.summary, t.captions, t.body
    FROM document_facts f JOIN articles a ON a.row = f.article {lines.JOINS}
    LEFT JOIN date_facts d ON d.article = f.article AND d.role = {DATE_ROLES.index("issued")}
        AND d.start = f.start AND d."end" = f."end"
    WHERE f.document = :id AND f.start IS NOT NULL ORDER BY f.start, a.day IS NULL, a.day, a.row
""")
_SUBJECT = text("""
    SELECT subject, count(*) AS n FROM document_facts WHERE document = :id AND subject != ''
    GROUP BY subject ORDER BY n DESC, length(subject) DESC LIMIT 1
""")
_NAMESAKES = text(f"""
    SELECT {entities.DOCUMENT} FROM documents d WHERE d.merged IS NULL AND d.articles > 0 AND d.id != :id
      AND d.slug = (SELECT slug FROM documents WHERE id = :id) ORDER BY d.articles DESC, d.key
""")


def documents(connection: Connection, q: str, limit: int, offset: int) -> Listing[OfficialDocument]:
    """Official documents by number in any spelling, or whose number, kind, issuer, subject has all words."""
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
    total = connection.execute(text(f"SELECT count(*) FROM documents d WHERE {where}"), values).scalar_one()
    statement = text(f"""
        SELECT {entities.DOCUMENT} FROM documents d WHERE {where}
        ORDER BY d.articles DESC, d.key LIMIT :limit OFFSET :offset
    """)
    found = connection.execute(statement, {**values, "limit": limit, "offset": offset})
    return Listing(int(total), tuple(entities.document(line) for line in found))


def page(connection: Connection, key: str, limit: int, offset: int) -> DocumentPage | None:
    """One official document's page; `limit` and `offset` are for its articles."""
    found = entities.document_keyed(connection, key)
    if found is None:
        return None
    id, document = found
    facts = ("document_facts", "document", id)
    return DocumentPage(
        document=document,
        subject=str(connection.execute(_SUBJECT, {"id": id}).scalar() or ""),
        issued=_issued(connection, id),
        articles=lines.of(connection, *facts[:2], {"id": id, "limit": limit, "offset": offset}),
        years=lines.years_of(connection, *facts),
        people=lines.people_beside(connection, *facts, limit),
        implements=_related(connection, id, "source", "target"),
        implemented_by=_related(connection, id, "target", "source"),
        namesakes=tuple(entities.document(line) for line in connection.execute(_NAMESAKES, {"id": id})),
    )


def _issued(connection: Connection, id: int) -> tuple[StatedIssue, ...]:
    """Every date of issue as an article states it, in the words of the date, by date; none is corrected."""
    stated = []
    for columns in connection.execute(_ISSUED, {"id": id}):
        when = period(columns[:4])
        line, (author, summary, captions, body) = lines.line(columns[5:10]), columns[10:]
        article = Article(
            line.id, line.title, body, summary=summary, captions=strings(captions), author=author
        )
        mention = next(iter(mentions(article, columns[4])), None)
        if when is not None:
            stated.append(StatedIssue(when, line, mention))
    return tuple(stated)


def _related(connection: Connection, id: int, here: str, there: str) -> tuple[RelatedDocument, ...]:
    statement = text(f"""
        SELECT {entities.DOCUMENT}, {lines.LINE}
        FROM relation_facts f JOIN documents d ON d.id = f.{there}
        JOIN articles a ON a.row = f.article {lines.JOINS}
        WHERE f.{here} = :id AND f.{there} != :id ORDER BY d.articles DESC, d.key, a.day DESC, a.row DESC
    """)
    found: dict[str, OfficialDocument] = {}
    articles: dict[str, dict[str, ArticleLine]] = defaultdict(dict)
    for columns in connection.execute(statement, {"id": id}):
        found[columns[0]] = entities.document(columns[:6])
        line = lines.line(columns[6:])
        articles[columns[0]][line.id] = line
    return tuple(
        RelatedDocument(document, "implements", tuple(articles[key].values()))
        for key, document in found.items()
    )
