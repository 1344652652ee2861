"""A query spelled otherwise: which syllables may be slips, and the likeliest candidates of all of them."""

from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from search.answer.corrections.error_model import SPACE, apart, candidates, vietnamese
from search.answer.corrections.language_model import LanguageModel
from search.vietnamese.text import Token

OTHER_MARKS = 3.0
"""What it costs to take a syllable as typed though the archive lacks it with these marks."""
_DOUBTED = 3
"""Syllables that the archive has are doubted where they fit worst, so many of them."""
_BY_THREES = 4.0
"""How much a spelling may gain by being judged with the two syllables before each, not one."""
_CANDIDATES = 24
_KEPT = 16
"""Readings of a syllable, and of the query up to it, that are followed."""
_FOREIGN = 2
"""Letters from which on a syllable may be meant to be of another language."""


class Change(Struct, frozen=True):
    """`text[start:end]` of the query read as these folded syllables, the first of them the `at`-th of all."""

    start: int
    end: int
    syllables: tuple[str, ...]
    at: int


class Spelling(Struct, frozen=True):
    """The query with some changes; `gain` is how many times (natural logarithm) likelier they make it."""

    changes: tuple[Change, ...]
    gain: float


class _Candidate(Struct, frozen=True):
    """What `taken` tokens may have been meant to be."""

    syllables: tuple[str, ...]
    cost: float
    taken: int = 1
    changed: bool = True


class _Path(Struct, frozen=True):
    """One candidate of the first tokens: its chance by pairs, and what its slips cost."""

    likely: float = 0.0
    cost: float = 0.0
    syllables: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def last(self) -> str:
        return self.syllables[-1] if self.syllables else ""

    @property
    def score(self) -> float:
        return self.likely - self.cost


_score = attrgetter("score")


class Spellings:
    """The candidates of one query's tokens. Only those at `free` places may be slips; the archive lacks the
    `strange` ones as they are typed, and the `unknown` of them with any marks."""

    def __init__(
        self,
        tokens: Sequence[Token],
        free: Sequence[int],
        strange: frozenset[int],
        unknown: frozenset[int],
        model: LanguageModel,
    ) -> None:
        self._tokens, self._free, self._model = tokens, free, model
        self._strange, self._unknown = strange, unknown

    def likeliest(self, most: int, least: float, *, found: bool) -> list[Spelling]:
        """Other spellings of the query with at least this gain, the likeliest first.

        Of a query that has `found` something, only what goes ill with a neighbour is doubted."""
        doubted = self._strange or frozenset(self._worst(found))
        if not doubted:
            return []
        ends = self._paths(doubted, max(1, len(self._strange)))
        typed = max((path for path in ends if not path.changes), default=None, key=_score)
        enough = typed.score + least - _BY_THREES if typed else float("-inf")
        best = nlargest(most, (path for path in ends if path.changes and path.score >= enough), key=_score)
        start = self._by_threes(typed) if typed and best else float("-inf")
        spellings = [
            Spelling(path.changes, self._by_threes(path) - start) for path in best if self._stands(path)
        ]
        return sorted((one for one in spellings if one.gain >= least), key=lambda one: -one.gain)

    def _stands(self, path: _Path) -> bool:
        """Whether each change stands between its neighbours; asked where nothing typed is strange."""
        return bool(self._strange) or all(
            self._model.together(*_around(path.syllables, change)) for change in path.changes
        )

    def _paths(self, doubted: frozenset[int], slips: int) -> list[_Path]:
        """The best candidates of the whole query with at most so many slips."""
        paths: list[list[_Path]] = [[] for _ in range(len(self._tokens) + 2)]
        paths[0] = [_Path()]
        for at in range(len(self._tokens)):
            candidates = list(self._candidates(at, at in doubted))
            for path in nlargest(_KEPT, paths[at], key=_score):
                for candidate in candidates:
                    if not candidate.changed or len(path.changes) < slips:
                        paths[at + candidate.taken].append(self._longer(path, at, candidate))
        return paths[len(self._tokens)]

    def _by_threes(self, path: _Path) -> float:
        """The score of a path with every syllable judged by the two before it."""
        first, second, score = "", "", -path.cost
        for syllable in path.syllables:
            score += self._model.after_two(first, second, syllable)
            first, second = second, syllable
        return score

    def _worst(self, ill_only: bool) -> list[int]:
        """The places that fit their neighbours worst; `ill_only`, worse than chance would have it."""
        fits = {at: self._fits(at) for at in self._free}
        places = [at for at, fit in fits.items() if not ill_only or min(fit, default=0.0) < 0.0]
        return sorted(places, key=lambda at: sum(fits[at]) / max(1, len(fits[at])))[:_DOUBTED]

    def _fits(self, at: int) -> list[float]:
        """How well a token goes with those beside it."""
        beside = pairwise(token.folded for token in self._tokens[max(0, at - 1) : at + 2])
        return [self._model.fit(*pair) for pair in beside]

    def _longer(self, path: _Path, at: int, candidate: _Candidate) -> _Path:
        likely, last = path.likely, path.last
        for syllable in candidate.syllables:
            likely += self._model.after(last, syllable)
            last = syllable
        changes = path.changes
        if candidate.changed:
            end = self._tokens[at + candidate.taken - 1].end
            place = len(path.syllables)
            changes = (*changes, Change(self._tokens[at].start, end, candidate.syllables, place))
        return _Path(likely, path.cost + candidate.cost, (*path.syllables, *candidate.syllables), changes)

    def _candidates(self, at: int, doubted: bool) -> Iterator[_Candidate]:
        token = self._tokens[at]
        if at not in self._unknown:
            yield _Candidate((token.folded,), OTHER_MARKS if at in self._strange else 0.0, changed=False)
        if doubted:
            candidates = [*self._struck(at), *self._joined(at)]
            yield from nlargest(_CANDIDATES, candidates, key=lambda one: self._alone(one, at))

    def _alone(self, candidate: _Candidate, at: int) -> float:
        before = self._tokens[at - 1].folded if at else ""
        return self._model.after(before, candidate.syllables[0]) - candidate.cost

    def _struck(self, at: int) -> Iterator[_Candidate]:
        syllable = self._tokens[at].folded
        foreign = at in self._unknown and len(syllable) >= _FOREIGN
        for spelling, cost in candidates(syllable, foreign=foreign).items():
            if self._model.together(spelling):
                yield _Candidate((spelling,), cost)
        for pieces in apart(syllable):
            if self._model.together(*pieces):
                yield _Candidate(pieces, SPACE)

    def _joined(self, at: int) -> Iterator[_Candidate]:
        """One syllable typed with a space inside it («tuyê n»)."""
        if at + 1 < len(self._tokens) and at + 1 in self._free:
            whole = vietnamese().get(self._tokens[at].folded + self._tokens[at + 1].folded)
            if whole and self._model.together(whole):
                yield _Candidate((whole,), SPACE, taken=2)


def _around(syllables: Sequence[str], change: Change) -> Sequence[str]:
    """The syllables of a change with their neighbours; at an end of the query, with the two nearest."""
    start = max(0, min(change.at - 1, len(syllables) - 3))
    return syllables[start : max(change.at + len(change.syllables) + 1, start + 3)]
