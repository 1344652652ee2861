"""Decisions on their way: sent to the indexer, taken up or refused by it."""

from collections import deque
from collections.abc import Sequence

from msgspec import Struct
from starlette.requests import Request

from search.archive import Archive
from search.inbox import standing
from search.inbox.tickets import Standing

SHOWN = 12
ANSWERS = 500
"""Answers to questions that are remembered until the indexer has taken them up."""


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
        self._answers: deque[tuple[str, str]] = deque(maxlen=ANSWERS)

    def add(self, one: Sent, question: str = "") -> None:
        """A decision that was sent; `question` is the place of the one that it answers, if it does."""
        self._sent.append(one)
        if question:
            self._answers.append((question, one.ticket))

    def answers(self) -> list[tuple[str, str]]:
        """The places of the questions that were answered lately, and the ticket of each answer."""
        return list(self._answers)

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


def answered(request: Request) -> frozenset[str]:
    """The places of the questions whose answer waits to be taken up: nobody need answer them again."""
    archive: Archive = request.app.state.archive
    lately: SentLately = request.app.state.sent
    revision = archive.state().revision
    found = (
        (place, standing(ticket, archive.inbox, archive.store, revision))
        for place, ticket in lately.answers()
    )
    return frozenset(place for place, its in found if its is not None and its.state == "waiting")
