"""WordPress's own way out (wp-json): every post whole, the changed ones alone on later runs."""

from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import msgspec
from msgspec import Struct

from indexer.sources.markup import from_html
from indexer.sources.site.fetching import Answer
from indexer.sources.site.links import address

PER_PAGE, FEWER = 100, 10
"""Posts on a page, and where a server breaks down over so many."""


class Post(Struct, frozen=True):
    """A published post: its address, when it was last changed (in the site's hours), and its facts."""

    url: str
    changed: str
    page: bytes
    """Its text as a page, without anything of the site around it."""
    facts: dict[str, Any]


class Posts(Struct, frozen=True):
    """One page of posts, and how many pages there are: None where the answer does not say."""

    posts: list[Post]
    pages: int | None
    listed: tuple[str, ...] = ()
    """The addresses of all that stand on it, of posts that cannot be read too."""


def posts_url(api: str, page: int, since: str, size: int = 0) -> str:
    """Where a page of posts is asked for: oldest change first, so that what changes meanwhile comes last."""
    asked = {
        "per_page": size or PER_PAGE,
        "page": page,
        "orderby": "modified",
        "order": "asc",
        "_embed": "author,wp:term",
    }
    return _below(api, "wp/v2/posts", asked | ({"modified_after": since} if since else {}))


def addresses_url(api: str, page: int) -> str:
    """Where the mere addresses of posts are asked for."""
    asked = {"per_page": PER_PAGE, "page": page, "orderby": "id", "order": "asc", "_fields": "id,link"}
    return _below(api, "wp/v2/posts", asked)


def read(answer: Answer) -> Posts | None:
    """The posts in an answer; None where it holds none (the way is closed, or another program answered)."""
    items = _list(answer)
    if items is None:
        return None
    posts = [post for one in items if (post := _post(one, answer.url))]
    pages = _count(answer, "x-wp-totalpages", 0)
    return Posts(posts, pages or None, tuple(one["link"] for one in items))


def addresses(answer: Answer) -> list[str] | None:
    """The addresses in an answer; None where it is no list of posts."""
    items = _list(answer)
    return (
        None
        if items is None
        else [url for one in items if (url := address(answer.url, str(one.get("link"))))]
    )


def total(answer: Answer, listed: list[str]) -> int:
    """How many posts the site has, of which an answer lists some."""
    return _count(answer, "x-wp-total", len(listed))


def _list(answer: Answer) -> list[dict[str, Any]] | None:
    try:
        items = msgspec.json.decode(answer.body.lstrip(b"\xef\xbb\xbf \r\n"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if answer.status != 200 or not isinstance(items, list):
        return None
    return [one for one in items if isinstance(one, dict) and isinstance(one.get("link"), str)]


def _post(item: dict[str, Any], base: str) -> Post | None:
    content = item.get("content")
    if not isinstance(content, dict) or content.get("protected"):
        return None
    title, body = _rendered(item.get("title")), str(content.get("rendered") or "")
    url = address(base, item["link"])
    if not url:
        return None
    facts = {
        "title": " ".join((from_html(title) or title).split()),
        "published_at": str(item.get("date") or ""),
        "author": ", ".join(filter(None, _embedded(item, "author"))),
        "section": next(_embedded(item, "wp:term", "category"), ""),
    }
    page = (
        f'<html><head><meta charset="utf-8"><meta property="og:type" content="article"></head>'
        f"<body><article><h1>{escape(facts['title'])}</h1>{body}</article></body></html>"
    )
    return Post(url, str(item.get("modified") or ""), page.encode(), {k: v for k, v in facts.items() if v})


def _embedded(item: dict[str, Any], kind: str, taxonomy: str = "") -> Iterator[str]:
    """The names of what WordPress puts in beside a post: its author, or its terms of one taxonomy."""
    beside = item.get("_embedded")
    waiting = list(beside.get(kind) or []) if isinstance(beside, dict) else []
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict) and taxonomy in ("", one.get("taxonomy")):
            name = str(one.get("name") or "")
            yield from_html(name) or name


def _rendered(value: Any) -> str:
    return str(value.get("rendered") or "") if isinstance(value, dict) else str(value or "")


def _below(api: str, path: str, asked: dict[str, Any]) -> str:
    """Below …/wp-json/, or in the query of …/?rest_route=/."""
    parts = urlsplit(api)
    if "rest_route=" in parts.query:
        return urlunsplit(parts._replace(query=f"rest_route=/{path}&{urlencode(asked)}"))
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{path}", query=urlencode(asked)))


def _count(answer: Answer, header: str, otherwise: int) -> int:
    value = answer.headers.get(header, "")
    return int(value) if value.isdigit() else otherwise
