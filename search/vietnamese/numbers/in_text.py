"""Document numbers as articles print them: full numbers, short references, resolutions of plenums."""

import re
from collections.abc import Iterator
from dataclasses import replace

from search.vietnamese.numbers import codes, plenums, symbols
from search.vietnamese.numbers.kinds import KindBefore, counts, kind_before, kind_dashed
from search.vietnamese.numbers.symbols import FoundNumber, Symbol
from search.vietnamese.text.dashes import plain_dashes

_GAP = r"[ \t\xa0]{0,2}"
_JOIN = rf"{_GAP}[-/_]{_GAP}"
_ASSEMBLY = r"(?:UBTV)?QH[ \xa0]\d{1,2}(?![\w/.\-])"
_PIECE = rf"(?:{_ASSEMBLY}|[A-Za-zĐđÐðƯư]{{0,6}}T[hH]?\.[ ]?[ƯưU]|[A-Za-zĐđÐðƯư&]{{1,14}}\d{{0,4}})"
_KINDS = rf"(?:{'|'.join(codes.KIND_NAMES)})"
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_DIGITS = re.compile(r"\d+")
_HEAD = re.compile(
    rf"(\d{{1,5}}|[1-9]\d?\.\d{{3}}(?=[\-/]))([a-d]?)(?:{_GAP}[-/.]{_GAP}{_YEAR})?"
    rf"({_JOIN}|[ \xa0](?=[A-ZĐÐ])|\.(?={_KINDS}[-/])|(?<=[/.\-](?:19|20)\d\d)(?=[A-ZĐ]))({_PIECE})"
)
_NEXT = re.compile(rf"({_JOIN})({_PIECE})")
_WITH_YEAR = re.compile(rf"{_GAP}[/.-]{_GAP}{_YEAR}")
_LONGEST = 5
"""Figures of a number; longer ones are telephones, money, coordinates."""
_STANDARD = re.compile(r"(?:QCVN|TCVN|TCXD\w*|TCN|QCĐP|ISO|IEC|ASTM)[\w:\-/. ]{0,16}$")
_ISSUE = re.compile(r"[0-9A-Z]:(?:19|20)\d\d$")
"""The year of a technical standard: 02:2009/BYT."""
_FIGURES_GO_ON = re.compile(r"\s*(?:[.,:x×]\d|[-/]\s?\d|[ \xa0]\d{3}\b)")
_MORE = re.compile(
    r"(?:\s*[,;]\s*(?:và\s+)?|\s+(?:và|hoặc)\s+)(?:số\s+)?(\d{1,4})(?=\s*(?:[,;.)”\"]|$|\n|(?:và|của|về"
    r"|ngày)\b))"
    r"(?!\s*[.,]\d)"
)
_ALWAYS = frozenset({"NQ", "NĐ", "CT", "TT"})
"""Kinds whose name in small letters before a number is no verb or common word."""
_BARE_CODES = frozenset({"NQ", "NĐ", "QĐ", "KL", "CT"})
"""Codes that stand before a number without «số»; the others are as often routes, rooms and products."""
_NAMED = frozenset({"QĐ", "KL", "L", "PL"})
"""Kinds whose name with a capital letter before a number is enough; others also count («Thông báo 1»)."""
_NAMING = re.compile(r"\s*(?:của|ngày|về|năm (?:19|20)|[/.\-](?:19|20)\d\d)")
_LARGE = frozenset({"QĐ", "CV"})
"""Kinds numbered high enough that 1956 is a number and no year."""
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐÐƯ")


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
        one = _full(text, start) or _short(text, start, stop)
        if one:
            found.append(one)
            end = one.end
            if one.value.short:
                more = list(_continued(text, one))
                found += more
                end = more[-1].end if more else end
    return _without_overlap([*found, *resolutions]) if resolutions else found


def _without_overlap(found: list[FoundNumber]) -> list[FoundNumber]:
    kept: list[FoundNumber] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _full(text: str, start: int) -> FoundNumber | None:
    head = _HEAD.match(text, start)
    if head is None or _inside(text, start):
        return None
    pieces, end = _pieces(text, head)
    if not pieces:
        return None
    join = head[4]
    read = symbols.symbol(pieces, dashed=join != "" and "/" not in join)
    if read is None or _is_standard(text, start):
        return None
    word = kind_before(text, start) or kind_dashed(text, start)
    if word and read.dashed and not read.kind and read.codes[0] not in ("CTN", "L"):
        read = symbols.symbol((word.code, *pieces)) or read
        start = word.start
    if not _believed(read, pieces, join, word):
        return None
    year = int(head[3]) if head[3] else None
    named = (word.code, word.name) if word else None
    value = symbols.full(head[1].replace(".", "") + head[2], year, read, named)
    return FoundNumber(value, start, end, text[start:end])


def _is_standard(text: str, start: int) -> bool:
    """QCVN 10-MT:2015/BTNMT and 02:2009/BYT are technical standards, no official documents."""
    before = text[max(0, start - 30) : start]
    return bool(_STANDARD.search(before) or _ISSUE.search(before[-2:] + text[start : start + 4]))


def _inside(text: str, start: int) -> bool:
    """True where the digits are the tail of something longer: 16-35, 3.500, A35."""
    before = text[max(0, start - 2) : start]
    if not before:
        return False
    last = before[-1]
    return (last.isalnum() and not last.islower()) or (
        last in ".,/-" and before[0].isdigit() and len(before) > 1
    )


def _pieces(text: str, head: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The pieces of the symbol as far as they make sense, and where the last one ends."""
    piece, end = _piece(text, *head.span(5))
    if not piece:
        return (), end
    pieces = [piece]
    while len(pieces) < 6 and (following := _NEXT.match(text, end)):
        piece, stop = _piece(text, *following.span(2))
        spaced = len(following[1]) > 1
        if not piece or (spaced and (len(pieces) > 1 or not _spaced_out(pieces[0], piece))):
            break
        if len(pieces) > 1 and not (piece.isupper() or codes.body(piece)):
            break
        pieces.append(piece)
        end = stop
    return tuple(pieces), end


def _spaced_out(first: str, second: str) -> bool:
    """True where spaces around the dash still leave one symbol: «QĐ - UBND», «UBND – NL»."""
    if codes.kind_code(first):
        return codes.body(second) is not None
    return codes.body(first) is not None and second.isupper() and 2 <= len(second) <= 5


def _piece(text: str, start: int, end: int) -> tuple[str, int]:
    """The piece at `start`, cut where the next word was glued to it («TW.Đến», «CPngày», «TWĐến»)."""
    raw = text[start:end]
    glued = text[end : end + 1].isalpha()
    if not glued and (raw.isupper() or _listed(raw)):
        return raw, end
    for cut in range(len(raw) - 1, 1, -1):
        rest = raw[cut:] + (text[end] if glued else "")
        if (
            (rest.islower() or rest[1:].islower())
            and raw[cut - 1] in _LETTERS | set("gri")
            and _listed(raw[:cut])
        ):
            return raw[:cut], start + cut
    return "", end


def _listed(piece: str) -> bool:
    return bool(codes.kind_code(piece) or codes.body(piece) or codes.split_code(piece))


def _believed(read: Symbol, pieces: tuple[str, ...], join: str, word: KindBefore | None) -> bool:
    """Whether such letters after a number are a symbol and not a house, a score or a team."""
    tight = not join.startswith((" ", "\t", "\xa0"))
    if read.kind:
        small = any(piece.islower() for piece in pieces)
        return read.listed or (tight and not small and all(len(code) > 1 for code in read.codes[:1]))
    if read.dashed:
        return read.codes[0].startswith(("CTN", "HĐNN"))
    if any(piece.islower() for piece in pieces):
        return False
    if read.listed:
        return "/" in join or (word is not None and join.strip() != "")
    return (
        "/" in join and len(read.codes) > 1 and word is not None and all(len(code) > 1 for code in read.codes)
    )


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
