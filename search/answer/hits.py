"""Hits as they are shown: an article's card with the words and facts of the query marked in its texts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from search.answer.highlight import marked, snippets
from search.answer.matches import Finder, Match, finder, told
from search.answer.results import Hit
from search.model import Card, Part, Span
from search.query.tree import Node
from search.store import Store

Said = Sequence[tuple[int, Span]]
"""Where an article says the facts of a query, each with its number among them."""


def hits(store: Store, cards: Sequence[Card], query: Node, *, near: bool) -> tuple[Hit, ...]:
    """One hit for each card, in their order."""
    facts = told(query)
    said = store.said([card.article.id for card in cards], facts) if facts else {}
    titles, texts = finder(query, "title"), finder(query)
    return tuple(_hit(card, titles, texts, said.get(card.article.id, ()), near=near) for card in cards)


def _hit(card: Card, titles: Finder, texts: Finder, said: Said, *, near: bool) -> Hit:
    article = card.article
    matches = _matches(texts, said)
    parts: list[tuple[Part, int, str]] = [("summary", 0, article.summary), ("body", 0, article.body)]
    parts += [("caption", index, caption) for index, caption in enumerate(article.captions)]
    return Hit(
        id=article.id,
        url=article.url,
        title=article.title,
        title_marked=marked(article.title, titles, matches.get(("title", 0), ())),
        snippets=snippets(
            [text for *_, text in parts],
            texts,
            known=[matches.get((part, index), ()) for part, index, _ in parts] if matches else (),
        ),
        published=article.published,
        section=article.section,
        people=card.people,
        documents=card.documents,
        conference=card.conference,
        near=near,
    )


def _matches(texts: Finder, said: Said) -> Mapping[tuple[Part, int], list[Match]]:
    """The places where the facts are said as matches, by part, in order."""
    matches: dict[tuple[Part, int], list[Match]] = defaultdict(list)
    for number, place in said:
        matches[place.part, place.index].append((place.start, place.end, texts.fact(number)))
    return {part: sorted(its) for part, its in matches.items()}
