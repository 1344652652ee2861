"""What is disturbed and what must hold afterwards: small archives, the commands, the next run."""

import gzip
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from msgspec import Struct

from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import EngineName, Settings
from search.store import Store
from tests.reliability.damages import TODAY
from tests.reliability.processes import ended, indexed, warm

BEFORE, AFTER = 32, 30
"""Articles of the first publication, and of the second, in which each has another text and two are gone."""
COPY, TARGET = "copy.sqlite", "backup.sqlite"
EXPORTED, LINES = "exported.jsonl", "lines.jsonl.gz"
"""An export of the second publication, and one that is being written."""
WITHDRAWN = ("tin-3", "tin-7")
SOUND = re.compile(
    r"lock|rules|last-backup|readings(/[0-9a-f]{32})?|archive\.sqlite(-wal|-shm)?|index|index/current|index/\d{4}-\w+(\.sums)?"
    r"|index/\d{4}-whoosh/(_MAIN_\d+\.toc|MAIN_[0-9a-z]{16}\.[a-z_.]+|MAIN_WRITELOCK)"
    r"|index/\d{4}-tantivy/(meta\.json|\.managed\.json|\.tantivy-(meta|writer)\.lock"
    r"|\.tmp\w{6}|[0-9a-f]{32}\.(\d+\.del|fast|fieldnorm|idx|pos|store|term))"
)
"""What may lie in the data directory of a sound archive: what is in use, and what tantivy left
unfinished, which is cleared when something is written the next time."""


class Command(Struct, frozen=True):
    """One command: its arguments, and how many articles of the old and of the new text searches may count
    before it and after it."""

    name: str
    arguments: tuple[str, ...]
    before: tuple[int, int] = (BEFORE, 0)
    after: tuple[int, int] = (BEFORE, 0)
    begins_empty: bool = False

    @property
    def states(self) -> frozenset[tuple[int, int]]:
        return frozenset({self.before, self.after})


_LEFT = (BEFORE - len(WITHDRAWN), 0)
COMMANDS = (
    Command("first sync", ("sync", "{source}"), (0, 0), (0, AFTER), begins_empty=True),
    Command("sync", ("sync", "{source}", "--prune"), after=(0, AFTER)),
    Command("rebuild", ("rebuild", "--engine", "{engine}")),
    Command("switch", ("rebuild", "--engine", "{other}")),
    Command("remove", ("remove", *WITHDRAWN), after=_LEFT),
    Command("purge", ("remove", "--purge", *WITHDRAWN), after=_LEFT),
    Command("extract", ("extract",)),
    Command("backup", ("backup", "{target}")),
    Command("restore", ("restore", "{copy}")),
    Command("import", ("import", "{exported}"), after=(BEFORE - AFTER, AFTER)),
    Command("export", ("export", "{lines}")),
    Command("alias", ("alias", "add", "person", "le-thi-mo", "Sáu Mơ")),
)


class Scene(Struct, frozen=True):
    """A source that has published twice, and `base`: an archive of the first time, with one engine."""

    place: Path
    engine: EngineName

    @classmethod
    def made(cls, place: Path, engine: EngineName) -> "Scene":
        warm()
        scene = cls(place, engine)
        place.mkdir(parents=True, exist_ok=True)
        publish(scene.source, 0, BEFORE)
        made = ended(lambda: indexed(*scene._sync(), "--data", str(scene.base)), place)
        if made.code:
            raise RuntimeError(made.err)
        ended(lambda: indexed("backup", str(place / COPY), "--data", str(scene.base)), place)
        publish(scene.source, 1, AFTER)
        later = ["--data", str(place / "later")]
        ended(lambda: indexed(*scene._sync(), *later), place)
        ended(lambda: indexed("export", str(place / EXPORTED), *later), place)
        return scene

    @property
    def source(self) -> Path:
        return self.place / "tin.jsonl"

    @property
    def base(self) -> Path:
        return self.place / "base"

    def begun(self, command: Command) -> Path:
        """A data directory as the command finds it, with a backup beside it; what lay there is gone."""
        self.disk.mkdir(exist_ok=True)
        for path in self.disk.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not command.begins_empty:
            shutil.copytree(self.base, self.data)
            shutil.copyfile(self.place / COPY, self.disk / COPY)
        return self.data

    @property
    def disk(self) -> Path:
        return self.place / "disk"

    @property
    def data(self) -> Path:
        return self.disk / "data"

    def _sync(self) -> list[str]:
        return ["sync", str(self.source), "--engine", self.engine]

    def arguments(self, command: Command) -> list[str]:
        given = {
            "source": self.source,
            "engine": self.engine,
            "other": "whoosh" if self.engine == "tantivy" else "tantivy",
            "target": self.disk / TARGET,
            "copy": self.disk / COPY,
            "exported": self.place / EXPORTED,
            "lines": self.disk / LINES,
        }
        chosen = ["--engine", self.engine] if command.arguments[0] in ("sync", "restore") else []
        return [*(one.format_map(given) for one in command.arguments), *chosen, "--data", str(self.data)]


def publish(file: Path, turn: int, count: int) -> None:
    """Articles that all say which turn they are of. In a third of them a name stands bare: `extract` reads it
    there when the archive has met it often enough."""
    with file.open("w", encoding="utf-8") as target:
        for number in range(count):
            article = {
                "id": f"tin-{number}",
                "title": f"Hội nghị sơ kết sáu tháng, kỳ {number}",
                "body": f"Lượt{turn}: đồng chí Lê Thị Mơ, Bí thư Huyện ủy, dự họp lần {number} về "
                f"Chỉ thị số 77-CT/TU. {'Bà ' if number % 3 else ''}Lò Mẩy phát biểu.",
                "section": "Xây dựng Đảng",
                "published_at": f"2021-06-{number % 28 + 1:02}",
            }
            target.write(json.dumps(article, ensure_ascii=False) + "\n")


def said(*arguments: str) -> tuple[int, str, str]:
    """A command in this process: its exit code and what it printed."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = indexed(*arguments)
    return code, out.getvalue(), err.getvalue()


def counts(archive: Archive) -> tuple[int, int]:
    """How many articles of each turn one state of the archive has."""
    with archive.snapshot():
        return _count(archive, 0), _count(archive, 1)


def _count(archive: Archive, turn: int) -> int:
    return archive.count(SearchRequest(f"Lượt{turn}"), TODAY)


def is_clean(data: Path) -> Iterator[str]:
    """What `verify` finds wrong, and files that no sound archive has."""
    code, out, err = said("verify", "--full", "--data", str(data))
    if code or err:
        yield f"verify ends with {code}: {(err or out).strip()[:300]}"
    yield from (
        f"left lying: {name}"
        for path in sorted(data.rglob("*"))
        if not SOUND.fullmatch(name := path.relative_to(data).as_posix())
    )
    generations = [path.name for path in (data / "index").iterdir() if path.is_dir()]
    if len(generations) > 1:
        yield f"generations left: {generations}"


def holds(data: Path, engine: EngineName, expected: Sequence[tuple[int, int]]) -> Iterator[str]:
    """What is not as one of the expected states of the archive is."""
    archive = Archive.open(Settings(data, engine))
    try:
        found = counts(archive)
        if found not in expected:
            yield f"old and new texts found: {found}, expected {sorted(expected)}"
        stored = [one.article.id for one in archive.store.articles()]
        if len(stored) != len(set(stored)) or len(stored) != sum(found):
            yield f"the store has {len(stored)} articles, {sum(found)} are found"
    finally:
        archive.close()


def next_run(scene: Scene) -> Iterator[str]:
    """What is wrong after the next runs: a sync must end with 0, each article be there once, in its new text
    alone; and a backup must be one that can be put back."""
    data, target = str(scene.data), scene.disk / TARGET
    code, out, err = said("sync", str(scene.source), "--prune", "--data", data, "--engine", scene.engine)
    if code or "defect" in err or "Traceback" in err:
        yield f"the next sync ends with {code}: {(err or out).strip()[-300:]}"
    yield from holds(scene.data, scene.engine, [(0, AFTER)])
    if target.exists() or list(scene.disk.glob(f"{TARGET}*")):
        yield from _is_backup(scene, target)
    if list(scene.disk.glob(f"*{LINES}*")):
        yield from _is_export(scene, scene.disk / LINES)
    yield from is_clean(scene.data)
    beside = sorted(path.name for path in scene.disk.iterdir())
    if left := [name for name in beside if name not in ("data", COPY, TARGET, LINES)]:
        yield f"left lying beside: {left}"


def _is_export(scene: Scene, target: Path) -> Iterator[str]:
    """What bears its name is whole; and the next is, earlier texts too, and takes away what lies there."""
    for expected in (BEFORE, BEFORE + AFTER):
        if expected > BEFORE:
            code, _, err = said("export", str(target), "--data", str(scene.data))
            if code:
                yield f"the next export ends with {code}: {err.strip()}"
        if target.exists():
            with gzip.open(target, "rt", encoding="utf-8") as lines:
                found = sum("Hội nghị sơ kết" in line for line in lines)
            if found != expected:
                yield f"an export of {found} texts, expected {expected}"


def _is_backup(scene: Scene, target: Path) -> Iterator[str]:
    """A copy that has its name is whole; and the next one is, whatever lies there."""
    counts = {BEFORE, AFTER, BEFORE - len(WITHDRAWN), AFTER - len(WITHDRAWN)}
    for again in (False, True):
        if again:
            code, _, err = said("backup", str(target), "--data", str(scene.data))
            if code:
                yield f"the next backup ends with {code}: {err.strip()}"
        if target.exists():
            store = Store.open(target)
            if (damage := store.damage()) or store.count() not in counts:
                yield f"a backup of {store.count()} articles: {damage}"
            store.close()
