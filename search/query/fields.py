"""What follows «người:», «số:», «ngày:» and the other fields of facts."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from search import messages
from search.query import resolver
from search.query.facts import conference_names, dates, numbers, people
from search.query.facts.meaning import Meaning, Resolved, any_of, either, every, phrase, words
from search.query.known import Known
from search.query.operators import FactField, Field
from search.query.parsed import Problem, Understood
from search.query.tree import Has, Node, Nothing
from search.vietnamese.numbers import DocumentNumber, parse, typed_numbers
from search.vietnamese.people import strip_honorific
from search.vietnamese.text import Token, slug, tokens

_LONGEST = 14
"""Syllables of a value without quotes."""


class Value(Struct, frozen=True):
    """What stands after a field's colon: `whole` in quotes or parentheses, else the field takes as much
    from the beginning of the words as it can use. `others` are further values behind OR."""

    field: Field
    start: int
    end: int
    words: tuple[Token, ...]
    whole: bool
    others: tuple[tuple[Token, ...], ...] = ()


class Reader(Struct, frozen=True):
    """Reads the values of fields against one archive on one day."""

    text: str
    known: Known
    today: date

    def meaning(self, value: Value) -> Meaning:
        """The value as a filter; what the archive does not know is reported, never dropped."""
        read: dict[str, Callable[[Value], Meaning]] = {
            "person": self._person,
            "number": self._number,
            "date": self._date,
            "section": self._section,
            "office": self._office,
            "conference": self._conference,
        }
        meanings = [
            read[value.field.fact or "person"](replace(value, words=words, others=()))
            for words in (value.words, *value.others)
        ]
        return meanings[0] if len(meanings) == 1 else any_of(meanings, self.text)

    def _person(self, value: Value) -> Meaning:
        honorific, _ = strip_honorific(self._typed(value.words))
        skipped = len(tokens(honorific))
        part = value.words[skipped:]
        if found := people.beginning(part, self.known):
            length, resolved = found
            if length == len(part) or not value.whole:
                return self._filter(value, value.words[: skipped + length], "person", resolved)
        for length in range(len(part), 0, -1):
            whole = length == len(part)
            bearers = resolver.bearers(part[:length], self.known, last=not whole)
            if bearers and (whole or not value.whole):
                return self._filter(value, value.words[: skipped + length], "person", bearers)
        return self._as_words(value, messages.unknown_person)

    def _number(self, value: Value) -> Meaning:
        for found, number in self._numbers(value):
            typed = self._typed(found)
            return self._filter(value, found, "number", numbers.document(number, self.known, typed))
        first = value.words[:1]
        if several := resolver.bare_number(self._typed(first), self.known):
            return self._filter(value, first, "number", several)
        return self._as_words(value, messages.unknown_number)

    def _numbers(self, value: Value) -> Iterator[tuple[tuple[Token, ...], DocumentNumber]]:
        """The numbers that may stand at the beginning of a value, the surest first."""
        typed = self._typed(value.words)
        for one in typed_numbers(typed)[: 0 if value.whole else 1]:
            if one.start == 0:
                end = value.words[0].start + one.end
                yield tuple(word for word in value.words if word.start < end), one.value
        for found in self._beginnings(value):
            if number := parse(self._typed(found)):
                yield found, number

    def _date(self, value: Value) -> Meaning:
        for found in self._beginnings(value):
            typed = self._typed(found)
            if meaning := dates.whole(typed, self.today, value.field.dates):
                return self._placed(value, found, meaning)
        return self._as_words(value, messages.bad_day)

    def _section(self, value: Value) -> Meaning:
        by_words = {tuple(token.folded for token in tokens(name)): name for name in self.known.sections()}
        for found in self._beginnings(value):
            if name := by_words.get(tuple(token.folded for token in found)):
                key = slug(name)
                return self._filter(value, found, "section", Resolved(Has("section", key), key, name))
        return self._as_words(value, messages.unknown_section, Nothing())

    def _office(self, value: Value) -> Meaning:
        for found in self._beginnings(value):
            if held := resolver.office(self._typed(found), self.known):
                return self._filter(value, found, "office", held)
        return self._as_words(value, messages.unknown_office)

    def _conference(self, value: Value) -> Meaning:
        for found in self._beginnings(value):
            if resolved := conference(self._typed(found)):
                return self._filter(value, found, "conference", resolved)
        node = every([Has("conference", "true"), words(value.words)])
        meaning = self._as_words(value, messages.unknown_kind)
        return replace(meaning, node=node)

    def _beginnings(self, value: Value) -> list[tuple[Token, ...]]:
        """What the field may take, longest first."""
        if value.whole:
            return [value.words]
        return [value.words[:length] for length in range(min(len(value.words), _LONGEST), 0, -1)]

    def _typed(self, found: Sequence[Token]) -> str:
        return self.text[found[0].start : found[-1].end] if found else ""

    def _end(self, value: Value, found: Sequence[Token]) -> int:
        return value.end if value.whole or len(found) == len(value.words) else found[-1].end

    def _filter(self, value: Value, found: Sequence[Token], kind: FactField, resolved: Resolved) -> Meaning:
        start, end = value.start, self._end(value, found)
        chip = Understood(kind, self.text[start:end], resolved.value, resolved.label, start, end)
        doubts = (Problem(resolved.doubt, start, end),) if resolved.doubt else ()
        return Meaning(start, end, resolved.node, (chip,), doubts, bound=True)

    def _placed(self, value: Value, found: Sequence[Token], meaning: Meaning) -> Meaning:
        start, end = value.start, self._end(value, found)
        chips = tuple(
            replace(chip, text=self.text[start:end], start=start, end=end) for chip in meaning.chips
        )
        problems = tuple(replace(problem, start=start, end=end) for problem in meaning.problems)
        return Meaning(start, end, meaning.node, chips, problems, bound=True)

    def _as_words(self, value: Value, message: Callable[[str], str], node: Node | None = None) -> Meaning:
        typed = self._typed(value.words)
        if self._is_prose(value):
            # «Nóng trong ngày: …» is a sentence with a colon, not a field.
            node = words(tokens(self.text[value.start : value.end]))
            tail = messages.AS_WORDS
        else:
            tail = messages.AS_NOTHING if node else messages.AS_PHRASE
        problem = Problem(message(typed) + tail, value.start, value.end)
        return Meaning(
            value.start,
            value.end,
            node or phrase(value.words),
            (),
            (problem,),
            bound=not self._is_prose(value),
        )

    def _is_prose(self, value: Value) -> bool:
        before = self.text[: value.start].rstrip()
        colon = self.text.find(":", value.start)
        return not value.whole and before[-1:].isalnum() and self.text[colon + 1 : colon + 2].isspace()


def conference(typed: str) -> Resolved | None:
    """Any conference («có», «true») or those of a kind, as a filter."""
    if slug(typed) in ("true", "co", "yes", "1"):
        return Resolved(Has("conference", "true"), "true", "có hội nghị")
    kind = conference_names.kind(typed)
    return Resolved(either(kind.facts), kind.values[0], kind.names[0]) if kind else None
