"""Offices in a query: as the archive knows them, beside their plain words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from search.known import Known, KnownOffice
from search.query import Has
from search.results import Understood
from search.understanding.reading import Reading, either, words
from search.vietnamese.text import Token, folded_key, tokens

SHORTEST = 3
"""Syllables of an office that is taken for one; shorter ones («chủ tịch») are ordinary words."""
_HEADS = frozenset(
    """
    bi thu|pho bi|tong bi|chu tich|pho chu|uy vien|truong ban|pho truong|giam doc|pho giam|chanh van|pho chanh
    chu nhiem|bo truong|thu truong|truong phong|chinh uy|chi huy|tinh uy|huyen uy
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
"""The first two syllables of an office, folded."""
_MANNERS = {"nguyen": "nguyên", "quyen": "quyền"}
_LOOKUPS = 2
_KNOWN = 200


def offices(text: str, runs: Sequence[Sequence[Token]], known: Known) -> Iterator[Reading]:
    """The offices of the archive that are typed out in these runs; their words are enough to match."""
    lookups = 0
    for run in runs:
        place = 0
        while place + SHORTEST <= len(run) and lookups < _LOOKUPS:
            beginning = f"{run[place].folded} {run[place + 1].folded}"
            if beginning not in _HEADS:
                place += 1
                continue
            lookups += 1
            found = _longest(run[place:], known.offices(beginning, _KNOWN))
            if found is None:
                place += 2
                continue
            office, length = found
            yield _reading(text, run[place : place + length], office)
            place += length


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
    folded = " ".join(token.folded for token in found)
    return [office for office in known.offices(folded, limit) if fits(found, office.key.split(" "))]


def _longest(run: Sequence[Token], candidates: Sequence[KnownOffice]) -> tuple[KnownOffice, int] | None:
    fitting = [
        (len(syllables), office)
        for office in candidates
        if SHORTEST <= len(syllables := office.key.split(" ")) <= len(run)
        and fits(run[: len(syllables)], syllables)
    ]
    if not fitting:
        return None
    length, office = max(fitting, key=lambda pair: pair[0])
    return office, length


def fits(typed: Sequence[Token], syllables: Sequence[str]) -> bool:
    return len(typed) <= len(syllables) and all(
        token.exact == syllable if token.marked else token.folded == folded_key(syllable)
        for token, syllable in zip(typed, syllables, strict=False)
    )


def _reading(text: str, found: Sequence[Token], office: KnownOffice) -> Reading:
    start, end = found[0].start, found[-1].end
    node = either([Has("office", office.key), words(found)])
    return Reading(
        start, end, node, Understood("office", text[start:end], office.key, office.text, start, end)
    )
