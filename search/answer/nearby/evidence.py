"""Whether the articles that have most of the words are there for more than chance, and which are shown."""

from collections.abc import Sequence

from msgspec import Struct

from search.answer.coverage import Said
from search.model import Card

TAIL, LEAST = 0.5, 0.25
"""The share that all must have: a part of what the first has, and at all."""
WORTH, APART, CHANCE, UNTOLD = 0.043, 1.2, 8, 0.4
"""What a unit of worth said in one place counts in it, and standing out from the ninth, which says what is
said by chance; how far the first stands out where fewer were found. Fitted by logistic regression on known
items of which no article has all words, and on queries without an answer or asked of another archive
(`tests.benchmarks.relevance`, `tests.benchmarks.readers`)."""


class Near(Struct, frozen=True):
    """An article that has most of what was asked, by share, and what of the query it lacks."""

    card: Card
    said: Said


def evidence(near: Sequence[Near], rare: float, least: float) -> float:
    """How surely the one that comes first is not there by chance; `rare` is what the query tells in all.

    It says much, in one place and side by side; what it says there is rare; and it says more than the
    ninth does, for where many say as much as the first, that is what any article says."""
    if near[0].said.share < least:
        return 0.0
    best = _says(near[0])
    others = sorted(map(_says, near), reverse=True)
    apart = 1 - others[CHANCE] / best if len(others) > CHANCE else UNTOLD
    return best + WORTH * near[0].said.close * rare + APART * max(0.0, apart)


def _says(near: Near) -> float:
    return near.said.share + near.said.close + near.said.together / 2


def shown(near: Sequence[Near], most: int) -> list[Near]:
    """Those that say nearly as much as the first, in the order of the engine, which knows besides how
    often and in which part an article says it: it orders known items better than shares do."""
    least = max(TAIL * near[0].said.share, LEAST)
    return [one for one in near if one.said.share >= least][:most]
