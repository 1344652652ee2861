"""Earlier texts of articles, withdrawn ones, and the ids under which articles stood before."""

from sqlalchemy import and_, delete, func, insert, literal, select, update

from search.store.schema.tables import articles, moves, texts, versions
from search.store.sql.expressions import now, one_of, put, whole, words
from search.store.statements.reads.articles import a, s, t
from search.store.statements.reads.lines import LINE, joined

_v = versions.c
KEEP = insert(versions).from_select(
    [column.name for column in versions.columns],
    select(
        a.c.row, a.c.revision, now(), a.c.day, func.coalesce(s.c.name, literal("")), a.c.title,
        t.c.url, t.c.author, t.c.summary, t.c.captions, t.c.body, t.c.attachments,
    )
    .select_from(a.join(t, t.c.article == a.c.row).outerjoin(s, s.c.id == a.c.section))
    .where(one_of(a.c.row, "rows")),
)  # fmt: skip
EARLIER = (
    select(_v.revision, _v.replaced, articles.c.id, _v.title, _v.body, _v.url, _v.summary, _v.captions,
           _v.section, _v.author, _v.day, _v.attachments)
    .join(articles, articles.c.row == _v.article)
    .where(articles.c.id == words("id"))
    .order_by(_v.revision.desc())
)  # fmt: skip
CHANGED = (
    select(func.max(_v.replaced))
    .join(articles, articles.c.row == _v.article)
    .where(articles.c.id == words("id"), articles.c.removed == 0)
)
WITHDRAWN_LINES = (
    select(*LINE)
    .select_from(joined())
    .where(a.c.removed == 1)
    .order_by(a.c.revision.desc())
    .limit(whole("limit"))
)
WITHDRAWN = select(articles.c.removed).where(articles.c.id == words("id"))
LEADS = select(moves.c.new).where(moves.c.old == words("id"))
ADD_MOVE = put(moves, ["old"])
DROP_MOVES = delete(moves).where(one_of(moves.c.old, "ids"))
_twin, _its = articles.alias("twin"), texts.alias("its")
SAME_TEXT = (
    select(_twin.c.id)
    .select_from(
        a.join(t, t.c.article == a.c.row)
        .join(
            _twin,
            and_(
                _twin.c.start == a.c.start,
                _twin.c.title == a.c.title,
                _twin.c.removed == 0,
                _twin.c.row != a.c.row,
            ),
        )
        .join(_its, and_(_its.c.article == _twin.c.row, _its.c.body == t.c.body))
    )
    .where(a.c.row == whole("gone"))
    .order_by(_twin.c.row.desc())
    .limit(1)
)
ERASE_TEXT = delete(texts).where(one_of(texts.c.article, "rows"))
ERASE_VERSIONS = delete(versions).where(one_of(versions.c.article, "rows"))
ERASE = (
    update(articles)
    .where(one_of(articles.c.row, "rows"), articles.c.removed == 1)
    .values(title="", start="", hash="", day=None, section=None, source=None)
)
