"""The second group of a page: articles that have most of the words, each told what it lacks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from search.answer.coverage import Asked, Coverage, Said, holders, merged
from search.answer.hits import hits
from search.answer.results import Hit, Missing, Nearby, NearbyHit
from search.answer.unknown_names import unknown_names
from search.index.engine import Searcher
from search.model import Article, Card
from search.query.parsed import Clause, Parsed
from search.query.tree import And, Node, Not, Nothing, Or
from search.store import Store

SHOWN = 10
"""Articles that are shown at most."""
LOOKED_AT = 24
"""Articles, the best for any of the words, whose coverage is measured."""
FIRST, TAIL, LEAST = 0.5, 0.6, 0.25
"""The share the first must have; of that, and at all, what the others must."""
WHOLE = 0.8
"""The share that an article that has all words of a corrected query must have in one place."""
FEW, WORDS, LOOKED_FOR = 10, 3, 3
"""Hits of so many words that may have been found by chance, and how many of them are looked at."""
TOGETHER = 0.6
"""The share of neighbouring pairs side by side from which on an article was hardly found by chance."""


Reason = Literal["most_words", "corrected", "scattered"]


@dataclass(frozen=True, slots=True)
class Near:
    """An article that has most of what was asked, by share, and what of the query it lacks."""

    card: Card
    said: Said


@dataclass(frozen=True, slots=True)
class Around:
    """What one query may find beside its exact answer, in one state of the archive."""

    parsed: Parsed
    store: Store
    searcher: Searcher
    filtered: Callable[[Node], Node]

    def scattered(self, best: Sequence[Article], total: int) -> bool:
        """Whether the few articles that have all the words have them only here and there."""
        if total > FEW or len(self.parsed.clauses) < WORDS:
            return False
        coverage = Coverage(self.parsed, self.searcher)
        if len(coverage.words) < WORDS:
            return False
        return all(coverage.together(article) < TOGETHER for article in best[:LOOKED_FOR])

    def most(self, exact: Node | None = None) -> list[Near]:
        """The articles that have most of the words, best first, beside those that match `exact`."""
        coverage = Coverage(self.parsed, self.searcher, unknown_names(self.parsed, self.searcher))
        query = self._any_of(coverage.words, exact)
        if isinstance(query, Nothing):
            return []
        found = self.searcher.search(self.filtered(query), sort="relevance", offset=0, limit=LOOKED_AT)
        cards = self.store.cards(found.ids)
        near = [Near(cards[id], coverage.of(cards[id].article)) for id in found.ids if id in cards]
        near.sort(key=lambda one: -one.said.share)
        return _shown(near)

    def _any_of(self, words: Sequence[Asked], exact: Node | None) -> Node:
        """Any of the telling words, with all that the reader fixed; all the words weigh."""
        found = tuple(one.word for one in words if one.found)
        telling = tuple(one.word for one in words if one.found and not one.common)
        if not telling or len(words) < 2:
            return Nothing()
        any_of = [Or(telling), Or(found)] if len(telling) < len(found) else [Or(found)]
        bound = [_required(clause) for clause in self.parsed.clauses if clause.kind == "bound"]
        beside = [Not(exact)] if exact else []
        return And((*bound, *any_of, *beside))

    def nearby(self, reason: Reason, text: str | None, beside: Node | None = None) -> Nearby | None:
        """The group as it is shown; `text` is the query it answers in place of the typed one, and `beside`
        what matches is in the first group already."""
        near = self.whole() if reason == "corrected" else []
        near = near or self.most(beside)
        if not near:
            return None
        query = self._shown_for()
        found = hits(self.store, [one.card for one in near], query, near=True)
        return Nearby(text, reason, tuple(map(self._hit, found, near)))

    def whole(self) -> list[Near]:
        """The articles that have all of the query, unless they have it only here and there."""
        query = self.filtered(self.parsed.query)
        found = self.searcher.search(query, sort="relevance", offset=0, limit=SHOWN)
        cards = self.store.cards(found.ids)
        coverage = Coverage(self.parsed, self.searcher)
        near = [Near(cards[id], coverage.of(cards[id].article)) for id in found.ids if id in cards]
        return [one for one in near if one.said.close >= WHOLE]

    def _shown_for(self) -> Node:
        """What is marked in these articles: every word and fact of the query."""
        return self.filtered(And(tuple(clause.node for clause in self.parsed.clauses)))

    def _hit(self, hit: Hit, near: Near) -> NearbyHit:
        stretches = merged(near.said.missing, self.parsed.text)
        missing = tuple(Missing(self.parsed.text[start:end], start, end) for start, end in stretches)
        return NearbyHit(hit, missing, round(near.said.share, 2))


def _required(clause: Clause) -> Node:
    """What stays required of what the reader fixed: of a person in an office the person."""
    people = holders(clause.node)
    return Or(people) if people else clause.node


def _shown(near: Sequence[Near]) -> list[Near]:
    """Those close to the best, where the best is close enough to what was asked."""
    best = max((one.said.close for one in near), default=0.0)
    if best < FIRST:
        return []
    least = max(TAIL * best, LEAST)
    return [one for one in near if one.said.close >= least][:SHOWN]
