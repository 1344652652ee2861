"""The first page: what is new, and what is new about what is often asked."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import islice

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.answer.results import Entity, SearchRequest
from search.archive import Archive
from search.model import Conference, Person
from search.store.reads.registers.people import Named
from search.store.reads.values import TakingPart
from web import wording
from web.addresses import search
from web.clock import today
from web.formats import json_ld
from web.pages import charts
from web.pages.guiding.samples import samples
from web.pages.rendering import page
from web.serving.freshness import fresh

EXAMPLES = ("hoi nghi so ket", "nghị quyết 35", "quý IV/2020", '"nghị quyết" -"chỉ thị"')
"""What may be typed: without marks, a number, a time, signs."""
SHOWN, NEWEST, HELD, ASKED, PEOPLE = 4, 6, 6, 6, 6
NOBODY = TakingPart()


class Event(Struct, frozen=True):
    """A conference with who led it."""

    held: Conference
    chairs: tuple[str, ...]

    @property
    def told(self) -> str:
        """When, and who led or held it."""
        when = wording.capital(wording.period(self.held.when)) if self.held.when else "Không rõ ngày"
        who = f"chủ trì {', '.join(self.chairs[:2])}" if self.chairs else self.held.organiser
        return " · ".join(part for part in (when, who) if part)


class News(Struct, frozen=True):
    """Something that is asked about, how many articles name it, and the newest of them."""

    about: Entity
    articles: int
    id: str
    title: str
    published: date | None
    event: date | None


class Known(Struct, frozen=True):
    """A person of the archive, and the office that was last said to be theirs."""

    person: Person
    office: Named | None
    said: date | None


def _asked(request: Request) -> tuple[tuple[str, str], ...]:
    """What is often asked about, as far as the page has room for it; it changes while the archive stays."""
    return tuple(request.app.state.query_log.asked_about()[:ASKED])


@partial(fresh, also=_asked)
def home(request: Request) -> Response:
    """GET /"""
    archive: Archive = request.app.state.archive
    store, held, settings = archive.store, archive.store.holdings(), request.app.state.settings
    asked = _asked(request)
    return page(
        request,
        "home.html",
        json_ld=json_ld.home(settings.site, settings.base_url),
        held=held,
        examples=tuple(islice(_examples(archive, today()), SHOWN)),
        bars=charts.years(held.years, lambda year: search(first=f"{year}-01-01", last=f"{year}-12-31")),
        newest=store.newest(NEWEST),
        events=tuple(_events(archive)),
        asked=bool(asked),
        news=tuple(_news(archive, asked, today())),
        people=tuple(_known(archive)),
        state=archive.state(),
    )


def _examples(archive: Archive, day: date) -> Iterator[str]:
    """What finds something here: the usual examples, then others from this archive."""
    for text in EXAMPLES:
        if archive.count(SearchRequest(text), day):
            yield text
    has = samples(archive)
    others = (has.person, has.document.number if has.document else "", has.held, has.pair, has.other)
    yield from (text for text in others if text and archive.count(SearchRequest(text), day))


def _events(archive: Archive) -> Iterator[Event]:
    found = archive.store.conferences(limit=HELD).items
    parts = archive.store.taking_part(one.key for one in found)
    return (Event(one, tuple(chair.name for chair in parts.get(one.key, NOBODY).chairs)) for one in found)


def _news(archive: Archive, asked: Iterable[tuple[str, str]], day: date) -> Iterator[News]:
    """Of what is asked about most, then of the official documents named most, the newest article each."""
    told = set[tuple[str, str]]()
    named = [("document", one.key) for one in archive.store.documents(limit=ASKED)]
    for kind, key in (*asked, *named):
        one = _one(archive, kind, key, day) if (kind, key) not in told and len(told) < ASKED else None
        if one:
            told.add((kind, key))
            yield one


def _one(archive: Archive, kind: str, key: str, day: date) -> News | None:
    """What is new about a person or official document; None where no article names it any more."""
    store = archive.store
    if kind == "person":
        person, wanted = store.person(key), SearchRequest(people=(key,), sort="newest")
        about = Entity("person", person.key, person.name) if person else None
    else:
        document, wanted = store.document(key), SearchRequest(numbers=(key,), sort="newest")
        about = Entity("document", document.key, document.number) if document else None
    listing = archive.listing(wanted, day, 0, 1) if about else None
    if about is None or listing is None or not listing.ids:
        return None
    stored = archive.listed(listing.ids)
    if not stored:
        return None
    newest = stored[0]
    return News(about, listing.total, newest.id, newest.title, newest.published, newest.event)


def _known(archive: Archive) -> Iterator[Known]:
    """Who is named most, with the office that the newest article that gives them any gives them."""
    people = archive.store.people(limit=PEOPLE)
    held = archive.store.standing([person.key for person in people])
    for person in people:
        standing = held.get(person.key)
        present = [one for one in standing.offices if not one.former] if standing else []
        yield Known(person, present[0] if present else None, standing.published if standing else None)


routes = [Route("/", home)]
