"""Conferences as an iCalendar file (RFC 5545): whole days or parts of one, folded lines, nothing that breaks
a line. A calendar that has an event already takes its correction over by SEQUENCE and LAST-MODIFIED."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time

from search.model import Conference
from search.store.reads.values import TakingPart
from search.vietnamese.dates.periods import PartOfDay, Period
from web import addresses, wording
from web.clock import VIETNAM
from web.formats.csv_tables import Held, originals
from web.serving.slices import Sliced

LINE = 73
"""Octets of a line before it is folded; the standard allows 75 with its end."""
PARTS_OF_DAY: dict[PartOfDay, tuple[time, time]] = {
    "sáng": (time(7), time(12)),
    "chiều": (time(13), time(18)),
    "tối": (time(18), time(22)),
}
"""Articles say a part of the day and no clock: the event fills that part, and its description says so."""
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
"""From which SEQUENCE counts seconds, so that it fits the 31 bits of the standard until 2088."""


def answer(slices: Iterable[Sequence[Held]], base: str) -> Sliced:
    """Every conference with a day; those known only by month or year have no place in a calendar.

    An event has an address only where `base` is a whole one."""
    headers = {"Content-Disposition": 'attachment; filename="hoi-nghi.ics"'}
    return Sliced(_calendar(slices, base), "text/calendar; charset=utf-8", headers)


def _calendar(slices: Iterable[Sequence[Held]], base: str) -> Iterator[bytes]:
    yield _octets(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//news-archive-search//VI", "CALSCALE:GREGORIAN"]
    )
    for found in slices:
        daily = (held for held in found if held[0].when is not None and held[0].when.precision == "day")
        if lines := [line for held in daily for line in _event(*held, base)]:
            yield _octets(lines)
    yield _octets(["END:VCALENDAR"])


def _octets(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def _event(one: Conference, part: TakingPart, base: str) -> Iterator[str]:
    assert one.when is not None
    yield "BEGIN:VEVENT"
    yield from _line("UID", f"{one.key}@news-archive-search")
    yield from _revised(one.when, part.changed)
    yield from _held(one.when)
    when = f" ({one.when.part_of_day})" if one.when.part_of_day else ""
    yield from _line(
        "SUMMARY", f"{wording.capital(one.kind)}{when}{': ' + one.subject if one.subject else ''}"
    )
    if one.place:
        yield from _line("LOCATION", one.place)
    if told := list(_told(one, part, base)):
        yield from _line("DESCRIPTION", "\n".join(told))
    yield "TRANSP:TRANSPARENT"  # a past event makes nobody busy
    if addresses.linkable(base):
        yield from _line("URL", base + addresses.conference(one.key), escape=False)
    yield "END:VEVENT"


def _revised(when: Period, changed: str) -> Iterator[str]:
    """Which state of the event this is. The stamp must not change from one download to the next: of an event
    of which no change is known its own day will do."""
    if not changed:
        yield f"DTSTAMP:{when.start:%Y%m%d}T000000Z"
        yield "SEQUENCE:0"
        return
    moment = datetime.fromisoformat(changed).astimezone(UTC)
    yield f"DTSTAMP:{moment:%Y%m%dT%H%M%SZ}"
    yield f"LAST-MODIFIED:{moment:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{max(0, int((moment - _BEGINNING).total_seconds()))}"


def _held(when: Period) -> Iterator[str]:
    """From when to when: whole days, or the part of a single day that is known."""
    if when.part_of_day is None or when.start != when.last:
        yield f"DTSTART;VALUE=DATE:{when.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{when.end:%Y%m%d}"
        return
    for name, clock in zip(("DTSTART", "DTEND"), PARTS_OF_DAY[when.part_of_day], strict=True):
        moment = datetime.combine(when.start, clock, VIETNAM).astimezone(UTC)
        yield f"{name}:{moment:%Y%m%dT%H%M%SZ}"


def _told(one: Conference, part: TakingPart, base: str) -> Iterator[str]:
    """The description, line by line."""
    told = (
        ("Đơn vị tổ chức", one.organiser),
        ("Chủ trì", ", ".join(person.name for person in part.chairs)),
        ("Phát biểu", ", ".join(person.name for person in part.speakers)),
        ("Văn bản", ", ".join(document.number for document in part.documents)),
    )
    yield from (f"{name}: {value}" for name, value in told if value)
    if one.when is not None and one.when.part_of_day and one.when.start == one.when.last:
        yield f"Bài chỉ ghi buổi {one.when.part_of_day}, không ghi giờ; lịch để cả buổi."
    if addresses.linkable(base):
        leading = [base + addresses.article(id) for id in one.articles]
    else:
        leading = originals(part)
    yield from (f"Bài viết: {url}" for url in leading[:3])


def _line(name: str, value: str, *, escape: bool = True) -> Iterator[str]:
    """One property, folded so that no octet sequence of a letter is cut."""
    text = "".join(c for c in value if (c >= " " and c != "\x7f") or c == "\n")
    if escape:
        text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    line, octets = "", 0
    for letter in f"{name}:{text}":
        size = len(letter.encode("utf-8", "replace"))
        if octets + size > LINE:
            yield line
            line, octets = " ", 1
        line, octets = line + letter, octets + size
    yield line
