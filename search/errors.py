"""What can go wrong that is not a reader's mistake; every message names the place and the mend."""


class ArchiveError(Exception):
    """The archive cannot do what was asked; the message says where and what helps."""


class SettingsError(ArchiveError):
    """A setting does not fit; raised at start."""


class ArchiveMissing(ArchiveError):
    """There is no archive, or no index, in the data directory yet."""


class SourceMissing(ArchiveError):
    """What the articles should come from is not there, and never was."""


class StoreError(ArchiveError):
    """The archive of record cannot be read or written (schema, disk, permissions)."""


class StoreOutdated(StoreError):
    """The archive of record is of an earlier version; `python -m indexer upgrade` takes it over whole."""


class StoreUnsound(StoreError):
    """What stands in the place of the archive of record is another kind of file, or is damaged."""


class StoreLost(StoreError):
    """An index stands here and its archive of record does not: nothing may be taken for a new archive."""


class TooMuchLost(ArchiveError):
    """A run would take out so much that somebody has to say that it is meant."""


class IndexDamaged(ArchiveError):
    """The full-text index cannot be read; a rebuild makes it anew from the store."""


class IndexOutOfReach(ArchiveError):
    """The machine does not give what reading or writing the index takes; the index itself may be sound."""


class IndexOutdated(IndexDamaged):
    """The full-text index was written by another version of the program; the indexer makes it anew."""


class StaffError(ArchiveError):
    """An account of the staff cannot be had, or a decision of theirs cannot be carried out."""


class InboxFull(ArchiveError):
    """More waits to be taken up than should; another time there is room."""


class LetterTooLarge(ArchiveError):
    """One letter holds more than any may."""


class LockHeld(ArchiveError):
    """Another process is indexing; the message says which and since when."""


class ArticleRejected(ArchiveError):
    """One article cannot be taken in; it is set aside with this reason and the rest go on."""


class TooDear(ArchiveError):
    """A request asks for more than one may have, in work or in time; another time or a shorter one may do."""
