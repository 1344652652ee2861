"""Decisions on their way: sent to the indexer, taken up or refused by it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from search.archive import Archive
from search.inbox import standing
from search.inbox.tickets import Standing
from web.clock import now

SHOWN = 12
SILENT = 15.0
"""Seconds without a sign of life after which nobody is said to take letters up."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A decision that was sent: under which ticket, by whom, in words."""

    ticket: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """How far it is."""

    sent: Sent
    standing: Standing


class SentLately:
    """The last decisions that this process has sent on; others know them by the ticket in the address."""

    def __init__(self) -> None:
        self._sent: deque[Sent] = deque(maxlen=SHOWN)

    def add(self, one: Sent) -> None:
        self._sent.append(one)

    def with_tickets(self, tickets: Sequence[str]) -> list[Sent]:
        """The newest first, those of these tickets too where another process has sent them."""
        known = {one.ticket for one in self._sent}
        others = [Sent(ticket, "", "") for ticket in tickets[:SHOWN] if ticket not in known]
        return [*others, *reversed(self._sent)]


def on_their_way(request: Request) -> list[OnItsWay]:
    """What was sent lately, and what became of it."""
    archive: Archive = request.app.state.archive
    lately: SentLately = request.app.state.sent
    revision = archive.state().revision
    sent = lately.with_tickets(request.query_params.getlist("thu"))
    found = [(one, standing(one.ticket, archive.inbox, archive.store, revision)) for one in sent]
    return [OnItsWay(one, its) for one, its in found if its is not None]


def nobody_takes_up(request: Request) -> bool:
    """Whether no indexer has given a sign of life lately: then the next run takes letters up."""
    archive: Archive = request.app.state.archive
    silent = archive.inbox.silent_for(now())
    return silent is None or silent > SILENT
