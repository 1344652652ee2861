"""A person's name behind «phường»: wards bear names of people too."""

from search.vietnamese.people.names import MEMORIAL, VAN_THI, name_end
from search.vietnamese.people.surnames import STRONG
from search.vietnamese.text.words import Words

_WARD, _WHOLE_NAMES = "phường", (3, 4)


def of_a_person(words: Words, at: int) -> bool:
    """Whether the name behind «phường» is a person's: with «Văn» or «Thị», and no street bears it.

    «UBND phường Trần Văn Nam», but «phường Nguyễn Văn Trỗi»."""
    named = words.key[at - 1] == _WARD and words.key[at + 1] in VAN_THI
    return named and MEMORIAL.after(words, at) == at


def before_name(words: Words, first: int, after: int) -> int:
    """Where the office ends that leads up to whom a verb follows: «Chủ tịch phường Đặng Minh Nam kiểm tra».

    It was read from word `first` to `after`, the name as the ward's. Only a whole name that no street bears
    is a person's."""
    for name in (after - syllables for syllables in _WHOLE_NAMES):
        if name - 1 > first and words.key[name - 1] == _WARD and words.key[name] in STRONG:
            whole = name_end(words, name) == after and MEMORIAL.after(words, name) == name
            return name if whole and words.text[after].islower() else after
    return after
