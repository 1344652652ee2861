"""One person as a text introduces him: honorific, offices before the name, the name, offices after it."""

from msgspec.structs import replace

from search.vietnamese.people.appointed import appointed
from search.vietnamese.people.foreign import foreign_end, foreign_run
from search.vietnamese.people.honorifics import ADDRESS, PLAIN, WEAK, title_end
from search.vietnamese.people.introduction import Introduction, Sure
from search.vietnamese.people.likely import blocked, likely, no_school
from search.vietnamese.people.names import MEMORIAL, given_end, name_end
from search.vietnamese.people.offices import wards
from search.vietnamese.people.offices.behind import MOST_OFFICES, THEN, past_term
from search.vietnamese.people.offices.parts import head_end
from search.vietnamese.people.offices.received import with_offices_behind
from search.vietnamese.people.offices.span import OfficeSpan, office, to_name
from search.vietnamese.people.offices.whose import ON_BEHALF, own_offices
from search.vietnamese.people.offices.words import ACTING, FORMER, HEADS, PAIRS
from search.vietnamese.people.surnames import COUNTRIES, STRONG
from search.vietnamese.people.vocabulary import phrases, syllables
from search.vietnamese.text.dashes import DASHES
from search.vietnamese.text.spaces import ODD_SPACES
from search.vietnamese.text.words import Words, key_of

HEADS_OR_FORMER = HEADS.firsts() | FORMER.firsts() | ACTING.firsts()
_KIEM = frozenset(key_of("kiêm"))
_SINGLED_OUT = frozenset(key_of("ông bà anh chị"))
_NOW_HELD = phrases("offices", "now")
_CLAUSE_BEGINS = frozenset((",", ".", ";", ":", "\n", "(", "-", "“", '"', *key_of("còn và nay hiện")))


def past_colon(words: Words, at: int) -> int:
    return at + 1 if words.key[at] == ":" else at


def introduced(words: Words, at: int) -> Introduction | None:
    """A person introduced by honorific, title or office at `at`, or None."""
    address, titled = ADDRESS.after(words, at), title_end(words, at)
    if _law_firm(words, at):
        return None
    in_capitals = at > 0 and words.shouted(at) and words.shouted(at - 1)
    if at and words.key[at - 1] in _SHRINES and words.cap[at]:
        return None
    if address > at and titled <= address and not (in_capitals and words.key[at] in WEAK):
        return _addressed(words, at, address)
    if titled > at and head_end(words, at) <= titled:
        return _named(words, at, titled, _honorific(words, at, titled))
    # «Sư đoàn trưởng», «Đại biểu Quốc hội»: offices that begin as a title does.
    if words.key[at] in HEADS_OR_FORMER and not (at and _in_body(words, at)):
        return _after_office(words, at)
    return None


def _law_firm(words: Words, at: int) -> bool:
    """«Văn phòng Luật sư Lan Hoa», «VP Luật sư Lan Hoa», «Đoàn Luật sư Hải Sơn» are no persons."""
    first = at - 1 if words.key[at] == "sư" else at
    return words.key[first] == "luật" and first > 0 and words.key[first - 1] in ("phòng", "đoàn", "vp", "ty")


_SHRINES = frozenset(key_of("miếu lăng dinh đền đình chùa"))
"""«miếu Ông Nam Hải» is a place."""


def _in_body(words: Words, at: int) -> bool:
    """What looks like an office is the name of a body: «Ban Thường vụ», «Ban Bí thư»."""
    return words.key[at - 1] == "ban" and words.key[at] in ("thường", "bí")


def _addressed(words: Words, at: int, after: int) -> Introduction | None:
    position = title_end(words, past_colon(words, after))
    honorific = _honorific(words, at, position)
    person = _named(words, at, position, honorific)
    if person is not None:
        return person
    if office(words, position) is not None:
        person = _after_office(words, position)
        if person is not None:
            return replace(person, first=at, honorific=person.honorific or _honorific(words, at, after))
        return None
    end = given_end(words, position)
    if (
        end == position
        or _syllables(words, position, end) > 4
        or (end - position > 1 and words.key[position] in _NO_NAMES)
    ):
        return None
    weak = words.key[at] in WEAK
    sure: Sure = "reference" if end - position == 1 or (weak and end - position < 3) else "introduced"
    return with_offices_behind(words, Introduction(position, end, at, end, (), honorific, sure))


def _syllables(words: Words, at: int, end: int) -> int:
    """How many words a run has, its dashes not counted."""
    return sum(word != "-" for word in words.key[at:end])


def _after_first_names(words: Words, at: int) -> int:
    """The surname after a baptismal or pen name («Linh mục Giuse Nguyễn …», «Lộc Xuyên Đặng …»)."""
    if words.cap[at] and words.key[at] not in _NO_NAMES:
        for position in (at + 1, at + 2):
            if words.key[position] in STRONG and words.cap[position - 1]:
                return position
    return at


_NO_NAMES = syllables("not_names", "given")


def _named(words: Words, first: int, at: int, honorific: str) -> Introduction | None:
    """HONORIFIC NAME or HONORIFIC OFFICE NAME."""
    end = name_end(words, at)
    if end == at and title_end(words, first) > first and PLAIN.after(words, first) == first:
        at = COUNTRIES.after(words, at)
        whole = _after_first_names(words, at)
        end = name_end(words, whole)
        if end > whole > at:
            return with_offices_behind(words, Introduction(whole, end, first, end, (), honorific))
        end = given_end(words, at)
        if (
            not 2 <= _syllables(words, at, end) <= 3
            or words.key[at] in _NO_NAMES
            or (words.key[at], words.key[at + 1]) in PAIRS
        ):
            return None
    if end > at:
        return with_offices_behind(words, Introduction(at, end, first, end, (), honorific))
    return None


def _after_office(words: Words, at: int) -> Introduction | None:
    """OFFICE [TERM] (, OFFICE [TERM])* [,] [HONORIFIC] NAME, or None."""
    offices: list[OfficeSpan] = []
    position = at
    while len(offices) < MOST_OFFICES and (span := office(words, position)) is not None:
        # «khóa IX»; years alone say when it was: «giữ cương vị Bí thư nhiệm kỳ 2010 - 2015 đồng chí X».
        term = past_term(words, span.after) if words.key[span.after] == "khóa" else span.after
        person = _name_after(words, term, words.key[at - 1] not in ON_BEHALF)
        if person is None and (longer := to_name(words, span)).after > span.after:
            span = longer
            person = _name_after(words, span.after, apart=False)
        elif person is None and (ward := wards.before_name(words, span.first, span.after)) < span.after:
            span = replace(span, after=ward)
            person = _name_after(words, span.after, apart=False)
        offices.append(span)
        position = max(span.after, term)
        if person is not None:
            if person.honorific and words.key[span.after] == "," and words.key[at - 1] in _SINGLED_OUT:
                return None  # «chồng bà Chủ tịch xã, ông X»: the office is hers.
            person = _without_next(words, person)
            own = own_offices(words, at, offices, person.last)
            return replace(person, first=at, offices=(*own, *person.offices))
        if (holder := _named_holder(words, at, span)) is not None:
            return holder
        if foreign_run(words, position) > position:
            return None  # They are that foreigner's.
        if words.key[position] in (",", "-") or words.key[position] in _KIEM:
            position += 1
    return appointed(words, at, offices) if offices else None


def _without_next(words: Words, person: Introduction) -> Introduction:
    """The person without the offices of the next: «OFFICE A, OFFICE, OFFICE B» lists offices before names."""
    last = person.last
    if not person.offices or words.key[person.after] != "," or words.key[last] != ",":
        return person
    span = office(words, last + 1)
    leads = span is not None and name_end(words, title_end(words, span.after)) > span.after
    return replace(person, offices=(), last=person.after) if leads else person


def _named_holder(words: Words, at: int, span: OfficeSpan) -> Introduction | None:
    """Who «OFFICE hiện nay là ông X» names; the office begins its clause, else it is only spoken of."""
    if span.first != at or (at and words.key[at - 1] not in _CLAUSE_BEGINS):
        return None
    now, then = _NOW_HELD.after(words, span.after), THEN.after(words, span.after)
    start = max(now, then)
    name = title_end(words, ADDRESS.after(words, start))
    end = name_end(words, name)
    if start == span.after or name == start or end == name:
        return None
    held = replace(span, former=span.former or then == start)
    return with_offices_behind(
        words, Introduction(name, end, at, end, (held,), _honorific(words, start, name))
    )


_SENTENCE_BEGINS = frozenset(("Ông", "Bà"))


def _name_after(words: Words, at: int, apart: bool) -> Introduction | None:
    """The person who begins at `at`, or after a comma where the office may stand `apart`."""
    position = at
    titled = False
    if words.key[at] in (",", ":", "-"):
        position = at + 1
        addressed = ADDRESS.after(words, position) > position
        titled = not addressed and title_end(words, position) > position
        named = words.key[position] in STRONG or words.key[at] == ":"
        if not apart or not (addressed or titled or named):
            return None
    start = position
    if position == at and words.text[at] in _SENTENCE_BEGINS and ADDRESS.after(words, at) > at:
        return None  # «… nhận nhiệm vụ Phó Ban Ông X dự»: the full stop before «Ông» was lost.
    position = title_end(words, ADDRESS.after(words, position))
    end = name_end(words, position)
    if end == position == at:
        end = foreign_end(words, at)
    if end == position or (position == start and _of_school(words, position)):
        return None
    person = with_offices_behind(
        words, Introduction(position, end, start, end, (), _honorific(words, start, position))
    )
    # «Chủ tịch UBND huyện, Đại tá X, Giám đốc Công an tỉnh»: the office before is somebody else's.
    return None if titled and person.offices else person


def _of_school(words: Words, at: int) -> bool:
    return words.key[at - 1] in ("trường", "thpt", "thcs") and not no_school(words, at)


def bare(words: Words, at: int, listed: bool, in_row: bool, behind_office: bool) -> Introduction | None:
    """NAME without an introduction, or with an office after it; `listed`: a list of people is open,
    `in_row`: it is the first member, or that before it had no office yet («các anh Phan Nhật, Tẩn A Sán»),
    `behind_office`: the place right before is of the office («các đồng chí Phó Bí thư Huyện ủy …»)."""
    if not words.cap[at]:
        return None
    end = name_end(words, at)
    if end == at:
        before = words.key[at - 1]
        open_to_any = listed and (before in (":", ";") or (in_row and (before == "," or before.isalpha())))
        end = given_end(words, at) if open_to_any else at
        if end - at < 2 or words.key[at] in _NO_NAMES or (words.key[at], words.key[at + 1]) in PAIRS:
            return None
    if listed and words.key[at] not in _NO_NAMES and (behind_office or not blocked(words, at)):
        return with_offices_behind(words, Introduction(at, end, at, end))
    if MEMORIAL.after(words, at) == end:
        return Introduction(at, end, at, end, sure="memorial") if not blocked(words, at) else None
    if blocked(words, at):
        return None
    person = with_offices_behind(words, Introduction(at, end, at, end))
    if person.offices and (words.key[at] in STRONG or end - at >= 3 or not words.text[at].isalpha()):
        return person
    return replace(person, sure="likely" if likely(words, at, end) else "possible", last=end, offices=())


def _honorific(words: Words, first: int, after: int) -> str:
    return words.cut(first, after).rstrip(f" :,{DASHES}{ODD_SPACES}") if after > first else ""
