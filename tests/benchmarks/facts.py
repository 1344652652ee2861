"""How well the facts of articles are read: `python -m tests.benchmarks.facts [--quiet]`.

Prints precision, recall, F1 and every miss on the project's own labelled articles, and, where the real
corpora lie beside the checkout, on the labelled real texts and the register of document numbers; then
the time that one article costs.
"""

import json
import lzma
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

from indexer.extract import extract
from indexer.extract.conferences import conferences
from indexer.extract.dates import dates
from indexer.extract.documents import documents, relations
from indexer.extract.text.scan import scan
from search.model import Article, Facts
from search.vietnamese import numbers, text
from search.vietnamese.people import name_key
from tests.labelled import real
from tests.labelled.real.held import conferences_scored
from tests.labelled.scores import Item, Score, expected_items, found_items, labelled, scores
from tests.paths import SHARED

QUIET = "--quiet" in sys.argv


def main() -> None:
    own = [
        (case.article.id, expected_items(case.facts), found_items(extract(case.article)))
        for case in labelled()
    ]
    _print(f"{len(own)} labelled articles of our own", scores(own))
    if not (SHARED / "corpus").is_dir():
        return
    _print("labelled people of real articles", {"people": _gold_people()})
    _print("the sample article", _sample())
    for file in real.CORPORA:
        found = {article.id: extract(article) for article, _ in real.labelled(file)}
        _print(
            f"people, offices and roles of {len(found)} real articles, {file} labels",
            real.scored(file, found),
        )
    for file in real.CONFERENCES:
        found = {article.id: extract(article) for article, _ in real.labelled(file)}
        _print(f"conferences of {len(found)} real articles, {file} labels", conferences_scored(file, found))
    _print("register of document numbers", {"number, kind, issuer": _register()})
    _cost()


def _print(heading: str, found: dict[str, Score]) -> None:
    print(f"\n## {heading}\n")
    print(f"{'':24}{'precision':>10}{'recall':>10}{'F1':>10}{'expected':>10}")
    for name, score in found.items():
        print(f"{name:24}{score.precision:10.3f}{score.recall:10.3f}{score.f1:10.3f}{score.expected:10}")
    for name, score in found.items():
        for miss in () if QUIET else score.misses:
            print(f"  {name}: {miss}")


def _gold_people() -> Score:
    score = Score()
    for line in (SHARED / "corpus/gold_persons_genre.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        title, _, body = text.normalise(record["text"]).partition("\n")
        found = extract(Article(id=record["id"], title=title, body=body)).people
        expected: set[Item] = {(name_key(name),) for name in record["persons"]}
        score.add(record["id"][:40], expected, {(name_key(person.name),) for person in found})
    return score


def _sample() -> dict[str, Score]:
    title, _, page = (
        (SHARED / "articles/so-ket-05-nam-nghi-quyet-35.txt").read_text(encoding="utf-8").partition("\n")
    )
    body = page.partition("\nTin khác")[0]
    found = found_items(extract(Article(id="sample", title=title, body=body, published=date(2023, 8, 31))))
    gold = json.loads((SHARED / "corpus/gold_facts_seed.json").read_text(encoding="utf-8"))
    return scores([("sample", _gold_items(gold), found)])


def _gold_items(gold: list[list[Any]]) -> dict[str, set[Item]]:
    """The classes of the seed that extraction is scored on."""
    values = {row[1]: row[2] for row in gold if len(row) == 3}
    issued: set[Item] = {(row[2], row[3]["date"]) for row in gold if row[1] == "doc"}
    day = values["event.date"][:10]
    kind = values["event.type"].casefold()
    return {
        "official documents": issued,
        "dates": {("issued", item[1], item[1]) for item in issued} | {("happened", day, day)},
        "conferences": {(kind, day, day)},
        "conference chairs": {(kind, name_key(name)) for name in values["event.chair"]},
        "implements": {(row[2], row[3]) for row in gold if row[1] == "doc.implements"},
    }


def _register() -> Score:
    score = Score()
    parsed: set[Item] = {("parsed",)}
    for line in (SHARED / "corpus/document_register.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        written = line.split("\t")[0]
        number = numbers.parse(written)
        good = (
            number is not None
            and number.number is not None
            and bool(number.kind_name)
            and bool(number.issuer)
        )
        score.add(written, parsed, parsed if good else set())
    return score


def _cost() -> None:
    articles = list(_genre())
    size = sum(len(article.body.encode()) for article in articles) / len(articles)
    stages = {"whole extraction": _everything, "documents, dates, conferences": _three}
    print(f"\n## cost, {len(articles)} articles of {size / 1000:.1f} KB on average\n")
    people = {article.id: extract(article) for article in articles}
    for name, stage in stages.items():
        scan.cache_clear()
        start = time.process_time()
        for article in articles:
            stage(article, people[article.id])
        print(f"{name:32}{(time.process_time() - start) / len(articles) * 1000:8.2f} ms an article")


def _everything(article: Article, _: Facts) -> None:
    extract(article)


def _three(article: Article, facts: Facts) -> None:
    named = documents(article)
    relations(article, named)
    conferences(article, facts.people, named, dates(article, named)[0])


def _genre() -> Iterator[Article]:
    with lzma.open(SHARED / "corpus/genre.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            day = record.get("published_at")
            published = date.fromisoformat(day[:10]) if day else None
            title, body = text.normalise(record.get("title") or ""), text.normalise(record["body"])
            yield Article(id=record["id"], title=title, body=body, published=published)


if __name__ == "__main__":
    main()
