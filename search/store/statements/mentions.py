"""Where articles say the facts that a query asks for."""

from typing import Any

from sqlalchemy import Alias, ColumnElement, FromClause, Select, select

from search.store.schema.fact_tables import date_facts, document_facts, office_facts, person_facts
from search.store.schema.tables import articles, documents, offices, people
from search.store.sql.expressions import beside, one_of

_p, _o, _d = people.alias("p"), offices.alias("o"), documents.alias("d")
_person, _held, _office = person_facts.alias("f"), person_facts.alias("h"), office_facts.alias("f")
_document, _date = document_facts.alias("f"), date_facts.alias("f")


def _id(facts: Alias) -> ColumnElement[str]:
    return select(articles.c.id).where(articles.c.row == facts.c.article).scalar_subquery()


def _here(facts: Alias) -> ColumnElement[bool]:
    return facts.c.article.in_(select(articles.c.row).where(one_of(articles.c.id, "ids")))


def _keyed(facts: Alias, source: FromClause, key: ColumnElement[Any]) -> Select[Any]:
    return select(_id(facts), key, facts.c.mentions).select_from(source).where(_here(facts), one_of(key, "keys"))


PERSON = _keyed(_person, _person.join(_p, _p.c.id == _person.c.person), _p.c.key)
OFFICE = _keyed(_office, _office.join(_o, _o.c.id == _office.c.office), _o.c.key)
PERSON_OFFICE = _keyed(
    _office,
    _office.join(_o, _o.c.id == _office.c.office)
    .join(_held, (_held.c.article == _office.c.article) & (_held.c.n == _office.c.person))
    .join(_p, _p.c.id == _held.c.person),
    beside(_p.c.key, "|", _o.c.key),
)
NUMBER = _keyed(_document, _document.join(_d, _d.c.id == _document.c.document), _d.c.key)
SHORT_NUMBER = _keyed(_document, _document, _document.c.short)
DATES = select(
    _id(_date), _date.c.role, _date.c.start, _date.c.end, _date.c.precision, _date.c.part_of_day, _date.c.mentions
).where(_here(_date))
