"""How a text introduces people, one after another: lists, shared offices, lone introductions."""

from msgspec.structs import replace

from search.vietnamese.people.honorifics import ADDRESS, DEGREES, PLAIN, SEVERAL, TITLES, title_end
from search.vietnamese.people.introduced import bare, introduced, past_colon
from search.vietnamese.people.introduction import Introduction
from search.vietnamese.people.likely import blocked
from search.vietnamese.people.names import VAN_THI, name_end, run_end
from search.vietnamese.people.offices.behind import MOST_OFFICES, past_term
from search.vietnamese.people.offices.parts import head_end
from search.vietnamese.people.offices.span import OfficeSpan, office
from search.vietnamese.people.offices.whose import spoken_of
from search.vietnamese.people.offices.words import ACTING, FORMER, HEADS
from search.vietnamese.people.surnames import SURNAMES
from search.vietnamese.text.words import Words, key_of

_AND = frozenset(key_of("và cùng"))


class _List:
    """The people introduced together: those still without an office, and the offices they share."""

    __slots__ = ("active", "first", "number", "open", "opening", "prefix", "shared", "waiting")

    def __init__(self) -> None:
        self.number = 0
        self.active = self.open = False
        self.opening: int | None = None
        self.first = -1
        self.prefix: tuple[OfficeSpan, ...] = ()
        self.shared: tuple[OfficeSpan, ...] = ()
        self.waiting: list[int] = []

    def begin(self, opening: int, first: int, prefix: tuple[OfficeSpan, ...], shared: bool) -> None:
        """A list opens with the word `opening`, which belongs to its first member; he is named at `first`.

        A member without an office of his own holds those of `prefix`; `shared`: everybody does."""
        self.number += 1
        self.opening = opening
        self.first = first
        self.active = self.open = True
        self.prefix = prefix
        self.shared = prefix if shared else ()
        self.waiting = []

    def go_on(self, prefix: tuple[OfficeSpan, ...]) -> None:
        """Those who follow the person just introduced hold the offices of `prefix` with him."""
        self.active = self.open = True
        self.opening, self.prefix, self.shared, self.waiting = None, prefix, (), []

    def leads_to(self, at: int) -> bool:
        """Whether the offices with which the list opened stand right before `at`."""
        return at == self.first and bool(self.prefix)

    def end(self) -> None:
        self.active = self.open = False
        self.prefix = self.shared = ()
        self.waiting = []

    def pass_by(self, key: str) -> None:
        """A word that introduces nobody: only separators keep a list open, and «;» opens it again."""
        if self.active:
            if key == ";":
                self.open, self.waiting = True, []
            elif self.open and key not in _SEPARATORS:
                self.open, self.waiting = False, []


def introductions(words: Words) -> list[Introduction]:
    """Every place where the text names a person, in order, in time linear in its words."""
    found: list[Introduction] = []
    people = _List()
    position = 0
    for at in _beginnings(words):
        if at >= position:
            if people.active:
                for key in words.key[position:at]:
                    people.pass_by(key)
            position = _read(words, at, people, found)
    return found


_OPENINGS = SEVERAL.openings() | ADDRESS.openings() | TITLES.openings() | HEADS.openings()
_ALONE = (
    frozenset(first for first, second in _OPENINGS if not second)
    | FORMER.firsts()
    | ACTING.firsts()
    | frozenset(("\n", ".", "!", "?", "…"))
)
_FIRSTS = _ALONE | frozenset(first for first, _ in _OPENINGS)
_BEFORE_LISTED = frozenset((":", ";", ",", "sĩ"))
_CAPITAL_BEGINNINGS = SURNAMES | DEGREES.firsts()


def _beginnings(words: Words) -> list[int]:
    """The words at which anything at all can begin: most are dismissed by the two keys there."""
    return [
        at
        for at, (key, capital, following) in enumerate(
            zip(words.key[:-1], words.cap, words.key[1:], strict=False)
        )
        if (key in _FIRSTS and (key in _ALONE or (key, following) in _OPENINGS))
        or (
            capital
            and (
                key in _CAPITAL_BEGINNINGS
                or words.key[at - 1] in _BEFORE_LISTED
                or following in VAN_THI
                or not words.text[at].isalpha()
            )
        )
    ]


def _read(words: Words, at: int, people: _List, found: list[Introduction]) -> int:
    """Take up whatever begins at `at`; the word after it."""
    key = words.key[at]
    if key == "\n" or (key in (".", "!", "?", "…") and _ends_sentence(words, at)):
        people.end()
        return at + 1
    after = SEVERAL.after(words, at)
    if after > at:
        return _plural(words, at, after, people)
    if at and words.key[at - 1] in _PLURAL and (head_end(words, at) > at or _artists(words, at)):
        return _plural(words, at - 1, at, people)
    in_row = bool(people.waiting) or people.opening is not None
    person = introduced(words, at) or bare(words, at, people.open, in_row, behind_office=people.leads_to(at))
    if person is not None and person.sure == "possible" and _next_in_row(words, person, found):
        person = replace(person, sure="likely")
    if person is not None:
        _take(words, person, people, found)
        return max(person.last, at + 1)
    return _pass_over(words, at, people)


def _next_in_row(words: Words, person: Introduction, found: list[Introduction]) -> bool:
    """A whole name straight behind «ông X, »: the row goes on without the form of address."""
    row = bool(found) and found[-1].sure == "introduced" and found[-1].last == person.name - 1
    whole = person.after - person.name >= 3 and run_end(words, person.name) == person.after
    return row and whole and words.key[person.name - 1] == "," and words.key[person.after] in _ROW_ENDS


_ROW_ENDS = frozenset((",", ".", ";", "(", "-", *key_of("và cùng")))


def _artists(words: Words, at: int) -> bool:
    """«các nghệ sĩ Ưu tú: Lan Mai, Hà Vi», «các ca sĩ Lan Mai, Hà Vi»: known by no surname."""
    after = title_end(words, at)
    if after == at or PLAIN.after(words, at) > at:
        return False
    return words.key[after] == ":" or (words.key[after - 1] == "sĩ" and words.cap[after])


def _pass_over(words: Words, at: int, people: _List) -> int:
    span = office(words, at)
    if span is not None:
        return spoken_of(words, at, span.after)
    if words.cap[at] and name_end(words, at) > at and blocked(words, at):
        return run_end(words, at)
    people.pass_by(words.key[at])
    return at + 1


_PLURAL = frozenset(key_of("các hai ba 2 3 4"))
_MEMBERS = frozenset(key_of("ủy phó uv uvtv uvbtv tuv tỉnh thành huyện quận thị đảng"))
"""How offices begin that many hold at once: «Ủy viên», «Phó Chủ tịch», «Tỉnh ủy viên»."""
_SEPARATORS = frozenset((",", ":", "(", ")", "-", *_AND, *key_of("gồm có là"), "*", "+"))


def _ends_sentence(words: Words, at: int) -> bool:
    return not (words.key[at] == "." and words.adjacent(at) and words.key[at + 1] not in ("", "\n")) or (
        words.cap[at + 1] and not words.shouted(at - 1) and len(words.text[at - 1]) > 2
    )


def _plural(words: Words, at: int, after: int, people: _List) -> int:
    """«các đồng chí [OFFICE][:]»: opens a list; the word after its opening."""
    position = past_colon(words, after)
    titled = title_end(words, position)
    if (
        head_end(words, position) <= titled
    ):  # «các đại biểu Quốc hội: X»: an office that begins as a title does
        position = titled
    offices: list[OfficeSpan] = []
    while (span := office(words, position)) is not None and len(offices) < MOST_OFFICES:
        offices.append(span)
        position = past_term(words, span.after)
        if words.key[position] == "," and head_end(words, position + 1) > position + 1:
            position += 1
    colon = past_colon(words, position)
    if offices and colon == position and name_end(words, position) == position:
        people.end()
        return position
    # «các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: X, Trưởng Ban …; Y, …»: X and Y are both.
    members = colon > position and all(words.key[span.first] in _MEMBERS for span in offices)
    people.begin(at, colon, tuple(offices), shared=members)
    return colon


def _share(words: Words, person: Introduction, found: list[Introduction]) -> None:
    """Those who stand joined before «… và B đều là Phó Bí thư» hold that office too."""
    first = person.first
    for number in range(len(found) - 1, -1, -1):
        joined = found[number].last == first - 1 and words.key[first - 1] in _JOINING
        if not joined or found[number].offices:
            return
        first = found[number].first
        found[number] = replace(found[number], offices=person.offices)


_JOINING = frozenset((",", *_AND))


def _take(words: Words, person: Introduction, people: _List, found: list[Introduction]) -> None:
    """Enter a person, with the office a list shares."""
    if person.together:
        _share(words, person, found)
    heading = _heading(words, person)
    if not people.open:
        people.number += 1
        found.append(replace(person, group=people.number))
        if heading:
            people.go_on(heading)
        return
    first = person.first if people.opening is None else people.opening
    person = replace(person, group=people.number, first=first)
    people.opening = None
    if heading is not None and people.shared and words.key[people.shared[0].first] == "phó":
        people.shared = ()  # A deputy secretary may be a head of department, but then it stands behind him.
    if person.offices:
        for number in people.waiting:
            found[number] = replace(found[number], offices=(*people.shared, *person.offices))
        people.waiting = []
        person = replace(person, offices=(*people.shared, *person.offices))
    elif people.prefix:
        person = replace(person, offices=people.prefix)
    else:
        people.waiting.append(len(found))
    found.append(person)
    if heading is not None and not people.shared:
        people.prefix = heading


def _heading(words: Words, person: Introduction) -> tuple[OfficeSpan, ...] | None:
    """The offices before a name, which begin a new row of those who hold them: all of «Phó Chủ tịch UBND
    tỉnh: A, B», of «Chủ tịch UBND tỉnh A, B» the first alone; None where no office stands before the name."""
    before = tuple(span for span in person.offices if span.after <= person.name)
    if not before:
        return None
    many = before[-1].former or words.key[before[-1].first] in _MEMBERS
    return before if many and words.key[before[-1].after] == ":" else ()
