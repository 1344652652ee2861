"""What is installed is what stands here: data, templates, demo, licence and commands are in the package."""

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import search
from tests.paths import ROOT

PACKAGES = ("search", "indexer", "web")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DATA: dict[str, list[str]] = PROJECT["tool"]["setuptools"]["package-data"]
SCRIPTS: dict[str, str] = PROJECT["project"]["scripts"]


def tracked() -> set[Path]:
    """The files of the packages that are in the repository, or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *PACKAGES],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return {path for name in listed.split("\0") if name and (path := ROOT / name).exists()}


def test_every_file_beside_the_modules_is_in_the_package() -> None:
    packed = {
        path
        for package, patterns in DATA.items()
        for pattern in patterns
        for path in ROOT.joinpath(*package.split(".")).glob(pattern)
    }
    assert sorted(path for path in tracked() if path.suffix != ".py" and path not in packed) == []


def test_every_folder_of_modules_is_a_package() -> None:
    """Only those are packed: «namespaces = false»."""
    folders = {path.parent for path in tracked() if path.suffix == ".py"}
    assert sorted(folder for folder in folders if not (folder / "__init__.py").exists()) == []


def test_the_pages_of_the_demo_are_of_the_package() -> None:
    assert "demo/trang/*" in DATA["indexer"]
    assert {path.suffix for path in (ROOT / "indexer/demo/trang").iterdir()} == {".txt", ".html"}


def test_the_licence_is_the_one_that_is_named() -> None:
    (file,) = PROJECT["project"]["license-files"]
    text = (ROOT / file).read_text(encoding="utf-8")
    assert PROJECT["project"]["license"] == "GPL-3.0-or-later"
    assert re.match(r"\s+GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007\n", text)
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_commands_are_the_modules_own(script: str) -> None:
    module, name = SCRIPTS[script].split(":")
    assert callable(getattr(import_module(module), name))
    package = module.split(".")[0]
    shown = [
        subprocess.run(
            [sys.executable, *how, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
        for how in (
            ("-m", package),
            ("-c", f"import sys; sys.argv[0] = {script!r}; from {module} import {name}; {name}()"),
        )
    ]
    assert shown[0][0].startswith(f"Usage: python -m {package} ")
    assert shown[1][0].startswith(f"Usage: {script} ")
    assert shown[0][1:] == shown[1][1:]


def test_the_map_of_modules_names_what_is_there() -> None:
    assert search.__doc__
    named = re.findall(r"(?:search|indexer|web|tests)/[\w/]+(?:\.py|/)", search.__doc__)
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []
