"""What a query is about, where it is one person, official document or office and nothing else."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from search.query.facts.meaning import spells
from search.query.facts.offices import is_head
from search.query.parsed import Clause, Parsed, Understood
from search.query.questions import without_questions
from search.query.tree import And, During, Node, Not, Or
from search.vietnamese.data import entries
from search.vietnamese.dates.periods import Period
from search.vietnamese.people.offices.words import HEADS
from search.vietnamese.text import Token, folded_key, tokens
from search.vietnamese.text.words import Words

SHORTEST, LONGEST = 3, 14
"""Syllables of an office that is looked for; «chủ tịch» alone is everyone's."""
_SAID_ALONE = {"thủ tướng": "Thủ tướng Chính phủ"}
"""What is said alone at home is one office, though articles say it of those abroad too."""


class Subject(Struct, frozen=True):
    """The key of a person or official document, or an office as typed; `during` is the time beside it."""

    kind: Literal["person", "document", "office"]
    text: str
    during: Period | None = None


def subject(parsed: Parsed) -> Subject | None:
    """What a query is about besides question words and small words; None where it is more, or in doubt."""
    asked = without_questions(parsed)
    clauses = asked[0].clauses if asked else parsed.clauses
    kinds = [chip.kind for chip in parsed.understood]
    if kinds == ["person"] or kinds == ["number"]:
        return _known(parsed, parsed.understood[0], clauses)
    if set(kinds) <= {"office", "date"} and kinds.count("date") <= 1:
        return _office(parsed, clauses)
    return None


def undated(parsed: Parsed) -> Parsed:
    """The query without the day or month beside an office: the card names who held it then, and what tells
    of the office at any time is found.

    A stretch of time («trước 3/2019») and what stands in a field («đăng:3/2019») stay required."""
    asked = subject(parsed)
    if asked is None or asked.during is None or asked.during.days > _MOST_DAYS.get(asked.during.precision, 0):
        return parsed
    rest = tuple(one for one in parsed.clauses if one.kind == "bound" or _period(one.node) != asked.during)
    return replace(parsed, query=And(tuple(one.node for one in rest)), clauses=rest)


_MOST_DAYS = {"day": 1, "month": 31}
"""Longer stretches of the same precision are several days or months."""


def _known(parsed: Parsed, chip: Understood, clauses: Sequence[Clause]) -> Subject | None:
    """The one person or official document that a stretch of the query stands for."""
    in_doubt = any(one.start < chip.end and chip.start < one.end for one in parsed.problems)
    others = [one for one in clauses if not (one.start <= chip.start and chip.end <= one.end)]
    negated = any(isinstance(one.node, Not) for one in clauses)
    if (
        in_doubt
        or negated
        or len(clauses) - len(others) != 1
        or not all(_small(parsed, one) for one in others)
    ):
        return None
    return Subject("person" if chip.kind == "person" else "document", chip.value)


def _office(parsed: Parsed, clauses: Sequence[Clause]) -> Subject | None:
    """The words that are left without the date: an office, if they begin like one and stand side by side."""
    dates = [chip for chip in parsed.understood if chip.kind == "date"]
    dated = [one for one in clauses if any(one.start <= chip.start < one.end for chip in dates)]
    during = _period(dated[0].node) if dated else None
    rest = [one for one in clauses if one not in dated]
    if any(one.kind == "bound" for one in rest) or (dates and during is None):
        return None
    while rest and _small(parsed, rest[0]):
        rest = rest[1:]
    while rest and _small(parsed, rest[-1]):
        rest = rest[:-1]
    if not rest:
        return None
    typed = parsed.text[rest[0].start : rest[-1].end]
    found = tokens(typed)
    together = len(found) == sum(len(tokens(parsed.text[one.start : one.end])) for one in rest)
    if together and (whole := _said_alone(found)):
        return Subject("office", whole, during)
    if not together or not SHORTEST <= len(found) <= LONGEST:
        return None
    if not is_head(found[:2]) and not HEADS.after(Words(typed), 0):
        return None
    return Subject("office", _spelled(parsed.understood, typed), during)


def _said_alone(found: Sequence[Token]) -> str:
    """The whole office of which this is the short name; "" for any other."""
    return next((whole for name, whole in _SAID_ALONE.items() if spells(found, name)), "")


def _spelled(chips: Sequence[Understood], typed: str) -> str:
    """The office as the archive has it, where a chip stands for the whole of it («ct hdnd tỉnh»)."""
    its = (one for one in chips if one.kind == "office" and one.text == typed)
    return next((one.value for one in its if len(tokens(one.label)) == len(tokens(one.value))), typed)


def _period(node: Node) -> Period | None:
    """The one period that a date stands for."""
    found = set(_periods(node))
    return found.pop() if len(found) == 1 else None


def _periods(node: Node) -> Iterator[Period]:
    if isinstance(node, During):
        yield node.period
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _periods(part)


def _small(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause is one of the words that only lead to what is asked for."""
    found = tokens(parsed.text[clause.start : clause.end])
    return clause.kind == "word" and len(found) == 1 and _is_small(found[0])


def _is_small(token: Token) -> bool:
    words = entries("small_words")
    return token.exact in words if token.marked else token.folded in map(folded_key, words)
