"""Spaces too many or too few («bithutinhuy», «ng hị quyết»), and figures written otherwise («35.000»)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from search.answer.corrections.error_model import vietnamese
from search.answer.corrections.shelf import Shelf
from search.messages import figures
from search.query.facts.abbreviations import is_body
from search.query.facts.meaning import phrase, word
from search.vietnamese.text import Token, fold, syllables, tokens

Edit = tuple[int, int, str]
"""A stretch of the text, and what is to stand there."""

_NAME_IN_WORD = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])")
_LETTERS_BY_FIGURES = re.compile(r"(?<=[^\W\d_]{2})(?=\d)|(?<=\d)(?=[^\W\d_]{2})")
_MODEL = re.compile(r"[^\W\d_]\d+[^\W\d_]?")
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d.,])")
_FIGURES = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?!\d))[1-9]\d{3,8}(?![\w.,])")
"""Four figures that begin so are a year."""
_ABBREVIATION = re.compile(r"[bcdđghklmnpqrstvx]{4,8}", re.IGNORECASE)
"""Consonants alone."""
_SHORTEST_RUN, _LONGEST_RUN, _MOST_SYLLABLES = 5, 40, 8
_SHORTEST_OF_SEVERAL = 4
_FOREIGN = 4
"""Letters that a word of another language has at least."""
_DIVISIONS = 12
"""Ways to part a run of letters that are looked up, those into the fewest syllables first."""


def respaced(
    text: str, settled: Callable[[Token], bool], shelf: Shelf, *, found_some: bool = False
) -> Iterator[str]:
    """The text written otherwise in each of these ways; tokens that are `settled` stay. What is no syllable
    is looked at only where the text has not `found_some` articles."""
    found = tokens(text)
    free = [token for token in found if not settled(token)]
    for edits in (
        _names_apart(text),
        [*_figures_apart(free), *_letter_apart(free, shelf)],
        [edit for edit in _figures_joined(text, found, settled) if shelf.rarest(edit[2])],
        [edit for edit in _thousands(text) if shelf.rarest(edit[2])],
        list(_syllables_joined(text, free, shelf)),
        list(_syllables_apart(free, shelf)),
        [] if found_some else list(_abbreviations_apart(free, shelf)),
        [] if found_some else list(_words_joined(text, free, shelf)),
    ):
        if edits:
            yield _edited(text, edits)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    for start, end, other in sorted(edits, reverse=True):
        text = f"{text[:start]}{other}{text[end:]}"
    return text


def _names_apart(text: str) -> list[Edit]:
    """«LêChíVọng», «UBNDtỉnh»."""
    places = [found.start() for found in _NAME_IN_WORD.finditer(text)]
    return [(at, at, " ") for at in places if _name_begins(text, at) or _capitals_end(text, at)]


def _name_begins(text: str, at: int) -> bool:
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    return before.isalpha() and text[at - 1].islower() and after.istitle() and len(before + after) == 4


def _capitals_end(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at]
    return len(before) == 3 and before.isalpha() and before.isupper() and text[at : at + 2].islower()


def _figures_apart(free: Sequence[Token]) -> list[Edit]:
    """«covid19», «km35»."""
    return [
        (token.start + place.start(), token.start + place.start(), " ")
        for token in free
        for place in _LETTERS_BY_FIGURES.finditer(token.text)
    ]


def _letter_apart(free: Sequence[Token], shelf: Shelf) -> Iterator[Edit]:
    """«P8A», «F16» where the archive has «P-8A», «F-16» alone."""
    for token in free:
        if _MODEL.fullmatch(token.text) and not shelf.rarest(token.text):
            apart = f"{token.text[0]}-{token.text[1:]}"
            if shelf.count(phrase(tokens(apart))):
                yield token.start, token.end, apart


def _figures_joined(text: str, found: Sequence[Token], settled: Callable[[Token], bool]) -> Iterator[Edit]:
    """«Covid-19», «km 35»."""
    for one, other in pairwise(found):
        if (
            text[one.end : other.start] in (" ", "-")
            and one.text.isalpha()
            and other.text.isdecimal()
            and not settled(one)
            and not settled(other)
        ):
            yield one.start, other.end, one.text + other.text


def _thousands(text: str) -> Iterator[Edit]:
    """«35.000» and «35000»."""
    for found in _THOUSANDS.finditer(text):
        yield *found.span(), re.sub("[.,]", "", found.group())
    for found in _FIGURES.finditer(text):
        yield *found.span(), figures(int(found.group()))


def _syllables_joined(text: str, free: Sequence[Token], shelf: Shelf) -> Iterator[Edit]:
    """«ng hị quyết»: two pieces that make a syllable where one alone is none, if the archive has it beside a
    neighbour in the query."""
    last = -1
    for at, (one, other) in enumerate(pairwise(free)):
        whole = one.text + other.text
        if one.start <= last or text[one.end : other.start] != " " or not _syllable(whole):
            continue
        if _syllable(one.text) and _syllable(other.text):
            continue
        beside = [f"{free[at - 1].text} {whole}"] if at else []
        beside += [f"{whole} {following.text}" for following in free[at + 2 : at + 3]]
        if any(shelf.count(phrase(tokens(pair))) for pair in beside) or not beside:
            last = other.start
            yield one.end, other.start, ""


def _syllables_apart(free: Sequence[Token], shelf: Shelf) -> Iterator[Edit]:
    """«bithutinhuy», as the archive has these syllables side by side most often.

    A run of two among other words is left to those that know what stands beside it; of runs alone
    («phaohoa danang») nothing does."""
    alone = not any(_syllable(token.text) for token in free)
    fewest = 2 if alone else 3
    shortest = _SHORTEST_RUN if not alone or len(free) == 1 else _SHORTEST_OF_SEVERAL
    for token in free:
        if not shortest <= len(token.text) <= _LONGEST_RUN or _syllable(token.text):
            continue
        best = _commonest(divisions(token.text), fewest, shelf)
        if best or (best := _commonest(_before_a_foreign_word(token.text, shelf), fewest, shelf)):
            yield token.start, token.end, best


def _commonest(ways: Iterable[Sequence[str]], fewest: int, shelf: Shelf) -> str:
    """The way that most articles have side by side, of those into enough pieces; "" where none has any."""
    best, most = "", 0
    for pieces in ways:
        spelled = " ".join(pieces)
        if len(pieces) < fewest or shelf.rarest(spelled) <= most:
            continue
        if (count := shelf.count(phrase(tokens(spelled)))) > most:
            best, most = spelled, count
    return best


def _before_a_foreign_word(letters: str, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    """«kenhdaosuez»: syllables before a word of another language that the archive has."""
    ends = [at for at in range(2, len(letters) - _FOREIGN + 1) if not _syllable(letters[at:])]
    had = shelf.had([word(token) for at in ends for token in tokens(letters[at:])[:1]])
    for at, is_there in zip(ends, had, strict=True):
        begun = letters[:at]
        ways = [(begun,)] if _syllable(begun) else divisions(begun) if is_there else []
        yield from ((*way, letters[at:]) for way in ways if is_there)


def _abbreviations_apart(free: Sequence[Token], shelf: Shelf) -> Iterator[Edit]:
    """«vhtt» where the archive has «VH-TT»."""
    for token in free:
        letters = token.text
        if not _ABBREVIATION.fullmatch(letters) or shelf.rarest(letters):
            continue
        ways = (f"{letters[:at]} {letters[at:]}" for at in range(2, len(letters) - 1))
        counts = {way: shelf.count(phrase(tokens(way))) for way in ways if shelf.rarest(way)}
        best = max(counts, key=counts.__getitem__, default="")
        if best and counts[best]:
            yield token.start, token.end, best


def _words_joined(text: str, free: Sequence[Token], shelf: Shelf) -> Iterator[Edit]:
    """«mexico gp» where the archive has «MexicoGP»."""
    for one, other in pairwise(free):
        if text[one.end : other.start] != " " or not (one.text + other.text).isalpha():
            continue
        if not (_syllable(one.text) and _syllable(other.text)) and shelf.rarest(one.text + other.text):
            yield one.end, other.start, ""


def divisions(letters: str) -> list[tuple[str, ...]]:
    """The ways to part a run of letters into syllables and abbreviations of bodies («chutichubnd»), those
    into the fewest first; at most `_DIVISIONS`."""
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(letters) + 1):
        here = [
            (*way, letters[start:end])
            for start in range(max(0, end - 7), end)
            if ways[start] and (_syllable(letters[start:end]) or _body(letters[start:end]))
            for way in ways[start]
            if len(way) < _MOST_SYLLABLES
        ]
        ways.append(sorted(here, key=len)[: 2 * _DIVISIONS])
    return [way for way in ways[-1] if len(way) > 1][:_DIVISIONS]


@lru_cache(maxsize=4_096)
def _syllable(letters: str) -> bool:
    """Whether letters may be a Vietnamese syllable, whole or with its marks left out."""
    low = letters.lower()
    return syllables.well_formed(low) if fold(low) != low else low in vietnamese()


@lru_cache(maxsize=4_096)
def _body(letters: str) -> bool:
    found = tokens(letters)
    return len(found) == 1 and is_body(found[0])
