"""The register of conferences as a calendar, read by icalendar; an event's corrections arrive by SEQUENCE."""

from datetime import UTC, date, datetime

from icalendar import Calendar, Event
from starlette.testclient import TestClient

from search.model import Conference, DocumentRef, PersonRef
from search.store.reads.values import TakingPart
from search.vietnamese.dates.periods import PartOfDay, Period
from web.formats import ical

BASE = "https://tin.hai-son.example"
NOTHING = TakingPart()
PARTS: tuple[tuple[PartOfDay, int, int], ...] = (("sáng", 0, 5), ("chiều", 6, 11), ("tối", 11, 15))


def event(one: Conference, part: TakingPart = NOTHING, base: str = BASE) -> Event:
    """The event as a reader of calendars has it."""
    written = b"".join(ical.answer([[(one, part)]], base).slices)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    calendar = Calendar.from_ical(written)
    assert calendar.errors == []
    (found,) = calendar.walk("VEVENT")
    assert found.errors == []
    assert isinstance(found, Event)
    return found


def conference(part: PartOfDay | None = None, days: int = 1, **told: str) -> Conference:
    start = date(2023, 8, 30)
    when = Period(start, date.fromordinal(start.toordinal() + days), "day", part)
    return Conference("2023-08-30-so-ket", "hội nghị sơ kết", when=when, articles=("a/1",), **told)


def test_the_part_of_a_day_is_its_time_in_utc() -> None:
    for part, first, last in PARTS:
        found = event(conference(part))
        assert (found.start, found.end) == (
            datetime(2023, 8, 30, first, tzinfo=UTC),
            datetime(2023, 8, 30, last, tzinfo=UTC),
        )
        assert f"Bài chỉ ghi buổi {part}" in found["DESCRIPTION"]


def test_without_one_and_over_several_days_it_fills_its_days() -> None:
    assert (event(conference()).start, event(conference()).end) == (date(2023, 8, 30), date(2023, 8, 31))
    several = event(conference("sáng", days=3))
    assert (several.start, several.end) == (date(2023, 8, 30), date(2023, 9, 2))


def test_a_later_change_has_the_higher_sequence_and_its_moment_in_utc() -> None:
    earlier = event(conference(), TakingPart(changed="2026-01-31T08:00:00Z"))
    later = event(conference(), TakingPart(changed="2026-01-31T08:00:07Z"))
    unknown = event(conference())
    assert later["SEQUENCE"] - earlier["SEQUENCE"] == 7
    assert 0 == unknown["SEQUENCE"] < earlier["SEQUENCE"] < later["SEQUENCE"] < 2**31
    assert later["LAST-MODIFIED"].dt == later["DTSTAMP"].dt == datetime(2026, 1, 31, 8, 0, 7, tzinfo=UTC)
    assert "LAST-MODIFIED" not in unknown


def test_it_names_who_led_and_leads_to_the_articles() -> None:
    part = TakingPart(
        (PersonRef("Lâm Minh Đằng", "lam-minh-dang"),),
        (PersonRef("Phan Thị Nhài", "phan-thi-nhai"),),
        (DocumentRef("35-NQ/TW", "35-nq-tw"),),
    )
    found = event(conference(organiser="Tỉnh ủy; Hải Sơn", place="Nhà\x00 văn hóa, xã A"), part)
    assert found["DESCRIPTION"].split("\n") == [
        "Đơn vị tổ chức: Tỉnh ủy; Hải Sơn",
        "Chủ trì: Lâm Minh Đằng",
        "Phát biểu: Phan Thị Nhài",
        "Văn bản: 35-NQ/TW",
        f"Bài viết: {BASE}/bai-viet/a%2F1",
    ]
    assert found["LOCATION"] == "Nhà văn hóa, xã A"
    assert found["URL"] == f"{BASE}/hoi-nghi/2023-08-30-so-ket"


def test_names_of_any_length_and_script_stay_whole() -> None:
    subject = "العربية ‏" + "Nguyễn Thị ộc " * 40
    found = event(conference(subject=subject))
    assert str(found["SUMMARY"]) == f"Hội nghị sơ kết: {subject}"


def test_the_whole_register_is_read_without_an_error(site: TestClient) -> None:
    calendar = Calendar.from_ical(site.get("/api/v1/conferences?format=ics").content)
    events = calendar.walk("VEVENT")
    assert len(events) == len({str(one["UID"]) for one in events}) > 0
    assert all(one.errors == [] and one["SEQUENCE"] > 0 and "LAST-MODIFIED" in one for one in events)
