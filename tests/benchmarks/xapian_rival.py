"""Xapian on the texts and queries in a directory: run by the interpreter that has it, prints JSON.

xapian_rival.py DIRECTORY PASSES BEST; DIRECTORY holds `texts` and `queries`, one a line, folded."""

import json
import sys
import time
from pathlib import Path
from statistics import median

import xapian

place, passes, best = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
queries = [line.split() for line in (place / "queries").read_text(encoding="utf-8").split("\n")]


def built():
    """Index the texts, each with its line number as id; seconds, 0 where it was done before."""
    if (place / "done").exists():
        return 0
    begun = time.perf_counter()
    database = xapian.WritableDatabase(str(place / "index"), xapian.DB_CREATE_OR_OVERWRITE)
    for row, text in enumerate((place / "texts").read_text(encoding="utf-8").split("\n")):
        document = xapian.Document()
        for position, term in enumerate(text.split(), 1):
            document.add_posting(term[:60], position)
        document.set_data(str(row))
        database.add_document(document)
    database.commit()
    (place / "done").touch()
    return time.perf_counter() - begun


indexing = built()
enquire = xapian.Enquire(xapian.Database(str(place / "index")))


def found(terms, check_at_least=0):
    enquire.set_query(xapian.Query(xapian.Query.OP_AND, [term[:60] for term in terms]))
    return enquire.get_mset(0, best, check_at_least)


def rows(terms):
    return [int(match.document.get_data()) for match in found(terms)]


first = [rows(terms) for terms in queries]
walls, processors = [[] for _ in queries], [[] for _ in queries]
for _ in range(passes):
    for terms, wall, processor in zip(queries, walls, processors, strict=True):
        begun, used = time.perf_counter(), time.thread_time()
        rows(terms)
        processor.append((time.thread_time() - used) * 1000)
        wall.append((time.perf_counter() - begun) * 1000)
answer = {
    "indexing": indexing,
    "wall": list(map(median, walls)),
    "processor": list(map(median, processors)),
    "rows": first,
    "totals": [found(terms, 1 << 30).get_matches_estimated() for terms in queries],
}
print(json.dumps(answer))
