"""Letters are taken up once each, in their order, and found; what cannot be carried out is refused with a
sentence."""

from pathlib import Path

import msgspec
from click.testing import CliRunner

from indexer.commands import app
from search.inbox import Decision, Delete
from search.inbox.files import FileInbox
from search.inbox.letter import Apart, Undo
from search.store.overrides.said import Alias, Correction, Merge
from tests.indexer.conftest import Site
from tests.indexer.publishing.conftest import Publisher

ROAD = {
    "id": "duong-na-lay",
    "title": "Thông xe đường Nà Lay",
    "body": "Sáng 3/3/2026, đồng chí Lò Thị Pằn, Chủ tịch UBND xã Nà Lay, cắt băng thông xe.",
    "published_at": "2026-03-03",
}
WATER = {
    "id": "nuoc-sach",
    "title": "Bản Pá Sàng có nước sạch",
    "body": "Đồng chí Lò Thị Pằn, Chủ tịch UBND xã Nà Lay, mở vòi nước đầu tiên của bản.",
}


def test_what_is_put_is_found_and_its_ticket_says_from_when(publisher: Publisher) -> None:
    ticket = publisher.put(ROAD)
    report = publisher.take_up()
    assert (report.letters, report.refused, report.counts.added) == (1, 0, 1)
    assert publisher.site.find("thông xe") == ["duong-na-lay"]
    standing = publisher.standing(ticket)
    assert standing is not None
    assert (standing.state, standing.message) == ("done", "")
    assert standing.revision is not None
    assert publisher.inbox.waiting() == 0


def test_the_last_letter_about_an_article_wins(publisher: Publisher) -> None:
    for title in ("Bản một", "Bản hai", "Bản ba"):
        publisher.put(ROAD | {"title": title})
    publisher.post(Delete("duong-na-lay"))
    publisher.put(ROAD | {"title": "Bản bốn"}, WATER)
    publisher.post(Delete("nuoc-sach"))
    report = publisher.take_up()
    assert (report.letters, report.refused) == (6, 0)
    assert publisher.site.find("bản") == ["duong-na-lay"]
    assert publisher.site.find("bốn") == ["duong-na-lay"]
    assert publisher.site.find("ba") == []


def test_an_earlier_version_put_again_in_one_go_is_what_stays(publisher: Publisher) -> None:
    publisher.put(ROAD)
    publisher.take_up()
    publisher.put(ROAD | {"title": "Đường đã đóng"})
    publisher.put(ROAD)
    publisher.take_up()
    assert publisher.site.find("thông xe đường") == ["duong-na-lay"]
    assert publisher.site.find("đóng") == []


def test_what_is_unchanged_gets_no_new_revision(publisher: Publisher) -> None:
    publisher.put(ROAD)
    publisher.take_up()
    before = publisher.read(lambda archive: archive.store.revision())
    ticket = publisher.put(ROAD)
    report = publisher.take_up()
    assert (report.counts.unchanged, report.counts.changed) == (1, 0)
    assert publisher.read(lambda archive: archive.store.revision()) == before
    standing = publisher.standing(ticket)
    assert standing is not None
    assert standing.state == "done"


def test_no_other_source_prunes_what_was_put(publisher: Publisher, site: Site) -> None:
    site.publish(WATER)
    publisher.put(ROAD)
    publisher.take_up()
    report = site.publish(WATER, prune=True)
    assert report.counts.removed == 0
    assert site.find("lò thị pằn") == ["duong-na-lay", "nuoc-sach"]


def test_what_cannot_be_carried_out_is_refused_with_a_sentence(publisher: Publisher) -> None:
    gone = publisher.post(Delete("khong-co"))
    empty = publisher.put({"id": "rong", "body": "<p> </p>"})
    second = publisher.put(WATER, {"id": "tin-2", "title": "Có tên, không có thân"})
    good = publisher.put(ROAD | {"published_at": "hôm kia"})
    report = publisher.take_up()
    assert (report.letters, report.refused) == (4, 3)
    for ticket, word in ((gone, "khong-co"), (empty, "body"), (second, "bài thứ 2")):
        standing = publisher.standing(ticket)
        assert standing is not None
        assert standing.state == "refused"
        assert word in standing.message
    told = publisher.standing(good)
    assert told is not None
    assert told.state == "done"
    assert "hôm kia" in told.message
    assert publisher.site.find("nước") == []


def test_decisions_of_the_staff_are_carried_out(publisher: Publisher) -> None:
    publisher.put(ROAD, WATER)
    alias = publisher.post(Decision(Alias("person", "lo-thi-pan", "Pằn Nà Lay")), "chị Sua")
    apart = publisher.post(Decision(Apart("person", "lo-thi-pan", ("nuoc-sach",))), "chị Sua")
    wrong = publisher.post(Decision(Merge("person", "khong-co-ai", "lo-thi-pan")), "chị Sua")
    correct = publisher.post(
        Decision(Correction("duong-na-lay", "name", "Lò Thị Pằn", ("Lò Thị Pản",))), "chị Sua"
    )
    report = publisher.take_up()
    assert (report.letters, report.refused) == (5, 1)
    told = publisher.standing(wrong)
    assert told is not None
    assert (told.state, "khong-co-ai" in told.message) == ("refused", True)
    for ticket in (alias, apart, correct):
        done = publisher.standing(ticket)
        assert done is not None
        assert done.state == "done"
    decided = publisher.read(lambda archive: [(one.command, one.by) for one in archive.store.overrides()])
    assert decided == [("alias", "chị Sua"), ("split", "chị Sua"), ("correct", "chị Sua")]
    stored = publisher.read(lambda archive: archive.article("duong-na-lay"))
    assert stored is not None
    assert [one.name for one in stored.facts.people] == ["Lò Thị Pản"]


def test_a_decision_is_taken_back(publisher: Publisher) -> None:
    publisher.put(ROAD)
    publisher.post(Decision(Correction("duong-na-lay", "name", "Lò Thị Pằn", ("Lò Thị Pản",))))
    publisher.take_up()
    publisher.post(Decision(Undo(1, "correct")))
    again = publisher.post(Decision(Undo(1)))
    publisher.take_up()
    stored = publisher.read(lambda archive: archive.article("duong-na-lay"))
    assert stored is not None
    assert [one.name for one in stored.facts.people] == ["Lò Thị Pằn"]
    told = publisher.standing(again)
    assert told is not None
    assert told.state == "refused"


def test_what_is_no_letter_is_listed_for_staff_until_it_is_gone(site_of_files: Site) -> None:
    inbox = FileInbox(site_of_files.settings.inbox)
    publisher = Publisher(site_of_files, inbox)
    publisher.put(ROAD)
    (site_of_files.settings.inbox / "ghi chú.txt").write_text("mua giấy in")
    publisher.take_up()
    listed = publisher.read(lambda archive: [one.place for one in archive.store.set_aside()])
    assert listed == ["hộp thư, ghi chú.txt"]
    publisher.put(WATER)
    publisher.take_up()
    assert publisher.read(lambda archive: [one.place for one in archive.store.set_aside()]) == listed
    (site_of_files.settings.data / "inbox-set-aside" / "ghi chú.txt").unlink()
    publisher.post(Delete("nuoc-sach"))
    publisher.take_up()
    assert publisher.read(lambda archive: archive.store.set_aside()) == []


def test_sync_takes_up_what_waits(publisher: Publisher, tmp_path: Path) -> None:
    settings = publisher.site.settings
    ticket = publisher.put(ROAD)
    (tmp_path / "nuoc.json").write_bytes(msgspec.json.encode(WATER))
    around = {"NEWS_ARCHIVE_STORE": settings.database, "NEWS_ARCHIVE_ENGINE": settings.engine}
    run = CliRunner(env=around).invoke(
        app, ["sync", str(tmp_path / "nuoc.json"), "--data", str(settings.data)]
    )
    assert run.exit_code == 0
    assert run.stdout == "read 1, added 1, changed 0, unchanged 0, removed 0, set aside 0\n"
    assert "inbox: 1 letters, 0 refused" in run.stderr
    standing = publisher.standing(ticket)
    assert standing is not None
    assert standing.state == "done"
    assert sorted(publisher.site.find("lò thị pằn")) == ["duong-na-lay", "nuoc-sach"]
    said = CliRunner(env=around).invoke(app, ["status", "--data", str(settings.data)]).stdout
    assert "0 letters wait, nobody watches" in said
