"""The places of an article that have what the reader looks for: their numbers, and the ways between them."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from search.answer.highlight import Stretch
from search.answer.hits import PartKey


class Hit(Struct, frozen=True):
    """A place that has what the reader looks for: the `number`th of so many on the page."""

    start: int
    end: int
    number: int
    of: int

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"cho-{self.number}"


def numbered(
    places: Mapping[PartKey, Sequence[Stretch]], order: Iterable[PartKey]
) -> dict[PartKey, list[Hit]]:
    """The places to mark with their numbers, parts in the order of the page."""
    hits: dict[PartKey, list[Hit]] = {}
    count, of = 0, sum(map(len, places.values()))
    for part in order:
        hits[part] = [Hit(*place, number, of) for number, place in enumerate(places.get(part, ()), count + 1)]
        count += len(hits[part])
    return hits


def ways_on(hits: Iterable[Hit]) -> Markup:
    """The ways on from where the reader stands. Their words are drawn by the style sheet: they are no words
    of the article, and are not copied with it."""
    html = list[Markup]()
    for hit in hits:
        ways = [("truoc", hit.number - 1, "Chỗ trước"), ("sau", hit.number + 1, "Chỗ tiếp theo")]
        links = [
            Markup('<a class="{}" href="#cho-{}" aria-label="{}: {} trên {}"></a>').format(
                way, number, label, number, hit.of
            )
            for way, number, label in ways
            if 1 <= number <= hit.of
        ]
        if links:
            html.append(Markup('<span class="jump">{}</span>').format(Markup().join(links)))
    return Markup().join(html)
