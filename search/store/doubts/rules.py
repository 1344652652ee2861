"""What makes a fact doubtful, by its words alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from rapidfuzz.distance import Levenshtein

from search.vietnamese import bodies, people
from search.vietnamese.data import rows
from search.vietnamese.people import name_key
from search.vietnamese.text import keys

_OF_PLACES = frozenset(
    (
        *("ấp", "thôn", "xóm", "khóm", "xã", "phường", "huyện", "quận", "tỉnh", "làng", "bản"),
        *("sông", "núi", "đèo", "đảo", "biển", "cảng", "cầu", "chợ", "chùa", "phố", "đường", "khu", "động"),
    )
)
"""What says that a place is named. Some are given names too: those stand last in a name."""
_LONGEST = 6
"""Syllables of a name that are looked at."""


def names_a_place(name: str) -> bool:
    """Whether a name has the words of a place: «Ba Động Cát», «Bình Dương Hai», not «Lê Văn Biển»."""
    syllables = keys(name)[0][:_LONGEST]
    if any(one in _OF_PLACES for one in syllables[:-1]):
        return True
    return any(tuple(syllables[:end]) in _places() for end in range(2, len(syllables) + 1))


def is_no_body(issuer: str) -> bool:
    """Whether an issuer is none of the bodies that the vocabulary knows, or goes on after one."""
    named = bodies.named(issuer)
    return len(named) < len(issuer.rstrip(" .,;:"))


def tells_a_story(subject: str) -> bool:
    """Whether the subject of an official document names somebody with honorific or office: then it is not a
    subject, but what the sentence went on with."""
    return any(person.introduced for person in people.find(subject[:600]))


def near(names: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Pairs of (id, name) that may be one person written in two ways: other marks, or one letter in one
    syllable."""
    like: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    met: set[tuple[int, int]] = set()
    for id, name in names:
        exact = tuple(name_key(name).split())
        if len(exact) < 2:
            continue
        for left_out in range(len(exact)):
            others = (*exact[:left_out], "", *exact[left_out + 1 :])
            for other, spelled in like[others]:
                pair = min(id, other), max(id, other)
                if pair not in met and _slip(exact[left_out], spelled[left_out]):
                    met.add(pair)
                    yield pair
            like[others].append((id, exact))


def _slip(one: str, other: str) -> bool:
    """Whether two syllables differ as a slip does: in their marks, or by a letter of several."""
    if one == other:
        return False
    folded = keys(one)[1], keys(other)[1]
    if folded[0] == folded[1]:
        return True
    return min(len(one), len(other)) > 2 and Levenshtein.distance(one, other, score_cutoff=1) == 1


@cache
def _places() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(keys(name)[0]) for name, kinds in rows("places", 2) if "like a name" not in kinds)
