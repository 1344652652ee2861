"""From a query string to a SearchRequest; a parameter that does not fit is named with its mend."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import cast, get_args

from starlette.datastructures import QueryParams

from search import limits
from search.answer.results import FacetName, SearchRequest
from search.index.engine import Sort
from search.vietnamese import dates


class BadParameter(Exception):
    """A parameter that does not fit; answered with 400."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(f"{parameter}: {message}")
        self.parameter, self.message = parameter, message


def search_request(query: QueryParams, today: date, size: int = 20) -> SearchRequest:
    """The request of `/api/v1/search` and `/tim-kiem`, by default of `size` hits; raises BadParameter."""
    return SearchRequest(
        text=query.get("q", ""),
        people=several(query, "person"),
        numbers=several(query, "number"),
        office=name_in(query, "office"),
        sections=several(query, "section"),
        conference=name_in(query, "conference"),
        published_from=day(query, "from", today),
        published_to=day(query, "to", today, last=True),
        happened_from=day(query, "happened_from", today),
        happened_to=day(query, "happened_to", today, last=True),
        authors=several(query, "author"),
        sort=cast(Sort, one_of(query, "sort", get_args(Sort), "relevance")),
        page=number(query, "page", 1, limits.OFFSET),
        size=number(query, "size", size, limits.PAGE_SIZE),
        facets=_facets(query),
        nearby=one_of(query, "nearby", ("true", "false"), "true") == "true",
    )


def day(query: QueryParams, name: str, today: date, *, last: bool = False) -> date | None:
    """A day, ISO or Vietnamese; of a month or year its first day, or its last one with `last`."""
    text = only(query, name).strip()
    if not text:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        # Any day of the calendar is one, also of years that nobody would write out.
        with suppress(ValueError):
            return date.fromisoformat(text)
    found = dates.parse(text[:100], today)
    if found is None or found.period is None:
        reason = (found.problem if found else "") or f"«{text[:60]}» không phải là ngày"
        raise BadParameter(name, f"{name}: {reason}; viết như 30/8/2023 hoặc 2023-08-30.")
    return found.period.last if last else found.period.start


def number(query: QueryParams, name: str, default: int, most: int) -> int:
    """A whole number from 1 to `most`."""
    text = only(query, name).strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= most):
        raise BadParameter(name, f"{name} phải là số nguyên từ 1 đến {most}.")
    return int(text)


def only(query: QueryParams, name: str) -> str:
    """The value of a parameter that means nothing given twice."""
    if len(query.getlist(name)) > 1:
        raise BadParameter(name, f"{name} chỉ được dùng một lần.")
    return query.get(name, "")


def name_in(query: QueryParams, name: str) -> str:
    """A name or key; one of unreasonable length is refused."""
    return _short(name, only(query, name))


def _short(name: str, value: str) -> str:
    if len(value) > limits.ARTICLE_ID:
        raise BadParameter(name, f"{name} dài quá {limits.ARTICLE_ID} ký tự.")
    return value


def several(query: QueryParams, name: str) -> tuple[str, ...]:
    """The values of a parameter that may be given more than once."""
    given = query.getlist(name)
    if len(given) > limits.FILTERS:
        raise BadParameter(name, f"{name} chỉ được dùng tối đa {limits.FILTERS} lần.")
    return tuple(_short(name, value) for value in given if value.strip())


def one_of(query: QueryParams, name: str, allowed: Sequence[str], default: str) -> str:
    """One of the values that a parameter may have."""
    value = only(query, name) or default
    if value not in allowed:
        raise BadParameter(name, f"{name} phải là một trong: {', '.join(filter(None, allowed))}.")
    return value


def _facets(query: QueryParams) -> tuple[FacetName, ...]:
    allowed = get_args(FacetName)
    given = ",".join(query.getlist("facets")[: limits.FILTERS]).split(",")
    names = [name.strip() for name in given if name.strip()]
    for name in names:
        if name not in allowed:
            raise BadParameter("facets", f"facets chỉ nhận: {', '.join(allowed)}.")
    return cast(tuple[FacetName, ...], tuple(dict.fromkeys(names)))
