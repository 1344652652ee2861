"""Feeds tell what is new: what came in last is first, and an entry changes with its own article alone."""

import json
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from starlette.testclient import TestClient

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from web.app import create_app
from web.settings import WebSettings

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://tin.hai-son.example"


class House:
    """An archive that is published to, run after run, and its site."""

    def __init__(self, directory: Path) -> None:
        self._source = directory / "tin.jsonl"
        self._settings = Settings(directory / "data", "tantivy")
        self._written: dict[str, dict[str, Any]] = {}

    def publish(self, *articles: dict[str, Any]) -> None:
        """One run over everything published so far."""
        self._written |= {one["id"]: one for one in articles}
        lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in self._written.values())
        self._source.write_text("".join(lines), encoding="utf-8")
        with workspace(self._settings, "test", create=True) as work:
            sync(work, [self._source], prune=False, progress=lambda step, count: None)

    def site(self) -> TestClient:
        return TestClient(create_app(Archive.open(self._settings), WebSettings(BASE, "Tin Hải Sơn")))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def article(id: str, published: str | None, title: str = "Trồng rừng") -> dict[str, Any]:
    body = f"Xã Bình Lư ra quân trồng rừng, đợt {id}."
    return {"id": id, "title": f"{title} đợt {id}", "body": body, "published_at": published}


def entries(site: TestClient, path: str = "/tim-kiem.atom?q=trong+rung") -> dict[str, str]:
    """The address of each entry with when it was changed, in their order."""
    feed = ET.fromstring(site.get(path).content)
    return {page_of(entry): entry.findtext(f"{ATOM}updated", "") for entry in feed.findall(f"{ATOM}entry")}


def page_of(entry: ET.Element) -> str:
    (link,) = [one for one in entry.findall(f"{ATOM}link") if one.attrib["rel"] == "alternate"]
    return link.attrib["href"].rpartition("/")[2]


def test_what_came_in_last_is_first_whatever_its_day(house: House) -> None:
    house.publish(article("1", "2019-05-01"), article("2", "2024-05-01"))
    house.publish(article("3", "2011-05-01"), article("4", "2012-05-01"), article("5", None))
    with house.site() as site:
        assert list(entries(site)) == ["4", "3", "5", "2", "1"]
        assert list(entries(site, "/tim-kiem.atom?q=trong+rung&sort=oldest&size=2")) == ["4", "3"]
        assert list(entries(site, "/tim-kiem.atom?q=trong+rung&size=2&page=2")) == ["5", "2"]
        assert list(entries(site, "/tim-kiem.atom?from=2012-01-01")) == ["4", "2", "1"]


def test_in_a_large_result_the_latest_are_first_too(house: House) -> None:
    house.publish(*(article(f"{number}", "2020-01-01") for number in range(40)), article("x", "2021-01-01"))
    house.publish(article("moi", "2001-01-01"))
    with house.site() as site:
        whole = list(entries(site))
        assert (len(whole), whole[0], whole[1]) == (42, "moi", "x")
        with (
            patch("search.answer.appearances.order.FEW", 3),
            patch("search.answer.appearances.order.STRETCH", 7),
        ):
            assert list(entries(site, "/tim-kiem.atom?q=trong+rung&size=30")) == whole[:30]
            assert list(entries(site, "/tim-kiem.atom?q=trong+rung&size=30&page=2")) == whole[30:]


def test_an_entry_changes_with_its_own_article_and_with_no_other(house: House) -> None:
    house.publish(article("1", "2019-05-01"), article("2", None))
    with house.site() as site:
        before = entries(site)
        assert len(set(before.values())) == 1
        house.publish(article("3", "2020-05-01", "Trồng rừng ven biển"))
        house.publish(article("viec-khac", "2020-05-02", "Họp báo"))
        after = entries(site)
        assert {id: after[id] for id in before} == before
        changed = article("1", "2019-05-01") | {"body": "Xã Bình Lư trồng rừng, số liệu đã đính chính."}
        time.sleep(1.1)  # moments are whole seconds
        house.publish(changed)
        corrected = entries(site)
        assert {id for id, at in corrected.items() if at != after[id]} == {"1"}
        assert list(corrected) == list(after)


def test_a_feed_is_as_new_as_its_newest_entry(house: House) -> None:
    house.publish(article("1", "2019-05-01"))
    with house.site() as site:
        feed = ET.fromstring(site.get("/tim-kiem.atom").content)
        assert feed.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}entry/{ATOM}updated")
        empty = ET.fromstring(site.get("/tim-kiem.atom?q=khong+co+gi").content)
        assert empty.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
