"""The README keeps its word: what it documents is what the code has."""

import re
import subprocess
import tomllib

import pytest

from indexer.commands import app
from search.query.operators import FIELDS, OPERATORS
from search.vietnamese.text import fold
from tests.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SYNTAX = README.split("## Search syntax")[1].split("\n## ")[0]


@pytest.mark.parametrize("sign", [sign for operator in OPERATORS for sign in operator.signs])
def test_every_operator_is_documented(sign: str) -> None:
    assert any(sign in code for code in re.findall(r"`([^`]+)`", SYNTAX))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.names[0])
def test_every_field_is_documented_by_one_of_its_names(field) -> None:
    documented = {code.rstrip(":") for code in re.findall(r"`([^`]+:)`", SYNTAX)}
    assert {field.names[0], field.names[-1]} & documented


def test_no_field_is_documented_that_does_not_exist() -> None:
    known = {fold(name) for field in FIELDS for name in field.names}
    assert {fold(code.rstrip(":")) for code in re.findall(r"`([^`]+:)`", SYNTAX)} <= known


def test_every_command_of_the_indexer_is_documented() -> None:
    documented = {
        name for run in re.findall(r"python -m indexer ([a-z|]+)", README) for name in run.split("|")
    }
    assert set(app.commands) == documented


def test_the_commands_install_extras_that_exist() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    named = {extra for group in re.findall(r"'\.\[([a-z,]+)\]'", README) for extra in group.split(",")}
    assert named == set(extras)


COMMANDS = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)


def test_the_first_two_blocks_are_the_two_commands() -> None:
    run, test = (command.rstrip().split(" && ") for command in COMMANDS)
    assert run[-1] == ".venv/bin/python -m web --demo"
    assert test[-1].startswith(".venv/bin/python -m pytest")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_can_be_pasted_before_and_after_others(command: str) -> None:
    """One line joined by «&&», whose alternatives stand in braces, in an environment of its own."""
    assert command.count("\n") == 1
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install --quiet '.[")
    assert not re.search(r"\bcd\b|;(?! })|[^&]&[^&]", command)
    outside = command
    while (inner := re.sub(r"\{ [^{}]*; \}", "", outside)) != outside:
        outside = inner
    assert "||" not in outside


def test_ci_runs_the_commands_of_the_readme() -> None:
    """Its own way of taking them out of the README, tried here; the whole of it is what CI does."""
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    (taking,) = re.findall(r"^readme\(\) .*$", script, flags=re.MULTILINE)
    steps = 'second=$(readme 2); readme 1; echo; echo "${second% && *}"; echo "${second##* && }"'
    said = subprocess.run(
        ["bash", "-euc", f"{taking}\n{steps}"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    first, second = (command.rstrip() for command in COMMANDS)
    install, _, tests = second.rpartition(" && ")
    assert said == f"{first}\n\n{install}\n{tests}\n"
