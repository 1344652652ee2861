"""Those who sign articles: who is called so, and what one of them signed."""

from sqlalchemy import exists, func, select

from search.store.schema.fact_tables import person_facts
from search.store.schema.roles import signed
from search.store.schema.tables import names
from search.store.sql.expressions import one_of, whole
from search.store.statements.reads.entities import p, person_columns
from search.store.statements.reads.lines import among, days_among

_n, _signs = names.alias("n"), signed(person_facts)
NAMED = (
    select(_n.c.folded, _n.c.exact, *person_columns(p))
    .select_from(_n.join(p, p.c.id == _n.c.person))
    .where(one_of(_n.c.folded, "folded"), exists().where(person_facts.c.person == p.c.id, _signs))
    .order_by(p.c.id, _n.c.id)
)
_theirs = select(person_facts.c.article).where(person_facts.c.person == whole("id"), _signs)
ARTICLES, DAYS = among(_theirs), days_among(_theirs)
COUNT = select(func.count(person_facts.c.article.distinct())).where(
    person_facts.c.person == whole("id"), _signs
)
