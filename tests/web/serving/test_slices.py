"""Exports and calendars are made slice by slice: whole, each line once, as fast as they are taken."""

import csv
import io
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from tests.web.conftest import BASE
from web.serving import concurrency, slices

CSV, JSON = "/tim-kiem.csv", "/tim-kiem.json"
REGISTER = "/api/v1/conferences"


@pytest.mark.parametrize("size", [1, 3, 7, 1_000])
def test_slices_join_to_the_whole(site: TestClient, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    total = site.get("/api/v1/search").json()["total"]
    monkeypatch.setattr(slices, "SLICE", size)
    lines = list(csv.DictReader(io.StringIO(site.get(f"{CSV}?again={size}").text.removeprefix("\ufeff"))))
    made = json.loads(site.get(f"{JSON}?again={size}").text)
    ids = [line["Mã bài"] for line in lines]
    assert ids == [hit["id"] for hit in made["hits"]]
    assert len(set(ids)) == len(ids) == made["total"] == total > 20
    assert lines[0]["Địa chỉ"].startswith(BASE)


@pytest.mark.parametrize("size", [1, 3, 1_000])
def test_calendars_too(site: TestClient, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    total = site.get(REGISTER).json()["total"]
    monkeypatch.setattr(slices, "SLICE", size)
    calendar = site.get(f"{REGISTER}?format=ics&again={size}").text
    assert calendar.startswith("BEGIN:VCALENDAR\r\n") and calendar.endswith("\r\nEND:VCALENDAR\r\n")
    assert 0 < calendar.count("BEGIN:VEVENT") == calendar.count("END:VEVENT") <= total
    table = site.get(f"{REGISTER}?format=csv&again={size}").text.removeprefix("\ufeff")
    assert len(list(csv.DictReader(io.StringIO(table)))) == total


def test_an_empty_export_is_whole_too(site: TestClient) -> None:
    assert site.get(f"{JSON}?person=khong-co").json()["hits"] == []
    assert site.get(f"{CSV}?person=khong-co").text.count("\n") == 1
    assert "VEVENT" not in site.get(f"{REGISTER}?format=ics&person=khong-co").text


def test_what_left_the_archive_meanwhile_is_left_out(
    site: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Archive.listed
    monkeypatch.setattr(slices, "SLICE", 2)
    monkeypatch.setattr(Archive, "listed", lambda a, ids, **kw: listed(a, [*ids, "removed-since"], **kw))
    made = site.get(f"{JSON}?again=removed").json()
    assert len(made["hits"]) == made["total"]


def test_no_more_exports_at_once_than_there_is_room_for(
    site: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concurrency, "EXPORTS", 0)
    answer = site.get(f"{CSV}?again=crowded")
    assert answer.status_code == 503 and answer.headers["retry-after"]


def test_a_feed_is_newest_first_however_results_are_sorted(site: TestClient, data: Path) -> None:
    newest = [hit["id"] for hit in site.get("/api/v1/search?q=hải+sơn&sort=newest&size=50").json()["hits"]]
    feeds = [
        site.get(f"/tim-kiem.atom?q=hải+sơn{sort}").text for sort in ("", "&sort=oldest", "&sort=relevance")
    ]
    assert len(newest) > 1 and feeds[0] == feeds[1] == feeds[2]
    titles = [site.get(f"/api/v1/articles/{id.replace('/', '%2F')}").json()["title"] for id in newest]
    places = [
        feeds[0].index(f"<title>{title}</title>") for title in titles if "<" not in title and "&" not in title
    ]
    assert places == sorted(places)
