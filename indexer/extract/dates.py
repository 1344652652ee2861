"""Dates of an article by role: published, happened (what it reports), issued (its official documents)."""

import re
from datetime import date

from indexer.extract.citations import citations
from indexer.extract.happened import happened
from indexer.extract.text.scan import own_parts, reading_order
from search.model import Article, DateFact, DateRole, DocumentFact, FactProblem, Mention
from search.vietnamese.dates import periods
from search.vietnamese.dates.periods import Period


def dates(
    article: Article, documents: tuple[DocumentFact, ...]
) -> tuple[tuple[DateFact, ...], tuple[FactProblem, ...]]:
    """The dates of an article, and the impossible ones as problems to look at."""
    found: dict[tuple[DateRole, date, date], tuple[Period, list[Mention]]] = {}
    if article.published is not None:
        _add(found, "published", periods.day(article.published))
    issued = [c for c in citations(article) if c.issued is not None] if documents else []
    for citation in issued:
        if citation.issued is not None and citation.issued.period is not None:
            place = citation.part.mention(citation.issued.start, citation.issued.end)
            _add(found, "issued", citation.issued.period, place)
    taken: set[tuple[str, int, int]] = {
        (c.part.part, c.part.index, c.issued.start)
        for c in issued
        if c.issued is not None
        and not _MET.match(c.part.text, c.issued.end, max(c.issued.end, c.found.start))
    }
    for period, mention in happened(article, taken):
        _add(found, "happened", period, mention)
    facts = tuple(
        DateFact(role, period, tuple(sorted(mentions, key=reading_order)))
        for (role, _, _), (period, mentions) in found.items()
    )
    return facts, _problems(article)


_MET = re.compile(r",? tại (?:[Kk]ỳ họp|[Pp]hiên họp|[Hh]ội nghị|[Đđ]ại hội)\b|[^.;\n]*\bký kết\b")
"""«Ngày 7/8, tại Kỳ họp thứ 31, HĐND tỉnh thông qua Nghị quyết số …»: the day of issue and of the session."""


def _add(
    found: dict[tuple[DateRole, date, date], tuple[Period, list[Mention]]],
    role: DateRole,
    period: Period,
    mention: Mention | None = None,
) -> None:
    """Gather the mentions of one date; the part of the day is kept from whichever mention says it."""
    key = (role, period.start, period.end)
    known, mentions = found.get(key, (period, []))
    if mention is not None and mention not in mentions[-1:]:
        mentions.append(mention)
    found[key] = (known if known.part_of_day else period, mentions)


def _problems(article: Article) -> tuple[FactProblem, ...]:
    return tuple(
        FactProblem(found.problem, part.mention(found.start, found.end))
        for part in own_parts(article)
        for found in part.dates
        if found.problem
    )
