"""Congresses and terms by their number: «khóa XII» is «khoá 12», «lần thứ XI» is «lần thứ mười một»."""

from collections.abc import Iterator, Sequence

from search.query.facts.conferences import congress
from search.query.facts.meaning import Meaning, either, every, phrase, printed, spells, words
from search.query.parsed import Understood
from search.query.tree import Node
from search.vietnamese import numerals, units
from search.vietnamese.numerals import forms, roman, value
from search.vietnamese.text import Token, exact_key, fold, folded_key, tokens

HIGHEST = 39
"""No term or congress has a higher number."""
_MOST_TIMES = 99
"""Sessions and turns («lần thứ 45») are counted so far."""
_BETWEEN = 5
"""Words between «Đại hội» and the figure of its number."""
_TEN = 10
_DIGITS = 2
_IN_A_ROW = frozenset({"thu", "lan", "thang"})
_MONTHS = 12
_WORDS = 3
"""Syllables of a number in words, at most."""
_NAMED = frozenset({"thu", "thang", "ngay", "mung", "mong", "khoa", "quy", "so", "lan", "nam", "nghi"})
"""What stands before a number that names something."""
_ORDINALS = frozenset({"nhat", "nhi", "tu"})
_BEGINS = frozenset(
    fold(said.split()[0]) for number in range(1, numerals.HIGHEST + 1) for said in numerals.words(number)
).difference(_ORDINALS)
"""First syllables of numbers in words that count; ordinals do not."""
_ROMAN = {roman(number).lower(): number for number in range(1, HIGHEST + 1)}


def congress_term(written: str) -> Node:
    """The articles that name a term of the Party («khóa XII»), in either kind of figures."""
    figure = written.split()[-1]
    number = _ROMAN.get(figure.lower())
    return either(map(printed, _terms(number) if number else [written]))


def ordinals(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every «khóa N», «lần thứ N», «kỳ họp thứ N» and «Đại hội N» in these runs, however N is written."""
    for run in runs:
        place = 0
        while place < len(run):
            meaning, place = _at(text, run, place)
            if meaning:
                yield meaning


def counts(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every number that counts, measures or stands in a row, as words however it is written: «mười năm» is
    «10 năm» too, «đêm thứ 5» «đêm thứ năm», «lần 14» «lần thứ mười bốn»."""
    for run in runs:
        end = 0
        for place, token in enumerate(run):
            if token.start < end:
                continue
            counted = None
            if token.folded in _BEGINS or _is_figure(text, token):
                counted = _count(text, run, place)
            elif token.folded in _IN_A_ROW:
                counted = _place_in_a_row(text, run, place)
            if counted:
                end = counted.end
                yield counted


def _is_figure(text: str, token: Token) -> bool:
    """Whether a token is a small number and no part of a larger one («1.073», «2,5»)."""
    around = text[max(0, token.start - 1) : token.start] + text[token.end : token.end + 1]
    return token.exact.isdecimal() and len(token.text) <= _DIGITS and not around.strip()


def _place_in_a_row(text: str, run: Sequence[Token], place: int) -> Meaning | None:
    """«thứ 5», «lần 14», «tháng ba»; a number in words only behind «thứ» with its mark, no «thu» or «thư»."""
    if _is(run, place, "tháng"):
        return _month(text, run, place)
    nth = _is(run, place, "thứ")
    if not nth and not _is(run, place, "lần"):
        return None
    number = _number(run, place + 1, spelled=nth and run[place].marked, most=_MOST_TIMES)
    if number is None or run[place + 1].exact in _ROMAN:
        return None
    figure, after = number
    if units.counted(text, run[after - 1].end, marked=False):
        return None
    found = run[place:after]
    turns = [f"thứ {form}" for form in forms(figure)] if nth else [f"lần {figure}", *_times(figure)]
    return Meaning(found[0].start, found[-1].end, either([words(found), *map(printed, turns)]))


def _month(text: str, run: Sequence[Token], place: int) -> Meaning | None:
    """«tháng ba» of no year as «tháng 3» too; not «thang nam», which may be months and years."""
    found = _number(run, place + 1, spelled=True, most=_MONTHS)
    if found is None or not _spelled(run[place + 1]) or run[place + 1].exact == "nam":
        return None
    number, after = found
    said = run[place:after]
    return Meaning(said[0].start, said[-1].end, either([words(said), *map(printed, months(number))]))


def months(number: int) -> list[str]:
    """What a month without its year is called: «tháng 3», «tháng ba»; «ngày, tháng, năm» is no May."""
    said = [form for form in numerals.words(number) if form != "năm"]
    return [f"tháng {form}" for form in (str(number), *said)]


def _count(text: str, run: Sequence[Token], place: int) -> Meaning | None:
    if place and run[place - 1].folded in _NAMED:
        return None
    number = _number(run, place, spelled=True, most=numerals.HIGHEST)
    if number is None:
        return None
    figure, after = number
    end = units.counted_to(text, run[after - 1].end)
    found = [token for token in run[place:] if end and token.end <= end]
    if len(found) <= after - place:
        return None
    unit = text[found[after - place].start : found[-1].end]
    typed = run[place:after]
    others = [
        form
        for form in (str(figure), *numerals.words(figure))
        if fold(form) not in _ORDINALS and not spells(typed, form)
    ]
    said = [phrase(tokens(f"{form} {unit}")) for form in others]
    return Meaning(found[0].start, found[-1].end, either([words(found), *said]))


def _at(text: str, run: Sequence[Token], place: int) -> tuple[Meaning | None, int]:
    """The meaning that begins at `place`, if any, and the place after it."""
    first = run[place].folded
    found = None
    if first == "khoa" and _is(run, place, "khóa") and (found := _term_number(run, place + 1)):
        number, after = found
        return _term(text, run[place:after], number), after
    turn = _is(run, place, "lần", "thứ")
    if turn and (found := _number(run, place + 2, spelled=True, most=_MOST_TIMES)):
        number, after = found
        if noun := _sitting(run, place):
            return _session(text, run[place:after], noun, number), after
        return _time(text, run[place:after], number, _congress(run[:place])), after
    noun = _sitting(run, place) if _is(run, place, "thứ") else ""
    if noun and (found := _number(run, place + 1, spelled=True, most=_MOST_TIMES)):
        number, after = found
        return _session(text, run[place:after], noun, number), after
    if _is(run, place, "đại", "hội") and (numbered := _numbered_congress(run, place)):
        number, at, after = numbered
        return _congress_meaning(text, run[place:after], at - place, number), after
    return None, place + 1


def _term_number(run: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Of numbers in words only «mười ba» and its like are no other word behind «khóa»."""
    place += _is(run, place, "thứ")
    found = _number(run, place, spelled=True)
    return found if found and (found[1] > place + 1 or found[0] >= _TEN or not _spelled(run[place])) else None


def _spelled(token: Token) -> bool:
    return token.exact not in _ROMAN and not token.exact.isdecimal()


def _numbered_congress(run: Sequence[Token], place: int) -> tuple[int, int, int] | None:
    """The number of a congress that begins at `place`, where it stands and the place after it.

    It follows at once («Đại hội 11»), or as a Roman figure a few words on («Đại hội Đảng bộ tỉnh XI»)."""
    for at in range(place + 2, min(place + 3 + _BETWEEN, len(run))):
        roman_figure = run[at].exact in _ROMAN and (len(run[at].text) > 1 or run[at].text.isupper())
        near = at == place + 2 or run[at - 1].exact == "đảng"
        found = _number(run, at, spelled=False) if roman_figure or near else None
        # «Đại hội 35 năm», «Đại hội 35 đại biểu» count.
        counts = found and (_is(run, found[1], "năm") or _is(run, found[1], "đại", "biểu"))
        if found and (roman_figure or not counts):
            return found[0], at, found[1]
        if _is(run, at, "lần"):
            return None
    return None


def _congress_meaning(text: str, found: Sequence[Token], at: int, number: int) -> Meaning:
    """«Đại hội … XI» as one: a congress, the words between, and its number however it is written."""
    last = text[found[at - 1].start : found[at - 1].end]
    forms = (roman(number), str(number))
    names = ["đại hội", *([last] if at > 2 else [])]
    spellings = [*_times(number), *(f"{name} {form}" for name in names for form in forms)]
    between: list[Node] = [words(found[2:at])] if at > 2 else []
    node = every([congress(found[:2]), *between, either(map(printed, spellings))])
    start, end = found[0].start, found[-1].end
    label = f"đại hội lần thứ {roman(number)}"
    chip = Understood("term", text[start:end], f"lan-thu-{number}", label, start, end)
    return Meaning(start, end, node, (chip,))


def _term(text: str, found: Sequence[Token], number: int) -> Meaning:
    spellings = _terms(number)
    return _meaning(text, found, f"khoa-{number}", spellings[0], spellings)


def _terms(number: int) -> list[str]:
    said = numerals.words(number) if number >= _TEN else ()
    return [f"khóa {form}" for form in (roman(number), str(number), *said)]


def _times(number: int) -> list[str]:
    return [*(f"lần thứ {form}" for form in forms(number)), f"lần {number}"]


def _time(text: str, found: Sequence[Token], number: int, congress: bool) -> Meaning:
    spellings = _times(number)
    if congress:
        spellings += [f"đại hội {form}" for form in (roman(number), str(number))]
    return _meaning(text, found, f"lan-thu-{number}", spellings[0], spellings)


def _sitting(run: Sequence[Token], place: int) -> str:
    """«kỳ» or «phiên» of the session that stands right before `place`, or ""."""
    return next((noun for noun in ("kỳ", "phiên") if _is(run, place - 2, noun, "họp")), "")


def _session(text: str, found: Sequence[Token], noun: str, number: int) -> Meaning:
    """The number of a session, whose «kỳ họp» stays asked for as words or as its kind."""
    spellings = [f"họp {turn}thứ {form}" for turn in ("", "lần ") for form in forms(number)]
    key = f"{fold(noun)}-hop-thu-{number}"
    return _meaning(text, found, key, f"{noun} họp thứ {number}", spellings)


def _meaning(text: str, found: Sequence[Token], key: str, label: str, spellings: list[str]) -> Meaning:
    start, end = found[0].start, found[-1].end
    chip = Understood("term", text[start:end], key, label, start, end)
    return Meaning(start, end, either(map(printed, spellings)), (chip,))


def _number(
    run: Sequence[Token], place: int, *, spelled: bool, most: int = HIGHEST
) -> tuple[int, int] | None:
    """The number written at `place` (12, XII, «mười hai») and the place after it."""
    if not 0 <= place < len(run):
        return None
    token = run[place]
    if token.exact in _ROMAN or (token.exact.isdecimal() and len(token.exact) <= 2):
        number = value(token.exact, most)
        return (number, place + 1) if number else None
    for length in range(min(_WORDS, len(run) - place), 0, -1) if spelled else ():
        number = value(" ".join(one.exact for one in run[place : place + length]), most)
        if number is not None:
            return number, place + length
    return None


def _congress(before: Sequence[Token]) -> bool:
    return any(_is(before, place, "đại", "hội") for place in range(len(before) - 1))


def _is(run: Sequence[Token], place: int, *syllables: str) -> bool:
    """Whether these syllables stand at `place`, with the marks as far as they are typed."""
    window = run[place : place + len(syllables)] if place >= 0 else ()
    return len(window) == len(syllables) and all(
        token.exact == exact_key(syllable) if token.marked else token.folded == folded_key(syllable)
        for token, syllable in zip(window, syllables, strict=True)
    )
