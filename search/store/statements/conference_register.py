"""The register of conferences: filtered lists, and one conference with all its reports."""

from typing import Any

from sqlalchemy import Alias, ColumnElement, Select, Table, and_, func, not_, or_, select

from search.store.schema.fact_tables import conference_facts, conference_people, document_facts, person_facts
from search.store.schema.tables import articles, conferences, documents, people
from search.store.sql.expressions import beside, gathered, listed, one_of, whole, words
from search.store.statements.lines import LINE, OLDEST, a, joined

c, _k = conferences.alias("c"), conferences.alias("k")
_f = conference_facts.alias("f")
_reporting = (
    select(articles.c.id)
    .select_from(articles)
    .where(articles.c.row.in_(select(_f.c.article).where(_f.c.conference == c.c.id).correlate(c)))
    .order_by(articles.c.day.desc().nulls_last(), articles.c.row.desc())
    .correlate(c)
    .subquery("reporting")
)
_COLUMNS = (
    c.c.key, c.c.kind, c.c.subject, c.c.start, c.c.end, c.c.precision, c.c.part_of_day, c.c.place, c.c.organiser,
    select(gathered(_reporting.c.id)).scalar_subquery(),
    select(gathered(_f.c.reasons)).where(_f.c.conference == c.c.id, _f.c.reasons != "").scalar_subquery(),
)  # fmt: skip
_ORDER = (c.c.start.is_(None), c.c.start.desc(), c.c.id.desc())

ONE = (
    select(c.c.id, *_COLUMNS)
    .select_from(_k.join(c, c.c.id == func.coalesce(_k.c.merged, _k.c.id)))
    .where(_k.c.key == words("key"), c.c.articles > 0)
)
_led = conference_people.alias("l")
LED = (
    select(*_COLUMNS)
    .where(
        c.c.id.in_(
            select(_f.c.conference)
            .select_from(_led.join(_f, and_(_f.c.article == _led.c.article, _f.c.n == _led.c.n)))
            .where(_led.c.person == whole("id"), _led.c.role == 0)
        )
    )
    .order_by(*_ORDER)
    .limit(whole("limit"))
)
REPORTS = (
    select(_f.c.article, _f.c.n, _f.c.reasons, *LINE)
    .select_from(joined(_f.join(a, a.c.row == _f.c.article)))
    .where(_f.c.conference == whole("id"))
    .order_by(*OLDEST, _f.c.n)
)
_count = func.count()
KINDS = (
    select(conferences.c.kind_slug, func.min(conferences.c.kind), _count)
    .where(conferences.c.articles > 0)
    .group_by(conferences.c.kind_slug)
    .order_by(_count.desc(), conferences.c.kind_slug)
)


def _all_match(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a text is like every pattern of a JSON list."""
    pattern = listed(name).c.value
    return not_(select(pattern).where(not_(column.like(pattern))).exists())


def _any_of(facts: Table, column: str, register: Table, name: str) -> ColumnElement[bool]:
    """Whether a report stands in an article with one of these entities; always where none are asked for."""
    k: Alias = register.alias(f"{name}_k")
    behind = select(func.coalesce(k.c.merged, k.c.id)).where(one_of(k.c.key, name))
    reported = select(_f.c.conference).select_from(_f.join(facts, facts.c.article == _f.c.article))
    return or_(words(name) == "[]", c.c.id.in_(reported.where(facts.c[column].in_(behind))))


def _found(columns: tuple[ColumnElement[Any], ...]) -> Select[Any]:
    return (
        select(*columns)
        .select_from(c)
        .where(
            c.c.articles > 0,
            _all_match(c.c.words, "words"),
            _all_match(c.c.place_words, "places"),
            or_(whole("first").is_(None), c.c.end > whole("first")),
            or_(whole("last").is_(None), c.c.start <= whole("last")),
            or_(
                words("kind") == "",
                c.c.kind_slug == words("kind"),
                c.c.kind_slug.like(beside(words("kind"), "-%")),
            ),
            _any_of(person_facts, "person", people, "people"),
            _any_of(document_facts, "document", documents, "documents"),
        )
    )


FOUND = _found(_COLUMNS).order_by(*_ORDER).limit(whole("limit")).offset(whole("offset"))
COUNT = _found((func.count(),))
