"""What the archive holds."""

from typing import Any

from sqlalchemy import Select, Table, func, select

from search.store.schema.fact_tables import problem_facts
from search.store.schema.tables import conferences, documents, people
from search.store.sql.expressions import whole
from search.store.statements.reads.articles import LIVE, a
from search.store.statements.reads.lines import LINE, joined

p = problem_facts.alias("p")


def _in_use(table: Table) -> Select[Any]:
    return select(func.count()).select_from(table).where(table.c.articles > 0)


PEOPLE, DOCUMENTS, CONFERENCES = map(_in_use, (people, documents, conferences))
DAYS = select(a.c.day, func.count()).where(LIVE).group_by(a.c.day)
PROBLEMS = (
    select(p.c.article, p.c.message, p.c.mentions, *LINE)
    .select_from(joined(p.join(a, a.c.row == p.c.article)))
    .order_by(a.c.revision.desc(), p.c.n)
    .limit(whole("limit"))
)
