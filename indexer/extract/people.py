"""The people of one article: who is named where, with which offices, playing which part."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from indexer.extract.attached import attached
from indexer.extract.bearing import bearing, born_behind
from indexer.extract.findings import Finding, findings_in
from indexer.extract.lexicon import NOTHING_KNOWN, Lexicon
from indexer.extract.others import without_others
from search.model import Article, Mention, OfficeHeld, PersonFact, PersonRole
from search.vietnamese.people import FoundOffice, name_key, office_key, printed_name
from search.vietnamese.people.offices.placed import placed
from search.vietnamese.text import tokens

_ORDER: tuple[PersonRole, ...] = (
    "chairs", "speaks", "presents", "hands_over", "awarded", "attends", "author", "photographer"
)  # fmt: skip
_PRESIDENT = name_key("Hồ Chí Minh")
"""What articles tell of him is recalled: he speaks and chairs at nothing that they report."""
_LONGEST_NAME = 60
_RECENT = 50
"""Mentions back that a bare given name may refer to."""


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
    """Everyone the article names, in order of first naming; one person is one fact, however written.

    Two of one name are two where the article states two years of birth."""
    findings = [
        finding
        for part, index, text in article.parts()
        for finding in (
            attached(article, index, text, lexicon)
            if part == "attachment"
            else findings_in(part, index, text, lexicon)
        )
    ]
    plain = {name_key(finding.person.name) for finding in findings if not _shouted(finding)}
    findings = [
        _settled(finding, plain) if _shouted(finding) else _whole(finding, plain, lexicon)
        for finding in findings
    ]
    findings = without_others(findings)
    names = _whole_names(findings, lexicon)
    gathered: dict[tuple[str, int], _Gathered] = {}
    bearers = _Bearers()
    lately: list[str] = []
    for finding in findings:
        key = _owner(finding, names, lately)
        if key is not None:
            number = bearers.number(key, born_behind(finding.text, finding.person.end))
            _add(gathered.setdefault((key, number), _Gathered(names[key])), finding)
            lately.append(key)
    return tuple(_fact(person, article) for person in gathered.values())


class _Bearers:
    """The bearers of each name in one article, told apart by the years of birth that it states."""

    def __init__(self) -> None:
        self._born: dict[str, list[int]] = {}
        self._last: dict[str, int] = {}

    def number(self, key: str, born: int | None) -> int:
        """Which of the bearers a mention means: of whom the year is stated, else the one named last."""
        if born is not None:
            years = self._born.setdefault(key, [])
            if born not in years:
                years.append(born)
            self._last[key] = years.index(born)
        return self._last.get(key, 0)


def _shouted(finding: Finding) -> bool:
    return finding.text[finding.person.start : finding.person.end].isupper()


def _settled(finding: Finding, plain: Container[str]) -> Finding:
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


def _whole(finding: Finding, plain: Container[str], lexicon: Lexicon) -> Finding:
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


def _whole_names(findings: Iterable[Finding], lexicon: Lexicon) -> _Names:
    """Everybody the article, or the archive, knows by a whole name."""
    names: dict[str, str] = {}
    bare: dict[str, str] = {}
    for finding in findings:
        person = finding.person
        if person.sure not in ("reference", "memorial"):
            table = bare if person.sure == "possible" else names
            table.setdefault(name_key(person.name), person.name)
    for key, name in bare.items():
        if key not in names and key in lexicon.names:
            names[key] = name
    return _Names(names)


def _owner(finding: Finding, names: _Names, lately: list[str]) -> str | None:
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


def _add(gathered: _Gathered, finding: Finding) -> None:
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
    for office in placed(person.offices):
        _add_office(gathered, finding, office)


def _add_office(gathered: _Gathered, finding: Finding, office: FoundOffice) -> None:
    key = office_key(office.text) + (" nguyên" if office.former else "") + (" quyền" if office.acting else "")
    held = gathered.offices.get(key)
    if held is None:
        mention = _mention(finding, office.start, office.end)
        gathered.offices[key] = OfficeHeld(office.text, office.full, mention, office.former, office.acting)
    elif office.full.startswith(f"{held.full} "):
        gathered.offices[key] = replace(held, full=office.full)


def _mention(finding: Finding, start: int, end: int) -> Mention:
    return Mention(finding.part, finding.index, start, end, finding.text[start:end])


def _fact(person: _Gathered, article: Article) -> PersonFact:
    played = () if name_key(person.name) == _PRESIDENT else person.roles
    roles = tuple(role for role in _ORDER if role in played) or ("mentioned",)
    mentions, offices = tuple(person.mentions), tuple(person.offices.values())
    told = bearing(article, mentions, person.titles)
    return PersonFact(person.name, mentions, person.honorific, offices, roles, bearing=told)
