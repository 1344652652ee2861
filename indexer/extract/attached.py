"""Whom an attachment names: the people of its text, and who signed it below their office."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from indexer.extract.findings import Finding, findings_in
from indexer.extract.letterheads import letterheads
from indexer.extract.lexicon import Lexicon
from indexer.extract.text.sentences import UPPER
from search.model import Article
from search.vietnamese import bodies, people
from search.vietnamese.people import FoundOffice, FoundPerson

_NAME = re.compile(rf"[{UPPER}][^\W\d_]{{0,7}}(?: [{UPPER}][^\W\d_]{{0,7}}){{1,4}}")
_SIGNED = re.compile(r"\(?(?:đã ký|đã kí)\)?", re.IGNORECASE)
_ON_ORDER = re.compile(r"T[/.]?L\b")
_ON_BEHALF = re.compile(r"T[/.]?[ ]?M[/.]?[ ]?(.+)")
_LINES_ABOVE = 4
_LONGEST_OFFICE = 80


def attached(article: Article, index: int, text: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Everyone whom a page of an attachment names. They play no part in what the article reports."""
    signers = list(_signers(text, _issuer(article, index)))
    taken = {person.start for person in signers}
    yield from (Finding("attachment", index, text, person) for person in signers)
    for finding in findings_in("attachment", index, text, lexicon):
        if finding.person.start not in taken:
            yield replace(finding, roles=frozenset())


def _issuer(article: Article, index: int) -> str:
    """The body that issued the document of which this is a page."""
    _, page = article.page_of(index)
    head = letterheads(article).get(index - page + 1)
    if head is None:
        return ""
    issuer = head.issuer or (bodies.named(head.number.value.issuer) if head.number else "")
    if bodies.level(issuer) != "tỉnh":
        return issuer
    # Offices of the province are called without its name: «Bí thư Tỉnh ủy».
    return " ".join(issuer.split()[: len(issuer.split()) - len(bodies.place(issuer).split())])


def _signers(text: str, issuer: str) -> Iterator[FoundPerson]:
    """A name alone on its line, below the line of an office in capitals."""
    above: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        if _NAME.fullmatch(line) and not line.isupper():
            found = next(
                filter(None, (_signer(one, at, line, issuer, above) for one in reversed(above))), None
            )
            if found:
                yield found
                above = []
        if not _SIGNED.fullmatch(line):
            above = [*above[1 - _LINES_ABOVE :], (at, line)]
        at += len(line) + 1


def _signer(
    office: tuple[int, str], at: int, name: str, issuer: str, above: list[tuple[int, str]]
) -> FoundPerson | None:
    """The bearer of a name and of an office, where the words of the one can stand before the other."""
    start, printed = office
    if not printed.isupper() or len(printed) > _LONGEST_OFFICE:
        return None
    read = people.find(f"{printed.capitalize()} {name}")
    if len(read) != 1 or read[0].name != name or len(read[0].offices) != 1:
        return None
    full = read[0].offices[0].full
    issuer = issuer or _on_behalf_of(above)
    if issuer and not bodies.level(full) and not any(_ON_ORDER.match(line) for _, line in above):
        full = f"{full.removesuffix(' ban')} {issuer}" if issuer.startswith("Ban ") else f"{full} {issuer}"
    held = FoundOffice(printed, full, start, start + len(printed))
    return FoundPerson(name, at, at + len(name), offices=(held,), first=start, last=at + len(name))


def _on_behalf_of(above: list[tuple[int, str]]) -> str:
    """The body for which is signed («T/M TỈNH ỦY»), where it says of what level it is; else ""."""
    for _, line in above:
        if signed := _ON_BEHALF.fullmatch(line):
            printed = signed[1].strip()
            body = bodies.in_prose(printed) or printed.capitalize()
            return body if bodies.level(body) and bodies.named(body) == body else ""
    return ""
