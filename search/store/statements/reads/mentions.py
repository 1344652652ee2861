"""Where articles say a fact that a query asks for: the article's id, the fact's key and its mentions."""

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.sql import ColumnElement, FromClause

from search.store.schema.fact_tables import date_facts, document_facts, office_facts, person_facts
from search.store.schema.tables import articles, documents, offices, people
from search.store.sql.expressions import beside, one_of

p, o, d = people.alias("p"), offices.alias("o"), documents.alias("d")
pf, held, of = person_facts.alias("f"), person_facts.alias("h"), office_facts.alias("f")
df, wf = document_facts.alias("f"), date_facts.alias("f")


def _id(fact: FromClause) -> ColumnElement[Any]:
    return select(articles.c.id).where(articles.c.row == fact.c.article).scalar_subquery()


def _here(fact: FromClause) -> ColumnElement[bool]:
    return fact.c.article.in_(select(articles.c.row).where(one_of(articles.c.id, "ids")))


def _said(fact: FromClause, key: ColumnElement[Any], joined: FromClause) -> Select[Any]:
    said = select(_id(fact), key, fact.c.mentions).select_from(joined)
    return said.where(_here(fact), one_of(key, "keys"))


PERSON = _said(pf, p.c.key, pf.join(p, p.c.id == pf.c.person))
OFFICE = _said(of, o.c.key, of.join(o, o.c.id == of.c.office))
PERSON_OFFICE = _said(
    of,
    beside(p.c.key, "|", o.c.key),
    of.join(o, o.c.id == of.c.office)
    .join(held, (held.c.article == of.c.article) & (held.c.n == of.c.person))
    .join(p, p.c.id == held.c.person),
)
NUMBER = _said(df, d.c.key, df.join(d, d.c.id == df.c.document))
SHORT_NUMBER = _said(df, df.c.short, df)
DATES = select(
    _id(wf), wf.c.role, wf.c.start, wf.c.end, wf.c.precision, wf.c.part_of_day, wf.c.mentions
).where(_here(wf))  # fmt: skip
