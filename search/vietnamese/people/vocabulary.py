"""The vocabularies of people and offices, in the shapes the grammar of names asks for."""

from search.vietnamese.data import by_class
from search.vietnamese.text.words import Phrases, key_of


def phrases(vocabulary: str, kind: str) -> Phrases:
    """The entries of a class, to be looked for where a word stands."""
    return Phrases(by_class(vocabulary)[kind])


def syllables(vocabulary: str, kind: str) -> frozenset[str]:
    """The keys of the entries of a class that are single words."""
    return frozenset(keys[0] for keys in map(key_of, by_class(vocabulary)[kind]) if len(keys) == 1)


def pairs(vocabulary: str, kind: str) -> frozenset[tuple[str, str]]:
    """The keys of neighbouring syllables inside the entries of a class."""
    return frozenset(
        (keys[at], keys[at + 1])
        for keys in map(key_of, by_class(vocabulary)[kind])
        for at in range(len(keys) - 1)
    )
