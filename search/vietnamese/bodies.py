"""Organisations: where the name of one ends, its level, its place, its canonical form, and comparing two."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from search.vietnamese.data import rows
from search.vietnamese.people.offices.full import full_office, office_key
from search.vietnamese.text import Token, keys, tokens

HEADS, PARTS = "người đứng đầu", "bộ phận"
"""Levels of what only leads the name of a body: «Chủ tịch» UBND, «Ban Thường vụ» Tỉnh ủy."""
_LOCAL = frozenset({"tỉnh", "huyện", "xã"})
_WHOLE = frozenset({"trung ương", "bộ, ngành"})
"""Levels whose bodies have no place behind the name."""
_LEVELS = (
    ("tỉnh", ("tỉnh",)),
    ("huyện", ("huyện", "quận", "thị xã", "thành phố", "tp")),
    ("xã", ("xã", "phường", "đặc khu", "thị trấn", "ấp", "khóm", "thôn")),
)
_CENTRAL_CITIES = ("hà nội", "hồ chí minh", "hcm", "đà nẵng", "hải phòng", "cần thơ", "huế", "tphcm")
_PLACE = re.compile(
    r"\b(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|phường|đặc khu|xã) (?!ủy\b)(.+)"
    r"|\b(?:tỉnh|huyện|thành|thị|quận) ủy (.+)"
)
_PLACE_WORDS = frozenset(("tỉnh", "thành", "phố", "tp", "huyện", "quận", "thị", "xã", "trấn", "phường"))
_SPECIAL_ZONE = ("đặc", "khu")
_NAMED_BY_PLACE = re.compile(r"(?:ủy|nhân dân|ubnd|hđnd|đảng bộ|tỉnh|(?:tỉnh|huyện|thành) đoàn)$|^sở ")
"""Entries behind which only a place can stand."""
_NO_COMMUNE = re.compile(r" (?:xã hội|hợp tác xã)(?= )")
"""«Bảo hiểm xã hội tỉnh» is of the province."""
_WITHIN = frozenset(
    (
        *("nhân", "dân", "tối", "cao", "quốc", "gia", "quân", "sự", "vận", "tải", "nông", "thôn"),
        *("giao", "thông", "chữa", "cháy", "đỏ", "binh", "tuổi", "nghiệp"),
    )
)
"""Syllables in small letters that go on a name behind another in small letters."""
_LINKS = re.compile(r"\s*[,&–/-]\s*")
_CENTRE = ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "bch trung ương", "trung ương")


class _Begun(Struct, frozen=True):
    """The entry that stands at a place of a name: where it ends, and its level."""

    end: int
    level: str
    whole: bool
    """Whether nothing can follow: «Chính phủ», «Bộ Y tế», not «Bộ»."""
    placed: bool
    """Whether only a place can follow: «Tỉnh ủy», «Sở Y tế», not «Hội»."""


def named(text: str) -> str:
    """The body whose name begins `text`, as far as the name goes; "" where no body is named.

    «Chính phủ định hướng» names «Chính phủ», «UBND tỉnh cấp» «UBND tỉnh», «Thượng tá N» nobody."""
    found = tokens(text)
    led, begun = _bearer(found)
    if begun is None:
        return text[: found[led - 1].end] if led else ""
    end = begun.end if begun.whole else _goes_on(text, found, begun)
    if end == 1 and not begun.placed and not begun.whole and found[0].text.istitle():
        return ""  # «Cục», «Ban» alone
    return text[: found[_with_others(text, found, end) - 1].end]


def in_prose(capitals: str) -> str:
    """A body with its place, printed in capitals, as it is written in a sentence; "" for anything else."""
    words = capitals.split()
    for size in range(len(words) - 1, 0, -1):
        body = [word if word in _SHORT else word.lower() for word in words[:size]]
        name = " ".join([body[0] if body[0] in _SHORT else body[0].capitalize(), *body[1:]])
        name = " ".join([name, *(word.capitalize() for word in words[size:])])
        if named(name) == name and place(name):
            return name
    return ""


_SHORT = frozenset(("UBND", "HĐND", "BCH", "TW", "TƯ", "TP", "MTTQ", "BTV"))


def canonical(name: str) -> str:
    """The name with abbreviations written out and tone marks in their usual place."""
    return full_office(name)


@lru_cache(maxsize=1 << 12)
def level(name: str) -> str:
    """«trung ương», «bộ, ngành», «tỉnh», «huyện» or «xã»; "" where the name does not say."""
    key = _NO_COMMUNE.sub(" ", f" {office_key(name)} ")
    _, begun = _bearer(tokens(key))
    if begun is not None and begun.level:
        return begun.level
    if " trung ương " in key:
        return "trung ương"
    said = [(key.find(f" {word} "), one) for one, words in _LEVELS for word in words]
    first = min((one for one in said if one[0] >= 0), default=(0, ""))[1]
    city = first == "huyện" and re.search(rf" (?:thành phố|tp) (?:{'|'.join(_CENTRAL_CITIES)}) ", key)
    return "tỉnh" if city and not re.search(r" (?:huyện|quận|thị xã) ", key) else first


@lru_cache(maxsize=1 << 12)
def place(name: str) -> str:
    """The province, district or commune of a body as exact keys («hòa tân»), or ""."""
    found = _PLACE.search(" ".join(keys(name)[0]))
    return (found[1] or found[2]) if found else ""


def same(one: str, other: str) -> bool:
    """Whether two names are one, however they are abbreviated and marked."""
    return office_key(one) == office_key(other)


def other_names(name: str) -> tuple[str, ...]:
    """What an issuer is also called: the symbol «TW» is the Politburo's and the Secretariat's too."""
    return _OTHER_NAMES.get(canonical(name), ())


def containing(names: Iterable[str], typed: str) -> list[str]:
    """Those names of bodies that have every syllable typed, marks or not, in any order; an abbreviation and
    its long form are one, typed in small letters too."""
    wanted = [set(keys(canonical(spelling))[1]) for spelling in (typed, typed.upper())]
    return [name for name in names if any(each <= set(keys(canonical(name))[1]) for each in wanted)]


_OTHER_NAMES = {
    "Ban Chấp hành Trung ương": ("Trung ương", "Bộ Chính trị", "Ban Bí thư"),
    "Thủ tướng Chính phủ": ("Thủ tướng",),
    "Ủy ban nhân dân": ("UBND",),
    "Hội đồng nhân dân": ("HĐND",),
}


def elsewhere(one: str, other: str) -> bool:
    """Whether two bodies are of two places or of two local levels; what a name does not say is neither."""
    levels = {level(one), level(other)} & _LOCAL
    places = sorted((place(one), place(other)), key=len)
    return len(levels) > 1 or bool(places[0] and not f"{places[1]} ".startswith(f"{places[0]} "))


def compatible(one: str, other: str) -> bool:
    """Whether one body may be meant by both names.

    Unknown is compatible, and so are a body, its standing committee and its head."""
    first, second = _organ(one), _organ(other)
    if not first or not second or first == second:
        return not elsewhere(one, other)
    shared = f"{first} ".startswith(f"{second} ") or f"{second} ".startswith(f"{first} ")
    return shared and not elsewhere(one, other)


@lru_cache(maxsize=1 << 12)
def _organ(name: str) -> str:
    """The body without its place, of whom its head or a part of it speaks."""
    key = office_key(name)
    if key.startswith(_CENTRE):
        return "trung ương"
    key = _SAME_ORGAN.get(key, key)
    found = tokens(key)
    led, begun = _bearer(found)
    organ = " ".join(token.exact for token in found[led if begun else 0 :])
    organ = re.sub(r"^đảng bộ (tỉnh|huyện|thành|thị)\b", r"\1 ủy", organ)
    return re.split(r" (?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|đặc khu|xã)(?! ủy)(?: |$)", organ)[
        0
    ]


_SAME_ORGAN = {
    "thủ tướng": "chính phủ",
    "thủ tướng chính phủ": "chính phủ",
    "ủy ban thường vụ quốc hội": "quốc hội",
}


def _bearer(found: Sequence[Token]) -> tuple[int, _Begun | None]:
    """Where the name of the body begins behind «Chủ tịch», «Ban Thường vụ», and how it begins.

    Without a body the first number is where a part («Ban Thường vụ») ends that stands alone, else 0."""
    at, alone = 0, 0
    while (begun := _begun(found, at)) is not None and begun.level in (HEADS, PARTS):
        at = begun.end
        alone = at if begun.level == PARTS else 0
    return (at, begun) if begun is not None else (alone, None)


def _begun(found: Sequence[Token], at: int) -> _Begun | None:
    """The longest entry that stands at a place of a name."""
    table, longest = _entries()
    for end in range(min(len(found), at + longest), at, -1):
        entry = " ".join(token.exact for token in found[at:end])
        if entry in table:
            several = end > at + 1
            whole = table[entry] == "trung ương" or (several and entry.startswith("bộ "))
            placed = _NAMED_BY_PLACE.search(entry) is not None and (several or entry != "sở")
            return _Begun(end, table[entry], whole and table[entry] in _WHOLE, placed)
    return None


@cache
def _entries() -> tuple[dict[str, str], int]:
    """The level of each entry by its exact keys, and the syllables of the longest."""
    found = {" ".join(keys(name)[0]): level for name, level in rows("bodies", 2)}
    return found, max(entry.count(" ") + 1 for entry in found)


def _with_others(text: str, found: Sequence[Token], end: int) -> int:
    """Where the last of several bodies ends: «Bộ Y tế và Bộ Tài chính»."""
    while end < len(found):
        gap, at = text[found[end - 1].end : found[end].start], end
        if found[at].exact == "và":
            at += 1
        elif not _LINKS.fullmatch(gap):
            return end
        following = _begun(found, at)
        if following is None or found[at].text[0].islower() or following.level in (HEADS, PARTS):
            return end
        end = following.end if following.whole else _goes_on(text, found, following)
    return end


def _goes_on(text: str, found: Sequence[Token], begun: _Begun) -> int:
    """How far the name goes on behind the entry it begins with: words with a capital, and the place."""
    at = begun.end
    placed = begun.placed
    while at < len(found):
        token, before = found[at], found[at - 1]
        gap = text[before.end : token.start]
        capital = not token.text[0].islower()
        if gap.strip(" .\xa0") and not (capital and _LINKS.fullmatch(gap)):
            break
        if token.exact == "và" and at + 1 < len(found) and not found[at + 1].text[0].islower():
            at += 1
        elif not placed and (inner := _begun(found, at)) and (inner.whole or inner.placed):
            # «Văn phòng Tỉnh ủy», «Tổng cục Hải quan Bộ Tài chính»
            at, placed = inner.end, True
            continue
        elif token.exact in _PLACE_WORDS or _in_pair(found, at, _SPECIAL_ZONE):
            placed = True
        elif not capital and (placed or not _second_syllable(found, at, begun.end)):
            break
        at += 1
    return at


def _in_pair(found: Sequence[Token], at: int, pair: tuple[str, str]) -> bool:
    """Whether the syllable at a place is one of these two, and the other stands beside it."""
    return any(tuple(token.exact for token in found[first : first + 2]) == pair for first in (at - 1, at))


def _second_syllable(found: Sequence[Token], at: int, first: int) -> bool:
    """Whether a syllable in small letters belongs to the word before it: «Nông dân», «nhân dân»."""
    before = found[at - 1].text
    if before[0].islower():
        return found[at].exact in _WITHIN
    proper = at - 2 >= first and found[at - 2].text[0].isupper()
    return at > first and not proper and (len(before) == 1 or not before.isupper())
