"""Document numbers as articles print them: full numbers, short references, resolutions of plenums."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from search.vietnamese.numbers import codes, plenums, symbols
from search.vietnamese.numbers.full_in_text import GAP, YEAR, full
from search.vietnamese.numbers.kinds import BEHIND_A_LIST, KindBefore, counts, kind_before
from search.vietnamese.numbers.symbols import DocumentNumber, FoundNumber
from search.vietnamese.text.dashes import plain_dashes

_DIGITS = re.compile(r"\d+")
_WITH_YEAR = re.compile(rf"{GAP}[/.-]{GAP}{YEAR}")
_LONGEST = 5
"""Figures of a number; longer ones are telephones, money, coordinates."""
_FIGURES_GO_ON = re.compile(r"\s*(?:[.,:x×]\d|[-/]\s?\d|[ \xa0]\d{3}\b)")
_LISTED = r"(?:\s*[,;]\s*(?:và\s+)?|\s+(?:và|hoặc)\s+)(?:số\s+)?"
"""What stands between the figures of a list."""
_MORE = re.compile(rf"{_LISTED}(\d{{1,4}})(?=\s*(?:[,;.()”\"]|$|\n|{BEHIND_A_LIST.pattern}))(?!\s*[.,]\d)")
_LIST_BEFORE = re.compile(rf"(?<![\d/.,\-])\d{{1,4}}-?(?:{_LISTED}\d{{1,4}}-?){{0,15}}{_LISTED}$")
_LIST_ENDS = (",", ";", "và", "hoặc", "số")
_LONGEST_LIST = 120
"""Characters before a number in which the list stands that it ends."""
_ALWAYS = frozenset({"NQ", "NĐ", "CT", "TT"})
"""Kinds whose name in small letters before a number is no verb or common word."""
_BARE_CODES = frozenset({"NQ", "NĐ", "QĐ", "KL", "CT"})
"""Codes that stand before a number without «số»; the others are as often routes, rooms and products."""
_NAMED = frozenset({"QĐ", "KL", "L", "PL"})
"""Kinds whose name with a capital letter before a number is enough; others also count («Thông báo 1»)."""
_NAMING = re.compile(r"\s*(?:của|ngày|về|năm (?:19|20)|[/.\-](?:19|20)\d\d)")
_LARGE = frozenset({"QĐ", "CV"})
"""Kinds numbered high enough that 1956 is a number and no year."""


def find(text: str) -> list[FoundNumber]:
    """Every document number in prose, in order, not overlapping."""
    read = plain_dashes(text)
    return [one if read is text else replace(one, text=text[one.start : one.end]) for one in _numbers(read)]


def _numbers(text: str) -> list[FoundNumber]:
    found: list[FoundNumber] = []
    resolutions = plenums.find(text)
    ahead = iter(resolutions)
    next_one = next(ahead, None)
    end = 0
    for digits in _DIGITS.finditer(text):
        start, stop = digits.span()
        while next_one and next_one.end <= start:
            next_one = next(ahead, None)
        if start < end or stop - start > _LONGEST or (next_one and next_one.start <= start):
            continue
        one = full(text, start) or _short(text, start, stop)
        if one is None:
            if text[stop : stop + 1] == "/" and (these := _slashed(text, start)):
                found += these
                end = these[-1].end
            continue
        if one.value.short:
            found += (these := [one, *_continued(text, one)])
        else:
            these = _listed(text, start, one)
            while found and found[-1].end > these[0].start:
                found.pop()
            found += these
        end = these[-1].end
    return _without_overlap([*found, *resolutions]) if resolutions else found


def _without_overlap(found: list[FoundNumber]) -> list[FoundNumber]:
    kept: list[FoundNumber] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _short(text: str, start: int, end: int) -> FoundNumber | None:
    """A short reference whose figures stand at start:end."""
    if end - start > 4 or text[end : end + 1].isalnum():
        return None
    word = kind_before(text, start)
    if word is None or word.code in codes.NEVER_SHORT or not _refers(text, word, start, end):
        return None
    year, figures = None, text[start:end]
    if dated := _WITH_YEAR.match(text, end):
        year, end = int(dated[1]), dated.end()
    elif (
        _FIGURES_GO_ON.match(text, end)
        or (not word.numbered and counts(text, end, word.code, word.spelled, marked=True))
        or int(figures) == 0
        or _is_year(figures, word)
    ):
        return None
    value = symbols.short((word.code, word.name), figures, year)
    return FoundNumber(value, word.start, end, text[word.start : end])


def _is_year(figures: str, word: KindBefore) -> bool:
    """«Kế hoạch 2023» is a plan for that year."""
    return 1900 <= int(figures) < 2100 and not word.numbered and word.code not in _LARGE


def _refers(text: str, word: KindBefore, start: int, end: int) -> bool:
    """Whether the kind before a number is the name of a document and not a verb, a route or a product."""
    if word.numbered:
        return True
    if word.spelled and word.code in _ALWAYS:
        return True
    if word.spelled:
        return text[word.start].isupper() and (word.code in _NAMED or _NAMING.match(text, end) is not None)
    if word.code not in _BARE_CODES:
        return False
    return word.code != "CT" or (
        text[start - 1].isspace() and not re.match(r"\d+ [A-ZĐ]", text[start : start + 8])
    )


def _continued(text: str, first: FoundNumber) -> Iterator[FoundNumber]:
    """The further numbers of «Nghị quyết 18, 19 và 21»."""
    kind, end = (first.value.kind, first.value.kind_name), first.end
    while more := _MORE.match(text, end):
        end = more.end()
        if not int(more[1]):
            return
        yield FoundNumber(symbols.short(kind, more[1]), more.start(1), end, more[1])


def _listed(text: str, start: int, last: FoundNumber) -> list[FoundNumber]:
    """All numbers of «Nghị quyết 57, 59 và 68-NQ/TW», whose symbol stands behind the `last` alone.

    `start` is where the figures of the last stand; alone it comes back as it is."""
    left = max(0, start - _LONGEST_LIST)
    before = text[left:start]
    listed = _LIST_BEFORE.search(before) if before.rstrip().endswith(_LIST_ENDS) else None
    if listed is None:
        return [last]
    first = left + listed.start()
    word = kind_before(text, first, across_lines=True)
    if word is None:
        return [last]
    symbol = text[start : last.end].lstrip("0123456789")
    places = [figures.span() for figures in _DIGITS.finditer(text, first, start)]
    alike = [_of_kind(word, text[begin:end] + symbol) for begin, end in places]
    own = _of_kind(word, text[start : last.end])
    if own is None or None in alike:
        return [last]
    found = zip(places, filter(None, alike), strict=True)
    listed_before = [FoundNumber(value, begin, end, text[begin:end]) for (begin, end), value in found]
    return [*listed_before, replace(last, value=own)]


def _slashed(text: str, start: int) -> list[FoundNumber]:
    """All numbers of «Nghị quyết 57/59/66/68-NQ/TW»; none where the figures are a day or a share."""
    listed = symbols.SLASHED.match(text, start)
    word = kind_before(text, start, across_lines=True) if listed else None
    if listed is None or word is None:
        return []
    places = [figures.span() for figures in _DIGITS.finditer(text, start, listed.end())]
    first, after = places[-1][0], len(word.name) + 1
    last = full(f"{word.name} {text[first : first + _LONGEST_SYMBOL]}", after)
    if last is None:
        return []
    end = first + last.end - after
    symbol = text[places[-1][1] : end]
    values = [_of_kind(word, text[begin:stop] + symbol) for begin, stop in places]
    if None in values or not symbols.may_be_listed([value for value in values if value is not None]):
        return []
    ends = [stop for _, stop in places[:-1]] + [end]
    found = zip(places, ends, filter(None, values), strict=True)
    return [FoundNumber(value, begin, stop, text[begin:stop]) for (begin, _), stop, value in found]


_LONGEST_SYMBOL = 40


def _of_kind(word: KindBefore, written: str) -> DocumentNumber | None:
    """A number with its symbol, of the kind that the words before its list name."""
    read = full(f"{word.name} {written}", len(word.name) + 1)
    same = read and codes.family(read.value.kind) == codes.family(word.code)
    return read.value if read and same else None
