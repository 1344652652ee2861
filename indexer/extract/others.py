"""Offices behind a name that are somebody else's, whom the article names with them elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from msgspec.structs import replace

from indexer.extract.findings import Finding
from search.vietnamese.people import FoundOffice, name_key, office_key

_GOVERNED = re.compile(r"(?:^|[\s,;(])(?:của|với|cùng|theo|cho)\s+$", re.IGNORECASE)
_LONGEST_WORD = 6
_GOES_ON = re.compile(
    r"\s+(?!(?:và|kiêm|tại|ở|trong|từ|cùng|về|nhiệm|khóa|khoá|giai|năm|làm|là|hiện)\b)(?P<word>[^\W\d_])"
)
"""A clause goes on behind an office that no sign closes."""


def without_others(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without such offices: «chúc mừng thành tựu của Quốc vương X, Chủ tịch nước khẳng định …»
    says of X no more than before the comma, where «Chủ tịch nước Y» stands in the article.

    Without Y it may be an apposition that lacks its comma, and X keeps it."""
    found = list(findings)
    holders: dict[str, set[str]] = defaultdict(set)
    for finding in found:
        for office in finding.person.offices:
            if office.end <= finding.person.start:
                holders[office_key(office.text)].add(name_key(finding.person.name))
    return [_own(finding, holders) for finding in found]


def _own(finding: Finding, holders: Mapping[str, Set[str]]) -> Finding:
    person, text = finding.person, finding.text
    if not _GOVERNED.search(text[max(0, person.first - _LONGEST_WORD) : person.first]):
        return finding
    own = tuple(
        office
        for office in person.offices
        if office.start < person.end
        or not _goes_on(text, office)
        or not holders.get(office_key(office.text), set()) - {name_key(person.name)}
    )
    if len(own) == len(person.offices):
        return finding
    # What the clause says is said of the other, too.
    return replace(finding, person=replace(person, offices=own), roles=frozenset())


def _goes_on(text: str, office: FoundOffice) -> bool:
    following = _GOES_ON.match(text, office.end)
    return following is not None and following["word"].islower()
