"""Broken sources beside sound ones: each is set aside with its reason or read, and the rest is indexed.

`python -m tests.reliability.sources [--many N]` makes so many broken files of every kind in a folder of sound
articles, syncs it with each engine and prints what became of them. A fault is an exit code other than 1, a
trace of the program, a sound article that is not found, and a set-aside without a reason."""

import argparse
import gzip
import json
import lzma
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from search.archive import Archive
from search.settings import EngineName, Settings
from search.store import Store
from tests.benchmarks.timing import print_table
from tests.engines import IN_FILES
from tests.reliability.scene import said

SOUND = 40
SOME_SET_ASIDE = 1
TITLE, BODY = "Xã Mới làm đường", "Chiều 5/6, ông Lò Mẩy dự lễ khởi công đường liên thôn ở xã Mới. " * 4
RECORD = {"title": TITLE, "body": BODY, "published_at": "2021-06-05", "section": "Đời sống"}


def lines(number: int) -> bytes:
    """Records, one a line; all but the middle one are sound."""
    records = [{**RECORD, "id": f"dong-{number}-{line}"} for line in range(3)]
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode()


def table(number: int) -> bytes:
    rows = "".join(f'"hang-{number}-{row}","{TITLE}","{BODY}","2021-06-05"\n' for row in range(3))
    return f"id,title,body,published_at\n{rows}".encode()


def feed(number: int) -> bytes:
    item = f"<item><guid>tin-{number}</guid><title>{TITLE}</title><description>{BODY}</description></item>"
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>{item}</channel></rss>'.encode()
    )


def page(number: int) -> bytes:
    head = f"<html><head><title>{TITLE} {number}</title><meta charset=utf-8></head>"
    return f"{head}<body><h1>{TITLE} {number}</h1><p>{BODY}</p></body></html>".encode()


def text(number: int) -> bytes:
    return f"{TITLE} {number}\n\n{BODY}\n".encode()


MAKERS: dict[str, Callable[[int], bytes]] = {
    "jsonl": lines,
    "json": lambda number: json.dumps([{**RECORD, "id": f"mang-{number}"}], ensure_ascii=False).encode(),
    "csv": table,
    "tsv": lambda number: table(number).replace(b'","', b'"\t"'),
    "xml": feed,
    "html": page,
    "mht": lambda number: (
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(number)
    ),
    "txt": text,
    "jsonl.gz": lambda number: gzip.compress(lines(number)),
    "jsonl.xz": lambda number: lzma.compress(lines(number)),
    "xlsx": lambda number: b"PK\x03\x04" + lines(number),
    "xls": lambda number: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + lines(number),
    "docx": lambda number: b"PK\x03\x04" + text(number),
}


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) or 1)]


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(20):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _torn(content: bytes, chance: random.Random) -> bytes:
    """A stretch in the middle replaced by zeros, as a disk that failed leaves it."""
    at = len(content) // 3
    return content[:at] + bytes(len(content) // 3) + content[2 * at :]


DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "cut off": _cut,
    "bits flipped": _flipped,
    "zeros in it": _torn,
    "empty": lambda content, chance: b"",
    "only zeros": lambda content, chance: bytes(len(content)),
    "bytes by chance": lambda content, chance: chance.randbytes(5_000),
    "another encoding": lambda content, chance: content.decode("latin-1").encode("utf-16"),
    "bytes that are no text": lambda content, chance: content.replace(b"i", b"\xff\xfe\x80"),
    "brackets without end": lambda content, chance: content + b'{"a":[' * 30_000,
    "a line without end": lambda content, chance: content + b"a" * 3_000_000,
    "tags without end": lambda content, chance: content + b"<div><table>" * 20_000,
    "50,000 attributes": lambda content, chance: (
        content + b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000))
    ),
    "an entity that grows": lambda content, chance: (
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + content + b"&b;"
    ),
    "an outer entity": lambda content, chance: (
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + content
    ),
    "values of other kinds": lambda content, chance: content.replace(
        b'"title"', b'"title": [1, {"a": null}], "t"'
    ),
    "twice the same": lambda content, chance: content + content,
    "a name that none can be": lambda content, chance: content.replace(b"-", b"\\u0000\\ud800"),
}


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "trong.txt").touch()


NO_FILES: dict[str, Callable[[Path], None]] = {
    "ra-ngoai.txt": lambda path: path.symlink_to("/etc/passwd"),
    "vong.jsonl": lambda path: path.symlink_to(path),
    "thu-muc.html": _full_folder,
    "lac.jsonl": lambda path: path.symlink_to(path.with_name("khong-co")),
    "ong.txt": os.mkfifo,
}
"""What a folder may hold that is no file."""


class Outcome(Struct, frozen=True):
    """What became of the broken files, by their damage; and the faults of the run."""

    kinds: Counter[tuple[str, str]]
    faults: list[str]
    seconds: float


def broken(folder: Path, many: int, seed: int) -> dict[str, str]:
    """So many broken files, and what was done to each, by its name; beside them what is no file at all."""
    chance = random.Random(seed)
    done: dict[str, str] = {}
    pairs = [(ending, damage) for damage in DAMAGES for ending in MAKERS]
    for number in range(many):
        ending, damage = pairs[number % len(pairs)]
        name = f"hong-{number:03}.{ending}"
        (folder / name).write_bytes(DAMAGES[damage](MAKERS[ending](number), chance))
        done[name] = damage
    for name, make in NO_FILES.items():
        make(folder / name)
        done[name] = "no file that can be read"
    return done


def sound(folder: Path) -> list[str]:
    """Sound articles between the broken ones; their ids."""
    for number in range(SOUND):
        record = {**RECORD, "id": f"lanh-{number}", "title": f"{TITLE} lành{number}"}
        (folder / f"hong-{number * 7:03}-lanh.jsonl").write_text(
            json.dumps(record, ensure_ascii=False), "utf-8"
        )
    return [f"lanh-{number}" for number in range(SOUND)]


def synced(folder: Path, data: Path, engine: EngineName, done: dict[str, str], ids: list[str]) -> Outcome:
    """What a sync makes of the folder."""
    begun = time.perf_counter()
    code, out, err = said("sync", str(folder), "--data", str(data), "--engine", engine)
    took = time.perf_counter() - begun
    found = [*_faults(code, out, err), *_lost(Settings(data, engine), ids)]
    store = Store.open(data / "archive.sqlite")
    try:
        aside = store.set_aside_of(str(folder))
        stored = " ".join(store.ids())
        found += [f"no reason: {item}" for item in aside if not item.reason.strip()]
        places = "\n".join(item.place for item in aside)
    finally:
        store.close()
    kinds = Counter((damage, _became(name, places, err, stored)) for name, damage in done.items())
    return Outcome(kinds, found, took)


def _became(name: str, places: str, told: str, stored: str) -> str:
    if name in places:
        return "set aside"
    number = name.removeprefix("hong-").split(".")[0].lstrip("0") or "0"
    ids = (f"dong-{number}-", f"hang-{number}-", f"mang-{number}", f"tin-{number}", name)
    if any(one in stored for one in ids):
        return "read, with a warning" if name in told else "read"
    return "passed over"


def _faults(code: int, out: str, err: str) -> Iterator[str]:
    if code != SOME_SET_ASIDE:
        yield f"ended with {code}: {(err or out)[-500:]}"
    if "Traceback" in err or "defect" in err:
        yield f"a defect: {err[-500:]}"


def _lost(settings: Settings, ids: list[str]) -> Iterator[str]:
    archive = Archive.open(settings)
    try:
        yield from (f"{id} is lost" for id in ids if archive.article(id) is None)
        with archive.snapshot() as snapshot:
            indexed, stored = snapshot.searcher.count, archive.store.count()
            if indexed != stored:
                yield f"{stored} articles are stored, {indexed} can be found"
    finally:
        archive.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=500)
    parser.add_argument("--engine", choices=IN_FILES, action="append")
    parser.add_argument("--seed", type=int, default=20210606)
    given = parser.parse_args()
    faulty = False
    for engine in given.engine or IN_FILES:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "nguon"
            folder.mkdir()
            ids, done = sound(folder), broken(folder, given.many, given.seed)
            outcome = synced(folder, Path(place) / "data", engine, done, ids)
        ways = ("set aside", "read, with a warning", "read", "passed over")
        rows = [
            [damage, *(outcome.kinds[damage, way] for way in ways)] for damage in dict.fromkeys(done.values())
        ]
        print_table(f"Broken sources, {engine}: {len(done)} in {outcome.seconds:.0f} s", ("", *ways), rows)
        print(f"\n{len(ids)} sound articles between them, {len(outcome.faults)} faults")
        for fault in outcome.faults:
            print(fault, file=sys.stderr)
        faulty |= bool(outcome.faults)
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
