"""Official documents in a query: their numbers, typed any way."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from search.known import Known
from search.model import OfficialDocument
from search.operators import ROLES
from search.query import And, During, Has, Node
from search.results import Problem, Understood
from search.understanding.reading import Reading, Resolved, either, every, phrase, printed, words
from search.vietnamese import numbers
from search.vietnamese.numbers import DocumentNumber
from search.vietnamese.periods import year
from search.vietnamese.text import Token, tokens

_OFFERED = 5


def documents(text: str, known: Known) -> Iterator[Reading]:
    """Every document number that stands in `text`."""
    for found in numbers.typed_numbers(text):
        typed = text[found.start : found.end]
        resolved = document(found.value, known, typed)
        doubts = (Problem(resolved.doubt, found.start, found.end),) if resolved.doubt else ()
        chip = Understood("number", typed, resolved.value, resolved.label, found.start, found.end)
        yield Reading(found.start, found.end, resolved.node, chip, doubts)


def document(number: DocumentNumber, known: Known, typed: str) -> Resolved:
    """What a number stands for: the official documents it may mean, and the words of it.

    A number the grammar of extraction overlooked in some article is still found by its syllables."""
    candidates = _meant(number, known)
    if not candidates and _stated(number):
        return _that_year(number, known, typed)
    nodes: list[Node] = [Has("number", candidate.key) for candidate in candidates]
    if number.short:
        # Every document of that kind and number carries the short key; only a year needs the candidates.
        nodes = [*(nodes if number.year else ()), _short(number, typed)]
    elif not candidates:
        nodes += [Has("number", number.slug), _syllables(number, typed)]
    elif len(candidates) > 1 or not (number.term or _stated(number)):
        # Words cannot tell the bearers of one number apart, so they count only where none is asked for.
        nodes.append(_syllables(number, typed))
    if len(candidates) == 1:
        return Resolved(either(nodes), candidates[0].key, _label(candidates[0]))
    return Resolved(either(nodes), number.slug, number.canonical, _doubt(number, candidates))


def _meant(number: DocumentNumber, known: Known) -> list[OfficialDocument]:
    """The bearers of the number; of the year or congress term beside it, where one stands there."""
    candidates = known.documents(number)
    if candidates and _stated(number) and not number.short:
        # A short reference asks which documents of kind and number are of that year.
        dated = {document.key for document in known.documents(replace(number, short=True))}
        return [candidate for candidate in candidates if candidate.key in dated]
    return [one for one in candidates if number.term and one.term == number.term] or candidates


def _that_year(number: DocumentNumber, known: Known, typed: str) -> Resolved:
    """No document of that number is of the year beside it: the year is then one of its own."""
    alone = document(replace(number, year=None, canonical=_without_year(number)), known, typed)
    spoken = During(ROLES, year(number.year or 0))
    nodes = [every([alone.node, spoken])]
    if number.short:
        nodes.append(_short(number, typed))
    label = f"{alone.label}, năm {number.year}"
    return Resolved(either(nodes), alone.value, label, alone.doubt)


def numbered(text: str, words_of: Sequence[Token], known: Known) -> Reading | None:
    """A query that is one bare number («35») stays a word and offers the official documents it may mean."""
    digits = [token for token in words_of if token.exact.isdecimal() and len(token.exact) <= 5]
    if len(digits) != 1 or any(token.folded != "so" for token in words_of if token is not digits[0]):
        return None
    found = known.documents_numbered(int(digits[0].exact), _OFFERED)
    if not found:
        return None
    start, end = words_of[0].start, words_of[-1].end
    offered = ", ".join(candidate.number for candidate in found)
    message = (
        f"«{text[start:end]}» được tìm như từ thường. Nếu muốn tìm văn bản, hãy gõ số đầy đủ: {offered}."
    )
    return Reading(start, end, words(words_of), None, (Problem(message, start, end),))


def _short(number: DocumentNumber, typed: str) -> Node:
    """A short reference («Nghị quyết 35»): every document of that kind and number, of that year if given."""
    if not number.short_key:
        return words(tokens(typed))
    same = Has("short_number", number.short_key)
    if number.year is None or not _figures(number):
        return same
    return And((same, printed(f"{number.number} {number.year}")))


def _syllables(number: DocumentNumber, typed: str) -> Node:
    """The number as printed; one without a number proper is written too many ways to be a phrase."""
    if number.number is None:
        return words(tokens(typed))
    return phrase(tokens(number.canonical))


def _stated(number: DocumentNumber) -> bool:
    """Whether a year stands beside the number rather than in it («06-CT/TW 2006», «NQ 35 2018»)."""
    return number.year is not None and 1900 <= number.year <= 2099 and (number.short or not _figures(number))


def _figures(number: DocumentNumber) -> bool:
    """Whether the year is among the figures of the number («30/2020/NĐ-CP»)."""
    return str(number.year) in number.canonical


def _without_year(number: DocumentNumber) -> str:
    return number.canonical.removesuffix(f"/{number.year}")


def _label(document: OfficialDocument) -> str:
    return f"{document.number} ({document.term})" if document.term else document.number


def _doubt(number: DocumentNumber, candidates: Sequence[OfficialDocument]) -> str:
    if len(candidates) < 2:
        return ""
    some = ", ".join(_label(candidate) for candidate in candidates[:_OFFERED])
    more = "…" if len(candidates) > _OFFERED else ""
    return f"Số «{number.canonical}» có thể là {some}{more}; kết quả gồm tất cả các văn bản này."
