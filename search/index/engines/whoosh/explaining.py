"""Why an article scores as it does in Whoosh: the weights of its terms, taken apart again."""

from collections.abc import Iterator
from typing import cast

from search.index.engine import Reason
from search.index.engines.whoosh.entries import BOOSTS, EXACT, HEAVIEST, saturation
from search.index.engines.whoosh.ranking import Term
from search.index.engines.whoosh.rows import exact_part, folded_part, run
from search.query.tree import Word


def shares(term: Term, weight: int, row: bytes) -> Iterator[tuple[Reason, float]]:
    """What a term of this weight adds, told apart by the parts of the article it stands in.

    A weight saturates: what the title adds is what it adds to the text, the summary to both, and so on."""
    if term.field != "text" or term.reason == "facts":
        yield term.reason, term.worth * weight
        return
    part = exact_part if term.term.startswith(EXACT) else folded_part
    syllable = run([Word(term.term.removeprefix(EXACT).decode())]).strip()
    base = saturation("text", len(part(row, "text").split()))
    count: float = part(row, "text").split().count(syllable)
    left = float(weight)
    for field, boost in BOOSTS.items():
        more = count + boost * part(row, field).split().count(syllable)
        value = HEAVIEST * (more / (more + base) - count / (count + base))
        if value:
            yield cast(Reason, field), term.worth * value
        left, count = left - value, more
    yield term.reason, term.worth * left
