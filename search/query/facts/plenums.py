"""Plenums of the Central Committee as meetings: «Hội nghị Trung ương bốn khóa XII»."""

from collections.abc import Iterator

from search.query.facts.meaning import Meaning, either, every, printed
from search.query.facts.ordinals import congress_term
from search.query.parsed import Understood
from search.query.tree import Node
from search.vietnamese import numerals
from search.vietnamese.numbers.typed_plenums import Meeting, typed_meetings


def plenums(text: str) -> Iterator[Meaning]:
    """Every plenum named as a meeting in `text`, asked for however its number is printed."""
    for found in typed_meetings(text):
        label = f"Hội nghị Trung ương {found.number}"
        if found.term:
            label += f" khóa {numerals.roman(found.term)}"
        typed = text[found.start : found.end]
        value = f"hoi-nghi-trung-uong-{found.number}" + (f"-khoa-{found.term}" if found.term else "")
        chip = Understood("conference", typed, value, label, found.start, found.end)
        yield Meaning(found.start, found.end, _node(found), (chip,))


def _node(found: Meeting) -> Node:
    names = (str(found.number), *numerals.words(found.number))
    short = [printed(f"{seat} {name}") for seat in ("trung ương", "tw", "t ư") for name in names]
    short.append(printed(f"tw{found.number}"))
    turns = [printed(f"lần thứ {name}") for name in (*names, numerals.roman(found.number))]
    full = every([printed("trung ương"), either(turns)])
    term = [congress_term(f"khóa {numerals.roman(found.term)}")] if found.term else []
    return every([either(map(printed, ("hội nghị", "hn"))), either([*short, full]), *term])
