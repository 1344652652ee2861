"""What the web hands over to the indexer: letters on the disk or in the database, and what became of each.

The web may not write the archive. It posts a letter (`Inbox.post`), and tells by its ticket how far it is
(`standing`). The indexer takes letters up in the order of their arrival, and answers each in the very
transaction that carries it out, so that one that is met twice changes nothing."""

from search.inbox.box import Inbox, Received
from search.inbox.letter import Content, Decision, Delete, Letter, Put, letter
from search.inbox.opening import opened
from search.inbox.tickets import Standing, standing

__all__ = [
    "Content",
    "Decision",
    "Delete",
    "Inbox",
    "Letter",
    "Put",
    "Received",
    "Standing",
    "letter",
    "opened",
    "standing",
]
