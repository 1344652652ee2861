"""The lexemes of the query language: words, phrases and signs with their places in the text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from search import limits, messages
from search.query.operators import FIELDS, Field
from search.query.parsed import Problem
from search.vietnamese.text import Token, tokens
from search.vietnamese.text.dashes import DASHES

LexemeKind = Literal[
    "word", "prefix", "phrase", "open", "close", "or", "hoac", "and", "not", "minus", "plus", "field"
]

_QUOTED = re.compile(r'(?:"[^"]*"|[“„][^”"“]*[”"“]|«[^»]*»)(?P<near>~[\w\u0300-\u036F]*)?')
_STRAY_QUOTE = re.compile(r'["“”„«»]')
_SIGN = re.compile(rf"[{DASHES}()*\[\]{{}}+]")
_WORD_OPERATORS: dict[str, LexemeKind] = {"OR": "or", "HOAC": "or", "AND": "and", "NOT": "not"}
BEFORE_SIGN = frozenset(f'(+:[{{"“”„«»{DASHES}')
"""What a minus or plus may stand behind, besides space."""
_AROUND = frozenset('()"“”„«»[]{}')
_PAIRS = {"[": "]", "{": "}"}


class Lexeme(Struct, frozen=True):
    """One piece of a query. A phrase has its words in `words`, and in `distance` how many others may stand
    between them where they need not stand side by side; a field marker says which in `field`."""

    kind: LexemeKind
    start: int
    end: int
    words: tuple[Token, ...] = ()
    field: Field | None = None
    distance: int | None = None


@dataclass(slots=True)
class Lexemes:
    """What was read from a text, in order, and what of it could not be used."""

    items: list[Lexeme] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def lexemes(text: str) -> Lexemes:
    """Every lexeme of `text`; whatever has no place in the language is reported, never dropped silently."""
    words = tokens(text)
    found = Lexemes()
    quoted = list(_quoted(text, words, found.problems))
    inside = [(lexeme.start, lexeme.end) for lexeme in quoted]
    free = [word for word in words if not _covered(word.start, inside)]
    markers = list(_markers(text, free))
    taken = [(marker.start, marker.end) for marker in markers]
    plain = [word for word in free if not _covered(word.start, taken)]
    stars, signs = _signs(text, inside, plain, found.problems)
    found.items = [lexeme for lexeme in quoted if lexeme.words] + markers + signs
    found.items += (_word(text, word, word.end in stars) for word in plain)
    found.items.sort(key=lambda lexeme: lexeme.start)
    found.problems += _stray_quotes(text, inside)
    return found


def _quoted(text: str, words: list[Token], problems: list[Problem]) -> Iterator[Lexeme]:
    for match in _QUOTED.finditer(text):
        end = match.start("near") if match["near"] else match.end()
        inner = tuple(word for word in words if match.start() < word.start and word.end < end)
        if not inner:
            problems.append(Problem(messages.EMPTY_QUOTES, *match.span()))
        elif "*" in match.group():
            problems.append(Problem(messages.STAR_IN_QUOTES, *match.span()))
        distance, slip = _distance(match["near"], inner)
        if slip and inner:
            problems.append(Problem(slip, *match.span("near")))
        yield Lexeme("phrase", match.start(), match.end(), inner, distance=distance)


def _distance(sign: str | None, words: Sequence[Token]) -> tuple[int | None, str]:
    """How many words may stand between these, as «~5» says behind their quotes, and what is wrong with it."""
    if sign is None:
        return None, ""
    if not (sign[1:].isascii() and sign[1:].isdecimal()):
        return None, messages.NEEDS_DISTANCE
    different = len({word.exact for word in words})
    if different < 2:
        return None, messages.NEEDS_TWO
    if different > limits.CLOSE_WORDS:
        return None, messages.too_many_close(limits.CLOSE_WORDS)
    # A query is short, but a number of a thousand figures need not be read.
    figures = sign[1:].lstrip("0") or "0"
    if len(figures) > 3 or int(figures) > limits.DISTANCE:
        return limits.DISTANCE, messages.too_far(limits.DISTANCE)
    return int(figures), ""


def _stray_quotes(text: str, inside: list[tuple[int, int]]) -> Iterator[Problem]:
    for match in _STRAY_QUOTE.finditer(text):
        if not _covered(match.start(), inside):
            yield Problem(messages.OPEN_QUOTES, *match.span())


def _markers(text: str, words: list[Token]) -> Iterator[Lexeme]:
    """Field names before a colon, the longest that fits: «ngày đăng:» rather than «đăng:»."""
    for place, word in enumerate(words):
        colon = _colon(text, word.end)
        if colon is None:
            continue
        for length in (3, 2, 1):
            name = words[max(0, place - length + 1) : place + 1]
            found = _FIELD_NAMES.get(" ".join(part.folded for part in name)) if len(name) == length else None
            if found is not None and _spelled(name, found[0]) and _apart(text, name):
                yield Lexeme("field", name[0].start, colon + 1, field=found[1])
                break


def _colon(text: str, place: int) -> int | None:
    while place < len(text) and text[place].isspace():
        place += 1
    # «http://» is an address, not a field.
    return place if text[place : place + 1] == ":" and text[place + 1 : place + 3] != "//" else None


def _spelled(typed: list[Token], names: tuple[Token, ...]) -> bool:
    """Whether the marks that were typed are those of the name: «số:» and «so:», but not «sổ:»."""
    return all(one.exact == other.exact for one, other in zip(typed, names, strict=True) if one.marked)


def _apart(text: str, name: list[Token]) -> bool:
    return all(text[a.end : b.start].isspace() for a, b in pairwise(name))


def _signs(
    text: str, inside: list[tuple[int, int]], words: list[Token], problems: list[Problem]
) -> tuple[set[int], list[Lexeme]]:
    stars: set[int] = set()
    signs: list[Lexeme] = []
    ends = {word.end: word for word in words}
    for match in _SIGN.finditer(text):
        place, sign = match.start(), match.group()
        if _covered(place, inside):
            continue
        if sign in "()":
            signs.append(Lexeme("open" if sign == "(" else "close", place, place + 1))
        elif sign == "+" or sign in DASHES:
            if _leads(text, place):
                signs.append(Lexeme("plus" if sign == "+" else "minus", place, place + 1))
        elif sign != "*":
            _bracket(text, place, problems)
        elif place in ends and not text[place + 1 : place + 2].isalnum():
            if sum(map(str.isalpha, ends[place].text)) >= 2:
                stars.add(place)
            else:
                problems.append(Problem(messages.STAR_TOO_EARLY, place, place + 1))
        else:
            problems.append(Problem(messages.STAR_ALONE, place, place + 1))
    return stars, signs


def _leads(text: str, place: int) -> bool:
    """Whether a sign stands before a word rather than inside one or between two («Tin - ảnh»)."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in BEFORE_SIGN) and bool(after) and not after.isspace()


def _bracket(text: str, place: int, problems: list[Problem]) -> None:
    """Square and curly brackets mean nothing here; a pair is punctuation, a lone one is reported."""
    sign = text[place]
    partner = (
        text.find(_PAIRS[sign], place) if sign in _PAIRS else text.rfind({"]": "[", "}": "{"}[sign], 0, place)
    )
    if partner < 0:
        problems.append(Problem(messages.stray_bracket(sign), place, place + 1))


def _word(text: str, word: Token, starred: bool) -> Lexeme:
    if starred:
        return Lexeme("prefix", word.start, word.end + 1, (word,))
    kind: LexemeKind = "word"
    if word.exact == "hoặc":
        kind = "hoac"
    elif word.text in _WORD_OPERATORS and _alone(text, word):
        kind = _WORD_OPERATORS[word.text]
    return Lexeme(kind, word.start, word.end, (word,))


def _alone(text: str, word: Token) -> bool:
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 1]
    return all(not sign or sign.isspace() or sign in _AROUND for sign in (before, after))


def _covered(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def composed(text: str) -> tuple[str, list[int]]:
    """`text` in NFC, and for every place in it (its end too) the place in `text` as it was typed."""
    if unicodedata.is_normalized("NFC", text):
        return text, []
    pieces: list[str] = []
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        places.extend([start] * len(piece))
        start = end
    return "".join(pieces), [*places, len(text)]


_FIELD_NAMES: dict[str, tuple[tuple[Token, ...], Field]] = {
    " ".join(word.folded for word in tokens(name)): (tuple(tokens(name)), entry)
    for entry in FIELDS
    for name in entry.names
}
