"""Which official document a number means: restarts by term and year, dates as stated, candidates."""

import pytest
from msgspec.structs import replace

from search.model import DocumentRef, Facts, Relation
from search.store import Store
from search.vietnamese.numbers import parse
from tests.search.store.building import add, add_number, article, day, document, document_key, mention, person


def known(store: Store, number: str) -> list[str]:
    read = parse(number)
    assert read is not None
    return [one.key for one in store.known.documents(read)]


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("35-NQ/TW", "35-nq-tw"),
        ("05-CT/TW", "5-ct-tw"),
        ("130-KH/TU", "130-kh-tu"),
        ("30/2020/NĐ-CP", "30-2020-nd-cp"),
        ("12/2017/QH14", "12-2017-qh14"),
        ("1234/QĐ-UBND", "1234-qd-ubnd"),
    ],
)
def test_a_number_has_its_slug_as_key(store: Store, number: str, key: str) -> None:
    add_number(store, "1", number)
    assert document_key(store, "1") == key
    assert known(store, number) == [key]


def test_leading_zeros_and_dashes_do_not_make_two(store: Store) -> None:
    add_number(store, "1", "05-CT/TW", "2016-05-15")
    add_number(store, "2", "5-CT/TW")
    add_number(store, "3", "05 – CT/TW", "2016-05-15")
    assert {document_key(store, id) for id in "123"} == {"5-ct-tw"}


def test_two_days_stated_are_one_document_with_two_dates(store: Store) -> None:
    add_number(store, "a", "35-NQ/TW", "2018-10-22", "2020-01-01")
    add_number(store, "o", "35-NQ/TW", "2018-10-25", "2021-01-01")
    page = store.document_page("35-nq-tw")
    assert page is not None
    assert [(issue.when, issue.article.id) for issue in page.issued] == [
        (day("2018-10-22"), "a"),
        (day("2018-10-25"), "o"),
    ]
    assert [issue.mention and issue.mention.text for issue in page.issued] == ["35-NQ/TW"] * 2
    assert (page.document.articles, page.namesakes) == (2, ())


def test_days_on_both_sides_of_a_congress_are_one_when_they_are_near(store: Store) -> None:
    add_number(store, "1", "99-KL/TW", "2021-01-20")
    add_number(store, "2", "99-KL/TW", "2021-01-30")
    assert document_key(store, "1") == document_key(store, "2") == "99-kl-tw"


def test_party_numbers_of_two_terms_are_two_documents(store: Store) -> None:
    add_number(store, "m", "06-CT/TW", "2006-11-07", "2007-01-01")
    add_number(store, "n", "06-CT/TW", "2021-06-24", "2021-07-01")
    assert document_key(store, "m") == "6-ct-tw"
    assert document_key(store, "n") == "6-ct-tw-2021"
    assert known(store, "06-CT/TW") == ["6-ct-tw", "6-ct-tw-2021"]
    page = store.document_page("6-ct-tw")
    assert page is not None
    assert [one.key for one in page.namesakes] == ["6-ct-tw-2021"]
    assert [line.id for line in page.articles] == ["m"]
    other = store.document_page("6-ct-tw-2021")
    assert other is not None
    assert [line.id for line in other.articles] == ["n"]


def test_a_mention_without_a_date_belongs_to_the_only_bearer(store: Store) -> None:
    add_number(store, "1", "06-CT/TW", published="2019-01-01")
    add_number(store, "2", "06-CT/TW", "2006-11-07", "2007-01-01")
    add_number(store, "3", "06-CT/TW", published="")
    assert {document_key(store, id) for id in "123"} == {"6-ct-tw"}


def test_a_mention_without_a_date_goes_by_the_day_of_its_article(store: Store) -> None:
    add_number(store, "m", "06-CT/TW", "2006-11-07", "2007-01-01")
    add_number(store, "n", "06-CT/TW", "2021-06-24", "2021-07-01")
    for id, published in {"a": "2008-01-01", "b": "2014-01-01", "c": "2024-01-01", "d": ""}.items():
        add_number(store, id, "06-CT/TW", published=published)
    assert [document_key(store, id) for id in "abcd"] == ["6-ct-tw", "6-ct-tw", "6-ct-tw-2021", ""]
    stored = store.article("d")
    assert stored is not None
    assert stored.facts.documents[0].candidates == ("6-ct-tw", "6-ct-tw-2021")


def test_mentions_are_read_again_when_a_second_bearer_appears(store: Store) -> None:
    add_number(store, "old", "06-CT/TW", published="2008-01-01")
    add_number(store, "new", "06-CT/TW", published="2022-01-01")
    add_number(store, "m", "06-CT/TW", "2006-11-07", "2007-01-01")
    assert document_key(store, "new") == "6-ct-tw"
    before = store.revision()
    add_number(store, "n", "06-CT/TW", "2021-06-24", "2021-07-01")
    assert [document_key(store, id) for id in ("old", "m")] == ["6-ct-tw"] * 2
    assert [document_key(store, id) for id in ("new", "n")] == ["6-ct-tw-2021"] * 2
    assert sorted(change.revision for change in store.changes(before)) == [before + 1, before + 2]
    assert {one.key: one.articles for one in store.documents()} == {"6-ct-tw": 2, "6-ct-tw-2021": 2}


def test_a_term_in_words_tells_bearers_apart(store: Store) -> None:
    add_number(store, "1", "05-CT/TW", term="khóa XII")
    add_number(store, "2", "05-CT/TW", "2016-05-15")
    add_number(store, "3", "05-CT/TW", term="khóa XI")
    assert [document_key(store, id) for id in "123"] == ["5-ct-tw", "5-ct-tw", "5-ct-tw-khoa-11"]


def test_the_year_typed_beside_a_number_chooses(store: Store) -> None:
    add_number(store, "m", "06-CT/TW", "2006-11-07", "2007-01-01")
    add_number(store, "n", "06-CT/TW", "2021-06-24", "2021-07-01")
    assert known(store, "06-CT/TW 2006") == ["6-ct-tw"]
    assert known(store, "06-CT/TW 2021") == ["6-ct-tw-2021"]
    assert known(store, "06-CT/TW khóa X") == ["6-ct-tw"]
    assert known(store, "06-CT/TW khóa XIII") == ["6-ct-tw-2021"]
    assert known(store, "06-CT/TW 2012") == []


def test_the_year_of_a_short_reference_chooses(store: Store) -> None:
    add_number(store, "1", "12/2017/QH14")
    add_number(store, "2", "12/2012/QH13")
    add_number(store, "3", "35-NQ/TW")
    assert known(store, "luật 12/2017") == ["12-2017-qh14"]
    assert known(store, "Nghị quyết 35 năm 2018") == ["35-nq-tw"]


def test_state_numbers_without_a_year_restart_each_year(store: Store) -> None:
    add_number(store, "1", "1234/QĐ-UBND", "2019-05-06")
    add_number(store, "2", "1234/QĐ-UBND", "2020-06-07")
    add_number(store, "3", "1234/QĐ-UBND", "2019-05-08")
    assert [document_key(store, id) for id in "123"] == [
        "1234-qd-ubnd",
        "1234-qd-ubnd-2020",
        "1234-qd-ubnd",
    ]


def test_state_numbers_with_their_year_are_one_whatever_day_is_stated(store: Store) -> None:
    add_number(store, "1", "30/2020/NĐ-CP", "2020-03-05")
    add_number(store, "2", "30/2020/NĐ-CP", "2002-03-05")
    assert document_key(store, "1") == document_key(store, "2") == "30-2020-nd-cp"


def test_kinds_with_one_number_are_different_documents(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_number(store, "2", "35-CT/TW")
    add_number(store, "3", "35/2016/NQ-CP")
    assert sorted(one.key for one in store.known.documents_numbered(35, 9)) == [
        "35-2016-nq-cp",
        "35-ct-tw",
        "35-nq-tw",
    ]
    assert len(store.known.documents_numbered(35, 2)) == 2
    assert known(store, "Chỉ thị 35") == ["35-ct-tw"]
    assert set(known(store, "NQ 35")) == {"35-nq-tw", "35-2016-nq-cp"}


def test_a_short_reference_keeps_its_candidates_as_the_archive_grows(store: Store) -> None:
    source = article("1", "Thực hiện Nghị quyết 35.")
    add(store, (source, Facts(documents=(document(source, "Nghị quyết 35"),))))

    def candidates() -> tuple[str, ...]:
        stored = store.article("1")
        assert stored is not None
        assert stored.facts.documents[0].key == ""
        return stored.facts.documents[0].candidates

    assert candidates() == ()
    add_number(store, "2", "35-NQ/TW")
    assert candidates() == ("35-nq-tw",)
    add_number(store, "3", "35/NQ-CP")
    add_number(store, "4", "35/NQ-CP")
    assert candidates() == ("35-nq-cp", "35-nq-tw")
    assert [one.key for one in store.documents("nq35")] == ["35-nq-cp", "35-nq-tw"]


def test_documents_are_found_by_words_and_number(store: Store) -> None:
    source = article("1", "Nghị quyết 35-NQ/TW của Bộ Chính trị về bảo vệ nền tảng")
    fact = replace(document(source, "35-NQ/TW"), subject="bảo vệ nền tảng", issuer="Bộ Chính trị")
    add(store, (source, Facts(documents=(fact,))))
    add_number(store, "2", "130-KH/TU")
    for q in ("35-nq/tw", "35", "bo chinh tri", "bảo vệ nền", "Nghị quyết số 35-NQ/TW"):
        assert [one.key for one in store.documents(q)] == ["35-nq-tw"], q
    assert (store.documents("").total, store.documents("không có").total) == (2, 0)


def test_relations_are_shown_both_ways(store: Store) -> None:
    source = article("1", "Kế hoạch 130-KH/TU thực hiện Nghị quyết 35-NQ/TW, Lê Văn Bảo.")
    facts = Facts(
        people=(person(source, "Lê Văn Bảo"),),
        documents=(document(source, "130-KH/TU"), document(source, "35-NQ/TW")),
        relations=(
            Relation(
                DocumentRef("130-KH/TU"), DocumentRef("35-NQ/TW"), (mention(source, "thực hiện Nghị quyết"),)
            ),
        ),
    )
    add(store, (source, facts))
    plan, resolution = store.document_page("130-kh-tu"), store.document_page("35-nq-tw")
    assert plan is not None and resolution is not None
    assert [one.document.key for one in plan.implements] == ["35-nq-tw"]
    assert [one.document.key for one in resolution.implemented_by] == ["130-kh-tu"]
    assert [line.id for line in resolution.implemented_by[0].articles] == ["1"]
    assert (plan.implemented_by, resolution.implements) == ((), ())
    assert [one.key for one in plan.people] == ["le-van-bao"]
    assert store.document_page("khong-co") is None


def add_issued_by(store: Store, id: str, number: str, issuer: str) -> None:
    source = article(id, f"Quyết định số {number}")
    add(store, (source, Facts(documents=(replace(document(source, number), issuer=issuer),))))


def test_one_number_of_two_provinces_is_two_documents(store: Store) -> None:
    number = "12/2020/QĐ-UBND"
    add_issued_by(store, "1", number, "Ủy ban nhân dân tỉnh Hải Sơn")
    add_issued_by(store, "2", number, "UBND tỉnh Hải Sơn")
    add_issued_by(store, "3", number, "Ủy ban nhân dân tỉnh")
    add_issued_by(store, "4", number, "Ủy ban nhân dân tỉnh Bình Giang")
    add_issued_by(store, "5", number, "")
    first, second = "12-2020-qd-ubnd", "12-2020-qd-ubnd-uy-ban-nhan-dan-tinh-binh-giang"
    assert [document_key(store, id) for id in "12345"] == [first, first, "", second, ""]
    assert known(store, number) == [first, second]
    stored = store.article("5")
    assert stored is not None
    assert stored.facts.documents[0].candidates == (first, second)
