"""What free text means: every reading of it, none overlapping another, surest first."""

from collections.abc import Iterable, Sequence
from datetime import date

from search.known import Known
from search.understanding.addresses import addresses
from search.understanding.bodies import bodies
from search.understanding.conferences import conferences
from search.understanding.documents import documents, numbered
from search.understanding.offices import offices
from search.understanding.ordinals import ordinals
from search.understanding.people import people
from search.understanding.reading import Reading
from search.understanding.times import times
from search.vietnamese.text import Token

Run = Sequence[Token]


def readings(text: str, runs: Sequence[Run], known: Known, today: date) -> list[Reading]:
    """The readings of `text`, of which only `runs` are words to be understood (the rest is blanked)."""
    found: list[Reading] = []
    _take(found, documents(text, known))
    _take(found, times(text, today))
    _take(found, bodies(text, _left(runs, found)))
    _take(found, ordinals(text, _left(runs, found)))
    _take(found, people(text, _left(runs, found), known))
    _take(found, addresses(text, _left(runs, found)))
    _take(found, conferences(text, _left(runs, found)))
    _take(found, offices(text, _left(runs, found), known))
    if not found and len(runs) == 1 and (offer := numbered(text, runs[0], known)):
        found.append(offer)
    return sorted(found, key=lambda reading: reading.start)


def _take(found: list[Reading], more: Iterable[Reading]) -> None:
    for reading in more:
        if all(reading.end <= other.start or other.end <= reading.start for other in found):
            found.append(reading)


def _left(runs: Sequence[Run], found: Sequence[Reading]) -> list[Run]:
    """The runs without what has been read, cut where it stood."""
    if not found:
        return list(runs)
    left: list[Run] = []
    for run in runs:
        piece: list[Token] = []
        for token in run:
            if any(reading.start <= token.start < reading.end for reading in found):
                left.append(piece)
                piece = []
            else:
                piece.append(token)
        left.append(piece)
    return [piece for piece in left if piece]
