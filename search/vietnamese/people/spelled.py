"""A person's name by itself: its key, and how it is shown."""

from functools import lru_cache

from search.vietnamese.text import keys

_PARTICLES = frozenset(("von", "van", "der", "bin", "al", "del", "dos"))
"""Small words inside foreign names."""


def name_key(name: str) -> str:
    """The key by which all spellings of one name meet: capitals, tone places; Hoa and Hòa differ."""
    return _name_key(name) if len(name) <= 80 else " ".join(keys(name)[0])


@lru_cache(maxsize=1 << 14)
def _name_key(name: str) -> str:
    return " ".join(keys(name)[0])


def printed_name(text: str) -> str:
    """A name as it is shown: on one line, in title case when it was printed in capitals."""
    syllables = text.split()
    if all(syllable.isupper() for syllable in syllables) and any(len(syllable) > 1 for syllable in syllables):
        syllables = [_title(syllable) for syllable in syllables]
    return " ".join(
        syllable if syllable in _PARTICLES else syllable[:1].upper() + syllable[1:] for syllable in syllables
    )


def _title(syllable: str) -> str:
    if len(syllable) > 2 and not syllable[1].isalpha():
        return syllable[:2] + syllable[2] + syllable[3:].lower()
    return syllable[:1] + syllable[1:].lower()
