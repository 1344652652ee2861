"""The shape of a Vietnamese syllable: onset, rhyme and tone, and where the tone mark stands."""

from unicodedata import normalize

ONSETS = ("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", *"bcdđghklmnprstvx", "")
"""Longest first; «gi» and «qu» take their vowel with them where a rhyme is left."""

_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay
ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt
uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu
"""
RHYMES = frozenset(_RHYMES.split())
_AFTER_QU = frozenset(("ych", "ynh", "yt", "yp", "yn", "yu"))
_STOPS = ("c", "ch", "p", "t")
_FRONT = frozenset("eêiy")
TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below: huyền, sắc, ngã, hỏi, nặng."""
_VOWELS = frozenset("aăâeêioôơuưy")
_KNOWN_ONSETS, _LONGEST_ONSET = frozenset(ONSETS), len(ONSETS[0])


def untoned(syllable: str) -> tuple[str, str] | None:
    """A lower-case syllable without its tone, and the tone ("" for level); None where several differ."""
    tone, letters = "", []
    for letter in normalize("NFD", syllable):
        if letter not in TONES:
            letters.append(letter)
        # No vowel is more than a letter and two signs: a word without end would be composed at each tone.
        elif tone not in ("", letter) or normalize("NFC", "".join(letters[-3:]))[-1:] not in _VOWELS:
            return None
        else:
            tone = letter
    return normalize("NFC", "".join(letters)), tone


def split(toneless: str) -> tuple[str, str] | None:
    """Onset and rhyme of a lower-case syllable without its tone, or None when it is not Vietnamese."""
    for size in range(_LONGEST_ONSET, -1, -1):
        onset, rhyme = toneless[:size], toneless[size:]
        if onset in _KNOWN_ONSETS and _fits(onset, rhyme):
            return onset, rhyme
    return None


def every() -> frozenset[str]:
    """All syllables that there can be, without their tones."""
    rhymes = RHYMES | _AFTER_QU
    return frozenset(onset + rhyme for onset in ONSETS for rhyme in rhymes if _fits(onset, rhyme))


def placed(toneless: str, tone: str) -> str | None:
    """The syllable with its tone mark in the canonical (older) place: hòa, thủy, quý, việt; or None."""
    parts = split(toneless)
    if parts is None:
        return None
    at = len(parts[0]) + _place(parts[1])
    return normalize("NFC", toneless[: at + 1] + tone + toneless[at + 1 :])


def well_formed(syllable: str) -> bool:
    """Whether a lower-case syllable could be Vietnamese: onset, rhyme, and a tone the ending allows."""
    bare = untoned(syllable)
    if bare is None or (parts := split(bare[0])) is None:
        return False
    return not parts[1].endswith(_STOPS) or bare[1] in ("\u0301", "\u0323")


def _fits(onset: str, rhyme: str) -> bool:
    if rhyme not in RHYMES and not (onset == "qu" and rhyme in _AFTER_QU):
        return False
    first = rhyme[0]
    if onset in ("c", "ng"):
        return first not in _FRONT
    if onset == "g":
        return first not in "eêy"
    if onset in ("k", "gh", "ngh"):
        return first in _FRONT
    if onset == "qu":
        return first not in "uưo"
    return True


def _place(rhyme: str) -> int:
    """Where in the rhyme the tone stands."""
    vowels = len(rhyme.rstrip("cghmnpt"))
    changed = [at for at in range(vowels) if rhyme[at] in "ăâêôơư"]
    if changed:
        return changed[-1]
    if vowels < len(rhyme):
        return vowels - 1
    return 1 if vowels == 3 else 0
