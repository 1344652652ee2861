"""The answers of the API agree with each other, and every place they name has the words they give it."""

import csv
import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

QUERIES = (
    "nghị quyết 35", "nghi quyeet", "hoi nghi so ket", "bí thư tỉnh ủy 15/3/2019", "Lương Vĩnh Toại",
    "ai là bí thư", '"chỉ thị" -nghị', "(sơ kết OR tổng kết) 2020", "31/02/2020", "quý IV/2020",
    "06-CT/TU", "UBND tỉnh", "tiêu đề:sơ kết", '* ( " - +',
    "dân vận khéo ở huyện lạch vông chưa từng có bao giờ",
)  # fmt: skip
FILTERS = ("person", "number", "section", "conference", "author")


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Every mention inside an answer."""
    if isinstance(value, dict):
        if set(value) == {"part", "index", "start", "end", "text"}:
            yield value
        for one in value.values():
            yield from places(one)
    elif isinstance(value, list):
        for one in value:
            yield from places(one)


def stands(article: dict[str, Any], mention: dict[str, Any]) -> bool:
    part = article["captions"][mention["index"]] if mention["part"] == "caption" else article[mention["part"]]
    return bool(mention["text"]) and part[mention["start"] : mention["end"]] == mention["text"]


def article(demo: TestClient, id: str) -> dict[str, Any]:
    found: dict[str, Any] = demo.get(f"/api/v1/articles/{quote(id, safe='')}").json()
    return found


def test_every_fact_stands_where_it_says(demo: TestClient) -> None:
    hits = demo.get("/api/v1/search?size=100").json()["hits"]
    assert len(hits) > 70
    for hit in hits:
        one = article(demo, hit["id"])
        assert one["facts"]["dates"] or not one["published"]
        assert all(stands(one, mention) for mention in places(one["facts"])), hit["id"]
        for held in one["facts"]["conferences"]:
            reports = demo.get(f"/api/v1/conferences/{held['key']}").json()["reports"]
            assert hit["id"] in [report["article"]["id"] for report in reports]


@pytest.mark.parametrize("q", QUERIES)
def test_what_is_said_of_a_query_stands_in_it(demo: TestClient, q: str) -> None:
    found = demo.get("/api/v1/search", params={"q": q}).json()
    query, near, card = found["query"], found["nearby"], found["card"]
    assert query["text"] == q
    assert all(q[one["start"] : one["end"]] == one["text"] for one in query["understood"] + query["ignored"])
    assert all(0 <= one["start"] <= one["end"] <= len(q) and one["message"] for one in query["problems"])
    if query["suggestion"]:
        assert demo.get("/api/v1/search", params={"q": query["suggestion"]}).json()["total"] > 0
    if near:
        of = near["for"] or q
        assert not {hit["id"] for hit in near["hits"]} & {hit["id"] for hit in found["hits"]}
        for lack in (lack for hit in near["hits"] for lack in hit["missing"]):
            assert of[lack["start"] : lack["end"]] == lack["text"]
        for other in ({"nearby": "false"}, {"page": "2"}):
            assert demo.get("/api/v1/search", params={"q": q, **other}).json()["nearby"] is None
    for fact in card["facts"] if card else ():
        assert stands(article(demo, fact["article"]), fact["mention"])


@pytest.mark.parametrize("q", QUERIES)
def test_a_facet_counts_what_its_filter_finds(demo: TestClient, q: str) -> None:
    asked = {"q": q, "facets": ",".join(("year", *FILTERS)), "nearby": "false"}
    found = demo.get("/api/v1/search", params=asked).json()
    assert sum(one["count"] for one in found["facets"]["year"]) <= found["total"]
    for name in FILTERS:
        for one in found["facets"][name][:5]:
            narrowed = demo.get(
                "/api/v1/search", params={"q": q, "nearby": "false", name: one["value"]}
            ).json()
            assert narrowed["total"] == one["count"], (name, one)
    table = demo.get("/tim-kiem.csv", params={"q": q}).content.decode("utf-8-sig")
    assert len([*csv.DictReader(io.StringIO(table))]) == found["total"]


@pytest.mark.parametrize(
    ("kind", "filtered", "page"),
    [("people", "person", "/nhan-vat"), ("documents", "number", "/van-ban"),
     ("conferences", "conference", "/hoi-nghi")],
)  # fmt: skip
def test_a_register_counts_what_its_filter_finds(
    demo: TestClient, kind: str, filtered: str, page: str
) -> None:
    every = demo.get(f"/api/v1/{kind}?size=100").json()[kind]
    assert demo.get(f"/api/v1/{kind}?size=7&page=3").json()[kind] == every[14:21]
    for one in every[:30]:
        said = one["articles"] if isinstance(one["articles"], int) else len(one["articles"])
        assert demo.get("/api/v1/search", params={filtered: one["key"]}).json()["total"] == said, one["key"]
        assert demo.get(f"{page}/{one['key']}", follow_redirects=False).status_code == 200


def test_a_holder_holds_the_office_on_the_day_from_which_it_is_known(demo: TestClient) -> None:
    for office in demo.get("/api/v1/offices?size=30").json()["offices"]:
        path = f"/api/v1/offices/{office['key']}"
        for holder in demo.get(path).json()["holders"]:
            for one in holder["articles"]:
                assert stands(article(demo, one["id"]), one["mention"])
            if holder["from"]:
                then = demo.get(path, params={"on": holder["from"]}).json()
                assert then["on"] == holder["from"]
                assert holder["person"] in [one["person"] for one in then["holders"]]
