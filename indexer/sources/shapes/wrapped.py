"""Records as systems wrap them, with the fields at their top: Elasticsearch's `_source`, the `attributes` of
JSON:API (Drupal, Joomla, Strapi), Contentful's `fields`, Umbraco's `properties`, Wagtail's `meta`, the `node`
of GraphQL, WordPress's `_embedded`, MongoDB's `$oid`."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from indexer.sources.columns import fields_of
from indexer.sources.shapes import rich

_INSIDE = ("_source", "attributes", "fields", "properties", "node")
"""What holds the fields, within an object that tells their id and where they come from."""
_WORDS = ("value", "processed", "rendered", "vi", "vi-VN", "vi_VN", "name", "title", "label", "slug")
"""What of an object is its text, the first that is one."""
_NUMBERED = ("author", "section")
"""Fields that by a number, or an object without a name, stand for a record of another table, which is nothing
a reader could read."""
Path = tuple[str, ...]
EACH = ""
"""On a way into a value: every element of a list."""
_ACCOUNTS = ("user", "created_by", "createdBy")
"""Whose account wrote it, where it is given by name (Laravel, Directus); a bare login is no author."""
_DEEP, _LOOKED, _LISTS = 8, 20, 200
"""How deep lists are looked for, at how many records of each, and how many lists at most."""


def unwrapped(record: Mapping[str, object]) -> dict[str, object]:
    """The fields of an article by our own names, wherever in the record they stand."""
    inner = next((one for name in _INSIDE if isinstance(one := record.get(name), Mapping)), _only(record))
    outer = {name: value for name, value in record.items() if value is not inner}
    found = fields_of({**outer, **inner} if inner is not None else outer)
    _complete(found, record, inner or record)
    for name in ("body", "summary"):
        if (words := rich.text(found.get(name))) is not None:
            found[name] = words
    for name, value in list(found.items()):
        if name not in ("published_at", "captions", "attachments"):
            found[name] = value = _text(value)
        if name in _NUMBERED and (_is_number(value) or isinstance(value, Mapping)):
            del found[name]
    return found


def _only(record: Mapping[str, object]) -> Mapping[str, object] | None:
    """The article that an object holds beside a few words of its own: {"status": "ok", "post": {…}}."""
    for _ in range(_DEEP):
        inside = [one for one in record.values() if isinstance(one, Mapping | list)]
        own = fields_of(
            {name: value for name, value in record.items() if not isinstance(value, Mapping | list)}
        )
        if len(inside) != 1 or not isinstance(inside[0], Mapping) or own.get("title") or own.get("body"):
            return None
        record = inside[0]
        said = fields_of(record)
        if said.get("title") and said.get("body"):
            return record
    return None


def is_article(record: object) -> bool:
    """The record has a title and a body."""
    if not isinstance(record, Mapping):
        return False
    found = unwrapped(record)
    return bool(found.get("title")) and bool(found.get("body"))


def records(value: object) -> list[Any]:
    """The list in a value of JSON that holds its articles, else its longest list of objects, else itself."""
    if is_article(value):
        return [value]
    lists = list(islice(_lists(value, _DEEP), _LISTS))
    path, best = max(
        lists, key=lambda one: (sum(map(is_article, one[1][:_LOOKED])), len(one[1])), default=((), None)
    )
    if best is not None and EACH in path:  # pages of one list
        best = [one for inner in _at(value, path) if isinstance(inner, list) for one in inner]
    if isinstance(value, list):
        return best if best is not None and is_article(best[0]) and not any(map(is_article, value)) else value
    return [value] if best is None else best


def _lists(value: object, deep: int, path: Path = ()) -> Iterator[tuple[Path, list[Any]]]:
    """Every list of objects in a value and where it stands, its own first; none of those in an article."""
    if not deep:
        return
    inside: Iterable[tuple[str, object]] = ()
    if isinstance(value, Mapping):
        inside = value.items()
        if inside and all(map(is_article, islice(value.values(), _LOOKED))):
            named = [{"id": key, **one} if isinstance(one, Mapping) else one for key, one in inside]
            yield path, named
        elif inside and all(
            isinstance(one, list) and any(map(is_article, one[:_LOOKED])) for _, one in inside
        ):
            yield path, [one for _, some in inside if isinstance(some, list) for one in some]
    elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        yield path, value
        inside = ((EACH, one) for one in value[:_LOOKED] if not is_article(one))
    for name, one in inside:
        yield from _lists(one, deep - 1, (*path, name))


def _at(value: object, path: Path) -> Iterator[object]:
    """All that stands at a place, in every element of the lists on the way."""
    if not path:
        yield value
    elif path[0] == EACH and isinstance(value, list):
        for one in value:
            yield from _at(one, path[1:])
    elif isinstance(value, Mapping) and path[0] in value:
        yield from _at(value[path[0]], path[1:])


def _complete(found: dict[str, object], record: Mapping[str, object], inner: Mapping[str, object]) -> None:
    """What stands beside the fields: names in `_embedded`, the summary within a text, Contentful's id."""
    embedded = record.get("_embedded")
    if isinstance(embedded, Mapping):
        found.update(_embedded(embedded))
    body = found.get("body")
    if isinstance(body, Mapping) and body.get("summary") and not found.get("summary"):
        found["summary"] = body["summary"]
    # Wagtail keeps address and day of a page beside its fields.
    if isinstance(beside := record.get("meta"), Mapping):
        said = fields_of(beside)
        found.update(
            {name: said[name] for name in ("url", "published_at") if name in said and name not in found}
        )
    accounts = (inner.get(name) for name in _ACCOUNTS if not found.get("author"))
    if author := next(
        (one["name"] for one in accounts if isinstance(one, Mapping) and one.get("name")), None
    ):
        found["author"] = author
    system = record.get("sys")
    if isinstance(system, Mapping) and "id" not in found:
        found["id"] = system.get("id")
    # Joomla keeps a short article in its first part alone.
    if not found.get("body") and inner.get("introtext"):
        found["body"] = inner["introtext"]
        found.pop("summary", None)


def _embedded(embedded: Mapping[str, object]) -> dict[str, object]:
    """Author and section where WordPress was asked to name them."""
    found: dict[str, object] = {}
    authors, terms = embedded.get("author"), embedded.get("wp:term")
    if isinstance(authors, list) and authors and isinstance(authors[0], Mapping) and authors[0].get("name"):
        found["author"] = authors[0]["name"]
    for term in (one for some in terms for one in some) if isinstance(terms, list) else ():
        if isinstance(term, Mapping) and term.get("taxonomy") == "category":
            found.setdefault("section", term.get("name"))
    return found


def _text(value: object, deep: int = _DEEP) -> object:
    """What of an object, or of each in a list, is text; a number in MongoDB's writing is one."""
    if not deep:
        return value
    if isinstance(value, list):
        return [_text(one, deep - 1) for one in value]
    if not isinstance(value, Mapping):
        return value
    if len(value) == 1 and next(iter(value)).startswith("$"):
        return next(iter(value.values()))
    for name in ("data", "attributes", "node", "nodes"):
        if isinstance(inner := value.get(name), Mapping | list):
            return _text(inner, deep - 1)
    return next((value[name] for name in _WORDS if isinstance(value.get(name), str)), value)


def _is_number(value: object) -> bool:
    """A number, or nothing but numbers."""
    if isinstance(value, list):
        return bool(value) and all(map(_is_number, value))
    if isinstance(value, str):
        return value.strip().isdecimal()
    return isinstance(value, int | float)
