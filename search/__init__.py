"""Search in the archive of a Vietnamese news site: its language, its store, its queries, its engines.

The public names are looked up when they are asked for: a process that only writes the archive does
not wait for everything that searches it.

Where do I add …?

- an entry of a vocabulary: search/vietnamese/data/, one a line (the list of offices: offices.txt; bodies.txt,
  places.txt, surnames.txt, conference_kinds.txt, honorifics.txt and so on)
- how an office is read: search/vietnamese/people/offices/; typed in a query: search/query/facts/offices.py
- an abbreviation in queries, a former name, a regional word: search/vietnamese/data/, read with those of the
  house by search/query/house_words.py
- a date form: search/vietnamese/dates/day_patterns.py («ngày 14 -17/10», read in days.py beside it), or
  span_patterns.py (months, quarters, years); counted from today («tuần trước»): relative.py there
- a kind or an issuer of official documents: search/vietnamese/numbers/codes.py
- what makes one or two of people of a name, documents of a number, reports of a conference:
  search/store/identity/; a line of work: lines_of_work.txt, beside a name: indexer/extract/bearing.py;
  names that many bear: common_names.txt
- what makes two texts one article that was published twice: search/store/twins/alike.py
- a kind of conference: search/vietnamese/data/conference_kinds.txt; what makes a record of one:
  indexer/extract/held/frames.py; typed in a query: search/query/facts/conferences.py
- a part that people play: indexer/extract/roles.py; its word on pages: web/wording.py
- a kind of fact: search/model.py, a file in indexer/extract/, its table in search/store/schema/fact_tables.py
- a statement of the store: search/store/statements/, then python -m search.store.sql.compiling; a table or a
  column: search/store/schema/ and a step in search/store/migrations/versions/
- a rule that doubts a fact: search/store/doubts/rules.py; its question: web/staff/doubts.py
- a decision of the staff: search/store/overrides/, its command in indexer/staff/overrides.py
- what else the web may hand over to the indexer: search/inbox/letter.py, carried out in
  indexer/publishing/mail.py
- an operator or a field of the query: search/query/operators.py (the guide and the README follow it)
- a slip of typing: search/answer/corrections/error_model.py; what is shown where nothing matches, and when:
  search/answer/nearby/; a line of the card above the results: search/answer/card.py
- an engine: a folder in search/index/engines/, held by tests/search/index/engine_contract.py
- a source of articles: a file in indexer/sources/, named in indexer/sources/folder.py;
  what an address is, in indexer/opening.py; a ready query: indexer/sources/database/
- a command of the indexer: indexer/commands.py; a sentence about what is set aside: indexer/messages.py
- a page: a file in web/pages/, named in web/app.py; a template in web/templates/; words: web/wording.py
- a page of the staff: a file in web/staff/, behind the door of door.py there; its accounts: search/staff.py
- an address of the API: web/api/endpoints.py; its shape: web/api/shapes.py
- a setting: search/settings.py, or web/settings.py

Facts are read anew after a change of the rules by `python -m indexer extract`, which knows by itself."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.answer.results import Hit, Marked, Piece, ResultPage, SearchRequest, Suggestion
    from search.archive import Archive
    from search.errors import (
        ArchiveError,
        ArchiveMissing,
        ArticleRejected,
        IndexDamaged,
        LockHeld,
        SettingsError,
        StoreError,
    )
    from search.model import Article, Facts, StoredArticle
    from search.settings import Settings, settings_from

__all__ = [
    "Archive",
    "ArchiveError",
    "ArchiveMissing",
    "Article",
    "ArticleRejected",
    "Facts",
    "Hit",
    "IndexDamaged",
    "LockHeld",
    "Marked",
    "Piece",
    "ResultPage",
    "SearchRequest",
    "Settings",
    "SettingsError",
    "StoreError",
    "StoredArticle",
    "Suggestion",
    "settings_from",
]
_HOMES = ("errors", "model", "settings", "answer.results", "archive")
"""Where they live, the lightest first."""


if not TYPE_CHECKING:  # A type checker reads the imports above, and still sees a name that is not there.

    def __getattr__(name: str) -> object:
        """A public name, from the first of its homes that has it."""
        if name in __all__:
            for home in _HOMES:
                module = import_module(f"search.{home}")
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(f"module 'search' has no attribute {name!r}")
