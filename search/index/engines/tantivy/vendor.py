"""Tantivy: the one file that imports it. Schema, opening, and what its errors mean to us."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from tantivy import (
    DocAddress,
    Document,
    Index,
    IndexWriter,
    Occur,
    Order,
    Query,
    Schema,
    SchemaBuilder,
    Searcher,
    SearchResult,
)

from search.errors import ArchiveError, IndexDamaged, LockHeld
from search.index.wants import out_of_reach
from search.query.tree import DateField, FacetField, KeywordField, TextField

__all__ = [
    "FACETS",
    "DocAddress",
    "Document",
    "Index",
    "IndexWriter",
    "Occur",
    "Order",
    "Query",
    "Schema",
    "Searcher",
]

FACETS: tuple[FacetField, ...] = get_args(FacetField)
SAID = 200
"""Characters of an error of tantivy's that are told: it may quote a whole file."""
HEAP = 192_000_000
"""Bytes in which a writer gathers articles before it must write a segment."""


def schema() -> Schema:
    """Texts as terms with positions, pairs with counts, keys as they are, and two numbers to sort by."""
    builder = SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("record", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("revision", stored=True)
    for text in get_args(TextField):
        builder.add_text_field(text, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("pairs", tokenizer_name="whitespace", index_option="freq")
    for keyword in get_args(KeywordField):
        counted = keyword in FACETS  # read back by their codes, see tantivy_facets.py
        builder.add_text_field(
            keyword, stored=counted, fast=counted, tokenizer_name="raw", index_option="basic"
        )
        if counted:
            builder.add_unsigned_field(f"{keyword}_code", indexed=True, fast=True)
    for role in get_args(DateField):
        builder.add_text_field(role, tokenizer_name="raw", index_option="basic")
    for order in ("newest", "oldest"):
        builder.add_unsigned_field(order, fast=True)
    return builder.build()


def described(schema: Schema) -> str:
    """Every field of a schema with its options."""
    return repr(schema.__reduce__()[1])  # How it is pickled; tantivy gives no other way to ask.


def created(directory: Path) -> Index:
    """A new index in an empty directory."""
    with reading(directory):
        return _read_when_asked(Index(schema(), str(directory), reuse=False))


def opened(directory: Path) -> Index:
    """The index in `directory`, which is never written by opening it."""
    with reading(directory):
        directory.stat()  # tantivy would say of a directory that it may not enter that it is not there
        return _read_when_asked(Index.open(str(directory)))


def _read_when_asked(index: Index) -> Index:
    index.config_reader("manual")
    return index


def writer(index: Index, directory: Path, threads: int) -> IndexWriter:
    """The one writer of an index; raises LockHeld while another process has it."""
    with writing(directory):
        try:
            return index.writer(HEAP, threads)
        except ValueError as error:
            if "Lock" in str(error):
                raise LockHeld(f"{directory}: another process is writing this index; wait for it.") from None
            raise


def total(result: SearchResult) -> int:
    """How many articles match, of which the result holds some."""
    return int(result.count)  # type: ignore[attr-defined]  # the stub of tantivy 0.27 lacks it


@contextmanager
def reading(directory: Path) -> Iterator[None]:
    """Whatever tantivy cannot read is a damaged index, its panics (BaseException) too."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise _damaged(directory, error) from error
    except BaseException as error:
        if not _panic(error):
            raise
        raise _damaged(directory, error) from error


@contextmanager
def writing(directory: Path) -> Iterator[None]:
    """What tantivy cannot write (space, rights) leaves the last commit as it was; a panic is damage."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise out_of_reach(directory, error) or ArchiveError(
            f"{directory}: the index could not be written ({error}); it stays as it was. "
            "Check space and rights."
        ) from error
    except BaseException as error:
        if not _panic(error):
            raise
        raise _damaged(directory, error) from error


def _panic(error: BaseException) -> bool:
    # pyo3 makes the class anew in each extension module and exports it from none.
    return type(error).__name__ == "PanicException"


def _damaged(directory: Path, error: BaseException) -> ArchiveError:
    return out_of_reach(directory, error) or IndexDamaged(
        f"{directory}: the index cannot be read ({str(error)[:SAID]}); "
        "make it anew with: python -m indexer rebuild"
    )
