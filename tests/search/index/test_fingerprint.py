"""The fingerprint of an index: the same everywhere until what is written changes."""

import os
import subprocess
import sys
from typing import get_args

import pytest

from search.index.engine import Entry
from search.index.engines.tantivy import engine
from search.index.engines.whoosh import vendor
from search.index.entry import entry
from search.index.fingerprint import SPECIMEN, fingerprint
from search.settings import EngineName
from tests.paths import ROOT

ENGINES: tuple[EngineName, ...] = get_args(EngineName)
ASK = f"from search.index.fingerprint import fingerprint; print([fingerprint(name) for name in {ENGINES!r}])"


def afresh(engine: EngineName) -> str:
    return fingerprint.__wrapped__(engine)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_it_is_the_same_in_every_process(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    asked = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert asked.stdout.strip() == str([fingerprint(name) for name in ENGINES])


@pytest.mark.parametrize("engine", ENGINES)
def test_another_analysis_is_another_fingerprint(engine: EngineName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.index.entry.office_key", str.upper)
    assert afresh(engine) != fingerprint(engine)


def test_another_schema_or_way_of_writing_is_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("search.index.engines.interleaved.PAIR", "+")
        assert afresh("tantivy") != fingerprint("tantivy")
    with monkeypatch.context() as patched:
        patched.setattr(engine, "described", lambda _: "of other fields")
        assert afresh("tantivy") != fingerprint("tantivy")
    with monkeypatch.context() as patched:
        patched.setattr("search.index.engines.whoosh.entries.SATURATION", 2.0)
        assert afresh("whoosh") != fingerprint("whoosh")
    with monkeypatch.context() as patched:
        patched.setattr(vendor, "COLUMNS", {})
        assert afresh("whoosh") != fingerprint("whoosh")


def test_the_specimen_has_something_for_every_field() -> None:
    made: Entry = entry(SPECIMEN)
    assert all(terms.exact for terms in made.texts.values())
    assert all(made.keywords.values())
    assert all(made.dates.values())
