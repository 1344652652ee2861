"""Spellings of one document number: as it is properly printed, the usual ones, whether two are the same."""

from search.vietnamese.numbers.in_query import parse
from search.vietnamese.numbers.symbols import DocumentNumber
from search.vietnamese.text import fold


def canonical(text: str) -> str | None:
    """The number as it is properly printed, or None when the text is no number."""
    number = parse(text)
    return number.canonical if number else None


def same(one: str, other: str) -> bool:
    """True when both texts write the same number; leading zeros, dashes, case and marks do not count."""
    first, second = parse(one), parse(other)
    return first is not None and second is not None and first.slug == second.slug


def variants(number: DocumentNumber) -> tuple[str, ...]:
    """The usual spellings of a number, the canonical one first; each parses to the same slug."""
    proper = number.canonical
    plain = proper.lstrip("0")
    spellings = [proper, plain, plain.lower(), fold(plain).lower()]
    if not number.short and number.number is not None:
        spellings += [plain.replace("-", " - ", 1), plain.replace("-", "–"), f"số {proper}"]
        if number.kind_name:
            spellings.append(f"{number.kind_name} số {proper}")
    elif number.short and number.kind:
        figures = proper.split(" ", 1)[-1]
        spellings += [f"{number.kind_name} {figures}", f"{number.kind_name} số {figures}"]
    return tuple(dict.fromkeys(spellings))
