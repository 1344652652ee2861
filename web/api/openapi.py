"""The API described for machines (/openapi.json) and for people, both from the code's own types."""

from functools import cache
from typing import Any, get_args

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web.api import shapes
from web.api.actions import ACTIONS, Action
from web.api.answers import json_answer
from web.api.endpoints import ENDPOINTS, Endpoint, Parameter
from web.api.example_answers import examples
from web.pages.rendering import page
from web.serving.freshness import fresh
from web.serving.root import beginning, root_of

REF = "#/components/schemas/{name}"
RETRY_AFTER = {"Retry-After": {"schema": {"type": "integer"}, "description": "Giây nên chờ"}}
LOCAL = "http://127.0.0.1:8000"
"""Where the site stands unless it is told otherwise: for commands to copy where no base address is set."""
HEALTH = {
    "/healthz": "Tiến trình đang chạy",
    "/readyz": "Kho tìm được; 503 kèm lý do khi không",
}


@cache
def description(site: str, base: str) -> dict[str, Any]:
    """The whole OpenAPI 3.1 description."""
    types = [kind for one in ENDPOINTS for kind in one.answers]
    done = [kind for one in ACTIONS for _, kind in one.answers.values()]
    found, components = msgspec.json.schema_components([*types, *done, shapes.Error], ref_template=REF)
    left, error = iter(found), found[-1]
    paths: dict[str, Any] = {
        one.path: {"get": _operation(one, [next(left) for _ in one.answers], error)} for one in ENDPOINTS
    }
    for action in ACTIONS:
        schemas = [next(left) for _ in action.answers]
        paths.setdefault(action.path, {})[action.method] = _action(action, schemas)
    for path, title in HEALTH.items():
        paths[path] = {
            "get": {
                "summary": title,
                "operationId": path.strip("/"),
                "responses": {"200": _answer(title, {})},
            }
        }
    made = {
        "openapi": "3.1.0",
        "info": {"title": site, "version": "1", "license": {"name": "GPL-3.0-or-later"}},
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }
    return made | ({"servers": [{"url": base}]} if base else {})


def _operation(one: Endpoint, schemas: list[dict[str, Any]], error: dict[str, Any]) -> dict[str, Any]:
    found = _answer(one.title, schemas[0] if len(schemas) == 1 else {"oneOf": schemas})
    for media in one.also:
        found["content"][media] = {"schema": {"type": "string"}}
    responses = {
        "200": found,
        "304": {"description": "Không có gì mới"},
        "400": _answer("Tham số sai", error),
    }
    if "{" in one.path:
        responses["404"] = _answer("Không có", error)
    if "{key}" in one.path:
        place = {"Location": {"schema": {"type": "string"}, "description": "Địa chỉ của khóa"}}
        responses |= {code: {"description": "Ở khóa khác", "headers": place} for code in ("301", "307")}
    responses["503"] = _answer("Kho tạm thời chưa trả lời được, hoặc quá đông", error)
    responses["503"]["headers"] = RETRY_AFTER
    name = one.path.removeprefix("/api/v1/").replace("/{id}", "One").replace("/{key}", "One").replace("/", "")
    return {
        "summary": one.title,
        "operationId": name,
        "parameters": [_parameter(parameter, one.path) for parameter in one.parameters],
        "responses": responses,
    }


def _action(one: Action, schemas: list[dict[str, Any]]) -> dict[str, Any]:
    answers = zip(one.answers.items(), schemas, strict=True)
    name = one.path.removeprefix("/api/v1/").replace("/{id}", "One").replace("/{ticket}", "One")
    made: dict[str, Any] = {
        "summary": one.title,
        "operationId": one.method + name.capitalize(),
        "parameters": [_parameter(parameter, one.path) for parameter in one.parameters],
        "responses": {status: _answer(title, schema) for (status, (title, _)), schema in answers},
    }
    made["responses"]["503"]["headers"] = RETRY_AFTER
    if one.method != "get":
        made["security"] = [{"token": []}]
        how = {"schema": {"type": "string"}, "description": "Cách xưng danh"}
        made["responses"]["401"]["headers"] = {"WWW-Authenticate": how}
    if one.body:
        content = {media: {"schema": schema} for media, schema in one.body.items()}
        made["requestBody"] = {"required": True, "content": content}
    return made


def _parameter(one: Parameter, path: str) -> dict[str, Any]:
    inside = f"{{{one.name}}}" in path
    made = {
        "name": one.name,
        "in": "path" if inside else "query",
        "description": one.meaning,
        "schema": _schema(one) | ({"minLength": 1} if inside else {}),
    }
    if inside:
        return made | {"required": True}
    # A form sends empty fields too: they ask for nothing.
    return made if one.several else made | {"allowEmptyValue": True}


def _schema(one: Parameter) -> dict[str, Any]:
    """What a parameter may be, with its bounds."""
    schema: dict[str, Any] = {"type": "string"} | ({"format": "date"} if one.kind == "date" else {})
    if one.kind == "integer":
        schema = {"type": "integer", "minimum": 1, "maximum": one.most}
    for bound, value in {"enum": list(one.values), "maxLength": one.longest, "pattern": one.pattern}.items():
        if value:
            schema[bound] = value
    return {"type": "array", "items": schema, "maxItems": one.several} if one.several else schema


def _answer(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": title, "content": {"application/json": {"schema": schema}}}


def openapi(request: Request) -> Response:
    """GET /openapi.json"""
    return json_answer(description(request.app.state.settings.site, beginning(request)))


@fresh
def readable(request: Request) -> Response:
    """GET /huong-dan/api"""
    schemas = description("", "")["components"]["schemas"]
    return page(
        request,
        "api.html",
        endpoints=ENDPOINTS,
        examples=examples(request),
        at=request.app.state.settings.base_url or LOCAL + root_of(request),
        local=LOCAL,
        actions=ACTIONS,
        schemas=schemas,
        type_of=type_of,
        answer_of=answer_of,
    )


def answer_of(one: Endpoint) -> str:
    """The names of the types it answers with."""
    return " hoặc ".join(_name(kind) for kind in one.answers)


def _name(kind: Any) -> str:
    inner = get_args(kind)
    return f"[{_name(inner[0])}]" if inner else str(kind.__name__)


def type_of(schema: dict[str, Any]) -> str:
    """A property's type in a word or two."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(type_of(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"[{type_of(schema.get('items', {}))}]"
    if schema.get("type") == "object" and "additionalProperties" in schema:
        return f"{{… {type_of(schema['additionalProperties'])}}}"
    return str(schema.get("format") or schema.get("type", ""))


routes = [Route("/openapi.json", openapi), Route("/huong-dan/api", readable)]
