"""A person and an office next to each other are one fact: «Bí thư Tỉnh ủy Ngô Chí Cường»."""

import re
from collections.abc import Sequence

from search.known import Known
from search.lexer import Lexeme
from search.query import Has, KeywordField
from search.understanding.offices import ALTERNATIVES, held
from search.understanding.reading import Reading, either, facts

Item = Lexeme | Reading

_BETWEEN = re.compile(r"[\s,:\-–—]*")
_OFFICES = 256


def together(items: Sequence[Item], text: str, known: Known) -> list[Reading]:
    """The readings that join a person with the office typed right before, or else right after the name."""
    found: list[Reading] = []
    for place, item in enumerate(items):
        people = _values(item, "person")
        if not people or not isinstance(item, Reading):
            continue
        for first, second in ((place - 1, place), (place, place + 1)):
            office = items[first if second == place else second :][:1] if first >= 0 else ()
            if not office or not isinstance(office[0], Reading) or not _values(office[0], "office"):
                continue
            if _apart(items, text, first, second) or (found and items[first].start < found[-1].end):
                continue
            found.append(_joined(text, item, office[0], people, known))
            break
    return found


def _values(item: Item, field: KeywordField) -> list[str]:
    return (
        [fact.value for fact in facts(item.node) if fact.field == field] if isinstance(item, Reading) else []
    )


def _apart(items: Sequence[Item], text: str, first: int, second: int) -> bool:
    """Whether something stands between the two, or only the first is negated."""
    before = items[first - 1] if first else None
    negated = isinstance(before, Lexeme) and before.kind in ("minus", "not")
    between = text[items[first].end : items[second].start]
    return negated or _BETWEEN.fullmatch(between) is None


def _joined(text: str, person: Reading, office: Reading, people: Sequence[str], known: Known) -> Reading:
    """One mention says both: that the two are printed side by side may mean two people of a list."""
    start, end = min(person.start, office.start), max(person.end, office.end)
    keys = _values(office, "office")
    if len(keys) >= ALTERNATIVES:
        keys += [one.key for one in held(text[office.start : office.end], known, _OFFICES)]
    pairs = [Has("person_office", f"{one}|{key}") for one in people for key in dict.fromkeys(keys)]
    node = either(pairs)
    chips = sorted((*person.chips, *office.chips), key=lambda chip: chip.start)
    return Reading(start, end, node, tuple(chips), person.problems + office.problems)
