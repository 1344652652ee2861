"""What free text means: the facts in it, none overlapping another, surest first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from search.query.facts.abbreviations import abbreviations
from search.query.facts.addresses import addresses
from search.query.facts.bodies import bodies
from search.query.facts.conferences import conferences
from search.query.facts.dates import times, years
from search.query.facts.given_names import given_names
from search.query.facts.meaning import Meaning
from search.query.facts.numbers import documents, numbered
from search.query.facts.offices import offices
from search.query.facts.ordinals import counts, ordinals
from search.query.facts.people import people
from search.query.facts.plenums import plenums
from search.query.facts.relative_dates import relative_times
from search.query.house_words import SHIPPED, HouseWords
from search.query.known import Known
from search.vietnamese.text import Token

Run = Sequence[Token]

BLANK = "\0"
"""Stands where words are not to be understood: no number, date or name crosses it, as some do spaces."""


def meanings(
    text: str, runs: Sequence[Run], known: Known, today: date, house: HouseWords = SHIPPED
) -> list[Meaning]:
    """The meanings of `text`, of which only `runs` are words to be understood (the rest is blanked)."""
    found: list[Meaning] = []
    named = list(people(text, runs, known))
    _take(found, _figures(_without(text, [one for one in named if one.chips]), runs, known, today))
    _take(found, _whole(plenums(_without(text, found)), runs))
    _take(found, bodies(text, _left(runs, found)))
    _take(found, ordinals(text, _left(runs, found)))
    _take(found, _around(named, abbreviations(text, runs, house)))
    _take(found, named)
    _take(found, given_names(text, _left(runs, found), known))
    _take(found, addresses(text, _left(runs, found)))
    _take(found, conferences(text, _left(runs, found)))
    _take(found, offices(text, _left(runs, found), known, house))
    if not found and len(runs) == 1 and (offer := numbered(text, runs[0], known)):
        found.append(offer)
    _take(found, abbreviations(text, _left(runs, found), house))
    _take(found, years(text, _left(runs, found)))
    facts = [one for one in found if one.chips]
    ends = {piece[-1].end for piece in _left(runs, facts)}
    _take(found, relative_times(text, _left(runs, found), ends, today))
    _take(found, counts(text, _left(runs, found)))
    return sorted(found, key=lambda meaning: meaning.start)


def _take(found: list[Meaning], more: Iterable[Meaning]) -> None:
    for meaning in more:
        if all(meaning.end <= other.start or other.end <= meaning.start for other in found):
            found.append(meaning)


def _figures(text: str, runs: Sequence[Run], known: Known, today: date) -> list[Meaning]:
    """Numbers and dates: each is read where the other does not stand.

    In «10/9/2022 NQTW8» the date began first; in «130-KH/TU 22/10/2018» the «TU» belongs to the number."""
    numbers = list(_whole(documents(text, known), runs))
    if not numbers:
        return list(_whole(times(text, today), runs))
    dates = [
        one
        for one in _whole(times(text, today), runs)
        if any(one.start < it.start < one.end for it in numbers)
    ]
    if dates:
        numbers = list(_whole(documents(_without(text, dates), known), runs))
    return [*numbers, *_whole(times(_without(text, numbers), today), runs)]


def _around(named: Sequence[Meaning], more: Iterable[Meaning]) -> Iterator[Meaning]:
    """The meanings that hold a person's name and more: «Thành phố Hồ Chí Minh» is nobody."""
    if named:
        yield from (one for one in more if any(one.start < it.start and it.end <= one.end for it in named))


def _without(text: str, meanings: Sequence[Meaning]) -> str:
    """The text with what was read blanked out, every place kept."""
    for one in meanings:
        text = text[: one.start] + BLANK * (one.end - one.start) + text[one.end :]
    return text


def _whole(more: Iterable[Meaning], runs: Sequence[Run]) -> Iterator[Meaning]:
    """The meanings that cut no word in two: «1/1000A» holds no date."""
    inside = {place for run in runs for token in run for place in range(token.start + 1, token.end)}
    return (meaning for meaning in more if not inside & {meaning.start, meaning.end})


def _left(runs: Sequence[Run], found: Sequence[Meaning]) -> list[Run]:
    """The runs without what has been read, cut where it stood."""
    if not found:
        return list(runs)
    left: list[Run] = []
    for run in runs:
        piece: list[Token] = []
        for token in run:
            if any(meaning.start <= token.start < meaning.end for meaning in found):
                left.append(piece)
                piece = []
            else:
                piece.append(token)
        left.append(piece)
    return [piece for piece in left if piece]
