"""What registers tell beside names, the life of a document, and the words of each fact of a conference."""

from datetime import date

import pytest
from msgspec.structs import replace

from search.model import (
    ConferenceFact,
    DocumentRef,
    Facts,
    PersonRef,
    Relation,
)
from search.store import Store
from tests.search.store.building import add, add_number, add_people, article, day, document, mention, person

PLAN = "Kế hoạch số 112-KH/TU thực hiện Nghị quyết số 35-NQ/TW."
REVIEW = (
    "Sáng 30/8/2023, Tỉnh ủy Hải Sơn tổ chức hội nghị sơ kết 05 năm thực hiện Nghị quyết số 35-NQ/TW.\n"
    "Dự hội nghị có đồng chí Lê Văn Bảo.\nĐồng chí Lê Văn Bảo chủ trì hội nghị tại Nhà văn hóa."
)


def add_offices(
    store: Store, id: str, name: str, *offices: str, published: str, former: bool = False
) -> None:
    source = article(id, f"Đồng chí {name}, {', '.join(offices)}, phát biểu.", published)
    add(store, (source, Facts(people=(person(source, name, *offices),))))


def add_review(store: Store, kind: str = "hội nghị sơ kết", subject: str = "", id: str = "so-ket") -> str:
    source = article(id, REVIEW, "2023-08-31", "Sơ kết")
    fact = ConferenceFact(
        kind,
        (mention(source, "hội nghị sơ kết"),),
        subject=subject or "05 năm thực hiện Nghị quyết số 35-NQ/TW",
        when=day("2023-08-30"),
        place="Nhà văn hóa",
        organiser="Tỉnh ủy Hải Sơn",
        chairs=(PersonRef("Lê Văn Bảo"),),
        documents=(DocumentRef("35-NQ/TW"),),
    )
    named, leading = mention(source, "Lê Văn Bảo"), mention(source, "Lê Văn Bảo chủ trì")
    again = replace(named, start=leading.start, end=leading.start + len("Lê Văn Bảo"))
    chair = replace(person(source, "Lê Văn Bảo"), mentions=(named, again))
    facts = Facts(
        people=(chair,),
        documents=(document(source, "35-NQ/TW"),),
        conferences=(fact,),
    )
    add(store, (source, facts))
    stored = store.article(id)
    assert stored is not None
    return stored.facts.conferences[0].key


def test_the_newest_offices_stand_with_their_article_short_forms_left_out(store: Store) -> None:
    add_offices(store, "1", "Lê Văn Bảo", "Phó Bí thư Tỉnh ủy", published="2019-01-01")
    add_offices(
        store, "2", "Lê Văn Bảo", "Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy Hải Sơn", "Ủy viên Trung ương",
        published="2021-01-01",
    )  # fmt: skip
    add_people(store, "3", "Lê Văn Bảo", "Trần An", published="2022-01-01")
    told = store.standing(["le-van-bao", "tran-an", "khong-co"])
    assert list(told) == ["le-van-bao"]
    held = told["le-van-bao"]
    assert [one.office for one in held.offices] == ["Bí thư Tỉnh ủy Hải Sơn", "Ủy viên Trung ương"]
    assert (held.article, held.published) == ("2", date(2021, 1, 1))


@pytest.mark.parametrize(
    ("letter", "names"),
    [("b", ["Lê Văn Bảo"]), ("d", ["Phạm Đức", "Vũ Dũng"]), ("l", []), ("a", ["Trần An"])],
)
def test_people_by_the_first_letter_of_the_given_name(store: Store, letter: str, names: list[str]) -> None:
    add_people(store, "1", "Lê Văn Bảo", "Trần An", "Phạm Đức", "Vũ Dũng")
    found = store.people(letter=letter)
    assert (found.total, sorted(one.name for one in found)) == (len(names), names)
    assert store.people("trần", letter=letter).total == (letter == "a")


def test_people_by_a_body_abbreviated_or_not(store: Store) -> None:
    add_offices(store, "1", "Lê Văn Bảo", "Chủ tịch Ủy ban nhân dân tỉnh", published="2019-01-01")
    add_offices(store, "2", "Trần An", "Giám đốc Sở Y tế", published="2019-01-01")
    assert store.held_at("UBND tỉnh") == store.held_at("uy ban nhan dan") == ["le-van-bao"]
    assert store.held_at("sở y tế") == ["tran-an"]
    assert store.held_at("tế sở") == store.held_at("…") == []


def test_articles_name_a_person_in_their_text_before_their_title(store: Store) -> None:
    source = article("1", "Chiều qua, Lê Văn Bảo đến dự.", "2020-01-01", "Lê Văn Bảo")
    both = (mention(source, "Lê Văn Bảo", "title"), mention(source, "Lê Văn Bảo"))
    add(store, (source, Facts(people=(replace(person(source, "Lê Văn Bảo"), mentions=both),))))
    said = store.sentences("le-van-bao", ["1", "2"])
    assert [(id, one.mention.part, one.source) for id, one in said.items()] == [("1", "body", source.body)]
    assert store.sentences("khong-co", ["1"]) == {}


def test_documents_tell_the_date_that_most_state_and_how_many_others(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW", "2018-10-22")
    add_number(store, "2", "35-NQ/TW", "2018-10-22", published="2021-05-01")
    add_number(store, "3", "35-NQ/TW", "2018-10-25", published="2022-05-01")
    add_number(store, "4", "130-KH/TU")
    told = store.documents_told(["35-nq-tw", "130-kh-tu"])
    assert (told["35-nq-tw"].issued, told["35-nq-tw"].otherwise) == (day("2018-10-22"), 1)
    assert "130-kh-tu" not in told
    assert store.document_years() == ((2018, 1),)
    assert store.document_kinds() == [("Kế hoạch", 1), ("Nghị quyết", 1)]


def test_a_document_s_life_goes_by_day_each_step_with_its_words(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW", "2018-10-22")
    add_number(store, "2", "35-NQ/TW", "2018-10-22", published="2021-05-01")
    source = article("3", PLAN, "2019-04-02")
    relation = Relation(
        DocumentRef("112-KH/TU"), DocumentRef("35-NQ/TW"), (mention(source, "thực hiện Nghị quyết"),)
    )
    papers = (document(source, "112-KH/TU", day("2019-03-18")), document(source, "35-NQ/TW"))
    add(store, (source, Facts(documents=papers, relations=(relation,))))
    conference = add_review(store)
    life = store.document_life("35-nq-tw")
    assert [(step.what, step.when, step.others) for step in life] == [
        ("issued", day("2018-10-22"), 1),
        ("implemented", day("2019-03-18"), 0),
        ("preliminary", day("2023-08-30"), 0),
    ]
    assert [step.said.mention.text for step in life[1:]] == ["thực hiện Nghị quyết", "hội nghị sơ kết"]
    assert life[1].document is not None
    assert life[1].document.number == "112-KH/TU"
    assert life[2].conference is not None
    assert (life[2].conference.key, life[2].chairs) == (conference, (PersonRef("Lê Văn Bảo", "le-van-bao"),))
    assert store.document_life("khong-co") == ()


def test_a_conference_that_only_speaks_of_a_document_is_no_review_of_it(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_review(store, subject="công tác dân vận năm 2023")
    assert [step.what for step in store.document_life("35-nq-tw")] == ["conference"]


def test_every_fact_of_a_conference_has_the_words_that_say_it(store: Store) -> None:
    key = add_review(store)
    told = store.conference_told(key)
    words = {one.name: one.said.source[one.said.mention.start : one.said.mention.end] for one in told}
    assert words == {
        "subject": "05 năm thực hiện Nghị quyết số 35-NQ/TW",
        "place": "Nhà văn hóa",
        "organiser": "Tỉnh ủy Hải Sơn",
        "chairs": "Lê Văn Bảo",
        "document": "35-NQ/TW",
    }
    (chair,) = (one for one in told if one.name == "chairs")
    assert chair.person == PersonRef("Lê Văn Bảo", "le-van-bao")
    assert chair.said.source[chair.said.mention.end :].startswith(" chủ trì")
    assert store.conference_years() == ((2023, 1),)
    assert store.conference_told("khong-co") == ()
