"""Which official document carries out which: «Kế hoạch số 130-KH/TU về thực hiện Nghị quyết 35-NQ/TW»."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from indexer.extract.carrying_out import carries_out, may_carry_out
from indexer.extract.citations import Citation
from indexer.extract.text.scan import reading_order
from search.model import DocumentFact, DocumentRef, Mention, Relation

_KIND_ALONE = re.compile(
    r"(?:(?:để|nhằm|về|việc|,)\s+|(?<=[A-ZĐƯ0-9])\s+)"
    r"(?:triển khai |tổ chức )?(?:thực hiện|cụ thể h(?:óa|oá)|thi hành"
    r"|quy định chi tiết)"
    r"\s+(Nghị quyết|Chỉ thị|Kết luận|Nghị định|Quyết định|Luật|Kế hoạch|Quy định)(?=\s+(?:này|trên"
    r"|nêu trên)\b|[.,;\n]|$)"
    r"|quy định chi tiết[^.,;\n]{0,40}\s+(Luật|Nghị định|Pháp lệnh) này"
)
_FRONTED = re.compile(
    r"(?:[Tt]hực hiện|[Tt]riển khai|[Cc]ụ thể h(?:óa|oá)|[Tt]hi hành|[Qq]uán triệt)(?:\s+[^.;,\n]{0,60})?\s*$"
)
_MADE = re.compile(r",.*\b(?:ban hành(?! kèm| theo)|xây dựng|có|ra|ký)\s+(?:[^.;,\n]{0,40})$", re.DOTALL)
# A text that is itself the document: «Số 36-HD/BTGTW», then a line «thực hiện Chỉ thị số 19-CT/TW».
_NUMBERED = re.compile(r"(?:^|\n|\s)[Ss]ố:?\s*$")
_TITLE_LINE = re.compile(
    r"\n\s*((?:về (?:việc )?)?(?:triển khai |tổ chức )?thực hiện [^.;\n]{0,60})$", re.IGNORECASE
)
_ALSO = re.compile(r"[^.;\n]{0,160}(?:,|và|cùng)\s*(?:các\s+)?[^.;,\n\d]{0,30}$")
_REACH = 450
"""How far apart two numbers of one statement may stand."""


def implements(cited: Sequence[Citation], documents: Sequence[DocumentFact]) -> tuple[Relation, ...]:
    """The relations that the sentences state between documents named one after the other."""
    owner = {mention: number for number, fact in enumerate(documents) for mention in fact.mentions}
    found: dict[tuple[int, int], list[Mention]] = {}
    for source, target, place in _stated(cited, documents):
        if source not in owner or target not in owner:
            continue
        pair = owner[source], owner[target]
        if pair[0] != pair[1] and pair[::-1] not in found:
            found.setdefault(pair, []).append(place)
    return tuple(
        Relation(DocumentRef(documents[one].number), DocumentRef(documents[other].number), tuple(mentions))
        for (one, other), mentions in found.items()
    )


def _stated(
    cited: Sequence[Citation], documents: Sequence[DocumentFact]
) -> Iterator[tuple[Mention, Mention, Mention]]:
    """(mention of what carries out, mention of what is carried out, the words that say it)."""
    for source, target in _pairs(cited):
        first, last = min(source.found.start, target.found.start), max(source.found.end, target.found.end)
        yield source.mention, target.mention, source.part.mention(first, last)
    for number, citation in enumerate(cited):
        following = cited[number + 1] if number + 1 < len(cited) else None
        limit = following.found.start if following and following.part is citation.part else None
        if (named := _by_kind(citation, limit)) and (
            target_fact := _only_before(citation, named.group(1) or named.group(2), documents)
        ):
            place = citation.part.mention(citation.found.start, named.end())
            yield citation.mention, target_fact.mentions[0], place


def _by_kind(citation: Citation, limit: int | None) -> re.Match[str] | None:
    """«… để cụ thể hóa Nghị quyết.» behind a number: a document carried out that is named by its kind."""
    start = citation.found.end
    end = min(citation.part.sentence(citation.found.start)[1], start + 220, limit or 1 << 60)
    return _KIND_ALONE.search(citation.part.text, start, end)


def _only_before(citation: Citation, kind: str, documents: Sequence[DocumentFact]) -> DocumentFact | None:
    """The one official document of a kind that the article has named before this place."""
    here = reading_order(citation.mention)
    meant = [
        d for d in documents if d.kind.casefold() == kind.casefold() and reading_order(d.mentions[0]) < here
    ]
    return meant[0] if len(meant) == 1 and meant[0].resolved else None


def _pairs(cited: Sequence[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """(what carries out, what is carried out), wherever the words between two numbers say so."""
    carrying: Citation | None = None
    for one, other in pairwise(cited):
        between = _between(one, other)
        if between is None:
            carrying = None
        elif carries_out(one, other, between):
            carrying = one
            yield one, other
        elif _MADE.search(between) and _FRONTED.search(_before(one)) and may_carry_out(other, one):
            carrying = None
            yield other, one
        elif carrying is not None and _ALSO.fullmatch(between) and may_carry_out(carrying, other):
            yield carrying, other
        else:
            carrying = None


def _between(one: Citation, other: Citation) -> str | None:
    """The words between two numbers of one sentence, or None."""
    if one.part is not other.part or other.found.start - one.found.end > _REACH:
        return None
    between = one.part.text[one.found.end : other.found.start]
    if one.part.sentence(one.found.start) != one.part.sentence(other.found.start):
        heading = _NUMBERED.search(_before(one)) and _TITLE_LINE.search(between)
        return heading.group(1) if heading else None
    return between


def _before(one: Citation) -> str:
    start = one.part.sentence(one.found.start)[0]
    return one.part.text[max(start, one.found.start - 80) : one.found.start]
