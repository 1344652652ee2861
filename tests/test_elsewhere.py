"""A system that is not POSIX, as a Windows server: nothing is loaded at the start that it has not."""

import subprocess
import sys

import pytest

from tests.paths import ROOT

MISSING = (
    "fcntl",
    "pwd",
    "grp",
    "resource",
    "termios",
    "tty",
    "pty",
    "spwd",
    "crypt",
    "syslog",
    "posix_spawn",
)
NAMES = {
    "signal": "SIGHUP SIGKILL SIGQUIT SIGUSR1 SIGUSR2 SIGCHLD SIGALRM SIGXFSZ pthread_sigmask setitimer",
    "os": "fork getuid geteuid getgid getpgid killpg setsid chown O_DIRECTORY O_NOFOLLOW sched_getaffinity "
    "statvfs sysconf uname nice wait4 mkfifo",
    "socket": "AF_UNIX SO_REUSEPORT",
}
PROGRAM = """
import importlib, importlib.abc, pkgutil, sys
{prelude}
missing, packages = {missing!r}, {packages!r}

class Missing(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in missing:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

for name in missing:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Missing())
for package in packages:
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{{package}}."):
        if not module.name.endswith(("__main__", ".env")) and "migrations.versions" not in module.name:
            importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if name.split(".")[0] in packages))
"""


def loaded(packages: tuple[str, ...], *, names: bool) -> "subprocess.CompletedProcess[str]":
    """Every module of these packages, loaded where what is POSIX's own is missing."""
    # What the libraries take for granted is loaded before names are taken away: it is ours that is looked at.
    first = (
        "import asyncio, multiprocessing, socket, ssl, subprocess, uvicorn.server, uvicorn.supervisors, anyio"
    )
    taken = [f"delattr({module}, {name!r})" for module, list in NAMES.items() for name in list.split()]
    prelude = "\n".join(["import os, signal", first, *taken]) if names else ""
    program = PROGRAM.format(prelude=prelude, missing=MISSING, packages=packages)
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize("packages", [("search", "web"), ("search", "indexer")], ids="-".join)
def test_every_module_loads_without_the_modules_of_posix(packages: tuple[str, ...]) -> None:
    ended = loaded(packages, names=False)
    assert ended.returncode == 0, ended.stderr
    assert {f"{packages[1]}.command", "search.store.writes.lock"} <= set(ended.stdout.split())


@pytest.mark.skipif(sys.platform == "win32", reason="there is nothing to take away")
@pytest.mark.parametrize("packages", [("search", "web"), ("search", "indexer")], ids="-".join)
def test_every_module_loads_without_the_names_of_posix(packages: tuple[str, ...]) -> None:
    ended = loaded(packages, names=True)
    assert ended.returncode == 0, ended.stderr
