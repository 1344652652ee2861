"""Who a name means: one of its bearers, told apart by what articles tell of them, or a new one with a key of
their own."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from search.store.compiled.writes import registers as sql
from search.store.identity.people import SILENT, Known, Told, choose, encoded, known, linked
from search.store.schema.columns import json_list
from search.store.sql import Connection, column, lines, value
from search.store.writes.keys import count, exists
from search.store.writes.spellings import Spellings, folded_name
from search.vietnamese.people import name_key, office_key
from search.vietnamese.people.namesakes import how_common
from search.vietnamese.people.works import of_office
from search.vietnamese.text import slug

_TELLING = 5
"""Syllables from which an office is one that few hold: «Hiệu trưởng Trường THPT X», not «Hiệu trưởng»."""


class Bearer(Struct, frozen=True):
    """Whom a printed name means: the person's id and the id of that spelling."""

    person: int
    spelling: int


class Link(Struct, frozen=True):
    """Two bearers of one name whose careers an article links, if the other held one of these offices."""

    exact: str
    one: int
    other: int
    offices: tuple[str, ...]


class Named(Struct, frozen=True):
    """A name as one article gives it, with the offices it gives to its bearer."""

    name: str
    row: int
    article: str
    told: Told = SILENT
    offices: tuple[str, ...] = ()


class People:
    """The people of one writing transaction: what was looked up stays at hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.spellings = Spellings(connection)
        self._bearers: dict[str, list[Known]] = {}
        self._looked_up: set[str] = set()
        self._exact: dict[str, str] = {}
        self._pins = {(at, name): id for at, name, id in lines(connection, sql.PINS, {"kind": "person"})}
        self._aliases: dict[str, int] = dict(lines(connection, sql.ALIASES, {"kind": "person"}))
        self._own: dict[int, set[int]] = defaultdict(set)
        self._next_person = int(value(connection, sql.NEXT_PERSON))
        self._numbers: dict[str, int] = {}
        self._given: set[str] = set()
        self._new: list[tuple[Known, str, str]] = []
        self._learnt: dict[int, Known] = {}
        self.links: list[Link] = []
        self.counts: Counter[int] = Counter()

    def prepare(self, names: Iterable[str]) -> None:
        """Look up the bearers of all these names in a fixed number of statements."""
        fresh = {name: name_key(name) for name in names if name not in self._exact}
        self._exact.update(fresh)
        folded = {folded_name(name) for name in fresh} - self._looked_up
        if folded:
            self._looked_up |= folded
            self._look_up(folded)
        stems = {_stem(name) for name in fresh} - self._numbers.keys()
        if stems:
            self._numbers.update(dict.fromkeys(stems, 1))
            taken = column(self._connection, sql.TAKEN, {"keys": json_list(stems)})
            self._numbers.update(dict.fromkeys(taken, 2))

    def leave(self, row: int, person: int) -> None:
        """The article of a row no longer names somebody; it may come back to them."""
        self._own[row].add(person)
        self.counts[person] -= 1

    def bearer(self, named: Named) -> Bearer:
        """Whom a name means in an article; `prepare` must have seen it."""
        exact = self._exact[named.name]
        fixed = self._pins.get((named.article, exact)) if self._pins else None
        person = fixed if fixed is not None else self._aliases.get(exact)
        if person is None:
            person = self._choose(exact, named).id
        return Bearer(person, self.spellings.id(person, named.name, exact))

    def write(self) -> None:
        """Write what was made, learnt and counted since the last time."""
        if self._new:
            rows = [(one.id, key, name, _column(one), 0, None) for one, key, name in self._new]
            self._connection.run_each(sql.ADD_PERSON, rows)
        made = {one.id for one, _, _ in self._new}
        self._new.clear()
        learnt = [{"of": id, "learnt": _column(one)} for id, one in self._learnt.items() if id not in made]
        if learnt:
            self._connection.run_each(sql.TELL_PERSON, learnt)
        self._learnt.clear()
        self.spellings.write()
        count(self._connection, sql.COUNT_PERSON, self.counts)

    def by_staff(self, person: int) -> bool:
        """Whether staff told a person apart from others, or gave them a name."""
        return person in self._pins.values() or person in self._aliases.values()

    def joined(self, link: Link, one: int, into: int) -> None:
        """Two bearers have become one."""
        bearers = {bearer.id: bearer for bearer in self._bearers[link.exact]}
        gone, stays = bearers.pop(one), bearers[into]
        stays.take(gone)
        self._bearers[link.exact] = list(bearers.values())
        self._learnt[into] = stays
        self.spellings.forget()

    def _look_up(self, folded: set[str]) -> None:
        bearers: dict[int, Known] = {}
        once: dict[int, str] = {}
        for exact, name, spelling, person, was_told in lines(
            self._connection, sql.NAMED, {"folded": json_list(folded)}
        ):
            self.spellings.met(person, name, spelling)
            if person not in bearers:
                bearers[person], once[person] = known(person, 0, [was_told]), was_told
            named = self._bearers.setdefault(exact, [])
            if bearers[person] not in named:
                named.append(bearers[person])
        telling: dict[int, list[tuple[str, int, int | None, int | None]]] = defaultdict(list)
        for person, *tells in lines(self._connection, sql.TELLING, {"people": json_list(bearers)}):
            telling[person].append(tuple(tells))
        for person, all_told in telling.items():  # what live articles tell counts, not what others told
            one = known(person, sum(many for _, many, *_ in all_told), [told for told, *_ in all_told])
            bearer = bearers[person]
            bearer.seats = one.seats
            for told, _, first, last in all_told:
                tells = known(0, 0, [told])
                bearer.days.meet(tells.works, first, last)
                bearer.seats.meet(tells.seats.held, first, last)
            bearer.articles, bearer.works = one.articles, one.works
            bearer.born, bearer.homes = one.born, one.homes
        for person, told in lines(self._connection, sql.TOLD_OF_MERGED, {"people": json_list(bearers)}):
            # Or an article of either, read anew, would be another's.
            bearers[person].take(known(person, 0, [told, once[person]]))

    def _choose(self, exact: str, named: Named) -> Known:
        bearers = self._bearers.setdefault(exact, [])
        own = self._own.get(named.row, ())
        best = choose(bearers, named.told, own, how_common(named.name))
        if best is None:
            best = self._make(named.name)
            bearers.append(best)
        elif len(bearers) > 1:
            self._link(exact, bearers, best, named)
        best.articles += 1
        if best.learn(named.told):
            self._learnt[best.id] = best
        return best

    def _link(self, exact: str, bearers: list[Known], best: Known, named: Named) -> None:
        for other in linked(bearers, best, named.told):
            shared = tuple(
                key
                for key, full in ((office_key(full), full) for full in named.offices)
                if key.count(" ") >= _TELLING - 1 and of_office(full) & other.works
            )
            if shared:
                self.links.append(Link(exact, best.id, other.id, shared))

    def _make(self, name: str) -> Known:
        stem = _stem(name)
        number = self._numbers[stem]
        key = stem if number == 1 else f"{stem}-{number}"
        while key in self._given or (number > 1 and exists(self._connection, sql.PERSON_KEYED, key)):
            number += 1
            key = f"{stem}-{number}"
        self._numbers[stem] = number + 1
        self._given.add(key)
        made = Known(self._next_person)
        self._next_person += 1
        self._new.append((made, key, name))
        return made


def _stem(name: str) -> str:
    return slug(name) or "nguoi"


def _column(one: Known) -> str:
    return encoded(one.works, one.born, one.homes, one.seats.held)
