"""The people of one article: who is named where, with which offices, playing which part."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from indexer.extract import bylines
from indexer.extract.bearing import bearing
from indexer.extract.lexicon import NOTHING_KNOWN, Lexicon
from indexer.extract.roles import (
    clause_after,
    clause_before,
    roles_after,
    roles_before,
    roles_of_list,
    same_sentence,
    says_on,
)
from search.model import Article, Mention, OfficeHeld, Part, PersonFact, PersonRole
from search.vietnamese.people import FoundOffice, FoundPerson, name_key, office_key, printed_name, read
from search.vietnamese.text import tokens
from search.vietnamese.text.spaces import ODD_SPACES

_ORDER: tuple[PersonRole, ...] = (
    "chairs", "speaks", "presents", "hands_over", "awarded", "attends", "author", "photographer"
)  # fmt: skip


_LINES_BELOW = 4
_LONGEST_NAME = 60
_ENDS_PROSE = frozenset('.!?…”"/):;')
"""What an article ends in above the line of its authors; a table's cells end in anything."""
_RECENT = 50
"""Mentions back that a bare given name may refer to."""
_LONGEST_LINE_BELOW = 40


@dataclass(frozen=True, slots=True)
class _Finding:
    """One finding with the part it stands in and the roles its surroundings give."""

    part: Part
    index: int
    text: str
    person: FoundPerson
    roles: frozenset[PersonRole] = frozenset()


@dataclass(slots=True)
class _Gathered:
    """What the article has said of one person so far."""

    name: str
    honorific: str = ""
    titles: set[str] = field(default_factory=set)
    offices: dict[str, OfficeHeld] = field(default_factory=dict)
    roles: set[PersonRole] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    spans: set[tuple[str, int, int]] = field(default_factory=set)


def people(article: Article, lexicon: Lexicon = NOTHING_KNOWN) -> tuple[PersonFact, ...]:
    """Everyone the article names, in order of first naming; one person is one fact, however written."""
    findings = [
        finding for part, index, text in article.parts() for finding in _findings(part, index, text, lexicon)
    ]
    plain = {name_key(finding.person.name) for finding in findings if not _shouted(finding)}
    findings = [
        _settled(finding, plain) if _shouted(finding) else _whole(finding, plain, lexicon)
        for finding in findings
    ]
    names = _whole_names(findings, lexicon)
    gathered: dict[str, _Gathered] = {}
    lately: list[str] = []
    for finding in findings:
        key = _owner(finding, names, lately)
        if key is not None:
            _add(gathered.setdefault(key, _Gathered(names[key])), finding)
            lately.append(key)
    return tuple(_fact(person, article) for person in gathered.values())


def _findings(part: Part, index: int, text: str, lexicon: Lexicon = NOTHING_KNOWN) -> Iterator[_Finding]:
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
        yield _Finding(part, index, text, person, frozenset(roles.get(person.start, ())))


def _credited(part: Part, index: int, text: str) -> Iterator[_Finding]:
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
        yield _Finding(part, index, text, person, frozenset(credit.works))
    if part == "body" and not credits:
        yield from _heading_signature(index, text) or _signature(index, text)


def _heading_signature(index: int, text: str) -> list[_Finding]:
    """Names and the hour of publication on the first line are the authors."""
    line = text[: text.find("\n")] if "\n" in text else ""
    return _signers(index, text, 0, line) if bylines.signed_with_time(line) else []


def _signers(index: int, text: str, start: int, line: str) -> list[_Finding]:
    found = []
    for name, first, last in bylines.names(text, start + bylines.before_names(line)):
        person = FoundPerson(printed_name(name), first, last, first=first, last=last)
        found.append(_Finding("body", index, text, person, frozenset(("author",))))
    return found


def _signature(index: int, text: str) -> Iterator[_Finding]:
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
        before = roles_before(clause_before(text, found[first].first, floor), led)
        ceiling = following.first if following else len(text)
        after = roles_after(clause_after(text, person.last, ceiling))
        if number > first:
            after |= roles_of_list(text, person.last, ceiling)
        elif _begins_line(text, person) and says_on(text, person.last, ceiling):
            after |= {"speaks"}
        for member in range(first, number + 1):
            roles[member] |= before
            if found[member].group == person.group or after & {"attends", "chairs"}:
                roles[member] |= (
                    after if found[member].group == person.group else after & {"attends", "chairs"}
                )
        first = number + 1
    return roles


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
    return person.group == following.group or between.strip(f" ,;:.{ODD_SPACES}").lower() in (
        "",
        "và",
        "cùng",
        "cùng với",
        "với",
    )


def _shouted(finding: _Finding) -> bool:
    return finding.text[finding.person.start : finding.person.end].isupper()


def _settled(finding: _Finding, plain: Container[str]) -> _Finding:
    """A name in a line of capitals, which does not show its end, ends as the same name does elsewhere."""
    start = finding.person.start
    syllables = tokens(finding.text[start : start + _LONGEST_NAME])[:5]
    for count in range(len(syllables), 1, -1):
        if " ".join(syllable.exact for syllable in syllables[:count]) in plain:
            end = start + syllables[count - 1].end
            name = printed_name(finding.text[start:end])
            return replace(
                finding,
                person=replace(finding.person, name=name, end=end, last=max(end, finding.person.last)),
            )
    return finding


def _whole(finding: _Finding, plain: Container[str], lexicon: Lexicon) -> _Finding:
    """A name whose last syllable lost its capital («Trần Thanh mẫn»), where the whole name is known."""
    person = finding.person
    following = _SMALL.match(finding.text, person.end)
    if following is None or person.sure == "reference":
        return finding
    name = f"{person.name} {following[1].capitalize()}"
    if not (name_key(name) in plain or name_key(name) in lexicon.names):
        return finding
    end = following.end()
    return replace(finding, person=replace(person, name=name, end=end, last=max(end, person.last)))


_SMALL = re.compile(r"[ \u00a0]([^\W\d_]{1,7})(?!\w)")
_STOP = re.compile(r"\W*[.!?…]\s")
"""A full stop between two people ends what is said of both."""


class _Names(dict[str, str]):
    """Name key → name of everybody with a whole name, found also by the end of it."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__(names)
        self._ends: dict[str, list[str]] = {}
        for key in names:
            syllables = key.split()
            if len(syllables[0]) == 1 and len(syllables) > 2:
                # Highland names are shortened to their beginning: «Y Thịnh» for «Y Thịnh Byă».
                self._ends.setdefault(" ".join(syllables[:2]), []).append(key)
            for first in range(1, len(syllables)):
                self._ends.setdefault(" ".join(syllables[first:]), []).append(key)

    def ending_in(self, key: str) -> list[str]:
        """The keys of the people whose longer names end so."""
        return self._ends.get(key, [])


def _whole_names(findings: Iterable[_Finding], lexicon: Lexicon) -> _Names:
    """Everybody the article, or the archive, knows by a whole name."""
    names: dict[str, str] = {}
    bare: dict[str, str] = {}
    for finding in findings:
        person = finding.person
        if person.sure != "reference":
            table = bare if person.sure == "possible" else names
            table.setdefault(name_key(person.name), person.name)
    for key, name in bare.items():
        if key not in names and key in lexicon.names:
            names[key] = name
    return _Names(names)


def _owner(finding: _Finding, names: _Names, lately: list[str]) -> str | None:
    """The key of the person a finding belongs to: itself, or the one who bears it as the end of a name.

    Of several bearers it is the one named last before."""
    key = name_key(finding.person.name)
    if finding.person.sure == "reference" or not finding.person.offices:
        bearers = names.ending_in(key)
        if len(bearers) == 1:
            return bearers[0]
        if bearers and finding.person.sure == "reference":
            return next((whole for whole in reversed(lately[-_RECENT:]) if whole in bearers), None)
    return key if key in names else None


def _add(gathered: _Gathered, finding: _Finding) -> None:
    person = finding.person
    if person.sure != "reference":
        gathered.honorific = gathered.honorific or person.honorific
    if person.honorific:
        gathered.titles.add(person.honorific)
    gathered.roles |= finding.roles
    span = (finding.part, finding.index, person.start)
    if span not in gathered.spans:
        gathered.spans.add(span)
        gathered.mentions.append(_mention(finding, person.start, person.end))
    for office in person.offices:
        _add_office(gathered, finding, office)


def _add_office(gathered: _Gathered, finding: _Finding, office: FoundOffice) -> None:
    key = office_key(office.text) + (" nguyên" if office.former else "") + (" quyền" if office.acting else "")
    if key not in gathered.offices:
        mention = _mention(finding, office.start, office.end)
        gathered.offices[key] = OfficeHeld(office.text, office.full, mention, office.former, office.acting)


def _mention(finding: _Finding, start: int, end: int) -> Mention:
    return Mention(finding.part, finding.index, start, end, finding.text[start:end])


def _fact(person: _Gathered, article: Article) -> PersonFact:
    roles = tuple(role for role in _ORDER if role in person.roles) or ("mentioned",)
    mentions, offices = tuple(person.mentions), tuple(person.offices.values())
    told = bearing(article, mentions, person.titles)
    return PersonFact(person.name, mentions, person.honorific, offices, roles, bearing=told)
