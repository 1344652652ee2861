"""Articles on one conference belong together, with the reasons; the register and its filters."""

from datetime import date

from search.model import Article, ConferenceFact, DocumentRef, Facts
from search.store import Store
from search.store.reads.conference_register import Wanted
from tests.search.store.building import add, add_conference, day, document, mention, person

SUBJECT = "05 năm thực hiện Nghị quyết 35-NQ/TW"


def keys(store: Store, wanted: Wanted) -> list[str]:
    return [one.key for one in store.conferences(wanted)]


def test_the_same_kind_day_and_place_are_one_conference(store: Store) -> None:
    first = add_conference(store, "1", place="Trung tâm Hội nghị tỉnh")
    second = add_conference(store, "2", place="Trung tâm Hội nghị tỉnh Hải Sơn", published="2023-09-02")
    assert first == second == "2023-08-30-hoi-nghi-so-ket"
    page = store.conference_page(first)
    assert page is not None
    assert page.conference.articles == ("2", "1")
    assert page.conference.reasons == ("cùng loại", "cùng ngày", "cùng nơi")
    assert [(report.article.id, report.reasons) for report in page.reports] == [
        ("1", ()),
        ("2", ("cùng loại", "cùng ngày", "cùng nơi")),
    ]


def test_subject_or_chairs_bring_reports_together(store: Store) -> None:
    first = add_conference(store, "1", subject=SUBJECT, chairs=("Lê Văn Bảo",))
    assert add_conference(store, "2", subject="5 năm thực hiện Nghị quyết số 35-NQ/TW") == first
    assert add_conference(store, "3", chairs=("LÊ VĂN BẢO",)) == first
    page = store.conference_page(first)
    assert page is not None
    assert page.reports[2].reasons == ("cùng loại", "cùng ngày", "cùng người chủ trì, phát biểu")


def test_official_documents_bring_reports_together(store: Store) -> None:
    found = []
    for id in "12":
        source = Article(id, "Tin", "Hội nghị về 35-NQ/TW", published=date(2023, 8, 31))
        fact = ConferenceFact(
            "hội nghị",
            (mention(source, "Hội nghị"),),
            when=day("2023-08-30"),
            documents=(DocumentRef("35-NQ/TW"),),
        )
        add(store, (source, Facts(documents=(document(source, "35-NQ/TW"),), conferences=(fact,))))
        stored = store.article(id)
        assert stored is not None
        found.append(stored.facts.conferences[0].key)
    assert found[0] == found[1]


def test_what_only_shares_a_day_or_a_kind_stays_apart(store: Store) -> None:
    found = [
        add_conference(store, "1", place="huyện Bình Sơn", subject=SUBJECT),
        add_conference(store, "2", place="huyện An Lão", subject=SUBJECT),
        add_conference(store, "3", kind="họp báo", place="huyện Bình Sơn"),
        add_conference(store, "4", when="2023-08-29", place="huyện Bình Sơn", subject=SUBJECT),
        add_conference(store, "5"),
    ]
    assert len(set(found)) == 5
    assert found[1] == "2023-08-30-hoi-nghi-so-ket-2"


def test_a_report_without_a_day_joins_a_recent_conference_on_its_subject_and_place(store: Store) -> None:
    first = add_conference(store, "1", subject=SUBJECT, place="Hải Sơn")
    assert add_conference(store, "2", when="", subject=SUBJECT, place="Hải Sơn") == first
    late = add_conference(store, "3", when="", subject=SUBJECT, place="Hải Sơn", published="2024-08-31")
    assert late == "khong-ro-ngay-hoi-nghi-so-ket-05-nam-thuc-hien-nghi-quyet-35-nq"


def test_a_conference_says_what_its_reports_say_now(store: Store) -> None:
    first = add_conference(store, "1", place="Trung tâm Hội nghị tỉnh", chairs=("Lê Văn Bảo",))
    assert add_conference(store, "2", organiser="Tỉnh ủy Hải Sơn", chairs=("Lê Văn Bảo",)) == first
    assert add_conference(store, "1", place="Nhà Văn hóa Bãi Sậy", chairs=("Lê Văn Bảo",)) == first
    (one,) = store.conferences()
    assert (one.place, one.organiser, len(one.articles)) == ("Nhà Văn hóa Bãi Sậy", "Tỉnh ủy Hải Sơn", 2)
    assert keys(store, Wanted(place="trung tâm")) == []
    assert keys(store, Wanted(place="nhà văn hóa")) == [first]
    with store.writing() as writing:
        writing.remove("2")
    (one,) = store.conferences()
    assert (one.place, one.organiser) == ("Nhà Văn hóa Bãi Sậy", "")


def test_of_two_words_on_one_thing_the_first_stays_however_often_it_is_read(store: Store) -> None:
    first = add_conference(store, "1", place="Hội trường Tỉnh ủy", chairs=("Lê Văn Bảo",))
    assert add_conference(store, "2", place="Hội trường Tỉnh ủy Hải Sơn", chairs=("Lê Văn Bảo",)) == first
    for id, place in (("1", "Hội trường Tỉnh ủy"), ("2", "Hội trường Tỉnh ủy Hải Sơn")) * 2:
        assert add_conference(store, id, place=place, chairs=("Lê Văn Bảo",), published="2023-09-04") == first
        assert store.conferences().items[0].place == "Hội trường Tỉnh ủy"


def test_the_register_is_filtered(store: Store) -> None:
    first = add_conference(store, "1", place="Hải Sơn", subject=SUBJECT, chairs=("Lê Văn Bảo",))
    second = add_conference(store, "2", kind="hội nghị tổng kết", when="2024-01-05", organiser="Tỉnh ủy")
    third = add_conference(store, "3", when="", subject="công tác dân vận")
    assert keys(store, Wanted()) == [second, first, third]
    assert keys(store, Wanted(q="nghi quyet 35")) == [first]
    assert keys(store, Wanted(q="tinh uy")) == [second]
    assert keys(store, Wanted(place="hải sơn")) == [first]
    assert keys(store, Wanted(first=date(2023, 8, 30), last=date(2023, 8, 30))) == [first]
    assert keys(store, Wanted(first=date(2023, 8, 31))) == [second]
    assert keys(store, Wanted(kind="hội nghị")) == [second, first, third]
    assert keys(store, Wanted(kind="hội nghị sơ kết")) == [first, third]
    assert keys(store, Wanted(kind="hội ngh")) == keys(store, Wanted(people=("khong-co",))) == []
    assert store.conferences(limit=1, offset=1).items[0].key == first
    assert store.conferences(limit=1).total == 3
    assert [(kind, count) for _, kind, count in store.conference_kinds()] == [
        ("hội nghị sơ kết", 2),
        ("hội nghị tổng kết", 1),
    ]


def test_a_kind_is_asked_for_in_any_spelling(store: Store) -> None:
    first = add_conference(store, "1", place="Hải Sơn")
    second = add_conference(store, "2", kind="hội nghị", when="2024-01-05")
    third = add_conference(store, "3", kind="lễ sơ kết", when="2024-02-05")
    for typed in ("sơ kết", "so ket", "Hội nghị sơ kết"):
        assert keys(store, Wanted(kind=typed)) == [third, first]
    assert keys(store, Wanted(kind="hoi-nghi-so-ket")) == [first]
    assert keys(store, Wanted(kind="hoi-nghi")) == [second, first]
    assert store.conference_kinds()[0] == ("hoi-nghi", "hội nghị", 2)
    assert keys(store, Wanted(kind="so ket", first=date(2024, 1, 1))) == [third]
    assert keys(store, Wanted(kind="không có loại này")) == []


def test_a_conference_leads_to_the_articles_where_they_were_published(store: Store) -> None:
    for id, day_, url in (("1", "2023-08-31", "https://a.example/1"), ("2", "2023-09-02", ""),
                          ("3", "2023-09-03", "https://a.example/3")):  # fmt: skip
        source = Article(id, "Tin", "Hội nghị sơ kết", url=url, published=date.fromisoformat(day_))
        fact = ConferenceFact(
            "hội nghị sơ kết", (mention(source, "Hội nghị sơ kết"),), when=day("2023-08-30"), place="Hải Sơn"
        )
        add(store, (source, Facts(conferences=(fact,))))
    (one,) = store.conferences()
    found = store.conference_originals([one.key, "khong-co"])
    assert found == {one.key: ("https://a.example/3", "https://a.example/1")}


def test_the_register_knows_who_and_what_its_articles_name(store: Store) -> None:
    source = Article("1", "Tin", "Hội nghị 35-NQ/TW, Lê Văn Bảo", published=date(2023, 8, 31))
    facts = Facts(
        people=(person(source, "Lê Văn Bảo"),),
        documents=(document(source, "35-NQ/TW"),),
        conferences=(ConferenceFact("hội nghị", (mention(source, "Hội nghị"),), when=day("2023-08-30")),),
    )
    add(store, (source, facts))
    for wanted in (Wanted(people=("le-van-bao",)), Wanted(documents=("35-nq-tw", "x"))):
        assert keys(store, wanted) == ["2023-08-30-hoi-nghi"]
    page = store.conference_page("2023-08-30-hoi-nghi")
    assert page is not None
    assert [one.key for one in (*page.people, *page.documents)] == ["le-van-bao", "35-nq-tw"]
    assert store.conference_page("khong-co") is None


def test_a_chaired_conference_stands_on_the_persons_page(store: Store) -> None:
    key = add_conference(store, "1", chairs=("Lê Văn Bảo",))
    page = store.person_page("le-van-bao")
    assert page is not None
    assert [one.key for one in page.conferences] == [key]


def test_a_conference_goes_with_its_last_article_and_keeps_its_key(store: Store) -> None:
    key = add_conference(store, "1", place="Hải Sơn")
    with store.writing() as writing:
        writing.remove("1")
    assert (store.conferences().total, store.conference_page(key)) == (0, None)
    assert add_conference(store, "2", place="Hải Sơn") == key
