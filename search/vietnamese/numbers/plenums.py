"""Resolutions known by the plenum that passed them: «Nghị quyết Trung ương 4 (khóa XII)»."""

import re
from dataclasses import dataclass

from search.vietnamese import numerals
from search.vietnamese.numbers import symbols
from search.vietnamese.numbers.query_text import TypedText
from search.vietnamese.numbers.symbols import FoundNumber
from search.vietnamese.text import fold_aligned

LAST_PLENUM = 20
"""No term of the Central Committee met more often."""

_COMMITTEE = re.compile(r"(?:T(?:rung ương|RUNG ƯƠNG)|T\.Ư|T[ƯW])(?: Đảng| ĐẢNG)?")
_FIGURE = re.compile(
    r"[ \xa0]?(?:lần thứ )?(\d{1,2}|(?<=[ \xa0])[IVX]{1,5}(?!\w))"
    r"(?![\d%]|[.,/]\d|[ \xa0]?[-/]\s?[A-ZĐ\d])"
)
_SPOKEN = numerals.words_pattern(1, LAST_PLENUM)
_SPOKEN_FIGURE = re.compile(rf"[ \xa0](?:lần thứ )?({_SPOKEN})(?=[ \xa0,(]*kh[óo][aá])", re.IGNORECASE)
"""A figure in words, which only a term behind it tells from other words."""
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
        meeting = _number(named["nth"])
    elif figure:
        meeting, end = _number(figure[1]), figure.end()
    elif spoken := _SPOKEN_FIGURE.match(text, end):
        meeting, end = _number(spoken[1]), spoken.end()
    else:
        return []
    term = _TERM.match(text, end)
    if meeting is None:
        return []
    if not named and (term is None or _MEETING_BEFORE.search(before) or _glued(text, start)):
        return []
    kind = _CODES[named["kind"]] if named else "NQ"
    start = left + named.start() if named else start
    return _with_terms(text, start, end, term, kind, meeting)


def _number(written: str) -> int | None:
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


_TYPED = re.compile(
    r"(?:(?P<kind>nghi quyet|nq|ket luan|kl)[\s/\-]{0,3}(?:so )?(?:cua )?)?"
    r"(?P<meeting>(?:hoi nghi|hn)\s+(?:lan thu (?P<nth>[^\W_]+)\W{1,3})?(?:cua )?)?(?:ban chap hanh |bch )?"
    r"(?P<seat>trung uong|tw|t\.?\s?u)(?: dang)?[\s\-]{0,2}(?:lan thu )?"
    r"(?:(?P<figure>[0-9]{1,2}(?![0-9]|[/.\-][0-9])|(?<=\s)[ivx]{1,6}(?![^\W_]|[/.\-][0-9]))"
    rf"|(?P<spoken>{fold_aligned(_SPOKEN)})(?![^\W_]))?"
    rf"(?P<term>[\s,(\-]{{0,3}}{symbols.TYPED_TERM}\)?)?"
)
_TYPED_MEETING = re.compile(r"(?:hoi nghi|hn|ban chap hanh|bch|uy vien|van phong|ban)\s+$")
"""Words before «trung ương 4 khóa XII» that make it the meeting or its body, not the resolution."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A plenum as a reader typed it at text[start:end]: its number and, if typed, its term."""

    number: int
    term: int | None
    start: int
    end: int


def typed(query: TypedText, first: int) -> FoundNumber | None:
    """The plenum's resolution typed at the token `first`: «NQTW4 khóa 12», «T.Ư 4 khóa XI»."""
    match = _TYPED.match(query.folded, query.tokens[first].start)
    if match is None or not (match["kind"] or match["term"]):
        return None
    if not match["kind"] and (
        match["meeting"] or _TYPED_MEETING.search(query.folded[max(0, match.start() - 24) : match.start()])
    ):
        return None
    found = _typed_meeting(query, match)
    if found is None:
        return None
    kind = "KL" if match["kind"] in ("ket luan", "kl") else "NQ"
    value = symbols.plenum(kind, found.number, found.term)
    return FoundNumber(value, found.start, found.end, query.text[found.start : found.end])


def typed_meetings(text: str) -> list[Meeting]:
    """The plenums named as meetings in a reader's query: «Hội nghị Trung ương bốn khóa XII»."""
    query = TypedText(text, whole=False)
    found: list[Meeting] = []
    for token in query.tokens:
        if token.text not in ("hoi", "hn") or (found and token.start < found[-1].end):
            continue
        match = _TYPED.match(query.folded, token.start)
        if match and match["meeting"] and (meeting := _typed_meeting(query, match)):
            found.append(meeting)
    return found


def _typed_meeting(query: TypedText, match: re.Match[str]) -> Meeting | None:
    seat = query.text[match.start("seat") : match.end("seat")]
    if len(seat) < 5 and "." not in seat and seat[-1] not in "WwƯư" and not match["kind"]:
        return None
    if match["spoken"] and not _means_figure(query, match):
        return None
    number = _number(match["figure"] or match["spoken"] or match["nth"] or "")
    if number is None or query.folded[match.end() : match.end() + 1].isalnum():
        return None
    term = numerals.value(match["number"], symbols.LAST_TERM) if match["number"] else None
    return Meeting(number, term, match.start(), match.end())


def _means_figure(query: TypedText, match: re.Match[str]) -> bool:
    """Whether the word is a figure: a term follows it, or its own marks say so («tám», but not «năm»)."""
    word = query.text[match.start("spoken") : match.end("spoken")].lower()
    marked = word != fold_aligned(word)
    if marked and numerals.value(word) is None:
        return False
    return match["term"] is not None or (marked and word != "năm")
