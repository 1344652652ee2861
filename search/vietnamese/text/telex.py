"""Words typed with the keyboard layout off: Telex («nghij quyeets») and VNI («nghi5 quye61t»)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.vietnamese.text import syllables

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"[^\w/\-]*([A-Za-z][A-Za-z0-9]*)[^\w/\-]*")
_LONGEST = 12
_TELEX_TONES = dict(zip("fsxrj", syllables.TONES, strict=True))
_VNI_TONES = dict(zip("21435", syllables.TONES, strict=True))
_HAT = (("a", "â"), ("e", "ê"), ("o", "ô"))
_HORN = (("uo", "ươ"), ("ưo", "ươ"), ("u", "ư"), ("o", "ơ"))
_BREVE = (("a", "ă"),)
_HORN_OR_BREVE = (("uo", "ươ"), ("ưo", "ươ"), ("u", "ư"), ("o", "ơ"), ("a", "ă"))
_VNI_SHAPES = {"6": _HAT, "7": _HORN, "8": _BREVE}
_DOUBLES = (("aa", "â"), ("ee", "ê"), ("oo", "ô"))
_ANY_VOWEL = re.compile("[aeiouyâăêôơư]")
_TELEX_TONE = re.compile(r"(?<=[aeiouyw])([a-z]*?)([fsxrj])([^aeiouyfsxrj]*)$")
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
    )""",
    re.VERBOSE,
)
_SURELY_VNI = re.compile(
    r"d[a-z0-9]*9|[a-z]+[aeiouy][1-8]+[a-z]|[aeiouy][1-8]+[a-z]{2}|[a-z]{2}[aeiouy][1-8]+$"
    r"|[a-z]*u7o7|[a-z]+[aeiouy](?:[678][1-5]|[1-5][678])$"
)
"""A key between vowel and coda, or after a longer open syllable; «ban5», «to6», «a1» may be anything."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a word becomes, and whether it can hardly be anything but left-in typing."""

    syllable: str
    sure: bool


def typed(text: str) -> str | None:
    """The text with Telex or VNI typing turned into Vietnamese; None where it is no such typing."""
    changes: list[tuple[int, int, str]] = []
    sure = False
    for chunk in _CHUNK.finditer(text):
        word = _WORD.fullmatch(chunk.group()) if len(chunk.group()) <= 2 * _LONGEST else None
        reading = _reading(word.group(1)) if word else None
        if word and reading:
            changes.append((chunk.start() + word.start(1), chunk.start() + word.end(1), reading.syllable))
            sure = sure or reading.sure
    if not sure:
        return None
    for start, end, syllable in reversed(changes):
        text = text[:start] + syllable + text[end:]
    return text


def _reading(word: str) -> _Reading | None:
    if len(word) > _LONGEST or (word.isupper() and len(word) < 4):
        return None
    low = word.lower()
    if low in _WITH_DOUBLE_O or (syllables.split(low) and not _DOUBLE_O.search(low)):
        return None
    by_vni = not low.isalpha()
    syllable = next(_vni(low) if by_vni else _telex(low), None)
    if syllable is None:
        return None
    sure = bool(_SURELY_VNI.match(low)) if by_vni else not _looks_foreign(low)
    return _Reading(_cased(syllable, word), sure)


def _telex(word: str) -> Iterator[str]:
    """The syllables that these keys may mean in Telex."""
    tone = ""
    if found := _TELEX_TONE.search(word):
        tone = _TELEX_TONES[found.group(2)]
        word = word[: found.start(2)] + word[found.end(2) :]
    if word.startswith("dd"):
        word = "đ" + word[2:]
    for double, letter in _DOUBLES:
        word = word.replace(double, letter, 1)
    for letters in _without_w(word):
        yield from _toned(letters, tone)


def _without_w(word: str) -> Iterator[str]:
    """The words that result when each «w» has changed a vowel before it, or become «ư» by itself."""
    before, key, after = word.partition("w")
    if not key:
        yield word
        return
    if _ANY_VOWEL.search(before):
        for changed in _shaped(before, _HORN_OR_BREVE):
            yield from _without_w(changed + after)
    elif before and (after.startswith("ow") or not _ANY_VOWEL.match(after)):
        yield from _without_w(before + "ư" + after)


def _vni(word: str) -> Iterator[str]:
    """The syllables that these keys may mean in VNI."""
    digits = [letter for letter in word if letter.isdigit()]
    letters = "".join(letter for letter in word if letter.isalpha())
    tones = [digit for digit in digits if digit in _VNI_TONES]
    shapes = set(digits) & set(_VNI_SHAPES)
    if len(tones) > 1 or "0" in digits or digits.count("9") > 1 or digits.count("6") > 1 or len(shapes) > 1:
        return
    if tones and _ANY_VOWEL.search(word[word.index(tones[0]) :]):
        return
    if "9" in digits:
        if letters[0] != "d":
            return
        letters = "đ" + letters[1:]
    tone = _VNI_TONES[tones[0]] if tones else ""
    for changed in _shaped(letters, _VNI_SHAPES[shapes.pop()]) if shapes else iter([letters]):
        yield from _toned(changed, tone)


def _shaped(letters: str, shapes: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for plain, changed in shapes:
        at = letters.rfind(plain)
        if at >= 0:
            yield letters[:at] + changed + letters[at + len(plain) :]


def _toned(letters: str, tone: str) -> Iterator[str]:
    syllable = syllables.placed(letters.replace("ưo", "ươ"), tone)
    if syllable is not None and syllables.well_formed(syllable):
        yield syllable


def _looks_foreign(word: str) -> bool:
    return word in _FOREIGN or _FOREIGN_SHAPE.fullmatch(word) is not None


def _cased(syllable: str, like: str) -> str:
    if like.isupper():
        return syllable.upper()
    return syllable[0].upper() + syllable[1:] if like[0].isupper() else syllable
