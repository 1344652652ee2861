"""Official documents in a query: their numbers, typed any way."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from search import messages
from search.model import OfficialDocument
from search.query.facts.issuers import issued_by
from search.query.facts.meaning import Meaning, Resolved, either, every, phrase, printed, words
from search.query.facts.ordinals import congress_term
from search.query.known import Known
from search.query.operators import ROLES
from search.query.parsed import Problem, Understood
from search.query.tree import And, During, Has, Node, Not
from search.vietnamese import numbers
from search.vietnamese.dates.periods import year
from search.vietnamese.numbers import DocumentNumber
from search.vietnamese.numerals import roman
from search.vietnamese.text import Token, fold_aligned, slug, tokens

_OFFERED = 5
_SYLLABLES = {
    kind.replace(" ", ""): kind.split()[0]
    for kind in (
        "nghi quyet", "chi thi", "ket luan", "ke hoach", "quyet dinh", "nghi dinh", "thong tu", "thong bao",
        "huong dan", "cong van", "quy dinh",
    )
}  # fmt: skip
"""Kinds of documents without the space between their two syllables, and the first of these."""
_GLUED = re.compile(rf"(?<![^\W_])({'|'.join(_SYLLABLES)})(?=[0-9]|so[0-9 ])")
_PLENUM = re.compile(r"(nq|kl)-tw([0-9]{1,2})(?:-khoa-([0-9]{1,2}))?")
_LETTER = "CV"
"""How a letter is named is not in its symbol («3637/UBND-VX»)."""


def documents(text: str, known: Known) -> Iterator[Meaning]:
    """Every document number that stands in `text`."""
    spaced, places = _spaced(text)
    for found in numbers.typed_numbers(spaced):
        start, end = (places[found.start], places[found.end - 1] + 1) if places else (found.start, found.end)
        resolved = document(found.value, known, spaced[found.start : found.end])
        if found.value.short and not (found.value.year or found.value.term):
            own, length = issued_by(text[end:], known.documents(found.value))
            if own:
                resolved, end = _of_issuer(resolved, own, text[end : end + length]), end + length
        doubts = (Problem(resolved.doubt, start, end),) if resolved.doubt else ()
        chip = Understood("number", text[start:end], resolved.value, resolved.label, start, end)
        yield Meaning(start, end, resolved.node, (chip,), doubts, bound=True)


def _of_issuer(short: Resolved, own: Sequence[OfficialDocument], issuer: str) -> Resolved:
    """A short reference with its issuer: that issuer's documents, or the words for it beside any other."""
    nodes: list[Node] = [Has("number", one.key) for one in own]
    name = own[0].number
    doubt = messages.several_documents(name, list(map(label, own))) if len(own) > 1 else ""
    node = either([*nodes, every([short.node, phrase(_named(issuer))])])
    return Resolved(node, own[0].key, label(own[0]), doubt)


def _named(issuer: str) -> list[Token]:
    found = tokens(issuer)
    return found[1:] if found[0].folded == "cua" else found


def _spaced(text: str) -> tuple[str, list[int]]:
    """The text with kinds of documents typed in one («nghiquyet35») apart, and each place as it was."""
    cuts = {
        cut
        for match in _GLUED.finditer(fold_aligned(text))
        for cut in (match.start() + len(_SYLLABLES[match[1]]), match.end(1))
    }
    if not cuts:
        return text, []
    pieces: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        if at in cuts:
            pieces.append(" ")
            places.append(at)
        pieces.append(sign)
        places.append(at)
    return "".join(pieces), places


def document(number: DocumentNumber, known: Known, typed: str) -> Resolved:
    """What a number stands for: the official documents it may mean, and the words of it.

    A number the grammar of extraction overlooked in some article is still found by its syllables."""
    candidates = _meant(number, known)
    if not candidates and (other := _PLENUM.fullmatch(number.slug)) and not other[3]:
        # «NQ/TW 18» may be the eighteenth plenum's or number 18: the archive knows which.
        plain = numbers.parse(f"{other[2]}-{other[1]}/TW")
        if plain and known.documents(plain):
            return document(plain, known, plain.canonical)
    if not candidates and (fuller := _with_kind(number)) and known.documents(fuller):
        return document(fuller, known, fuller.canonical)
    if not candidates and _stated(number):
        return _that_year(number, known, typed)
    if not candidates and (others := _of_other_terms(number, known)):
        return _that_term(number, known, others)
    nodes: list[Node] = [Has("number", candidate.key) for candidate in candidates]
    if number.short:
        # Every document of that kind and number carries the short key; a year or term needs the candidates.
        nodes = [*(nodes if number.year or number.term else ()), _short(number, typed)]
    elif not candidates:
        nodes += [Has("number", number.slug), _syllables(number, typed)]
    else:
        nodes.append(_unless_another(_syllables(number, typed), number, candidates, known))
    keys = tuple(candidate.key for candidate in candidates)
    if len(candidates) == 1:
        return Resolved(either(nodes), candidates[0].key, label(candidates[0]), "", keys)
    return Resolved(either(nodes), number.slug, number.canonical, _doubt(number, candidates), keys)


def _unless_another(
    said: Node, number: DocumentNumber, candidates: Sequence[OfficialDocument], known: Known
) -> Node:
    """The words of a number that was narrowed to some of its bearers, where they were not read as another."""
    if not (number.term or _stated(number)):
        return said
    year = None if _stated(number) else number.year
    bearers = known.documents(replace(number, term="", year=year))
    others = [Has("number", one.key) for one in bearers if one not in candidates]
    return And((said, Not(either(others)))) if others else said


def _with_kind(number: DocumentNumber) -> DocumentNumber | None:
    """«NQ 18/CP» as 18/NQ-CP: its kind was typed before the figures, and the archive has no plain 18/CP."""
    figures, _, symbol = number.canonical.rpartition("/")
    if number.short or not number.kind or number.kind == _LETTER or not figures or "-" in figures:
        return None
    return numbers.parse(f"{figures}/{number.kind}-{symbol}")


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
    return Resolved(either(nodes), alone.value, f"{alone.label}, năm {number.year}", alone.doubt)


def _of_other_terms(number: DocumentNumber, known: Known) -> list[OfficialDocument]:
    """The documents of that number where none is of the congress term beside it."""
    if not number.term or number.short or number.number is None:
        return []
    return known.documents(replace(number, term=""))


def _that_term(number: DocumentNumber, known: Known, others: Sequence[OfficialDocument]) -> Resolved:
    """Articles must name both the number and that congress term; which there are is said."""
    alone = document(replace(number, term=""), known, number.canonical)
    node = every([alone.node, congress_term(number.term)])
    name = f"{number.canonical}, {number.term}"
    told = messages.other_terms(number.canonical, number.term, list(map(label, others[:_OFFERED])))
    return Resolved(node, slug(name), name, told)


def numbered(text: str, words_of: Sequence[Token], known: Known) -> Meaning | None:
    """A query that is one bare number («35») stays a word and offers the official documents it may mean."""
    digits = [token for token in words_of if token.exact.isdecimal() and len(token.exact) <= 5]
    if len(digits) != 1 or any(token.folded != "so" for token in words_of if token is not digits[0]):
        return None
    found = known.documents_numbered(int(digits[0].exact), _OFFERED)
    if not found:
        return None
    start, end = words_of[0].start, words_of[-1].end
    message = messages.bare_number(text[start:end], list(map(label, found)))
    return Meaning(start, end, words(words_of), (), (Problem(message, start, end),))


def _short(number: DocumentNumber, typed: str) -> Node:
    """A short reference («Nghị quyết 35»): every document of that kind and number, of that year if given."""
    if not number.short_key:
        return words(tokens(typed))
    figures = f"{number.number} {number.year}" if number.year and _figures(number) else f"{number.number}"
    said = either(map(printed, _spellings(number, figures)))
    same: Node = Has("short_number", number.short_key)
    if number.term:
        return every([either([same, said]), congress_term(number.term)])
    if number.year is None or not _figures(number):
        return either([same, said])
    return either([And((same, printed(figures))), said])


def _spellings(number: DocumentNumber, figures: str) -> list[str]:
    """A short reference as articles print it: «nghị quyết 35», «Nghị quyết số 35», «NQ 35», «NQ35»."""
    kind, code = number.kind_name.lower(), number.kind
    spellings = [f"{kind} {figures}", f"{kind} số {figures}"]
    if number.kind == _LETTER:
        return [*spellings, f"văn bản số {figures}"]
    codes = [f"{code} {figures}", f"{code} số {figures}", f"{code}{figures}"] if code else []
    return [*spellings, *codes]


def _syllables(number: DocumentNumber, typed: str) -> Node:
    """The number as it is properly printed, with its congress term in either kind of figures."""
    if number.number is not None:
        return phrase(tokens(number.canonical))
    plenum = _PLENUM.fullmatch(number.slug)
    if plenum is None:
        return phrase(tokens(typed))
    said = f"{number.kind_name} trung ương {plenum[2]}"
    terms = [f" khóa {roman(int(plenum[3]))}", f" khóa {plenum[3]}"] if plenum[3] else [""]
    return either(printed(said + term) for term in terms)


def _stated(number: DocumentNumber) -> bool:
    """Whether a year stands beside the number rather than in it («06-CT/TW 2006», «NQ 35 2018»)."""
    return number.year is not None and 1900 <= number.year <= 2099 and (number.short or not _figures(number))


def _figures(number: DocumentNumber) -> bool:
    """Whether the year is among the figures of the number («30/2020/NĐ-CP»)."""
    return str(number.year) in number.canonical


def _without_year(number: DocumentNumber) -> str:
    return number.canonical.removesuffix(f"/{number.year}")


def label(document: OfficialDocument) -> str:
    """A document number with what tells it from others of the same number."""
    return f"{document.number} ({document.term})" if document.term else document.number


def _doubt(number: DocumentNumber, candidates: Sequence[OfficialDocument]) -> str:
    if len(candidates) < 2:
        return ""
    return messages.several_documents(number.canonical, list(map(label, candidates)))
