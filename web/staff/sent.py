"""Decisions on their way: sent to the indexer, taken up or refused by it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.requests import Request

from search.archive import Archive
from search.inbox import Inbox, standing
from search.inbox.tickets import Standing

SHOWN = 12
SILENT = 120.0
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
    inbox: Inbox | None = request.app.state.inbox
    if inbox is None:
        return []
    lately: SentLately = request.app.state.sent
    revision = archive.state().revision
    sent = lately.with_tickets(request.query_params.getlist("thu"))
    found = [(one, standing(one.ticket, inbox, archive.store, revision)) for one in sent]
    return [OnItsWay(one, its) for one, its in found if its is not None]


def nobody_takes_up(request: Request) -> bool:
    """Whether no indexer has given a sign of life lately: then the next run takes letters up."""
    inbox: Inbox | None = request.app.state.inbox
    silent = inbox.silent_for(datetime.now(UTC)) if inbox else None
    return silent is None or silent > SILENT
