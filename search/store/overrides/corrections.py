"""Corrections of what was read in one article, applied after every reading of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import get_args

from msgspec.structs import replace

from search.errors import StoreError
from search.model import ConferenceFact, DocumentFact, Facts, OfficeHeld, PersonFact, PersonRef, PersonRole
from search.store.overrides.said import Correction, What
from search.vietnamese.dates import periods
from search.vietnamese.people import full_office, name_key
from search.vietnamese.text import slug

_CONFERENCE: frozenset[What] = frozenset(
    ("kind", "subject", "place", "organiser", "day", "chairs", "speakers", "no-conference")
)
_DOCUMENT: frozenset[What] = frozenset(("issuer", "document-subject", "issued"))
_DAYS: frozenset[What] = frozenset(("day", "issued", "happened"))
_MANY: frozenset[What] = frozenset(("offices", "roles", "chairs", "speakers"))
_NONE: frozenset[What] = frozenset(("no-person", "no-conference"))


def checked(said: Correction) -> Correction:
    """The same correction; raises StoreError where its value does not fit what it corrects."""
    if said.what in _NONE and said.value:
        raise StoreError(f"«{said.what}» takes no value.")
    if said.what not in _NONE | _MANY and len(said.value) != 1:
        raise StoreError(f"«{said.what}» takes one value; give an empty one to say that there is none.")
    if said.what not in _CONFERENCE | {"happened"} and not said.of:
        raise StoreError(f"«{said.what}» needs --of, the name or number that it is about.")
    if said.what in _DAYS:
        for day in filter(None, said.value):
            _day(day)
    if said.what == "roles" and (unknown := set(said.value) - set(get_args(PersonRole))):
        raise StoreError(f"{', '.join(sorted(unknown))}: the roles are {', '.join(get_args(PersonRole))}.")
    return said


def corrected(facts: Facts, corrections: Iterable[Correction]) -> Facts:
    """The facts of an article as staff would have them; a corrected fact keeps the words it was read from."""
    for said in corrections:
        facts = _applied(facts, said)
    return facts


def fits(facts: Facts, said: Correction) -> bool:
    """Whether there is anything in the facts that the correction is about."""
    if said.what in _CONFERENCE:
        return any(_of_conference(one, said) for one in facts.conferences)
    if said.what in _DOCUMENT:
        return any(slug(one.number) == slug(said.of) for one in facts.documents)
    if said.what == "happened":
        return any(one.role == "happened" for one in facts.dates)
    return any(_called(one.name, said.of) for one in facts.people)


def _applied(facts: Facts, said: Correction) -> Facts:
    if said.what in _CONFERENCE:
        changed = (_conference(one, said) if _of_conference(one, said) else one for one in facts.conferences)
        return replace(facts, conferences=tuple(one for one in changed if one is not None))
    if said.what == "happened":
        when = periods.day(_day(said.value[0])) if said.value[0] else None
        kept = (replace(one, when=when) if one.role == "happened" and when else one for one in facts.dates)
        return replace(facts, dates=tuple(one for one in kept if when or one.role != "happened"))
    if said.what in _DOCUMENT:
        changed_ones = (
            _document(one, said) if slug(one.number) == slug(said.of) else one for one in facts.documents
        )
        return replace(facts, documents=tuple(changed_ones))
    people = (_person(one, said) if _called(one.name, said.of) else one for one in facts.people)
    meetings = tuple(_renamed(one, said) for one in facts.conferences)
    return replace(facts, people=tuple(one for one in people if one is not None), conferences=meetings)


def _called(name: str, typed: str) -> bool:
    return name_key(name) == name_key(typed)


def _of_conference(fact: ConferenceFact, said: Correction) -> bool:
    return not said.of or slug(fact.kind) == slug(said.of)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise StoreError(f"{typed!r} is no day: write it as 2023-08-30.") from error


def _person(fact: PersonFact, said: Correction) -> PersonFact | None:
    if said.what == "no-person":
        return None
    if said.what == "name":
        return replace(fact, name=said.value[0])
    if said.what == "offices":
        return replace(fact, offices=tuple(_office(fact, text) for text in said.value))
    known: Mapping[str, PersonRole] = {role: role for role in get_args(PersonRole)}
    return replace(fact, roles=tuple(known[role] for role in said.value) or ("mentioned",))


def _office(fact: PersonFact, text: str) -> OfficeHeld:
    """The office as staff have it, in the words it was read from, or those that name the person."""
    own = next((one for one in fact.offices if one.full == full_office(text)), None)
    mention = own.mention if own else (fact.offices[0].mention if fact.offices else fact.mentions[0])
    return own or OfficeHeld(text, full_office(text), mention)


def _renamed(fact: ConferenceFact, said: Correction) -> ConferenceFact:
    """A conference whose chairs and speakers follow what was said of a person."""
    if said.what not in ("name", "no-person"):
        return fact

    def follow(people: tuple[PersonRef, ...]) -> tuple[PersonRef, ...]:
        others = [one for one in people if not _called(one.name, said.of)]
        if said.what == "no-person" or len(others) == len(people):
            return tuple(others)
        return tuple(PersonRef(said.value[0]) if _called(one.name, said.of) else one for one in people)

    return replace(fact, chairs=follow(fact.chairs), speakers=follow(fact.speakers))


def _conference(fact: ConferenceFact, said: Correction) -> ConferenceFact | None:
    people = tuple(PersonRef(name) for name in said.value)
    first = said.value[0] if said.value else ""
    changes: Mapping[What, Callable[[], ConferenceFact | None]] = {
        "no-conference": lambda: None,
        "kind": lambda: replace(fact, kind=first or fact.kind),
        "subject": lambda: replace(fact, subject=first),
        "place": lambda: replace(fact, place=first),
        "organiser": lambda: replace(fact, organiser=first),
        "day": lambda: replace(fact, when=periods.day(_day(first)) if first else None),
        "chairs": lambda: replace(fact, chairs=people),
        "speakers": lambda: replace(fact, speakers=people),
    }
    return changes[said.what]()


def _document(fact: DocumentFact, said: Correction) -> DocumentFact:
    first = said.value[0]
    if said.what == "issuer":
        return replace(fact, issuer=first)
    if said.what == "document-subject":
        return replace(fact, subject=first)
    return replace(fact, issued=periods.day(_day(first)) if first else None)
