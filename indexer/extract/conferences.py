"""The conference, or the few, that an article reports."""

import re

from msgspec.structs import replace

from indexer.extract.awards import awards
from indexer.extract.held.event_kinds import NamedKind, conference_of, named_kinds
from indexer.extract.held.reports import Report, reports
from indexer.extract.held.subjects import subject_span
from indexer.extract.held.venues import venue_in
from indexer.extract.text.scan import ScannedPart, own_parts
from search.model import (
    Article,
    ConferenceFact,
    DateFact,
    DocumentFact,
    DocumentRef,
    Mention,
    PersonFact,
    PersonRef,
)


def conferences(
    article: Article,
    people: tuple[PersonFact, ...],
    documents: tuple[DocumentFact, ...],
    dates: tuple[DateFact, ...],
) -> tuple[ConferenceFact, ...]:
    """The conferences the article reports as held, the main one first."""
    parts = own_parts(article)
    reported = reports(parts, [fact for fact in dates if fact.role == "happened"])
    if not reported:
        return ()
    given = awards(parts)
    facts = [_fact(report, parts, documents) for report in reported]
    facts[0] = replace(facts[0], awards=given)
    for number, fact in enumerate(facts):
        here = [person for person in people if _conference_of(person, reported) == number]
        facts[number] = replace(
            fact,
            chairs=tuple(PersonRef(person.name) for person in here if "chairs" in person.roles),
            speakers=tuple(
                PersonRef(person.name) for person in here if {"speaks", "presents"} & set(person.roles)
            ),
        )
    return tuple(fact for fact in facts if _tells(fact))


def _tells(fact: ConferenceFact) -> bool:
    """Whether a record says more than that something of its kind was held some day."""
    return fact.kind not in _ANY or bool(fact.organiser or fact.subject or fact.chairs)


def _conference_of(person: PersonFact, reported: list[Report]) -> int:
    """Which of the conferences a person took part in: the one reported last before they are named."""
    nearest = 0
    place = next((mention for mention in person.mentions if mention.part == "body"), None)
    for number, report in enumerate(reported):
        if place is not None and reported[nearest].first < report.first <= place.start:
            nearest = number
    return nearest


def _fact(
    report: Report, parts: tuple[ScannedPart, ...], documents: tuple[DocumentFact, ...]
) -> ConferenceFact:
    part, named = report.part, report.named
    begin, end = subject_span(part.text, named.end, report.last)
    mentions = [part.mention(named.start, max(named.end, end))]
    kind, subject = _kind(named, parts), part.text[begin:end]
    if headline := _headline(parts, named):
        title, entitled = headline
        if title is not part:
            mentions.insert(0, title.mention(entitled.start, entitled.end))
        kind = _entitled(kind, entitled)
        subject = subject or title.text[slice(*subject_span(title.text, entitled.end, len(title.text)))]
    subject = subject or _said_before(report)
    after = _next_sentence(part, report.last)
    return ConferenceFact(
        kind=kind,
        mentions=tuple(mentions),
        subject=subject,
        when=report.when,
        place=venue_in(part.text, report.first, report.last, end) or _place_after(part.text, *after),
        organiser=report.organiser,
        documents=_documents(report, documents),
    )


def _said_before(report: Report) -> str:
    """The subject that a sentence before the reporting one gives to the same family of conference."""
    text = report.part.text
    for named in named_kinds(text, max(0, report.first - _BEFORE), report.first):
        if named.head == report.named.head and not named.held:
            begin, end = subject_span(text, named.end, report.first)
            if end > begin:
                return text[begin:end]
    return ""


_BEFORE = 400
_ANY = frozenset(
    (
        *("buổi làm việc", "cuộc họp", "diễn đàn", "hội nghị", "hội thảo", "hội đàm", "họp báo"),
        *("kỳ họp", "phiên họp", "tọa đàm"),
    )
)
"""What says nothing by its kind alone: with no body, subject or chair it is no record."""


def _headline(parts: tuple[ScannedPart, ...], named: NamedKind) -> tuple[ScannedPart, NamedKind] | None:
    """The title, and where it names the same family of conference."""
    for title in (part for part in parts if part.part == "title"):
        for entitled in named_kinds(title.text, 0, len(title.text)):
            if entitled.head == named.head:
                return title, entitled
    return None


def _entitled(kind: str, entitled: NamedKind) -> str:
    """The kind as exactly as the title says it, where both name a «hội nghị»."""
    if kind != "hội nghị" or entitled.head != kind or entitled.held:
        return kind
    return conference_of(entitled.kind)


def _kind(named: NamedKind, parts: tuple[ScannedPart, ...]) -> str:
    """«sơ kết» is a «hội nghị sơ kết» where the article calls it a conference."""
    called = conference_of(named.kind)
    if called == named.kind:
        return called
    says = any(re.search(r"\bhội nghị\b", part.text, re.IGNORECASE) for part in parts)
    return called if says else named.kind


def _next_sentence(part: ScannedPart, last: int) -> tuple[int, int]:
    return part.sentence(min(len(part.text) - 1, last + 1)) if last + 1 < len(part.text) else (last, last)


def _place_after(text: str, first: int, last: int) -> str:
    """The place that the next sentence gives: «Đại hội được tổ chức tại …»."""
    says = re.compile(r"[^.;\n]{0,60}\b(?:tổ chức|diễn ra)\b").match(text, first, last)
    return venue_in(text, first, last) if says else ""


def _documents(report: Report, documents: tuple[DocumentFact, ...]) -> tuple[DocumentRef, ...]:
    """The official documents named in the reporting sentence or in the title."""

    def here(mention: Mention) -> bool:
        inside = (mention.part, mention.index) == (report.part.part, report.part.index)
        return mention.part == "title" or (inside and report.first <= mention.start < report.last)

    return tuple(DocumentRef(fact.number) for fact in documents if any(here(m) for m in fact.mentions))
