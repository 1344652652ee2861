"""Bring the archive up to its sources: source → extract → store → engine.

The order of transactions is what keeps everything: articles and facts are committed to the store
first, batch by batch; the index then takes up whatever revision it lacks; texts of removed articles go
last. A crash between any two is healed by the next run.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import tee
from pathlib import Path
from typing import Literal

from indexer import messages
from indexer.counts import Counts
from indexer.extract import Lexicon
from indexer.extraction import Read, batched, facts
from indexer.intake import Candidate, Intake
from indexer.rules import rules_version
from indexer.sources import Source
from indexer.workspace import Workspace
from search.errors import ArchiveError, ArticleRejected, TooMuchLost
from search.index.engine import Rejection
from search.model import SetAside
from search.store import Writing

COMMIT = 500
"""Articles in one transaction of the store."""
FEW = 20
"""Articles that may go without a word, whatever part of the archive they are."""
INDEX = "index"
"""The source of what an engine did not take."""
INDEXED_TOGETHER = 4_000
"""Articles after which the index takes up what was stored."""

Progress = Callable[[str, int], None]
"""Told the name of a step and how many articles it has just done."""


@dataclass(slots=True)
class Report:
    """What a run did and what a person should know of it."""

    counts: Counts = field(default_factory=Counts)
    warnings: list[str] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


def sync(
    work: Workspace, sources: Iterable[Path | Source], *, prune: bool, progress: Progress, force: bool = False
) -> Report:
    """Index what is new or changed in the sources; with `prune` withdraw what left them.

    Raises ArchiveError where the run could not go on; everything committed before it stays. Raises
    TooMuchLost, with nothing written, where a prune would take out much of the archive and is not forced."""
    report = Report()
    intake = Intake(work.store, work.settings.data)
    sources = list(sources)
    try:
        _run(work, sources, report, intake, progress, prune=prune, force=force)
        intake.stored()
    finally:
        intake.close()
    for source in sources:
        if not isinstance(source, Path):
            source.settle()
    return report


def _run(
    work: Workspace,
    sources: Iterable[Path | Source],
    report: Report,
    intake: Intake,
    progress: Progress,
    *,
    prune: bool,
    force: bool,
) -> Report:
    stopped: ArchiveError | OSError | None = None
    gone: dict[str, list[str]] = {}
    try:
        for source in sources:
            intake.take(source, lambda count: progress("read", count))
        report.warnings += intake.warnings
        gone = _gone(work, intake, report) if prune else {}
    except (ArchiveError, OSError) as error:
        stopped = error
    else:
        if not force:
            must_be_meant("the prune", sum(map(len, gone.values())), work.store.count())
    with work.store.writing() as writing:
        run = writing.start_run("sync")
    try:
        if stopped:
            raise stopped
        _take_up(work, report, progress)
        _write(work, intake, report, progress)
        _settle_owners(work, intake)
        _move(work, intake, report)
        _prune(work, gone, report)
        _note_set_aside(work, intake, report)
        _take_up(work, report, progress)
    except (ArchiveError, OSError) as error:
        # What stopped the run may stop this note of it too; the cause matters more than the note.
        with suppress(ArchiveError), work.store.writing() as writing:
            writing.finish_run(run, report.counts.named(), str(error))
        raise
    report.set_aside += _still_refused(work, report)
    report.counts.set_aside = len(report.set_aside)
    with work.store.writing() as writing:
        writing.refresh_phrases()
        writing.finish_run(run, report.counts.named(), "")
    return report


def must_be_meant(what: str, lost: int, count: int) -> None:
    """Raise TooMuchLost where more than a tenth of the archive, and more than a few, would go."""
    if lost > FEW and lost * 10 > count:
        raise TooMuchLost(
            f"{what} would take {lost} of {count} articles out of the archive; nothing was changed. "
            "If that is meant, run it again with --force."
        )


def _write(work: Workspace, intake: Intake, report: Report, progress: Progress) -> None:
    counts = report.counts
    counts.read = intake.read
    lexicon = Lexicon(work.store.lexicon_names())
    to_read, to_write = tee(intake.candidates())
    found = facts((candidate.article for candidate in to_read), lexicon, intake.spooled)
    not_indexed = 0
    for batch in batched(zip(to_write, found, strict=True), COMMIT):
        with work.store.writing() as writing:
            for candidate, its_facts in batch:
                try:
                    outcome = _put(writing, candidate, its_facts, rules_version(work.settings.data))
                except ArticleRejected as error:
                    intake.refuse(candidate, str(error))
                else:
                    counts.added += outcome == "added"
                    counts.changed += outcome == "changed"
        progress("write", len(batch))
        not_indexed += len(batch)
        if not_indexed >= INDEXED_TOGETHER:
            # Other processes read facts meanwhile; and a large archive is found bit by bit.
            _take_up(work, report, progress)
            not_indexed = 0
    counts.unchanged = len(intake) - counts.added - counts.changed - intake.refused


def _put(writing: Writing, candidate: Candidate, its_facts: Read, rules: int) -> Literal["added", "changed"]:
    if isinstance(its_facts, ArticleRejected):
        raise its_facts
    try:
        return writing.put(candidate.article, its_facts, candidate.hash, rules, candidate.source)
    except ArticleRejected as error:
        raise ArticleRejected(messages.not_stored(error)) from error


def _settle_owners(work: Workspace, intake: Intake) -> None:
    """An article belongs to the source it was read from last, though it may not have changed since."""
    for source, ids in intake.owned().items():
        with work.store.writing() as writing:
            writing.adopt(source, ids)


def _gone(work: Workspace, intake: Intake, report: Report) -> dict[str, list[str]]:
    """By source, what left the sources that were read whole; the others are left alone, and it is said."""
    found: dict[str, list[str]] = {}
    for source, reading in intake.sources.items():
        if not reading.whole:
            report.warnings.append(messages.not_pruned(source))
            continue
        gone = [id for id in work.store.ids_of(source) if id not in intake and id not in intake.moved]
        if gone and not reading.articles:
            report.warnings.append(messages.emptied(source, len(gone)))
            continue
        found[source] = gone
    return found


def _prune(work: Workspace, gone: Mapping[str, list[str]], report: Report) -> None:
    for ids in gone.values():
        with work.store.writing() as writing:
            report.counts.removed += sum(writing.remove(id) for id in ids)


def _move(work: Workspace, intake: Intake, report: Report) -> None:
    """What a source has under another id now is led to from the old one, once the new one is stored."""
    there = work.store.hashes(list(intake.moved.values()))
    with work.store.writing() as writing:
        for old, new in intake.moved.items():
            if new in there:
                report.counts.removed += writing.remove(old, moved_to=new)


def _note_set_aside(work: Workspace, intake: Intake, report: Report) -> None:
    """What each source set aside in this run takes the place of what it set aside before."""
    with work.store.writing() as writing:
        for source, reading in intake.sources.items():
            writing.replace_set_aside(source, reading.set_aside)
            report.set_aside += reading.set_aside


def _take_up(work: Workspace, report: Report, progress: Progress) -> None:
    """Heal and extend the index; what an engine cannot take is set aside with its reason."""
    rejected = work.index.take_up(work.store, lambda count: progress("index", count))
    if rejected:
        items = [set_aside(rejection) for rejection in rejected]
        with work.store.writing() as writing:
            writing.set_aside(INDEX, items)
        report.set_aside += items


def _still_refused(work: Workspace, report: Report) -> list[SetAside]:
    """What an engine did not take in an earlier run and has not taken since: told until it does."""
    told = {item.id for item in report.set_aside}
    return [item for item in work.store.set_aside_of(INDEX) if item.id not in told]


def set_aside(rejection: Rejection) -> SetAside:
    """What an engine does not take, as staff are told of it."""
    return SetAside(messages.in_index(rejection.id), messages.not_indexed(rejection.reason), rejection.id)
