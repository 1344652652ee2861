"""Plenums of the Central Committee as meetings: «Hội nghị Trung ương bốn khóa XII»."""

from collections.abc import Iterator

from search.query.facts.meaning import Meaning, either, every, printed
from search.query.facts.ordinals import congress_term, spoken
from search.query.parsed import Understood
from search.query.tree import Node
from search.vietnamese.numbers.plenums import Meeting, typed_meetings
from search.vietnamese.numbers.symbols import roman


def plenums(text: str) -> Iterator[Meaning]:
    """Every plenum named as a meeting in `text`, asked for however its number is printed."""
    for found in typed_meetings(text):
        label = f"Hội nghị Trung ương {found.number}"
        if found.term:
            label += f" khóa {roman(found.term)}"
        typed = text[found.start : found.end]
        value = f"hoi-nghi-trung-uong-{found.number}" + (f"-khoa-{found.term}" if found.term else "")
        chip = Understood("conference", typed, value, label, found.start, found.end)
        yield Meaning(found.start, found.end, _node(found), (chip,))


def _node(found: Meeting) -> Node:
    number = spoken(found.number)
    names = dict.fromkeys((str(found.number), number, "bốn" if number == "tư" else number))
    short = [printed(f"{seat} {name}") for seat in ("trung ương", "tw", "t ư") for name in names]
    short.append(printed(f"tw{found.number}"))
    turns = [printed(f"lần thứ {name}") for name in (*names, roman(found.number))]
    full = every([printed("trung ương"), either(turns)])
    term = [congress_term(f"khóa {roman(found.term)}")] if found.term else []
    return every([either(map(printed, ("hội nghị", "hn"))), either([*short, full]), *term])
