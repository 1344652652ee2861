"""The JSON that others rely on, to the letter: every key of every answer, and no other."""

from collections.abc import Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

MENTION = {"part", "index", "start", "end", "text"}
PERIOD = {"start", "end", "precision", "part_of_day"}
REF, NUMBER = {"key", "name"}, {"key", "number"}
SPAN = {"text", "start", "end"}
HIT: Mapping[str, set[str]] = {
    "": {
        *("id", "url", "title", "title_html", "snippets", "published", "section", "people", "numbers"),
        *("conference", "near"),
    },
    "people[]": REF,
    "numbers[]": NUMBER,
    "conference": {"key", "kind", "subject", "when", "place"},
    "conference.when": PERIOD,
}
FACETS = {"year", "person", "number", "section", "conference", "author"}
PATHS: Mapping[str, Mapping[str, set[str]]] = {
    f"/api/v1/search?q=hoi+nghi+nghi+quyet+91&facets={','.join(sorted(FACETS))}": {
        "": {
            *("query", "total", "page", "size", "took_ms", "hits", "nearby", "card", "facets", "index"),
        },
        "query": {"text", "understood", "ignored", "problems", "suggestion"},
        "query.understood[]": {"kind", "text", "value", "label", "start", "end"},
        **{f"hits[]{'.' if rest else ''}{rest}": keys for rest, keys in HIT.items()},
        "facets": FACETS,
        **{f"facets.{name}[]": {"value", "label", "count"} for name in sorted(FACETS)},
        "index": {"engine", "revision", "updated"},
    },
    "/api/v1/search?q=31/02/2020": {"query.problems[]": {"message", "start", "end"}},
    "/api/v1/search?q=B%C3%AD+th%C6%B0+T%E1%BB%89nh+%E1%BB%A7y": {
        "card": {"kind", "key", "title", "url", "facts"},
        "card.facts[]": {"label", "text", "article", "mention"},
        "card.facts[].mention": MENTION,
    },
    "/api/v1/articles/so-ket-2": {
        "": {
            *("id", "url", "title", "summary", "body", "captions", "section", "author", "published"),
            *("revision", "facts"),
        },
        "facts": {"people", "documents", "dates", "conferences", "relations"},
        "facts.people[]": {"key", "name", "honorific", "offices", "roles", "mentions"},
        "facts.people[].offices[]": {"text", "full", "former", "acting", "mention"},
        "facts.people[].mentions[]": MENTION,
        "facts.documents[]": {
            *("key", "number", "kind", "issuer", "issued", "subject", "candidates", "mentions"),
        },
        "facts.documents[].issued": PERIOD,
        "facts.dates[]": {"role", "when", "mentions"},
        "facts.dates[].when": PERIOD,
        "facts.conferences[]": {
            *("key", "kind", "subject", "when", "place", "organiser", "chairs", "speakers", "documents"),
            *("awards", "mentions"),
        },
    },
    "/api/v1/people": {"": {"total", "page", "size", "people"}},
    "/api/v1/documents": {"": {"total", "page", "size", "documents"}},
    "/api/v1/conferences": {"": {"total", "page", "size", "conferences"}},
    "/api/v1/offices": {
        "": {"total", "page", "size", "offices"},
        "offices[]": {"key", "office", "count"},
    },
    "/api/v1/offices/bi-thu-tinh-uy": {
        "": {"key", "office", "on", "holders"},
        "holders[]": {"person", "from", "to", "acting", "articles"},
        "holders[].person": REF,
        "holders[].articles[]": {"id", "title", "published", "mention"},
        "holders[].articles[].mention": MENTION,
    },
    "/api/v1/suggest?q=le+thi": {"[]": {"kind", "text", "value", "count"}},
    "/api/v1/search?page=0": {"": {"error"}, "error": {"message", "parameter"}},
    "/api/v1/articles/khong-co": {"": {"error"}, "error": {"message", "parameter"}},
    "/api/v1/khong-co": {"": {"error"}, "error": {"message", "parameter"}},
}


def at(value: Any, path: str) -> list[Any]:
    """What stands at a path: «a.b» inside, «a[]» each of a list; what is null is left out."""
    if value is None:
        return []
    if not path:
        return [value]
    step, _, rest = path.partition(".")
    inside = value[step.removesuffix("[]")] if step != "[]" else value
    found = inside if step.endswith("[]") else [inside]
    return [one for part in found for one in at(part, rest)]


@pytest.mark.parametrize(
    ("address", "path"), [(address, path) for address, of in PATHS.items() for path in of]
)
def test_an_answer_has_these_keys_and_no_other(site: TestClient, address: str, path: str) -> None:
    found = at(site.get(address).json(), path)
    assert found, "there must be one, or nothing is tried"
    for one in found:
        assert set(one) == PATHS[address][path]


def test_nearby_has_its_keys(site: TestClient) -> None:
    q = "hội nghị sơ kết nghị quyết 91 ở bãi sậy ngoài khơi xa"
    nearby = site.get("/api/v1/search", params={"q": q}).json()["nearby"]
    assert set(nearby) == {"for", "reason", "hits"}
    assert nearby["reason"] in ("most_words", "corrected", "scattered")
    for hit in nearby["hits"]:
        assert set(hit) == HIT[""] | {"missing", "share"}
        assert hit["near"] is True and 0 < hit["share"] <= 1
        assert all(set(one) == SPAN and q[one["start"] : one["end"]] == one["text"] for one in hit["missing"])
