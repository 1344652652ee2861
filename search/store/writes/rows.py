"""The facts of a batch of articles as rows, ready for `executemany`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from msgspec import Struct

from search.errors import ArticleRejected
from search.model import Article, ConferenceFact, DocumentFact, DocumentRef, Facts, PersonFact, PersonRef
from search.store.compiled.writes import overrides, registers
from search.store.compiled.writes import rows as sql
from search.store.identity.people import SILENT, Told, bearing_column, told, told_column
from search.store.schema.columns import (
    DATE_ROLES,
    json_list,
    mentions_column,
    period_columns,
    roles_column,
    strings,
    strings_column,
)
from search.store.sql import Connection, column
from search.store.sql import lines as read
from search.store.writes.conferences import Assigned, Conferences, Reported
from search.store.writes.documents import Documents
from search.store.writes.linking import settle
from search.store.writes.offices import Offices
from search.store.writes.people import Bearer, Named, People
from search.vietnamese.people import name_key

_DATE_ROLE = {role: number for number, role in enumerate(DATE_ROLES)}
_ADDITIONS = {
    "person_facts": sql.ADD_PERSON_FACTS,
    "office_facts": sql.ADD_OFFICE_FACTS,
    "document_facts": sql.ADD_DOCUMENT_FACTS,
    "date_facts": sql.ADD_DATE_FACTS,
    "conference_facts": sql.ADD_CONFERENCE_FACTS,
    "conference_people": sql.ADD_CONFERENCE_PEOPLE,
    "conference_documents": sql.ADD_CONFERENCE_DOCUMENTS,
    "relation_facts": sql.ADD_RELATION_FACTS,
    "problem_facts": sql.ADD_PROBLEM_FACTS,
}
_CLEARINGS = (
    sql.CLEAR_PERSON_FACTS,
    sql.CLEAR_OFFICE_FACTS,
    sql.CLEAR_DOCUMENT_FACTS,
    sql.CLEAR_DATE_FACTS,
    sql.CLEAR_CONFERENCE_FACTS,
    sql.CLEAR_CONFERENCE_PEOPLE,
    sql.CLEAR_CONFERENCE_DOCUMENTS,
    sql.CLEAR_RELATION_FACTS,
    sql.CLEAR_PROBLEM_FACTS,
)


KeptConferences = Mapping[tuple[int, int], Assigned]
"""By the row of the article and the place of the report among its conferences."""
_NONE: KeptConferences = {}


class Sheet(Struct, frozen=True):
    """One article's facts on their way into the store, the offsets already as columns."""

    row: int
    article: Article
    facts: Facts
    mentions: tuple[str, ...]
    reasons: tuple[tuple[str, ...], ...] = ()
    """Why each of its conferences is the one that it is said to be, where that is known."""


def sheet(row: int, article: Article, facts: Facts, reasons: tuple[tuple[str, ...], ...] = ()) -> Sheet:
    """Facts checked against the article's own words; raises ArticleRejected where they are not there."""
    if any(not date.mentions and date.role != "published" for date in facts.dates):
        raise ArticleRejected(f"{article.id}: a date without the words it was read from.")
    every: list[str] = []
    for person in facts.people:
        every.append(mentions_column(article, person.mentions))
        every += [mentions_column(article, (office.mention,)) for office in person.offices]
    for group in (facts.documents, facts.dates, facts.conferences, facts.relations):
        every += [mentions_column(article, fact.mentions) for fact in group]
    for problem in facts.problems:
        every.append(mentions_column(article, (problem.mention,) if problem.mention else ()))
    return Sheet(row, article, facts, tuple(every), reasons)


class _ConferencePerson(NamedTuple):
    """A row of conference_people."""

    article: int
    n: int
    role: int
    i: int
    name: str
    person: int


class FactRows:
    """Turns sheets into rows, asking the entities who and what is meant."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.people = People(connection)
        self.offices = Offices(connection)
        self.documents = Documents(connection)
        self.conferences = Conferences(connection)
        self._kept = _NONE
        self._here: dict[str, Bearer] = {}

    def write(self, sheets: Iterable[Sheet], kept: KeptConferences = _NONE) -> set[int]:
        """Write all facts; gives the rows of other articles that changed with them.

        `kept` are reports whose conference is known already."""
        batch = list(sheets)
        self._kept = kept
        self._prepare(batch)
        lines: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for page in batch:
            self._lines(page, lines)
        self.people.write()
        self.offices.write()
        self.documents.write()
        self.conferences.write()
        for table, addition in _ADDITIONS.items():
            if lines[table]:
                self._connection.run_each(addition, lines[table])
        self.conferences.retell()
        changed = self.documents.settle() | settle(self._connection, self.people)
        return changed - {page.row for page in batch}

    def conferences_of(self, rows: Iterable[int]) -> KeptConferences:
        """Which conference each report of these articles is about, and why."""
        found = read(self._connection, overrides.KEPT_CONFERENCES, {"rows": json_list(rows)})
        return {(row, n): Assigned(conference, strings(why)) for row, n, conference, why in found}

    def clear(self, rows: Iterable[int]) -> None:
        """Take the facts of these articles away, and out of the counts."""
        wanted = list(rows)
        if not wanted:
            return
        bound = {"rows": json_list(wanted)}
        for row, id in read(self._connection, sql.PEOPLE_OF, bound):
            self.people.leave(row, id)
        for statement, counts in (
            (sql.OFFICES_OF, self.offices.counts),
            (sql.DOCUMENTS_OF, self.documents.counts),
        ):
            for _, id in read(self._connection, statement, bound):
                counts[id] -= 1
        for row, id in read(self._connection, sql.CONFERENCES_OF, bound):
            self.conferences.leave(row, id)
        for clearing in _CLEARINGS:
            self._connection.run(clearing, bound)

    def _prepare(self, batch: list[Sheet]) -> None:
        every = [page.facts for page in batch]
        # In the order of the articles, so that the same articles always give the same keys.
        names = [person.name for facts in every for person in facts.people]
        names += [p.name for facts in every for c in facts.conferences for p in (*c.chairs, *c.speakers)]
        self.people.prepare(dict.fromkeys(names))
        self.offices.prepare(o.full for facts in every for p in facts.people for o in p.offices)
        numbers = {document.number for facts in every for document in facts.documents}
        numbers |= {d.number for facts in every for c in facts.conferences for d in c.documents}
        numbers |= {d.number for facts in every for r in facts.relations for d in (r.source, r.target)}
        self.documents.prepare(numbers)

    def _lines(self, page: Sheet, lines: dict[str, list[tuple[Any, ...]]]) -> None:
        row, facts, mentions = page.row, page.facts, iter(page.mentions)
        self._person_lines(page, lines, mentions)
        meant = self._document_lines(page, lines, mentions)
        for n, date in enumerate(facts.dates):
            lines["date_facts"].append(
                (row, n, _DATE_ROLE[date.role], *period_columns(date.when), next(mentions))
            )
        self._conference_lines(page, lines, mentions, meant)
        for n, relation in enumerate(facts.relations):
            source, target = relation.source, relation.target
            lines["relation_facts"].append(
                (row, n, source.number, self._meant(page, source, meant), target.number,
                 self._meant(page, target, meant), next(mentions))
            )  # fmt: skip
        for n, problem in enumerate(facts.problems):
            lines["problem_facts"].append((row, n, problem.message, next(mentions)))

    def tells(self, row: int, facts: Facts) -> bool:
        """Whether what tells the people of an article apart is what was written: the vocabularies that say so
        may have changed while its facts did not."""
        now = [told_column(told(person)) for person in facts.people]
        return now == list(column(self._connection, registers.TOLD, {"row": row}))

    def _person_lines(
        self, page: Sheet, lines: dict[str, list[tuple[Any, ...]]], mentions: Iterator[str]
    ) -> None:
        row = page.row
        people: set[int] = set()
        offices: set[int] = set()
        self._here = {}
        for n, person in enumerate(page.facts.people):
            tells = told(person, page.article.published)
            bearer = self._person(page, person, tells)
            if not person.only_signed:
                people.add(bearer.person)
            self._here.setdefault(name_key(person.name), bearer)
            lines["person_facts"].append(
                (row, n, bearer.person, bearer.spelling, person.honorific, roles_column(person.roles),
                 int(introduced(person)), next(mentions), bearing_column(person.bearing), told_column(tells))
            )  # fmt: skip
            for i, office in enumerate(person.offices):
                id, flags = self.offices.id(office.full), office.former + 2 * office.acting
                offices.add(id)
                printed = None if office.text == office.mention.text else office.text
                lines["office_facts"].append((row, n, i, id, printed, flags, next(mentions)))
        self.people.counts.update(people)
        self.offices.counts.update(offices)

    def _document_lines(
        self, page: Sheet, lines: dict[str, list[tuple[Any, ...]]], mentions: Iterable[str]
    ) -> dict[str, int | None]:
        meant: dict[str, int | None] = {}
        documents: set[int | None] = set()
        for n, (fact, places) in enumerate(zip(page.facts.documents, mentions, strict=False)):
            document = self._document(page, fact)
            documents.add(document)
            meant[fact.number] = document if meant.get(fact.number) is None else meant[fact.number]
            lines["document_facts"].append(
                (page.row, n, document, fact.number, self.documents.slug(fact.number), fact.kind,
                 fact.issuer, *period_columns(fact.issued), fact.subject, fact.term, fact.short,
                 int(fact.resolved), places)
            )  # fmt: skip
        self.documents.counts.update(id for id in documents if id is not None)
        return meant

    def _conference_lines(
        self,
        page: Sheet,
        lines: dict[str, list[tuple[Any, ...]]],
        mentions: Iterable[str],
        meant: dict[str, int | None],
    ) -> None:
        conferences: set[int] = set()
        for n, (fact, places) in enumerate(zip(page.facts.conferences, mentions, strict=False)):
            documents = [self._meant(page, document, meant) for document in fact.documents]
            people = list(self._conference_people(page, n, fact))
            reported = Reported(
                page.row,
                fact,
                page.article.published,
                frozenset(line.person for line in people if line.role == 0),
                frozenset(line.person for line in people),
                frozenset(id for id in documents if id is not None),
            )
            assigned = self._kept.get((page.row, n)) or self._conference(page, n, reported)
            conferences.add(assigned.conference)
            lines["conference_people"] += people
            lines["conference_documents"] += [
                (page.row, n, i, document.number, id)
                for i, (document, id) in enumerate(zip(fact.documents, documents, strict=True))
            ]
            lines["conference_facts"].append(
                (page.row, n, assigned.conference, strings_column(assigned.reasons), fact.kind, fact.subject,
                 *period_columns(fact.when), fact.place, fact.organiser, strings_column(fact.awards), places)
            )  # fmt: skip
        self.conferences.counts.update(conferences)
        self.conferences.settle(page.row, conferences)

    def _conference_people(self, page: Sheet, n: int, fact: ConferenceFact) -> Iterator[_ConferencePerson]:
        for role, group in enumerate((fact.chairs, fact.speakers)):
            for i, person in enumerate(group):
                bearer = self._person(page, person)
                yield _ConferencePerson(page.row, n, role, i, person.name, bearer.person)

    def _person(self, page: Sheet, named: PersonFact | PersonRef, tells: Told = SILENT) -> Bearer:
        """The bearer of a name in an article; a conference's people are those whom the article names."""
        if isinstance(named, PersonRef):
            here = self._here.get(name_key(named.name))
            if here is not None:
                return Bearer(
                    here.person, self.people.spellings.id(here.person, named.name, name_key(named.name))
                )
            return self.people.bearer(Named(named.name, page.row, page.article.id))
        offices = tuple(office.full for office in named.offices)
        return self.people.bearer(Named(named.name, page.row, page.article.id, tells, offices))

    def _document(self, page: Sheet, fact: DocumentFact) -> int | None:
        return self.documents.document(fact, page.article.id, page.article.published)

    def _conference(self, page: Sheet, n: int, reported: Reported) -> Assigned:
        return self.conferences.assign(reported, page.article.id)

    def _meant(self, page: Sheet, document: DocumentRef, meant: dict[str, int | None]) -> int | None:
        if document.number in meant:
            return meant[document.number]
        return self.documents.known(document.number, page.article.id)


def introduced(person: PersonFact) -> bool:
    """Whether the article introduces them with an honorific or an office."""
    return bool(person.honorific or person.offices)
