"""What an export holds beside the live articles: registers, what follows from decisions, earlier texts."""

from sqlalchemy import and_, func, insert, literal, select

from search.store.schema.fact_tables import conference_facts
from search.store.schema.tables import (
    aliases,
    articles,
    conferences,
    documents,
    moves,
    names,
    overrides,
    people,
    pins,
    sections,
    sources,
    texts,
    versions,
)
from search.store.sql.expressions import one_of, put, whole

PEOPLE = select(people).order_by(people.c.id)
DOCUMENTS = select(documents).order_by(documents.c.id)
CONFERENCES = select(conferences).order_by(conferences.c.id)
NAMES = (
    select(people.c.key, names.c.name, names.c.staff)
    .join(people, people.c.id == names.c.person)
    .order_by(names.c.id)
)
ALIASES = select(aliases).order_by(aliases.c.kind, aliases.c.spelling)
PINS = select(pins).order_by(pins.c.kind, pins.c.article, pins.c.spelling)
MOVES = select(moves).order_by(moves.c.old)
PEOPLE_KEYED = select(people.c.key, people.c.id)
DOCUMENTS_KEYED = select(documents.c.key, documents.c.id)
CONFERENCES_KEYED = select(conferences.c.key, conferences.c.id)
ABOUT = (
    select(articles.c.row, articles.c.hash, articles.c.rules, func.coalesce(sources.c.name, literal("")))
    .outerjoin(sources, sources.c.id == articles.c.source)
    .where(one_of(articles.c.row, "rows"))
)
REASONS = select(conference_facts.c.article, conference_facts.c.n, conference_facts.c.reasons).where(
    one_of(conference_facts.c.article, "rows"), conference_facts.c.reasons != ""
)
WITHDRAWN = (
    select(
        articles.c.row, articles.c.id, articles.c.title, articles.c.day,
        func.coalesce(sections.c.name, literal("")), articles.c.hash,
        texts.c.url, texts.c.author, texts.c.summary, texts.c.captions, texts.c.body, texts.c.attachments,
    )
    .select_from(
        articles.outerjoin(texts, texts.c.article == articles.c.row).outerjoin(
            sections, sections.c.id == articles.c.section
        )
    )
    .where(articles.c.removed == 1, articles.c.row > whole("after"))
    .order_by(articles.c.row)
    .limit(whole("limit"))
)  # fmt: skip
VERSIONS = (
    select(articles.c.id, versions)
    .join(articles, articles.c.row == versions.c.article)
    .where(and_(versions.c.article > whole("after"), versions.c.article <= whole("upto")))
    .order_by(versions.c.article, versions.c.revision)
)
LAST_ROW = select(func.coalesce(func.max(articles.c.row), 0))
ROWS = select(articles.c.id, articles.c.row).where(one_of(articles.c.id, "ids"))
ADD_VERSION = put(versions, ["article", "revision"])
ADD_MOVE = put(moves, ["old"])
ADD_OVERRIDE = insert(overrides)
