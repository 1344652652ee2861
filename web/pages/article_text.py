"""An article's own text as pieces of HTML: facts linked where they stand, the query's words marked."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from search.answer.hits import PartKey
from search.model import Article, Facts, Mention
from web import addresses
from web.pages.article_hits import Hit, ways_on


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of one part that leads somewhere; `anchor` is its id on the page."""

    start: int
    end: int
    url: str
    title: str
    anchor: str


@dataclass(slots=True)
class Anchors:
    """The links of every part, and on which of them each mention is found."""

    links: dict[PartKey, list[Link]] = field(default_factory=dict)
    of: dict[Mention, str] = field(default_factory=dict)


def anchors(facts: Facts) -> Anchors:
    """Links that do not overlap: of two the earlier, longer one; conferences take what the others leave."""
    found = Anchors()
    for wanted in (_things(facts), _conferences(facts)):
        for mention, url, title in sorted(
            wanted, key=lambda one: (*_place(one[0]), one[0].start, -one[0].end)
        ):
            links = found.links.setdefault(_place(mention), [])
            taken = next((one for one in links if one.start < mention.end and mention.start < one.end), None)
            if taken is None:
                taken = Link(mention.start, mention.end, url, title, f"c{len(found.of)}")
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


def text(article: Article, place: PartKey, hits: Sequence[Hit], found: Anchors) -> tuple[Markup, ...]:
    """One part by paragraphs, with its links and marks."""
    whole, links = article.part(*place), found.links.get(place, [])
    paragraphs, start = [], 0
    for line in whole.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [one for one in hits if one.start < end and one.end > start]
            paragraphs.append(
                _paragraph(whole, start, end, [one for one in links if start <= one.start < end], inside)
            )
        start = end + 1
    return tuple(paragraphs)


def _paragraph(whole: str, start: int, end: int, links: Sequence[Link], hits: Sequence[Hit]) -> Markup:
    """A hit that holds links whole has them in its mark; one across the end of a link is cut by it."""
    html, at = Markup(), start
    for hit in hits:
        inside = [one for one in links if hit.start <= one.start and one.end <= hit.end]
        across = [one for one in links if one.start < hit.end and hit.start < one.end]
        if inside and inside == across and start <= hit.start and hit.end <= end:
            html += _stretch(whole, at, hit.start, links, hits)
            html += Markup('<mark id="{}">{}</mark>').format(
                hit.anchor, _stretch(whole, hit.start, hit.end, inside, ())
            )
            html += ways_on([hit])
            at = hit.end
    return html + _stretch(whole, at, end, links, hits)


def _stretch(whole: str, start: int, end: int, links: Sequence[Link], hits: Sequence[Hit]) -> Markup:
    html, at = Markup(), start
    for link in links:
        if not start <= link.start < end:
            continue
        last = min(link.end, end)
        html += _marked(whole, at, link.start, hits)
        inner = _marked(whole, link.start, last, hits, ways=False)
        if link.url:
            html += Markup('<a class="fact" id="{}" href="{}" title="{}">{}</a>').format(
                link.anchor, link.url, link.title, inner
            )
        else:
            html += Markup('<span id="{}">{}</span>').format(link.anchor, inner)
        html += ways_on(one for one in hits if link.start < one.end <= last)
        at = last
    return html + _marked(whole, at, end, hits)


def _marked(whole: str, start: int, end: int, hits: Iterable[Hit], *, ways: bool = True) -> Markup:
    """A stretch with its marks; one that links cut into pieces is named by its first."""
    html, at = Markup(), start
    for hit in hits:
        first, last = max(hit.start, at), min(hit.end, end)
        if first < last:
            html += whole[at:first]
            id = Markup(' id="{}"').format(hit.anchor) if first == hit.start else ""
            html += Markup("<mark{}>{}</mark>").format(id, whole[first:last])
            if ways and last == hit.end:
                html += ways_on([hit])
            at = last
    return html + whole[at:end]


def anchor_of(mentions: Sequence[Mention], of: Mapping[Mention, str]) -> str:
    """Where on the page the first of these mentions stands; empty where it is not shown."""
    return next((of[mention] for mention in mentions if mention in of), "")
