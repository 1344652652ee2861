"""People in a query: whole names the archive knows, with or without marks, honorifics and capitals."""

from collections.abc import Iterator, Mapping, Sequence

from search import messages
from search.query.facts.meaning import Meaning, Resolved, either, phrase, spells, words
from search.query.facts.places import names_place, place_at
from search.query.known import Known, KnownName
from search.query.parsed import Problem, Understood
from search.query.tree import Has, Node, Phrase, Word
from search.vietnamese.people import strip_honorific
from search.vietnamese.people.offices.words import PAIRS
from search.vietnamese.people.surnames import PLACE_WORDS, SURNAMES
from search.vietnamese.people.unmarked import parts_office
from search.vietnamese.text import Token, folded_key, tokens

SHORTEST, LONGEST = 2, 5
"""Syllables of a name that is looked for in a query."""
_HONORIFIC = 6
"""Syllables of the longest run of honorifics («Phó Giáo sư, Tiến sĩ»)."""
_ADDRESSES = ("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "thầy")

_UNMARKED = frozenset(map(folded_key, ("tỉnh", "huyện", "xã", "phường", "quận", "phố")))
"""Words before a place's name that say so without their marks too."""
Names = Mapping[str, tuple[KnownName, ...]]


def people(text: str, runs: Sequence[Sequence[Token]], known: Known) -> Iterator[Meaning]:
    """Every person named in these runs of syllables, the longest name first; one look-up for all of them."""
    windows = {_folded(window) for run in runs for window in _windows(run)}
    names = known.names(windows) if windows else {}
    if names:
        for run in runs:
            yield from _in_run(text, run, names)


def person(typed: str, known: Known) -> Resolved | None:
    """Who a spelling means, honorific or not, as long as somebody bears the whole of it."""
    for spelling in dict.fromkeys((typed, strip_honorific(typed)[1])):
        found = tuple(tokens(spelling))
        if found and (bearers := _bearers(found, known.names([_folded(found)]))):
            return _resolved(found, bearers)
    return None


def beginning(found: Sequence[Token], known: Known) -> tuple[int, Resolved] | None:
    """Who the longest whole name at the beginning of these syllables means, and its length; one look-up."""
    windows = [tuple(found[:length]) for length in range(min(len(found), LONGEST + 1), 0, -1)]
    names = known.names([_folded(window) for window in windows]) if windows else {}
    for window in windows:
        if bearers := _bearers(window, names):
            return len(window), _resolved(window, bearers)
    return None


def _in_run(text: str, run: Sequence[Token], names: Names) -> Iterator[Meaning]:
    place = 0
    while place < len(run):
        for length in range(min(LONGEST, len(run) - place), SHORTEST - 1, -1):
            window = tuple(run[place : place + length])
            bearers = _bearers(window, names)
            if not bearers:
                continue
            if not _is_place(run, place, window):
                yield _meaning(text, run, place, window, bearers)
            place += length - 1
            break
        place += 1


def _meaning(
    text: str, run: Sequence[Token], place: int, window: tuple[Token, ...], bearers: list[KnownName]
) -> Meaning:
    resolved = _resolved(window, bearers)
    start, end = _introduced_from(text, run, place, window), window[-1].end
    if len(window) == SHORTEST and start == window[0].start and not _printed(window, bearers):
        # Two syllables may well be ordinary words: they stay words, and the person is offered.
        said = messages.maybe_person(text[start:end], resolved.label)
        likely = _may_be_name(bearers) and _has_its_marks(text, window, bearers)
        problems = (Problem(said, start, end),) if likely else ()
        return Meaning(start, end, words(window), (), problems)
    doubts = (Problem(resolved.doubt, start, end),) if resolved.doubt else ()
    chip = Understood("person", text[start:end], resolved.value, resolved.label, start, end)
    return Meaning(start, end, resolved.node, (chip,), doubts, bound=True)


def _resolved(window: tuple[Token, ...], bearers: list[KnownName]) -> Resolved:
    """Any of the bearers, or the name itself where an article's facts do not have the person."""
    keys = dict.fromkeys(bearer.person.key for bearer in bearers)
    first = bearers[0].person
    nodes: list[Node] = [Has("person", key) for key in keys]
    node = either([*nodes, _as_named(window, bearers)])
    if len(keys) == 1:
        return Resolved(node, first.key, first.name)
    doubt = messages.several_people(list(dict.fromkeys(bearer.person.name for bearer in bearers)), len(keys))
    return Resolved(node, first.key, first.name, doubt)


def _as_named(window: tuple[Token, ...], bearers: list[KnownName]) -> Node:
    """The name as a phrase: with the marks of its only spelling if any mark was typed."""
    if any(token.marked for token in window) and {bearer.exact for bearer in bearers} == {_exact(window)}:
        return Phrase(tuple(Word(token.exact, True) for token in window))
    return phrase(window)


def _bearers(window: tuple[Token, ...], names: Names) -> list[KnownName]:
    """The names the typed marks allow; a name typed with marks means just that spelling if it exists."""
    allowed = [name for name in names.get(_folded(window), ()) if _allows(window, name.exact)]
    if any(token.marked for token in window):
        exact = _exact(window)
        return [name for name in allowed if name.exact == exact] or allowed
    return allowed


def _allows(window: tuple[Token, ...], exact: str) -> bool:
    syllables = exact.split(" ")
    return len(syllables) == len(window) and all(
        token.exact == syllable for token, syllable in zip(window, syllables, strict=True) if token.marked
    )


def _introduced_from(text: str, run: Sequence[Token], place: int, window: tuple[Token, ...]) -> int:
    """Where the honorific before a name begins («GS.TS», «đồng chí»), or the name itself."""
    name = text[window[0].start : window[-1].end]
    alone = run[max(0, place - 1) : place]
    if _is_bare_address(alone) and any(token.marked for token in window):
        return window[0].start  # beside marks «thay» is no «thầy»
    for before in range(max(0, place - _HONORIFIC), place):
        honorific, rest = strip_honorific(text[run[before].start : window[-1].end])
        if honorific and rest == name and not parts_office(run, before, place):
            return run[before].start
    if len(window) > SHORTEST and _is_bare_address(alone):
        return alone[0].start
    return window[0].start


def _is_bare_address(alone: Sequence[Token]) -> bool:
    """Whether this is how somebody is addressed, typed without its marks."""
    return any(spells(alone, address) and alone[0].exact != address for address in _ADDRESSES)


def _printed(window: tuple[Token, ...], bearers: list[KnownName]) -> bool:
    """Whether a short name is typed as names are printed: capitals in front and its own marks."""
    capitals = all(token.text[:1].isupper() and not token.text[1:].isupper() for token in window)
    return capitals and _exact(window) in {bearer.exact for bearer in bearers}


def _has_its_marks(text: str, window: Sequence[Token], bearers: list[KnownName]) -> bool:
    """Whether a short name may be meant by what is typed: whoever types marks types a name's too, so that
    «lễ hội hoa tam giác mạch» has no «Hoa Tâm»."""
    if text.isascii() or any(token.marked for token in window):
        return True
    return _exact(window) in {bearer.exact for bearer in bearers}


def _may_be_name(bearers: list[KnownName]) -> bool:
    """Whether someone can be called so, and not only a run of capitals («Nông Thôn», «Tp Hcm»)."""
    names = [tuple(bearer.exact.split(" ")) for bearer in bearers]
    return any(name[0] in SURNAMES and name[:2] not in PAIRS for name in names)


def _is_place(run: Sequence[Token], place: int, window: Sequence[Token]) -> bool:
    """Whether a name is that of a place: it is known for one, or a word such as «tỉnh» stands before it, or
    its second half begins one: «Đền Trần Nam Định»."""
    before = run[place - 1] if place else None
    if before and (before.exact in PLACE_WORDS if before.marked else before.folded in _UNMARKED):
        return True
    return names_place(window) or (len(window) == SHORTEST and bool(place_at(run[place + 1 :])))


def _windows(run: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    for place in range(len(run)):
        for length in range(SHORTEST, LONGEST + 1):
            if place + length <= len(run):
                yield tuple(run[place : place + length])


def _folded(window: Sequence[Token]) -> str:
    return " ".join(token.folded for token in window)


def _exact(window: Sequence[Token]) -> str:
    return " ".join(token.exact for token in window)


def contains(exact: str, typed: Sequence[Token]) -> bool:
    """Whether a name has all these syllables, with the marks as far as they are typed."""
    syllables = exact.split(" ")
    folded = [folded_key(syllable) for syllable in syllables]
    return all(token.exact in syllables if token.marked else token.folded in folded for token in typed)


def ends(exact: str, typed: Sequence[Token]) -> bool:
    """Whether a name ends in these syllables, with the marks as far as they are typed."""
    syllables = exact.split(" ")
    last = syllables[len(syllables) - len(typed) :] if len(typed) <= len(syllables) else []
    return (
        bool(last)
        and _allows(tuple(typed), " ".join(last))
        and _folded(typed) == " ".join(map(folded_key, last))
    )
