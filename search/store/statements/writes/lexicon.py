"""The frozen names and the phrases of titles."""

from sqlalchemy import delete, func, insert, select

from search.store.schema.fact_tables import person_facts
from search.store.schema.tables import articles, lexicon, names, phrases
from search.store.sql.expressions import whole

ATTESTED = (
    select(names.c.exact)
    .join_from(person_facts, names, names.c.id == person_facts.c.name)
    .where(person_facts.c.introduced != 0)
    .group_by(names.c.exact)
    .having(func.count(person_facts.c.article.distinct()) >= whole("attested"))
)
NAMES = select(lexicon.c.name)
CLEAR = delete(lexicon)
ADD = insert(lexicon)
TITLES = select(articles.c.title).where(articles.c.removed == 0)
CLEAR_PHRASES = delete(phrases)
ADD_PHRASES = insert(phrases)
