"""What registers tell beside the names in them, and the sentences that pages of one entity quote."""

from search.store.reads.registers import conferences, documents, people

__all__ = ["conferences", "documents", "people"]
