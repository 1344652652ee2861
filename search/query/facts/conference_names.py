"""How readers name kinds of conference: by a whole name anywhere, by one word where it means nothing else."""

from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from search.query.facts.meaning import spells
from search.query.tree import Has, Node
from search.vietnamese.conference_kinds import ConferenceKind, conference_kinds
from search.vietnamese.text import Token, slug, tokens

_ANYWHERE = ("sơ kết", "tổng kết", "tập huấn", "giao ban", "đại hội", "họp báo", "hội thảo", "tọa đàm")
"""Kinds of one word that is hardly ever said of anything else."""
_ALSO = {"sơ kết": ("sơ tổng kết",)}
"""«sơ, tổng kết» says both."""
_NOT_BEFORE = {"họp báo": "cáo"}
"""«họp báo cáo kết quả» is no «họp báo»."""
CONFERENCE = "hội nghị"
Names = dict[str, tuple[str, ...]]
"""Names of kinds by their folded syllables."""
_WHOLE_NAME = 3
"""Syllables from which on the name of a kind means nothing but that kind."""


class Kind(Struct, frozen=True):
    """What a reader's words ask for: kinds as they are stored, the main one first, and the words."""

    names: tuple[str, ...]
    said: str
    near: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(slug(name) for name in self.names)

    @property
    def facts(self) -> list[Node]:
        return [Has("kind", value) for value in self.values]

    @property
    def also(self) -> tuple[str, ...]:
        return _ALSO.get(self.said, ())


def kind(typed: str) -> Kind | None:
    """The kind a whole string names: «sơ kết», «hội nghị sơ kết», «ky hop»."""
    name = next(iter(_named_by(tokens(typed), _every_name())), None)
    return None if name is None else kinds()[name]


def values(typed: str) -> tuple[str, ...]:
    """The stored values of the kinds that a string asks for: a facet's value means just that one, a name all
    that go by it; of a string that names none, its slug."""
    value = slug(typed)
    named = None if typed == value and "-" in typed else kind(typed)
    return named.values if named else (value,) * bool(value)


def is_kind(typed: str) -> bool:
    """Whether a string names a kind of conference, by any name or by its stored value."""
    return kind(typed) is not None or slug(typed) in _stored()


def longest(run: Sequence[Token], place: int, table: Names) -> tuple[Kind, int] | None:
    """The longest words of a table that stand at `place`."""
    if run[place : place + 1] and run[place].folded not in _first_syllables():
        return None
    for length in range(min(_most_syllables(), len(run) - place), 0, -1):
        found, following = run[place : place + length], run[place + length : place + length + 1]
        for name in _named_by(found, table):
            after = _NOT_BEFORE.get(name)
            if not (after and spells(following, after)):
                return kinds()[name], length
    return None


def _named_by(found: Sequence[Token], table: Names) -> list[str]:
    """The names these syllables may mean; where they spell one to the letter («hội thao»), it alone."""
    names = [name for name in table.get(_folded(found), ()) if spells(found, name)]
    if not names:
        return names
    exact = " ".join(token.exact for token in found)
    return [name for name in names if _exact(name) == exact] if exact in _exact_names() else names


@cache
def _stored() -> frozenset[str]:
    return frozenset(slug(one.name) for one in conference_kinds())


@cache
def _exact_names() -> frozenset[str]:
    return frozenset(map(_exact, kinds()))


def _exact(name: str) -> str:
    return " ".join(token.exact for token in tokens(name))


@cache
def kinds() -> dict[str, Kind]:
    """What each way of naming kinds asks for.

    A word asks for every kind that it says; a whole name for that kind, or for all that its words say
    where it is the main one of them: «hội nghị sơ kết» is also called «lễ sơ kết»."""
    by_word: dict[str, list[ConferenceKind]] = {}
    for one in conference_kinds():
        for word in _said(one):
            by_word.setdefault(word, []).append(one)
    found: dict[str, Kind] = {}
    for word, group in by_word.items():
        # The main one is called just so; a ceremony stands last.
        group = sorted(group, key=lambda one: (_said(one)[0] != word, one.name.startswith("lễ ")))
        found[word] = Kind(tuple(one.name for one in group), word, group[0].near)
    for one in conference_kinds():
        group_of = found[_said(one)[0]]
        main = group_of.names[0] == one.name
        found.setdefault(one.name, group_of if main else Kind((one.name,), one.name, one.near))
    return found


def _said(one: ConferenceKind) -> list[str]:
    """The words that say a kind, as syllables: a comma inside them is not typed in a query."""
    found = (" ".join(token.text for token in tokens(word)) for word in (*one.said, *one.held))
    return list(dict.fromkeys(found))


@cache
def near_of() -> dict[frozenset[str], str]:
    """The name of the neighbouring kind, by the kinds that are asked for together."""
    return {frozenset(one.values): one.near for one in kinds().values() if one.near}


@cache
def _every_name() -> Names:
    """All that the field and the filter read; where marks are needed to tell two, the commoner first."""
    return _by_syllables([*_ANYWHERE, *kinds()])


@cache
def _first_syllables() -> frozenset[str]:
    """The folded syllables that any of the names begins with."""
    return frozenset(name.partition(" ")[0] for name in _every_name())


@cache
def free_names() -> Names:
    """The names that are read wherever they stand, by their folded syllables."""
    names = [one.name for one in conference_kinds() if len(tokens(one.name)) >= _WHOLE_NAME]
    return _by_syllables([*_ANYWHERE, *names])


@cache
def names_behind_conference() -> Names:
    """The words that are read behind «hội nghị»."""
    said = [word for one in conference_kinds() if one.family == CONFERENCE for word in _said(one)]
    return _by_syllables([*_ANYWHERE, *(word for word in said if word != CONFERENCE)])


@cache
def whole_names() -> Names:
    """The names that are read where they are the whole query."""
    names = [one.name for one in conference_kinds() if one.name != CONFERENCE]
    return _by_syllables([*_ANYWHERE, *names, *(word for one in conference_kinds() for word in one.held)])


def _by_syllables(names: Iterable[str]) -> Names:
    found: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys(names):
        syllables = _folded(tokens(name))
        found[syllables] = (*found.get(syllables, ()), name)
    return found


def _folded(found: Iterable[Token]) -> str:
    return " ".join(token.folded for token in found)


@cache
def _most_syllables() -> int:
    return max(len(tokens(word)) for one in conference_kinds() for word in (one.name, *one.said))
