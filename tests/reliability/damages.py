"""Damage of every kind to every file of an archive: is each noticed, or without effect on what is answered?

`python -m tests.reliability.damages [--flips N] [--engine …]` prints the table of figures. Noticed means that
`verify --full` does not end with 0 or that a search says the index or the store cannot be read; without
effect, that every answer and every article is as it was."""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveError
from search.settings import Settings
from tests.engines import IN_FILES
from tests.paths import ROOT
from tests.reliability.processes import ended

TODAY = date(2026, 1, 15)
QUERIES = ("hội nghị", "hoi nghi", '"sơ kết sáu tháng"', "Lê Thị Mơ", "số:77", "bí thư huyện ủy", "họp -lần")
WITHOUT_MEANING = ("lock", "rules", "archive.sqlite-shm", ".lock", "WRITELOCK")
"""Files that nothing is read from, or that are made anew whenever they do not fit."""
SAME, OTHER, CANNOT_READ, ENDED = 0, 1, 3, 4
"""Of what is answered from a damaged archive: the same, something else, that it cannot be read, nothing."""


class Damage(Struct, frozen=True):
    """What was done to which file, and whether it was noticed, told by no answer, or neither."""

    engine: str
    kind: str
    file: str
    outcome: str


def publish(file: Path, turn: int, count: int) -> None:
    """A file of articles that all say which turn they are of."""
    with file.open("wb") as target:
        for number in range(count):
            article = {
                "id": f"tin-{number}",
                "title": f"Hội nghị sơ kết sáu tháng, kỳ {number}",
                "body": f"Lượt{turn}: đồng chí Lê Thị Mơ, Bí thư Huyện ủy, dự họp lần {number} về "
                "Chỉ thị số 77-CT/TU.",
                "section": "Xây dựng Đảng",
                "published_at": f"2021-06-{number % 28 + 1:02}",
            }
            target.write(msgspec.json.encode(article) + b"\n")


def indexer(data: Path, *arguments: str, engine: str = "auto") -> subprocess.CompletedProcess[str]:
    """One command of the indexer, as a process."""
    return subprocess.run(
        [sys.executable, "-m", "indexer", *arguments, "--data", str(data)],
        cwd=ROOT,
        env=os.environ | {"NEWS_ARCHIVE_ENGINE": engine},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def made(directory: Path, engine: str, count: int) -> Path:
    """An archive of two commits, in the second of which articles changed and went."""
    data, source = directory / engine, directory / "tin.jsonl"
    for turn, size in ((0, count + 2), (1, count)):
        publish(source, turn, size)
        assert indexer(data, "sync", str(source), "--prune", engine=engine).returncode == 0
    return data


def answers(data: Path, engine: str) -> object:
    """Everything that is answered; ArchiveError where the archive says that it cannot."""
    archive = Archive.open(Settings(data, engine))
    try:
        found = [archive.find(SearchRequest(query, facets=("person", "year")), TODAY) for query in QUERIES]
        pages = [
            (one.total, one.facets, [(hit.id, hit.title, hit.people) for hit in one.hits]) for one in found
        ]
        stored = [archive.article(hit.id) for hit in found[0].hits]
        return msgspec.json.encode((pages, [(one.article, one.facts) for one in stored if one]))
    finally:
        archive.close()


def kinds(size: int, flips: int, chance: random.Random) -> Iterator[tuple[str, Callable[[Path], None]]]:
    """The damages that a file of this size can have."""
    yield "delete", Path.unlink
    if not size:
        return
    yield "truncate", lambda path: os.truncate(path, size // 2)
    yield "zero", lambda path: _written(path, bytes(size))
    for bit in (chance.randrange(8 * size) for _ in range(flips)):
        yield "flip", lambda path, bit=bit: flipped(path, bit)  # type: ignore[misc]


def _written(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def flipped(path: Path, bit: int) -> None:
    content = bytearray(path.read_bytes())
    content[bit // 8] ^= 1 << bit % 8
    path.write_bytes(content)


def outcome(data: Path, engine: str, sound: object) -> str:
    """Readers come first: `verify` is the one that may write."""
    seen = _seen_by_a_reader(data, engine, sound)
    if seen not in (SAME, OTHER, CANNOT_READ, ENDED):
        return f"DEFECT of a reader: {seen}"
    if seen == CANNOT_READ:
        return "noticed by readers"
    verified = indexer(data, "verify", "--full", engine=engine)
    if "Traceback" in verified.stderr or verified.returncode not in (0, 1, 3):
        return "DEFECT of verify"
    if verified.returncode:
        return "ended a reader, noticed by verify" if seen == ENDED else "noticed by verify"
    return "without effect" if seen == SAME else "UNNOTICED"


def _seen_by_a_reader(data: Path, engine: str, sound: object) -> int:
    """What a process that reads meets; over one wrong bit an engine may end it."""

    def work() -> int:
        try:
            return SAME if answers(data, engine) == sound else OTHER
        except ArchiveError:
            return CANNOT_READ

    code = ended(work, data.parent).code
    return ENDED if code == -signal.SIGABRT else code


def damages(engine: str, flips: int, chance: random.Random, *, store: bool = True) -> Iterator[Damage]:
    """Every damage to every file, one after another, each to a sound archive."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as place:
        sound = made(Path(place), engine, 30)
        expected = answers(sound, engine)
        files = [path.relative_to(sound) for path in sorted(sound.rglob("*")) if path.is_file()]
        for file in files:
            if file.name.endswith(WITHOUT_MEANING) or (not store and file.parts[0] != "index"):
                continue
            for kind, damage in kinds((sound / file).stat().st_size, flips, chance):
                data = Path(place) / "damaged"
                shutil.rmtree(data, ignore_errors=True)
                shutil.copytree(sound, data)
                damage(data / file)
                yield Damage(engine, kind, str(file), outcome(data, engine, expected))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flips", type=int, default=8, help="bits flipped in each file, one at a time")
    parser.add_argument("--engine", choices=IN_FILES, action="append")
    parser.add_argument("--seed", type=int, default=20210606)
    options = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    for engine in options.engine or IN_FILES:
        for one in damages(engine, options.flips, random.Random(options.seed)):
            counts[one.engine, one.kind, one.outcome] += 1
            if one.outcome[0].isupper() and one.outcome[:2].isupper():
                print(f"{one.engine}: {one.kind} {one.file}: {one.outcome}", file=sys.stderr)
    for (engine, kind, result), count in sorted(counts.items()):
        print(f"{engine:<10} {kind:<10} {result:<34} {count:>5}")


if __name__ == "__main__":
    main()
