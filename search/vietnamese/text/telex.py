"""Words typed with the keyboard layout off: Telex («nghij quyeets») and VNI («nghi5 quye61t»)."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from search.vietnamese.text import syllables

_CHUNK = re.compile(r"[^\s'’]+")
_WORD = re.compile(r"[^\w/\-]*([A-Za-z][A-Za-z0-9]*)[^\w/\-]*")
_LONGEST = 13
_TELEX_TONES = dict(zip("fsxrj", syllables.TONES, strict=True))
_VNI_TONES = dict(zip("21435", syllables.TONES, strict=True))
_HAT = (("a", "â"), ("e", "ê"), ("o", "ô"))
_HORN = (("uo", "ươ"), ("ưo", "ươ"), ("u", "ư"), ("o", "ơ"))
_BREVE = (("a", "ă"),)
_VNI_SHAPES = {"6": _HAT, "7": _HORN, "8": _BREVE}
_VOWELS = frozenset("aeiouyâăêôơư")
_UP_TO_THE_VOWEL = re.compile(r"([^aeiouy]*)(.*)")
_DOUBLE_O = re.compile("oo(?:ng|c)$")
_WITH_DOUBLE_O = frozenset(("boong", "goong", "xoong", "doong", "cooc", "mooc", "rooc", "sooc"))

# Words of other languages that also spell a syllable in Telex («his» would be «hí»). They are taken for
# typing only beside a word that can be nothing else.
_FOREIGN_WORDS = """
as is us os his has this thus gas bus chaos bias goes does hoes toes roes sos los las mas pas des les
mes ses nos vos dis bis vis mis tus mus pus cos sis das bees fees lees sees tees trees boos moos zoos
or nor tor her per ser car bar tar mar par var sir air hair pair chair lair poor door moor boor beer
deer peer seer leer veer soar roar boar oar boer doer liar sur dur pur mur cher mer thor mir ur er ar
choir coir noir soir voir six dix mix nix pix tax max lax sax box cox pox tox sex hex vex tex rex lex
mex ex ox ax lux dux tux hoax coax voix choix noix if of beef reef roof hoof goof loaf chef def ref gif
vif tif nef leech beech haj raj taj mos tos ras bras cas tas
sys pos dir days says pays rays lays bays buys guys char cur res ver gist loas der ber ir es af dos bos
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
_FOREIGN_SHAPE = re.compile(
    r"""(?!dd|nh|ng|kh|ph|gi|.*aa)(?:
      [b-df-hj-np-tvxz]*(?:ee|oo)[mnpt]?s?              # been, moons
    | [b-df-hj-np-tvxz]*[ao]w(?:n|s|ns)?                # now, lawns
    | [b-df-hj-np-tvxz]*(?!ee|oo)[aeiouy]{1,2}(?:ch|ng|[cmnpt])s    # cats, bans
    | [b-df-hj-np-tvxz]*(?!ee|oo)[aeiouy]{1,2}[rs][a-z]+         # last, born
    | [a-z]?w                                           # tw
    | [b-df-hj-np-tvxz]*[aeiouy]{1,2}[fxj][a-z]+         # taxi, sofa
    | [^aeiouy]*[aeiouy]?([aeo])[^aeo]+\1[a-z]*          # mama, sense
    | d[aeiouy][a-z]*d[a-z]*                            # dudi
    )""",
    re.VERBOSE,
)
_SURELY_VNI = re.compile(
    r"d[a-z0-9]*9|[a-z]+[aeiouy][1-8]+[a-z]|[aeiouy][1-8]+[a-z]{2}|[a-z]{2}[aeiouy][1-8]+$"
    r"|[a-z]*u7o7|[a-z]+[aeiouy](?:[678][1-5]|[1-5][678])$"
)
"""A key between vowel and coda, or after a longer open syllable; «ban5», «to6», «a1» may be anything."""


_HAWK = re.compile("(?!dd).*aw[a-z]?k[a-z]?")
"""«hawk», «gawks»; «ddawks» is none."""


class _Reading(Struct, frozen=True):
    """What a word becomes, and whether it can hardly be anything but left-in typing."""

    syllable: str
    sure: bool


def typed(text: str, strange: Callable[[str], bool] = lambda word: False) -> str | None:
    """The text with Telex or VNI typing turned into Vietnamese; None where it is no such typing.

    Keys may stand in any order behind their vowel: «vieejt», «vietej», «vie65t». What may be a word of
    another language («last», «ban5») is such typing only beside what can be nothing else, or where it is
    `strange` as it stands."""
    changes: list[tuple[int, int, _Reading]] = []
    for chunk in _CHUNK.finditer(text):
        word = _WORD.fullmatch(chunk.group()) if len(chunk.group()) <= 2 * _LONGEST else None
        reading = _reading(word.group(1)) if word else None
        if word and reading:
            changes.append((chunk.start() + word.start(1), chunk.start() + word.end(1), reading))
    if not any(reading.sure for _, _, reading in changes):
        changes = [change for change in changes if strange(text[change[0] : change[1]])]
    for start, end, reading in reversed(changes):
        text = text[:start] + reading.syllable + text[end:]
    return text if changes else None


def _reading(word: str) -> _Reading | None:
    if len(word) > _LONGEST or (word.isupper() and len(word) < 4):
        return None
    low = word.lower()
    if low in _WITH_DOUBLE_O or (syllables.split(low) and not _DOUBLE_O.search(low)):
        return None
    by_vni = not low.isalpha()
    syllable = next(_vni(low) if by_vni else _telex(low), None)
    if syllable is None or syllable == low:
        return None
    sure = bool(_SURELY_VNI.match(low)) if by_vni else not _looks_foreign(low) and not _HAWK.fullmatch(low)
    return _Reading(_cased(syllable, word), sure)


def _telex(word: str) -> Iterator[str]:
    """The syllables that these keys may mean in Telex."""
    onset, rest = _parted(word)
    tones = [key for key in rest if key in _TELEX_TONES]
    if len(tones) > 1:
        return
    rest = "".join(key for key in rest if key not in _TELEX_TONES)
    if onset.startswith("dd"):
        onset = "đ" + onset[2:]
    elif onset == "d" and "d" in rest:
        onset, rest = "đ", rest.replace("d", "", 1)
    tone = _TELEX_TONES[tones[0]] if tones else ""
    for doubled in _hatted(rest):
        for letters in _without_w(onset + doubled):
            yield from _toned(letters, tone)


def _parted(word: str) -> tuple[str, str]:
    """A word before its first vowel, and from it on; «w» may be that vowel («nhwngx»)."""
    found = _UP_TO_THE_VOWEL.fullmatch(word)
    onset, rest = found.groups() if found else (word, "")
    before, key, after = onset.partition("w")
    return (before, key + after + rest) if key else (onset, rest)


def _hatted(letters: str) -> Iterator[str]:
    """The letters with a vowel that was typed twice («viete») as one with its hat."""
    for plain, hatted in _HAT:
        if letters.count(plain) == 2:
            before, _, after = letters.partition(plain)
            yield before + hatted + after.replace(plain, "")
    yield letters


def _without_w(word: str) -> Iterator[str]:
    """The words that result when each «w» has changed a vowel before it, or become «ư» by itself."""
    before, key, after = word.partition("w")
    if not key:
        yield word
        return
    if not _VOWELS.isdisjoint(before):
        for changed in _shaped(before, (*_HORN, *_BREVE)):
            yield from _without_w(changed + after)
    if before and (after[:2] in ("ow", "a") or after[:1] not in _VOWELS):
        yield from _without_w(before + "ư" + after)


def _vni(word: str) -> Iterator[str]:
    """The syllables that these keys may mean in VNI."""
    onset, rest = _parted(word)
    digits = [key for key in onset + rest if key.isdigit()]
    tones = [digit for digit in digits if digit in _VNI_TONES]
    shapes = set(digits) & set(_VNI_SHAPES)
    if len(tones) > 1 or "0" in digits or digits.count("9") > 1 or digits.count("6") > 1 or len(shapes) > 1:
        return
    if any(digit != "9" for digit in onset if digit.isdigit()):
        return
    letters = "".join(letter for letter in onset + rest if letter.isalpha())
    if "9" in digits:
        if letters[0] != "d":
            return
        letters = "đ" + letters[1:]
    tone = _VNI_TONES[tones[0]] if tones else ""
    for changed in _shaped(letters, _VNI_SHAPES[shapes.pop()]) if shapes else iter([letters]):
        yield from _toned(changed, tone)


def _shaped(letters: str, shapes: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """The letters with one of these vowels in its other shape, wherever it stands."""
    for plain, changed in shapes:
        at = letters.find(plain)
        while at >= 0:
            yield letters[:at] + changed + letters[at + len(plain) :]
            at = letters.find(plain, at + 1)


def _toned(letters: str, tone: str) -> Iterator[str]:
    """A syllable of Vietnamese, or of a name of the highlands («Đắk», «Đăk», «Krông»), which differs from
    one in its first or last consonant alone."""
    onset = "k" if letters.startswith("kr") else ""
    plain = letters[len(onset) :].replace("ưo", "ươ")
    coda = "k" if plain.endswith("ăk") else ""
    syllable = syllables.placed(f"{plain[:-1]}n" if coda else plain, tone)
    if syllable is not None and syllables.well_formed(syllable):
        yield onset + (syllable[:-1] + coda if coda else syllable)


def _looks_foreign(word: str) -> bool:
    return word in _FOREIGN or _FOREIGN_SHAPE.fullmatch(word) is not None


def _cased(syllable: str, like: str) -> str:
    if like.isupper():
        return syllable.upper()
    return syllable[0].upper() + syllable[1:] if like[0].isupper() else syllable
