"""What one spelling stands for in an archive: the same for a field of the box, a filter and an address."""

from collections.abc import Iterable, Sequence

from search import messages
from search.model import OfficialDocument
from search.query.facts import numbers, offices, people
from search.query.facts.meaning import Resolved, either
from search.query.known import Known, KnownName
from search.query.tree import Has
from search.vietnamese.numbers import parse
from search.vietnamese.people import strip_honorific
from search.vietnamese.text import Token, tokens

MOST = 200
"""People, official documents or offices that one spelling may stand for; more are cut, and it is said."""
_LONGEST_BARE = 6
_PART = 2
"""Syllables of the longest part of a name that stands for all who bear it."""


def person(typed: str, known: Known) -> Resolved | None:
    """Whom a key, a whole name or a part of one means, honorific or not."""
    if one := known.person(typed):
        return Resolved(Has("person", one.key), one.key, one.name)
    return people.person(typed, known) or bearers(tokens(strip_honorific(typed)[1]), known)


def author(typed: str, known: Known) -> Resolved | None:
    """Who signs articles under a key or a whole name."""
    if one := known.person(typed):
        return Resolved(Has("signed", one.key), one.key, one.name)
    name = tokens(strip_honorific(typed)[1])
    every = known.authors(" ".join(token.folded for token in name)) if name else ()
    found = [each for each in every if people.contains(each.exact, name)]
    if not found:
        return None
    keys = dict.fromkeys(each.person.key for each in found)
    doubt = messages.several_people(_names(found), len(keys)) if len(keys) > 1 else ""
    node = either([Has("signed", key) for key in keys])
    return Resolved(node, found[0].person.key, found[0].person.name, doubt)


def bearers(part: Sequence[Token], known: Known, *, last: bool = False) -> Resolved | None:
    """Everyone with these syllables in the name, or (`last`) at its end."""
    if not 0 < len(part) <= _PART:
        return None
    fits = people.ends if last else people.contains
    every = known.people_with([token.folded for token in part], MOST + 1)
    found = [name for name in every[:MOST] if fits(name.exact, part)]
    if not found:
        return None
    node = either([Has("person", name.person.key) for name in found])
    typed = " ".join(token.text for token in part)
    doubt = messages.part_of_names(typed, _names(found), cut=len(every) > MOST)
    return Resolved(node, found[0].person.key, found[0].person.name, doubt)


def number(typed: str, known: Known) -> Resolved | None:
    """Which official documents a key, a number in any spelling or a bare «35» means."""
    if document := known.document(typed):
        return Resolved(Has("number", document.key), document.key, numbers.label(document))
    found = parse(typed)
    if found is None:
        return bare_number(typed, known)
    if not found.short and not known.documents(found):
        return None
    return numbers.document(found, known, typed)


def bare_number(typed: str, known: Known) -> Resolved | None:
    """Every official document of a number that stands alone."""
    digits = tokens(typed)
    if len(digits) != 1 or not digits[0].exact.isdecimal() or len(digits[0].exact) > _LONGEST_BARE:
        return None
    every = known.documents_numbered(int(digits[0].exact), MOST + 1)
    if not every:
        return None
    node = either([Has("number", document.key) for document in every[:MOST]])
    doubt = messages.several_documents(typed, _labels(every), cut=len(every) > MOST)
    return Resolved(node, digits[0].exact, typed, doubt if len(every) > 1 else "")


def office(typed: str, known: Known) -> Resolved | None:
    """The offices that begin as typed, abbreviations written out."""
    every = offices.held(typed, known, MOST + 1)
    if not every:
        return None
    node = either([Has("office", one.key) for one in every[:MOST]])
    doubt = messages.many_offices(typed, MOST) if len(every) > MOST else ""
    return Resolved(node, every[0].key, typed, doubt)


def _names(found: Iterable[KnownName]) -> list[str]:
    return list(dict.fromkeys(name.person.name for name in found))


def _labels(documents: Iterable[OfficialDocument]) -> list[str]:
    return [numbers.label(document) for document in documents]
