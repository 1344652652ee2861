"""The version of the rules follows what they do, not how they are written down."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from indexer import rules, sync, upkeep
from indexer.rules import rules_version, version_of
from indexer.workspace import workspace
from tests.indexer.conftest import Site
from tests.paths import ROOT

MODULE = '''"""What it promises."""
import re

KINDS = ("hội nghị", "tọa đàm")
"""Kinds of conference."""
HELD = re.compile(rf"(?P<kind>{'|'.join(KINDS)})\\s+được\\s+tổ chức")  # as most write it

def kind(text: str) -> str:
    """The kind, or nothing."""
    found = HELD.search(text)
    return f"{found['kind']:>{20}}!" if found else ""
'''
DATA = "# Kinds of conference.\nhội nghị\ntọa đàm\n"

KNOWN = 1_698_503_537


def version(module: str = MODULE, data: str = DATA) -> int:
    return version_of([("rules/kinds.py", module.encode()), ("rules/kinds.txt", data.encode())])


@pytest.mark.parametrize(
    "module",
    [
        MODULE.replace("as most write it", "as everybody writes it"),
        MODULE.replace("The kind, or nothing.", "The kind of conference, empty for none."),
        MODULE.replace('"""Kinds of conference."""\n', ""),
        MODULE.replace('("hội nghị", "tọa đàm")', '(\n    "hội nghị",\n    "tọa đàm",\n)'),
        MODULE.replace('f"{', '"" f"" f"{'),
    ],
)
def test_words_about_a_rule_do_not_change_the_version(module: str) -> None:
    assert module != MODULE
    assert version(module) == version()


@pytest.mark.parametrize(
    "module",
    [
        MODULE.replace("được", "đã được"),
        MODULE.replace("(?P<kind>", "(?P<sort>"),
        MODULE.replace('"hội nghị", "tọa đàm"', '"hội nghịtọa đàm",'),
        MODULE.replace("search(text)", "match(text)"),
        MODULE.replace(":>{20}}!", ":>{20}}?"),
        MODULE.replace(":>{20}}!", "}!"),
    ],
)
def test_a_pattern_changes_the_version(module: str) -> None:
    assert module != MODULE
    assert version(module) != version()


def test_a_line_of_data_changes_the_version() -> None:
    assert version(data=DATA + "đại hội\n") != version()


def test_the_version_is_the_same_on_every_python() -> None:
    """Computed with Python 3.11; the test runs on all versions that are supported."""
    assert version() == KNOWN


def test_the_version_is_a_number_the_store_can_hold_and_the_same_in_every_process() -> None:
    command = [sys.executable, "-c", "from indexer.rules import rules_version; print(rules_version())"]
    printed = {
        subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {f"{rules_version()}\n"}
    assert 0 < rules_version() < 2**31


def test_every_module_that_makes_facts_counts_and_every_vocabulary() -> None:
    counted = {name for name, _ in rules._sources(rules.PACKAGES)}
    there = {
        path.relative_to(ROOT).as_posix()
        for folder in ("indexer/extract", "search/vietnamese")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".txt")
    }
    assert counted == there


def test_the_version_is_kept_for_the_sources_it_was_computed_from(tmp_path: Path) -> None:
    computed = rules_version(tmp_path)
    assert computed == rules_version()
    memo = tmp_path / rules.MEMO
    memo.write_text(re.sub(r"\d+$", "77", memo.read_text().strip()))
    rules_version.cache_clear()
    assert rules_version(tmp_path) == 77
    for stale in ("0000 77\n", "", "not a memo at all\n"):
        memo.write_text(stale)
        rules_version.cache_clear()
        assert rules_version(tmp_path) == computed
    assert rules_version(tmp_path / "not there") == computed


def test_an_archive_of_numbered_rules_is_read_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr(sync, "rules_version", lambda data: 5)
        site.publish({"id": "a", "title": "Lễ phát động", "body": "Lễ phát động tại xã Đông Thới."})
    read: list[str] = []
    original = upkeep._replaced

    def noting(writing, stored, its_facts):
        read.append(stored.article.id)
        return original(writing, stored, its_facts)

    monkeypatch.setattr(upkeep, "_replaced", noting)
    for _ in range(2):
        with workspace(site.settings, "test", wait=10) as work:
            upkeep.extract_again(work.store, lambda step, count: None)
    assert read == ["a"]
