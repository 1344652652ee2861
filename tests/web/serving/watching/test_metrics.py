"""/metrics: who may read it, and what it counts, in one process and in several."""

import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.errors import SettingsError
from search.settings import Settings
from tests.web.serving.started import Started, free_port, started, web
from web.app import create_app
from web.settings import WebSettings, web_settings


def client(data: Path, address: str | None, settings: WebSettings | None = None) -> TestClient:
    """A site as one address sees it."""
    app = create_app(Archive.open(Settings(data, "tantivy")), settings or WebSettings())
    return TestClient(app, client=(address, 4_000) if address else None)  # type: ignore[arg-type]


def figures(text: str) -> dict[str, float]:
    """Every series by its name with its labels, in the order of their names."""
    return {
        one.name + "".join(f" {name}={value}" for name, value in sorted(one.labels.items())): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.0.1", "::1", "::ffff:127.0.0.1"])
def test_a_program_on_this_machine_may_read_them(data: Path, address: str) -> None:
    answer = client(data, address).get("/metrics")
    assert answer.status_code == 200 and answer.headers["content-type"].startswith(
        "text/plain; version=0.0.4"
    )
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "header",
    [
        *("forwarded", "via", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-real-ip"),
        *("X-Forwarded-For", "cf-connecting-ip"),
    ],
)
def test_no_proxy_may_read_them_for_another(data: Path, header: str) -> None:
    for value in ("127.0.0.1", "203.0.113.9", ""):
        answer = client(data, "127.0.0.1").get("/metrics", headers={header: value})
        assert answer.status_code == 404


@pytest.mark.parametrize("address", ["203.0.113.9", "10.0.0.1", "2001:db8::1", "::ffff:10.0.0.1", None])
def test_for_others_there_is_nothing_here(data: Path, address: str | None) -> None:
    site = client(data, address)
    told, nowhere = site.get("/metrics"), site.get("/metric")
    assert (told.status_code, nowhere.status_code) == (404, 404)
    assert re.sub("/?metrics?", "", told.text) == re.sub("/?metrics?", "", nowhere.text)
    assert site.get("/metrics", headers={"host": "127.0.0.1"}).status_code == 404


def test_listed_addresses_may_read_them(data: Path) -> None:
    listed = web_settings({"NEWS_ARCHIVE_METRICS_FROM": "10.0.0.0/24, 2001:db8::1"})
    for address, status in {
        "10.0.0.7": 200,
        "10.0.1.7": 404,
        "2001:db8::1": 200,
        "::ffff:10.0.0.9": 200,
    }.items():
        assert client(data, address, listed).get("/metrics").status_code == status
    behind = client(data, "127.0.0.1", listed)
    assert behind.get("/metrics", headers={"x-forwarded-for": "10.0.0.7"}).status_code == 200
    assert behind.get("/metrics", headers={"x-forwarded-for": "10.0.0.7, 203.0.113.9"}).status_code == 404


def test_a_proxy_that_is_not_listed_is_not_believed(data: Path) -> None:
    settings = web_settings({"NEWS_ARCHIVE_METRICS_FROM": "10.0.0.7", "NEWS_ARCHIVE_PROXIES": "192.0.2.0/24"})
    for proxy, status in {"192.0.2.8": 200, "198.51.100.8": 404, "127.0.0.1": 404}.items():
        asked = client(data, proxy, settings).get("/metrics", headers={"x-forwarded-for": "10.0.0.7"})
        assert asked.status_code == status


@pytest.mark.parametrize("name", ["NEWS_ARCHIVE_METRICS_FROM", "NEWS_ARCHIVE_PROXIES"])
@pytest.mark.parametrize("value", ["*", "everybody", "10.0.0.7/8", "10.0.0.256"])
def test_what_is_no_address_is_refused_at_the_start(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        web_settings({name: value})


def test_requests_are_counted_by_route_and_never_by_path(data: Path) -> None:
    site = client(data, "127.0.0.1")
    for n in range(3):
        site.get(f"/bai-viet/khong-co-{n}")
        site.get(f"/khong-co-{n}")
    site.get("/bai-viet/so-ket-2")
    site.request("BREW", "/")
    found = figures(site.get("/metrics").text)
    asked = "news_archive_requests_total method=GET route=/bai-viet/{id:path} status="
    assert (found[f"{asked}404"], found[f"{asked}200"]) == (3, 1)
    assert found["news_archive_requests_total method=GET route=none status=404"] == 3
    assert found["news_archive_requests_total method=other route=/ status=405"] == 1
    assert found["news_archive_request_seconds_count route=/bai-viet/{id:path}"] == 4
    assert found["news_archive_request_seconds_bucket le=+Inf route=none"] == 3
    assert not any("khong-co" in name or "BREW" in name for name in found)


def test_searches_are_counted_by_what_they_found_kept_answers_too(data: Path) -> None:
    site = client(data, "127.0.0.1")
    for _ in range(4):
        assert site.get("/tim-kiem", params={"q": "hội nghị"}).status_code == 200
    site.get("/api/v1/search", params={"q": "hội nghị"})
    for _ in range(2):
        site.get("/api/v1/search", params={"q": "zzqqx"})
    found = figures(site.get("/metrics").text)
    counts = [found[f"news_archive_searches_total answer={answer}"] for answer in ("exact", "nearby", "none")]
    assert counts == [5, 0, 2]


def test_the_archive_tells_its_age_its_lag_and_what_it_lacks(tmp_path: Path) -> None:
    settings, source = Settings(tmp_path / "data", "tantivy"), tmp_path / "tin.jsonl"
    source.write_text('{"id": "a", "title": "Tin lúa", "body": "Lúa tốt."}\n{"id": "b", \n', encoding="utf-8")
    with workspace(settings, "test", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
        site = client(settings.data, "127.0.0.1")
        found = figures(site.get("/metrics").text)
        assert found["news_archive_ready"] == 1 and found["news_archive_articles"] == 1
        assert found["news_archive_set_aside"] == 1 and found["news_archive_refused"] == 0
        assert found["news_archive_index_info engine=tantivy"] == 1
        assert found["news_archive_index_lag_revisions"] == 0
        assert 0 <= found["news_archive_index_age_seconds"] < 60
        with work.store.writing() as writing:
            writing.remove("a")
        found = figures(site.get("/metrics").text)
        assert found["news_archive_index_lag_revisions"] == 1 and found["news_archive_articles"] == 0


def test_an_archive_that_cannot_answer_is_not_ready(data: Path, tmp_path: Path) -> None:
    site = client(Path(shutil.copytree(data, tmp_path / "data")), "127.0.0.1")
    shutil.rmtree(tmp_path / "data/index")
    found = figures(site.get("/metrics").text)
    assert found["news_archive_ready"] == 0 and "news_archive_articles" not in found
    assert found["news_archive_lane_waiting lane=quick"] == 0


@pytest.mark.parametrize("workers", [1, 2])
def test_the_figures_of_all_processes_are_added_up(data: Path, tmp_path: Path, workers: int) -> None:
    port = free_port()
    command = web(data, port, "--workers", str(workers))
    with started(command, port, tmp_path / "log", workers=workers) as site:
        for _ in range(20):
            site.get("/healthz")
        found = figures(site.get("/metrics")[1])
        assert found["news_archive_requests_total method=GET route=/healthz status=200"] == 20
        assert found["news_archive_request_seconds_count route=/healthz"] == 20
        assert found["news_archive_lane_working lane=figures"] == 1
        sizes = [value for name, value in found.items() if "resident_bytes" in name]
        assert len(sizes) == workers and min(sizes) > 10_000_000
        kept = [path for path in tmp_path.iterdir() if path.name.startswith("news-archive-metrics-")]
        assert len(kept) == (workers > 1)
        if workers > 1:
            _replaced(site, found)
        assert site.end() == 0
    assert [path.name for path in tmp_path.iterdir()] == ["log"]


def _replaced(site: Started, before: dict[str, float]) -> None:
    """A worker that is killed is replaced: what it counted stays, what it held does not."""
    pids = {name.rpartition("=")[2] for name in before if "resident_bytes" in name}
    victim = sorted(pids)[0]
    time.sleep(0.6)  # the parent looks after its workers twice a second
    os.kill(int(victim), signal.SIGKILL)
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            found = figures(site.get("/metrics")[1])
        except OSError:  # dealt to the worker that was killed
            continue
        now = {name.rpartition("=")[2] for name in found if "resident_bytes" in name}
        if victim not in now and len(now) == len(pids):
            break
        time.sleep(0.2)
    assert victim not in now and len(now) == len(pids)
    healthy = "news_archive_requests_total method=GET route=/healthz status=200"
    assert found[healthy] == before[healthy]
