"""A person and an office next to each other are one fact: «Bí thư Tỉnh ủy Ngô Chí Cường»."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from search.query.facts.meaning import Meaning, either, facts
from search.query.facts.offices import ALTERNATIVES, held
from search.query.known import Known
from search.query.lexer import Lexeme
from search.query.parsed import Understood
from search.query.tree import Has, KeywordField
from search.vietnamese.text.dashes import DASHES

Item = Lexeme | Meaning

_BETWEEN = re.compile(rf"[{DASHES}\s,:]*")
_OFFICES = 256


def together(items: Sequence[Item], text: str, known: Known) -> list[Meaning]:
    """The meanings that join a person with the office typed right before or right after the name."""
    found: list[Meaning] = []
    for chain in _chains(items, text):
        first = _first(chain, text)
        for one, two in zip(chain[first::2], chain[first + 1 :: 2], strict=False):
            person, office = (one, two) if _is_person(one) else (two, one)
            found.append(_joined(text, person, office, known))
    return found


def _chains(items: Sequence[Item], text: str) -> Iterator[list[Meaning]]:
    """People and offices that stand by turns, with nothing between them."""
    chain: list[Meaning] = []
    for place, item in enumerate(items):
        one = item if isinstance(item, Meaning) and (_is_person(item) or _values(item, "office")) else None
        takes_turn = one and chain and _is_person(one) != _is_person(chain[-1])
        if not takes_turn or _apart(items, text, place - 1, place):
            yield chain
            chain = []
        if one:
            chain.append(one)
    yield chain


def _first(chain: Sequence[Meaning], text: str) -> int:
    """Where the pairs begin: with one too many the commas say who is left out, or else that an office
    stands before its name («A, Bí thư B»)."""
    if len(chain) % 2 == 0:
        return 0
    commas = [bool(text[one.end : two.start].strip()) for one, two in pairwise(chain)]
    before_name = int(bool(chain) and _is_person(chain[0]))
    return min((before_name, 1 - before_name), key=lambda first: sum(commas[first::2]))


def _is_person(meaning: Meaning) -> bool:
    return bool(_values(meaning, "person"))


def _values(item: Item, field: KeywordField) -> list[str]:
    return (
        [fact.value for fact in facts(item.node) if fact.field == field] if isinstance(item, Meaning) else []
    )


def _apart(items: Sequence[Item], text: str, first: int, second: int) -> bool:
    """Whether something stands between the two, or only the first is negated."""
    before = items[first - 1] if first else None
    negated = isinstance(before, Lexeme) and before.kind in ("minus", "not")
    between = text[items[first].end : items[second].start]
    return negated or _BETWEEN.fullmatch(between) is None


def _joined(text: str, person: Meaning, office: Meaning, known: Known) -> Meaning:
    """One mention says both: that the two are printed side by side may mean two people of a list."""
    start, end = min(person.start, office.start), max(person.end, office.end)
    keys = _values(office, "office")
    typed = text[office.start : office.end]
    # The beginning of an office has no chip of its own, but here it is more than words.
    held_as = office.chips or (Understood("office", typed, keys[0], typed, office.start, office.end),)
    if office.chips or len(keys) >= ALTERNATIVES:
        # Somebody's «Trưởng đoàn ĐBQH tỉnh» is asked for too where others hold «Trưởng đoàn ĐBQH».
        keys += [one.key for one in held(typed, known, _OFFICES)]
    pairs = [
        Has("person_office", f"{one}|{key}")
        for one in _values(person, "person")
        for key in dict.fromkeys(keys)
    ]
    node = either(pairs)
    chips = sorted((*person.chips, *held_as), key=lambda chip: chip.start)
    return Meaning(start, end, node, tuple(chips), person.problems + office.problems, bound=True)
