"""Articles in and out."""

from sqlalchemy import case, func, insert, select, update

from search.store.schema.tables import articles, runs, sections, sources, texts
from search.store.sql.expressions import one_of, put, whole, words

STATES = select(articles.c.id, articles.c.row, articles.c.removed, articles.c.hash).where(
    one_of(articles.c.id, "ids")
)
NEXT_ROW = select(func.coalesce(func.max(articles.c.row), 0) + 1)
RUN = (
    select(runs.c.number + case((runs.c.finished == "", 0), else_=1)).order_by(runs.c.number.desc()).limit(1)
)
"""The run that is going on; between two runs the next one, which will tell of what is written now."""
ADD = insert(articles)
ADD_TEXT = put(texts, ["article"])
CHANGE = (
    update(articles)
    .where(articles.c.row == whole("changed"))
    .values(
        revision=whole("at"),
        removed=0,
        day=whole("published"),
        section=whole("in_section"),
        source=whole("from_source"),
        title=words("titled"),
        start=words("started"),
        hash=words("hashed"),
        rules=whole("by_rules"),
        lexicon=whole("with_lexicon"),
    )
)
READ_BY = (
    update(articles)
    .where(articles.c.row == whole("changed"))
    .values(rules=whole("by_rules"), lexicon=whole("with_lexicon"))
)
TOUCH = update(articles).where(articles.c.row == whole("changed")).values(revision=whole("at"))
ADOPT = (
    update(articles)
    .where(
        articles.c.removed == 0,
        articles.c.source.is_distinct_from(whole("owner")),
        one_of(articles.c.id, "ids"),
    )
    .values(source=whole("owner"))
)
REMOVE = update(articles).where(articles.c.row == whole("gone")).values(removed=1, revision=whole("at"))
REVISION = select(articles.c.revision).where(articles.c.row == whole("wanted"), articles.c.removed == 0)
SECTIONS = select(sections.c.name, sections.c.id)
SOURCES = select(sources.c.name, sources.c.id)
ADD_SECTION = insert(sections)
ADD_SOURCE = insert(sources)
