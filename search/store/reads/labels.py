"""What to show for the keys that facets count."""

from collections.abc import Iterable

from search.query.tree import FacetField
from search.store.compiled.reads import labels as sql
from search.store.schema import schema
from search.store.schema.columns import json_list
from search.store.sql import Connection, Sql, column, lines
from search.vietnamese.text import slug

_LABELS: dict[FacetField, Sql] = {
    "person": sql.PEOPLE,
    "number": sql.DOCUMENTS,
    "kind": sql.KINDS,
    "signed": sql.PEOPLE,
}
_MOST = 20_000
"""Labels that are kept; a thousand articles have some three thousand people."""

_Known = dict[tuple[FacetField, str], str | None]


class Labels:
    """Labels by field and key, each read once for one revision of the store: every result shows a hundred
    of them, and mostly those of the result before."""

    def __init__(self) -> None:
        # Replaced as one, so that a thread that still reads an older state never mixes the two.
        self._kept: tuple[str, _Known] = ("", {})

    def of(self, connection: Connection, field: FacetField, keys: Iterable[str]) -> dict[str, str]:
        """The name, number, kind or section of each key that the archive knows."""
        known = self._known(schema.get(connection, "revision"))
        wanted = list(keys)
        missing = [key for key in wanted if (field, key) not in known]
        if missing:
            found = _read(connection, field, missing)
            known.update(((field, key), found.get(key)) for key in missing)
        return {key: label for key in wanted if (label := known[field, key]) is not None}

    def _known(self, revision: str) -> _Known:
        read_at, known = self._kept
        if read_at != revision or len(known) > _MOST:
            known = {}
            self._kept = (revision, known)
        return known


def _read(connection: Connection, field: FacetField, keys: Iterable[str]) -> dict[str, str]:
    if field == "section":
        return {slug(name): name for name in column(connection, sql.SECTIONS)}
    if field not in _LABELS:
        return {}
    return dict(lines(connection, _LABELS[field], {"keys": json_list(keys)}))
