"""Articles with their texts, by row, id, revision or source."""

from sqlalchemy import Select, func, or_, select

from search.store.schema.tables import articles, sections, sources, texts
from search.store.sql.expressions import one_of, unset, whole, words

a, t, s = articles.alias("a"), texts.alias("t"), sections.alias("s")
LIVE = unset(a.c.removed)
_FROM = a.outerjoin(t, t.c.article == a.c.row).outerjoin(s, s.c.id == a.c.section)
_ARTICLES: Select[tuple[object, ...]] = select(
    a.c.row, a.c.revision, a.c.removed, a.c.id, a.c.title, a.c.day, s.c.name,
    t.c.url, t.c.author, t.c.summary, t.c.captions, t.c.body,
).select_from(_FROM)  # fmt: skip
_BY_ROW = _ARTICLES.where(a.c.row > whole("after"), LIVE).order_by(a.c.row).limit(whole("limit"))

ONE = _ARTICLES.where(a.c.id == words("id"), LIVE)
STREAM = _BY_ROW
OUTDATED = _BY_ROW.where(or_(a.c.rules != whole("rules"), a.c.lexicon != whole("lexicon")))
CHANGES = (
    _ARTICLES.where(a.c.revision > whole("after")).order_by(a.c.revision).limit(whole("limit"))
)
CARDS = _ARTICLES.where(one_of(a.c.id, "ids"), t.c.article.is_not(None))
TEXTS = _ARTICLES.where(one_of(a.c.row, "rows"), LIVE)
OF_SOURCE = (
    select(a.c.id)
    .join(sources, sources.c.id == a.c.source)
    .where(sources.c.name == words("source"), LIVE)
)
HASHES = select(a.c.id, a.c.hash).where(one_of(a.c.id, "ids"), LIVE)
IDS = select(a.c.id, a.c.revision).where(LIVE)
COUNT = select(func.count()).select_from(a).where(a.c.removed == 0)
