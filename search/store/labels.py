"""What to show for the keys that facets count."""

from collections.abc import Iterable

from sqlalchemy import Connection

from search.query import FacetField
from search.store.codes import json_list
from search.store.statements import lines
from search.vietnamese.text import slug

_LABELS: dict[FacetField, str] = {
    "person": "SELECT key, name FROM people WHERE key IN (SELECT value FROM json_each(:keys))",
    "number": "SELECT key, number FROM documents WHERE key IN (SELECT value FROM json_each(:keys))",
    "kind": """
        SELECT c.kind_slug, c.kind FROM json_each(:keys) k JOIN conferences c ON c.id =
            (SELECT id FROM conferences WHERE kind_slug = k.value ORDER BY start, id LIMIT 1)
    """,
}


def labels(connection: Connection, field: FacetField, keys: Iterable[str]) -> dict[str, str]:
    """The name, number, kind or section of each key that the archive knows."""
    if field == "section":
        return {slug(name): name for (name,) in lines(connection, "SELECT name FROM sections")}
    if field not in _LABELS:
        return {}
    return dict(lines(connection, _LABELS[field], {"keys": json_list(keys)}))
