"""Articles with their texts, by row, id, revision or source."""

from sqlalchemy import Select, func, or_, select

from search.store.schema.tables import articles, sections, sources, texts
from search.store.sql.expressions import one_of, unset, whole, words

a, t, s = articles.alias("a"), texts.alias("t"), sections.alias("s")
LIVE = a.c.removed == 0
KEPT = unset(a.c.removed)
"""The same where articles are looked up by other columns than their day: SQLite would prefer articles_day."""
_FROM = a.outerjoin(t, t.c.article == a.c.row).outerjoin(s, s.c.id == a.c.section)
_ARTICLES: Select[tuple[object, ...]] = select(
    a.c.row, a.c.revision, a.c.removed, a.c.id, a.c.title, a.c.day, s.c.name,
    t.c.url, t.c.author, t.c.summary, t.c.captions, t.c.body, t.c.attachments,
).select_from(_FROM)  # fmt: skip
_BY_ROW = _ARTICLES.where(a.c.row > whole("after"), KEPT).order_by(a.c.row).limit(whole("limit"))

ONE = _ARTICLES.where(a.c.id == words("id"), KEPT)
STREAM = _BY_ROW
OUTDATED = _BY_ROW.where(or_(a.c.rules != whole("rules"), a.c.lexicon != whole("lexicon")))
CHANGES = _ARTICLES.where(a.c.revision > whole("after")).order_by(a.c.revision).limit(whole("limit"))
CARDS = _ARTICLES.where(one_of(a.c.id, "ids"), t.c.article.is_not(None))
TEXTS = _ARTICLES.where(one_of(a.c.row, "rows"), KEPT)
OF_SOURCE = (
    select(a.c.id).join(sources, sources.c.id == a.c.source).where(sources.c.name == words("source"), KEPT)
)
HASHES = select(a.c.id, a.c.hash).where(one_of(a.c.id, "ids"), KEPT)
IDS = select(a.c.id, a.c.revision).where(KEPT)
COUNT = select(func.count()).select_from(a).where(LIVE)
