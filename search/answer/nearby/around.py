"""What one query may find beside its exact answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from search.answer.coverage import Asked, Coverage, holders, merged
from search.answer.hits import hits
from search.answer.nearby.evidence import LEAST, Near, evidence, shown
from search.answer.nearby.headlines import is_headline
from search.answer.nearby.unknown_names import names_a_place, unknown_names
from search.answer.results import Hit, Missing, Nearby, NearbyHit
from search.index.engine import Searcher
from search.index.engines.evidence import typed
from search.model import Article
from search.query.parsed import Clause, Parsed
from search.query.relax import unmarked
from search.query.tree import And, Has, Node, Not, Nothing, Or, Phrase, Word
from search.store import Store
from search.vietnamese.people.unmarked import LONGEST as LONGEST_NAME
from search.vietnamese.text import tokens

SHOWN = 10
"""Articles that are shown at most."""
LOOKED_AT = 24
"""Articles, the best for any of the words, whose coverage is measured."""
WITHOUT_PLACE = 0.4
"""The share that the first must have where no article has the place that was asked for."""
EVIDENCE, BESIDE = 1.89, 1.05
"""What the first must come to, as `evidence` adds it up: alone, and below articles found by chance or with a
person who was asked for."""
NAMED = 0.0
"""The same of articles that all name the official document that was asked for: none does by chance."""
TELLING = 3
"""With fewer words that are not in a quarter of all articles, pairs in titles bring candidates too: of 120
headlines with a wrong word of six the only such word was the wrong one."""
WHOLE = 0.8
"""The share that an article that has all words of a corrected query must have in one place."""
FEW, WORDS, LOOKED_FOR = 10, 3, 3
"""Hits of so many words that may have been found by chance, and how many of them are looked at."""
LONG, BARE, FEW_OF_LONG = 6, 4, 200
"""So many words, or so many without a mark, stand in that many articles by chance: in long ones."""
TOGETHER, WELL_TOGETHER, SENTENCE = 0.6, 0.85, 7
"""The share of neighbouring pairs side by side from which on an article was hardly found by chance; that
of so many words, of which some stand side by side in many an article on the same matter."""
HEAD = 2
"""Syllables that name what a place is, at most: «thị trấn»."""

Reason = Literal["most_words", "corrected", "scattered"]


@dataclass(slots=True)
class Around:
    """What one query may find beside its exact answer, in one state of the archive."""

    parsed: Parsed
    store: Store
    searcher: Searcher
    filtered: Callable[[Node], Node]
    _unknown: list[range] | None = field(default=None, init=False)

    def scattered(self, best: Sequence[Article], total: int, *, near: bool = False) -> bool:
        """Whether the few articles that have all the words, or (`near`) have them in other marks, have them
        only here and there; a fact is one thing, which no article has so. A name is not found in the
        articles that have its syllables, however many they are."""
        size = len(self.parsed.clauses)
        if size <= LONGEST_NAME and not near and self._is_unknown_name():
            return True
        long = BARE if self.parsed.text.isascii() else LONG
        if total > (FEW if size < long else FEW_OF_LONG) or size < WORDS:
            return False
        plain = [one for one in self.parsed.clauses if one.kind == "word" or typed(one.node)]
        if near:
            plain = [replace(clause, node=unmarked(clause.node)) for clause in plain]
        coverage = Coverage(replace(self.parsed, clauses=tuple(plain)), self.searcher)
        if len(coverage.words) < WORDS:
            return False
        enough = TOGETHER if len(coverage.words) < SENTENCE else WELL_TOGETHER
        return all(coverage.together(article) < enough for article in best[:LOOKED_FOR])

    def _is_unknown_name(self) -> bool:
        """Whether all that is asked for is a name that no article has, with the word for what it names."""
        size = len(self.parsed.clauses)
        names = self._unknown_names() if size >= WORDS else []
        if len(names) != 1 or names[0].stop != size:
            return False
        return not names[0].start or (names[0].start <= HEAD and names_a_place(names, self.parsed))

    def _unknown_names(self) -> list[range]:
        """Looked up once, whatever they are asked for."""
        if self._unknown is None:
            self._unknown = unknown_names(self.parsed, self.searcher)
        return self._unknown

    def most(self, exact: Node | None = None) -> list[Near]:
        """The articles that have most of the words, best first, beside those that match `exact`: what has
        more than chance below articles that may be there by chance needs less evidence than what stands
        alone on a page."""
        coverage = Coverage(self.parsed, self.searcher, self._unknown_names())
        query = self._any_of(coverage.words, exact)
        if isinstance(query, Nothing):
            return []
        found = self.searcher.search(self.filtered(query), sort="relevance", offset=0, limit=LOOKED_AT)
        cards = self.store.cards(found.ids)
        near = [Near(cards[id], coverage.of(cards[id].article)) for id in found.ids if id in cards]
        if self._names_several_people():
            return near[:SHOWN]
        least = NAMED if self._names_a_document() else BESIDE if exact or self._people else EVIDENCE
        names = () if exact else self._unknown_names()
        share = WITHOUT_PLACE if names and names_a_place(names, self.parsed) else LEAST
        headlines = [one for one in near if not names and self._is_headline(one.card.article)]
        if not near or evidence(near, coverage.rare, share) < least:
            return headlines
        return [*headlines, *(one for one in shown(near, SHOWN) if one not in headlines)][:SHOWN]

    def _is_headline(self, article: Article) -> bool:
        """Whether what was typed is the title of an article but for a word or two, which evidence of rare
        words does not tell of one that is all of common ones."""
        return is_headline([token.folded for token in tokens(self.parsed.text)], article.title)

    def _names_a_document(self) -> bool:
        return any(clause.kind == "bound" and _is_numbered(clause.node) for clause in self.parsed.clauses)

    def _names_several_people(self) -> bool:
        """Whoever asks for two people asks for the articles with both, whatever else these lack."""
        return self._people > 1

    @property
    def _people(self) -> int:
        return sum(one.kind == "bound" and _is_person(one.node) for one in self.parsed.clauses)

    def _any_of(self, asked: Sequence[Asked], exact: Node | None) -> Node:
        """Any of the telling words, with all that the reader fixed; all the words weigh."""
        found = tuple(one.word for one in asked if one.found)
        telling: tuple[Word | Phrase, ...] = tuple(one.word for one in asked if one.found and not one.common)
        if len(telling) < TELLING:
            telling += _in_titles(asked)
        if self._names_a_document() or self._names_several_people():
            telling = found  # Articles that name them need no telling word.
        if not telling or len(asked) < 2:
            return Nothing()
        any_of = [Or(telling), Or((And(found), *found))]
        bound = [_required(clause) for clause in self.parsed.clauses if clause.kind == "bound"]
        beside = [Not(exact)] if exact else []
        return And((*bound, *any_of, *beside))

    def nearby(self, reason: Reason, text: str | None = None, beside: Node | None = None) -> Nearby | None:
        """What has most of the query; `text` is this query where it stands in place of the typed one, and
        `beside` what matches is in the first group already."""
        return self._group(self.most(beside), reason, text)

    def otherwise(self, text: str, label: str) -> Nearby | None:
        """What has all of this query, which says what was typed in another word; `label` says which."""
        return self._group(self.whole(), "corrected", text, label)

    def meant(self, text: str, beside: Node | None = None) -> Nearby | None:
        """What has all of this query, which stands in place of the typed one as its correction; below it
        what has most of it, where the few that have all may have it by chance."""
        near = self.whole(beside)
        if near and self.scattered([one.card.article for one in near], len(near)):
            first = Or((self.parsed.query, beside)) if beside else self.parsed.query
            near = [*near, *self.most(first)][:SHOWN]
        return self._group(near, "corrected", text)

    def _group(
        self, near: Sequence[Near], reason: Reason, text: str | None, label: str = ""
    ) -> Nearby | None:
        if not near:
            return None
        found = hits(self.store, [one.card for one in near], self._shown_for(), near=True)
        return Nearby(text, reason, tuple(map(self._hit, found, near)), label)

    def whole(self, beside: Node | None = None) -> list[Near]:
        """The articles that have all of the query, unless they have it only here and there, or are in the
        first group already as they match `beside`."""
        query = self.filtered(And((self.parsed.query, Not(beside))) if beside else self.parsed.query)
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


def _in_titles(asked: Sequence[Asked]) -> tuple[Phrase, ...]:
    """Neighbours of which titles may have both side by side: of a headline whose only rare word is wrong the
    others bring its article."""
    pairs = pairwise(replace(one.word, field="title") for one in asked)
    return tuple(dict.fromkeys(Phrase(pair, "title") for pair in pairs))


def _is_numbered(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_is_numbered, node.parts))
    return isinstance(node, Has) and node.field in ("number", "short_number")


def _is_person(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_is_person, node.parts))
    return isinstance(node, Has) and node.field in ("person", "person_office")


def _required(clause: Clause) -> Node:
    """What stays required of what the reader fixed: of a person in an office the person."""
    people = holders(clause.node)
    return Or(people) if people else clause.node
