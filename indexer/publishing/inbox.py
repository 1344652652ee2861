"""What the web handed over, taken up: articles, withdrawals and decisions, in the order of their arrival.

A letter is carried out and answered in one transaction of the store, and leaves the inbox after that: one
that is met again, because a process was killed in between, has its answer already and changes nothing."""

import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta

from indexer import messages
from indexer.clock import now
from indexer.extract import Lexicon
from indexer.publishing.mail import Mail, TakenUp
from indexer.sync import INDEX, set_aside
from indexer.workspace import Workspace
from search.inbox import Decision, Inbox, Received, opened
from search.model import Answer, SetAside

FOREIGN = "inbox"
"""The source of what lay in the inbox and is no letter."""
TOGETHER = 50
"""Letters in one transaction: what comes one by one is found one by one, what comes in heaps in heaps."""
TOGETHER_BYTES = 2 * 1024 * 1024
"""And their bytes: with long ones a transaction takes seconds, and their senders wait for its end."""
KEPT = timedelta(days=7)
"""How long anybody can ask what became of a letter."""


def take_up_inbox(work: Workspace) -> None:
    """Take up what waits before anything else is done, and say so where there was anything."""
    inbox = opened(work.settings)
    try:
        report = take_up(work, inbox)
    finally:
        inbox.close()
    if report.letters:
        print(report.line(), file=sys.stderr)


def take_up(work: Workspace, inbox: Inbox) -> TakenUp:
    """Carry out everything that waits in the inbox, and bring the index up to it.

    Raises ArchiveError where that could not go on; what was carried out stays so."""
    report = TakenUp()
    mail: Mail | None = None
    foreign: list[SetAside] = []
    for batch in _batches(inbox):
        mail = mail or Mail(work, Lexicon(work.store.lexicon_names()), report)
        mail.carry_out(batch)
        _index(work, report)
        foreign += [SetAside(messages.in_inbox(one.place), one.problem) for one in batch if not one.letter]
        inbox.drop(batch)
    if report.letters or foreign:
        with work.store.writing() as writing:
            writing.replace_set_aside(FOREIGN, foreign + _kept(work, inbox))
            writing.refresh_phrases()
            writing.forget_answers(now() - KEPT)
            report.counts.set_aside += len(foreign)
            writing.finish_run(writing.start_run("inbox"), report.counts.named())
    return report


def _kept(work: Workspace, inbox: Inbox) -> list[SetAside]:
    """What was no letter and still lies where somebody can look at it."""
    lying = {messages.in_inbox(name) for name in inbox.aside()}
    return [one for one in work.store.set_aside_of(FOREIGN) if one.place in lying]


def _batches(inbox: Inbox) -> Iterator[list[Received]]:
    """What can be carried out together: a decision is alone, since what it began may have to be undone."""
    together: list[Received] = []
    for one in inbox.received():
        alone = one.letter is not None and isinstance(one.letter.content, Decision)
        if together and (alone or _is_full(together)):
            yield together
            together = []
        together.append(one)
        if alone:
            yield together
            together = []
    if together:
        yield together


def _is_full(batch: Sequence[Received]) -> bool:
    return len(batch) >= TOGETHER or sum(one.size for one in batch) >= TOGETHER_BYTES


def _index(work: Workspace, report: TakenUp) -> None:
    """Let what was carried out be found; whoever sent what an engine does not take is told so."""
    rejected = [set_aside(one) for one in work.index.take_up(work.store)]
    if not rejected:
        return
    with work.store.writing() as writing:
        writing.set_aside(INDEX, rejected)
        for one in rejected:
            if ticket := report.tickets.get(one.id):
                writing.answer(ticket, Answer(True, None, one.reason))
    report.counts.set_aside += len(rejected)
