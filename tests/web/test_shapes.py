"""The JSON of /api/v1 to the letter: each key, its order and its value, from values made by hand."""

from datetime import date

import msgspec
import pytest

from search import model
from search.answer import results
from search.answer.results import Piece
from search.query.parsed import Ignored, Problem, Understood
from search.store.reads import values
from search.vietnamese.dates import periods
from web.api import convert, entity_convert, entity_shapes
from web.api.convert import shaped

DAY = date(2023, 8, 30)
MORNING = periods.day(DAY, part_of_day="sáng")
NAME = model.Mention("body", 0, 10, 19, "Lê Thị Mơ")
OFFICE = model.Mention("caption", 1, 0, 14, "Bí thư Tỉnh ủy")
PERSON, DOCUMENT = model.PersonRef("Lê Thị Mơ", "le-thi-mo"), model.DocumentRef("91-NQ/TW", "91-nq-tw")
CONFERENCE = model.ConferenceFact(
    kind="hội nghị sơ kết",
    mentions=(NAME,),
    subject="Nghị quyết 91",
    when=MORNING,
    place="Hải Sơn",
    organiser="Tỉnh ủy",
    chairs=(PERSON,),
    documents=(DOCUMENT,),
    awards=("Bằng khen",),
    key="2023-08-30-hoi-nghi-so-ket",
)
FACTS = model.Facts(
    people=(
        model.PersonFact(
            name="Lê Thị Mơ",
            mentions=(NAME,),
            honorific="đồng chí",
            offices=(model.OfficeHeld("BT Tỉnh ủy", "Bí thư Tỉnh ủy", OFFICE, acting=True),),
            roles=("chairs", "speaks"),
            key="le-thi-mo",
        ),
    ),
    documents=(
        model.DocumentFact("91-NQ/TW", (NAME,), "Nghị quyết", "Bộ Chính trị", periods.year(2018), "đất đai",
                           term="khóa XII", short="nq-91", key="91-nq-tw"),
        model.DocumentFact("NQ 91", (), resolved=False, candidates=("91-nq-tw", "91-nq-cp")),
    ),
    dates=(model.DateFact("happened", MORNING, (NAME,)),),
    conferences=(CONFERENCE,),
    relations=(model.Relation(model.DocumentRef("230-KH/TU"), DOCUMENT, (NAME,)),),
    problems=(model.FactProblem("Không hiện ra ở đây."),),
)  # fmt: skip
ARTICLE = model.Article("so-ket/1", "Sơ kết", "Đồng chí Lê Thị Mơ", "https://tin.example/1", "Tóm tắt",
                        ("Ảnh 1", "Bí thư Tỉnh ủy"), "Thời sự", "An", DAY)  # fmt: skip
LINE = values.ArticleLine("so-ket/1", "Sơ kết", DAY, section="Thời sự")
UNDATED = values.ArticleLine("cu", "Chuyện cũ", None, "https://tin.example/cu")

WHEN_JSON = '{"start":"2023-08-30","end":"2023-08-30","precision":"day","part_of_day":"sáng"}'
YEAR_JSON = '{"start":"2018-01-01","end":"2018-12-31","precision":"year","part_of_day":null}'
NAME_JSON = '{"part":"body","index":0,"start":10,"end":19,"text":"Lê Thị Mơ"}'
LINE_JSON = '{"id":"so-ket/1","title":"Sơ kết","url":"","published":"2023-08-30","section":"Thời sự"}'
UNDATED_JSON = '{"id":"cu","title":"Chuyện cũ","url":"https://tin.example/cu","published":null,"section":""}'
PERSON_JSON, DOCUMENT_JSON = (
    '{"key":"le-thi-mo","name":"Lê Thị Mơ"}',
    '{"key":"91-nq-tw","number":"91-NQ/TW"}',
)
CONFERENCE_JSON = (
    '{"key":"2023-08-30-hoi-nghi-so-ket","kind":"hội nghị sơ kết","subject":"Nghị quyết 91",'
    f'"when":{WHEN_JSON},"place":"Hải Sơn","organiser":"Tỉnh ủy","chairs":[{PERSON_JSON}],"speakers":[],'
    f'"documents":[{DOCUMENT_JSON}],"awards":["Bằng khen"],"mentions":[{NAME_JSON}]}}'
)
ARTICLE_JSON = (
    '{"id":"so-ket/1","url":"https://tin.example/1","title":"Sơ kết","summary":"Tóm tắt",'
    '"body":"Đồng chí Lê Thị Mơ","captions":["Ảnh 1","Bí thư Tỉnh ủy"],"section":"Thời sự","author":"An",'
    '"published":"2023-08-30","revision":7,"facts":{'
    '"people":[{"key":"le-thi-mo","name":"Lê Thị Mơ","honorific":"đồng chí","offices":[{"text":"BT Tỉnh ủy",'
    '"full":"Bí thư Tỉnh ủy","former":false,"acting":true,"mention":{"part":"caption","index":1,"start":0,'
    f'"end":14,"text":"Bí thư Tỉnh ủy"}}}}],"roles":["chairs","speaks"],"mentions":[{NAME_JSON}]}}],'
    '"documents":[{"key":"91-nq-tw","number":"91-NQ/TW","kind":"Nghị quyết","issuer":"Bộ Chính trị",'
    f'"issued":{YEAR_JSON},"subject":"đất đai","candidates":[],"mentions":[{NAME_JSON}]}},'
    '{"key":"","number":"NQ 91","kind":"","issuer":"","issued":null,"subject":"",'
    '"candidates":["91-nq-tw","91-nq-cp"],"mentions":[]}],'
    f'"dates":[{{"role":"happened","when":{WHEN_JSON},"mentions":[{NAME_JSON}]}}],'
    f'"conferences":[{CONFERENCE_JSON}],'
    '"relations":[{"from":{"key":"","number":"230-KH/TU"},"relation":"implements",'
    f'"to":{DOCUMENT_JSON},"mentions":[{NAME_JSON}]}}]}}}}'
)
HIT_JSON = (
    '{"id":"so-ket/1","url":"","title":"Sơ <kết>",'
    '"title_html":"Sơ <mark>&lt;kết&gt;</mark>","snippets":["một <mark>hai</mark>"],"published":null,'
    f'"section":"Thời sự","people":[{PERSON_JSON}],"numbers":[{DOCUMENT_JSON}],"conference":'
    '{"key":"2023-08-30-hoi-nghi-so-ket","kind":"hội nghị sơ kết","subject":"Nghị quyết 91",'
    f'"when":{WHEN_JSON},"place":"Hải Sơn"}},"near":true'
)
CARD_JSON = (
    '{"kind":"office","key":"bi-thu-tinh-uy","title":"Bí thư Tỉnh ủy","url":"/chuc-vu/bi-thu-tinh-uy",'
    '"facts":[{"label":"Theo bài mới nhất: Lê Thị Mơ, từ 31/8/2023","text":"Bí thư Tỉnh ủy Lê Thị Mơ dự.",'
    f'"article":"so-ket/1","mention":{NAME_JSON}}},{{"label":"Số bài","text":"2","article":"cu",'
    f'"mention":{NAME_JSON}}}]}}'
)
RESULT_JSON = (
    '{"query":{"text":"<so ket","understood":[{"kind":"date","text":"2023","value":"2023","label":"năm 2023",'
    '"start":8,"end":12}],"ignored":[{"text":"ai là","reason":"từ hỏi","start":0,"end":5}],'
    '"problems":[{"message":"Thừa dấu.","start":0,"end":1}],"suggestion":null},'
    f'"total":1,"page":1,"size":20,"took_ms":1.5,"hits":[{HIT_JSON}}}],"nearby":{{"for":"sơ kết",'
    f'"reason":"corrected","hits":[{HIT_JSON},"missing":[{{"text":"so","start":1,"end":3}}],'
    f'"share":0.75}}]}},"card":{CARD_JSON},'
    '"facets":{"year":[{"value":"2023","label":"2023","count":4}]},'
    '"index":{"engine":"tantivy","revision":7,"updated":"2023-08-30T00:00:00Z"}}'
)
PERSON_PAGE_JSON = (
    '{"key":"le-thi-mo","name":"Lê Thị Mơ","aliases":["Chị Mơ"],"total":3,"page":2,"size":20,"offices":['
    '{"office":"Bí thư Tỉnh ủy","former":true,"acting":false,'
    f'"first":{{"date":"2023-08-30","article":{LINE_JSON}}},"last":{{"date":null,"article":{UNDATED_JSON}}},'
    f'"articles":2}}],"articles":[{LINE_JSON}],"years":[{{"year":2023,"count":3}}],'
    '"documents":[{"key":"91-nq-tw","number":"91-NQ/TW","count":2}],'
    '"met":[{"key":"tran-van-lua","name":"Trần Văn Lúa","count":1}],"conferences":['
    f'{{"key":"hn","kind":"hội nghị","subject":"","when":{WHEN_JSON},"place":"","organiser":"",'
    '"articles":["so-ket/1"]}],"namesakes":[{"key":"le-thi-mo-2","name":"Lê Thị Mơ"}]}'
)
DOCUMENT_PAGE_JSON = (
    '{"key":"91-nq-tw","number":"91-NQ/TW","kind":"Nghị quyết","issuer":"Bộ Chính trị","term":"khóa XII",'
    '"subject":"đất đai","total":3,"page":1,"size":20,'
    f'"issued":[{{"when":{YEAR_JSON},"article":{LINE_JSON},"mention":{NAME_JSON}}},'
    f'{{"when":{WHEN_JSON},"article":{UNDATED_JSON},"mention":null}}],"articles":[],"years":[],"people":[],'
    '"implements":[],"implemented_by":[{"relation":"implements","document":{"key":"230-kh-tu",'
    f'"number":"230-KH/TU"}},"articles":[{LINE_JSON}]}}],"namesakes":[{DOCUMENT_JSON}]}}'
)
OFFICE_PAGE_JSON = (
    '{"key":"bi-thu-tinh-uy","office":"Bí thư Tỉnh ủy","on":"2023-08-30","holders":['
    f'{{"person":{PERSON_JSON},"from":"2023-08-30","to":null,"acting":true,"articles":['
    f'{{"id":"so-ket/1","title":"Sơ kết","published":"2023-08-30","mention":{NAME_JSON}}}]}}]}}'
)
CONFERENCE_PAGE_JSON = (
    '{"key":"hn","kind":"hội nghị","subject":"","when":null,"place":"","organiser":"","reports":['
    f'{{"article":{LINE_JSON},"fact":{CONFERENCE_JSON},"reasons":["cùng ngày"]}}],"people":['
    '{"key":"le-thi-mo","name":"Lê Thị Mơ","count":1}],'
    '"documents":[{"key":"91-nq-tw","number":"91-NQ/TW","count":1}]}'
)


def search_result() -> object:
    hit = results.Hit(
        id="so-ket/1",
        url="",
        title="Sơ <kết>",
        title_marked=(Piece("Sơ "), Piece("<kết>", True)),
        snippets=((Piece("một "), Piece("hai", True)),),
        published=None,
        section="Thời sự",
        people=(PERSON,),
        documents=(DOCUMENT,),
        conference=CONFERENCE,
        near=True,
    )
    about = results.Entity("person", "le-thi-mo", "Lê Thị Mơ")
    held = results.CardFact("Theo bài mới nhất", "Bí thư Tỉnh ủy Lê Thị Mơ dự.", "so-ket/1", "Sơ kết", DAY,
                            NAME, about, "từ 31/8/2023")  # fmt: skip
    count = results.CardFact("Số bài", "2", "cu", "Chuyện cũ", None, NAME)
    return convert.search_result(
        results.ResultPage(
            text="<so ket",
            understood=(Understood("date", "2023", "2023", "năm 2023", 8, 12),),
            problems=(Problem("Thừa dấu.", 0, 1),),
            suggestion=None,
            total=1,
            page=1,
            size=20,
            took_ms=1.5,
            hits=(hit,),
            facets={"year": (results.FacetValue("2023", "2023", 4),)},
            index=results.IndexState("tantivy", 7, "2023-08-30T00:00:00Z", behind=2),
            ignored=(Ignored("ai là", "từ hỏi", 0, 5),),
            nearby=results.Nearby(
                "sơ kết", "corrected", (results.NearbyHit(hit, (results.Missing("so", 1, 3),), 0.75),)
            ),
            card=results.AnswerCard("office", "bi-thu-tinh-uy", "Bí thư Tỉnh ủy", (held, count)),
        )
    )


def person_page() -> object:
    found = values.PersonPage(
        person=model.Person("le-thi-mo", "Lê Thị Mơ", ("Chị Mơ",), 3),
        offices=(values.OfficeSpan("Bí thư Tỉnh ủy", True, False, LINE, UNDATED, 2),),
        articles=(LINE,),
        years=((2023, 3),),
        documents=(values.Together("91-nq-tw", "91-NQ/TW", 2),),
        met=(values.Together("tran-van-lua", "Trần Văn Lúa", 1),),
        conferences=(model.Conference("hn", "hội nghị", when=MORNING, articles=("so-ket/1",)),),
        namesakes=(model.Person("le-thi-mo-2", "Lê Thị Mơ"),),
    )
    return entity_convert.person(found, 2, 20)


def office_page() -> object:
    stated = values.Stated("so-ket/1", "Sơ kết", DAY, NAME, ARTICLE.body)
    holder = values.Holder(PERSON, True, DAY, None, (stated,), 9)
    return entity_convert.office(values.OfficePage("bi-thu-tinh-uy", "Bí thư Tỉnh ủy", (holder,)), DAY)


def document_page() -> object:
    plan = model.OfficialDocument("230-kh-tu", "230-KH/TU", "Kế hoạch")
    found = values.DocumentPage(
        document=model.OfficialDocument("91-nq-tw", "91-NQ/TW", "Nghị quyết", "Bộ Chính trị", "khóa XII", 3),
        subject="đất đai",
        issued=(
            values.StatedIssue(periods.year(2018), LINE, NAME),
            values.StatedIssue(MORNING, UNDATED, None),
        ),
        articles=(),
        years=(),
        people=(),
        implements=(),
        implemented_by=(values.RelatedDocument(plan, "implements", (LINE,)),),
        namesakes=(model.OfficialDocument("91-nq-tw", "91-NQ/TW", "Nghị quyết"),),
    )
    return entity_convert.document(found, 1, 20)


def conference_page() -> object:
    found = values.ConferencePage(
        conference=model.Conference("hn", "hội nghị", articles=("so-ket/1",), reasons=("cùng ngày",)),
        reports=(values.Report(LINE, CONFERENCE, ("cùng ngày",)),),
        people=(values.Together("le-thi-mo", "Lê Thị Mơ", 1),),
        documents=(values.Together("91-nq-tw", "91-NQ/TW", 1),),
    )
    return entity_convert.conference(found)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (convert.article(model.StoredArticle(3, 7, ARTICLE, FACTS)), ARTICLE_JSON),
        (search_result(), RESULT_JSON),
        (person_page(), PERSON_PAGE_JSON),
        (office_page(), OFFICE_PAGE_JSON),
        (document_page(), DOCUMENT_PAGE_JSON),
        (conference_page(), CONFERENCE_PAGE_JSON),
    ],
    ids=["article", "search", "person", "office", "document", "conference"],
)
def test_the_json_to_the_letter(made: object, expected: str) -> None:
    assert msgspec.json.encode(made).decode() == expected


def test_what_no_source_has_is_an_error_of_ours() -> None:
    with pytest.raises(AttributeError, match="total"):
        shaped(entity_shapes.People, values.Report(LINE, CONFERENCE, ()))
