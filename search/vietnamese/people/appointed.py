"""Whom an act of staffing names behind the office: «bổ nhiệm Giám đốc Sở Y tế cho bà X»."""

from collections.abc import Sequence

from msgspec.structs import replace

from search.vietnamese.people.honorifics import ADDRESS, title_end
from search.vietnamese.people.introduction import Introduction
from search.vietnamese.people.names import name_end
from search.vietnamese.people.offices.behind import past_term
from search.vietnamese.people.offices.received import with_offices_behind
from search.vietnamese.people.offices.span import OfficeSpan
from search.vietnamese.text.words import Words, key_of

_GIVEN = frozenset(map(key_of, ("bổ nhiệm", "chỉ định", "phê chuẩn", "chuẩn y", "điều động")))
_TAKEN = frozenset(map(key_of, ("miễn nhiệm", "bãi nhiệm", "thôi giữ", "cho thôi", "cách chức", "thôi làm")))
_ACTS = frozenset(key_of("bầu giao"))
_POST = frozenset(key_of("giữ chức vụ danh quyền lại bổ sung"))
_LONGEST_POST = 5


def appointed(words: Words, at: int, offices: Sequence[OfficeSpan]) -> Introduction | None:
    """Who is given the offices from word `at` on, or loses them, as the words behind say; None for nobody."""
    after = past_term(words, offices[-1].after)
    if tuple(words.key[after : after + 2]) == _CONCERNING:
        after += 2
    elif words.key[after] == "cho":
        after += 1
    else:
        return None
    act = _act_before(words, at)
    name = title_end(words, ADDRESS.after(words, after))
    end = name_end(words, name)
    if act is None or end == name:
        return None
    held = tuple(replace(span, former=span.former or act in _TAKEN) for span in offices)
    honorific = words.cut(after, name) if name > after else ""
    return with_offices_behind(words, Introduction(name, end, at, end, held, honorific))


def _act_before(words: Words, at: int) -> tuple[str, str] | None:
    """The act of staffing whose object the office at `at` is, or None."""
    end = at
    while end and at - end < _LONGEST_POST and words.key[end - 1] in _POST:
        end -= 1
    pair = (words.key[end - 2], words.key[end - 1])
    if (words.key[end - 1], words.key[end]) in _TAKEN:  # «cách chức», «thôi giữ»: their end is a post's too
        return words.key[end - 1], words.key[end]
    if pair in _GIVEN | _TAKEN or words.key[end - 1] in _ACTS:
        return pair
    return None


_CONCERNING = key_of("đối với")
