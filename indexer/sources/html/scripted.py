"""The article of a page that prints its text by a script: in the data that stand there for it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from indexer.sources.html.fields.addresses import slug
from indexer.sources.html.states import states
from indexer.sources.shapes.wrapped import is_article, unwrapped

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST, _DEEP = 20_000, 12


def record(root: "HtmlElement", title: str, address: str) -> Mapping[str, Any] | None:
    """The fields of the record that is the page's article: of its title, or its address; read before the
    tree is pruned."""
    wanted, words = title.casefold(), frozenset(slug(address))
    for data in states(root):
        for one in _objects(data):
            if not is_article(one):
                continue
            found = _once(unwrapped(one))
            own = str(found["title"]).strip()
            if len(own) > 10 and own.casefold() in wanted:
                return found
            if words and frozenset(slug(f"http://x.example/{one.get('slug', '')}")) == words:
                return found
    return None


def _once(found: dict[str, Any]) -> dict[str, Any]:
    """The fields without a summary that the text says too."""
    summary = str(found.get("summary") or "").strip()
    return {**found, "summary": ""} if summary and summary in str(found["body"]) else found


def _objects(data: object) -> list[Mapping[str, Any]]:
    """Every object in the data, outer ones first, within bounds."""
    found: list[Mapping[str, Any]] = []
    waiting: list[tuple[object, int]] = [(data, 0)]
    at = 0
    while at < len(waiting) and len(waiting) < _MOST:
        value, deep = waiting[at]
        at += 1
        if isinstance(value, dict):
            found.append(value)
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if deep < _DEEP:
            waiting += [(one, deep + 1) for one in inside if isinstance(one, dict | list)]
    return found
