"""From the store's pages to the JSON shapes of people, offices, official documents and conferences."""

from collections.abc import Iterable
from datetime import date

from search.store.reads import values
from web.api import entity_shapes as to
from web.api.convert import shaped


def person(found: values.PersonPage, page: int, size: int) -> to.Person:
    """One person; `page` and `size` are those of the articles."""
    one = found.person
    offices, years = [_office(span) for span in found.offices], _years(found.years)
    return shaped(
        to.Person, found, one, total=one.articles, page=page, size=size, offices=offices, years=years
    )


def office(found: values.OfficePage, on: date | None) -> to.Office:
    """One office, with those who held it on a day where one was asked for."""
    return shaped(to.Office, found, on=on)


def document(found: values.DocumentPage, page: int, size: int) -> to.Document:
    """One official document; `page` and `size` are those of the articles."""
    one, years = found.document, _years(found.years)
    return shaped(to.Document, found, one, total=one.articles, page=page, size=size, years=years)


def conference(found: values.ConferencePage) -> to.ConferenceDetail:
    """One conference with every report of it."""
    return shaped(to.ConferenceDetail, found, found.conference)


def _office(span: values.OfficeSpan) -> to.OfficeSpan:
    return shaped(to.OfficeSpan, span, first=_end(span.first), last=_end(span.last))


def _end(line: values.ArticleLine) -> to.OfficeEnd:
    return shaped(to.OfficeEnd, date=line.published, article=line)


def _years(counts: Iterable[tuple[int, int]]) -> list[to.YearCount]:
    return [to.YearCount(year=year, count=count) for year, count in counts]
