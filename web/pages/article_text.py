"""An article's own text as pieces of HTML: facts linked where they stand, the query's words marked."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from markupsafe import Markup
from msgspec import Struct

from search.answer.hits import PartKey
from search.model import Article, Facts, Mention
from web import addresses
from web.pages import marking
from web.pages.article_hits import Hit, ways_on


class Link(Struct, frozen=True):
    """A stretch of one part that leads somewhere; `anchor` is its id on the page."""

    start: int
    end: int
    url: str
    title: str
    anchor: str


_S = TypeVar("_S", Link, Hit)


@dataclass(slots=True)
class Anchors:
    """The links of every part, and on which of them each mention is found."""

    links: dict[PartKey, list[Link]] = field(default_factory=dict)
    of: dict[Mention, str] = field(default_factory=dict)


def anchors(facts: Facts, root: str = "") -> Anchors:
    """Links that do not overlap: of two the earlier, longer one; conferences take what the others leave, and
    what only says where something was read takes the rest."""
    found = Anchors()
    for wanted in (_things(facts), _conferences(facts), _read(facts)):
        for mention, url, title in sorted(
            wanted, key=lambda one: (*_place(one[0]), one[0].start, -one[0].end)
        ):
            links = found.links.setdefault(_place(mention), [])
            taken = next((one for one in links if one.start < mention.end and mention.start < one.end), None)
            if taken is None:
                taken = Link(mention.start, mention.end, url and root + url, title, f"c{len(found.of)}")
                insort(links, taken, key=lambda link: link.start)
            found.of[mention] = taken.anchor
    return found


def _place(mention: Mention) -> PartKey:
    return mention.part, mention.index


def _things(facts: Facts) -> Iterator[tuple[Mention, str, str]]:
    for person in facts.people:
        for mention in person.mentions:
            yield mention, addresses.person(person.key) if person.key else "", person.name
    for document in facts.documents:
        url = addresses.document(document.key) if document.key else addresses.search(number=document.number)
        for mention in document.mentions:
            yield mention, url, document.number
    for one in facts.dates:
        if one.role == "happened":
            url = addresses.search(happened_from=one.when.start, happened_to=one.when.last)
            for mention in one.mentions:
                yield mention, url, "Các việc cùng thời gian"


def _conferences(facts: Facts) -> Iterator[tuple[Mention, str, str]]:
    for conference in facts.conferences:
        for mention in conference.mentions:
            yield mention, addresses.conference(conference.key) if conference.key else "", conference.kind


def _read(facts: Facts) -> Iterator[tuple[Mention, str, str]]:
    """Offices and days of issue: places to come to, which lead nowhere themselves."""
    for person in facts.people:
        for office in person.offices:
            yield office.mention, "", ""
    for one in facts.dates:
        if one.role == "issued":
            for mention in one.mentions:
                yield mention, "", ""


def text(article: Article, place: PartKey, hits: Sequence[Hit], found: Anchors) -> tuple[Markup, ...]:
    """One part by paragraphs, with its links and marks."""
    whole, links = article.part(*place), found.links.get(place, [])
    paragraphs, start = [], 0
    for line in whole.split("\n"):
        end = start + len(line)
        if line.strip():
            its = [one for one in _within(links, start, end) if start <= one.start]
            paragraphs.append(Markup().join(_paragraph(whole, start, end, its, _within(hits, start, end))))
        start = end + 1
    return tuple(paragraphs)


def _within(stretches: Sequence[_S], start: int, end: int) -> Sequence[_S]:
    """Those of a row of stretches, none over another, that have something between start and end."""
    first = bisect_right(stretches, start, key=lambda one: one.end)
    return stretches[first : bisect_left(stretches, end, key=lambda one: one.start)]


def _paragraph(
    whole: str, start: int, end: int, links: Sequence[Link], hits: Sequence[Hit]
) -> Iterator[Markup]:
    """A hit that holds links whole has them in its mark; one across the end of a link is cut by it."""
    at = start
    for hit in hits:
        across = _within(links, hit.start, hit.end)
        inside = all(hit.start <= one.start and one.end <= hit.end for one in across)
        if across and inside and start <= hit.start and hit.end <= end:
            yield from _stretch(whole, at, hit.start, links, hits)
            linked = Markup().join(_stretch(whole, hit.start, hit.end, across, ()))
            yield Markup('<mark id="{}">{}</mark>').format(hit.anchor, linked)
            yield ways_on([hit])
            at = hit.end
    yield from _stretch(whole, at, end, links, hits)


def _stretch(
    whole: str, start: int, end: int, links: Sequence[Link], hits: Sequence[Hit]
) -> Iterator[Markup]:
    at = start
    for link in _within(links, start, end):
        yield _marked(whole, at, link.start, hits)
        last = min(link.end, end)
        inner = _marked(whole, link.start, last, hits, ways=False)
        if link.url:
            kind = "fact doc" if _unbroken(whole[link.start : last]) else "fact"
            yield Markup('<a class="{}" id="{}" href="{}" title="{}">{}</a>').format(
                kind, link.anchor, link.url, link.title, inner
            )
        else:
            yield Markup('<span id="{}">{}</span>').format(link.anchor, inner)
        yield ways_on(one for one in _within(hits, link.start, last) if one.end <= last)
        at = last
    yield _marked(whole, at, end, hits)


def _unbroken(linked: str) -> bool:
    """Whether a link is a number alone, which is not broken at its hyphen."""
    return "-" in linked and len(linked) <= marking.LONGEST and linked[0].isdigit() and " " not in linked


def _marked(whole: str, start: int, end: int, hits: Sequence[Hit], *, ways: bool = True) -> Markup:
    """A stretch with its marks; one that links cut into pieces is named by its first."""
    pieces, at = list[str](), start
    for hit in _within(hits, start, end):
        first, last = max(hit.start, at), min(hit.end, end)
        if first < last:
            id = Markup(' id="{}"').format(hit.anchor) if first == hit.start else ""
            marked = Markup("<mark{}>{}</mark>").format(id, marking.whole(whole[first:last]))
            pieces += (marking.whole(whole[at:first]), marked)
            if ways and last == hit.end:
                pieces.append(ways_on([hit]))
            at = last
    return Markup().join([*pieces, marking.whole(whole[at:end])])


def anchor_of(mentions: Sequence[Mention], of: Mapping[Mention, str]) -> str:
    """Where on the page the first of these mentions stands; empty where it is not shown."""
    return next((of[mention] for mention in mentions if mention in of), "")
