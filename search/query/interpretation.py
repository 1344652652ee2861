"""One query on its way from text to tree: which words are facts, which are quoted, which stay words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from search import limits, messages
from search.query.facts.holders import together
from search.query.facts.meaning import Meaning, words
from search.query.fields import Reader, Value
from search.query.free import BLANK, meanings
from search.query.grammar import Grammar, Item
from search.query.house_words import SHIPPED, HouseWords
from search.query.known import Known
from search.query.lexer import Lexeme, lexemes
from search.query.parsed import Parsed, Problem
from search.query.tree import Everything
from search.vietnamese.text import Token, tokens
from search.vietnamese.text.dashes import DASHES

_SIGNS = f" \t\n()[]{{}}*+{DASHES}"
_TOLD = 20
"""Problems told about one query; the rest are counted."""


@dataclass(slots=True)
class Interpretation:
    """One query on its way from text to tree."""

    text: str
    problems: list[Problem]
    known: Known
    today: date
    house: HouseWords = SHIPPED
    items: list[Item] = field(default_factory=list)

    def parsed(self) -> Parsed:
        found = lexemes(self.text)
        self.problems += found.problems
        self.items = list(found.items)
        self._match_parentheses()
        self._replace(self._plain_parts())
        self._replace(self._field_values())
        self._replace(self._free_meanings())
        self._replace(together(self.items, self.text, self.known))
        grammar = Grammar(self.text, self.items)
        node = grammar.query()
        problems = self.problems + grammar.problems
        if node is None:
            problems.append(Problem(messages.NOTHING_LEFT, 0, len(self.text)))
        chips = sorted(grammar.understood, key=lambda chip: chip.start)
        query = Everything() if node is None else node
        return Parsed(query, tuple(chips), self._told(problems), tuple(grammar.clauses), self.text)

    def _told(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """The problems in order, each said once for a row of signs, and no more than a reader can take in."""
        told: list[Problem] = []
        for problem in sorted(dict.fromkeys(problems), key=lambda one: (one.start, one.end)):
            last = told[-1] if told else problem
            between = self.text[last.end : problem.start]
            if told and last.message == problem.message and not between.strip(_SIGNS):
                told[-1] = Problem(last.message, last.start, max(last.end, problem.end))
            else:
                told.append(problem)
        if len(told) > _TOLD:
            end = max(problem.end for problem in told[_TOLD - 1 :])
            message = messages.more_problems(len(told) - _TOLD + 1)
            told[_TOLD - 1 :] = [Problem(message, told[_TOLD - 1].start, end)]
        return tuple(told)

    def _match_parentheses(self) -> None:
        """Drop parentheses without a partner and those nested too deep, and say so."""
        dropped: dict[int, str] = {}
        opened: list[int] = []
        for place, item in enumerate(self.items):
            if isinstance(item, Lexeme) and item.kind == "open":
                opened.append(place)
            elif isinstance(item, Lexeme) and item.kind == "close":
                if not opened:
                    dropped[place] = messages.UNOPENED
                elif len(opened) > limits.NESTING:
                    message = messages.too_deep(limits.NESTING)
                    dropped[opened.pop()] = dropped[place] = message
                else:
                    opened.pop()
        dropped |= dict.fromkeys(opened, messages.UNCLOSED)
        self.problems += [
            Problem(message, self.items[place].start, self.items[place].end)
            for place, message in dropped.items()
        ]
        self.items = [item for place, item in enumerate(self.items) if place not in dropped]

    def _plain_parts(self) -> list[Meaning]:
        """Words behind a plus sign, up to the next space or through the parenthesis.

        Before a quotation the sign says nothing more: what stands in quotes is not understood anyway."""
        found: list[Meaning] = []
        idle: set[int] = set()
        for place, item in enumerate(self.items):
            if not (isinstance(item, Lexeme) and item.kind == "plus") or place + 1 == len(self.items):
                continue
            following = self.items[place + 1]
            if isinstance(following, Lexeme) and following.kind == "open":
                end = self.items[self._partner(place + 1)].end
            elif isinstance(following, Lexeme) and following.kind in ("word", "hoac", "or", "and", "not"):
                end = next(
                    (at for at in range(item.end, len(self.text)) if _ends_plain(self.text[at])),
                    len(self.text),
                )
                # A field's name or a phrase that begins inside is taken whole.
                end = max([end, *(other.end for other in self.items[place + 1 :] if other.start < end)])
            elif isinstance(following, Lexeme) and following.kind == "phrase":
                idle.add(place)
                continue
            else:
                continue
            shifted = [_shifted(token, item.end) for token in tokens(self.text[item.end : end])]
            if shifted:
                found.append(Meaning(item.start, end, words(shifted)))
        self.items = [item for place, item in enumerate(self.items) if place not in idle]
        return found

    def _field_values(self) -> list[Meaning]:
        reader = Reader(self.text, self.known, self.today)
        return [reader.meaning(value) for place in range(len(self.items)) if (value := self._value(place))]

    def _value(self, place: int) -> Value | None:
        """What stands after the marker of a field of facts at `place`."""
        marker = self.items[place]
        if not isinstance(marker, Lexeme) or marker.field is None or marker.field.fact is None:
            return None
        following = self.items[place + 1 : place + 2]
        whole = bool(following) and _kind(following[0]) in ("phrase", "open")
        if not whole:
            last = self._last_word(place)
        elif _kind(following[0]) == "open":
            last = self._partner(place + 1)
        else:
            last = place + 1
        sides: list[list[Token]] = [[]]
        for item in self.items[place + 1 : last + 1]:
            if isinstance(item, Lexeme) and item.kind in ("or", "hoac") and whole:
                sides.append([])
            elif isinstance(item, Lexeme):
                sides[-1] += item.words
        found = tuple(tuple(side) for side in sides if side)
        if not found:
            return None
        return Value(marker.field, marker.start, self.items[last].end, found[0], whole, found[1:])

    def _free_meanings(self) -> list[Meaning]:
        """The meanings of whatever is neither quoted nor in a field nor behind a plus sign."""
        found, dashes = self._read_with(frozenset())
        # A minus that turned out to be no dash parts what stands on either side of it.
        minus = [dash for dash in dashes if not any(one.start < dash < one.end for one in found)]
        return self._read_with(frozenset(minus))[0] if minus else found

    def _read_with(self, minus: frozenset[int]) -> tuple[list[Meaning], list[int]]:
        """The meanings, and where a minus was taken for a dash; those at `minus` are none."""
        dashes: list[int] = []
        kept = bytearray(len(self.text))
        runs: list[list[Token]] = [[]]
        skip_to = 0
        for place, item in enumerate(self.items):
            if place < skip_to:
                continue
            if isinstance(item, Lexeme) and item.kind == "word":
                runs[-1].append(item.words[0])
                _keep(kept, runs[-1][-2].end if len(runs[-1]) > 1 else item.start, item.end)
                continue
            if self._inner_dash(place) and item.start not in minus:
                dashes.append(item.start)
                _keep(kept, self.items[place - 1].end, self.items[place + 1].start)
            elif _kind(item) in ("open", "close"):
                _keep(kept, *self._surroundings(place))
            elif _kind(item) == "field":
                skip_to = self._after_field(place)
            runs.append([])
        blanked = "".join(sign if keep else BLANK for sign, keep in zip(self.text, kept, strict=True))
        found = meanings(blanked, [run for run in runs if run], self.known, self.today, self.house)
        return found, dashes

    def _surroundings(self, place: int) -> tuple[int, int]:
        """A parenthesis with the space around it, so that «Trung ương 4 (khóa XII)» can be one number."""
        before = self.items[place - 1].end if place else self.items[place].start
        after = self.items[place + 1].start if place + 1 < len(self.items) else self.items[place].end
        return before, after

    def _inner_dash(self, place: int) -> bool:
        """Whether a minus may be a dash typed with a space before it: «35 -NQ/TW», «14 -17/10»."""
        if _kind(self.items[place]) != "minus" or not 0 < place < len(self.items) - 1:
            return False
        before, after = self.items[place - 1], self.items[place + 1]
        return (
            isinstance(before, Lexeme)
            and before.kind == "word"
            and before.words[0].exact.isdecimal()
            and isinstance(after, Lexeme)
            and after.kind == "word"
        )

    def _after_field(self, place: int) -> int:
        if place + 1 < len(self.items) and _kind(self.items[place + 1]) == "open":
            return self._partner(place + 1) + 1
        return self._last_word(place) + 1

    def _last_word(self, place: int) -> int:
        """The last of the words in a row after `place`, or `place` itself."""
        last = place
        while last + 1 < len(self.items) and _kind(self.items[last + 1]) in ("word", "prefix"):
            last += 1
        return last

    def _partner(self, place: int) -> int:
        depth = 0
        for at in range(place, len(self.items)):
            depth += {"open": 1, "close": -1}.get(_kind(self.items[at]), 0)
            if depth == 0:
                return at
        return len(self.items) - 1

    def _replace(self, found: Sequence[Meaning]) -> None:
        """Put meanings in the place of the items they were read from."""
        for meaning in found:
            inside = [item for item in self.items if meaning.start <= item.start < meaning.end]
            depths = [{"open": 1, "close": -1}.get(_kind(item), 0) for item in inside]
            if sum(depths) or not inside:
                continue
            at = self.items.index(inside[0])
            self.items = [item for item in self.items if not meaning.start <= item.start < meaning.end]
            self.items.insert(at, meaning)


def _kind(item: Item) -> str:
    return item.kind if isinstance(item, Lexeme) else "meaning"


def _shifted(token: Token, by: int) -> Token:
    return Token(token.text, token.start + by, token.end + by, token.exact, token.folded, token.marked)


def _keep(kept: bytearray, start: int, end: int) -> None:
    kept[start:end] = b"\1" * (end - start)


def _ends_plain(sign: str) -> bool:
    return sign.isspace() or sign in '()"'
