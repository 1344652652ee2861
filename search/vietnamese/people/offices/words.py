"""The words offices are made of: heads («Phó Bí thư»), bodies («Sở Xây dựng»), places, and what ends them."""

from search.vietnamese.data import by_class
from search.vietnamese.people.vocabulary import pairs, phrases, syllables
from search.vietnamese.text.words import Phrases, key_of, keys_of, lines

_OFFICES = by_class("offices")
HEADS = Phrases([*_OFFICES["head"], *(f"phó {head}" for head in _OFFICES["head"]), *_OFFICES["alone"]])
"""How an office begins."""
ELECTED = phrases("offices", "received")
"""What stands between a person and the office just received."""
FORMER = phrases("offices", "former")
ACTING = phrases("offices", "acting")

AFTER_TRUONG = syllables("office_syllables", "after trưởng")
"""What makes a bare «Trưởng» an office and not a given name."""

PAIRS = pairs("body_words", "inside")
"""Neighbouring syllables inside the name of a body."""
VERBS = pairs("body_words", "verb")
"""Pairs that are verbs too: in lower case they continue an office only after a body's first word."""
BEFORE_VERBS = syllables("office_syllables", "before a verb")
LISTED_ON = phrases("body_words", "goes on")
"""How a body's name goes on after a comma or a dash («Văn hóa, Thể thao và Du lịch»)."""

DOCUMENTS = frozenset(
    map(key_of, lines("nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|thông báo|công văn|nghị định"))
)
"""After «và» these begin the name of an official document, not more of an office."""
BODY_STARTS = syllables("office_syllables", "begins a body")
ORGANISATIONS = syllables("office_syllables", "after và")
"""What after «và» begins another body, not more of this one."""

PLACE = syllables("office_syllables", "place")
NAMED_AFTER = syllables("office_syllables", "named after")
SINGLE = PLACE | syllables("office_syllables", "single")
NUMBERED = syllables("office_syllables", "numbered")
LINKS = keys_of("và & của về các thuộc cho với kiêm trong")
NOT_COMPLETING = syllables("office_syllables", "not of it")
"""Words that follow an office but are not of it."""
ENDING = syllables("office_syllables", "ends it")
"""Small words that no body has in its name: by them going on to a delimiter stops."""
DOING = pairs("body_words", "doing")
"""What somebody does stands after an office and is no part of it."""
OPENING = pairs("body_words", "opens")
"""What goes on an office that has no body yet: «hiệu trưởng nhà trường», «cố vấn cao cấp»."""
SHORT_HEADS = frozenset(
    head.upper()
    for head in ("bt", "pbt", "ct", "pct", "gđ", "pgđ", "uv", "tb", "ptb", "tp", "pp", "cvp", "pcvp")
)
"""Heads in short behind which a full stop may stand («CT. UBND huyện»)."""
PRESIDENT = Phrases(["chủ tịch hồ chí minh", "chủ tịch"])
"""Whose mausoleum and museum bodies are named after."""
