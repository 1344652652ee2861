"""Document numbers as readers type them: any case, any separators or none, with or without marks."""

import re
import unicodedata

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese import numerals
from search.vietnamese.numbers import codes, symbols, typed_plenums
from search.vietnamese.numbers.kinds import BEHIND_A_LIST, counts
from search.vietnamese.numbers.query_symbols import ORDINARY, SEPARATED, symbol_read, symbols_at
from search.vietnamese.numbers.query_text import TypedText
from search.vietnamese.numbers.symbols import DocumentNumber, FoundNumber, Symbol

_ISSUED_BY = re.compile(r"\s+cua\s[^0-9]*")
_STATED = re.compile(r"[\s,(]{1,3}((?:19|20)[0-9]{2})(?![^\W_]|\s?[-/.]\s?[0-9])\)?")
_STATED_LOOSE = re.compile(r"[\s,(\-]{0,3}(?:nam\s+)?((?:19|20)[0-9]{2})(?![^\W_])\)?")
_STANDARD = re.compile(r"(?:[0-9]:|(?:qcvn|tcvn|tcn|iso)\s?)$")
"""What stands before the figures of a technical standard (TCVN 5945:2010/BTNMT)."""
_TERM = re.compile(rf"[\s,(\-]{{0,3}}{symbols.TYPED_TERM}\)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_FURTHER = re.compile(r"(?:-?\s*[,;&]\s*|\s+(?=va\s))((?:va\s+)?(?:so\s*)?([0-9]{1,5}))(?![0-9])")
"""A further figure under the same kind: 1 with the words before it, 2 alone."""
_CLOSED = re.compile(
    r"\s*(?:$|[,.;)»”\"](?![0-9])|\(|-\s|(?:(?:cua|ve|trung uong|tw)(?![^\W_])|nam\s+(?:19|20)[0-9]{2}"
    r"|(?:ngay|quy|khoa)\s*[0-9]|(?:quy|khoa)\s*[ivx]+(?![^\W_])))"
)
"""What may follow the last figure of a list; any other word may be what it counts («18, 20 đại biểu»)."""
_SHORT_CODES = frozenset({"NQ", "NĐ", "CT", "QĐ", "TT", "KL", "KH", "HD", "TB", "CV"})
_WITH_YEARS = frozenset({"NĐ", "TT", "TTLT", "NQLT"})


class _Kind(Struct, frozen=True):
    code: str
    name: str
    after: int
    """Index of the token after it."""


def parse(text: str) -> DocumentNumber | None:
    """The number that the whole text is, however it is typed, or None: «35nqtw», «nghi dinh 30 2020»."""
    if len(text) > 200:
        return None
    query = TypedText(unicodedata.normalize("NFC", text), whole=True)
    if not query.tokens:
        return None
    found = typed_plenums.typed(query, 0) or _at(query, 0)
    if found is None:
        return None
    rest = query.folded[found.end :]
    if _ISSUED_BY.fullmatch(rest) or not any(letter.isalnum() for letter in rest):
        return found.value
    return None


def typed_numbers(text: str) -> list[FoundNumber]:
    """The numbers inside a reader's query; a number standing alone («35») is none."""
    query = TypedText(text, whole=False)
    figures = any(token.is_digits() for token in query.tokens)
    found: list[FoundNumber] = []
    index = 0
    while index < len(query.tokens):
        if figures and (these := _slashed(query, index)):
            found += these
            while index < len(query.tokens) and query.tokens[index].start < found[-1].end:
                index += 1
            continue
        one = typed_plenums.typed(query, index) or (_at(query, index) if figures else None)
        if one is None:
            kind = _kind(query, index) if figures else None
            index = kind.after if kind else index + 1  # no «lệnh 47» in «sắc lệnh 47»
            continue
        plenum = one.value.number is None
        found += typed_plenums.typed_further(query, one) if plenum else _listed(query, index, one)
        while index < len(query.tokens) and query.tokens[index].start < found[-1].end:
            index += 1
    return found


def _listed(query: TypedText, first: int, head: FoundNumber) -> list[FoundNumber]:
    """A short reference with the figures listed behind it: «nghị quyết 18, 19», «chỉ thị 05 và 06»."""
    kind, found, index = _kind(query, first), [head], first
    if kind is None or not head.value.short or head.value.year or head.value.term or not head.value.number:
        return found
    while more := _FURTHER.match(query.folded, found[-1].end):
        while query.tokens[index].start < more.start(2):
            index += 1
        full = _full(query, index, index, kind)
        if full and full.value.kind == kind.code:
            symbol = query.text[more.end() : full.end]
            same = [_with_symbol(one, symbol, kind) for one in found]
            return [*same, _placed(query, full.value, more.start(1), full.end)]
        if full or not _is_reference(query, more[2], more.end(), kind, certain=False, spelled=True):
            break
        found.append(_placed(query, symbols.short((kind.code, kind.name), more[2]), *more.span(1)))
    while len(found) > 1 and not _closed(query, found[-1].end):
        found.pop()
    return found


def _slashed(query: TypedText, first: int) -> list[FoundNumber]:
    """All numbers of «57/59-nq/tw», with the kind before them or not."""
    kind = _kind(query, first)
    index = kind.after if kind else first
    index += index < len(query.tokens) and query.tokens[index].text == "so"
    listed = (
        symbols.SLASHED.match(query.text, query.tokens[index].start) if index < len(query.tokens) else None
    )
    if listed is None:
        return []
    figures = query.tokens[index : index + listed.group().count("/") + 1]
    last = index + len(figures) - 1
    full = _full(query, last, last, kind)
    if full is None:
        return []
    symbol = query.text[figures[-1].end : full.end]
    read = [_full(TypedText(token.text + symbol, whole=False), 0, 0, kind) for token in figures]
    values = [one.value for one in read if one is not None]
    if len(values) < len(figures) or not symbols.may_be_listed(values):
        return []
    starts = [query.tokens[first].start, *(token.start for token in figures[1:])]
    ends = [*(token.end for token in figures[:-1]), full.end]
    return [_placed(query, *found) for found in zip(values, starts, ends, strict=True)]


def _closed(query: TypedText, end: int) -> bool:
    """Whether what stands behind a list is no unit that its last figure counts."""
    behind = end + len(query.text[end:]) - len(query.text[end:].lstrip())
    return bool(_CLOSED.match(query.folded, end) or BEHIND_A_LIST.match(query.text, behind))


def _with_symbol(short: FoundNumber, symbol: str, kind: _Kind) -> FoundNumber:
    """The first of «nghị quyết 18, 19-NQ/TW», whose symbol stands behind the last."""
    full = _full(TypedText(f"{short.value.number}{symbol}", whole=False), 0, 0, kind)
    return replace(short, value=full.value) if full else short


def _at(query: TypedText, first: int) -> FoundNumber | None:
    """The number that begins with the token `first`."""
    kind = _kind(query, first)
    index = kind.after if kind else first
    if (
        query.tokens[index : index + 1]
        and query.tokens[index].text in ("so", "s")
        and query.gap(index + 1) is not None
    ):
        index += 1
    numbered = index > (kind.after if kind else first)
    if index >= len(query.tokens) or (index > first and query.gap(index) is None):
        return None
    if not query.tokens[index].is_digits():
        return _symbol_first(query, first) if kind or query.whole else None
    if _STANDARD.search(query.folded[max(0, query.tokens[index].start - 12) : query.tokens[index].start]):
        return None
    return _full(query, first, index, kind) or _short(query, first, index, kind, numbered)


def _kind(query: TypedText, first: int) -> _Kind | None:
    """The kind named in words or by its code at the token `first`."""
    words = query.tokens[first : first + 4]
    for count in range(len(words), 0, -1):
        named = codes.KIND_WORDS.get(" ".join(word.text for word in words[:count]))
        if named and all(query.gap(first + n) for n in range(1, count)):
            return _Kind(*named, first + count)
    token = query.tokens[first]
    code = codes.kind_code(token.source)
    if code and token.writes(code) and token.text not in ORDINARY:
        return _Kind(code, codes.KIND_NAMES[code], first + 1)
    return None


def _full(query: TypedText, first: int, index: int, kind: _Kind | None) -> FoundNumber | None:
    """A number with its symbol; `index` is the token of its figures."""
    figures = query.tokens[index].text
    following = index + 1
    year, suffix = None, ""
    if _goes_on_by_thousands(query, index):
        figures, following = figures + query.tokens[following].text, following + 1
    if _is_suffix(query, following):
        suffix, following = query.tokens[following].text, following + 1
    if _is_year(query, following) and query.gap(following + 1) is not None:
        year, following = int(query.tokens[following].text), following + 1
    if not suffix and _is_suffix(query, following):
        suffix, following = query.tokens[following].text, following + 1
    for stop, pieces in symbols_at(query, following):
        read = symbol_read(query, following, stop, pieces, kind.code if kind else "")
        if read is None:
            continue
        if year is None and len(figures) > 4 and _YEAR.fullmatch(figures[-4:]) and _glued_year(figures, read):
            figures, year = figures[:-4], int(figures[-4:])
        if len(figures) > 5:
            return None
        named = (kind.code, kind.name) if kind else None
        stated, term, end = _disambiguation(query, query.tokens[stop - 1].end)
        value = symbols.full(figures + suffix, year, read, named, stated)
        return _found(query, symbols.with_term(value, term) if term else value, first, end)
    return None


def _goes_on_by_thousands(query: TypedText, index: int) -> bool:
    """Whether the figures are dotted by thousands: 1.876/QĐ-UBND."""
    first, rest = query.tokens[index].text, query.tokens[index + 1 : index + 2]
    return (
        query.gap(index + 1) == "."
        and len(first) <= 2
        and not first.startswith("0")
        and rest[0].is_digits()
        and len(rest[0].text) == 3
        and (query.gap(index + 2) or "").strip() in ("-", "/")
    )


def _is_year(query: TypedText, index: int) -> bool:
    gap = query.gap(index)
    return bool(gap) and ":" not in str(gap) and bool(_YEAR.fullmatch(query.tokens[index].text))


def _is_suffix(query: TypedText, index: int) -> bool:
    return (
        query.gap(index) == ""
        and query.tokens[index].text in ("a", "b", "c", "d")
        and bool(SEPARATED.search(query.gap(index + 1) or ""))
    )


def _glued_year(figures: str, read: Symbol) -> bool:
    return len(figures) > 5 or read.kind in _WITH_YEARS or read.codes[0].startswith(("QH", "UBTVQH"))


def _short(
    query: TypedText, first: int, index: int, kind: _Kind | None, numbered: bool
) -> FoundNumber | None:
    """A reference by kind and figures only: «nq 35», «nghi dinh 30 2020», «35-NQ»."""
    token = query.tokens[index]
    if kind is None:
        return _kind_last(query, first, index)
    spelled = kind.after - first > 1 or query.tokens[first].text in codes.KIND_WORDS
    if kind.code in codes.NEVER_SHORT or not (spelled or kind.code in _SHORT_CODES):
        return None
    figures, year, end = token.text, None, token.end
    if _is_year(query, index + 1) and _year_ends(query, index + 1):
        year, end = int(query.tokens[index + 1].text), query.tokens[index + 1].end
    elif len(figures) > 5 and _YEAR.fullmatch(figures[-4:]) and kind.code in _WITH_YEARS | {"L"}:
        figures, year = figures[:-4], int(figures[-4:])
    if not _is_reference(query, figures, end, kind, year is not None or numbered, spelled):
        return None
    stated, term, end = _disambiguation(query, end) if year is None else (None, None, end)
    value = symbols.short((kind.code, kind.name), figures, year, stated)
    return _found(query, symbols.with_term(value, term) if term else value, first, end)


def _year_ends(query: TypedText, index: int) -> bool:
    """Whether the year is the number's own («30 2020») and not the first half of a date or range."""
    gap = query.gap(index + 1)
    return gap is None or not (query.tokens[index + 1].is_digits() and SEPARATED.search(gap))


def _is_reference(
    query: TypedText, figures: str, end: int, kind: _Kind, certain: bool, spelled: bool
) -> bool:
    if len(figures) > 5 or not int(figures) or query.folded[end : end + 1].isalnum():
        return False
    if certain:
        return True
    if kind.code == "L" or (len(figures) == 4 and _YEAR.fullmatch(figures) and kind.code not in ("QĐ", "CV")):
        return False
    if counts(query.text, end, kind.code, spelled, marked=False):
        return False
    return not re.match(r"\s?[/.-]\s?\d", query.folded[end : end + 4])


def _kind_last(query: TypedText, first: int, index: int) -> FoundNumber | None:
    """«35-NQ»: the kind after the figures, and nothing that issues."""
    gap = query.gap(index + 1)
    if gap is None or not (query.whole or SEPARATED.search(gap) or gap == ""):
        return None
    token, figures = query.tokens[index + 1], query.tokens[index].text
    code = codes.kind_code(token.source)
    after = query.folded[token.end : token.end + 1]
    if (
        code not in _SHORT_CODES
        or not token.writes(code)
        or len(figures) > 5
        or after in ("-", "/")
        or after.isalnum()
    ):
        return None
    if not int(figures):
        return None
    stated, _, end = _disambiguation(query, token.end)
    return _found(query, symbols.short((code, codes.KIND_NAMES[code]), figures, None, stated), first, end)


def _symbol_first(query: TypedText, first: int) -> FoundNumber | None:
    """«NQ/TW 35», «KH-TU 130»: the symbol before the figures."""
    tokens = query.tokens[first : first + 3]
    for count in (1, 2):
        if (
            len(tokens) <= count
            or not tokens[count].is_digits()
            or not (query.gap(first + count) or "").isspace()
        ):
            continue
        read = symbols.symbol(tuple(token.source for token in tokens[:count]), True)
        if read is None or not read.kind or not read.listed or len(tokens[count].text) > 5:
            return None
        if count == 2 and not all(
            token.writes(code) for token, code in zip(tokens, (read.kind, *read.codes), strict=False)
        ):
            return None
        stated, _, end = _disambiguation(query, tokens[count].end)
        return _found(query, symbols.full(tokens[count].text, None, read, None, stated), first, end)
    return None


def _disambiguation(query: TypedText, end: int) -> tuple[int | None, int | None, int]:
    """A year or a congress term right after the number, and where it ends: «06-CT/TW 2006»."""
    if term := _TERM.match(query.folded, end):
        return None, numerals.value(term["number"], symbols.LAST_TERM), term.end()
    if stated := (_STATED_LOOSE if query.whole else _STATED).match(query.folded, end):
        return int(stated[1]), None, stated.end()
    return None, None, end


def _found(query: TypedText, value: DocumentNumber, first: int, end: int) -> FoundNumber:
    return _placed(query, value, query.tokens[first].start, end)


def _placed(query: TypedText, value: DocumentNumber, start: int, end: int) -> FoundNumber:
    return FoundNumber(value, start, end, query.text[start:end])
