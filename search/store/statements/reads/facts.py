"""The facts of many articles at once; those of whole articles stand in the order they were put."""

from sqlalchemy import case, func, null, select, true
from sqlalchemy.sql import ColumnElement

from search.store.schema.fact_tables import (
    conference_documents,
    conference_facts,
    conference_people,
    date_facts,
    document_facts,
    office_facts,
    person_facts,
    problem_facts,
    relation_facts,
)
from search.store.schema.roles import said
from search.store.schema.tables import articles, conferences, documents, names, offices, people
from search.store.sql.expressions import gathered, one_of

_MAY_BE = 20
"""Official documents named for a short number that may be several."""

pf, nf, p = person_facts.alias("f"), names.alias("n"), people.alias("p")
PEOPLE = (
    select(
        pf.c.article, pf.c.n, nf.c.name, pf.c.honorific, pf.c.roles, p.c.key, pf.c.mentions, pf.c.bearing
    )
    .select_from(pf.join(nf, nf.c.id == pf.c.name).join(p, p.c.id == pf.c.person))
    .where(one_of(pf.c.article, "rows"))
    .order_by(pf.c.article, pf.c.n)
)  # fmt: skip
PEOPLE_OF = (
    select(pf.c.article, p.c.name, p.c.key)
    .select_from(pf.join(p, p.c.id == pf.c.person))
    .where(one_of(pf.c.article, "rows"), said(pf))
    .group_by(pf.c.article, p.c.id)
    .order_by(pf.c.article, func.min(pf.c.n))
)

of, o = office_facts.alias("f"), offices.alias("o")
OFFICES = (
    select(of.c.article, of.c.person, of.c.printed, o.c.full, of.c.flags, of.c.mentions)
    .select_from(of.join(o, o.c.id == of.c.office))
    .where(one_of(of.c.article, "rows"))
    .order_by(of.c.article, of.c.person, of.c.n)
)

df, d, c = document_facts.alias("f"), documents.alias("d"), documents.alias("c")


def _candidates() -> ColumnElement[str | None]:
    """The keys of the official documents that a number without a document of its own may be: none that was
    issued later than its article."""
    day = select(articles.c.day).where(articles.c.row == df.c.article).correlate(df).scalar_subquery()
    earlier = func.coalesce(c.c.first_issued <= day, true())
    known = select(c.c.key).where(c.c.merged.is_(None), c.c.articles > 0, earlier).correlate(df)
    same = known.where(c.c.slug == df.c.slug).order_by(c.c.id).subquery("same")
    alike = known.where(c.c.short == df.c.short).order_by(c.c.articles.desc(), c.c.key)
    shortened = alike.limit(_MAY_BE).subquery("shortened")
    return case(
        (df.c.document.is_not(None), null()),
        (df.c.resolved != 0, select(gathered(same.c.key)).scalar_subquery()),
        else_=select(gathered(shortened.c.key)).scalar_subquery(),
    )


DOCUMENTS = (
    select(
        df.c.article, df.c.number, df.c.kind, df.c.issuer,
        df.c.start, df.c.end, df.c.precision, df.c.part_of_day,
        df.c.subject, df.c.term, df.c.short, df.c.resolved, d.c.key, df.c.mentions, _candidates(),
    )
    .select_from(df.outerjoin(d, d.c.id == df.c.document))
    .where(one_of(df.c.article, "rows"))
    .order_by(df.c.article, df.c.n)
)  # fmt: skip
DOCUMENTS_OF = (
    select(df.c.article, d.c.number, d.c.key)
    .select_from(df.join(d, d.c.id == df.c.document))
    .where(one_of(df.c.article, "rows"))
    .group_by(df.c.article, d.c.id)
    .order_by(df.c.article, func.min(df.c.n))
)

wf = date_facts.alias("f")
DATES = (
    select(
        wf.c.article, wf.c.role, wf.c.start, wf.c.end, wf.c.precision, wf.c.part_of_day, wf.c.mentions
    )
    .where(one_of(wf.c.article, "rows"))
    .order_by(wf.c.article, wf.c.n)
)  # fmt: skip

cf, m = conference_facts.alias("f"), conferences.alias("c")
CONFERENCES = (
    select(
        cf.c.article, cf.c.n, cf.c.kind, cf.c.subject,
        cf.c.start, cf.c.end, cf.c.precision, cf.c.part_of_day,
        cf.c.place, cf.c.organiser, cf.c.awards, m.c.key, cf.c.mentions,
    )
    .select_from(cf.join(m, m.c.id == cf.c.conference))
    .where(one_of(cf.c.article, "rows"))
    .order_by(cf.c.article, cf.c.n)
)  # fmt: skip
cp = conference_people.alias("f")
CONFERENCE_PEOPLE = (
    select(cp.c.article, cp.c.n, cp.c.role, cp.c.name, p.c.key)
    .select_from(cp.join(p, p.c.id == cp.c.person))
    .where(one_of(cp.c.article, "rows"))
    .order_by(cp.c.article, cp.c.n, cp.c.role, cp.c.i)
)
cd = conference_documents.alias("f")
CONFERENCE_DOCUMENTS = (
    select(cd.c.article, cd.c.n, cd.c.number, d.c.key)
    .select_from(cd.outerjoin(d, d.c.id == cd.c.document))
    .where(one_of(cd.c.article, "rows"))
    .order_by(cd.c.article, cd.c.n, cd.c.i)
)

rf, source, target = relation_facts.alias("f"), documents.alias("s"), documents.alias("t")
RELATIONS = (
    select(
        rf.c.article, rf.c.source_number, source.c.key.label("source_key"),
        rf.c.target_number, target.c.key.label("target_key"), rf.c.mentions,
    )
    .select_from(
        rf.outerjoin(source, source.c.id == rf.c.source).outerjoin(target, target.c.id == rf.c.target)
    )
    .where(one_of(rf.c.article, "rows"))
    .order_by(rf.c.article, rf.c.n)
)  # fmt: skip

bf = problem_facts.alias("f")
PROBLEMS = (
    select(bf.c.article, bf.c.message, bf.c.mentions)
    .where(one_of(bf.c.article, "rows"))
    .order_by(bf.c.article, bf.c.n)
)
