"""Kinds of conference as they are named in prose, as exactly as the words say."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from search.vietnamese.conference_kinds import ConferenceKind, conference_kinds

_SPELLINGS = {
    "kỳ ": "k[ỳì] ",
    "kỷ ": "k[ỷỉ] ",
    "mít tinh": "mít[ -]?tinh",
    "tọa": "t(?:ọa|oạ)",
    "khóa": "kh(?:óa|oá)",
    "khỏe": "kh(?:ỏe|oẻ)",
}
"""Spellings of one word that the vocabulary writes in one way."""
_GUARDS = {
    "đại hội": r"\b(?! đồng\b)",
    "hội thảo": r"\b(?! luận\b)",
    "họp báo": r"\b(?! cáo viên\b)",
    "kỳ họp": r"\b(?! báo| mặt)",
    "phiên họp": r"\b(?! báo| mặt)",
    "cuộc họp": r"\b(?! báo| mặt)",
    "buổi họp": r"\b(?! báo| mặt)",
    "họp": r"\b(?! báo| mặt| chợ| tác| lệ| đồng)",
    "họp kỳ": r"(?= (?:thứ|bất thường|chuyên đề|thường lệ)\b)",
    "làm việc": r"(?= với)\b",
    "ngày hội": r"\b(?! (?:nghị|thảo|đồng|viên|họp|đàm|thi|thao|diễn)\b)",
}
"""What may follow words that begin other words too: «đại hội đồng», «họp mặt», «Quốc hội thảo luận»."""
_NO_MEMBER = r"\b(?! viên\b)"


def _spelled(word: str) -> str:
    """A pattern for a word of the vocabulary in every spelling."""
    pattern = re.escape(f"{word} ").replace(r"\ ", " ")
    for one, every in _SPELLINGS.items():
        pattern = pattern.replace(one, every)
    return pattern.removesuffix(" ")


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(_spelled, _longest_first(words)))


def _guarded(word: str) -> str:
    """A word that names a kind by itself, with what may follow it."""
    family = _ALONE[word].family
    return _spelled(word) + _GUARDS.get(word, _NO_MEMBER if family == "hội thi" else r"\b")


def _led(lead: str) -> dict[str, ConferenceKind]:
    """The kinds named by this word and a further one, by the further one."""
    found: dict[str, ConferenceKind] = {}
    for kind in conference_kinds():
        for word in kind.said if kind.lead == lead else ():
            found.setdefault(word, kind)
    return found


_CONFERENCES, _RITES, _SPORTS = _led("hội nghị"), _led("lễ"), _led("giải")
_ALONE = {word: kind for kind in reversed(conference_kinds()) for word in kind.alone}
_HELD = {word: kind for kind in reversed(conference_kinds()) for word in kind.held}
_ACTS = ("khánh thành", "ký kết")
"""Of the words behind «tổ chức» those that may stand without it, where the title says the same."""
_QUALIFIERS = _any(_CONFERENCES)
_KIND = re.compile(
    rf"(?P<conference>hội nghị)(?P<between>(?: (?!về |với |do |tại )[^\s,.;:()“”\"]+){{0,5}}?"
    rf" (?:{_QUALIFIERS}))?\b"
    rf"|lễ (?P<rite>{_any(_RITES)})\b"
    rf"|(?P<cup>giải (?:vô địch |thể thao )?(?:{_any(_SPORTS)}))\b"
    rf"|(?P<alone>{'|'.join(map(_guarded, _longest_first(_ALONE)))})"
    rf"|(?:(?<=tổ chức )|(?<=khai mạc )|(?<=bế mạc ))(?P<held>{_any(_HELD)})\b"
    rf"|(?P<act>{_any(_ACTS)})\b"
)
_QUALIFIER = re.compile(rf"\b(?:{_QUALIFIERS})\b")
_FURTHER = re.compile(rf"(?: [^\s,.;:()]+){{0,3}}? ({_QUALIFIERS})\b")
_UNIMPORTANT = frozenset({"trực tuyến", "đại biểu", "chuyên đề"})


def _spots() -> str:
    """Where a kind can begin at all: the engine skips through this pattern ten times as quickly.

    One branch a letter, each of the first two syllables that can follow."""
    words = ("hội nghị", "lễ ", "giải ", *_ALONE, *_HELD)
    begins = {_spelled(" ".join(word.split(" ")[:2])) for word in words}
    letters = sorted({begin[0] for begin in begins})
    return "|".join(
        f"{letter}(?:{'|'.join(sorted(begin[1:] for begin in begins if begin[0] == letter))})"
        for letter in letters
    )


_SPOT = re.compile(_spots())


class NamedKind(Struct, frozen=True):
    """A kind of conference where it is named; `head` is its family («hội nghị», «lễ», «đại hội»…).

    `held` is one that the words name only as what a body holds: «tổ chức giao ban»."""

    kind: str
    head: str
    start: int
    end: int
    held: bool = False


def named_kinds(text: str, start: int, end: int) -> list[NamedKind]:
    """Every kind of conference named in text[start:end], in order."""
    lower = text[start:end].lower()
    if len(lower) != end - start:
        lower = text[start:end]
    return [_named(found, lower, start) for found in _spotted(lower)]


def conference_of(kind: str) -> str:
    """«sơ kết» as the kind of an article that speaks of a conference: «hội nghị sơ kết»."""
    return f"hội nghị {kind}" if kind in _BARE else kind


_BARE = frozenset(
    kind.name for kind in conference_kinds() if kind.family == "hội nghị" and kind.name in _CONFERENCES
)


def _spotted(lower: str) -> Iterator[re.Match[str]]:
    at = 0
    while (spot := _SPOT.search(lower, at)) is not None:
        at = spot.start() + 1
        inside = at > 1 and lower[at - 2].isalnum()
        if not inside and (found := _KIND.match(lower, spot.start())) is not None:
            yield found
            at = found.end()


def _named(found: re.Match[str], lower: str, offset: int) -> NamedKind:
    """The kind that a match in lower-case text names; `offset` is where that text begins."""
    start, end = found.start() + offset, found.end() + offset
    if found["conference"]:
        name, last = _conference(found, lower)
        return NamedKind(name, "hội nghị", start, last + offset)
    if found["cup"]:
        return NamedKind(found["cup"], "hội thi", start, end)
    if found["rite"]:
        kind = _written(_RITES, found["rite"])
    elif found["alone"]:
        kind = _written(_ALONE, found["alone"])
    else:
        kind = _written(_HELD, found["held"] or found["act"])
    return NamedKind(kind.name, kind.family, start, end, found["held"] is not None)


def _written(table: Mapping[str, ConferenceKind], word: str) -> ConferenceKind:
    """The kind that a matched word names, in whichever spelling."""
    return table.get(word) or next(kind for one, kind in table.items() if re.fullmatch(_spelled(one), word))


def _conference(found: re.Match[str], lower: str) -> tuple[str, int]:
    """«hội nghị» with the most telling word of its name: sơ kết before trực tuyến."""
    qualifier = _QUALIFIER.search(found["between"] or "")
    word, end = qualifier.group() if qualifier else "", found.end()
    if word in _UNIMPORTANT and (more := _FURTHER.match(lower, end)) and more[1] not in _UNIMPORTANT:
        word, end = more[1], more.end()
    return _written(_CONFERENCES, word).name if word else "hội nghị", end
