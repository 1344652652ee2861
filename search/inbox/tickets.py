"""How far the letter of a ticket is, as whoever sent it is told."""

from typing import Literal

from msgspec import Struct

from search.inbox.box import Inbox
from search.inbox.letter import is_ticket
from search.store import Store


class Standing(Struct, frozen=True):
    """Of a letter that is done the revision from which its effect is found; `message` says why one was
    refused, or what to know of one that was done."""

    state: Literal["waiting", "done", "refused"]
    revision: int | None = None
    message: str = ""


WAITING = Standing("waiting")


def standing(ticket: str, inbox: Inbox, store: Store, index_revision: int) -> Standing | None:
    """What became of a letter, for readers whose index is at a revision: it waits until that has its change.

    None where no such letter waits or was answered in the last days."""
    if not is_ticket(ticket):
        return None
    told = _told(ticket, store, index_revision)
    if told is None and inbox.holds(ticket):
        return WAITING
    # Between the two looks it may have been taken up.
    return told or _told(ticket, store, index_revision)


def _told(ticket: str, store: Store, index_revision: int) -> Standing | None:
    found = store.answers([ticket]).get(ticket)
    if found is None:
        return None
    if found.revision is not None and found.revision > index_revision:
        return WAITING
    return Standing("refused" if found.refused else "done", found.revision, found.message)
