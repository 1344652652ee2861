"""People, offices, official documents and conferences as the writing transaction looks them up, makes and
counts them."""

from sqlalchemy import Table, Update, exists, func, insert, literal, select, update

from search.store.schema import fact_tables as f
from search.store.schema.tables import (
    aliases,
    articles,
    conferences,
    documents,
    name_parts,
    names,
    offices,
    people,
    pins,
)
from search.store.sql.expressions import one_of, whole, words

NEXT_PERSON = select(func.coalesce(func.max(people.c.id), 0) + 1)
NEXT_NAME = select(func.coalesce(func.max(names.c.id), 0) + 1)
NEXT_OFFICE = select(func.coalesce(func.max(offices.c.id), 0) + 1)
NEXT_DOCUMENT = select(func.coalesce(func.max(documents.c.id), 0) + 1)
NEXT_CONFERENCE = select(func.coalesce(func.max(conferences.c.id), 0) + 1)

PERSON_KEYED = select(literal(1)).select_from(people).where(people.c.key == words("key"))
DOCUMENT_KEYED = select(literal(1)).select_from(documents).where(documents.c.key == words("key"))
CONFERENCE_KEYED = select(literal(1)).select_from(conferences).where(conferences.c.key == words("key"))

ADD_PERSON = insert(people)
ADD_NAME = insert(names)
ADD_NAME_PART = insert(name_parts)
ADD_OFFICE = insert(offices)
ADD_DOCUMENT = insert(documents)
ADD_CONFERENCE = insert(conferences)

COUNT_PERSON = (
    update(people).where(people.c.id == whole("counted")).values(articles=people.c.articles + whole("more"))
)
COUNT_OFFICE = (
    update(offices)
    .where(offices.c.id == whole("counted"))
    .values(articles=offices.c.articles + whole("more"))
)
COUNT_DOCUMENT = (
    update(documents)
    .where(documents.c.id == whole("counted"))
    .values(articles=documents.c.articles + whole("more"))
)
COUNT_CONFERENCE = (
    update(conferences)
    .where(conferences.c.id == whole("counted"))
    .values(articles=conferences.c.articles + whole("more"))
)

PINS = select(pins.c.article, pins.c.spelling, pins.c.entity).where(pins.c.kind == words("kind"))
ALIASES = select(aliases.c.spelling, aliases.c.entity).where(aliases.c.kind == words("kind"))

NAMED = (
    select(names.c.exact, names.c.name, names.c.id, names.c.person, people.c.told)
    .join(people, people.c.id == names.c.person)
    .where(one_of(names.c.folded, "folded"))
    .order_by(names.c.person)
)
_told = f.person_facts.c
TELLING = (
    select(_told.person, _told.told, func.count(), func.min(articles.c.day), func.max(articles.c.day))
    .join_from(f.person_facts, articles, articles.c.row == _told.article)
    .where(one_of(_told.person, "people"))
    .group_by(_told.person, _told.told)
)
TOLD_OF_MERGED = select(people.c.merged, people.c.told).where(one_of(people.c.merged, "people"))
TOLD = select(_told.told).where(_told.article == whole("row")).order_by(_told.n)
TELL_PERSON = update(people).where(people.c.id == whole("of")).values(told=words("learnt"))
HOLDS = (
    select(literal(1))
    .join_from(
        f.person_facts,
        f.office_facts,
        (f.office_facts.c.article == f.person_facts.c.article)
        & (f.office_facts.c.person == f.person_facts.c.n),
    )
    .join(offices, offices.c.id == f.office_facts.c.office)
    .where(f.person_facts.c.person == whole("bearer"), one_of(offices.c.key, "offices"))
    .limit(1)
)
TAKEN = select(people.c.key).where(one_of(people.c.key, "keys"))
OFFICES = select(offices.c.full, offices.c.id).where(one_of(offices.c.full, "names"))

_d, _m = documents.alias("d"), documents.alias("m")
_SURVIVING = [
    func.coalesce(_m.c[name], _d.c[name])
    for name in (
        "id",
        "key",
        "kind",
        "issuer",
        "term",
        "series",
        "first_issued",
        "last_issued",
        "subject",
        "number",
    )
]
_named = f.document_facts.alias("f")
_SEEN = (
    select(func.min(articles.c.day))
    .join_from(_named, articles, articles.c.row == _named.c.article)
    .where(
        _named.c.document == func.coalesce(_d.c.merged, _d.c.id),
        _named.c.start.is_(None),
        _named.c.term == "",
    )
    .correlate(_d)
    .scalar_subquery()
)
BEARERS = (
    select(_d.c.slug, *_SURVIVING, _SEEN)
    .select_from(_d.outerjoin(_m, _m.c.id == _d.c.merged))
    .where(one_of(_d.c.slug, "slugs"))
    .order_by(_d.c.id)
)
LEARN_DOCUMENT = (
    update(documents)
    .where(documents.c.id == whole("learnt"))
    .values(
        kind=words("of_kind"),
        issuer=words("by_issuer"),
        term=words("in_term"),
        series=words("in_series"),
        first_issued=whole("first"),
        last_issued=whole("last"),
        subject=words("on_subject"),
        words=words("in_words"),
    )
)
RECOUNT_DOCUMENT = (
    update(documents)
    .where(documents.c.id == whole("counted"))
    .values(
        articles=select(func.count(f.document_facts.c.article.distinct()))
        .where(f.document_facts.c.document == documents.c.id)
        .scalar_subquery()
    )
)
SILENT = (
    select(f.document_facts.c.article, f.document_facts.c.n, f.document_facts.c.document,
           f.document_facts.c.kind, f.document_facts.c.issuer, articles.c.day)
    .join(articles, articles.c.row == f.document_facts.c.article)
    .where(
        f.document_facts.c.slug == words("slug"),
        f.document_facts.c.resolved != 0,
        f.document_facts.c.start.is_(None),
        f.document_facts.c.term == "",
        ~exists().where(
            pins.c.kind == "document",
            pins.c.article == articles.c.id,
            pins.c.spelling == f.document_facts.c.slug,
        ),
    )
)  # fmt: skip
MOVE_MENTION = (
    update(f.document_facts)
    .where(f.document_facts.c.article == whole("row"), f.document_facts.c.n == whole("nth"))
    .values(document=whole("new"))
)


def _moved(table: Table, column: str) -> Update:
    """Another document in one article."""
    here = table.c.article == whole("row"), table.c[column] == whole("old")
    return update(table).where(*here).values({column: whole("new")})


MOVE_SOURCE = _moved(f.relation_facts, "source")
MOVE_TARGET = _moved(f.relation_facts, "target")
MOVE_CONFERENCE_DOCUMENT = _moved(f.conference_documents, "document")

_c = conferences.c
_CONFERENCE = select(
    _c.id, _c.kind_slug, _c.subject, _c.start, _c.end, _c.precision, _c.part_of_day, _c.place, _c.organiser,
    _c.articles,
)  # fmt: skip
CONFERENCE = _CONFERENCE.where(_c.id == whole("id"))
CONFERENCES_NEAR = _CONFERENCE.where(
    _c.merged.is_(None), _c.start > whole("first"), _c.start < whole("last"), _c.end > whole("since")
).order_by(_c.id)
DOCUMENTS_AT = (
    select(f.conference_documents.c.document)
    .distinct()
    .join_from(
        f.conference_facts,
        f.conference_documents,
        (f.conference_documents.c.article == f.conference_facts.c.article)
        & (f.conference_documents.c.n == f.conference_facts.c.n),
    )
    .where(f.conference_facts.c.conference == whole("id"), f.conference_documents.c.document.is_not(None))
)
PEOPLE_AT = (
    select(f.conference_people.c.person)
    .distinct()
    .join_from(
        f.conference_facts,
        f.conference_people,
        (f.conference_people.c.article == f.conference_facts.c.article)
        & (f.conference_people.c.n == f.conference_facts.c.n),
    )
    .where(f.conference_facts.c.conference == whole("id"))
)
CHAIRS_AT = PEOPLE_AT.where(f.conference_people.c.role == 0)
_LEARNT = {
    "subject": words("on_subject"),
    "place": words("at_place"),
    "organiser": words("by_organiser"),
    "words": words("in_words"),
    "place_words": words("in_place_words"),
}
"""What a later report may add to a conference."""
RETAKE_CONFERENCE = (
    update(conferences)
    .where(_c.id == whole("taken"))
    .values(
        kind=words("of_kind"),
        kind_slug=words("kind_named"),
        start=whole("from_day"),
        end=whole("to_day"),
        precision=whole("precisely"),
        part_of_day=whole("in_part"),
        **_LEARNT,
    )
)
SAID_OF_CONFERENCE = (
    select(f.conference_facts.c.subject, f.conference_facts.c.place, f.conference_facts.c.organiser)
    .where(f.conference_facts.c.conference == whole("id"))
    .order_by(f.conference_facts.c.article, f.conference_facts.c.n)
)
LEARN_CONFERENCE = update(conferences).where(_c.id == whole("learnt")).values(**_LEARNT)
