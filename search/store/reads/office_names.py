"""What an office is called on its page: in full with its body, a bare «Tỉnh ủy» as the archive's own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from search.query.facts.offices import fits
from search.store.compiled.reads import office_names as sql
from search.store.schema.columns import json_list
from search.store.sql import Connection, each, lines
from search.vietnamese.people import full_office
from search.vietnamese.text import keys, tokens

_BARE = (" tỉnh", " tỉnh ủy")
"""Offices of a province that they do not name; BARE of the statements says the same."""
_BARE_FOLDED = (" tinh", " tinh uy")
_VOTERS = 300
"""Offices that tell the archive's province, the most used; the rest would not change it."""
_OWN = 0.25
"""The share of all votes that makes a province the archive's own: in national news (6,000 articles of two
corpora) the first had 7 and 11 %, and a bare office joined to it would name others' holders."""
_LONGEST = 4
"""Syllables of the longest name of a province."""


class Province(Struct, frozen=True):
    """The archive's own province, "" where its offices name none: as printed, in exact and folded keys.

    The keys begin with a space, to stand behind a bare «tỉnh»."""

    name: str = ""
    exact: str = ""
    folded: str = ""


class Spelled(Struct, frozen=True):
    """One spelling of an office in the archive."""

    id: int
    full: str
    key: str
    folded: str
    articles: int


def own_province(connection: Connection) -> Province:
    """The province whose name stands most often behind «Tỉnh ủy» and «tỉnh».

    None where two are even, or where the archive is of many provinces and none is its own."""
    votes: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for full, articles in lines(connection, sql.PROVINCES, {"limit": _VOTERS}):
        if name := _province_in(full):
            exact = " ".join(keys(name)[0])
            votes[exact] += articles
            printed.setdefault(exact, name)
    best = votes.most_common(2)
    even = len(best) == 2 and best[0][1] == best[1][1]
    if not best or even or best[0][1] < _OWN * votes.total():
        return Province()
    exact = best[0][0]
    return Province(printed[exact], f" {exact}", f" {' '.join(keys(exact)[1])}")


def province_beside(connection: Connection, offices: Iterable[str]) -> Province:
    """The archive's own province where one of these offices could leave it out or name it; else none."""
    named = any(token.folded == "tinh" for office in offices for token in tokens(office))
    return own_province(connection) if named else Province()


def _province_in(full: str) -> str:
    """The capitals behind «tỉnh» or «Tỉnh ủy» in an office."""
    found = tokens(full)
    for at, token in enumerate(found[1:-1], 1):
        if token.exact == "tỉnh":
            begin = at + 2 if found[at + 1].exact == "ủy" else at + 1
            end = begin
            while end < min(len(found), begin + _LONGEST) and found[end].text[0].isupper():
                end += 1
            return full[found[begin].start : found[end - 1].end] if end > begin else ""
    return ""


def spellings(typed: str) -> Iterator[str]:
    """An office as typed, and with its abbreviations written out."""
    yield from dict.fromkeys((typed, full_office(typed), full_office(typed.upper())))


def folded_page(spelled: Spelled, own: Province) -> str:
    """The folded syllables of the page a spelling belongs to; with hyphens they are its key."""
    return spelled.folded + (own.folded if spelled.key.endswith(_BARE) else "")


def page_key(folded: str) -> str:
    return folded.replace(" ", "-")


def title(spelled: Spelled, own: Province) -> str:
    """What the page is headed: the spelling with the province it leaves out."""
    full = f"{spelled.full} {own.name}" if own.name and spelled.key.endswith(_BARE) else spelled.full
    return full[:1].upper() + full[1:]


def groups(connection: Connection, pages: list[str], own: Province) -> dict[str, list[Spelled]]:
    """The spellings of each page (by its folded syllables), the most used first."""
    wanted = [*pages, *(page.removesuffix(own.folded) for page in pages if own.folded)]
    found: dict[str, list[Spelled]] = defaultdict(list)
    for spelled in each(connection, Spelled, sql.SPELLED, {"folded": json_list(dict.fromkeys(wanted))}):
        if (page := folded_page(spelled, own)) in pages:
            found[page].append(spelled)
    return found


def begun(connection: Connection, typed: str) -> bool:
    """Whether typed words may be an office at all, with or without its province: one look-up in an index."""
    every = [[token.folded for token in tokens(spelling)] for spelling in spellings(typed)]
    stems = [words[:end] for words in every for end in range(1, len(words) + 1)]
    wanted = [" ".join(stem) for stem in stems if stem in every or _is_bare(stem)]
    known = {"folded": json_list(dict.fromkeys(wanted))}
    return any(map(_is_bare, every)) or any(True for _ in lines(connection, sql.SPELLED_SO, known))


def _is_bare(words: list[str]) -> bool:
    return f" {' '.join(words)}".endswith(_BARE_FOLDED)


def meant(connection: Connection, typed: str, own: Province) -> list[Spelled]:
    """All spellings of the office typed whole, with its marks as far as they are typed, or as a key."""
    for spelling in spellings(typed):
        found = tokens(spelling)
        folded = " ".join(token.folded for token in found)
        bare = own.folded and folded.endswith(_BARE_FOLDED)
        pages = [folded + own.folded, folded] if bare else [folded]
        spelled = groups(connection, pages, own)
        for page in pages:
            if any(fits(found, (one.key + own.exact).split()) for one in spelled.get(page, ())):
                return spelled[page]
    return []
