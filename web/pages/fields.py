"""Fields of a form that do not fit: the form stays as it was sent, each such field marked with its mend.

In an address a parameter goes by its name; whoever fills in a form sees its label, and is told by that."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct
from starlette.datastructures import QueryParams

from web.api.parameters import BadParameter

Read = TypeVar("Read")


class Unfit(Struct, frozen=True):
    """A field that does not fit: its label, what was typed, and what is wrong with it."""

    label: str
    typed: str
    sentence: str


def fitting(
    query: QueryParams, labels: Mapping[str, str], read: Callable[[QueryParams], Read]
) -> tuple[Read, QueryParams, Mapping[str, Unfit]]:
    """What `read` makes of the query without the fields that do not fit, that query, and those fields.

    Raises BadParameter where what does not fit is none of the form's fields."""
    unfit: dict[str, Unfit] = {}
    while True:
        try:
            return read(query), query, unfit
        except BadParameter as error:
            name = error.parameter
            if name not in labels:
                raise
            unfit[name] = Unfit(labels[name], query.get(name, ""), sentence(error, labels))
            query = QueryParams([pair for pair in query.multi_items() if pair[0] != name])


def sentence(error: BadParameter, labels: Mapping[str, str]) -> str:
    """What is wrong, to whoever sees the field and not its name in an address."""
    name, said = error.parameter, error.message
    if said.startswith(f"{name} "):
        return f"{labels.get(name, name)}{said.removeprefix(name)}"
    return said.removeprefix(f"{name}: ")
