"""Document numbers as values, and how the pieces of a printed or typed number make one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese import numerals
from search.vietnamese.numbers import codes
from search.vietnamese.text import fold, fold_aligned


class DocumentNumber(Struct, frozen=True):
    """One official document's number.

    `canonical` is as it is properly printed («35-NQ/TW»), for short references the short form («NQ 35»).
    `slug` is the stem of its key, without leading zeros; two spellings of one number have one slug.
    `kind` is a code («NQ»; "" for letters without one), `issuer` is "" when the symbol does not say,
    `term` is «khóa XII» where the words give it, `short` means that no issuing symbol stands there,
    `short_key` is kind-number, folded («nq-35»), under which short references meet full numbers.
    """

    canonical: str
    slug: str
    number: int | None
    year: int | None
    kind: str
    kind_name: str
    issuer: str
    term: str = ""
    short: bool = False
    short_key: str = ""


class FoundNumber(Struct, frozen=True):
    """A number where it stands: `text == source[start:end]`."""

    value: DocumentNumber
    start: int
    end: int
    text: str


class Symbol(Struct, frozen=True):
    """The letters of a number, read: kind code, issuing bodies, and the department or drafter after them."""

    kind: str
    codes: tuple[str, ...]
    issuer: str
    listed: bool
    dashed: bool


LAST_TERM = 39
"""No congress term has a higher number."""
SPOKEN_TERMS = numerals.words_pattern(10, LAST_TERM)
"""Of numbers in words only «mười ba» and its like are no other word behind «khóa»."""
TYPED_TERM = (
    rf"k(?:hoa)?[\s\-]{{0,2}}(?:thu )?(?P<number>[0-9]{{1,2}}|[ivx]{{1,6}}|{fold_aligned(SPOKEN_TERMS)})"
    r"(?![^\W_])"
)
"""A congress term in folded text: `number` is its number."""

SLASHED = re.compile(r"\d{1,3}(?:/\d{1,3}){1,8}(?=-[A-Za-zĐđ]{2})")
"""The figures of «57/59/66/68-NQ/TW»."""
_PAIR = 2
_PARTY = re.compile(r"\d+-")

_ORDER = ("L", "Lệnh")
_NEVER_DEPARTMENTS = frozenset({"NQ", "QĐ", "NĐ"})
"""Kinds that stand second only by a slip (57/TW-NQ), never as the name of a department."""
_ORGANISED = frozenset({"KH", "CTr", "GM", "TL"})
"""Kinds that a BTC issues as the organisers (Ban Tổ chức) of something rather than as a ministry."""
_COURT = frozenset({"st", "pt", "gđt", "gdt", "hspt", "hsst", "xn"})
"""Second halves of judgement numbers (21/2016/HS-ST), which are no official documents."""


@lru_cache(maxsize=4096)
def symbol(pieces: tuple[str, ...], dashed: bool = False) -> Symbol | None:
    """What the letters mean, or None when they are no symbol. `dashed` is the style met in print
    (35-KH/ABC), kept for bodies that no table lists."""
    if len(pieces) == 1 and codes.body(pieces[0]) is None:
        pieces = codes.split_code(pieces[0])
    if not pieces or any(fold(piece) in _COURT for piece in _last_of_judgement(pieces)):
        return None
    first, rest = pieces[0], pieces[1:]
    kind = codes.kind_code(first) if rest else ""
    if not kind and len(rest) == 1 and codes.kind_code(rest[0]) in _NEVER_DEPARTMENTS and codes.body(first):
        kind, rest = codes.kind_code(rest[0]), (first,)
    if not kind:
        rest = pieces
    elif (
        len(rest) == 1 and codes.body(rest[0]) is None and len(split := codes.split_code(kind + rest[0])) > 2
    ):
        rest = split[1:]
    elif rest[0].upper() == "L":
        return Symbol(kind, ("L",), "", True, True)
    issuing = codes.body(rest[0])
    named = issuing or codes.unlisted_body(rest[0])
    if issuing is None and not kind and len(rest) == 2 and (issuing := codes.body(rest[1])):
        named = codes.Body(named.code, issuing.name)
    if len(fold(named.code)) < 2:
        return None
    letters = (named.code, *(_department(piece) for piece in rest[1:]))
    unsure = issuing is None or (named.code == "BTC" and kind in _ORGANISED)
    party = codes.dash_style(named.code) or (dashed and unsure)
    return Symbol(kind, letters, _issuers(named, rest, kind), issuing is not None, party)


def _last_of_judgement(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """The pieces that may make it a judgement; a drafter's initials may be the same (31-KH/TĐTN-PT)."""
    return pieces[1:2] if codes.kind_code(pieces[0]) else pieces[1:]


def _department(piece: str) -> str:
    known = codes.body(piece)
    return known.code if known else codes.plain_code(piece).upper()


def _issuers(first: codes.Body, rest: Sequence[str], kind: str) -> str:
    if kind != "TTLT":
        return "Ban Tổ chức" if first.code == "BTC" and kind in _ORGANISED else first.name
    return ", ".join(named.name for piece in rest if (named := codes.body(piece)))


def full(
    number: str,
    year: int | None,
    read: Symbol,
    word: tuple[str, str] | None = None,
    stated: int | None = None,
) -> DocumentNumber:
    """A full number. `number` may carry a letter («1633a»), `word` is the kind as the words before say
    it, `stated` a year that stands outside the number («06-CT/TW 2006»)."""
    plain = number.lstrip("0") or "0"
    shown = plain if len(plain) > 1 else "0" + plain
    letters = "-".join(read.codes)
    if read.dashed and not (year and _promulgates(read)):
        canonical = f"{shown}-{read.kind}/{letters}" if read.kind else f"{shown}-{letters}"
    else:
        parts = (shown, str(year or ""), f"{read.kind}-{letters}".lstrip("-"))
        canonical = "/".join(part for part in parts if part)
    stem = (plain, str(year or ""), read.kind, *read.codes)
    kind, name = _kind(read, word or (_ORDER if year and _promulgates(read) else None))
    digits = int(plain.rstrip("abcdđ"))
    return DocumentNumber(
        canonical=canonical,
        slug="-".join(fold(part).lower() for part in stem if part),
        number=digits,
        year=year or stated,
        kind=kind,
        kind_name=name,
        issuer=read.issuer,
        short_key=_short_key(kind, digits),
    )


def _promulgates(read: Symbol) -> bool:
    """16/2003/L-CTN is the President's order; 18-L/CTN, without a year, was the law itself."""
    return read.kind == "L" and read.codes[0] == "CTN"


def _kind(read: Symbol, word: tuple[str, str] | None) -> tuple[str, str]:
    """Kind code and name; the word before the number tells «Quy định» from «Quyết định»."""
    code = read.kind
    if not code:
        legislative = read.codes[0].rstrip("0123456789")
        if legislative == "QH":
            return word or ("L", "Luật")
        if legislative == "UBTVQH":  # resolutions and ordinances
            return word or ("", "")
        return word or ("", "Công văn")
    if word and codes.family(code) == word[0]:
        return code, word[1]
    if word and (code, word[0]) == ("CT", "CTr"):
        return word
    if code == "QĐ" and read.codes[0] == "TW":
        return code, word[1] if word else ""
    if code == "TT" and read.dashed:
        return code, "Thông tri"
    return code, codes.KIND_NAMES[code]


def short(
    word: tuple[str, str], number: str, year: int | None = None, stated: int | None = None
) -> DocumentNumber:
    """A reference without issuing symbol: «Nghị quyết 35», «Nghị định 100/2019»."""
    kind, name = word
    digits = int(number)
    canonical = f"{kind} {digits:02}" + (f"/{year}" if year else "")
    key = _short_key(kind, digits)
    slug = key + (f"-{year}" if year else "")
    return DocumentNumber(canonical, slug, digits, year or stated, kind, name, "", "", True, key)


def plenum(kind: str, meeting: int, term: int | None) -> DocumentNumber:
    """A resolution known by its plenum: «Nghị quyết Trung ương 4 khóa XII»; short without the term."""
    spoken = f"khóa {numerals.roman(term)}" if term else ""
    key = f"{fold(kind)}-tw{meeting}"
    return DocumentNumber(
        canonical=f"{kind}/TW{meeting} {spoken}".strip(),
        slug=f"{key}-khoa-{term}" if term else key,
        number=None,
        year=None,
        kind=kind,
        kind_name=codes.KIND_NAMES[kind],
        issuer=codes.BODY_NAMES["TW"],
        term=spoken,
        short=term is None,
        short_key=key,
    )


def with_term(number: DocumentNumber, term: int) -> DocumentNumber:
    """The same number, told apart by the congress term that the words give."""
    return replace(number, term=f"khóa {numerals.roman(term)}")


def may_be_listed(values: Sequence[DocumentNumber]) -> bool:
    """Whether numbers joined by slashes are a list. Two of them are where they are the Party's, which has no
    year in its numbers, and rise: «57/59-NQ/TW»; «15/24-NQ/HĐND» may be one number of a year."""
    first, second = values[0], values[1]
    rising = (first.number or 0) < (second.number or 0)
    return len(values) > _PAIR or (rising and _PARTY.match(second.canonical) is not None)


def _short_key(kind: str, number: int) -> str:
    return f"{fold(codes.family(kind)).lower()}-{number}" if kind else ""
