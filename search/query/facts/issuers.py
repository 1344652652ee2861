"""Who issued a document, said behind its number: «Nghị quyết 35 của Bộ Chính trị»."""

import re
from collections.abc import Sequence

from search.model import OfficialDocument
from search.vietnamese import bodies
from search.vietnamese.text import fold_aligned

_LEAD = re.compile(r"\s{1,3}(?:cua\s{1,3})?")


def issued_by(tail: str, candidates: Sequence[OfficialDocument]) -> tuple[tuple[OfficialDocument, ...], int]:
    """The candidates whose issuer is named at the beginning of `tail`, and where its name ends there."""
    lead = _LEAD.match(folded := fold_aligned(tail[:80]))
    if lead is None:
        return (), 0
    named: dict[int, list[OfficialDocument]] = {}
    for candidate in candidates:
        for name in (candidate.issuer, *bodies.other_names(candidate.issuer)):
            end = lead.end() + len(name)
            if (
                name
                and folded[lead.end() : end] == fold_aligned(name)
                and not folded[end : end + 1].isalnum()
            ):
                named.setdefault(end, []).append(candidate)
    longest = max(named, default=0)
    return tuple(named.get(longest, ())), longest
