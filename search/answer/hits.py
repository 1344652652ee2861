"""Hits as they are shown: an article's card with the words and facts of the query marked in its texts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from search import messages
from search.answer.highlight import Stretch, marked, snippets, spans, titled
from search.answer.matches import Finder, Match, asks_of, finder, told
from search.answer.results import Hit, Marked
from search.model import Article, Card, Part, Span
from search.query.tree import Node
from search.store import Store

PartKey = tuple[Part, int]
Said = Sequence[tuple[int, Span]]
"""Where an article says the facts of a query, each with its number among them."""


def hits(store: Store, cards: Sequence[Card], query: Node, *, near: bool) -> tuple[Hit, ...]:
    """One hit for each card, in their order."""
    facts = told(query)
    said = store.said([card.article.id for card in cards], facts) if facts else {}
    titles, texts = _finders(query)
    return tuple(_hit(card, titles, texts, said.get(card.article.id, ()), near=near) for card in cards)


def places(store: Store, article: Article, query: Node) -> Mapping[PartKey, list[Stretch]]:
    """Where an article has what a query asks for, by part."""
    facts = told(query)
    said = store.said([article.id], facts).get(article.id, ()) if facts else ()
    titles, texts = _finders(query)
    parts: dict[PartKey, str] = {(part, index): text for part, index, text in article.parts()}
    if titles is texts:
        return _places(parts, texts, said)
    title: dict[PartKey, str] = {("title", 0): parts.pop(("title", 0))}
    return {**_places(title, titles, said), **_places(parts, texts, said)}


def _places(parts: Mapping[PartKey, str], found: Finder, said: Said) -> dict[PartKey, list[Stretch]]:
    known = _matches(found, said)
    its = spans(list(parts.values()), found, [known.get(part, ()) for part in parts])
    return dict(zip(parts, its, strict=True))


def _finders(query: Node) -> tuple[Finder, Finder]:
    """For the title and for the other parts: one, unless words are asked for in the title alone."""
    texts = finder(query)
    return (finder(query, "title") if asks_of(query, "title") else texts), texts


def _hit(card: Card, titles: Finder, texts: Finder, said: Said, *, near: bool) -> Hit:
    article = card.article
    title, passages = _shown(article, titles, texts, said)
    return Hit(
        id=article.id,
        url=article.url,
        title=article.title,
        title_marked=title,
        snippets=passages,
        published=article.published,
        section=article.section,
        people=card.people,
        documents=card.documents,
        conference=card.conference,
        near=near,
        event=card.event,
    )


def _shown(article: Article, titles: Finder, texts: Finder, said: Said) -> tuple[Marked, tuple[Marked, ...]]:
    """The title and the passages, marked."""
    known = _matches(texts, said)
    parts: list[tuple[Part, int, str]] = [("summary", 0, article.summary), ("body", 0, article.body)]
    parts += [("caption", index, caption) for index, caption in enumerate(article.captions)]
    parts += [("attachment", index, page) for index, page in enumerate(article.pages)]
    below = [text for *_, text in parts]
    labels = [_label(article, part, index) for part, index, _ in parts] if article.attachments else ()
    said_below = [known.get((part, index), ()) for part, index, _ in parts] if known else ()
    if titles is texts:
        of_title = sorted([*texts.matches(article.title), *known.get(("title", 0), ())])
        return titled(article.title, below, texts, of_title=of_title, known=said_below, labels=labels)
    title = marked(article.title, titles, _matches(titles, said).get(("title", 0), ()))
    return title, snippets(below, texts, known=said_below, labels=labels)


def _label(article: Article, part: Part, index: int) -> str:
    """Where a passage stands that is not of the article's own text; "" for its own."""
    if part != "attachment":
        return ""
    attachment, page = article.page_of(index)
    return messages.stands_in(attachment.name, page, len(attachment.pages))


def _matches(texts: Finder, said: Said) -> Mapping[PartKey, list[Match]]:
    """The places where the facts are said as matches, by part, in order."""
    matches: dict[PartKey, list[Match]] = defaultdict(list)
    for number, place in said:
        matches[place.part, place.index].append((place.start, place.end, texts.fact(number)))
    return {part: sorted(its) for part, its in matches.items()}
