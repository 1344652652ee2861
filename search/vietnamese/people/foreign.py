"""Names of foreigners behind the office and the country they are of: «Thủ tướng Malaysia Anwar Ibrahim»."""

from search.vietnamese.people.names import begins_word
from search.vietnamese.people.offices.words import BODY_STARTS, HEADS, PAIRS
from search.vietnamese.people.surnames import COUNTRIES, PLACES, SURNAMES
from search.vietnamese.people.vocabulary import phrases
from search.vietnamese.text.syllables import well_formed
from search.vietnamese.text.words import Phrases, Words, key_of, keys_of

ABROAD = phrases("named_things", "abroad")
"""Bodies of several states: «Liên hợp quốc», «Ủy ban châu Âu»."""
_STATESMEN = Phrases(
    [
        *("tổng thống", "thủ tướng", "ngoại trưởng", "quốc vương", "bộ trưởng", "nghị sĩ"),
        *("chủ tịch quốc hội", "chủ tịch thượng viện", "chủ tịch hạ viện"),
    ]
)
"""Behind these heads stands a person, never a company."""
_SOVEREIGNS = Phrases(["tổng thống", "thủ tướng", "ngoại trưởng", "quốc vương"])
"""No body follows these: two capitals that no surname of ours begins are a name («Thủ tướng Hun Sen»)."""
_LONGEST = 6
_PARTICLES = keys_of("von van der de da di del dos la el al bin ibn")
_MOST = 5
_EASTERN = frozenset(key_of("trung triều hàn đài"))
"""Countries whose people are named in Vietnamese syllables: «Chủ tịch Quốc hội Trung Quốc Du Chính Hà»."""


def foreign_end(words: Words, at: int) -> int:
    """The word after the whole foreign name at `at`, behind a country or a statesman's head, or `at`."""
    end = foreign_run(words, at)
    return end if end - at >= 2 else at


def foreign_run(words: Words, at: int) -> int:
    """The same of a family name alone: «Thủ tướng Israel Netanyahu»."""
    if not words.cap[at] or words.key[at] in BODY_STARTS:
        return at
    if HEADS.after(words, at) > at or PLACES.after(words, at) > at:
        return at
    country, statesman = _ends(words, at, COUNTRIES), _ends(words, at, _STATESMEN)
    if country is None and statesman is None and _ends(words, at, ABROAD) is None:
        return at
    end = at
    while end < at + _MOST and words.text[end][:1].isalpha():
        if not words.cap[end] and words.key[end] not in _PARTICLES:
            break
        if end - at > 1 and begins_word(words, end):
            break  # «Tổng thống Mỹ Igor Stravik Trong cuộc họp …»: the full stop was lost.
        if COUNTRIES.after(words, end) > end or words.shouted(end):
            return at
        end += 1
        while (
            end - at > 1
            and words.key[end] == "-"
            and words.text[end + 1].isalpha()
            and words.adjacent(end - 1)
            and words.adjacent(end)
        ):
            end += 2  # «Moon Jae-in», «Prayut Chan-o-cha», «Karim bin Abdul-Aziz»
    while end > at and not words.cap[end - 1] and words.key[end - 2] != "-":
        end -= 1
    strange = sum(not well_formed(key) for key in words.key[at:end] if key.isalpha())
    # «Thủ tướng Campuchia Hun Sen»: two syllables that could be Vietnamese, right behind head and country.
    held = country is not None and _ends(words, country, _STATESMEN) is not None
    eastern = country is not None and words.key[country] in _EASTERN and end - at == 3
    plain = not any((words.key[word], words.key[word + 1]) in PAIRS for word in range(at, end - 1))
    strangers = plain and words.key[at] not in SURNAMES
    alone = end - at == 2 and strangers
    head = _ends(words, at, _SOVEREIGNS) if alone else None
    # «tỷ phú Trung Quốc Vương Kiện Lâm» is no king.
    ruling = head is not None and words.key[head - 1] not in _EASTERN
    enough = (
        strange > 0
        or (held and (end - at == 2 or (end - at == 3 and strangers)))
        or (eastern and plain)
        or ruling
    )
    return end if enough else at


def _ends(words: Words, at: int, phrases: Phrases) -> int | None:
    """Where a phrase begins that ends right before `at`."""
    before = range(at - 1, max(at - _LONGEST, 0) - 1, -1)
    found = next((first for first in before if phrases.after(words, first) == at), None)
    return found if found is None or phrases is not COUNTRIES or words.cap[found] else None  # «thẩm mỹ»
