"""The letters of a typed number: which tokens after its figures are its symbol and which are words."""

import re
from collections.abc import Iterator

from search.vietnamese.numbers import codes, symbols
from search.vietnamese.numbers.query_text import TypedText
from search.vietnamese.numbers.symbols import Symbol
from search.vietnamese.text import fold

SEPARATED = re.compile(r"[\-/_.]")
"""A dash or slash, against mere space."""
ORDINARY = frozenset({"da", "pa", "bb", "l"})
"""Kind codes that, without marks, are ordinary syllables."""
_SHORTEST_NAME = 2
"""Letters of a body's code that may be a word too (TU, HU)."""
_BEFORE_DATES = frozenset({"ngay", "thang", "nam", "quy", "dau"})
_AFTER = frozenset({"khoa", "nam", "ngay", "cua", "ve"})
"""Words that may follow a number and are no part of its symbol."""
_DEPARTMENT = re.compile(r"[b-df-hj-np-tv-xz]{1,6}")
"""Letters behind the issuing body that are no word, so that a space may stand before them."""
_CODE = re.compile(r"[A-Za-zĐđÐðƯư0-9&]+")
"""Codes have no marks but these: «35-NQ/TW.NHIỆM» goes on with a word."""
_ASSEMBLY_FIGURES = 2
_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}")


def symbols_at(query: TypedText, index: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The pieces that may be the symbol after the figures, longest first, with the token after them."""
    ends: list[tuple[int, tuple[str, ...]]] = []
    pieces: tuple[str, ...] = ()
    while len(pieces) < 6 and query.gap(index) is not None and not query.tokens[index].is_digits():
        if query.tokens[index].text in _AFTER:
            break
        piece = query.tokens[index].source
        index += 1
        if (query.gap(index) == "" and query.tokens[index].is_digits()) or _numbers_assembly(query, index):
            piece += query.tokens[index].text
            index += 1
        pieces = (*pieces, piece)
        ends.append((index, pieces))
    return reversed(ends)


def _numbers_assembly(query: TypedText, index: int) -> bool:
    """«QH 14» with a space inside."""
    gap = query.gap(index)
    return (
        gap in (" ", "\xa0")
        and query.tokens[index - 1].text in ("qh", "ubtvqh")
        and query.tokens[index].is_digits()
        and len(query.tokens[index].text) <= _ASSEMBLY_FIGURES
        and not SEPARATED.match(query.folded, query.tokens[index].end)
    )


def symbol_read(query: TypedText, index: int, stop: int, pieces: tuple[str, ...], kind: str) -> Symbol | None:
    """The symbol of these pieces if a reader can have meant one; `kind` is the code before the figures."""
    gaps = [query.gaps[at] or "" for at in range(index, stop) if not query.tokens[at].is_digits()]
    separated = [bool(SEPARATED.search(gap)) for gap in gaps]
    dashed = separated[0] and "/" not in gaps[0]
    read = symbols.symbol(pieces, dashed)
    named = 2 if read and read.kind else 1
    if read and kind and not read.kind and read.dashed and _belongs(query, index, gaps[0]):
        read = symbols.symbol((kind, *pieces), dashed) or read
    if read is None or not _writes(query, index, stop, read):
        return None
    trailing = zip(gaps[named:], pieces[named:], strict=False)
    if not all(_continues(gap, piece, query.whole) for gap, piece in trailing):
        return None
    return read if _meant(query, read, gaps[0], separated, pieces[0]) else None


def _continues(gap: str, piece: str, whole: bool) -> bool:
    """Whether a piece behind the issuing body is a department («UBND-VX») and not the next word."""
    if SEPARATED.search(gap) and not any(letter.isspace() for letter in gap):
        return _CODE.fullmatch(piece) is not None
    return bool(_DEPARTMENT.fullmatch(fold(piece))) and (whole or bool(SEPARATED.search(gap)))


def _belongs(query: TypedText, index: int, gap: str) -> bool:
    """Whether a body alone after the figures is the issuer: «nq 35-tw», «nq35tw», «cv 1510 btgtu»."""
    token, following = query.tokens[index], query.tokens[index + 1 : index + 2]
    if not gap.isspace() or query.whole or token.text.endswith("tw") or len(token.text) > _SHORTEST_NAME:
        return True
    # «kh 130 tu» is the province's; «kh 130 tu ngay 5/6» says when.
    return not following or (token.source.isupper() and following[0].text not in _BEFORE_DATES)


def _meant(query: TypedText, read: Symbol, gap: str, separated: list[bool], first: str) -> bool:
    if not read.listed:
        return separated[0] and (query.whole or (bool(read.kind) and all(separated)))
    if read.kind and (separated[0] or first.lower() not in ORDINARY):
        return True
    if query.whole and read.codes[0] != "TU":
        return bool(read.kind) or not read.dashed
    return "/" in gap or bool(_ASSEMBLY.fullmatch(read.codes[0]))


def _writes(query: TypedText, index: int, stop: int, read: Symbol) -> bool:
    """True when no typed mark contradicts the codes that were read, and no «tư» after a space is TW."""
    letters = (read.kind, *read.codes)
    named = {
        fold(code).rstrip("0123456789"): code.rstrip("0123456789") for code in (*letters, "".join(letters))
    }
    for at in range(index, stop):
        token = query.tokens[at]
        code = named.get(fold(codes.plain_code(token.source)))
        if code and not token.writes(code):
            return False
        if token.source in ("tư", "Tư") and (query.gaps[at] or "").isspace():
            return False
    return True
