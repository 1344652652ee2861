"""What the register of people tells of each, and the sentences in which articles name one person."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from search.store.compiled.reads.registers import people as sql
from search.store.reads import entities, office_names
from search.store.reads.registers.places import Place, stated
from search.store.reads.values import Stated
from search.store.schema.columns import day, json_list, patterns
from search.store.sql import Connection, column, lines
from search.vietnamese.people import office_key
from search.vietnamese.text import keys


class Standing(Struct, frozen=True):
    """The offices that the newest article which gives somebody any gives them, and that article."""

    offices: tuple["Named", ...]
    article: str
    published: date | None


class Named(Struct, frozen=True):
    """An office as it is held."""

    office: str
    former: bool
    acting: bool


def standing(connection: Connection, people: Iterable[str]) -> dict[str, Standing]:
    """The newest offices of the people with these keys; who has none is not in it."""
    held: dict[str, dict[Named, None]] = defaultdict(dict)
    said: dict[str, tuple[str, date | None]] = {}
    for key, full, flags, id, ordinal in lines(connection, sql.STANDING, {"keys": json_list(people)}):
        held[key][Named(full, bool(flags & 1), bool(flags & 2))] = None
        said[key] = id, day(ordinal)
    return {key: Standing(_whole(offices), *said[key]) for key, offices in held.items()}


def _whole(offices: Iterable[Named]) -> tuple[Named, ...]:
    """Without those that are the short form of another: «Thủ tướng» beside «Thủ tướng Chính phủ»."""
    every = {one: office_key(one.office) for one in offices}
    short = {key for key in every.values() for other in every.values() if other.startswith(f"{key} ")}
    return tuple(one for one, key in every.items() if key not in short)


def held_at(connection: Connection, body: str) -> list[str]:
    """The keys of everyone who held an office in whose name a body stands, abbreviated or not."""
    found: dict[str, None] = {}
    for spelling in office_names.spellings(body):
        if syllables := keys(spelling)[1]:
            phrase = patterns("words", [f"% {' '.join(syllables)} %"])
            found |= dict.fromkeys(column(connection, sql.HOLDERS_AT, phrase))
    return list(found)


def sentences(connection: Connection, key: str, articles: Iterable[str]) -> dict[str, Stated]:
    """By the id of each of these articles: where it names the person, in its text before its title."""
    found = entities.person_keyed(connection, key)
    if found is None:
        return {}
    places: dict[str, Place] = {}
    asked = {"id": found[0], "ids": json_list(articles)}
    for id, row, mentions in lines(connection, sql.NAMED, asked):
        places.setdefault(id, Place(row, mentions))
    said = stated(connection, places.values(), within="body")
    return {id: said[place] for id, place in places.items() if place in said}
