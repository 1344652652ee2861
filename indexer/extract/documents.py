"""Official documents of an article: one fact per document with all its mentions."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from indexer.extract.citations import Citation, citations
from indexer.extract.implements import implements
from indexer.extract.text.scan import reading_order, scan
from search.model import Article, DocumentFact, Mention, Relation
from search.vietnamese import bodies
from search.vietnamese.dates.periods import Period
from search.vietnamese.numbers import DocumentNumber

_KINDS = frozenset(
    (
        *("nghị quyết", "chỉ thị", "kết luận", "kế hoạch", "quyết định", "thông tư", "công văn", "luật"),
        *("hướng dẫn", "nghị định", "chương trình hành động", "chương trình", "quy định", "thông báo"),
        *("pháp lệnh", "công điện", "đề án", "quy chế", "báo cáo"),
    )
)


_YEAR_BEHIND = re.compile(r"\s*\(?năm\s+((?:19|20)\d\d)(?!\d)")


@lru_cache(maxsize=256)
def _pointing(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """«Nghị quyết này», «Chỉ thị trên» for the kinds that an article names by number.

    «Nghị quyết trên địa bàn tỉnh» points at nothing: behind «trên» the sentence must end or go on."""
    named = "|".join(f"[{kind[0].upper()}{kind[0]}]{kind[1:]}" for kind in kinds)
    return re.compile(
        rf"({named})\s+(?:này|nêu trên|nói trên|vừa nêu|trên đây"
        r"|trên(?=\s*(?:[,.;:)]|$)|\s+(?:đã|được|của|là|và|sẽ|đến|tới|trong|rất)\b))\b"
    )


@dataclass(slots=True)
class _Bearer:
    """One official document while its mentions are gathered."""

    number: DocumentNumber
    resolved: bool
    term: str = ""
    year: int | None = None
    cited: list[Citation] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def admits(self, citation: Citation) -> bool:
        """Whether nothing said at `citation` makes it another document of the same number."""
        if self.term and citation.term and self.term != citation.term:
            return False
        year = _year(citation)
        return self.year is None or year is None or abs(self.year - year) <= 1

    def add(self, citation: Citation) -> None:
        self.term = self.term or citation.term
        self.year = self.year or _year(citation)
        self.cited.append(citation)
        self.mentions.append(citation.mention)


def documents(article: Article) -> tuple[DocumentFact, ...]:
    """Every official document the article names, in order of first mention."""
    bearers = _bearers(article)
    for bearer in bearers:
        bearer.mentions.sort(key=reading_order)
    _add_pointing(article, bearers)
    for bearer in bearers:
        bearer.mentions.sort(key=reading_order)
    return tuple(_fact(bearer) for bearer in sorted(bearers, key=lambda b: reading_order(b.mentions[0])))


def relations(article: Article, documents: tuple[DocumentFact, ...]) -> tuple[Relation, ...]:
    """Which official document carries out which, as the article says."""
    return implements(citations(article), documents)


def _bearers(article: Article) -> list[_Bearer]:
    """The documents by their numbers; short references join the only full one they can mean."""
    cited = citations(article)
    by_slug: dict[str, list[_Bearer]] = {}
    by_short: dict[str, list[_Bearer]] = {}
    for citation in (citation for citation in cited if not citation.found.value.short):
        number = citation.found.value
        same = by_slug.setdefault(number.slug, [])
        if _join(same, [b for b in same if b.admits(citation)][-1:], citation, resolved=True):
            by_short.setdefault(number.short_key, []).append(same[-1])
    bare: dict[str, list[_Bearer]] = {}
    for citation in (citation for citation in cited if citation.found.value.short):
        meant = [b for b in by_short.get(citation.found.value.short_key, ()) if _may_mean(citation, b)]
        if len(meant) > 1:
            here = reading_order(citation.mention)
            meant = [b for b in meant if reading_order(b.mentions[0]) < here]
        if len(meant) != 1 and citation.found.value.kind == "ĐA":
            continue  # «Đề án 06» is the name of a project.
        if len(meant) == 1:
            meant[0].add(citation)
        else:
            same = bare.setdefault(citation.found.value.slug, [])
            _join(same, same[:1], citation, resolved=False)
    return [bearer for group in (*by_slug.values(), *bare.values()) for bearer in group]


def _join(bearers: list[_Bearer], meant: list[_Bearer], citation: Citation, resolved: bool) -> bool:
    """Add a citation to the document meant, or to a new one; whether it is new."""
    if meant:
        meant[0].add(citation)
        return False
    bearers.append(_Bearer(citation.found.value, resolved))
    bearers[-1].add(citation)
    return True


def _may_mean(citation: Citation, bearer: _Bearer) -> bool:
    """Whether a short reference can stand for this full number."""
    short, full = citation.found.value, bearer.number
    if not short.short_key or short.short_key != full.short_key:
        return False
    if short.year and full.year and short.year != full.year:
        return False
    issued, stated = full.year or bearer.year, _stated_year(citation)
    if issued and stated and stated < issued:
        return False
    if citation.issued is not None and not bearer.admits(citation):
        return False
    issuers = {cited.issuer for cited in bearer.cited} | {full.issuer}
    issuers.discard("")
    return not issuers or any(bodies.compatible(citation.issuer, issuer) for issuer in issuers)


def _stated_year(citation: Citation) -> int | None:
    """The year of «Nghị quyết 35 năm 2016»: the document is no later one, but may be carried out then."""
    stated = _YEAR_BEHIND.match(citation.part.text, citation.found.end)
    return int(stated[1]) if stated else None


def _add_pointing(article: Article, bearers: list[_Bearer]) -> None:
    """«Nghị quyết này», «Chỉ thị trên»: a mention of the only document of that kind named before."""
    by_kind: dict[str, list[_Bearer]] = {}
    for bearer in sorted(bearers, key=lambda bearer: reading_order(bearer.mentions[0])):
        by_kind.setdefault(bearer.number.kind_name.casefold(), []).append(bearer)
    kinds = tuple(sorted(_KINDS & by_kind.keys(), reverse=True))
    pointing = _pointing(kinds)
    for part in scan(article) if kinds else ():
        for found in pointing.finditer(part.text):
            here = part.mention(*found.span())
            first_two = by_kind.get(found.group(1).casefold(), [])[:2]
            meant = [b for b in first_two if reading_order(b.mentions[0]) < reading_order(here)]
            if len(meant) == 1 and meant[0].resolved:
                meant[0].mentions.append(here)


def _fact(bearer: _Bearer) -> DocumentFact:
    number = bearer.number
    bearer.cited.sort(key=lambda citation: not citation.own)
    own = next((c.subject for c in bearer.cited if c.own), "")
    issued = next((c.issued.period for c in bearer.cited if c.issued), None)
    year = "" if number.year or issued is None else str(issued.start.year)
    return DocumentFact(
        number=number.canonical,
        mentions=tuple(bearer.mentions),
        kind=number.kind_name or next(filter(None, (c.found.value.kind_name for c in bearer.cited)), ""),
        issuer=next((c.issuer for c in bearer.cited if c.issuer), "") or number.issuer,
        issued=issued,
        subject=own or max((c.subject for c in bearer.cited), key=len, default=""),
        term=bearer.term or year,
        short=number.short_key,
        resolved=bearer.resolved,
    )


def _year(citation: Citation) -> int | None:
    period: Period | None = citation.issued.period if citation.issued else None
    return period.start.year if period else None
