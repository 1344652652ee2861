"""So many phrases are read of a query; the words of the others are searched one by one, and it is told."""

from datetime import date

import pytest

from search import limits
from search.query.parser import parse
from search.query.tree import And, Node, Not, Or, Phrase, Within, Word
from tests.search.query.known import MemoryKnown

KNOWN = MemoryKnown()
DAY = date(2024, 5, 6)


def counted(node: Node) -> tuple[int, int]:
    """(phrases, single words) of a tree."""
    match node:
        case Phrase() | Within():
            return 1, 0
        case Word():
            return 0, 1
        case And() | Or():
            parts = [counted(part) for part in node.parts]
            return sum(part[0] for part in parts), sum(part[1] for part in parts)
        case Not():
            return counted(node.part)
        case _:
            return 0, 0


def phrases(many: int, joined: str = " ", sign: str = "", near: str = "") -> str:
    return joined.join(f'{sign}"lúa{at} mạ{at}"{near}' for at in range(many))


@pytest.mark.parametrize(
    ("joined", "sign", "near"), [(" ", "", ""), (" OR ", "", ""), (" ", "-", ""), (" ", "", "~3")]
)
def test_eight_phrases_are_read(joined: str, sign: str, near: str) -> None:
    for many in (1, limits.PHRASES, limits.PHRASES + 1, 31):
        parsed = parse(phrases(many, joined, sign, near), KNOWN, DAY)
        told = [problem for problem in parsed.problems if str(limits.PHRASES) in problem.message]
        beyond = max(0, many - limits.PHRASES)
        assert counted(parsed.query) == (min(many, limits.PHRASES), 2 * beyond)
        assert bool(told) == bool(beyond)


def test_the_same_phrase_again_and_a_phrase_of_one_word_count_for_nothing() -> None:
    for text in ('"lúa mạ" ' * 20, " ".join(f'"lúa{at}"' for at in range(20))):
        assert not parse(text, KNOWN, DAY).problems


def test_the_place_of_a_phrase_too_many_is_told() -> None:
    text = phrases(limits.PHRASES + 1)
    (problem,) = parse(text, KNOWN, DAY).problems
    assert text[problem.start : problem.end] == f'"lúa{limits.PHRASES} mạ{limits.PHRASES}"'
