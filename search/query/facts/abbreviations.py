"""Abbreviations in a query: «UBND» and «Ủy ban nhân dân» ask for either, so that both find the same."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product
from re import findall, split

from msgspec import Struct

from search.query.facts.meaning import Meaning, either, says, word
from search.query.house_words import SHIPPED, Abbreviation, HouseWords
from search.query.parsed import Understood
from search.query.tree import Node, Phrase, Word
from search.vietnamese.text import Token, slug, tokens

Syllables = tuple[Token, ...]

_BODY = 4
"""Letters of the shortest abbreviation that is a body's for sure (ubnd); «tw» after «ct» is a number's."""
_BODIES = ("Ủy ban", "Hội đồng", "Mặt trận")
SPELLINGS = 24
"""Spellings of one stretch at most; the typed one is the first."""


class Group(Struct, frozen=True):
    """One thing under its spellings, short ones first; `short` and `full` are shown."""

    short: str
    full: str
    spellings: tuple[Syllables, ...]


class Found(Struct, frozen=True):
    """A group where it stands in a run of tokens; `spelling` is the one that was typed."""

    first: int
    last: int
    group: Group
    spelling: Syllables


def abbreviations(
    text: str, runs: Sequence[Sequence[Token]], words: HouseWords = SHIPPED
) -> Iterator[Meaning]:
    """Everything in these runs that is an abbreviation, or what one stands for; the longest first."""
    for run in runs:
        for found in _found(run, words):
            typed = run[found.first : found.last]
            start, end = typed[0].start, typed[-1].end
            forms = dict.fromkeys((*_others(typed, found), tuple(map(word, typed))))
            group = found.group
            label = f"{group.short} = {group.full}"
            chip = Understood("abbreviation", text[start:end], slug(group.short), label, start, end)
            yield Meaning(start, end, either(map(_node, forms)), (chip,))


def spellings(typed: Sequence[Token], words: HouseWords = SHIPPED) -> list[Node]:
    """These syllables side by side, as typed and with each abbreviation among them in its other forms.

    For facts that match by their own words: «Chủ tịch UBND huyện» is «Chủ tịch Ủy ban nhân dân huyện»."""
    pieces: list[list[tuple[Word, ...]]] = []
    at = 0
    for found in _found(typed, words):
        pieces += [[(word(token),)] for token in typed[at : found.first]]
        part = typed[found.first : found.last]
        pieces.append(list(dict.fromkeys((tuple(map(word, part)), *_others(part, found)))))
        at = found.last
    pieces += [[(word(token),)] for token in typed[at:]]
    joined = (sum(choice, ()) for choice in product(*pieces)) if typed else ()
    return [_node(form) for form in dict.fromkeys(islice(joined, SPELLINGS))]


def variants(text: str, words: HouseWords = SHIPPED) -> list[Syllables]:
    """The syllables of a printed text, and those with each abbreviation among them in its other forms."""
    typed = tokens(text)
    pieces: list[Sequence[Syllables]] = []
    at = 0
    for found in _found(typed, words):
        pieces += [(tuple(typed[at : found.first]),), (found.spelling, *found.group.spellings)]
        at = found.last
    pieces.append((tuple(typed[at:]),))
    forms = islice((sum(choice, ()) for choice in product(*pieces)), SPELLINGS)
    return list({tuple(token.exact for token in form): form for form in forms}.values())


def is_body(token: Token) -> bool:
    """Whether a syllable is the abbreviation of a body whose name begins so («ubnd», «HĐND»)."""
    found = _at((token,), 0, _table(SHIPPED)) if len(token.text) >= _BODY else None
    return found is not None and found.group.full.startswith(_BODIES)


def _found(run: Sequence[Token], words: HouseWords) -> Iterator[Found]:
    """The groups in a run from its beginning on, none overlapping another, each as long as it can be."""
    table = _table(words)
    at = 0
    while at < len(run):
        found = _at(run, at, table)
        if found:
            yield found
        at = found.last if found else at + 1


def _at(
    run: Sequence[Token], at: int, table: Mapping[str, Sequence[tuple[Syllables, Group]]]
) -> Found | None:
    for spelling, group in table.get(run[at].folded, ()):
        typed = run[at : at + len(spelling)]
        if len(typed) == len(spelling) and all(map(says, typed, spelling)):
            return Found(at, at + len(spelling), group, spelling)
    return None


def _others(typed: Sequence[Token], found: Found) -> list[tuple[Word, ...]]:
    """Every spelling of the group: with its marks, unless the reader left those of the typed one out."""
    marked = any(token.marked for token in typed) or not any(token.marked for token in found.spelling)
    return [
        tuple(word(token) if marked else Word(token.folded) for token in spelling)
        for spelling in found.group.spellings
    ]


def _node(form: tuple[Word, ...]) -> Node:
    return form[0] if len(form) == 1 else Phrase(form)


@lru_cache(maxsize=4)
def _table(words: HouseWords) -> dict[str, list[tuple[Syllables, Group]]]:
    """The spellings by their first folded syllable, longest first."""
    table: dict[str, list[tuple[Syllables, Group]]] = {}
    for group in _groups(words.abbreviations):
        for spelling in group.spellings:
            table.setdefault(spelling[0].folded, []).append((spelling, group))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


def _groups(rows: Sequence[Abbreviation]) -> Iterator[Group]:
    """Abbreviations of one full form are one thing."""
    shorts: dict[str, list[Abbreviation]] = {}
    for row in rows:
        shorts.setdefault(slug(row.full), []).append(row)
    for alike in shorts.values():
        full = alike[0].full
        without = " ".join(part for part in full.split() if part != "và")
        forms = [*(form for row in alike for form in _short_forms(row.short)), full, without]
        read = {tuple(token.exact for token in form): form for form in map(_syllables, forms)}
        short = min((row.short for row in alike), key=lambda one: len(one.split()))
        yield Group(short, full, tuple(read.values()))


def _short_forms(short: str) -> list[str]:
    """«GD&ĐT» with what joins its parts, without it («GDĐT»), and with «và»."""
    return [" ".join(parts) for parts in product(*map(_word_forms, short.split()))]


def _word_forms(short: str) -> list[str]:
    parts, signs = split(r"[&.,-]", short), findall(r"[&.,-]", short)
    forms = [parts[0]]
    for sign, part in zip(signs, parts[1:], strict=True):
        joiners = (" ", "", " và ") if sign == "&" else (" ", "")
        forms = [f"{form}{joiner}{part}" for form in forms for joiner in joiners]
    return forms


def _syllables(text: str) -> Syllables:
    return tuple(tokens(text))
