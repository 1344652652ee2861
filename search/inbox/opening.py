"""Opening whichever inbox an archive has."""

from search.inbox.box import Inbox
from search.inbox.files import FileInbox
from search.settings import Settings


def opened(settings: Settings) -> Inbox:
    """The inbox of an archive; nothing is made before the first letter."""
    if isinstance(settings.store, str):
        from search.inbox.table import TableInbox  # the driver, for those who use it

        return TableInbox(settings.store)
    return FileInbox(settings.inbox)
