"""Where the people of an article are named, and the part that the words around each name give them."""

import re
from collections.abc import Iterator, Set

from msgspec import Struct

from indexer.extract import bylines
from indexer.extract.lexicon import NOTHING_KNOWN, Lexicon
from indexer.extract.roles import (
    clause_after,
    clause_before,
    given_by_next,
    goes_on_with_another,
    roles_after,
    roles_before,
    roles_of_list,
    same_sentence,
    says_on,
)
from search.model import Part, PersonRole
from search.vietnamese.people import FoundPerson, name_key, printed_name, read
from search.vietnamese.text.spaces import ODD_SPACES

_LINES_BELOW = 4
_LONGEST_LINE_BELOW = 50
_ENDS_PROSE = frozenset('.!?…”"/):;')
"""What an article ends in above the line of its authors; a table's cells end in anything."""
_OF_ALL: frozenset[PersonRole] = frozenset(("attends", "chairs"))
"""What is said behind a list of people of all of them, whatever they are; «A và B được tặng …» too."""
_APPOSITION = re.compile(
    r"\s*[,–-] (?:chuyên gia|đại diện|giảng viên|nghệ nhân|thành viên|cựu|người|cán bộ|thân nhân|chủ)"
    r" [^.,;:\n]{2,60};\s*"
)
"""What stands behind a member of a list who holds no office: «ông A, chuyên gia chuyển đổi số; bà B»."""
_ASIDE = re.compile(r"^ \((?!trái|phải|bìa|giữa|ngoài|thứ)[^()\n]{1,40}\)")
"""«Ông A (TP.HCM) và ông B»; where one stands left is said below a picture, and what follows is no clause."""
_STOP = re.compile(r"\W*[.!?…]\s")
"""A full stop between two people ends what is said of both."""


class Finding(Struct, frozen=True):
    """One finding with the part it stands in and the roles its surroundings give."""

    part: Part
    index: int
    text: str
    person: FoundPerson
    roles: frozenset[PersonRole] = frozenset()


def findings_in(part: Part, index: int, text: str, lexicon: Lexicon = NOTHING_KNOWN) -> Iterator[Finding]:
    """Everyone whom one part of an article names, those who are credited with it first."""
    credited = list(_credited(part, index, text))
    yield from credited
    if part == "author":
        return
    taken = {offset for finding in credited for offset in range(finding.person.start, finding.person.end)}
    found = [person for person in read(text) if person.start not in taken and person.end - 1 not in taken]
    named = {name_key(person.name) for person in found if person.sure != "possible"}
    # What only looks like a name («Đoàn Luật» sư) parts no clause.
    sure = [
        p for p in found if p.sure != "possible" or (key := name_key(p.name)) in named or key in lexicon.names
    ]
    roles = dict(zip((person.start for person in sure), _roles(text, sure), strict=True))
    for person in found:
        yield Finding(part, index, text, person, frozenset(roles.get(person.start, ())))


def _credited(part: Part, index: int, text: str) -> Iterator[Finding]:
    credits = bylines.credits(text)
    if part == "author" and not credits:
        at = bylines.past_label(text)
        credits = [
            bylines.Credit(name, start, end, ("author",)) for name, start, end in bylines.names(text, at)
        ]
    for credit in credits:
        person = FoundPerson(
            printed_name(credit.name), credit.start, credit.end, first=credit.start, last=credit.end
        )
        yield Finding(part, index, text, person, frozenset(credit.works))
    if part == "body" and not credits:
        yield from _heading_signature(index, text) or _signature(index, text)


def _heading_signature(index: int, text: str) -> list[Finding]:
    """Names and the hour of publication on the first line are the authors."""
    line = text[: text.find("\n")] if "\n" in text else ""
    return _signers(index, text, 0, line) if bylines.signed_with_time(line) else []


def _signers(index: int, text: str, start: int, line: str) -> list[Finding]:
    found = []
    for name, first, last in bylines.names(text, start + bylines.before_names(line)):
        person = FoundPerson(printed_name(name), first, last, first=first, last=last)
        found.append(Finding("body", index, text, person, frozenset(("author",))))
    return found


def _signature(index: int, text: str) -> Iterator[Finding]:
    """Names alone on a line below the article are its authors; a line or two of boilerplate may follow."""
    end = len(text.rstrip())
    for _ in range(_LINES_BELOW):
        start = text.rfind("\n", 0, end) + 1
        if not start:
            return
        line = text[start:end]
        if bylines.signed(line) and text[:start].rstrip()[-1:] in _ENDS_PROSE:
            yield from _signers(index, text, start, line)
            return
        if len(line) > _LONGEST_LINE_BELOW and not bylines.names_source(line):
            return
        end = start - 1


def _roles(text: str, found: list[FoundPerson]) -> list[set[PersonRole]]:
    """The roles of each person; what leads up to a list or follows it holds for everybody in it."""
    roles: list[set[PersonRole]] = [set() for _ in found]
    first = 0
    for number, person in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        joined = following is not None and _joined(text, person, following)
        if joined:
            continue
        floor = found[first - 1].last if first else 0
        led = first > 0 and same_sentence(text, floor, found[first].first)
        clause = clause_before(text, found[first].first, floor)
        before = roles_before(clause, led)
        ceiling = following.first if following else len(text)
        further = clause_after(text, person.last, ceiling)
        after = set() if goes_on_with_another(clause, further) else roles_after(further)
        if number > first:
            after |= roles_of_list(text, person.last, ceiling)
        elif _begins_line(text, person) and says_on(text, person.last, ceiling):
            after |= {"speaks"}
        shared = (
            _shared(text[found[number - 1].last : person.first], clause, further) if number > first else after
        )
        for member in range(first, number + 1):
            roles[member] |= before
            roles[member] |= after if found[member].group == person.group else after & shared
        if following and given_by_next(further, clause_after(text, following.last, len(text))):
            roles[number].add("awarded")
        first = number + 1
    return roles


def _shared(between: str, clause: str, further: str) -> Set[PersonRole]:
    """What the words behind a list say of all its members, if they say it of the last one."""
    two = _ASIDE.sub("", between).strip(" ,") in ("và", "cùng")
    if (two and not clause) or _ONE_AND_ALL.search(further):
        return _ANYTHING
    return _OF_ALL | {"awarded"} if two else _OF_ALL


_ANYTHING: frozenset[PersonRole] = _OF_ALL | {"awarded", "speaks", "presents", "hands_over"}
"""«Ông A và ông B trao quà», with which the sentence begins."""
_ONE_AND_ALL = re.compile(r"(?:^|, )(?:đã |cũng )?(?:lần lượt|đồng|cùng|đều) (?!với )")


def _begins_line(text: str, person: FoundPerson) -> bool:
    """The person is what the sentence is about: it begins with him."""
    return text[max(0, person.first - 2) : person.first].strip(f'“"{ODD_SPACES} ')[-1:] in (
        "",
        ".",
        "\n",
        "!",
        "?",
    )


def _joined(text: str, person: FoundPerson, following: FoundPerson) -> bool:
    """Only commas, semicolons, «và» stand between the two, or they were introduced as one list."""
    between = text[person.last : following.first]
    if "\n" in between or _STOP.match(between):
        return False
    if ";" in between and _APPOSITION.fullmatch(between):
        return True
    return person.group == following.group or _ASIDE.sub("", between).strip(f" ,;:.{ODD_SPACES}").lower() in (
        "",
        "và",
        "cùng",
        "cùng với",
        "với",
    )
