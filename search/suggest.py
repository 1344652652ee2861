"""«Có phải bạn muốn tìm»: what a reader may have meant; each is offered only where it finds something."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise, product

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

from search.known import Known, KnownName
from search.results import Understood
from search.understanding.people import contains
from search.vietnamese.names import strip_honorific
from search.vietnamese.telex import typed
from search.vietnamese.text import Token, fold, fold_aligned, folded_key, normalise, tokens

Terms = Callable[[str, int], list[tuple[str, int]]]
"""Folded syllables that begin with a prefix, with the articles each stands in, commonest first."""

MOST = 30
"""Candidates offered for one query; the caller stops at the first that finds something."""
_LONGEST_QUERY = 16
_LONGEST_NAME = 5
_NEAR_NAME = 80
_PEOPLE = 20
_VOCABULARY = 400
_PER_SYLLABLE = 10
_PER_SLIP, _MOST_UNKNOWN = 5, 3
"""Spellings of each of several slips that are tried together, and how many slips."""
_DOUBTFUL = frozenset({"phrase", "field"})
"""What is understood of the form of a query, not of its words."""
_LONGEST_PAIR = 14
_SHORTEST = 3
"""Letters of a syllable in which a slip can be told from another syllable."""
_VOWELS = frozenset("aeiouy")
_LETTERS = "bcdghklmnpqrstvx"
"""Letters that a syllable may begin with before another."""
# Onsets that regional speech confuses, and every spelling of the sound.
_ONSETS: tuple[tuple[str, ...], ...] = (
    ("s", "x"), ("ch", "tr"), ("d", "gi", "r", "v"), ("l", "n"), ("ng", "ngh"), ("g", "gh"), ("c", "k", "q"),
)  # fmt: skip


def corrections(
    text: str, known: Known, terms: Terms, *, settled: Sequence[Understood] = (), near: bool = False
) -> Iterator[str]:
    """Candidates in order, each different from `text` in more than marks and case.

    What is `settled` stays as typed. Where there are `near` hits, a syllable the archive has is only
    doubted where regional speech confuses it with another."""
    settled = settled if text == (text := normalise(text)) else ()
    seen = {fold(text)}
    syllables = _Syllables(text, _Vocabulary(terms), settled, near)
    quoted = () if near else _quoted(text, settled)
    candidates = chain(_typed(text), _people(text, known), quoted, syllables.candidates())
    for count, candidate in enumerate(_new(candidates, seen)):
        if count == MOST:
            return
        yield candidate


def _new(candidates: Iterator[str], seen: set[str]) -> Iterator[str]:
    for candidate in candidates:
        folded = fold(candidate)
        if folded not in seen:
            seen.add(folded)
            yield candidate


def _typed(text: str) -> Iterator[str]:
    meant = typed(text)
    if meant:
        yield meant
    # A name without its spaces («LêChíVọng»).
    apart = "".join(
        f"{sign} " if sign.islower() and following.isupper() else sign
        for sign, following in pairwise(f"{text} ")
    )
    if apart != text:
        yield apart


def _quoted(text: str, settled: Sequence[Understood]) -> Iterator[str]:
    """The query with its dates as they are printed: an article may recall a day on which nothing happened."""
    dates = [chip for chip in settled if chip.kind == "date" or ("/" in chip.value and chip.kind == "term")]
    for chip in reversed(dates):
        if ":" not in chip.text and '"' not in chip.text:
            text = f'{text[: chip.start]}"{chip.text}"{text[chip.end :]}'
            yield text


def fuller(text: str, known: Known) -> Iterator[str]:
    """Whole names for a query that is part of one («Tạ Tấn»), even where its words find something.

    Only for words printed as a name is, so that ordinary searches cost no look-up."""
    found = tokens(strip_honorific(normalise(text))[1])
    if 2 <= len(found) < _LONGEST_NAME and all(
        token.text.isalpha() and token.text.istitle() for token in found
    ):
        yield from _containing(found, known)


def _containing(found: Sequence[Token], known: Known) -> Iterator[str]:
    for bearer in known.people_with([token.folded for token in found], _PEOPLE):
        if len(bearer.exact.split(" ")) > len(found) and contains(bearer.exact, found):
            yield bearer.person.name


def _people(text: str, known: Known) -> Iterator[str]:
    """Names near to what was typed: with a part left out («Tạ Tấn») or misspelled."""
    name = strip_honorific(text)[1]
    found = tokens(name)
    if not 2 <= len(found) <= _LONGEST_NAME or any(not token.text.isalpha() for token in found):
        return
    yield from _containing(found, known)
    near: dict[str, tuple[float, str]] = {}
    for place in range(len(found)):
        rest = [token.folded for at, token in enumerate(found) if at != place]
        for bearer in known.people_with(rest, _PEOPLE):
            near.setdefault(bearer.person.key, (_likeness(found, bearer), bearer.person.name))
    ranked = sorted(near.values(), key=lambda pair: -pair[0])
    yield from (name for likeness, name in ranked if likeness >= _NEAR_NAME)


def _likeness(found: Sequence[Token], bearer: KnownName) -> float:
    return float(fuzz.ratio(" ".join(token.folded for token in found), fold(bearer.exact)))


@dataclass(frozen=True, slots=True)
class _Syllables:
    """The query with one syllable spelled otherwise."""

    text: str
    vocabulary: "_Vocabulary"
    settled: Sequence[Understood]
    near: bool

    def candidates(self) -> Iterator[str]:
        """Syllables the archive does not have are doubted first; if there are none, the rarest."""
        found = [token for token in tokens(self.text) if token.text.isalpha() and not self._is_settled(token)]
        if not 0 < len(found) <= _LONGEST_QUERY:
            return
        counts = {token.folded: self.vocabulary.count(token.folded) for token in found}
        unknown = [token for token in found if not counts[token.folded]]
        # All that the archive does not have must be mended at once: what is left would find nothing.
        yield from self._together(unknown)
        if not unknown:
            rare = sorted(found, key=lambda token: counts[token.folded])
            yield from _in_turn(
                [
                    [self._with(token, other) for other in _spellings(token, self.vocabulary, self.near)]
                    for token in rare
                ]
            )

    def _together(self, unknown: Sequence[Token]) -> Iterator[str]:
        """The query with every one of these spelled otherwise, the likeliest spellings first."""
        if not 0 < len(unknown) <= _MOST_UNKNOWN:
            return
        others = [[*_split(token, self.vocabulary), *_spellings(token, self.vocabulary)] for token in unknown]
        if len(others) > 1:
            others = [spellings[:_PER_SLIP] for spellings in others]
        ranked = product(*(enumerate(spellings) for spellings in others))
        for chosen in sorted(ranked, key=lambda ranks: sum(rank for rank, _ in ranks)):
            text = self.text
            for token, (_, spelling) in reversed(list(zip(unknown, chosen, strict=True))):
                text = f"{text[: token.start]}{spelling}{text[token.end :]}"
            yield text

    def _with(self, token: Token, spelling: str) -> str:
        return f"{self.text[: token.start]}{spelling}{self.text[token.end :]}"

    def _is_settled(self, token: Token) -> bool:
        return any(
            chip.start <= token.start < chip.end for chip in self.settled if chip.kind not in _DOUBTFUL
        )


def _in_turn(lists: list[list[str]]) -> Iterator[str]:
    """The first of every list, then the second of every list, and so on."""
    for rank in range(max(map(len, lists), default=0)):
        yield from (candidates[rank] for candidates in lists if rank < len(candidates))


def _spellings(token: Token, vocabulary: "_Vocabulary", confused_only: bool = False) -> list[str]:
    """Syllables of the archive one slip away from this one, the likeliest first, marks carried over."""
    scored = []
    for syllable, count in vocabulary.near(token.folded):
        distance = OSA.distance(token.folded, syllable, score_cutoff=1)
        confused = _confused(token.folded, syllable)
        near = distance == 1 and not confused_only and len(token.folded) >= _SHORTEST
        if syllable != token.folded and (confused or near) and _VOWELS.intersection(syllable):
            scored.append((not confused, syllable[0] != token.folded[0], -count, syllable))
    return [_carried(token.text, syllable) for *_, syllable in sorted(scored)[:_PER_SYLLABLE]]


def _split(token: Token, vocabulary: "_Vocabulary") -> Iterator[str]:
    """Two syllables typed without the space between them («nghịquyết»), commoner ones first."""
    folded = fold_aligned(token.text)
    scored = []
    for place in range(1, min(len(folded), _LONGEST_PAIR)):
        pieces = (folded_key(folded[:place]), folded_key(folded[place:]))
        # «kh» of a document number is no syllable.
        if not all(_VOWELS.intersection(piece) for piece in pieces):
            continue
        if count := min(map(vocabulary.count, pieces)):
            scored.append((-count, place))
    yield from (f"{token.text[:place]} {token.text[place:]}" for _, place in sorted(scored)[:2])


def _confused(one: str, other: str) -> bool:
    """Whether the two differ in an onset that regional speech confuses, and in nothing else."""
    return any(
        one.startswith(a)
        and other.startswith(b)
        and a != b
        and folded_key(b + one[len(a) :]) == folded_key(other)
        for group in _ONSETS
        for a in group
        for b in group
    )


def _carried(printed: str, syllable: str) -> str:
    """`syllable` with the marks and capitals of `printed` wherever its letters stay.

    Without any marks where one of them is lost: half of them would be another syllable."""
    folded = fold_aligned(printed)
    letters: list[str] = []
    lost: list[str] = []
    for part in Levenshtein.opcodes(folded, syllable):
        if part.tag == "equal":
            letters.append(printed[part.src_start : part.src_end])
        else:
            letters.append(syllable[part.dest_start : part.dest_end])
            lost.append(printed[part.src_start : part.src_end])
    carried = "".join(letters)
    if any(_marked(letter) and letter not in carried for letter in lost):
        return syllable
    return carried.upper() if printed.isupper() and len(printed) > 1 else carried


def _marked(letters: str) -> bool:
    return letters.lower() != fold_aligned(letters)


@dataclass(slots=True)
class _Vocabulary:
    """The archive's folded syllables, asked for by their onsets and kept for one query."""

    terms: Terms
    _asked: dict[str, dict[str, int]] = field(default_factory=dict)

    def count(self, syllable: str) -> int:
        """The articles a syllable stands in; 0 when the archive does not have it."""
        return self._beginning(syllable).get(syllable, 0)

    def near(self, syllable: str) -> Iterator[tuple[str, int]]:
        """Every syllable that one slip or a confused onset might have turned into this one."""
        # The first letter may be the slip: then the second begins the word, or they changed places.
        prefixes = {syllable[:1], syllable[1:2], *_alike(syllable)}
        seen: dict[str, int] = {}
        for prefix in sorted(prefixes - {""}):
            seen |= self._beginning(prefix)
        if syllable not in seen:
            # Its first letter may have been left out, or be another.
            for spelling in (letter + rest for letter in _LETTERS for rest in (syllable, syllable[1:])):
                if len(spelling) >= _SHORTEST and (count := self.count(spelling)):
                    seen[spelling] = count
        return iter(seen.items())

    def _beginning(self, prefix: str) -> dict[str, int]:
        if prefix not in self._asked:
            self._asked[prefix] = dict(self.terms(prefix, _VOCABULARY))
        return self._asked[prefix]


def _alike(syllable: str) -> set[str]:
    return {
        other
        for group in _ONSETS
        for onset in group
        if syllable.startswith(onset)
        for other in group
        if other != onset
    }
