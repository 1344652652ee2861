"""The honorific before a name as readers type it: with marks, without them, in any case."""

from search.vietnamese.data import rows
from search.vietnamese.people.honorifics import ADDRESS, SEVERAL, WEAK
from search.vietnamese.people.surnames import SURNAMES
from search.vietnamese.text import folded_key
from search.vietnamese.text.syllables import split
from search.vietnamese.text.words import Words, key_of

Keys = tuple[str, ...]


def _unmarked(keys: Keys) -> Keys:
    return tuple(folded_key(key) if key.isalnum() else key for key in keys)


def _by_unmarked() -> dict[Keys, list[Keys]]:
    found: dict[Keys, list[Keys]] = {}
    for entry, _ in rows("honorifics", 2):
        found.setdefault(_unmarked(key_of(entry)), []).append(key_of(entry))
    return found


_PRINTED = _by_unmarked()
"""Honorifics without their marks → the keys they have as printed."""
_LONGEST = max(map(len, _PRINTED))
_FURTHEST = 24
"""Words into the text that a further honorific may begin: a bound on what is tried."""
_SEPARATORS = frozenset(".,:-/")
_FOLDED_SURNAMES = frozenset(map(folded_key, SURNAMES))
_MIDDLES = frozenset(("van", "thi"))
_RARELY_SURNAMES = frozenset(("ong", "ba"))


def strip_honorific(text: str) -> tuple[str, str]:
    """What a reader typed as (honorific, name): «đ/c Ngô Chí Cường» → («đ/c», «Ngô Chí Cường»).

    Every honorific is known without its marks too («duoc si tong thi my lien»), but no name loses a
    syllable to one. What can be nothing else comes off whatever follows: «đồng chí Đằng», «bs hoa», «ông
    Đỗ». A syllable without marks may begin a name or a place, so it comes off only before a whole name: two
    syllables, of which the first is a surname («ong luong vinh toai», not «ba dinh», «anh thu»). Where the
    syllable is itself a surname («chu», «bac», «co»; «ong» and «ba» are that too rarely to count) three
    must follow, since «chu hoang anh» is a whole name; and «van», «thi» count as no surname there, since
    they stand second in «chu van an». What else is much too common («anh», «cô», «luong y») leaves two
    syllables at least, as does a small letter before capitals: «vua Gia Long», but «ba Đình»."""
    name = text.strip()
    words = Words(name)
    after = _name_at(words, 0)
    return (name[: words.start[after]].strip(), name[words.start[after] :]) if after else ("", name)


def _name_at(words: Words, at: int) -> int:
    """The word with which the name begins after all the honorifics that begin at `at`, or `at`."""
    for length in range(min(_LONGEST, words.size - at) if at < _FURTHEST else 0, 0, -1):
        typed = tuple(words.key[at : at + length])
        if (printed := _as_printed(typed)) is None:
            continue
        after = at + length
        while words.key[after] in _SEPARATORS:
            after += 1
        further = _name_at(words, after)
        if further > after or _leaves_name(words, at, after, typed, printed):
            return further
    return at


def _as_printed(typed: Keys) -> Keys | None:
    """The honorific that was typed; each mark that is typed must be its own."""
    printed = _PRINTED.get(_unmarked(typed), ())
    if typed in printed:
        return typed
    return next((keys for keys in printed if all(map(_may_mean, typed, keys))), None)


def _may_mean(typed: str, printed: str) -> bool:
    return typed == printed or (typed.isascii() and folded_key(typed) == folded_key(printed))


def _leaves_name(words: Words, at: int, after: int, typed: Keys, printed: Keys) -> bool:
    """Whether what begins at `after` is name enough to be named without the honorific before it."""
    first = folded_key(typed[0])
    left = sum(1 if word.isalpha() else 2 for word in words.text[after : words.size] if word[:1].isalpha())
    middle = folded_key(words.key[after]) in _MIDDLES
    if len(typed) > 1:
        plain = typed == printed or first not in _FOLDED_SURNAMES or printed in ADDRESS or printed in SEVERAL
        return left >= 1 if plain or len(typed) > 2 else left >= 2 and not middle
    if split(first) is None:
        return left >= 1
    if typed == printed and not typed[0].isascii():
        return left >= (2 if typed[0] in WEAK else 1) and not (middle and typed[0] in SURNAMES)
    if words.cap[after] and not words.cap[at]:
        return left >= 2
    needed = 3 if first in _FOLDED_SURNAMES - _RARELY_SURNAMES else 2
    return left >= needed and not middle and _is_surname(words.key[after])


def _is_surname(key: str) -> bool:
    """«nguyen», «Lò», «K'Thanh»."""
    return key in SURNAMES or not key.isalpha() or (key.isascii() and folded_key(key) in _FOLDED_SURNAMES)
