"""From the store's pages to the JSON shapes of people, official documents and conferences."""

from collections.abc import Iterable

from search import model
from search.store.reads import pages
from search.vietnamese.dates.periods import Period
from web.api import convert, shapes
from web.api import entity_shapes as to


def article(line: pages.ArticleLine | model.Article) -> to.ArticleRef:
    return to.ArticleRef(
        id=line.id, title=line.title, url=line.url, published=line.published, section=line.section
    )


def person_item(one: model.Person) -> to.PersonItem:
    return to.PersonItem(key=one.key, name=one.name, aliases=list(one.aliases), articles=one.articles)


def person(found: pages.PersonPage, page: int, size: int) -> to.Person:
    one = found.person
    return to.Person(
        key=one.key,
        name=one.name,
        aliases=list(one.aliases),
        total=one.articles,
        page=page,
        size=size,
        offices=[_office(span) for span in found.offices],
        articles=[article(line) for line in found.articles],
        years=_years(found.years),
        documents=_numbers(found.documents),
        met=_people(found.met),
        conferences=[conference(one) for one in found.conferences],
        namesakes=[shapes.PersonRef(key=one.key, name=one.name) for one in found.namesakes],
    )


def document_item(one: model.OfficialDocument) -> to.DocumentItem:
    return to.DocumentItem(
        key=one.key,
        number=one.number,
        kind=one.kind,
        issuer=one.issuer,
        term=one.term,
        articles=one.articles,
    )


def document(found: pages.DocumentPage, page: int, size: int) -> to.Document:
    one = found.document
    return to.Document(
        key=one.key,
        number=one.number,
        kind=one.kind,
        issuer=one.issuer,
        term=one.term,
        subject=found.subject,
        total=one.articles,
        page=page,
        size=size,
        issued=[_issued(stated) for stated in found.issued],
        articles=[article(line) for line in found.articles],
        years=_years(found.years),
        people=_people(found.people),
        implements=[_related(one) for one in found.implements],
        implemented_by=[_related(one) for one in found.implemented_by],
        namesakes=[_number(one) for one in found.namesakes],
    )


def conference(one: model.Conference) -> to.Conference:
    return to.Conference(
        key=one.key,
        kind=one.kind,
        subject=one.subject,
        when=_when(one.when),
        place=one.place,
        organiser=one.organiser,
        articles=list(one.articles),
    )


def conference_detail(found: pages.ConferencePage) -> to.ConferenceDetail:
    one = found.conference
    return to.ConferenceDetail(
        key=one.key,
        kind=one.kind,
        subject=one.subject,
        when=_when(one.when),
        place=one.place,
        organiser=one.organiser,
        reports=[
            to.Report(
                article=article(report.article),
                fact=convert.conference(report.fact),
                reasons=list(report.reasons),
            )
            for report in found.reports
        ],
        people=_people(found.people),
        documents=_numbers(found.documents),
    )


def _when(one: Period | None) -> shapes.Period | None:
    return convert.period(one) if one else None


def _office(span: pages.OfficeSpan) -> to.OfficeSpan:
    return to.OfficeSpan(
        office=span.office,
        former=span.former,
        acting=span.acting,
        first=to.OfficeEnd(date=span.first.published, article=article(span.first)),
        last=to.OfficeEnd(date=span.last.published, article=article(span.last)),
        articles=span.articles,
    )


def _issued(stated: pages.StatedIssue) -> to.Issued:
    mention = convert.mention(stated.mention) if stated.mention else None
    return to.Issued(when=convert.period(stated.when), article=article(stated.article), mention=mention)


def _related(one: pages.RelatedDocument) -> to.Related:
    return to.Related(
        relation=one.relation,
        document=_number(one.document),
        articles=[article(line) for line in one.articles],
    )


def _number(one: model.OfficialDocument) -> shapes.NumberRef:
    return shapes.NumberRef(key=one.key, number=one.number)


def _years(counts: Iterable[tuple[int, int]]) -> list[to.YearCount]:
    return [to.YearCount(year=year, count=count) for year, count in counts]


def _people(found: Iterable[pages.Together]) -> list[to.PersonCount]:
    return [to.PersonCount(key=one.key, name=one.name, count=one.articles) for one in found]


def _numbers(found: Iterable[pages.Together]) -> list[to.NumberCount]:
    return [to.NumberCount(key=one.key, number=one.name, count=one.articles) for one in found]
