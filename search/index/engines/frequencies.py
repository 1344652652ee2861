"""How often words stand, counted once for each state of an index: every query asks it of all its words, to be
estimated by, and most words are asked for again and again."""

from collections.abc import Callable, MutableMapping, Sequence

from search.query.tree import Word

_REMEMBERED = 10_000

Known = MutableMapping[Word, int]


def frequencies(known: Known, words: Sequence[Word], count: Callable[[Word], int]) -> tuple[int, ...]:
    """In how many articles each word stands; `known` takes up what had to be counted."""
    found = []
    for word in words:
        number = known.get(word)
        if number is None:
            number = count(word)
            if len(known) < _REMEMBERED:
                known[word] = number
        found.append(number)
    return tuple(found)
