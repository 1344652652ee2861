"""The facts of many articles at once (`rows`)."""

from sqlalchemy import and_, case, func, null, select

from search.store.schema import fact_tables as tables
from search.store.schema.tables import conferences, documents, names, offices, people
from search.store.sql.expressions import gathered, one_of

_person, _office = tables.person_facts.alias("f"), tables.office_facts.alias("f")
_document, _date = tables.document_facts.alias("f"), tables.date_facts.alias("f")
_conference, _present = tables.conference_facts.alias("f"), tables.conference_people.alias("f")
_treated, _relation = tables.conference_documents.alias("f"), tables.relation_facts.alias("f")
_problem = tables.problem_facts.alias("f")
_n, _p, _o, _d, _c = (table.alias(table.name[0]) for table in (names, people, offices, documents, conferences))

PEOPLE = (
    select(_person.c.article, _person.c.n, _n.c.name, _person.c.honorific, _person.c.roles, _p.c.key,
           _person.c.mentions)
    .select_from(_person.join(_n, _n.c.id == _person.c.name).join(_p, _p.c.id == _person.c.person))
    .where(one_of(_person.c.article, "rows"))
    .order_by(_person.c.article, _person.c.n)
)  # fmt: skip
OFFICES = (
    select(_office.c.article, _office.c.person, _office.c.printed, _o.c.full, _office.c.flags, _office.c.mentions)
    .select_from(_office.join(_o, _o.c.id == _office.c.office))
    .where(one_of(_office.c.article, "rows"))
    .order_by(_office.c.article, _office.c.person, _office.c.n)
)
_meant = documents.alias("c")
_IN_USE = and_(_meant.c.merged.is_(None), _meant.c.articles > 0)
_bearers = select(gathered(_meant.c.key)).where(_meant.c.slug == _document.c.slug, _IN_USE)
_commonest = (
    select(_meant.c.key)
    .where(_meant.c.short == _document.c.short, _IN_USE)
    .order_by(_meant.c.articles.desc(), _meant.c.key)
    .limit(20)
    .correlate(_document)
    .subquery("commonest")
)
DOCUMENTS = (
    select(
        _document.c.article, _document.c.number, _document.c.kind, _document.c.issuer, _document.c.start,
        _document.c.end, _document.c.precision, _document.c.part_of_day, _document.c.subject,
        _document.c.term, _document.c.short, _document.c.resolved, _d.c.key, _document.c.mentions,
        case(
            (_document.c.document.is_not(None), null()),
            (_document.c.resolved != 0, _bearers.correlate(_document).scalar_subquery()),
            else_=select(gathered(_commonest.c.key)).scalar_subquery(),
        ),
    )
    .select_from(_document.outerjoin(_d, _d.c.id == _document.c.document))
    .where(one_of(_document.c.article, "rows"))
    .order_by(_document.c.article, _document.c.n)
)  # fmt: skip
DATES = (
    select(_date.c.article, _date.c.role, _date.c.start, _date.c.end, _date.c.precision, _date.c.part_of_day,
           _date.c.mentions)
    .where(one_of(_date.c.article, "rows"))
    .order_by(_date.c.article, _date.c.n)
)  # fmt: skip
CONFERENCES = (
    select(
        _conference.c.article, _conference.c.n, _conference.c.kind, _conference.c.subject, _conference.c.start,
        _conference.c.end, _conference.c.precision, _conference.c.part_of_day, _conference.c.place,
        _conference.c.organiser, _conference.c.awards, _c.c.key, _conference.c.mentions,
    )
    .select_from(_conference.join(_c, _c.c.id == _conference.c.conference))
    .where(one_of(_conference.c.article, "rows"))
    .order_by(_conference.c.article, _conference.c.n)
)  # fmt: skip
CONFERENCE_PEOPLE = (
    select(_present.c.article, _present.c.n, _present.c.role, _present.c.name, _p.c.key)
    .select_from(_present.join(_p, _p.c.id == _present.c.person))
    .where(one_of(_present.c.article, "rows"))
    .order_by(_present.c.article, _present.c.n, _present.c.role, _present.c.i)
)
CONFERENCE_DOCUMENTS = (
    select(_treated.c.article, _treated.c.n, _treated.c.number, _d.c.key)
    .select_from(_treated.outerjoin(_d, _d.c.id == _treated.c.document))
    .where(one_of(_treated.c.article, "rows"))
    .order_by(_treated.c.article, _treated.c.n, _treated.c.i)
)
_source, _target = documents.alias("s"), documents.alias("t")
RELATIONS = (
    select(_relation.c.article, _relation.c.source_number, _source.c.key, _relation.c.target_number,
           _target.c.key, _relation.c.mentions)
    .select_from(
        _relation.outerjoin(_source, _source.c.id == _relation.c.source).outerjoin(
            _target, _target.c.id == _relation.c.target
        )
    )
    .where(one_of(_relation.c.article, "rows"))
    .order_by(_relation.c.article, _relation.c.n)
)  # fmt: skip
PROBLEMS = (
    select(_problem.c.article, _problem.c.message, _problem.c.mentions)
    .where(one_of(_problem.c.article, "rows"))
    .order_by(_problem.c.article, _problem.c.n)
)
PEOPLE_OF = (
    select(_person.c.article, _p.c.name, _p.c.key)
    .select_from(_person.join(_p, _p.c.id == _person.c.person))
    .where(one_of(_person.c.article, "rows"))
    .group_by(_person.c.article, _p.c.id)
    .order_by(_person.c.article, func.min(_person.c.n))
)
DOCUMENTS_OF = (
    select(_document.c.article, _d.c.number, _d.c.key)
    .select_from(_document.join(_d, _d.c.id == _document.c.document))
    .where(one_of(_document.c.article, "rows"))
    .group_by(_document.c.article, _d.c.id)
    .order_by(_document.c.article, func.min(_document.c.n))
)
