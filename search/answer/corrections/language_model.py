"""How well syllables go together in some articles: what makes one spelling of a query likelier there."""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from math import exp, log

from search.model import Article
from search.vietnamese.text.folded_bytes import folded_keys

_UNSEEN = 0.2
"""How many times more than seen syllables are taken to stand after another, all in all."""


class LanguageModel:
    """Chances (natural logarithms) of one folded syllable after another in these articles."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._line = list(chain.from_iterable(map(_syllables, articles)))
        self._places: dict[str, list[int]] = {}
        for place, syllable in enumerate(self._line):
            self._places.setdefault(syllable, []).append(place)
        self.together = cache(self._together)

    def _together(self, *syllables: str) -> int:
        """How often these stand one after another."""
        first, *others = syllables
        places = self._places.get(first, ())
        if not others:
            return len(places)
        return sum(self._line[place + 1 : place + len(syllables)] == others for place in places)

    def after(self, before: str, syllable: str) -> float:
        """The chance of a syllable where `before` ("" for nothing) stands in front of it."""
        if not before:
            return self._alone(syllable)
        seen = self.together(before, syllable) + _UNSEEN * exp(self._alone(syllable))
        return log(seen / (self.together(before) + _UNSEEN))

    def after_two(self, first: str, second: str, syllable: str) -> float:
        """The chance of a syllable where these two stand in front of it."""
        if not first:
            return self.after(second, syllable)
        seen = self.together(first, second, syllable) + _UNSEEN * exp(self.after(second, syllable))
        return log(seen / (self.together(first, second) + _UNSEEN))

    def fit(self, before: str, syllable: str) -> float:
        """How much likelier a syllable is behind `before` than anywhere."""
        return self.after(before, syllable) - self._alone(syllable)

    def _alone(self, syllable: str) -> float:
        return log((self.together(syllable) + 0.1) / (len(self._line) + 1))


def _syllables(article: Article) -> list[str]:
    return folded_keys(" ".join((article.title, article.summary, *article.captions, article.body)))
