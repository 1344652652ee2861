"""How close words stand, the same on every engine.

A place counts two for each syllable before it, and one for each end of a part or paragraph: so far apart
are the terms of a syllable and its neighbour, and the parts of a field, where tantivy keeps positions."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from search.query.tree import Within, Word


def pairs(node: Within) -> Iterator[tuple[Word, Word]]:
    """Every two of the words: both must stand close to each other somewhere."""
    words = dict.fromkeys(Word(word.term, word.marked, node.field) for word in node.words)
    return combinations(words, 2)


def reach(node: Within) -> int:
    """How far apart two of the words may stand: all of them then fit into one stretch."""
    return 2 * (node.distance + len(set(node.words)) - 1)


def close(ones: Sequence[int], others: Sequence[int], reach: int) -> bool:
    """Whether one of the places lies within reach of one of the others; both ascend."""
    start = 0
    for place in ones:
        while start < len(others) and others[start] < place - reach:
            start += 1
        if start < len(others) and others[start] <= place + reach:
            return True
    return False
