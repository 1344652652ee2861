"""The figures of the archive itself, the same whichever process is asked: read when they are asked for."""

from collections.abc import Iterator

from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from search.archive import Archive
from search.errors import ArchiveError
from web.clock import seconds_since


class ArchiveFigures(Collector):
    """Read anew at each `collect`; of an archive that cannot answer only that it cannot."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def describe(self) -> Iterator[Metric]:
        """Nothing beforehand: a registry would else read the archive when this is registered."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        try:
            found = [*self._index(), *self._store()]
        except ArchiveError:
            found = []
        yield GaugeMetricFamily("news_archive_ready", "Whether the archive can be searched.", bool(found))
        yield from found

    def _index(self) -> Iterator[Metric]:
        state = self._archive.state()
        engine = InfoMetricFamily("news_archive_index", "The engine that answers.")
        engine.add_metric([], {"engine": state.engine})
        yield engine
        yield _gauge("index_revision", "The revision the index has reached.", state.revision)
        yield _gauge("index_lag_revisions", "Revisions of the store that the index lacks.", state.behind)

    def _store(self) -> Iterator[Metric]:
        store = self._archive.store
        with store.reading():
            run, counts, articles = store.last_success(), store.set_aside_counts(), store.count()
        aside, refused = sum(counts.values()), counts.get("index", 0)
        if run:
            age = seconds_since(run)
            yield _gauge("index_age_seconds", "Seconds since the last successful run of the indexer.", age)
        yield _gauge("articles", "Articles of the archive.", articles)
        yield _gauge("set_aside", "What the last runs set aside, refused articles among it.", aside)
        yield _gauge("refused", "Articles that the engine refused; no search finds them.", refused)


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return GaugeMetricFamily(f"news_archive_{name}", meaning, value)
