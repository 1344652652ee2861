"""Facts as they are read back: of many articles at once, a fixed number of statements."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import Connection

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
)
from search.store.schema.columns import DATE_ROLES, json_list, mentions, period, roles, strings
from search.store.schema.statements import lines

Articles = Mapping[int, Article]

_ROWS = "(SELECT value FROM json_each(:rows))"
_PEOPLE = f"""
    SELECT f.article, f.n, n.name, f.honorific, f.roles, p.key, f.mentions
    FROM person_facts f JOIN names n ON n.id = f.name JOIN people p ON p.id = f.person
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.n
"""
_OFFICES = f"""
    SELECT f.article, f.person, f.printed, o.full, f.flags, f.mentions
    FROM office_facts f JOIN offices o ON o.id = f.office
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.person, f.n
"""
_DOCUMENTS = f"""
    SELECT f.article, f.number, f.kind, f.issuer, f.start, f.end, f.precision, f.part_of_day, f.subject,
           f.term, f.short, f.resolved, d.key, f.mentions,
           CASE WHEN f.document IS NOT NULL THEN NULL
                WHEN f.resolved THEN (SELECT json_group_array(c.key) FROM documents c
                                      WHERE c.slug = f.slug AND c.merged IS NULL AND c.articles > 0)
                ELSE (SELECT json_group_array(key) FROM (
                          SELECT c.key FROM documents c
                          WHERE c.short = f.short AND c.merged IS NULL AND c.articles > 0
                          ORDER BY c.articles DESC, c.key LIMIT 20))
           END
    FROM document_facts f LEFT JOIN documents d ON d.id = f.document
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.n
"""
_DATES = f"""
    SELECT article, role, start, end, precision, part_of_day, mentions
    FROM date_facts WHERE article IN {_ROWS} ORDER BY article, n
"""
_CONFERENCES = f"""
    SELECT f.article, f.n, f.kind, f.subject, f.start, f.end, f.precision, f.part_of_day, f.place,
           f.organiser, f.awards, c.key, f.mentions
    FROM conference_facts f JOIN conferences c ON c.id = f.conference
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.n
"""
_CONFERENCE_PEOPLE = f"""
    SELECT f.article, f.n, f.role, f.name, p.key FROM conference_people f JOIN people p ON p.id = f.person
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.n, f.role, f.i
"""
_CONFERENCE_DOCUMENTS = f"""
    SELECT f.article, f.n, f.number, d.key
    FROM conference_documents f LEFT JOIN documents d ON d.id = f.document
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.n, f.i
"""
_RELATIONS = f"""
    SELECT f.article, f.source_number, s.key, f.target_number, t.key, f.mentions
    FROM relation_facts f LEFT JOIN documents s ON s.id = f.source LEFT JOIN documents t ON t.id = f.target
    WHERE f.article IN {_ROWS} ORDER BY f.article, f.n
"""
_PROBLEMS = f"""
    SELECT article, message, mentions FROM problem_facts WHERE article IN {_ROWS} ORDER BY article, n
"""
_PEOPLE_OF = f"""
    SELECT f.article, p.name, p.key FROM person_facts f JOIN people p ON p.id = f.person
    WHERE f.article IN {_ROWS} GROUP BY f.article, f.person ORDER BY f.article, min(f.n)
"""
_DOCUMENTS_OF = f"""
    SELECT f.article, d.number, d.key FROM document_facts f JOIN documents d ON d.id = f.document
    WHERE f.article IN {_ROWS} GROUP BY f.article, f.document ORDER BY f.article, min(f.n)
"""


def read(connection: Connection, articles: Articles) -> dict[int, Facts]:
    """All facts of each article, in the order they were put, with the keys of their entities."""
    if not articles:
        return {}
    people, documents = _people(connection, articles), _documents(connection, articles)
    dates, meetings = _dates(connection, articles), conferences(connection, articles)
    relations, problems = _relations(connection, articles), _problems(connection, articles)
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
    for row, name, key in lines(connection, _PEOPLE_OF, _bound(articles)):
        found[row].append(PersonRef(name, key))
    return found


def documents_of(connection: Connection, articles: Articles) -> dict[int, list[DocumentRef]]:
    """The official documents of each article that are known, each once."""
    found: dict[int, list[DocumentRef]] = defaultdict(list)
    for row, number, key in lines(connection, _DOCUMENTS_OF, _bound(articles)):
        found[row].append(DocumentRef(number, key))
    return found


def conferences(connection: Connection, articles: Articles) -> dict[int, list[ConferenceFact]]:
    """The conferences each article reports."""
    reported = list(lines(connection, _CONFERENCES, _bound(articles)))
    found: dict[int, list[ConferenceFact]] = defaultdict(list)
    if not reported:
        return found
    people: dict[tuple[int, int, int], list[PersonRef]] = defaultdict(list)
    for row, n, role, name, key in lines(connection, _CONFERENCE_PEOPLE, _bound(articles)):
        people[row, n, role].append(PersonRef(name, key))
    documents: dict[tuple[int, int], list[DocumentRef]] = defaultdict(list)
    for row, n, number, key in lines(connection, _CONFERENCE_DOCUMENTS, _bound(articles)):
        documents[row, n].append(DocumentRef(number, key or ""))
    for line in reported:
        found[line[0]].append(
            ConferenceFact(
                kind=line[2],
                mentions=mentions(articles[line[0]], line[12]),
                subject=line[3],
                when=period(line[4:8]),
                place=line[8],
                organiser=line[9],
                chairs=tuple(people[line[0], line[1], 0]),
                speakers=tuple(people[line[0], line[1], 1]),
                documents=tuple(documents[line[0], line[1]]),
                awards=strings(line[10]),
                key=line[11],
            )
        )
    return found


def _bound(articles: Articles) -> dict[str, str]:
    return {"rows": json_list(articles)}


def _people(connection: Connection, articles: Articles) -> dict[int, list[PersonFact]]:
    held = _offices(connection, articles)
    found: dict[int, list[PersonFact]] = defaultdict(list)
    for row, n, name, honorific, role, key, places in lines(connection, _PEOPLE, _bound(articles)):
        found[row].append(
            PersonFact(
                name=name,
                mentions=mentions(articles[row], places),
                honorific=honorific,
                offices=tuple(held.get((row, n), ())),
                roles=roles(role),
                key=key,
            )
        )
    return found


def _offices(connection: Connection, articles: Articles) -> dict[tuple[int, int], list[OfficeHeld]]:
    found: dict[tuple[int, int], list[OfficeHeld]] = defaultdict(list)
    for row, person, printed, full, flags, places in lines(connection, _OFFICES, _bound(articles)):
        mention = mentions(articles[row], places)[0]
        text_ = mention.text if printed is None else printed
        found[row, person].append(OfficeHeld(text_, full, mention, bool(flags & 1), bool(flags & 2)))
    return found


def _documents(connection: Connection, articles: Articles) -> dict[int, list[DocumentFact]]:
    found: dict[int, list[DocumentFact]] = defaultdict(list)
    for line in lines(connection, _DOCUMENTS, _bound(articles)):
        found[line[0]].append(
            DocumentFact(
                number=line[1],
                mentions=mentions(articles[line[0]], line[13]),
                kind=line[2],
                issuer=line[3],
                issued=period(line[4:8]),
                subject=line[8],
                term=line[9],
                short=line[10],
                resolved=bool(line[11]),
                key=line[12] or "",
                candidates=strings(line[14] or ""),
            )
        )
    return found


def _dates(connection: Connection, articles: Articles) -> dict[int, list[DateFact]]:
    found: dict[int, list[DateFact]] = defaultdict(list)
    for line in lines(connection, _DATES, _bound(articles)):
        when = period(line[2:6])
        if when is not None:
            found[line[0]].append(DateFact(DATE_ROLES[line[1]], when, mentions(articles[line[0]], line[6])))
    return found


def _relations(connection: Connection, articles: Articles) -> dict[int, list[Relation]]:
    found: dict[int, list[Relation]] = defaultdict(list)
    for line in lines(connection, _RELATIONS, _bound(articles)):
        source, target = DocumentRef(line[1], line[2] or ""), DocumentRef(line[3], line[4] or "")
        found[line[0]].append(Relation(source, target, mentions(articles[line[0]], line[5])))
    return found


def _problems(connection: Connection, articles: Articles) -> dict[int, list[FactProblem]]:
    found: dict[int, list[FactProblem]] = defaultdict(list)
    for row, message, places in lines(connection, _PROBLEMS, _bound(articles)):
        found[row].append(FactProblem(message, next(iter(mentions(articles[row], places)), None)))
    return found
