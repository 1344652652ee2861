"""One checkout's answers, run in it by path: a request a line comes in, what it took goes out.

Runs in any state from 3ea2ffa on, and so imports nothing of the benchmarks."""

import cProfile
import importlib
import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

TODAY = date(2025, 6, 1)


def main() -> None:
    """Answer until nothing more comes."""
    find, made = _opened(Path(sys.argv[1]))
    for line in sys.stdin:
        asked = json.loads(line)
        request = made(asked["request"])
        answer = _counted(find, request) if asked["count"] else _timed(find, request)
        print(json.dumps(answer), flush=True)


def _opened(data: Path) -> tuple[Callable[[Any], Any], Callable[[dict[str, Any]], Any]]:
    """What finds in the archive, and what makes a request of its values."""
    sys.path.insert(0, str(Path.cwd()))
    archive = importlib.import_module("search.archive").Archive
    settings = importlib.import_module("search.settings").settings_from({}, data=data)
    try:
        shapes = importlib.import_module("search.answer.results")
    except ModuleNotFoundError:
        shapes = importlib.import_module("search.results")
    opened = archive.open(settings)
    return lambda request: opened.find(request, TODAY), lambda said: _request(shapes, said)


def _request(shapes: Any, said: dict[str, Any]) -> Any:
    days = {name: day and date.fromisoformat(day) for name, day in said["days"].items()}
    lists = {name: tuple(values) for name, values in said["lists"].items()}
    return shapes.SearchRequest(said["text"], size=said["size"], page=said["page"], **days, **lists)


def _timed(find: Callable[[Any], Any], request: Any) -> dict[str, float]:
    used, begun = time.process_time(), time.perf_counter()
    page = find(request)
    return {
        "wall": (time.perf_counter() - begun) * 1000,
        "processor": (time.process_time() - used) * 1000,
        "total": page.total,
    }


def _counted(find: Callable[[Any], Any], request: Any) -> dict[str, float]:
    profile = cProfile.Profile()
    profile.runcall(find, request)
    return {"calls": sum(entry.callcount for entry in profile.getstats())}


if __name__ == "__main__":
    main()
