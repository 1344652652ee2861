"""What is answered to whoever publishes."""

from typing import Literal

from web.api.shapes import Shape


class Ticket(Shape, frozen=True):
    """By it `/api/v1/tickets/{ticket}` tells how far a letter is."""

    ticket: str


class TicketState(Shape, frozen=True, omit_defaults=True):
    """It is found from `revision` on; `message` says why it was refused, or what to know of it."""

    state: Literal["waiting", "done", "refused"]
    revision: int | None
    message: str = ""


class Published(Shape, frozen=True, omit_defaults=True):
    """The same, to whoever waited for it."""

    ticket: str
    state: Literal["done"]
    revision: int | None
    message: str = ""
