"""Offices in a query: as the archive knows them, or their words side by side, written out or abbreviated."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from search.query.facts.abbreviations import is_body, spellings, variants
from search.query.facts.meaning import Meaning, either, facts, phrase
from search.query.facts.places import place_at
from search.query.house_words import SHIPPED, HouseWords
from search.query.known import Known, KnownOffice
from search.query.parsed import Understood
from search.query.tree import Has
from search.vietnamese import bodies
from search.vietnamese.data import by_class
from search.vietnamese.people import full_office
from search.vietnamese.text import Token, folded_key, tokens

SHORTEST = 3
"""Syllables of an office that is taken for one; shorter ones («chủ tịch») are ordinary words."""
_LONGEST = 12
_HEADS = frozenset(
    " ".join(map(folded_key, head.split()[:2]))
    for title in by_class("offices")["head"]
    for head in (title, f"phó {title}", f"tổng {title}")
    if " " in head
) | {"uy vien", "thu truong", "tinh uy", "huyen uy"}
"""The first two syllables of an office, folded."""
_ABBREVIATED = 3
"""Letters of the shortest abbreviation of an office in running words (pct); in capitals, or before a body,
one fewer (GĐ, ct ubnd)."""
_DEPUTY = re.compile(r"^p\.\s*(?=[^\W\d_]{2})", re.IGNORECASE)
_MANNERS = {"nguyen": "nguyên", "quyen": "quyền"}
_LOOKUPS = 2
_KNOWN = 200
_SPELLINGS = 6
"""Spellings of what is typed of which those that go on from them are looked up."""
ALTERNATIVES = 40


def offices(
    text: str, runs: Sequence[Sequence[Token]], known: Known, words: HouseWords = SHIPPED
) -> Iterator[Meaning]:
    """The offices of the archive that are typed out in these runs; their words are enough to match."""
    lookups = 0
    for run in runs:
        place = 0
        while place < len(run) and lookups < _LOOKUPS:
            if not is_head(run[place : place + 2]) and not (
                run[place].folded == "p" and _is_deputy(text, run[place : place + 3])
            ):
                place += 1
                continue
            lookups += 1
            wanted = run[place : place + _LONGEST]
            meaning = _longest(text, wanted, _candidates(text, wanted, known, words), words)
            if meaning is None:
                place += 1
                continue
            yield _in_manner(text, run[place - 1], meaning) if place else meaning
            place = next((at for at in range(place, len(run)) if run[at].start >= meaning.end), len(run))
            yield from _place_of(text, meaning, run[place:])


def _place_of(text: str, meaning: Meaning, rest: Sequence[Token]) -> Iterator[Meaning]:
    """The place right behind an office, as no office of the archive has it («bí thư tỉnh ủy» Hậu Giang).

    Its syllables stand side by side, for scattered they are there by chance; but not in the office, for at
    home articles leave it out."""
    found = rest[: len(place_at(rest))]
    beside = bool(found) and text[meaning.end : found[0].start].isspace()
    if beside and meaning.chips and _led_by_place(meaning.chips[0].label):
        yield Meaning(found[0].start, found[-1].end, phrase(found))


def _led_by_place(office: str) -> bool:
    """Whether a place can follow an office: «Bí thư Tỉnh ủy», «Giám đốc Sở Y tế», not «Bộ trưởng Bộ Y tế»."""
    rests = (office[token.start :] for token in tokens(office)[1:])
    return any(bodies.named(f"{rest} An") == f"{rest} An" for rest in rests if bodies.named(rest) == rest)


def _in_manner(text: str, before: Token, meaning: Meaning) -> Meaning:
    """The office with «nguyên» or «quyền» right before it, where that is how the archive has it."""
    if before.exact not in _MANNERS.values() or not text[before.end : meaning.start].isspace():
        return meaning
    manner, typed = before.exact, text[before.start : meaning.end]
    node = either(
        [*(Has("office", f"{manner} {one.value}") for one in facts(meaning.node)), phrase(tokens(typed))]
    )
    chips = tuple(
        replace(
            chip,
            text=typed,
            value=f"{manner} {chip.value}",
            label=f"{manner} {chip.label}",
            start=before.start,
        )
        for chip in meaning.chips
    )
    return Meaning(before.start, meaning.end, node, chips)


def held(typed: str, known: Known, limit: int) -> list[KnownOffice]:
    """The offices that begin as typed, with the marks as far as they are typed; «nguyên» and «quyền» in
    front ask for those who no longer or only for the time being hold them."""
    found = tokens(typed)
    manner = _MANNERS.get(found[0].folded) if len(found) > 1 else None
    if manner is not None and fits(found[:1], [manner]):
        offices = held(typed[found[1].start :], known, limit)
        return [
            replace(office, key=f"{manner} {office.key}", text=f"{manner} {office.text}")
            for office in offices
        ]
    for found in _written(typed):
        known_as = known.offices(" ".join(token.folded for token in found), limit)
        if fitting := [office for office in known_as if fits(found, office.key.split(" "))]:
            return fitting
    return []


def fits(typed: Sequence[Token], syllables: Sequence[str]) -> bool:
    """Whether these syllables begin so, with the marks as far as they are typed."""
    return len(typed) <= len(syllables) and all(
        token.exact == syllable if token.marked else token.folded == folded_key(syllable)
        for token, syllable in zip(typed, syllables, strict=False)
    )


def is_head(pair: Sequence[Token]) -> bool:
    """Whether an office may begin with these two syllables, or with an abbreviation."""
    return bool(pair) and _head(pair) in _HEADS


def _is_deputy(text: str, found: Sequence[Token]) -> bool:
    """Whether «p.» stands before an office: «P.CT HĐND», «p. giám đốc»."""
    return len(found) == 3 and text[found[0].end : found[1].start].strip() == "." and is_head(found[1:])


def _head(pair: Sequence[Token]) -> str:
    """The first two syllables of an office that may begin here, folded; abbreviations are written out."""
    first = pair[0].text
    surely = first.isupper() or "đ" in first.lower() or any(map(is_body, pair[1:]))
    shortest = _ABBREVIATED - surely
    written = full_office(first.upper()) if shortest <= len(first) <= 8 and first.isalpha() else ""
    if written and written.upper() != first.upper():
        return " ".join(token.folded for token in tokens(written)[:2])
    return " ".join(token.folded for token in pair)


def _candidates(text: str, run: Sequence[Token], known: Known, words: HouseWords) -> list[KnownOffice]:
    """The offices that the run begins with, and those that begin as it does and go on farther than these."""
    every = [_folded(one) for one in _written(text[run[0].start : run[-1].end], words)]
    written = every[:_SPELLINGS]
    names = dict.fromkeys(" ".join(one[:end]) for one in every for end in range(SHORTEST, len(one) + 1))
    whole = known.offices_named(names, _KNOWN)
    folded = [_folded(tokens(office.text)) for office in whole]
    begun = dict.fromkeys(_farther(one, folded) for one in written)
    return [
        *whole,
        *(office for beginning in begun if beginning for office in known.offices(beginning, _KNOWN)),
    ]


def _farther(written: list[str], whole: Sequence[list[str]]) -> str:
    """The beginning of what is typed, one syllable farther than the longest whole office it begins with."""
    longest = max((len(one) for one in whole if one == written[: len(one)]), default=SHORTEST - 1)
    return " ".join(written[: longest + 1]) if longest < len(written) else ""


def _folded(found: Sequence[Token]) -> list[str]:
    return [token.folded for token in found]


def _written(typed: str, words: HouseWords = SHIPPED) -> list[list[Token]]:
    """An office as typed, and with its abbreviations written out, those without their marks too (hdnd)."""
    typed = _DEPUTY.sub("phó ", typed)
    spelled = dict.fromkeys((typed, full_office(typed), full_office(typed.upper())))
    every = [*map(tokens, spelled), *(list(one) for each in spelled for one in variants(each, words))]
    return list({tuple(token.exact for token in one): one for one in every}.values())


def _longest(
    text: str, run: Sequence[Token], candidates: Sequence[KnownOffice], words: HouseWords
) -> Meaning | None:
    """The longest beginning of the run that is an office or, written out, the beginning of some."""
    sized = [(office, office.key.split(" ")) for office in candidates]
    for length in range(len(run), 0, -1) if sized else ():
        found = run[:length]
        typed = text[found[0].start : found[-1].end]
        every = [one for one in _written(typed, words) if len(one) >= SHORTEST]
        sizes = set(map(len, every))
        # Of «Sở GD-ĐT» several spellings are the whole office («Giáo dục-Đào tạo»).
        whole = [one for one, key in sized if len(key) in sizes and any(_says(it, key) for it in every)]
        for written in sorted(every, key=lambda one: not any(_is_whole(one, office) for office in whole)):
            fitting = [office for office, key in sized if fits(written, key)]
            if fitting and (whole or not _cuts_place(run, length)):
                return _meaning(typed, found, written, list(dict.fromkeys((*fitting, *whole))), words)
    return None


def _says(written: Sequence[Token], key: Sequence[str]) -> bool:
    return len(written) == len(key) and fits(written, key)


def _is_whole(written: Sequence[Token], office: KnownOffice) -> bool:
    return len(office.key.split(" ")) == len(written)


def _cuts_place(run: Sequence[Token], length: int) -> bool:
    """Whether the name of a place goes on there («… tỉnh Bình» before Định)."""
    return any(at + len(place_at(run[at:])) > length for at in range(max(0, length - 3), length))


def _meaning(
    typed: str,
    found: Sequence[Token],
    written: Sequence[Token],
    offices: Sequence[KnownOffice],
    words: HouseWords,
) -> Meaning:
    """A whole office is shown; of the beginning of some, its words say enough unless it is abbreviated."""
    start, end = found[0].start, found[-1].end
    held_as = [Has("office", office.key) for office in offices[:ALTERNATIVES]]
    node = either(list(dict.fromkeys([*held_as, *spellings(found, words), *spellings(written, words)])))
    whole = [office for office in offices if _is_whole(written, office)]
    if not whole and len(written) == len(found):
        return Meaning(start, end, node)
    office = (whole or offices)[0]
    label = office.text if whole else " ".join(token.text for token in written)
    return Meaning(start, end, node, (Understood("office", typed, office.key, label, start, end),))
