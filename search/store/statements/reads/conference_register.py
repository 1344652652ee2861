"""The register of conferences: all that meet a filter, and one with what stands around it."""

from typing import Any

from sqlalchemy import Select, Table, func, or_, select
from sqlalchemy.sql import ColumnElement

from search.store.schema.fact_tables import (
    conference_documents,
    conference_facts,
    conference_people,
    document_facts,
    person_facts,
)
from search.store.schema.roles import has_role
from search.store.schema.tables import conference_changes, conferences, documents, people
from search.store.sql.expressions import all_like, gathered, one_of, whole, words
from search.store.statements.reads.articles import a, t
from search.store.statements.reads.lines import LINE, NEWEST, OLDEST, documents_beside, joined, people_beside

c, f = conferences.alias("c"), conference_facts.alias("f")
_ENTITY = conference_facts.c.conference


def _articles() -> ColumnElement[str]:
    reporting = (
        select(a.c.id, a.c.day, a.c.row)
        .distinct()
        .select_from(f.join(a, a.c.row == f.c.article))
        .where(f.c.conference == c.c.id)
        .order_by(a.c.day.desc().nulls_last(), a.c.row.desc())
        .correlate(c)
        .subquery("reporting")
    )
    return select(gathered(reporting.c.id)).scalar_subquery().label("ids")


def _reasons() -> ColumnElement[str]:
    given = (
        select(f.c.reasons)
        .where(f.c.conference == c.c.id, f.c.reasons != "")
        .order_by(f.c.article, f.c.n)
        .correlate(c)
        .subquery("given")
    )
    return select(gathered(given.c.reasons)).scalar_subquery().label("reasons")


_COLUMNS = (
    c.c.key, c.c.kind, c.c.subject, c.c.start, c.c.end, c.c.precision, c.c.part_of_day,
    c.c.place, c.c.organiser, _articles(), _reasons(),
)  # fmt: skip
_ORDER = (c.c.start.desc().nulls_last(), c.c.id.desc())


w = conferences.alias("w")  # in the conditions: what stands beside a conference is read for those listed only


def _beside(entity: ColumnElement[Any], entities: Table, name: str) -> ColumnElement[bool]:
    """Whether an article of a conference has one of the entities whose keys are bound as `name`."""
    k, o = entities.alias("k"), entity.table
    asked = select(func.coalesce(k.c.merged, k.c.id)).where(one_of(k.c.key, name))
    found = select(f.c.conference).select_from(f.join(o, o.c.article == f.c.article)).where(entity.in_(asked))
    return w.c.id.in_(found)


def _taking_part(people_of: Table, role: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether anybody, or one of the people asked for, has a role in a conference."""
    k = people.alias("k")
    asked = select(func.coalesce(k.c.merged, k.c.id)).where(one_of(k.c.key, "people"))
    its = people_of.c.article == f.c.article
    if people_of is conference_people:
        its &= people_of.c.n == f.c.n
    found = select(f.c.conference).select_from(f.join(people_of, its))
    return w.c.id.in_(found.where(role, _if_given("people", people_of.c.person.in_(asked))))


def _list(*conditions: ColumnElement[bool]) -> tuple[Select[Any], Select[Any]]:
    """The conferences that meet all conditions, newest first, undated last, and how many they are."""
    met = (w.c.articles > 0, *conditions)
    # Where all are listed the index of starts has their order; where few are, sorting those is less.
    newest = (w.c.start.is_(None), w.c.start.desc()) if conditions else (w.c.start.desc().nulls_last(),)
    page = select(w.c.id).where(*met).order_by(*newest, w.c.id.desc())
    ids = page.limit(whole("limit")).offset(whole("offset")).subquery("page")
    listed = select(*_COLUMNS).where(c.c.id.in_(select(ids.c.id))).order_by(*_ORDER)
    return listed, select(func.count()).select_from(w).where(*met)


def _if_given(name: str, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return or_(words(name).is_(None), condition)


_WORDS, _PLACE = all_like(w.c.words, "words"), all_like(w.c.place_words, "place")
_SINCE, _UNTIL = w.c.end > whole("first"), w.c.start <= whole("last")
_KIND = one_of(w.c.kind_slug, "kinds")
_PEOPLE = _beside(person_facts.c.person, people, "people")
_DOCUMENTS = _beside(document_facts.c.document, documents, "documents")
_OTHERS = (
    or_(whole("first").is_(None), _SINCE),
    or_(whole("last").is_(None), _UNTIL),
    _if_given("kinds", _KIND),
    _if_given("words_first", _WORDS),
    _if_given("place_first", _PLACE),
    _if_given("organisers", one_of(w.c.organiser, "organisers")),
)

ALL, ALL_COUNT = _list()
WORDS, WORDS_COUNT = _list(_WORDS)
PLACE, PLACE_COUNT = _list(_PLACE)
SINCE, SINCE_COUNT = _list(_SINCE)
UNTIL, UNTIL_COUNT = _list(_UNTIL)
KIND, KIND_COUNT = _list(_KIND)
OF_PEOPLE, OF_PEOPLE_COUNT = _list(_PEOPLE)
OF_DOCUMENTS, OF_DOCUMENTS_COUNT = _list(_DOCUMENTS)
# Of several filters null does not restrict; what leads to few conferences is never null where it is given.
MIXED, MIXED_COUNT = _list(*_OTHERS)
MIXED_PEOPLE, MIXED_PEOPLE_COUNT = _list(_PEOPLE, *_OTHERS, _if_given("documents", _DOCUMENTS))
MIXED_DOCUMENTS, MIXED_DOCUMENTS_COUNT = _list(_DOCUMENTS, *_OTHERS)
_BY_NUMBER = _if_given("documents", _DOCUMENTS)
_TOLD = _taking_part(conference_people, conference_people.c.role == whole("part"))
IN_PART, IN_PART_COUNT = _list(_TOLD, *_OTHERS, _BY_NUMBER)
_ATTENDED = _taking_part(person_facts, has_role(person_facts, "attends"))
ATTENDED, ATTENDED_COUNT = _list(_ATTENDED, *_OTHERS, _BY_NUMBER)
ORGANISERS = select(w.c.organiser).distinct().where(w.c.articles > 0, w.c.organiser != "")

_count = func.count().label("n")
KINDS = (
    select(c.c.kind_slug, func.min(c.c.kind), _count)
    .where(c.c.articles > 0)
    .group_by(c.c.kind_slug)
    .order_by(_count.desc(), c.c.kind_slug)
)
_led = conference_people.alias("p")
LED = (
    select(*_COLUMNS)
    .where(
        c.c.id.in_(
            select(f.c.conference)
            .select_from(_led.join(f, (f.c.article == _led.c.article) & (f.c.n == _led.c.n)))
            .where(_led.c.person == whole("id"), _led.c.role == 0)
        )
    )
    .order_by(*_ORDER)
    .limit(whole("limit"))
)
_k = conferences.alias("k")
ONE = (
    select(c.c.id, *_COLUMNS)
    .select_from(_k.join(c, c.c.id == func.coalesce(_k.c.merged, _k.c.id)))
    .where(_k.c.key == words("key"), c.c.articles > 0)
)
REPORTS = (
    select(f.c.article, f.c.n, f.c.reasons, *LINE)
    .select_from(joined(f.join(a, a.c.row == f.c.article)))
    .where(f.c.conference == whole("id"))
    .order_by(*OLDEST, f.c.n)
)
_p, _d, _cd = people.alias("who"), documents.alias("d"), conference_documents.alias("x")
_asked = (c.c.id == f.c.conference) & one_of(c.c.key, "keys")
LEADING = (
    select(c.c.key, _led.c.role, _p.c.key, _p.c.name)
    .select_from(
        f.join(c, _asked)
        .join(_led, (_led.c.article == f.c.article) & (_led.c.n == f.c.n))
        .join(_p, _p.c.id == _led.c.person)
    )
    .order_by(f.c.article, f.c.n, _led.c.role, _led.c.i)
)
ABOUT = (
    select(c.c.key, func.coalesce(_d.c.key, ""), func.coalesce(_d.c.number, _cd.c.number))
    .select_from(
        f.join(c, _asked)
        .join(_cd, (_cd.c.article == f.c.article) & (_cd.c.n == f.c.n))
        .outerjoin(_d, _d.c.id == _cd.c.document)
    )
    .order_by(f.c.article, f.c.n, _cd.c.i)
)
CHANGED = (
    select(c.c.key, conference_changes.c.changed)
    .join_from(c, conference_changes, conference_changes.c.conference == c.c.id)
    .where(one_of(c.c.key, "keys"))
)
ORIGINALS = (
    select(c.c.key, t.c.url, a.c.day, a.c.row)
    .distinct()
    .select_from(f.join(c, _asked).join(a, a.c.row == f.c.article).join(t, t.c.article == a.c.row))
    .where(t.c.url != "")
    .order_by(*NEWEST)
)
OF_KEYS = select(*_COLUMNS).where(c.c.articles > 0, one_of(c.c.key, "keys")).order_by(*_ORDER)
PEOPLE = people_beside(_ENTITY)
DOCUMENTS = documents_beside(_ENTITY)
