"""An article's own text as pieces of HTML: facts linked where they stand, the query's words marked."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from search.answer.highlight import marked
from search.answer.matches import finder
from search.model import Article, Facts, Mention, Part
from search.query.tree import Node
from web import addresses

PartKey = tuple[Part, int]


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


@dataclass(frozen=True, slots=True)
class Text:
    """One part as HTML by paragraphs, and the anchors of the query's words in it."""

    paragraphs: tuple[Markup, ...]
    passages: tuple[str, ...] = ()


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


def text(article: Article, place: PartKey, words: Node | None, found: Anchors) -> Text:
    """One part by paragraphs, with its links and marks."""
    whole = article.part(*place)
    links, marks = found.links.get(place, []), list(_marks(whole, words))
    paragraphs, passages, start = [], [], 0
    for line in whole.split("\n"):
        end = start + len(line)
        if line.strip():
            passage = f"d-{place[0]}-{place[1]}-{start}"
            inside = [(a, b) for a, b in marks if a < end and b > start]
            html = _paragraph(whole, start, end, [one for one in links if start <= one.start < end], inside)
            if inside:
                passages.append(passage)
                html = Markup('<span id="{}"></span>').format(passage) + html
            paragraphs.append(html)
        start = end + 1
    return Text(tuple(paragraphs), tuple(passages))


def _marks(whole: str, words: Node | None) -> Iterator[tuple[int, int]]:
    at = 0
    for piece in marked(whole, finder(words)) if words is not None and whole else ():
        if piece.marked:
            yield at, at + len(piece.text)
        at += len(piece.text)


def _paragraph(
    whole: str, start: int, end: int, links: Sequence[Link], marks: Sequence[tuple[int, int]]
) -> Markup:
    html, at = Markup(), start
    for link in links:
        last = min(link.end, end)
        html += _marked(whole, at, link.start, marks)
        inner = _marked(whole, link.start, last, marks)
        if link.url:
            html += Markup('<a class="fact" id="{}" href="{}" title="{}">{}</a>').format(
                link.anchor, link.url, link.title, inner
            )
        else:
            html += Markup('<span id="{}">{}</span>').format(link.anchor, inner)
        at = last
    return html + _marked(whole, at, end, marks)


def _marked(whole: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> Markup:
    html, at = Markup(), start
    for first, last in marks:
        first, last = max(first, at), min(last, end)
        if first < last:
            html += whole[at:first]
            html += Markup("<mark>{}</mark>").format(whole[first:last])
            at = last
    return html + whole[at:end]


def anchor_of(mentions: Sequence[Mention], of: Mapping[Mention, str]) -> str:
    """Where on the page the first of these mentions stands; empty where it is not shown."""
    return next((of[mention] for mention in mentions if mention in of), "")
