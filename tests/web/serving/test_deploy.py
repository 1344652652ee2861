"""What operators are given: files of the package whose commands, options and settings exist."""

import re
import shlex
import shutil
import subprocess
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from indexer.commands import app as indexer
from search import logs
from search.settings import settings_from
from tests.paths import ROOT
from web.command import serve as web
from web.serving.connections.guarded import BODY_WITHIN, HEAD, HEAD_WITHIN, TAKEN_WITHIN
from web.serving.workers import ENDED_WITHIN
from web.settings import web_settings

DEPLOY = ROOT / "web/deploy"
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file())
UNITS = [path for path in FILES if path.suffix in (".service", ".timer", ".path")]
LOCK = (DEPLOY / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = re.compile(
    r"^([a-z0-9.-]+)==(\S+?)(?: ; .*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M
)


def words(line: str) -> list[str]:
    """A command as a file of ours writes it: in a unit, a comment, or as JSON in a Containerfile."""
    listed = re.sub(r'[\[\]",]', " ", line) if line.lstrip().startswith("CMD") else line
    return shlex.split(listed.replace("${", "").replace("}", ""))


def commands() -> list[tuple[str, list[str]]]:
    found = []
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            said = words(line) if re.search(r'-m"?,? "?(web|indexer)\b', line) else []
            if "-m" in said:
                found.append((path.name, said[said.index("-m") + 1 :]))
    return found


def test_the_files_are_of_the_package() -> None:
    assert {path.name for path in FILES} == {one.name for one in files("web").joinpath("deploy").iterdir()}
    names = {path.name for path in FILES}
    assert names >= {"Containerfile", "Caddyfile", "nginx.conf", "requirements.lock", "news-archive.env"}
    kinds = {path.name.removeprefix("news-archive-") for path in UNITS}
    assert kinds == {"web.service", "sync.service", "sync.timer", "sync.path", "report@.service"}


@pytest.mark.parametrize(("file", "said"), commands(), ids=lambda value: " ".join(value))
def test_every_command_exists_with_its_options(file: str, said: list[str]) -> None:
    package, *arguments = said
    if package == "web":
        web.make_context("web", arguments)
    else:
        command = indexer.commands[arguments[0]]
        command.make_context(arguments[0], arguments[1:])


def test_the_commands_are_the_ones_that_are_meant() -> None:
    found = {(file, *said[: 2 if said[0] == "indexer" else 1]) for file, said in commands()}
    assert found == {
        ("news-archive-web.service", "web"),
        ("news-archive-sync.service", "indexer", "sync"),
        ("Containerfile", "web"),
        ("Containerfile", "indexer", "sync"),
        ("compose.yaml", "indexer", "watch"),
    }


def settings() -> dict[str, str]:
    """The settings of the sample, those that are only shown too."""
    text = (DEPLOY / "news-archive.env").read_text(encoding="utf-8")
    return dict(re.findall(r"^(?:# )?(NEWS_ARCHIVE_\w+)=(.*)$", text, re.M))


def test_the_settings_of_the_sample_are_taken() -> None:
    given = settings()
    made = web_settings(given)
    assert made.base_url == "https://kho.example.vn" and made.metrics_from == ("192.0.2.7",)
    assert settings_from(given).data == Path("/var/lib/news-archive") and logs.form(given) == "text"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(path: Path) -> None:
    sources = [one.read_text(encoding="utf-8") for one in (ROOT / "web").rglob("*.py")]
    sources += [one.read_text(encoding="utf-8") for one in (ROOT / "search").glob("*.py")]
    known = {name for text in sources for name in re.findall(r"\bNEWS_ARCHIVE_[A-Z_]+", text)}
    named = set(re.findall(r"\bNEWS_ARCHIVE_[A-Z_]+", path.read_text(encoding="utf-8")))
    assert named <= known | {"NEWS_ARCHIVE_SOURCE"}


def test_the_units_name_each_other_and_one_socket() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in UNITS}
    named = {name for text in texts.values() for name in re.findall(r"news-archive-[\w@%-]+\.service", text)}
    assert {name.replace("%n", "") for name in named} <= texts.keys()
    for service in ("news-archive-web.service", "news-archive-sync.service"):
        assert "OnFailure=news-archive-report@%n.service" in texts[service]
    (socket,) = re.findall(r"--uds (\S+)", texts["news-archive-web.service"])
    for proxy in ("Caddyfile", "nginx.conf"):
        assert socket in (DEPLOY / proxy).read_text(encoding="utf-8")


def test_the_web_writes_nowhere_else_and_is_given_time_to_end() -> None:
    web_unit = (DEPLOY / "news-archive-web.service").read_text(encoding="utf-8")
    sync_unit = (DEPLOY / "news-archive-sync.service").read_text(encoding="utf-8")
    user = {name: re.findall(rf"^{name}=(.*)$", web_unit + sync_unit, re.M) for name in ("User", "Group")}
    assert len(set(user["User"])) == 2 and len(set(user["Group"])) == 1
    (writable,) = re.findall(r"^ReadWritePaths=(.*)$", web_unit, re.M)
    data = settings()["NEWS_ARCHIVE_DATA"]
    assert writable.split() == [f"-{data}/inbox", f"-{data}/index"]
    assert re.findall(r"^ReadWritePaths=(.*)$", sync_unit, re.M) == [data]
    (within,) = re.findall(r"^TimeoutStopSec=(\d+)$", web_unit, re.M)
    assert int(within) > ENDED_WITHIN


def test_the_limits_of_the_proxies_are_those_of_the_web() -> None:
    nginx = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    caddy = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    assert f"client_header_timeout {HEAD_WITHIN:.0f}s" in nginx and f"read_header {HEAD_WITHIN:.0f}s" in caddy
    assert f"client_body_timeout   {BODY_WITHIN:.0f}s" in nginx and f"read_body {BODY_WITHIN:.0f}s" in caddy
    assert f"send_timeout          {TAKEN_WITHIN:.0f}s" in nginx
    assert "large_client_header_buffers 8 8k" in nginx and f"max_header_size {HEAD // 1024}KB" in caddy


def test_the_lock_holds_every_dependency_and_nothing_but_names_versions_and_hashes() -> None:
    pinned = {name: version for name, version, _ in PINNED.findall(LOCK)}
    rest = [line for line in PINNED.sub("", LOCK).splitlines() if line and not line.startswith("#")]
    assert rest == [] and "://" not in LOCK and "--index" not in LOCK
    extras = PROJECT["optional-dependencies"]
    wanted = [*PROJECT["dependencies"], *(one for name in extras if name != "test" for one in extras[name])]
    for requirement in map(Requirement, wanted):
        if requirement.name != PROJECT["name"]:
            version = pinned[requirement.name.lower().replace("_", "-")]
            assert requirement.specifier.contains(version), f"{requirement}: {version}"


def run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not there")
@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_finds_nothing_wrong_with_a_unit(tmp_path: Path, unit: Path) -> None:
    for path in UNITS:
        text = path.read_text(encoding="utf-8").replace("/opt/news-archive/bin/python", "/bin/true")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    checked = run(
        "env", f"SYSTEMD_UNIT_PATH={tmp_path}:", "systemd-analyze", "verify", str(tmp_path / unit.name)
    )
    about = [line for line in checked.stderr.splitlines() if "news-archive" in line]
    assert about == []


@pytest.mark.skipif(shutil.which("caddy") is None, reason="caddy is not there")
def test_caddy_takes_its_sample(tmp_path: Path) -> None:
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    sample = tmp_path / "Caddyfile"
    sample.write_text(text.replace("/var/log/caddy", str(tmp_path)), encoding="utf-8")
    checked = run("caddy", "validate", "--adapter", "caddyfile", "--config", str(sample))
    assert checked.returncode == 0, checked.stderr


@pytest.mark.skipif(
    shutil.which("nginx", path="/usr/sbin:/usr/bin") is None or shutil.which("openssl") is None,
    reason="nginx or openssl is not there",
)
def test_nginx_takes_its_sample(tmp_path: Path) -> None:
    for name in ("fullchain", "privkey"):
        (tmp_path / f"{name}.pem").touch()
    made = run(
        *(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "1",
            "-subj",
            "/CN=kho.example",
        ),
        *("-keyout", str(tmp_path / "privkey.pem"), "-out", str(tmp_path / "fullchain.pem")),
    )
    assert made.returncode == 0, made.stderr
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    text = text.replace("/etc/letsencrypt/live/kho.example.vn", str(tmp_path))
    text = re.sub(r"listen (\[::\]:)?(80|443)", r"listen \g<1>1\g<2>", text)
    whole = tmp_path / "nginx.conf"
    head = f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n"
    whole.write_text(f"{head}{text}\n}}\n", encoding="utf-8")
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin") or "nginx"
    checked = run(nginx, "-t", "-e", "stderr", "-c", str(whole), "-p", str(tmp_path))
    assert checked.returncode == 0, checked.stderr


COMPOSE = DEPLOY / "compose.yaml"


def test_the_compose_file_says_two_web_machines_one_indexer_and_two_nodes() -> None:
    services = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]
    assert {"web-1", "web-2", "indexer", "postgres", "search-1", "search-2", "search-vote"} <= services.keys()
    for name in ("web-1", "web-2", "indexer"):
        given = {
            key: re.sub(r"\$\{\w+:[?-]([^}]*)\}", r"\1x", value) for key, value in environment(services[name])
        }
        made = settings_from(given)
        assert made.engine == "opensearch" and made.cluster is not None
        assert made.cluster.addresses == ("http://search-1:9200", "http://search-2:9200")
        assert isinstance(made.store, str) and made.store.startswith("postgresql+psycopg://")
    nodes = [dict(environment(services[name])) for name in ("search-1", "search-2", "search-vote")]
    assert len({node["node.name"] for node in nodes}) == 3
    assert nodes[2]["node.roles"] == "cluster_manager"


def environment(service: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in service["environment"].items()]


def test_compose_volumes_and_services_that_are_named_exist() -> None:
    whole = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    for service in whole["services"].values():
        assert set(service.get("depends_on", {})) <= whole["services"].keys()
        places = {one.split(":")[0] for one in service.get("volumes", [])}
        assert {place for place in places if not place.startswith("$")} <= whole["volumes"].keys()
