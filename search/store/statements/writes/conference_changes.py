"""When what is told of a conference last changed."""

from sqlalchemy import delete, insert, select

from search.store.schema.fact_tables import conference_facts
from search.store.schema.tables import conference_changes, conferences
from search.store.sql.expressions import now, one_of

FORGET = delete(conference_changes).where(one_of(conference_changes.c.conference, "ids"))
ADD = insert(conference_changes).from_select(
    [column.name for column in conference_changes.columns],
    select(conferences.c.id, now()).where(one_of(conferences.c.id, "ids")),
)
REPORTED = select(conference_facts.c.conference).distinct().where(one_of(conference_facts.c.article, "rows"))
