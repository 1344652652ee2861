"""When articles came in, their earlier texts, withdrawn ones, and the ids under which they stood before."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, delete, func, insert, literal, or_, select, update

from search.store.schema.fact_tables import conference_facts, document_facts, person_facts
from search.store.schema.roles import said
from search.store.schema.tables import articles, conferences, documents, moves, people, runs, texts, versions
from search.store.sql.expressions import now, one_of, put, whole, words
from search.store.statements.reads.articles import KEPT, a, s, t
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
_APPEARED = (a.c.run.desc(), a.c.day.desc().nulls_last(), a.c.row.desc())
LATEST = select(a.c.id).where(KEPT).order_by(*_APPEARED).limit(whole("limit")).offset(whole("offset"))
BY_APPEARANCE = select(a.c.id).where(one_of(a.c.id, "ids"), KEPT).order_by(*_APPEARED)
_LAST_CHANGE = select(func.max(_v.replaced)).where(_v.article == a.c.row).scalar_subquery()
_MOMENTS = (
    select(
        a.c.id,
        a.c.day,
        func.coalesce(runs.c.started, literal("")),
        func.coalesce(_LAST_CHANGE, literal("")),
    )
    .select_from(a.outerjoin(runs, runs.c.number == a.c.run))
    .where(KEPT)
)
MOMENTS = _MOMENTS.where(one_of(a.c.id, "ids"))
ALL_MOMENTS = _MOMENTS.order_by(a.c.row).limit(whole("limit")).offset(whole("offset"))


def _changed(entity: Table, fact: ColumnElement[Any], *those: ColumnElement[bool]) -> Select[Any]:
    """The keys of what articles name, with the last day and moment of any of these; most named first."""
    moment = func.coalesce(_LAST_CHANGE, runs.c.started, literal(""))
    its = entity.join(fact.table, fact == entity.c.id).join(a, a.c.row == fact.table.c.article)
    return (
        select(entity.c.key, func.max(a.c.day), func.max(moment), literal(""))
        .select_from(its.outerjoin(runs, runs.c.number == a.c.run))
        .where(KEPT, *those)
        .group_by(entity.c.id, entity.c.key, entity.c.articles)
        .order_by(entity.c.articles.desc(), entity.c.key)
        .limit(whole("limit"))
    )


_SEVERAL = 2
"""Articles from which on a person or official document has a page worth finding from afar."""
PEOPLE_CHANGED = _changed(people, person_facts.c.person, people.c.articles >= _SEVERAL, said(person_facts))
DOCUMENTS_CHANGED = _changed(documents, document_facts.c.document, documents.c.articles >= _SEVERAL)
CONFERENCES_CHANGED = _changed(
    conferences, conference_facts.c.conference, conferences.c.articles > 0, conferences.c.merged.is_(None)
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
        .join(
            _its,
            and_(
                _its.c.article == _twin.c.row,
                _its.c.body == t.c.body,
                or_(
                    _its.c.body != "", _its.c.attachments == t.c.attachments
                ),  # whose text may be all there is
            ),
        )
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
