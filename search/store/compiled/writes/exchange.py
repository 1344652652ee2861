"""Compiled from search/store/statements/writes/exchange.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PEOPLE = Sql(
    'SELECT people.id, people."key", people.name, people.told, people.articles, people.merged FROM people ORDER BY people.id',
    'SELECT people.id, people.key, people.name, people.told, people.articles, people.merged FROM people ORDER BY people.id',
)
DOCUMENTS = Sql(
    'SELECT documents.id, documents."key", documents.slug, documents.number, documents.kind, documents.issuer, documents.term, documents.short, documents.numeral, documents.subject, documents.words, documents.series, documents.first_issued, documents.last_issued, documents.articles, documents.merged FROM documents ORDER BY documents.id',
    'SELECT documents.id, documents.key, documents.slug, documents.number, documents.kind, documents.issuer, documents.term, documents.short, documents.numeral, documents.subject, documents.words, documents.series, documents.first_issued, documents.last_issued, documents.articles, documents.merged FROM documents ORDER BY documents.id',
)
CONFERENCES = Sql(
    'SELECT conferences.id, conferences."key", conferences.kind, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.words, conferences.place_words, conferences.articles, conferences.merged FROM conferences ORDER BY conferences.id',
    'SELECT conferences.id, conferences.key, conferences.kind, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.words, conferences.place_words, conferences.articles, conferences.merged FROM conferences ORDER BY conferences.id',
)
NAMES = Sql(
    'SELECT people."key", names.name, names.staff FROM names JOIN people ON people.id = names.person ORDER BY names.id',
    'SELECT people.key, names.name, names.staff FROM names JOIN people ON people.id = names.person ORDER BY names.id',
)
ALIASES = Sql(
    'SELECT aliases.kind, aliases.spelling, aliases.entity, aliases.text FROM aliases ORDER BY aliases.kind, aliases.spelling',
    'SELECT aliases.kind, aliases.spelling, aliases.entity, aliases.text FROM aliases ORDER BY aliases.kind, aliases.spelling',
)
PINS = Sql(
    'SELECT pins.kind, pins.article, pins.spelling, pins.entity FROM pins ORDER BY pins.kind, pins.article, pins.spelling',
    'SELECT pins.kind, pins.article, pins.spelling, pins.entity FROM pins ORDER BY pins.kind, pins.article, pins.spelling',
)
MOVES = Sql(
    'SELECT moves.old, moves.new FROM moves ORDER BY moves.old',
    'SELECT moves."old", moves."new" FROM moves ORDER BY moves."old"',
)
PEOPLE_KEYED = Sql(
    'SELECT people."key", people.id FROM people',
    'SELECT people.key, people.id FROM people',
)
DOCUMENTS_KEYED = Sql(
    'SELECT documents."key", documents.id FROM documents',
    'SELECT documents.key, documents.id FROM documents',
)
CONFERENCES_KEYED = Sql(
    'SELECT conferences."key", conferences.id FROM conferences',
    'SELECT conferences.key, conferences.id FROM conferences',
)
ABOUT = Sql(
    'SELECT articles."row", articles.hash, articles.rules, coalesce(sources.name, \'\') AS coalesce_1 FROM articles LEFT OUTER JOIN sources ON sources.id = articles.source WHERE articles."row" IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    "SELECT articles.row, articles.hash, articles.rules, coalesce(sources.name, '') AS coalesce_1 FROM articles LEFT OUTER JOIN sources ON sources.id = articles.source WHERE articles.row IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)",
)
REASONS = Sql(
    "SELECT conference_facts.article, conference_facts.n, conference_facts.reasons FROM conference_facts WHERE conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) AND conference_facts.reasons != ''",
    "SELECT conference_facts.article, conference_facts.n, conference_facts.reasons FROM conference_facts WHERE conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) AND conference_facts.reasons != ''",
)
WITHDRAWN = Sql(
    'SELECT articles."row", articles.id, articles.title, articles.day, coalesce(sections.name, \'\') AS coalesce_1, articles.hash, texts.url, texts.author, texts.summary, texts.captions, texts.body, texts.attachments FROM articles LEFT OUTER JOIN texts ON texts.article = articles."row" LEFT OUTER JOIN sections ON sections.id = articles.section WHERE articles.removed = 1 AND articles."row" > :after ORDER BY articles."row" LIMIT :limit OFFSET 0',
    "SELECT articles.row, articles.id, articles.title, articles.day, coalesce(sections.name, '') AS coalesce_1, articles.hash, texts.url, texts.author, texts.summary, texts.captions, texts.body, texts.attachments FROM articles LEFT OUTER JOIN texts ON texts.article = articles.row LEFT OUTER JOIN sections ON sections.id = articles.section WHERE articles.removed = 1 AND articles.row > %(after)s::BIGINT ORDER BY articles.row LIMIT %(limit)s::BIGINT",
)
VERSIONS = Sql(
    'SELECT articles.id, versions.article, versions.revision, versions.replaced, versions.day, versions.section, versions.title, versions.url, versions.author, versions.summary, versions.captions, versions.body, versions.attachments FROM versions JOIN articles ON articles."row" = versions.article WHERE versions.article > :after AND versions.article <= :upto ORDER BY versions.article, versions.revision',
    'SELECT articles.id, versions.article, versions.revision, versions.replaced, versions.day, versions.section, versions.title, versions.url, versions.author, versions.summary, versions.captions, versions.body, versions.attachments FROM versions JOIN articles ON articles.row = versions.article WHERE versions.article > %(after)s::BIGINT AND versions.article <= %(upto)s::BIGINT ORDER BY versions.article, versions.revision',
)
LAST_ROW = Sql(
    'SELECT coalesce(max(articles."row"), 0) AS coalesce_1 FROM articles',
    'SELECT coalesce(max(articles.row), 0) AS coalesce_1 FROM articles',
)
ROWS = Sql(
    'SELECT articles.id, articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'SELECT articles.id, articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
ADD_VERSION = Sql(
    'INSERT INTO versions (article, revision, replaced, day, section, title, url, author, summary, captions, body, attachments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article, revision) DO UPDATE SET replaced = excluded.replaced, day = excluded.day, section = excluded.section, title = excluded.title, url = excluded.url, author = excluded.author, summary = excluded.summary, captions = excluded.captions, body = excluded.body, attachments = excluded.attachments',
    'INSERT INTO versions (article, revision, replaced, day, section, title, url, author, summary, captions, body, attachments) VALUES (%s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C") ON CONFLICT (article, revision) DO UPDATE SET replaced = excluded.replaced, day = excluded.day, section = excluded.section, title = excluded.title, url = excluded.url, author = excluded.author, summary = excluded.summary, captions = excluded.captions, body = excluded.body, attachments = excluded.attachments',
)
ADD_MOVE = Sql(
    'INSERT INTO moves (old, new) VALUES (?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new',
    'INSERT INTO moves ("old", "new") VALUES (%s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C") ON CONFLICT ("old") DO UPDATE SET "new" = excluded."new"',
)
ADD_OVERRIDE = Sql(
    'INSERT INTO overrides (number, kind, said, made, "by", undone) VALUES (?, ?, ?, ?, ?, ?)',
    'INSERT INTO overrides (number, kind, said, made, by, undone) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C")',
)
