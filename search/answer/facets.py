"""What a result is counted by: years, people, official documents, sections, kinds of conference,
authors."""

from collections.abc import Callable, Mapping, Sequence

from search import limits
from search.answer.results import FacetName, FacetValue
from search.index.engine import Searcher
from search.query.tree import FacetField, Node
from search.store import Store

FIELDS: Mapping[FacetName, FacetField] = {
    "year": "year",
    "person": "person",
    "number": "number",
    "section": "section",
    "conference": "kind",
    "author": "signed",
}
Facets = dict[FacetName, tuple[FacetValue, ...]]


def facets(
    store: Store, searcher: Searcher, names: Sequence[FacetName], query: Callable[[FacetName | None], Node]
) -> Facets:
    """Exact counts of everything that matches; `query` may leave out the filter of one name, as a section's
    own counts do, so that another can be chosen."""
    asked = dict.fromkeys(names)
    alone: list[FacetName] = [name for name in asked if name == "section" and query(name) != query(None)]
    together = [name for name in asked if name not in alone]
    counted = _counted(store, searcher, together, query(None))
    for name in alone:
        counted |= _counted(store, searcher, [name], query(name))
    return {name: counted[name] for name in asked}


def _counted(store: Store, searcher: Searcher, names: Sequence[FacetName], query: Node) -> Facets:
    if not names:
        return {}
    counts = searcher.facets(query, [FIELDS[name] for name in names], limits.FACET_VALUES)
    found: Facets = {}
    for name in names:
        values = counts[FIELDS[name]]
        labels = store.labels(FIELDS[name], [value for value, _ in values])
        found[name] = tuple(FacetValue(value, labels.get(value, value), count) for value, count in values)
    return found
