"""The form with one field for each condition; its words are those of the box, of which it is a part.

`when` is a field of the form alone: whatever says a time in the box says it there, and the address has it as
`from` and `to`."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from starlette.datastructures import QueryParams

from search.answer.results import FacetValue
from search.query.facts.dates import whole
from search.query.tree import During
from search.vietnamese import dates
from web import wording
from web.addresses import Asked
from web.api.parameters import BadParameter, day, search_request
from web.pages.fields import sentence

WHEN = "when"
_DAYS = {"from": False, "to": True, "happened_from": False, "happened_to": True}
"""The fields of days, and whether the last day of a month or year is meant."""
LABELS = {
    WHEN: "Thời gian",
    "person": "Nhân vật",
    "office": "Chức vụ",
    "number": "Số văn bản",
    "conference": "Hội nghị",
    "from": "Đăng từ ngày",
    "to": "Đăng đến ngày",
    "happened_from": "Diễn ra từ ngày",
    "happened_to": "Diễn ra đến ngày",
}
"""The fields, and what they are called."""
_LISTED = ("person", "number")
"""What may be asked for several times."""
_LONGEST = 100
_NO_TIME = "«{}» chưa phải là thời gian; viết như 2023, quý III/2023, từ 5/2019 đến 2/2020, trước 2015."


class Form(Struct, frozen=True):
    """What each field holds, what is wrong with it, and what goes along unseen.

    A person or number that was chosen by its key goes along: its chip says its name."""

    values: Mapping[str, str]
    errors: Mapping[str, str]
    kept: tuple[tuple[str, str], ...]
    kinds: tuple[FacetValue, ...] = ()
    labels: Mapping[str, str] = field(default_factory=lambda: LABELS)


def form(asked: Asked, known: Sequence[str], kinds: Sequence[FacetValue] = ()) -> Form:
    """The form of a search that was understood; `known` are values that are keys."""
    values = {name: _shown(name, asked.get(name)) for name in LABELS if name not in _LISTED}
    kept = [pair for pair in asked.pairs if pair[0] not in ("q", "page", *LABELS)]
    for name in _LISTED:
        typed = [value for value in asked.all(name) if value not in known]
        values[name] = typed[0] if len(typed) == 1 else ""
        kept += [(name, value) for value in asked.all(name) if value != values[name]]
    return Form(values, {}, tuple(kept), tuple(kinds))


def refused(query: QueryParams, asked: Asked, today: date) -> Form | None:
    """The form as it was sent, with a sentence for each field that does not fit; None where all do, or where
    what does not fit is no field."""
    errors = {error.parameter: sentence(error, LABELS) for error in _errors(query, today)}
    if not errors or not errors.keys() <= LABELS.keys():
        return None
    values = {name: query.get(name, "") for name in LABELS}
    kept = tuple(
        (name, value)
        for name, value in asked.pairs
        if name not in ("q", "page") and (name not in LABELS or (name in _LISTED and value != values[name]))
    )
    return Form(values, errors, kept)


def _errors(query: QueryParams, today: date) -> list[BadParameter]:
    """Everything that does not fit: of the days each, of the rest the first."""
    found = list[BadParameter]()
    for name, last in _DAYS.items():
        try:
            day(query, name, today, last=last)
        except BadParameter as error:
            found.append(error)
    try:
        when(query, today)
        search_request(QueryParams([pair for pair in query.multi_items() if pair[0] not in _DAYS]), today)
    except BadParameter as error:
        found.append(error)
    return found


def when(query: QueryParams, today: date) -> Mapping[str, str] | None:
    """What the field of time stands for in an address, None where it is empty; raises BadParameter."""
    text = query.get(WHEN, "").strip()
    if not text:
        return None
    first, last = _span(text, today)
    return {"from": first.isoformat() if first else "", "to": last.isoformat() if last else ""}


def _span(text: str, today: date) -> tuple[date | None, date | None]:
    """The first and the last day, open at either end."""
    meaning = whole(text, today, ("published",)) if len(text) <= _LONGEST else None
    if meaning is None or not isinstance(meaning.node, During):
        found = dates.parse(text[:_LONGEST], today)
        raise BadParameter(WHEN, (found.problem if found else "") or _NO_TIME.format(text[:60]))
    period, ends = meaning.node.period, meaning.chips[0].value.split("/")
    return (None if ends[0] == ".." else period.start), (None if ends[-1] == ".." else period.last)


def _shown(name: str, value: str) -> str:
    """A day as readers write it; what was typed otherwise as it was."""
    if name in _DAYS and len(value) == 10:
        try:
            return wording.day(date.fromisoformat(value))
        except ValueError:
            return value
    return value
