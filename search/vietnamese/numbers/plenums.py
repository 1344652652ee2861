"""Resolutions known by the plenum that passed them: «Nghị quyết Trung ương 4 (khóa XII)»."""

import re

from search.vietnamese import numerals
from search.vietnamese.numbers import symbols
from search.vietnamese.numbers.symbols import FoundNumber
from search.vietnamese.text import fold_aligned

LAST_PLENUM = 20
"""No term of the Central Committee met more often."""

_COMMITTEE = re.compile(r"(?:[Tt]rung ương|TRUNG ƯƠNG|T\.Ư|T[ƯW])(?: Đảng| ĐẢNG)?")
_FIGURE = re.compile(
    r"[ \xa0]?(?:lần thứ )?(\d{1,2}|(?<=[ \xa0])[IVX]{1,5}(?!\w))"
    r"(?![\d%]|[.,/]\d|[ \xa0]?[-/]\s?[A-ZĐ\d])"
)
SPOKEN = numerals.words_pattern(1, LAST_PLENUM)
_SPOKEN_FIGURE = re.compile(
    rf"[ \xa0](?:lần thứ )?(?P<word>{SPOKEN})(?!\w)(?P<term>[ \xa0,(]*kh[óo][aá])?", re.IGNORECASE
)
_OTHER_WORDS = frozenset({"một", "nhất", "hai", "nhì", "ba", "năm"})
"""Figures in words that are other words where no term stands behind them: «Trung ương một cách …»."""
_MORE_MEETINGS = re.compile(
    r"(?:,| và|;)[ \xa0]+(?P<figure>\d{1,2})(?![\d%]|[.,/]\d)(?=[ \xa0]*(?:[,;(]|và\b|[Kk]h(?:óa|oá)))"
)
"""A further meeting before a term that all share: «Trung ương 4, 5 và 6 khóa XII»."""
_TERM = re.compile(
    r"[ \xa0]*(?P<open>[,(]?)[ \xa0]*[Kk](?:hóa|hoá|HÓA|HOÁ)[ \xa0]+(?:thứ )?"
    rf"(?P<term>\d{{1,2}}|[IVX]{{1,5}}|(?i:{symbols.SPOKEN_TERMS}))(?!\w)"
)
_MORE_TERMS = re.compile(
    r"(?:,| và)[ \xa0]+(?:[Kk]h(?:óa|oá)[ \xa0]+)?([IVX]{1,5}|\d{1,2})(?=[ \xa0]*[),.;])"
)
_KIND_BEFORE = re.compile(
    r"(?<!\w)(?P<kind>nghi quyet|nq|ket luan|kl)[ \xa0/-]*(?:cua )?"
    r"(?P<meeting>(?:hoi nghi|hn)[ \xa0]*(?:lan thu (?P<nth>\w+(?: \w+)?)[ \xa0]*,?[ \xa0]*(?:cua )?)?)?"
    r"(?:ban chap hanh |bch )?$"
)
_MEETING_BEFORE = re.compile(r"(?:hoi nghi|hn|ban|van phong|uy vien|co quan|bch|chap hanh)[ \xa0]*$")
_CODES = {"nghi quyet": "NQ", "nq": "NQ", "ket luan": "KL", "kl": "KL"}


def find(text: str) -> list[FoundNumber]:
    """Every resolution or conclusion of a plenum that prose names, with or without its term."""
    found: list[FoundNumber] = []
    for committee in _COMMITTEE.finditer(text):
        found += _plenum(text, committee)
    return found


def _plenum(text: str, committee: re.Match[str]) -> list[FoundNumber]:
    start, end = committee.span()
    left = max(0, start - 64)
    before = fold_aligned(text[left:start])
    named = _KIND_BEFORE.search(before)
    figure = _FIGURE.match(text, end)
    if named and named["nth"]:
        meeting = plenum_number(named["nth"])
    elif figure:
        meeting, end = plenum_number(figure[1]), figure.end()
    elif (spoken := _SPOKEN_FIGURE.match(text, end)) and _is_figure(spoken, bool(named)):
        meeting, end = plenum_number(spoken["word"]), spoken.end("word")
    else:
        return []
    term = _TERM.match(text, end)
    if meeting is None:
        return []
    if not named and (term is None or _MEETING_BEFORE.search(before) or _glued(text, start)):
        return []
    kind = _CODES[named["kind"]] if named else "NQ"
    start = left + named.start() if named else start
    if term is None and (further := _further(text, end)):
        first = (meeting, start, end)
        return [one for place in (first, *further) for one in _listed(text, kind, place, further[-1][2])]
    return _with_terms(text, start, end, term, kind, meeting)


def _is_figure(spoken: re.Match[str], named: bool) -> bool:
    """Whether the word is the number of a plenum and not the next word of the sentence."""
    return bool(spoken["term"]) or (named and spoken["word"].lower() not in _OTHER_WORDS)


def _further(text: str, end: int) -> list[tuple[int, int, int]]:
    """The further meetings of «4, 5 và 6 khóa XII» with their places; none where no term stands behind."""
    found: list[tuple[int, int, int]] = []
    while more := _MORE_MEETINGS.match(text, found[-1][2] if found else end):
        meeting = plenum_number(more["figure"])
        if meeting is None:
            return []
        found.append((meeting, *more.span("figure")))
    return found if found and _TERM.match(text, found[-1][2]) else []


def _listed(text: str, kind: str, place: tuple[int, int, int], last: int) -> list[FoundNumber]:
    """One of several meetings before the term that stands at `last`, behind them all."""
    meeting, start, end = place
    term = _TERM.match(text, last)
    if end == last:
        return _with_terms(text, start, end, term, kind, meeting)
    number = numerals.value(term["term"], symbols.LAST_TERM) if term else None
    return [FoundNumber(symbols.plenum(kind, meeting, number), start, end, text[start:end])]


def plenum_number(written: str) -> int | None:
    """The number of a plenum in figures, Roman figures or words, or None."""
    return numerals.value(written, LAST_PLENUM)


def _glued(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in "/-")


def _with_terms(
    text: str, start: int, end: int, term: re.Match[str] | None, kind: str, meeting: int
) -> list[FoundNumber]:
    """One resolution for each term named: «Trung ương 4 (khóa XI, XII)» are two."""
    number = numerals.value(term["term"], symbols.LAST_TERM) if term else None
    if term is None or number is None:
        return [FoundNumber(symbols.plenum(kind, meeting, None), start, end, text[start:end])]
    end = term.end()
    more = _MORE_TERMS.match(text, end) if term["open"] == "(" else None
    if more is None and term["open"] == "(" and text[end : end + 1] == ")":
        end += 1
    found = [FoundNumber(symbols.plenum(kind, meeting, number), start, end, text[start:end])]
    if more and (second := numerals.value(more[1], symbols.LAST_TERM)):
        value = symbols.plenum(kind, meeting, second)
        found.append(FoundNumber(value, more.start(1), more.end(), more[1]))
    return found
