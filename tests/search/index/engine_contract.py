"""The contract of every engine, run whole on each: same result sets, same facets, same order by date."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from search.index.engine import Engine, Entry, Opener
from search.index.engines import opener as opener_of
from tests.engines import ENGINES
from tests.search.index.contract.changing import Changing
from tests.search.index.contract.counting import Counting
from tests.search.index.contract.entries import MEMORY, Made
from tests.search.index.contract.explaining import Explaining
from tests.search.index.contract.matching import Matching
from tests.search.index.contract.ordering import Ordering
from tests.search.index.contract.reading import Reading


class EngineContract(Matching, Ordering, Counting, Changing, Reading, Explaining):
    """Every promise of `search.index.engine`, on an index in a directory of its own."""

    @pytest.fixture(params=ENGINES)
    def opener(self, request: pytest.FixtureRequest) -> Opener:
        if request.param != "opensearch":
            return opener_of(request.param)
        return opener_of("opensearch", request.getfixturevalue("new_cluster")())

    @pytest.fixture
    def tmp_path(self) -> Iterator[Path]:
        with TemporaryDirectory(dir=MEMORY) as directory:
            yield Path(directory)

    @pytest.fixture
    def made(self, opener: Opener, tmp_path: Path) -> Iterator[Made]:
        engines: list[Engine] = []

        def make(*entries: Entry) -> Engine:
            engine = opener.create(tmp_path / f"index{len(engines)}")
            engines.append(engine)
            assert engine.apply(entries, 1) == []
            engine.refresh()
            return engine

        yield make
        for engine in engines:
            engine.close()
