"""The parameters of a request as filters: people, authors, numbers, office, sections, conference, days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct

from search import limits, messages
from search.answer.results import SearchRequest
from search.query import resolver
from search.query.facts import conference_names
from search.query.facts.meaning import either, every, facts
from search.query.known import Known
from search.query.parsed import Problem
from search.query.tree import DateField, During, Has, Node, Nothing
from search.vietnamese.dates.calendar_terms import EARLIEST, LATEST
from search.vietnamese.dates.labels import day_label
from search.vietnamese.dates.periods import day
from search.vietnamese.text import normalise, slug

_KEY = re.compile(r"\d{4}-")


class Filters(Struct, frozen=True):
    """One node for each filter that was asked for, by its name, and what is in doubt about them."""

    nodes: Mapping[str, Node]
    problems: tuple[Problem, ...] = ()


def filters(request: SearchRequest, known: Known) -> Filters:
    """The filters of a request; what the archive does not know finds nothing, and says so."""
    reader = _Filters(known)
    nodes = {
        "person": reader.people(request.people, request.office),
        "number": reader.numbers(request.numbers),
        "author": reader.authors(request.authors),
        "section": reader.sections(request.sections),
        "conference": reader.conference(request.conference),
        "published": _days("published", request.published_from, request.published_to),
        "happened": _days("happened", request.happened_from, request.happened_to),
    }
    for first, last in (
        (request.published_from, request.published_to),
        (request.happened_from, request.happened_to),
    ):
        if first and last and last < first:
            reader.problems.append(Problem(messages.reversed_days(day_label(first), day_label(last))))
    return Filters({name: node for name, node in nodes.items() if node is not None}, tuple(reader.problems))


@dataclass(slots=True)
class _Filters:
    known: Known
    problems: list[Problem] = field(default_factory=list)

    def people(self, typed: Sequence[str], office: str) -> Node | None:
        """All of these people; with an office, one of them holds it in one and the same mention."""
        asked = [self._person(name) for name in _given(typed)]
        held = self._offices(office) if office.strip() else None
        nodes: list[Node] = [
            either(Has("person", key) for key in keys) if keys else Nothing() for keys in asked
        ]
        if held is not None and not asked:
            nodes.append(either(Has("office", key) for key in held) if held else Nothing())
        elif held is not None:
            pairs = [
                Has("person_office", f"{person}|{key}") for keys in asked for person in keys for key in held
            ]
            nodes.append(either(pairs) if pairs else Nothing())
        return every(nodes) if nodes else None

    def numbers(self, typed: Sequence[str]) -> Node | None:
        """All of these official documents."""
        nodes = [self._number(number) for number in _given(typed)]
        return every(nodes) if nodes else None

    def authors(self, typed: Sequence[str]) -> Node | None:
        """All of these signed."""
        nodes = [self._author(name) for name in _given(typed)]
        return every(nodes) if nodes else None

    def sections(self, typed: Sequence[str]) -> Node | None:
        """Any of these sections."""
        asked = {key: value for value in _given(typed) if (key := slug(value))}
        there = {slug(name) for name in self.known.sections()} if asked else set()
        for key, value in asked.items():
            self._say("" if key in there else f"{messages.unknown_section(value)}.")
        return either(Has("section", key) for key in asked) if asked else None

    def conference(self, typed: str) -> Node | None:
        """Any conference («true»), one by its key, which begins with its year, or those of a kind."""
        value = normalise(typed).strip()
        if not value:
            return None
        if value.lower() == "true":
            return Has("conference", "true")
        if not (conference_names.is_kind(value) or _KEY.match(value)):
            self._say(f"{messages.unknown_kind(value)}.")
        kinds = conference_names.values(value)
        return either([Has("conference", value), *(Has("kind", kind) for kind in kinds)])

    def _author(self, typed: str) -> Node:
        resolved = resolver.author(typed, self.known)
        self._say(resolved.doubt if resolved else messages.no_author(typed))
        return resolved.node if resolved else Nothing()

    def _person(self, typed: str) -> list[str]:
        """The keys of everyone a key or a spelling may mean."""
        resolved = resolver.person(typed, self.known)
        self._say(resolved.doubt if resolved else messages.no_person(typed))
        return resolved.keys if resolved else []

    def _number(self, typed: str) -> Node:
        resolved = resolver.number(typed, self.known)
        if resolved is None:
            self._say(messages.no_document(typed))
            return Nothing()
        self._say(resolved.doubt)
        return either(facts(resolved.node)) if facts(resolved.node) else resolved.node

    def _offices(self, typed: str) -> list[str]:
        resolved = resolver.office(typed, self.known)
        self._say(resolved.doubt if resolved else messages.no_office(typed))
        return resolved.keys if resolved else []

    def _say(self, message: str) -> None:
        if message:
            self.problems.append(Problem(message))


def _given(typed: Sequence[str]) -> list[str]:
    values = (normalise(value).strip() for value in typed)
    return [value for value in values if value][: limits.FILTERS]


def _days(role: DateField, first: date | None, last: date | None) -> Node | None:
    """The days from `first` to `last`, both inclusive; a span that ends before it begins holds nothing."""
    if first is None and last is None:
        return None
    begin, end = first or EARLIEST, last or LATEST
    return During((role,), day(begin, end)) if begin <= end else Nothing()
