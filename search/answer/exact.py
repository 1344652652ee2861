"""The first group of a page: the exact set, or where that is empty the nearest that is not."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from search.answer.coverage import Coverage
from search.index.engine import Found, Searcher
from search.query.parsed import Ignored, Parsed
from search.query.questions import without_questions
from search.query.relax import relaxed, unmarked
from search.query.tree import Among, And, Node, Nothing
from search.store import Store
from search.vietnamese.text import tokens

LOOKED_AT = 100
"""Articles with the words in other marks that are looked at, the best first."""
TOGETHER = 0.6
"""The share of the query's neighbouring pairs that they must have side by side, weighed by their rarity: with
a smaller one what they showed had the words by chance, and what readers looked for was nearby as well."""


class Answer(Struct, frozen=True):
    """What a query stands for in the end, what of it was left out, and whether it was relaxed (`near`)."""

    query: Node
    parsed: Parsed
    found: Found
    ignored: tuple[Ignored, ...] = ()
    near: bool = False


class Exact(Struct, frozen=True):
    """One query in one state of the archive, under the filters of a request."""

    parsed: Parsed
    store: Store
    searcher: Searcher
    filtered: Callable[[Node], Node]
    page: Callable[[Node], Found]
    """The page that was asked for, of what a query matches under the filters."""

    def answer(self, told: Callable[[], bool] = lambda: False) -> Answer:
        """The first of the exact query, the one without its question words, and those relaxed, that finds
        something; where none does the one without its question words, which asks the least.

        Of a fact alone («nghị quyết 35 là gì») every article tells, and those that have the question words
        have them by chance; so where a card has `told` what is asked."""
        asked = without_questions(self.parsed)
        needless = asked and (all(one.kind != "word" for one in asked[0].clauses) or told())
        answer = self._without(asked) if asked and needless else self._whole()
        if asked and not answer.found.total:
            answer = self._without(asked)
        if answer.found.total:
            return answer
        return next((wider for wider in self._relaxed(answer) if wider.found.total), answer)

    def _whole(self) -> Answer:
        return Answer(self.parsed.query, self.parsed, self.page(self.parsed.query))

    def _without(self, asked: tuple[Parsed, tuple[Ignored, ...]]) -> Answer:
        parsed, ignored = asked
        return Answer(parsed.query, parsed, self.page(parsed.query), ignored)

    def _relaxed(self, answer: Answer) -> Iterator[Answer]:
        for wider in relaxed(answer.query):
            if wider.marks and len(tokens(self.parsed.text)) < 2:
                return  # one syllable in other marks is another word
            query = self._together(wider.query, answer.parsed) if wider.marks else wider.query
            yield replace(answer, query=query, found=self.page(query), near=True)

    def _together(self, query: Node, parsed: Parsed) -> Node:
        """Of the articles that match a relaxed query those in which its words stand together."""
        clauses = [replace(one, node=unmarked(one.node)) for one in parsed.clauses if one.kind == "word"]
        best = self.searcher.search(self.filtered(query), sort="relevance", offset=0, limit=LOOKED_AT)
        found = self.store.cards(best.ids)
        coverage = Coverage(replace(parsed, clauses=tuple(clauses)), self.searcher)
        near = [id for id, card in found.items() if coverage.together(card.article) >= TOGETHER]
        return And((query, Among(tuple(near)))) if near else Nothing()
