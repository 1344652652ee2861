"""Phrases that are offered while typing: kinds of conference, and which phrases of titles are whole."""

from collections.abc import Sequence
from functools import cache

from search.answer.results import Suggestion
from search.store import Store
from search.vietnamese.conference_kinds import conference_kinds as every_kind
from search.vietnamese.text import fold, keys
from search.vietnamese.text.unfinished import unfinished

_SAME = 0.8
"""A phrase of which so great a part goes on in one way is only the beginning of that longer one."""

_LEADS_ON = frozenset({"số", "thứ", "lần", "tp", "khóa"})
"""Words behind which a figure or a name must follow: «nghị định số», «chủ tịch ubnd tp»."""


def conference_kinds(store: Store, typed: str) -> list[Suggestion]:
    """The kinds of conference that the archive has, by the words that say them, most articles first."""
    begun = tuple(" ".join(words) for words in unfinished(typed))
    counts = store.suggestions.conference_kinds()
    found = [
        Suggestion("phrase", name, name, counts[name])
        for name, said in _kinds()
        if name in counts and any(words.startswith(begun) for words in said)
    ]
    return sorted(found, key=lambda kind: (-kind.count, kind.text))


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each kind with its folded names."""
    return tuple(
        (kind.name, tuple(" ".join(keys(name)[1]) for name in (kind.name, *kind.said)))
        for kind in every_kind()
    )


def whole(found: Sequence[Suggestion], people: Sequence[Suggestion]) -> list[Suggestion]:
    """Phrases that are not the beginning of a longer one or a part of a name beside them, and do not end
    where something must follow."""
    names = {" ".join(keys(one.text)[1]) for one in people}
    found = [
        one
        for one in found
        if one.text.rpartition(" ")[2] not in _LEADS_ON and not any(_cuts(fold(one.text), it) for it in names)
    ]
    longer = [(f"{fold(one.text)} ", one.count) for one in (*found, *people)]
    return [
        phrase
        for phrase, (begun, count) in zip(found, longer, strict=False)
        if not any(
            text.startswith(begun) and (text != begun or longest > count) and longest >= _SAME * count
            for text, longest in longer
        )
    ]


def _cuts(phrase: str, name: str) -> bool:
    """Whether a phrase is within a name, or begins in the midst of it and goes on («đình mẫn ký»)."""
    said = name.split(" ")
    ends = (" ".join(said[at:]) for at in range(1, len(said) - 1))
    return f" {phrase} " in f" {name} " or any(phrase.startswith(f"{end} ") for end in ends)
