"""The figures of this process, and with several workers those of all of them, for Prometheus.

The names and labels are few and known beforehand: routes, never paths."""

import os
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics
from prometheus_client.multiprocess import MultiProcessCollector

from web.serving.watching.memory import resident
from web.serving.watching.notes import Note
from web.serving.watching.shared import DIRECTORY

# When each series began: as many series again, which nobody asks for.
disable_created_metrics()  # type: ignore[no-untyped-call]
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)
METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"))


class LaneFigures:
    """Those of one lane."""

    def __init__(self, metrics: "Metrics", name: str) -> None:
        self._waiting, self._working = metrics.waiting.labels(name), metrics.working.labels(name)
        self._refused = {why: metrics.refused.labels(name, why) for why in ("full", "late")}

    def line(self, waiting: int, working: int) -> None:
        self._waiting.set(waiting)
        self._working.set(working)

    def refused(self, why: str) -> None:
        """`full`: too many waited already; `late`: it waited too long."""
        self._refused[why].inc()


class Metrics:
    """Everything that is counted while requests are answered."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        self.requests = Counter(
            "news_archive_requests",
            "Requests by route, method and status.",
            ["route", "method", "status"],
            registry=registry,
        )
        self.seconds = Histogram(
            "news_archive_request_seconds",
            "Seconds from a request to the end of its answer.",
            ["route"],
            buckets=SECONDS,
            registry=registry,
        )
        self.searches = Counter(
            "news_archive_searches",
            "Searches by what they found: exact, nearby or none.",
            ["answer"],
            registry=registry,
        )
        self.waiting = self._gauge(
            "news_archive_lane_waiting", "Requests that wait in a lane.", "livesum", "lane"
        )
        self.working = self._gauge(
            "news_archive_lane_working", "Requests that are worked on in a lane.", "livesum", "lane"
        )
        self.refused = Counter(
            "news_archive_lane_refused",
            "Requests that a lane refused: full, or late.",
            ["lane", "why"],
            registry=registry,
        )
        self.memory = self._gauge(
            "news_archive_process_resident_bytes", "Memory of a process, mapped files included.", "liveall"
        )
        for answer in ("exact", "nearby", "none"):
            self.searches.labels(answer)
        self.note_memory()

    def lane(self, name: str) -> LaneFigures:
        return LaneFigures(self, name)

    def answered(self, note: Note, method: str, status: int, seconds: float) -> None:
        """A request was answered, or left by its client."""
        known = method if method in METHODS else "other"
        self.requests.labels(note.route, known, str(status)).inc()
        self.seconds.labels(note.route).observe(seconds)
        if note.answer:
            self.searches.labels(note.answer).inc()

    def note_memory(self) -> None:
        if (size := resident()) is not None:
            self.memory.set(size)

    def collected(self) -> CollectorRegistry:
        """A registry of these figures now: of this process, or of all that share theirs."""
        self.note_memory()
        made = CollectorRegistry()
        if DIRECTORY in os.environ:
            MultiProcessCollector(made)  # type: ignore[no-untyped-call]
        else:
            made.register(self._registry)
        return made

    def _gauge(self, name: str, meaning: str, mode: Literal["livesum", "liveall"], *labels: str) -> Gauge:
        return Gauge(name, meaning, labels, registry=self._registry, multiprocess_mode=mode)
