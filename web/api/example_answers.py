"""What the API answers of this very archive, shortened to be read: an example for each address."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from search.archive import Archive
from web.api import articles, convert, entities
from web.api.answers import json_answer
from web.api.endpoints import ENDPOINTS, Endpoint
from web.api.parameters import search_request
from web.clock import today
from web.serving.root import root_of

ITEMS, LETTERS = 2, 90
"""Of a list and of a text that an example shows."""
CUT = "…"


class Example(Struct, frozen=True):
    """An address that can be asked, the value of what its path leaves open, and what it answers; an archive
    without such a thing has no answer."""

    address: str = ""
    value: str = ""
    answer: str = ""


def _search(request: Request) -> Response:
    archive: Archive = request.app.state.archive
    found = archive.find(search_request(request.query_params, today(), size=ITEMS), today())
    return json_answer(convert.search_result(found, root_of(request)))


_ANSWER: Mapping[str, Callable[[Request], Response]] = {
    "/api/v1/search": _search,
    "/api/v1/articles/{id}": articles.article,
    "/api/v1/articles/{id}/similar": entities.similar,
    "/api/v1/people": entities.people,
    "/api/v1/people/{key}": entities.person,
    "/api/v1/offices": entities.offices,
    "/api/v1/offices/{key}": entities.office,
    "/api/v1/documents": entities.documents,
    "/api/v1/documents/{key}": entities.document,
    "/api/v1/conferences": entities.conferences,
    "/api/v1/conferences/{key}": entities.conference,
    "/api/v1/suggest": entities.suggest,
}


def examples(request: Request) -> dict[str, Example]:
    """By the path of each address of the description."""
    known = dict(_known(request.app.state.archive))
    return {one.path: _example(request, one, known) for one in ENDPOINTS}


def _known(archive: Archive) -> Iterator[tuple[str, str]]:
    """Something to put into each path: the newest article, and what most articles name."""
    store = archive.store
    yield from (("articles", one.id) for one in store.newest(1))
    yield from (("people", one.key) for one in store.people(limit=1))
    yield from (("offices", one.key) for one in store.offices(limit=1))
    yield from (("documents", one.key) for one in store.documents(limit=1))
    yield from (("conferences", one.key) for one in store.conferences(limit=1))


def _example(request: Request, one: Endpoint, known: Mapping[str, str]) -> Example:
    value = known.get(one.path.split("/")[3], "") if "{" in one.path else ""
    if "{" in one.path and not value:
        return Example()
    path = one.path.replace("{id}", quote(value, safe="")).replace("{key}", quote(value, safe=""))
    query = urlencode(parse_qsl(one.example.removeprefix("?")))
    scope = {
        **request.scope,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "path_params": {"id": value, "key": value},
        "headers": [],
    }
    answer = _ANSWER[one.path](Request(scope))
    shown = _brief(msgspec.json.decode(answer.body)) if answer.status_code == 200 else None
    text = json.dumps(shown, ensure_ascii=False, indent=1) if shown is not None else ""
    return Example(path + one.example, value, text)


def _brief(value: Any) -> Any:
    """The same with the beginnings of long texts and lists."""
    if isinstance(value, dict):
        return {name: _brief(its) for name, its in value.items()}
    if isinstance(value, list):
        return [_brief(one) for one in value[:ITEMS]] + ([CUT] if len(value) > ITEMS else [])
    if isinstance(value, str) and len(value) > LETTERS:
        return value[:LETTERS] + CUT
    return value
