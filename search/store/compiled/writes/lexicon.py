"""Compiled from search/store/statements/writes/lexicon.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ATTESTED = Sql(
    'SELECT names.exact FROM person_facts JOIN names ON names.id = person_facts.name WHERE person_facts.introduced != 0 GROUP BY names.exact HAVING count(DISTINCT person_facts.article) >= :attested',
    'SELECT names.exact FROM person_facts JOIN names ON names.id = person_facts.name WHERE person_facts.introduced != 0 GROUP BY names.exact HAVING count(DISTINCT person_facts.article) >= %(attested)s::BIGINT',
)
NAMES = Sql(
    'SELECT lexicon.name FROM lexicon',
    'SELECT lexicon.name FROM lexicon',
)
CLEAR = Sql(
    'DELETE FROM lexicon',
    'DELETE FROM lexicon',
)
ADD = Sql(
    'INSERT INTO lexicon (name) VALUES (?)',
    'INSERT INTO lexicon (name) VALUES (%s::VARCHAR COLLATE "C")',
)
TITLES = Sql(
    'SELECT articles.title FROM articles WHERE articles.removed = 0',
    'SELECT articles.title FROM articles WHERE articles.removed = 0',
)
CLEAR_PHRASES = Sql(
    'DELETE FROM phrases',
    'DELETE FROM phrases',
)
ADD_PHRASES = Sql(
    'INSERT INTO phrases (folded, text, articles) VALUES (?, ?, ?)',
    'INSERT INTO phrases (folded, text, articles) VALUES (%s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT)',
)
