"""Plenums as readers type them: their resolutions («NQTW4 khóa 12») and the meetings themselves."""

import re

from msgspec import Struct

from search.vietnamese import numerals
from search.vietnamese.numbers import symbols
from search.vietnamese.numbers.plenums import SPOKEN, plenum_number
from search.vietnamese.numbers.query_text import TypedText
from search.vietnamese.numbers.symbols import FoundNumber
from search.vietnamese.text import fold_aligned

_TYPED = re.compile(
    r"(?:(?P<kind>nghi quyet|nq|ket luan|kl)[\s/\-]{0,3}(?:so )?(?:cua )?)?"
    r"(?P<meeting>(?:hoi nghi|hn)\s+(?:lan thu (?P<nth>[^\W_]+)\W{1,3})?(?:cua )?)?(?:ban chap hanh |bch )?"
    r"(?P<seat>trung uong|tw|t\.?\s?u)(?: dang)?[\s\-]{0,2}(?:lan thu )?"
    r"(?:(?P<figure>[0-9]{1,2}(?![0-9]|[/.\-][0-9])|(?<=\s)[ivx]{1,6}(?![^\W_]|[/.\-][0-9]))"
    rf"|(?P<spoken>{fold_aligned(SPOKEN)})(?![^\W_]))?"
    rf"(?P<term>[\s,(\-]{{0,3}}{symbols.TYPED_TERM}\)?)?"
)
_TYPED_MEETING = re.compile(r"(?:hoi nghi|hn|ban chap hanh|bch|uy vien|van phong|ban)\s+$")
"""Words before «trung ương 4 khóa XII» that make it the meeting or its body, not the resolution."""
_MORE = re.compile(r"(?:\s*[,;&]\s*|\s+)(?P<whole>(?:va\s+)?(?P<figure>[0-9]{1,2}))(?![^\W_]|[/.\-][0-9])")
_TERM = re.compile(rf"[\s,(\-]{{0,3}}{symbols.TYPED_TERM}\)?")


class Meeting(Struct, frozen=True):
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


def typed_further(query: TypedText, first: FoundNumber) -> list[FoundNumber]:
    """All of «nghị quyết trung ương 5, 6 khóa XII», which share the term behind the last; else the first."""
    more: list[re.Match[str]] = []
    while one := _MORE.match(query.folded, more[-1].end() if more else first.end):
        more.append(one)
    meetings = [plenum_number(one["figure"]) for one in more]
    term = _TERM.match(query.folded, more[-1].end()) if more else None
    number = numerals.value(term["number"], symbols.LAST_TERM) if term else None
    if term is None or number is None or not all(meetings) or first.value.term:
        return [first]
    kind, head = first.value.kind, first.value.short_key.rpartition("tw")[2]
    ends = [*(one.end() for one in more[:-1]), term.end()]
    starts = [one.start("whole") for one in more]
    others = zip(filter(None, meetings), starts, ends, strict=True)
    places = [(int(head), first.start, first.end), *others]
    return [
        FoundNumber(symbols.plenum(kind, meeting, number), start, end, query.text[start:end])
        for meeting, start, end in places
    ]


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
    number = plenum_number(match["figure"] or match["spoken"] or match["nth"] or "")
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
