"""The conferences of real articles: what the labels say of each, and how well it is read.

A label may give several stretches or kinds that say one thing; any of them is right. `speakers` are
scored where the label gives them."""

from collections.abc import Iterable
from typing import Any

from search.model import ConferenceFact, Facts
from search.vietnamese import text
from search.vietnamese.people import name_key
from tests.labelled.real import labelled, whole
from tests.labelled.scores import Item, Score

STRETCHES = ("place", "organiser", "subject")
CLASSES = ("held", *STRETCHES, "chairs", "speakers")
Items = dict[str, set[Item]]


def conferences_scored(file: str, found: dict[str, Facts]) -> dict[str, Score]:
    """The scores by class of the conferences that were found in the articles of one file of labels.

    «held» is kind and day; a conference that was missed, or never was, counts in every class."""
    result = {name: Score() for name in CLASSES}
    for article, label in labelled(file):
        source = whole(article)
        expected, read = _empty(), _empty()
        left = list(found[article.id].conferences)
        for held in label["conferences"]:
            match = next((fact for fact in left if fact.kind in held["kinds"]), None)
            if match is not None:
                left.remove(match)
            if not held.get("optional"):
                _expect(expected, held, source, match)
                if match is not None:
                    _read(read, match, held["kinds"][0], held)
        for fact in left:
            _read(read, fact, fact.kind, {})
        for name in CLASSES:
            result[name].add(article.id[-24:], expected[name], read[name])
    return result | {"every fact": _together(result.values())}


def _together(scores: Iterable[Score]) -> Score:
    """All the classes as one; each names its own misses."""
    total = Score()
    for score in scores:
        total.found += score.found
        total.expected += score.expected
        total.right += score.right
    return total


def _expect(items: Items, held: dict[str, Any], source: str, match: ConferenceFact | None) -> None:
    kind = held["kinds"][0]
    items["held"].add((kind, "" if held.get("any_day") else held.get("day", "")))
    for name in STRETCHES:
        said = [text.fold(source[slice(*at)]) for at in held[name]]
        if said:
            got = text.fold(getattr(match, name)) if match is not None else ""
            items[name].add((kind, got if got in said else said[0]))
    for name in ("chairs", "speakers"):
        items[name] |= {(kind, name_key(source[slice(*at)])) for at in held.get(name, ())}


def _read(items: Items, fact: ConferenceFact, kind: str, held: dict[str, Any]) -> None:
    day = fact.when.start.isoformat() if fact.when is not None and not held.get("any_day") else ""
    items["held"].add((kind, day))
    for name in STRETCHES:
        if said := text.fold(getattr(fact, name)):
            items[name].add((kind, said))
    items["chairs"] |= _names(kind, fact.chairs)
    if "speakers" in held:
        items["speakers"] |= _names(kind, fact.speakers)


def _names(kind: str, people: Iterable[Any]) -> set[Item]:
    return {(kind, name_key(person.name)) for person in people}


def _empty() -> Items:
    return {name: set() for name in CLASSES}
