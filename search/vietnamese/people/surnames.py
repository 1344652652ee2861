"""Surnames, what only looks so, and what else begins with a capital where a name could."""

from search.vietnamese.data import rows
from search.vietnamese.people.vocabulary import pairs, phrases, syllables
from search.vietnamese.text.words import key_of, keys_of

STRONG = syllables("surnames", "strong")
"""Surnames that are hardly ever the first syllable of anything but a person's name."""
SURNAMES = frozenset(key_of(surname)[0] for surname, _ in rows("surnames", 2))
COMMON_WORDS = syllables("surnames", "common")
"""Surnames that are also ordinary words or the beginnings of places: alone they prove little."""

MIDDLE = keys_of(
    "văn thị ngọc xuân hữu đình đức minh thanh quang công duy thế trọng quốc bá hồng thành kim việt chí "
    "như "
    "thúy mạnh tiến huy tuấn anh hoàng phúc gia khắc viết tấn thu bích mỹ thùy hải đăng nhật thiện trung "
    "vĩnh"
)
"""Second syllables that are printed without their capital by mistake («Nguyễn xuân Danh»)."""

PLACES = phrases("places", "like a name")
"""Places whose first syllable is a surname; a run of capitals that is one of these names nobody."""
PROVINCES = phrases("places", "province")
COUNTRIES = phrases("places", "country")
"""Countries that stand between a foreign office or title and the name."""

PLACE_WORDS = syllables("named_things", "place")
THINGS_NAMED = syllables("named_things", "thing")
THINGS_NAMED_PAIRS = pairs("named_things", "thing")
"""Words before a run of capitals that make it the name of a street, a school, a prize, a place."""
