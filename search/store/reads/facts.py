"""Facts as they are read back: of many articles at once, a fixed number of statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from search.model import (
    Article,
    ConferenceFact,
    DateFact,
    DocumentFact,
    DocumentRef,
    FactProblem,
    Facts,
    OfficeHeld,
    PersonFact,
    PersonRef,
    Relation,
    event_day,
)
from search.store.compiled.reads import facts as sql
from search.store.identity.people import bearing
from search.store.reads.fact_rows import ConferenceRow, DateRow, DocumentRow
from search.store.schema.columns import DATE_ROLES, json_list, mentions, period, roles, strings
from search.store.sql import Connection, each, lines

Articles = Mapping[int, Article]
Bound = Mapping[str, str]


def read(connection: Connection, articles: Articles) -> dict[int, Facts]:
    """All facts of each article, in the order they were put, with the keys of their entities."""
    if not articles:
        return {}
    bound = _bound(articles)
    people, documents = _people(connection, articles, bound), _documents(connection, articles, bound)
    dates, meetings = _dates(connection, articles, bound), _conferences(connection, articles, bound)
    relations, problems = _relations(connection, articles, bound), _problems(connection, articles, bound)
    return {
        row: Facts(
            people=tuple(people.get(row, ())),
            documents=tuple(documents.get(row, ())),
            dates=tuple(dates.get(row, ())),
            conferences=tuple(meetings.get(row, ())),
            relations=tuple(relations.get(row, ())),
            problems=tuple(problems.get(row, ())),
        )
        for row in articles
    }


def people_of(connection: Connection, articles: Articles) -> dict[int, list[PersonRef]]:
    """The people of each article, each once, under the name of their page."""
    found: dict[int, list[PersonRef]] = defaultdict(list)
    for row, name, key in lines(connection, sql.PEOPLE_OF, _bound(articles)):
        found[row].append(PersonRef(name, key))
    return found


def documents_of(connection: Connection, articles: Articles) -> dict[int, list[DocumentRef]]:
    """The official documents of each article that are known, each once."""
    found: dict[int, list[DocumentRef]] = defaultdict(list)
    for row, number, key in lines(connection, sql.DOCUMENTS_OF, _bound(articles)):
        found[row].append(DocumentRef(number, key))
    return found


def conferences(connection: Connection, articles: Articles) -> dict[int, list[ConferenceFact]]:
    """The conferences each article reports."""
    return _conferences(connection, articles, _bound(articles))


def events(
    connection: Connection, articles: Articles, held: Mapping[int, Sequence[ConferenceFact]]
) -> dict[int, date | None]:
    """The day of the event of each of these articles whose publication has no day."""
    undated = {row: article for row, article in articles.items() if article.published is None}
    dates = _dates(connection, undated, _bound(undated)) if undated else {}
    return {row: event_day(held.get(row, ()), dates.get(row, ())) for row in undated}


def _bound(articles: Articles) -> Bound:
    return {"rows": json_list(articles)}


def _conferences(connection: Connection, articles: Articles, bound: Bound) -> dict[int, list[ConferenceFact]]:
    reported = list(each(connection, ConferenceRow, sql.CONFERENCES, bound))
    found: dict[int, list[ConferenceFact]] = defaultdict(list)
    if not reported:
        return found
    people: dict[tuple[int, int, int], list[PersonRef]] = defaultdict(list)
    for article, n, role, name, key in lines(connection, sql.CONFERENCE_PEOPLE, bound):
        people[article, n, role].append(PersonRef(name, key))
    documents: dict[tuple[int, int], list[DocumentRef]] = defaultdict(list)
    for article, n, number, key in lines(connection, sql.CONFERENCE_DOCUMENTS, bound):
        documents[article, n].append(DocumentRef(number, key or ""))
    for row in reported:
        found[row.article].append(
            ConferenceFact(
                kind=row.kind,
                mentions=mentions(articles[row.article], row.mentions),
                subject=row.subject,
                when=period(row),
                place=row.place,
                organiser=row.organiser,
                chairs=tuple(people[row.article, row.n, 0]),
                speakers=tuple(people[row.article, row.n, 1]),
                documents=tuple(documents[row.article, row.n]),
                awards=strings(row.awards),
                key=row.key,
            )
        )
    return found


def _people(connection: Connection, articles: Articles, bound: Bound) -> dict[int, list[PersonFact]]:
    held = _offices(connection, articles, bound)
    found: dict[int, list[PersonFact]] = defaultdict(list)
    for row, n, name, honorific, role, key, places, around in lines(connection, sql.PEOPLE, bound):
        found[row].append(
            PersonFact(
                name=name,
                mentions=mentions(articles[row], places),
                honorific=honorific,
                offices=tuple(held.get((row, n), ())),
                roles=roles(role),
                key=key,
                bearing=bearing(around),
            )
        )
    return found


def _offices(
    connection: Connection, articles: Articles, bound: Bound
) -> dict[tuple[int, int], list[OfficeHeld]]:
    found: dict[tuple[int, int], list[OfficeHeld]] = defaultdict(list)
    for row, person, printed, full, flags, places in lines(connection, sql.OFFICES, bound):
        mention = mentions(articles[row], places)[0]
        text_ = mention.text if printed is None else printed
        found[row, person].append(OfficeHeld(text_, full, mention, bool(flags & 1), bool(flags & 2)))
    return found


def _documents(connection: Connection, articles: Articles, bound: Bound) -> dict[int, list[DocumentFact]]:
    found: dict[int, list[DocumentFact]] = defaultdict(list)
    for row in each(connection, DocumentRow, sql.DOCUMENTS, bound):
        found[row.article].append(
            DocumentFact(
                number=row.number,
                mentions=mentions(articles[row.article], row.mentions),
                kind=row.kind,
                issuer=row.issuer,
                issued=period(row),
                subject=row.subject,
                term=row.term,
                short=row.short,
                resolved=bool(row.resolved),
                key=row.key or "",
                candidates=strings(row.candidates or ""),
            )
        )
    return found


def _dates(connection: Connection, articles: Articles, bound: Bound) -> dict[int, list[DateFact]]:
    found: dict[int, list[DateFact]] = defaultdict(list)
    for row in each(connection, DateRow, sql.DATES, bound):
        when = period(row)
        if when is not None:
            places = mentions(articles[row.article], row.mentions)
            found[row.article].append(DateFact(DATE_ROLES[row.role], when, places))
    return found


def _relations(connection: Connection, articles: Articles, bound: Bound) -> dict[int, list[Relation]]:
    found: dict[int, list[Relation]] = defaultdict(list)
    for row, number, key, other, other_key, places in lines(connection, sql.RELATIONS, bound):
        source, target = DocumentRef(number, key or ""), DocumentRef(other, other_key or "")
        found[row].append(Relation(source, target, mentions(articles[row], places)))
    return found


def _problems(connection: Connection, articles: Articles, bound: Bound) -> dict[int, list[FactProblem]]:
    found: dict[int, list[FactProblem]] = defaultdict(list)
    for row, message, places in lines(connection, sql.PROBLEMS, bound):
        found[row].append(FactProblem(message, next(iter(mentions(articles[row], places)), None)))
    return found
