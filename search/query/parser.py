"""From what a reader typed to a query tree; never raises, and says how it understood."""

import re
from datetime import date

from msgspec.structs import replace

from search import limits, messages
from search.query.article_address import article_at
from search.query.house_words import SHIPPED, HouseWords
from search.query.interpretation import Interpretation
from search.query.known import Known
from search.query.lexer import BEFORE_SIGN, composed, lexemes
from search.query.operator_chips import SIGNS
from search.query.parsed import Parsed, Problem, Understood
from search.query.tree import Everything
from search.vietnamese.text import tokens


def parse(text: str, known: Known, today: date, words: HouseWords = SHIPPED) -> Parsed:
    """The query of any string whatever, with its facts understood and its slips reported in Vietnamese."""
    plain, places = composed(text)
    if not plain.strip():
        return Parsed(Everything())
    parsed = article_at(plain, known) or Interpretation(*_within_limits(plain), known, today, words).parsed()
    return _replaced(parsed, text, places) if places else parsed


def as_words(text: str, understood: Understood) -> str:
    """The query in which this part is read as plain words, whatever else could be made of them; what was
    left out, and sides of which one is enough, are no part of it any more."""
    part = text[understood.start : understood.end]
    first = next(iter(lexemes(part).items), None)
    if understood.kind in _GONE or (first and first.kind in ("minus", "not")):
        return _without(text, understood.start, understood.end)
    marker = first if first and first.kind == "field" else None
    value = _DISTANCE.sub("", part[marker.end if marker else 0 :])
    bare = " ".join(value.translate(SIGNS).split())
    before, after = text[: understood.start], text[understood.end :]
    # In «35-NQ/TW,22/10/2018» a comma is no place for a plus, and what follows it is not behind the plus.
    apart = "" if not before or before[-1].isspace() or before[-1] in BEFORE_SIGN else " "
    alone = " " not in bare and (not after or after[0].isspace() or after[0] in "()")
    return f"{before}{apart}{f'+{bare}' if alone else f'+({bare})'}{after}"


def _without(text: str, start: int, end: int) -> str:
    """The query without this stretch, nor the parentheses that held nothing else."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    while before.endswith("(") and after.startswith(")"):
        before, after = before[:-1].rstrip(), after[1:].lstrip()
    return f"{before} {after}".strip()


_DISTANCE = re.compile(r"(?<=[\"”“»])~\w*")
_GONE = frozenset({"excluded", "either", "article"})
"""What is gone with its chip."""


def _within_limits(text: str) -> tuple[str, list[Problem]]:
    """The part of the text that is read, and what is said about the rest."""
    end, message = len(text), ""
    if end > limits.QUERY_LENGTH:
        space = max(text.rfind(sign, 0, limits.QUERY_LENGTH + 1) for sign in " \t\n")
        end = space if space > 0 else limits.QUERY_LENGTH
        message = messages.too_long(limits.QUERY_LENGTH)
    # A word and what parts it from the next take at least two characters.
    found = tokens(text[:end]) if end >= 2 * limits.QUERY_WORDS else []
    if len(found) > limits.QUERY_WORDS:
        end = found[limits.QUERY_WORDS].start
        message = messages.too_many_words(limits.QUERY_WORDS)
    return text[:end], [Problem(message, end, len(text))] if message else []


def _replaced(parsed: Parsed, text: str, places: list[int]) -> Parsed:
    """The same with its places counted in the text as it was typed (decomposed marks are two)."""
    chips = tuple(
        replace(
            chip,
            start=places[chip.start],
            end=places[chip.end],
            text=text[places[chip.start] : places[chip.end]],
        )
        for chip in parsed.understood
    )
    problems = tuple(
        replace(slip, start=places[slip.start], end=places[slip.end]) for slip in parsed.problems
    )
    clauses = tuple(replace(one, start=places[one.start], end=places[one.end]) for one in parsed.clauses)
    return Parsed(parsed.query, chips, problems, clauses, text[: places[len(parsed.text)]])
