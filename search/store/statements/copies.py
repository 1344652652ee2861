"""Which articles are nearly the same: found by their sketches, kept as groups, read."""

from sqlalchemy import and_, delete, func, insert, select

from search.store.schema.tables import articles, bands, copies, texts
from search.store.sql.expressions import as_whole, listed, one_of, ordered, put, unset, whole, words
from search.store.statements.reads.articles import KEPT, a
from search.store.statements.reads.lines import LINE, OLDEST, joined

_NEWEST = 20
"""Articles of one band that are looked at, the latest that came in: texts made after one pattern may be
thousands, and a copy follows soon."""

_wanted, _b, _x = listed("bands"), bands.alias("b"), bands.alias("x")
_band = as_whole(_wanted.c.value)
_least = (
    select(_x.c.article)
    .where(_x.c.band == _band)
    .order_by(_x.c.article.desc())
    .limit(1)
    .offset(_NEWEST - 1)
    .correlate(_wanted)
    .scalar_subquery()
)
NEAR = select(_b.c.band, _b.c.article).select_from(
    ordered(_wanted, _b, and_(_b.c.band == _band, _b.c.article >= func.coalesce(_least, 0)))
)
SKETCHED = select(bands.c.article).where(one_of(bands.c.article, "rows")).distinct()
TEXT = select(texts.c.summary, texts.c.body, texts.c.attachments).where(
    texts.c.article == articles.c.row, one_of(articles.c.row, "rows"), unset(articles.c.removed)
)
ADD_BANDS = insert(bands)
CLEAR_BANDS = delete(bands).where(one_of(bands.c.article, "rows"))
NUMBERS = select(copies.c.text).where(one_of(copies.c.article, "rows")).distinct().order_by(copies.c.text)
NEXT = select(func.coalesce(func.max(copies.c.text), 0) + 1)
ADD = put(copies, ["article"])
CLEAR = delete(copies).where(one_of(copies.c.article, "rows"))

_here = (
    select(copies.c.text)
    .join(articles, articles.c.row == copies.c.article)
    .where(articles.c.id == words("id"))
    .scalar_subquery()
)
AMONG = (
    select(a.c.id, copies.c.text).join(copies, copies.c.article == a.c.row).where(one_of(a.c.id, "ids"), KEPT)
)
OTHERS = (
    select(*LINE)
    .select_from(joined(a.join(copies, copies.c.article == a.c.row)))
    .where(copies.c.text == _here, a.c.id != words("id"), KEPT)
    .order_by(*OLDEST)
    .limit(whole("limit"))
)
SKETCHES = (
    select(a.c.id, bands.c.band).join(bands, bands.c.article == a.c.row).where(one_of(a.c.id, "ids"), KEPT)
)
