"""What the archive holds, and what its staff should look at."""

from sqlalchemy import func, select

from search.store.schema.fact_tables import problem_facts
from search.store.schema.tables import articles, conferences, documents, people
from search.store.sql.expressions import whole
from search.store.statements.lines import LINE, a, joined

DAYS = select(articles.c.day, func.count()).where(articles.c.removed == 0).group_by(articles.c.day)
PEOPLE = select(func.count()).select_from(people).where(people.c.articles > 0)
DOCUMENTS = select(func.count()).select_from(documents).where(documents.c.articles > 0)
CONFERENCES = select(func.count()).select_from(conferences).where(conferences.c.articles > 0)
_p = problem_facts.alias("p")
PROBLEMS = (
    select(_p.c.article, _p.c.message, _p.c.mentions, *LINE)
    .select_from(joined(_p.join(a, a.c.row == _p.c.article)))
    .order_by(a.c.revision.desc(), _p.c.n)
    .limit(whole("limit"))
)
