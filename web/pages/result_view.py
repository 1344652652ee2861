"""A page of results as its template shows it: chips, facets, a chart over time, ways on and out."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from search import messages
from search.answer.results import FacetName, FacetValue, ResultPage, SearchRequest
from search.archive import Archive
from search.query.parser import as_words
from web import wording
from web.addresses import Asked
from web.pages import charts

FACETS: tuple[FacetName, ...] = ("year", "person", "number", "section", "conference", "author")
PART = 5_000
"""Articles in one export; a longer result comes in parts."""
SHOWN = 20
"""Values of a facet on the page; the API gives more."""
LONG, CHIPS = 1_500, 8
"""Bytes of an address that is too long to stand in a hundred links: no facets are shown, and few chips."""
TITLES: dict[FacetName, str] = {
    "year": "Năm đăng",
    "person": "Nhân vật",
    "number": "Văn bản",
    "section": "Chuyên mục",
    "conference": "Loại hội nghị",
    "author": "Tác giả",
}
_FILTERS: dict[str, tuple[str, FacetName | None]] = {
    "person": ("Nhân vật", "person"),
    "number": ("Văn bản", "number"),
    "office": ("Chức vụ", None),
    "section": ("Chuyên mục", "section"),
    "conference": ("Hội nghị", "conference"),
    "author": ("Tác giả", "author"),
}


class Chip(Struct, frozen=True):
    """Something the search was narrowed by, and the address without it; its `title` may be empty."""

    title: str
    label: str
    url: str
    typed: str = ""
    excluded: bool = False


class Choice(Struct, frozen=True):
    """One value of a facet: its address adds it, or takes it away where it is chosen."""

    label: str
    count: str
    url: str
    chosen: bool


class Group(Struct, frozen=True):
    """One facet."""

    name: str
    title: str
    choices: tuple[Choice, ...]


class ResultView(Struct, frozen=True):
    """Everything about a result beside its hits."""

    asked: Asked
    chips: tuple[Chip, ...]
    groups: tuple[Group, ...]
    columns: tuple[charts.Column, ...]
    columns_of: str
    pages: tuple[int | None, ...]
    last_page: int
    parts: int


def view(archive: Archive, request: SearchRequest, asked: Asked, page: ResultPage, today: date) -> ResultView:
    """The view of a page that was found for `request`, asked for as `asked`."""
    year = _one_year(request)
    last = max(1, -(-page.total // page.size))
    long = len(asked.url()) > LONG
    chips = (*_understood(page, asked), *_filters(archive, asked, page), *_spans(request, asked))
    return ResultView(
        asked=asked,
        chips=chips[:CHIPS] if long else chips,
        groups=() if long else tuple(_groups(page, asked)),
        columns=() if long else _columns(archive, request, asked, page, year, today),
        columns_of=f"tháng của năm {year}" if year else "năm",
        pages=tuple(around(page.page, last)),
        last_page=last,
        parts=-(-page.total // PART),
    )


def _groups(page: ResultPage, asked: Asked) -> Iterator[Group]:
    for name, values in page.facets.items():
        if name != "year" and values:
            yield Group(name, TITLES[name], tuple(_choices(asked, name, values)))


def _columns(
    archive: Archive, request: SearchRequest, asked: Asked, page: ResultPage, year: int | None, today: date
) -> tuple[charts.Column, ...]:
    """By month inside one year, else by year; each leads to its part of the result."""
    if not page.total:
        return ()
    if year:
        counts = archive.months(request, year, today)
        return charts.months(counts, lambda month: asked.setting(_days(*_month(year, month))).url())
    counts_by_year = [(int(value.value), value.count) for value in page.facets.get("year", ())]
    return charts.years(
        counts_by_year, lambda year: asked.setting(_days(date(year, 1, 1), date(year, 12, 31))).url()
    )


def _understood(page: ResultPage, asked: Asked) -> Iterator[Chip]:
    for one in page.understood:
        url = asked.setting({"q": as_words(page.text, one)}).url()
        title = wording.KINDS[one.kind]
        left_out = one.kind == "excluded" or one.label.startswith(messages.but(""))
        label = one.label.removeprefix(f"{title.lower()} ")
        yield Chip(title, label if title else wording.capital(label), url, one.text, left_out)


def _filters(archive: Archive, asked: Asked, page: ResultPage) -> Iterator[Chip]:
    for name, value in asked.pairs:
        if name in _FILTERS:
            title, facet = _FILTERS[name]
            yield Chip(title, _label(archive, page, facet, value), asked.without(name, value).url())


def _label(archive: Archive, page: ResultPage, facet: FacetName | None, value: str) -> str:
    """What a reader calls it: the facets mostly know; a look-up is needed where nothing was found."""
    if facet == "conference" and value == "true":
        return "bài về hội nghị"
    known = next((one.label for one in page.facets.get(facet, ()) if one.value == value), "") if facet else ""
    return known or _looked_up(archive, facet, value) or value


def _looked_up(archive: Archive, facet: FacetName | None, key: str) -> str:
    if facet in ("person", "author"):
        person = archive.store.person(key)
        return person.name if person else ""
    if facet == "number":
        document = archive.store.document(key)
        return document.number if document else ""
    found = archive.store.conference_page(key) if facet == "conference" else None
    return f"{found.conference.kind} {found.conference.subject}".strip() if found else ""


def _spans(request: SearchRequest, asked: Asked) -> Iterator[Chip]:
    published = wording.span(request.published_from, request.published_to)
    if published:
        yield Chip("Đăng", published, asked.setting({"from": "", "to": ""}).url())
    happened = wording.span(request.happened_from, request.happened_to)
    if happened:
        yield Chip("Diễn ra", happened, asked.setting({"happened_from": "", "happened_to": ""}).url())


def _choices(asked: Asked, name: FacetName, values: Sequence[FacetValue]) -> Iterator[Choice]:
    """Each value with the address that adds it (of conferences one only), or takes it away."""
    chosen = asked.all(name)
    adding = (asked.without(name) if name == "conference" else asked).adding(name)
    for value in values[:SHOWN]:
        picked = value.value in chosen
        url = asked.without(name, value.value).url() if picked else adding(value.value)
        yield Choice(value.label, messages.figures(value.count), url, picked)


def _one_year(request: SearchRequest) -> int | None:
    """The year that the days of publication were narrowed to, if it is one."""
    first, last = request.published_from, request.published_to
    return first.year if first and last and first.year == last.year and first <= last else None


def _month(year: int, month: int) -> tuple[date, date]:
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(after.toordinal() - 1)


def _days(first: date, last: date) -> dict[str, str]:
    return {"from": first.isoformat(), "to": last.isoformat()}


def around(page: int, last: int) -> Iterator[int | None]:
    """First, last and the pages around this one; None stands for those left out."""
    wanted = sorted({1, 2, page - 2, page - 1, page, page + 1, page + 2, last} & set(range(1, last + 1)))
    before = 0
    for number in wanted:
        if number > before + 1:
            yield None
        yield number
        before = number
