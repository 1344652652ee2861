"""Facts come back with their offsets; new rules replace them without the source."""

from datetime import date

import pytest

from search.model import (
    Article,
    ConferenceFact,
    DateFact,
    DocumentFact,
    DocumentRef,
    FactProblem,
    Facts,
    Mention,
    OfficeHeld,
    Part,
    PersonFact,
    PersonRef,
    Relation,
)
from search.store import Store
from search.store.identity.people import SILENT
from search.store.writes.plain import plain
from search.vietnamese.dates import periods
from tests.search.store.building import NOTHING, add, add_people, article, mention, person, put

SOURCE = Article(
    id="1",
    title="Hội nghị sơ kết Chỉ thị 12",
    summary="Chiều 3/4, tỉnh Hải Sơn sơ kết.",
    body=(
        "Đồng chí LÊ VĂN BẢO, nguyên UVTV, quyền Chủ tịch, chủ trì. Lê Văn Bảo trao bằng khen. Kế hoạch số "
        "77-KH/TU ngày 06/6/2019 thực hiện Nghị quyết số 35-NQ/TW năm 2018. Nhiệm kỳ 2020-2025; quý IV/2020; "
        "tháng 10/2020; ngày 31/02/2020. NQ 36."
    ),
    captions=("Toàn cảnh", "Bà Trần Thị Hòa phát biểu"),
    author="Phúc An",
    published=date(2020, 4, 4),
)


AFTERNOON = periods.day(date(2020, 4, 3), part_of_day="chiều")


def m(words: str, part: Part = "body", index: int = 0) -> Mention:
    return mention(SOURCE, words, part, index)


FACTS = Facts(
    people=(
        PersonFact(
            "Lê Văn Bảo",
            (m("LÊ VĂN BẢO"), m("Lê Văn Bảo")),
            "Đồng chí",
            (
                OfficeHeld("UVTV", "Ủy viên Ban Thường vụ", m("UVTV"), former=True),
                OfficeHeld("Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân", m("Chủ tịch"), acting=True),
            ),
            ("chairs", "hands_over"),
        ),
        PersonFact("Trần Thị Hòa", (m("Trần Thị Hòa", "caption", 1),), "Bà", (), ("mentioned", "speaks")),
        PersonFact("Phúc An", (m("Phúc An", "author"),), roles=("author",)),
    ),
    documents=(
        DocumentFact(
            "77-KH/TU",
            (m("77-KH/TU"),),
            "Kế hoạch",
            "Tỉnh ủy",
            periods.day(date(2019, 6, 6)),
            "thực hiện Nghị quyết",
            "khóa XI",
            "kh-77",
        ),
        DocumentFact("35-NQ/TW", (m("35-NQ/TW"),), "Nghị quyết", "", periods.year(2018), short="nq-35"),
        DocumentFact("NQ 36", (m("NQ 36"),), "Nghị quyết", short="nq-36", resolved=False),
    ),
    dates=(
        DateFact("happened", AFTERNOON, (m("Chiều 3/4", "summary"),)),
        DateFact("published", periods.day(date(2020, 4, 4)), ()),
        DateFact("issued", periods.congress_term(2020, 2025), (m("2020-2025"),)),
        DateFact("happened", periods.quarter(2020, 4), (m("quý IV/2020"),)),
        DateFact("happened", periods.month(2020, 10), (m("tháng 10/2020"),)),
    ),
    conferences=(
        ConferenceFact(
            "hội nghị sơ kết",
            (m("Hội nghị sơ kết", "title"), m("sơ kết", "summary")),
            "Chỉ thị 12",
            periods.day(date(2020, 4, 3), date(2020, 4, 5)),
            "tỉnh Hải Sơn",
            "Tỉnh ủy",
            (PersonRef("Lê Văn Bảo"),),
            (PersonRef("Trần Thị Hòa"), PersonRef("Lê Văn Bảo")),
            (DocumentRef("35-NQ/TW"), DocumentRef("NQ 36")),
            ("6 tập thể", "12 cá nhân"),
        ),
        ConferenceFact("họp báo", (m("Hội nghị", "title"),)),
    ),
    relations=(Relation(DocumentRef("77-KH/TU"), DocumentRef("35-NQ/TW"), (m("thực hiện"),)),),
    problems=(
        FactProblem("ngày không hợp lệ: 31/02/2020", m("31/02/2020")),
        FactProblem("không có ngày"),
    ),
)


def test_every_kind_of_fact_comes_back_with_its_offsets(store: Store) -> None:
    add(store, (SOURCE, FACTS))
    stored = store.article("1")
    assert stored is not None
    assert plain(stored.facts) == FACTS
    assert store.changes(0) == [stored]
    assert list(store.articles()) == [stored]


def test_stored_facts_carry_the_keys_of_their_entities(store: Store) -> None:
    add(store, (SOURCE, FACTS))
    stored = store.article("1")
    assert stored is not None
    facts = stored.facts
    assert [fact.key for fact in facts.people] == ["le-van-bao", "tran-thi-hoa", "phuc-an"]
    assert [fact.key for fact in facts.documents] == ["77-kh-tu", "35-nq-tw", ""]
    assert facts.conferences[0].key == "2020-04-03-hoi-nghi-so-ket"
    assert facts.conferences[0].chairs == (PersonRef("Lê Văn Bảo", "le-van-bao"),)
    assert facts.conferences[0].documents == (DocumentRef("35-NQ/TW", "35-nq-tw"), DocumentRef("NQ 36"))
    assert facts.relations[0].source.key == "77-kh-tu"
    assert facts.relations[0].target.key == "35-nq-tw"


def test_a_card_shows_people_documents_and_the_conference(store: Store) -> None:
    add(store, (SOURCE, FACTS), (article("2"), Facts()))
    cards = store.cards(["2", "1", "không có"])
    assert set(cards) == {"1", "2"}
    assert cards["1"].article == SOURCE
    # Phúc An only signed the article.
    assert [person.key for person in cards["1"].people] == ["le-van-bao", "tran-thi-hoa"]
    assert [document.number for document in cards["1"].documents] == ["77-KH/TU", "35-NQ/TW"]
    assert cards["1"].conference is not None
    assert cards["1"].conference.kind == "hội nghị sơ kết"
    assert (cards["2"].people, cards["2"].conference) == ((), None)


def test_putting_an_article_again_replaces_its_facts_and_counts(store: Store) -> None:
    add(store, (SOURCE, FACTS))
    add(store, (SOURCE, Facts(people=FACTS.people[:1])))
    stored = store.article("1")
    assert stored is not None
    assert len(stored.facts.people) == 1
    assert [(one.key, one.articles) for one in store.people()] == [("le-van-bao", 1)]
    assert (store.documents().total, store.conferences().total) == (0, 0)
    assert store.suggestions.beginning("office", "uy vien", 5)[0].articles == 1


def test_the_same_facts_of_newer_rules_give_no_new_revision(store: Store) -> None:
    add(store, (SOURCE, FACTS))
    assert [stored.article.id for stored in store.outdated(2)] == ["1"]
    with store.writing() as writing:
        assert writing.replace_facts("1", FACTS, 2) is False
    assert (store.revision(), list(store.outdated(2))) == (1, [])
    with store.writing() as writing:
        assert writing.replace_facts("1", Facts(people=FACTS.people[:1]), 3) is True
        assert writing.replace_facts("không có", FACTS, 3) is False
    assert store.ids() == {"1": 2}
    assert store.documents().total == 0


def test_who_is_told_apart_otherwise_is_so_though_no_fact_changed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, chairman = article("1", "Hiệu trưởng Lê An"), article("2", "Chủ tịch tỉnh Lê An")
    read = {
        "1": Facts(people=(person(teacher, "Lê An", "Hiệu trưởng"),)),
        "2": Facts(people=(person(chairman, "Lê An", "Chủ tịch tỉnh"),)),
    }
    with monkeypatch.context() as before:
        before.setattr("search.store.writes.rows.told", lambda fact, published=None: SILENT)
        add(store, (teacher, read["1"]), (chairman, read["2"]))
    assert store.people().total == 1
    with store.writing() as writing:
        assert [writing.replace_facts(id, facts, 2) for id, facts in read.items()] == [True, True]
        assert [writing.replace_facts(id, facts, 3) for id, facts in read.items()] == [False, False]
    assert store.people().total == 2


def test_the_lexicon_changes_only_when_it_is_refreshed(store: Store) -> None:
    add_people(store, "1", "Lê Văn Bảo", "Trần Thị Hoa")
    add_people(store, "2", "Lê Văn Bảo", "Trần Thị Hòa")
    bare = article("3", "Trần Thị Hoa")
    add(store, (bare, Facts(people=(person(bare, "Trần Thị Hoa"),))))
    assert (store.lexicon_names(), store.lexicon_version()) == (frozenset(), 0)
    with store.writing() as writing:
        assert writing.refresh_lexicon() is True
        put(writing, article("4"))
    assert (store.lexicon_names(), store.lexicon_version()) == (frozenset({"lê văn bảo"}), 1)
    assert [stored.article.id for stored in store.outdated(1)] == ["1", "2", "3"]
    with store.writing() as writing:
        assert writing.refresh_lexicon() is False
    assert store.lexicon_version() == 1


def test_problems_are_listed_for_staff(store: Store) -> None:
    add(store, (SOURCE, FACTS))
    assert [(line.id, problem) for line, problem in store.problems()] == [
        ("1", problem) for problem in FACTS.problems
    ]


def test_many_articles_are_given_new_facts_in_one_transaction(store: Store) -> None:
    add_people(store, "1", "Lê Văn Bảo")
    add_people(store, "2", "Trần An")
    stale = list(store.articles())
    add_people(store, "2", "Trần An", "Ngô Bình")
    with store.writing() as writing:
        assert writing.replace_facts(stale[0], NOTHING, 2) is True
        assert writing.replace_facts(stale[1], NOTHING, 2) is True
        assert writing.replace_facts(stale[0], stale[0].facts, 3) is True
        assert put(writing, article("2", "khác")) == "changed"
    assert [(change.row, change.revision) for change in store.changes(0)] == [(2, 6), (1, 7)]
    found = store.article("1")
    assert found is not None
    assert found.facts == stale[0].facts
    assert [one.key for one in store.people()] == ["le-van-bao"]
    assert [stored.article.id for stored in store.outdated(3)] == ["2"]
