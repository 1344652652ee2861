"""A given name behind a form of address: «đồng chí Cường», «đ/c Minh Đằng»."""

from collections.abc import Iterator, Sequence

from search import messages
from search.model import Person
from search.query.facts.addresses import address
from search.query.facts.meaning import Meaning, either, every, phrase, words
from search.query.facts.offices import is_head
from search.query.facts.people import ends
from search.query.known import Known
from search.query.parsed import Problem, Understood
from search.query.tree import Has, Node
from search.vietnamese.text import Token, tokens

_ADDRESSES = frozenset({"ông", "bà"})
"""Forms of address that are words too: they are typed with their marks, and a name with its capital."""
_NOUNS = frozenset({"đàn", "quý", "quí", "hai", "các", "vợ", "chồng"})
"""Words before «ông» that make it no form of address for one person: «đàn ông Pháp»."""
_LONGEST = 3
_KNOWN = 50
_LOOKUPS = 2


def given_names(text: str, runs: Sequence[Sequence[Token]], known: Known) -> Iterator[Meaning]:
    """Someone addressed by a part of the name: the one person it fits, else words with those it may be."""
    lookups = 0
    for run in runs:
        for place in range(len(run)):
            said, length = _address(text, run, place)
            name = _name(run, place + length, comrade=length == 2) if said else ()
            if not said or not name or lookups == _LOOKUPS:
                continue
            lookups += 1
            bearers = known.people_with([token.folded for token in name], _KNOWN)
            people = {one.person.key: one.person for one in bearers if ends(one.exact, name)}
            if not people:
                continue
            start = run[place].start
            if len(people) == 1 and len(bearers) < _KNOWN:
                spoken = _spoken(run[place : place + length], name)
                yield _person(text, start, name[-1].end, spoken, next(iter(people.values())))
            else:
                yield _offered(text, start, name, said, list(people.values()))


def _address(text: str, run: Sequence[Token], place: int) -> tuple[Node | None, int]:
    """The form of address at `place` as a node, and how many syllables it has."""
    if node := address(text, run[place : place + 2]):
        return node, 2
    beside = place + 1 < len(run) and text[run[place].end : run[place + 1].start].isspace()
    alone = run[place].exact in _ADDRESSES and not (place and run[place - 1].exact in _NOUNS)
    return (words(run[place : place + 1]), 1) if alone and beside else (None, 0)


def _name(run: Sequence[Token], place: int, comrade: bool) -> Sequence[Token]:
    """The part of a name that begins at `place`: capitalised, or all that is left of the words."""
    if is_head(run[place : place + 2]):
        return ()
    length = 0
    while place + length < len(run) and length < _LONGEST and run[place + length].text.istitle():
        length += 1
    if not length and comrade and 0 < len(run) - place < _LONGEST:
        length = len(run) - place
    name = run[place : place + length]
    return name if all(token.text.isalpha() for token in name) else ()


def _spoken(address_of: Sequence[Token], name: Sequence[Token]) -> list[Node]:
    """The form of address with the name as one phrase, «đồng chí» in both its spellings."""
    if len(address_of) == 1:
        return [phrase([*address_of, *name])]
    return [phrase([*tokens(said), *name]) for said in ("đồng chí", "đ/c")]


def _person(text: str, start: int, end: int, spoken: Sequence[Node], person: Person) -> Meaning:
    """Articles with the one person, and those that only say «đồng chí Cường»."""
    chip = Understood("person", text[start:end], person.key, person.name, start, end)
    return Meaning(start, end, either([Has("person", person.key), *spoken]), (chip,), bound=True)


def _offered(text: str, start: int, name: Sequence[Token], said: Node, people: Sequence[Person]) -> Meaning:
    end = name[-1].end
    names = list(dict.fromkeys(person.name for person in people))
    message = messages.several_bearers(text[start:end], names)
    return Meaning(start, end, every([said, words(name)]), (), (Problem(message, start, end),))
