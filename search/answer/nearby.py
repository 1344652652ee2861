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
FIRST, TAIL, LEAST = 0.33, 0.6, 0.25
"""The share the first must have; of that, and at all, what the others must."""
EVIDENCE, LENGTH, LONGEST, FIFTH, AHEAD = 0.9, 0.02, 16, 4, 0.3
"""What the best must come to, as `_evident` adds it up: measured so that of the queries whose words no
article has two thirds stay without anything, and nineteen of twenty with an answer keep it."""
RANK = 0.02
"""What one place in the engine's order weighs against shares."""
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
        return _shown(near) if _evident(near, len(coverage.words)) else []

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

    def nearby(self, reason: Reason, text: str | None = None, beside: Node | None = None) -> Nearby | None:
        """What has most of the query; `text` is this query where it stands in place of the typed one, and
        `beside` what matches is in the first group already."""
        return self._group(self.most(beside), reason, text)

    def meant(self, text: str, label: str = "") -> Nearby | None:
        """What has all of this query, whose text stands in place of the typed one; `label` says why."""
        return self._group(self.whole(), "corrected", text, label)

    def _group(
        self, near: Sequence[Near], reason: Reason, text: str | None, label: str = ""
    ) -> Nearby | None:
        if not near:
            return None
        found = hits(self.store, [one.card for one in near], self._shown_for(), near=True)
        return Nearby(text, reason, tuple(map(self._hit, found, near)), label)

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


def _evident(near: Sequence[Near], words: int) -> bool:
    """Whether the one that says most is hardly there by chance.

    It says enough in one place, it says more than the fifth does, neighbours are neighbours in it, and a
    long query finds less by chance than a short one."""
    said = sorted((one.said for one in near), key=lambda said: -said.share)
    if not said or said[0].share < FIRST:
        return False
    close = max(one.close for one in said)
    ahead = min(said[0].share - said[FIFTH].share, AHEAD) if len(said) > FIFTH else AHEAD / 2
    return close + ahead + said[0].together / 2 + LENGTH * min(words, LONGEST) >= EVIDENCE


def _shown(near: Sequence[Near]) -> list[Near]:
    """Those that say nearly as much as any, best first; `near` is in the engine's order."""
    least = max(TAIL * max(one.said.share for one in near), LEAST)
    worth = {one.card.article.id: one.said.share + one.said.close - RANK * at for at, one in enumerate(near)}
    best = sorted(near, key=lambda one: -worth[one.card.article.id])
    return [one for one in best if one.said.share >= least][:SHOWN]
