"""Letters wait in the order of their arrival until they are answered, with each database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from search.errors import InboxFull, LetterTooLarge
from search.inbox import Content, Decision, Delete, Inbox, Put, Standing, box, letter, opened, standing
from search.inbox.letter import LARGEST, Apart, Undo
from search.model import Answer
from search.settings import Settings
from search.store import Store
from search.store.overrides.said import Alias, Correction, Merge

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ARTICLE = {"id": "tin-1", "title": "Bản Nà Lay có điện", "body": "Tối qua 40 nhà ở bản Nà Lay đã sáng đèn."}


@pytest.mark.parametrize(
    "content",
    [
        Put((ARTICLE, {"id": "tin-2", "body": 'Một dòng\ncó \\ và " và \u0000.'})),
        Delete("tin/2020 đầu năm"),
        Decision(Alias("person", "le-thi-mo", "Sáu Mơ")),
        Decision(Merge("document", "35-nq-tw", "35-nq-tw-2006")),
        Decision(Apart("person", "le-thi-mo", ("tin-1", "tin-2"))),
        Decision(Correction("tin-1", "chairs", "Hội nghị sơ kết", ("Lê Thị Mơ",))),
        Decision(Undo(12, "merge")),
    ],
)
def test_a_letter_comes_out_as_it_went_in(inbox: Inbox, content: Content) -> None:
    sent = letter(content, NOON, "cổng tin")
    inbox.post(sent)
    (received,) = inbox.received()
    assert (received.letter, received.ticket) == (sent, sent.ticket)


def test_letters_keep_the_order_of_their_arrival_though_the_clock_is_set_back(inbox: Inbox) -> None:
    sent = [letter(Delete(f"tin-{n}"), NOON - timedelta(minutes=n), "") for n in range(20)]
    for one in sent:
        inbox.post(one)
    assert [one.letter for one in inbox.received()] == sent
    assert inbox.waiting() == 20


def test_what_is_dropped_is_gone_and_the_rest_stays(inbox: Inbox) -> None:
    first, second = letter(Delete("tin-1"), NOON, ""), letter(Delete("tin-2"), NOON, "")
    inbox.post(first)
    inbox.post(second)
    inbox.drop([next(inbox.received())])
    inbox.drop([])
    assert [one.letter for one in inbox.received()] == [second]
    assert (inbox.holds(first.ticket), inbox.holds(second.ticket)) == (False, True)


def test_many_may_write_at_once(inbox: Inbox, settings: Settings) -> None:
    sent = [letter(Delete(f"tin-{n}"), NOON, "") for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(inbox.post, sent))
    again = opened(settings)
    assert {one.ticket for one in again.received()} == {one.ticket for one in sent}
    again.close()


def test_more_than_may_wait_is_refused(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("files", "table"):
        monkeypatch.setattr(f"search.inbox.{module}.MOST", 2)
    inbox.post(letter(Delete("tin-1"), NOON, ""))
    inbox.post(letter(Delete("tin-2"), NOON, ""))
    with pytest.raises(InboxFull):
        inbox.post(letter(Delete("tin-3"), NOON, ""))
    inbox.drop([next(inbox.received())])
    inbox.post(letter(Delete("tin-3"), NOON, ""))


def test_more_bytes_than_may_wait_are_refused(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("files", "table"):
        monkeypatch.setattr(f"search.inbox.{module}.MOST_BYTES", 1_000)
    inbox.post(letter(Put(({"body": "a" * 700},)), NOON, ""))
    with pytest.raises(InboxFull):
        inbox.post(letter(Put(({"body": "a" * 700},)), NOON, ""))
    assert box.MOST_BYTES > LARGEST


def test_a_letter_that_is_too_large_is_refused(inbox: Inbox) -> None:
    with pytest.raises(LetterTooLarge):
        inbox.post(letter(Put(({"body": "a" * LARGEST},)), NOON, ""))
    assert inbox.waiting() == 0


def test_a_letter_that_cannot_be_read_is_kept_aside(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as later:
        for module in ("files", "table"):  # as a later version of the web may write it
            later.setattr(f"search.inbox.{module}.written", lambda one: b'{"kind":"of another version"}')
        inbox.post(letter(Delete("tin-1"), NOON, ""))
    inbox.post(good := letter(Delete("tin-2"), NOON, ""))
    first, second = inbox.received()
    assert (first.letter, second.letter) == (None, good)
    assert "no letter" in first.problem
    inbox.drop([first, second])
    assert (inbox.waiting(), list(inbox.received())) == (0, [])
    (kept,) = inbox.aside()
    assert first.ticket in kept


def test_the_sign_of_life_grows_old(inbox: Inbox) -> None:
    now = datetime.now(UTC)
    assert inbox.silent_for(now) is None
    inbox.beat()
    found = inbox.silent_for(now)
    assert found is not None
    assert found < 5
    inbox.beat()
    inbox.fall_silent()
    assert inbox.silent_for(now) is None
    inbox.fall_silent()


def test_a_ticket_is_followed_to_where_its_change_is_found(inbox: Inbox, store: Store) -> None:
    sent = letter(Put((ARTICLE,)), NOON, "")
    assert standing(sent.ticket, inbox, store, 9) is None
    inbox.post(sent)
    assert standing(sent.ticket, inbox, store, 9) == Standing("waiting")
    with store.writing() as writing:
        assert writing.answered([sent.ticket]) == set()
        writing.answer(sent.ticket, Answer(False, 10, "không ngày đăng"))
    with store.writing() as writing:
        assert writing.answered([sent.ticket, "khac"]) == {sent.ticket}
    assert standing(sent.ticket, inbox, store, 9) == Standing("waiting")
    inbox.drop(list(inbox.received()))
    assert standing(sent.ticket, inbox, store, 9) == Standing("waiting")
    assert standing(sent.ticket, inbox, store, 10) == Standing("done", 10, "không ngày đăng")


def test_a_refused_letter_says_why(inbox: Inbox, store: Store) -> None:
    sent = letter(Delete("tin-1"), NOON, "")
    with store.writing() as writing:
        writing.answer(sent.ticket, Answer(True, None, "không có bài này"))
    assert standing(sent.ticket, inbox, store, 0) == Standing("refused", None, "không có bài này")


def test_answers_are_forgotten_after_some_days(inbox: Inbox, store: Store) -> None:
    sent = letter(Delete("tin-1"), NOON, "")
    with store.writing() as writing:
        writing.answer(sent.ticket, Answer(False, 0))
    now = datetime.now(UTC)
    for before, kept in ((now - timedelta(days=1), True), (now + timedelta(days=1), False)):
        with store.writing() as writing:
            writing.forget_answers(before)
        assert (standing(sent.ticket, inbox, store, 0) is not None) == kept


@pytest.mark.parametrize(
    "ticket", ["", "a", "../../etc/passwd", "x" * 22 + "/", "đ" * 22, "x" * 5_000, "\0" * 22]
)
def test_what_is_no_ticket_is_nobodys(inbox: Inbox, store: Store, ticket: str) -> None:
    assert standing(ticket, inbox, store, 0) is None
