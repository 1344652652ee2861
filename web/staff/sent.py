"""Decisions on their way: sent to the indexer, taken up or refused by it."""

from collections import deque
from collections.abc import Sequence

from msgspec import Struct
from starlette.requests import Request

from search.archive import Archive
from search.inbox import standing
from search.inbox.tickets import Standing

SHOWN = 12


class Sent(Struct, frozen=True):
    """A decision that was sent: under which ticket, by whom, in words."""

    ticket: str
    by: str
    text: str


class OnItsWay(Struct, frozen=True):
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
