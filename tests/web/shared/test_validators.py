"""What machines take along, judged by others' programs: Atom, calendars, the OpenAPI description."""

import re
import xml.etree.ElementTree as ET
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
import icalendar
import pytest
from openapi_spec_validator import validate
from starlette.testclient import TestClient

from tests.web.conftest import BASE

ATOM = "{http://www.w3.org/2005/Atom}"
RELATIONS = {"self", "alternate", "via", "next", "previous", "first", "last", "related", "enclosure"}
ONE, ANY = "exactly one", "any number"
FEED = {"title": ONE, "id": ONE, "updated": ONE, "author": ONE, "link": ANY, "entry": ANY}
ENTRY = {
    "title": ONE, "id": ONE, "updated": ONE, "published": ANY, "summary": ANY, "link": ANY, "category": ANY,
}  # fmt: skip
"""What RFC 4287 lets a feed and an entry of these kinds hold."""
FEEDS = ("/tim-kiem.atom", "/tim-kiem.atom?q=hoi+nghi", "/tim-kiem.atom?q=khong+co+gi+nhu+vay")


def faults(node: ET.Element, may: dict[str, str]) -> list[str]:
    """Where the children of a node are others, or more or fewer, than they may be."""
    counted = {name: len(node.findall(f"{ATOM}{name}")) for name in may}
    found = [f"{child.tag} in {node.tag}" for child in node if child.tag.removeprefix(ATOM) not in may]
    return found + [name for name, times in may.items() if times == ONE and counted[name] != 1]


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_made_as_the_standard_says(demo: TestClient, path: str) -> None:
    feed = ET.fromstring(demo.get(path).content)
    assert feed.tag == f"{ATOM}feed"
    assert faults(feed, FEED) == []
    for entry in feed.findall(f"{ATOM}entry"):
        assert faults(entry, ENTRY) == []
        assert [link.attrib["rel"] for link in entry.findall(f"{ATOM}link")].count("alternate") == 1
    ids = [one.text or "" for one in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
    for name in ("updated", "published"):
        for one in feed.iter(f"{ATOM}{name}"):
            assert datetime.fromisoformat(one.text or "").tzinfo is not None
    for link in feed.iter(f"{ATOM}link"):
        assert link.attrib["rel"] in RELATIONS and urlsplit(link.attrib["href"]).scheme in ("http", "https")


@pytest.mark.parametrize("path", FEEDS)
def test_a_reader_of_feeds_takes_it(demo: TestClient, path: str) -> None:
    answer = demo.get(path)
    read = feedparser.parse(answer.content, response_headers=dict(answer.headers))
    assert (read.bozo, read.version) == (False, "atom10")
    total = demo.get(path.replace("/tim-kiem.atom", "/api/v1/search")).json()["total"]
    assert len(read.entries) == min(total, 50)
    (own,) = [link.href for link in read.feed.links if link.rel == "self"]
    assert demo.get(own.removeprefix(BASE)).status_code == 200
    for entry in read.entries:
        assert entry.title and entry.updated_parsed
        assert demo.get(entry.link.removeprefix(BASE)).status_code == 200


def test_a_calendar_program_takes_the_conferences(demo: TestClient) -> None:
    calendar = icalendar.Calendar.from_ical(demo.get("/api/v1/conferences?format=ics").content)
    events = list(calendar.walk("VEVENT"))
    assert len(events) > 0
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        assert event.errors == []
        assert event["SUMMARY"] and event.decoded("DTSTAMP").tzinfo is not None
        assert event.decoded("DTSTART") <= event.decoded("DTEND")


def test_the_description_of_the_api_is_openapi(demo: TestClient) -> None:
    description = demo.get("/openapi.json").json()
    validate(description)
    named = [one["operationId"] for path in description["paths"].values() for one in path.values()]
    assert len(named) == len(set(named))


def test_the_page_of_a_search_names_its_feed(demo: TestClient, kinds: tuple[str, ...]) -> None:
    for path in kinds:
        if demo.get(path, follow_redirects=False).is_redirect:
            continue  # a number that several bear leads to the register, which is no search
        if path.startswith(("/tim-kiem", "/nhan-vat/", "/van-ban/", "/tac-gia/")) or path == "/":
            found = re.findall(
                r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)"',
                demo.get(path).text,
            )
            assert len(found) == 1, path
            answer = demo.get(found[0].replace("&amp;", "&"))
            assert answer.headers["content-type"].startswith("application/atom+xml"), path
