"""The sentences of an article that report a conference as held."""

import re

from msgspec import Struct
from msgspec.structs import replace

from indexer.extract.held.event_kinds import NamedKind, named_kinds
from indexer.extract.held.frames import frame_in, told_enough
from indexer.extract.text.scan import ScannedPart
from search.model import DateFact
from search.vietnamese.dates.periods import Period

_MOST = 3
_LEAD_SENTENCES = 6
_LONGEST_EVENT = 7
_BODY_SENTENCES = 40
_LONGEST_SENTENCE = 2000
"""What has no full stop for so long is no sentence."""
_SAME_DAY = re.compile(
    r"\W*(?:Cùng ngày|Chiều cùng ngày|Tối cùng ngày|Sáng cùng ngày|Cũng trong)", re.IGNORECASE
)
_DATELINE = re.compile(r"(?<=[^,.;:(] )(?:Sáng|Chiều|Tối|Ngày) (?:ngày )?\d{1,2}[/.-]\d{1,2}")
"""A sentence that begins without the full stop of the one before: «… tại Băng Cốc Chiều 22/6, …»."""
_DAY = re.compile(
    r"\W{0,3}(?:Sáng|Chiều|Tối|Ngày|Trong ngày|Hôm)\b[^,;\n]{0,20}?\d{1,2}[/.-]\d{1,2}\b(?![/.-]\d)"
)
"""A day whose year the article leaves open."""
_TOLD = re.compile(r"\b(?:[Vv]ừa|[Đđ]ã|[Mm]ới)\b")
"""Without any day these words say that something is over."""


class Report(Struct, frozen=True):
    """A sentence that reports a conference."""

    part: ScannedPart
    named: NamedKind
    organiser: str
    first: int
    last: int
    when: Period | None


def reports(parts: tuple[ScannedPart, ...], happened: list[DateFact]) -> list[Report]:
    """The reporting sentences: the best of the lead first, then those of other days or kinds."""
    in_title = frozenset(
        named.head
        for part in parts
        if part.part == "title"
        for named in named_kinds(part.text, 0, len(part.text))
    )
    found: list[Report] = []
    before: dict[str, str] = {}
    for part in parts:
        if part.part == "caption":
            continue
        days = _days(part, happened)
        for number, (first, last) in enumerate(part.sentences[:_BODY_SENTENCES]):
            same_day = bool(found) and _SAME_DAY.match(part.text, first) is not None
            in_lead = number < _LEAD_SENTENCES and part.part != "title"
            if first in days or same_day or in_lead:
                sentence = first, min(last, first + _LONGEST_SENTENCE)
                report = _reported(part, sentence, days.get(first), same_day, in_title, before)
                if report is not None:
                    _add(found, report)
    main = sorted(found, key=lambda report: report.named.head not in in_title)[:_MOST]
    short = [
        fact.when for fact in happened if fact.when.precision == "day" and fact.when.days <= _LONGEST_EVENT
    ]
    return [replace(report, when=report.when or (short[0] if short else None)) for report in main]


def _reported(
    part: ScannedPart,
    sentence: tuple[int, int],
    when: Period | None,
    same_day: bool,
    in_title: frozenset[str],
    before: dict[str, str],
) -> Report | None:
    """What a sentence reports; who holds a conference is noted in `before`.

    Without a day it has to be what the title names, and to name who held it."""
    first, last = sentence
    if lines := list(_DATELINE.finditer(part.text, first, last)):
        first = lines[0].start()
    dated = when is not None or same_day or _DAY.match(part.text, first) is not None
    frame = frame_in(part.text, first, last, dated, in_title, before)
    if frame is None or not told_enough(frame.named, part.text, dated, in_title):
        return None
    if frame.organiser:
        before.setdefault(frame.named.head, frame.organiser)
    told = _TOLD.search(part.text, first, frame.named.start)
    if not dated and not (told and frame.organiser and frame.named.head in in_title):
        return None
    return Report(part, frame.named, frame.organiser, first, last, when)


def _add(found: list[Report], report: Report) -> None:
    """Take up a report; of two that speak of one conference the one with its day stands for both, and that of
    the text for that of the title, which tells less."""
    for place, known in enumerate(found):
        if _same(report, known):
            if report.when is not None and (known.when is None or known.part.part == "title"):
                found[place] = replace(report, organiser=report.organiser or known.organiser)
            return
    found.append(report)


def _days(part: ScannedPart, happened: list[DateFact]) -> dict[int, Period]:
    """The reported day named in a sentence, by where the sentence begins."""
    found: dict[int, Period] = {}
    for fact in happened:
        for place in fact.mentions if fact.when.precision == "day" else ():
            if (place.part, place.index) == (part.part, part.index):
                found.setdefault(part.sentence(place.start)[0], fact.when)
    return found


def _same(report: Report, known: Report) -> bool:
    """Whether two sentences speak of one conference."""
    heads = {report.named.head, known.named.head}
    kin = len(heads) == 1 or report.named.kind in ("cuộc họp", "sơ kết", "tổng kết")
    kin = kin or (heads == _MEETINGS and not report.organiser)
    return kin and (report.when is None or known.when is None or report.when.start == known.when.start)


_MEETINGS = {"hội nghị", "họp"}
"""«Phiên họp toàn thể Hội nghị …»: either is called the other where nobody else holds it."""
