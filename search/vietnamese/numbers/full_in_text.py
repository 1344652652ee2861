"""Full document numbers in prose: figures, year and symbol, each piece of it judged."""

import re

from search.vietnamese.numbers import codes, symbols
from search.vietnamese.numbers.kinds import KindBefore, kind_before, kind_glued, kind_joined
from search.vietnamese.numbers.symbols import FoundNumber, Symbol

GAP = r"[ \t\xa0]{0,2}"
_JOIN = rf"{GAP}(?:\n{GAP})?[-/_]{GAP}(?:\n{GAP})?"
_ASSEMBLY = r"(?:UBTV)?QH[ \xa0]\d{1,2}(?![\w/.\-])"
_PIECE = rf"(?:{_ASSEMBLY}|[A-Za-zĐđÐðƯư]{{0,6}}T[hH]?\.[ ]?[ƯưUW]|[A-Za-zĐđÐðƯư&]{{1,14}}\d{{0,4}})"
_KINDS = rf"(?:{'|'.join(codes.KIND_NAMES)})"
YEAR = r"((?:19|20)\d\d)(?!\d)"
_HEAD = re.compile(
    rf"(\d{{1,5}}|[1-9]\d?\.\d{{3}}(?=[\-/]))([a-dA-D]?)(?:{GAP}[-/.]{GAP}{YEAR})?"
    rf"({_JOIN}|[ \xa0](?=[A-ZĐÐ])|\.(?={_KINDS}[-/])|(?<=[/.\-](?:19|20)\d\d)(?=[A-ZĐ])|(?={_KINDS}[-/]))"
    rf"({_PIECE})"
)
_NEXT = re.compile(rf"({_JOIN}|\.(?=[A-ZĐÐ]))({_PIECE})")
_STANDARD = re.compile(r"(?:QCVN|TCVN|TCXD\w*|TCN|QCĐP|ISO|IEC|ASTM)[\w:\-/. ]{0,16}$")
_ISSUE = re.compile(r"[0-9A-Z]:(?:19|20)\d\d$")
"""The year of a technical standard: 02:2009/BYT."""
_TAIL = re.compile(r"\d[A-Za-zĐđ]?[.,/\-]$")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐÐƯ")


def full(text: str, start: int) -> FoundNumber | None:
    """The number with its symbol whose figures begin at `start`, or None."""
    head = _HEAD.match(text, start)
    if head is None or (_inside(text, start) and not kind_glued(text, start)):
        return None
    pieces, end = _pieces(text, head)
    if not pieces:
        return None
    join = head[4]
    read = symbols.symbol(pieces, dashed=join != "" and "/" not in join)
    if read is None or _is_standard(text, start):
        return None
    word = kind_before(text, start, across_lines=True) or kind_joined(text, start)
    if word and read.dashed and not read.kind and read.codes[0] not in ("CTN", "L"):
        read = symbols.symbol((word.code, *pieces)) or read
        start = word.start
    if not _believed(read, pieces, join, word):
        return None
    year = int(head[3]) if head[3] else None
    named = (word.code, word.name) if word else None
    value = symbols.full(head[1].replace(".", "") + head[2].lower(), year, read, named)
    return FoundNumber(value, start, end, text[start:end])


def _is_standard(text: str, start: int) -> bool:
    """QCVN 10-MT:2015/BTNMT and 02:2009/BYT are technical standards, no official documents."""
    before = text[max(0, start - 30) : start]
    return bool(_STANDARD.search(before) or _ISSUE.search(before[-2:] + text[start : start + 4]))


def _inside(text: str, start: int) -> bool:
    """True where the digits are the tail of something longer: 16-35, 3.500, A35, 28e/2020."""
    before = text[max(0, start - 3) : start]
    if not before:
        return False
    return (before[-1].isalnum() and not before[-1].islower()) or _TAIL.search(before) is not None


def _pieces(text: str, head: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The pieces of the symbol as far as they make sense, and where the last one ends."""
    piece, end = _piece(text, *head.span(5))
    if not piece:
        return (), end
    pieces = [piece]
    while len(pieces) < 6 and (following := _NEXT.match(text, end)):
        piece, stop = _piece(text, *following.span(2))
        loose = len(following[1]) > 1 or following[1] == "."
        if not piece or (loose and (len(pieces) > 1 or not _spaced_out(pieces[0], piece))):
            break
        if len(pieces) > 1 and not (piece.isupper() or codes.body(piece)):
            break
        pieces.append(piece)
        end = stop
    return tuple(pieces), end


def _spaced_out(first: str, second: str) -> bool:
    """True where spaces around the dash, or a full stop for it, still leave one symbol: «QĐ - UBND»."""
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


_OLD_DECREE = ("SL",)


def _believed(read: Symbol, pieces: tuple[str, ...], join: str, word: KindBefore | None) -> bool:
    """Whether such letters after a number are a symbol and not a house, a score or a team."""
    tight = not join.startswith((" ", "\t", "\xa0"))
    if not join or "\n" in join:
        return bool(read.kind) and read.listed
    if read.kind:
        small = any(piece.islower() for piece in pieces)
        return read.listed or (tight and not small and all(len(code) > 1 for code in read.codes[:1]))
    if read.dashed:
        return read.codes[0].startswith(("CTN", "HĐNN"))
    if any(piece.islower() for piece in pieces):
        return False
    if read.codes == _OLD_DECREE:
        return word is not None and word.code == _OLD_DECREE[0]  # «Sắc lệnh số 73/SL»
    if read.listed:
        return "/" in join or (word is not None and join.strip() != "")
    return (
        "/" in join and len(read.codes) > 1 and word is not None and all(len(code) > 1 for code in read.codes)
    )
