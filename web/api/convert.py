"""From the archive's values to the JSON shapes."""

from search import model
from search.answer import results
from search.query.parsed import Understood
from search.vietnamese.dates import periods
from web.api import shapes
from web.pages.marking import html


def search_result(page: results.ResultPage) -> shapes.SearchResult:
    """A page of results in the fixed shape."""
    return shapes.SearchResult(
        query=shapes.Query(
            text=page.text,
            understood=[_understood(one) for one in page.understood],
            problems=[
                shapes.Problem(message=one.message, start=one.start, end=one.end) for one in page.problems
            ],
            suggestion=page.suggestion,
        ),
        total=page.total,
        page=page.page,
        size=page.size,
        took_ms=page.took_ms,
        hits=[hit(one) for one in page.hits],
        facets={
            name: [shapes.FacetValue(value=one.value, label=one.label, count=one.count) for one in values]
            for name, values in page.facets.items()
        },
        index=shapes.IndexState(
            engine=page.index.engine, revision=page.index.revision, updated=page.index.updated
        ),
    )


def hit(one: results.Hit) -> shapes.Hit:
    """One hit, its marked pieces as HTML."""
    return shapes.Hit(
        id=one.id,
        url=one.url,
        title=one.title,
        title_html=str(html(one.title_marked)),
        snippets=[str(html(snippet)) for snippet in one.snippets],
        published=one.published,
        section=one.section,
        people=people(one.people),
        numbers=numbers(one.documents),
        conference=conference_ref(one.conference) if one.conference else None,
        near=one.near,
    )


def article(stored: model.StoredArticle) -> shapes.Article:
    """An article with all its facts and the words they were read from."""
    one = stored.article
    return shapes.Article(
        id=one.id,
        url=one.url,
        title=one.title,
        summary=one.summary,
        body=one.body,
        captions=list(one.captions),
        section=one.section,
        author=one.author,
        published=one.published,
        revision=stored.revision,
        facts=facts(stored.facts),
    )


def facts(found: model.Facts) -> shapes.Facts:
    return shapes.Facts(
        people=[_person(one) for one in found.people],
        documents=[_document(one) for one in found.documents],
        dates=[
            shapes.DateFact(role=one.role, when=period(one.when), mentions=mentions(one.mentions))
            for one in found.dates
        ],
        conferences=[conference(one) for one in found.conferences],
        relations=[_relation(one) for one in found.relations],
    )


def period(one: periods.Period) -> shapes.Period:
    """A period with its last day, as JSON and pages write it."""
    return shapes.Period(start=one.start, end=one.last, precision=one.precision, part_of_day=one.part_of_day)


def mentions(found: tuple[model.Mention, ...]) -> list[shapes.Mention]:
    return [mention(one) for one in found]


def mention(one: model.Mention) -> shapes.Mention:
    return shapes.Mention(part=one.part, index=one.index, start=one.start, end=one.end, text=one.text)


def people(found: tuple[model.PersonRef, ...]) -> list[shapes.PersonRef]:
    return [shapes.PersonRef(key=one.key, name=one.name) for one in found]


def numbers(found: tuple[model.DocumentRef, ...]) -> list[shapes.NumberRef]:
    return [_number(one) for one in found]


def conference_ref(one: model.ConferenceFact) -> shapes.ConferenceRef:
    return shapes.ConferenceRef(
        key=one.key, kind=one.kind, subject=one.subject, when=_when(one), place=one.place
    )


def _understood(one: Understood) -> shapes.Understood:
    return shapes.Understood(
        kind=one.kind, text=one.text, value=one.value, label=one.label, start=one.start, end=one.end
    )


def _number(one: model.DocumentRef) -> shapes.NumberRef:
    return shapes.NumberRef(key=one.key, number=one.number)


def _when(one: model.ConferenceFact) -> shapes.Period | None:
    return period(one.when) if one.when else None


def _person(one: model.PersonFact) -> shapes.PersonFact:
    return shapes.PersonFact(
        key=one.key,
        name=one.name,
        honorific=one.honorific,
        offices=[
            shapes.OfficeHeld(
                text=office.text,
                full=office.full,
                former=office.former,
                acting=office.acting,
                mention=mention(office.mention),
            )
            for office in one.offices
        ],
        roles=list(one.roles),
        mentions=mentions(one.mentions),
    )


def _document(one: model.DocumentFact) -> shapes.DocumentFact:
    return shapes.DocumentFact(
        key=one.key,
        number=one.number,
        kind=one.kind,
        issuer=one.issuer,
        issued=period(one.issued) if one.issued else None,
        subject=one.subject,
        candidates=list(one.candidates),
        mentions=mentions(one.mentions),
    )


def conference(one: model.ConferenceFact) -> shapes.ConferenceFact:
    return shapes.ConferenceFact(
        key=one.key,
        kind=one.kind,
        subject=one.subject,
        when=_when(one),
        place=one.place,
        organiser=one.organiser,
        chairs=people(one.chairs),
        speakers=people(one.speakers),
        documents=numbers(one.documents),
        awards=list(one.awards),
        mentions=mentions(one.mentions),
    )


def _relation(one: model.Relation) -> shapes.Relation:
    return shapes.Relation(
        source=_number(one.source),
        relation=one.relation,
        target=_number(one.target),
        mentions=mentions(one.mentions),
    )
