"""How well saved pages are read: `python -m tests.benchmarks.pages [FOLDER] [--quiet]`.

A folder holds `X.html` with `X.gold.json` beside it (title, published, author, captions, body); without one
the real pages in ../shared/pages are measured, and without those our own pages of ten systems. Prints
precision, recall and F of the body's words, titles, days, authors and captions that are right, and pages a
second.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indexer.sources import Item, read
from search.model import Article
from search.vietnamese.text import keys
from tests.indexer.sources.gold import PAGES, SYSTEMS, TITLE
from tests.paths import SHARED

REAL = SHARED / "pages"
Gold = dict[str, Any]


@dataclass(slots=True)
class Scores:
    """Counts over pages: words of bodies right, read and wanted; fields right and wanted."""

    right: int = 0
    read: int = 0
    wanted: int = 0
    fields: dict[str, list[int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def share(self, name: str) -> float:
        """How many of a field's wanted values were read right."""
        right, wanted = self.fields.get(name, [0, 0])
        return right / wanted if wanted else 1.0

    def note(self, name: str, page: str, read: object, wanted: object) -> None:
        """Count one value of a field."""
        counts = self.fields.setdefault(name, [0, 0])
        counts[0] += read == wanted
        counts[1] += 1
        if read != wanted:
            self.misses.append(f"{page}: {name}: {read!r}, wanted {wanted!r}")


def scores(folder: Path, gold: dict[str, Gold]) -> Scores:
    """The pages of a folder read together, as a sync reads them, against what they say."""
    found = {Path(item.file).name: item.article for item in read(folder) if isinstance(item, Item)}
    result = Scores()
    for name, wanted in gold.items():
        _page(result, name, found.get(name), wanted)
    return result


def _page(result: Scores, name: str, article: Article | None, wanted: Gold) -> None:
    body = article.body if article else ""
    read_words, wanted_words = (Counter(keys(text)[0]) for text in (body, "\n".join(wanted["body"])))
    result.right += (read_words & wanted_words).total()
    result.read += read_words.total()
    result.wanted += wanted_words.total()
    title = article.title if article else None
    day = article.published.isoformat() if article and article.published else None
    result.note("title", name, title, " ".join(wanted["title"].split()))
    result.note("day", name, day, wanted["published"])
    if wanted["author"]:
        result.note("author", name, article.author if article else None, wanted["author"])
    shown = set(article.captions) if article else set()
    for caption in wanted["captions"]:
        result.note("caption", name, caption if caption in shown else None, caption)


def real_gold(folder: Path) -> dict[str, Gold]:
    """What the pages of a folder say, from the files beside them."""
    files = sorted(folder.glob("*.gold.json"))
    return {f"{file.name.removesuffix('.gold.json')}.html": json.loads(file.read_text()) for file in files}


def own_gold() -> dict[str, Gold]:
    """What our own pages say."""
    return {
        f"{name}.html": {
            "title": TITLE,
            "published": one.day.isoformat(),
            "author": one.author,
            "captions": one.captions,
            "body": one.body,
        }
        for name, one in SYSTEMS.items()
    }


def rows(folder: Path, gold: dict[str, Gold], result: Scores) -> Iterator[str]:
    """The table, a row a figure."""
    yield "| what | figure |"
    yield "|---|---|"
    yield f"| pages | {len(gold)} |"
    yield f"| body: precision, recall, F | {result.precision:.3f}, {result.recall:.3f}, {result.f:.3f} |"
    for name in ("title", "day", "author", "caption"):
        right, wanted = result.fields.get(name, [0, 0])
        yield f"| {name}s | {right} of {wanted} |"
    yield f"| pages a second | {_speed(folder):.0f} |"


def _speed(folder: Path) -> float:
    """Pages a second, counting pass and all, once everything is loaded."""
    pages = sum(1 for path in folder.rglob("*") if path.suffix in (".html", ".htm"))
    before = time.perf_counter()
    for _ in read(folder):
        pass
    return pages / (time.perf_counter() - before)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--quiet", action="store_true", help="no list of misses")
    asked = parser.parse_args(arguments)
    own = asked.folder is None and not REAL.is_dir()
    folder = PAGES if own else asked.folder or REAL
    gold = own_gold() if own else real_gold(folder)
    result = scores(folder, gold)
    print("\n".join(rows(folder, gold, result)))
    if not asked.quiet:
        print("\n".join(result.misses))


if __name__ == "__main__":
    main()
