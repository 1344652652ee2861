"""Conferences as an iCalendar file (RFC 5545): whole days, folded lines, nothing that breaks a line."""

from collections.abc import Iterable, Iterator, Sequence

from search.model import Conference
from search.store.reads.values import TakingPart
from web import addresses, wording
from web.formats.csv_tables import Held
from web.serving.slices import Sliced

LINE = 73
"""Octets of a line before it is folded; the standard allows 75 with its end."""


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
    # The stamp must not change from one download to the next; the day of the event will do.
    yield f"DTSTAMP:{one.when.start:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{one.when.start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.when.end:%Y%m%d}"
    when = f" ({one.when.part_of_day})" if one.when.part_of_day else ""
    yield from _line(
        "SUMMARY", f"{wording.capital(one.kind)}{when}{': ' + one.subject if one.subject else ''}"
    )
    if one.place:
        yield from _line("LOCATION", one.place)
    told = [("Đơn vị tổ chức", one.organiser), ("Chủ trì", ", ".join(part.chairs))]
    if lines := [f"{name}: {value}" for name, value in told if value]:
        yield from _line("DESCRIPTION", "\n".join(lines))
    if addresses.linkable(base):
        yield from _line("URL", base + addresses.conference(one.key), escape=False)
    yield "END:VEVENT"


def _line(name: str, value: str, *, escape: bool = True) -> Iterator[str]:
    """One property, folded so that no octet sequence of a letter is cut."""
    text = "".join(c for c in value if c >= " " or c == "\n")
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
