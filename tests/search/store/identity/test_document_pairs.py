"""Pairs of articles that name one number: of one official document, or of two. What is stated decides."""

from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from indexer.extract import extract
from search.model import Facts
from search.store import Store
from tests.search.store.building import add, article, day, document


@dataclass(frozen=True)
class Said:
    """What an article says of the official document with the number."""

    issuer: str = ""
    issued: str = ""
    term: str = ""
    kind: str = ""
    published: str = "2023-06-01"


@dataclass(frozen=True)
class Pair:
    """A number in two articles, each as structured facts or as text that is read."""

    name: str
    number: str
    first: Said | str
    second: Said | str
    same: bool


NOTHING = Said()
PAIRS = (
    # One official document.
    Pair("hai ngày", "35-NQ/TW", Said(issued="2018-10-22"), Said(issued="2018-10-25"), True),
    Pair("hai tên của trung ương", "35-NQ/TW", Said("Bộ Chính trị"), Said("Ban Chấp hành Trung ương"), True),
    Pair("ban bí thư, trung ương đảng", "12-KL/TW", Said("Ban Bí thư"), Said("Trung ương Đảng"), True),
    Pair("một bên không nói", "130-KH/TU", NOTHING, Said("Tỉnh ủy Hải Sơn", "2019-03-04"), True),
    Pair("ban thường vụ", "130-KH/TU", Said("Tỉnh ủy"), Said("Ban Thường vụ Tỉnh ủy"), True),
    Pair("ban thường vụ có tên tỉnh", "130-KH/TU", Said("Tỉnh ủy"),
         Said("Ban Thường vụ Tỉnh ủy Hải Sơn"), True),
    Pair("người đứng đầu", "44/QĐ-UBND", Said("UBND tỉnh Hải Sơn"),
         Said("Chủ tịch UBND tỉnh Hải Sơn"), True),
    Pair("viết tắt", "44/QĐ-UBND", Said("UBND tỉnh Hải Sơn"), Said("Ủy ban nhân dân tỉnh Hải Sơn"), True),
    Pair("không có tên tỉnh", "44/QĐ-UBND", Said("UBND tỉnh"), Said("UBND tỉnh Hải Sơn"), True),
    Pair("chỉ có ký hiệu", "44/QĐ-UBND", NOTHING, Said("UBND huyện Càng Vọng", "2020-02-03"), True),
    Pair("khóa và ngày", "05-CT/TW", Said(term="khóa XII"), Said(issued="2016-05-15"), True),
    Pair("năm và ngày", "44/QĐ-UBND", Said(term="2020"), Said(issued="2020-02-03"), True),
    Pair("số 0 ở đầu", "05-NQ/HU", Said("Huyện ủy Càng Vọng"), Said("Huyện ủy Càng Vọng"), True),
    Pair("số có năm, hai ngày", "30/2020/NĐ-CP", Said(issued="2020-03-05"), Said(issued="2020-05-03"), True),
    Pair("thủ tướng và chính phủ", "749/QĐ-TTg", Said("Thủ tướng Chính phủ"), Said("Chính phủ"), True),
    Pair("quanh đầu năm", "44/QĐ-UBND", Said("UBND tỉnh", "2019-12-31"),
         Said("UBND tỉnh", "2020-01-02"), True),
    Pair("hai ngày một năm một nơi", "44/QĐ-UBND", Said("UBND tỉnh Hải Sơn", "2020-01-03"),
         Said("UBND tỉnh Hải Sơn", "2020-02-06"), True),
    Pair("hai ngày xa nhau của một tỉnh", "112/QĐ-UBND", Said("UBND tỉnh", "2015-04-03"),
         Said("UBND tỉnh", "2015-09-03"), True),
    Pair("loại không rõ", "37-QĐ/TW", NOTHING, Said(kind="quy định"), True),
    Pair("đảng bộ và huyện ủy", "05-NQ/HU", Said("Đảng bộ huyện Càng Vọng"),
         Said("Huyện ủy Càng Vọng"), True),
    Pair("thường trực", "07/NQ-HĐND", Said("Thường trực HĐND tỉnh Hải Sơn"), Said("HĐND tỉnh Hải Sơn"), True),
    Pair("chưa ghi ngày, đăng sau", "06-CT/TW", Said(published="2022-01-01"),
         Said(issued="2021-06-24", published="2021-07-01"), True),
    # Another issuer.
    Pair("hai huyện ủy", "05-NQ/HU", Said("Huyện ủy Càng Vọng"), Said("Huyện ủy Cầu Mới"), False),
    Pair("ban thường vụ của hai huyện ủy", "05-NQ/HU", Said("Ban Thường vụ Huyện ủy Càng Vọng"),
         Said("Huyện ủy Cầu Mới"), False),
    Pair("huyện và tỉnh, hai ngày", "15/QĐ-UBND", Said("UBND huyện Càng Vọng", "2020-01-03"),
         Said("UBND tỉnh Hải Sơn", "2020-01-06"), False),
    Pair("huyện và tỉnh không tên, hai ngày", "15/QĐ-UBND", Said("UBND huyện", "2020-01-03"),
         Said("UBND tỉnh", "2020-01-06"), False),
    Pair("huyện và tỉnh, không ngày", "15/QĐ-UBND", Said("Chủ tịch UBND huyện Càng Vọng"),
         Said("UBND tỉnh"), False),
    Pair("hai tỉnh, số có năm", "12/2020/QĐ-UBND", Said("UBND tỉnh Hải Sơn"),
         Said("UBND tỉnh Bình Giang"), False),
    Pair("hai tỉnh một ngày", "07/NQ-HĐND", Said("HĐND tỉnh Hải Sơn", "2021-07-19"),
         Said("HĐND tỉnh Bình Giang", "2021-07-19"), False),
    Pair("hội đồng huyện và tỉnh", "07/NQ-HĐND", Said("HĐND huyện Cầu Mới"), Said("HĐND tỉnh"), False),
    Pair("hai đảng ủy xã", "03-NQ/ĐU", Said("Đảng ủy xã Hòa Vọng"), Said("Đảng ủy xã Bắc Lý"), False),
    Pair("hai phường", "20/KH-UBND", Said("UBND phường 1"), Said("UBND phường 4"), False),
    Pair("thành ủy và tỉnh ủy", "12-NQ/TU", Said("Thành ủy Hồ Chí Minh"), Said("Tỉnh ủy Hải Sơn"), False),
    Pair("hai sở y tế", "100/KH-SYT", Said("Sở Y tế tỉnh Hải Sơn"), Said("Sở Y tế tỉnh Bình Giang"), False),
    Pair("hai ban chỉ đạo", "12/KH-BCĐ", Said("Ban Chỉ đạo Chuyển đổi số tỉnh"),
         Said("Ban Chỉ đạo Phòng, chống tội phạm tỉnh"), False),
    Pair("kiểm tra tỉnh và huyện", "01-TB/UBKT", Said("Ủy ban Kiểm tra Tỉnh ủy"),
         Said("Ủy ban Kiểm tra Huyện ủy Càng Vọng"), False),
    # Another term, year, kind.
    Pair("ký hiệu của trung ương, đơn vị của tỉnh", "35-NQ/TW", Said("Bộ Chính trị"),
         Said("Tỉnh ủy Hải Sơn"), False),
    Pair("hai nhiệm kỳ", "06-CT/TW", Said(issued="2006-11-07"), Said(issued="2021-06-24"), False),
    Pair("hai khóa", "05-CT/TW", Said(term="khóa XII"), Said(term="khóa XI"), False),
    Pair("khóa và ngày của khóa khác", "05-CT/TW", Said(term="khóa XI"), Said(issued="2016-05-15"), False),
    Pair("hai năm", "1234/QĐ-UBND", Said("UBND tỉnh", "2019-05-06"), Said("UBND tỉnh", "2020-06-07"), False),
    Pair("năm và ngày của năm khác", "1234/QĐ-UBND", Said(term="2017"), Said(issued="2020-06-07"), False),
    Pair("hai nhiệm kỳ của tỉnh", "08-CTr/TU", Said("Tỉnh ủy", "2016-05-06"),
         Said("Tỉnh ủy", "2021-06-07"), False),
    Pair("quy định và quyết định", "37-QĐ/TW", Said(kind="quy định"), Said(kind="quyết định"), False),
    Pair("khóa và năm xưa", "05-CT/TW", Said(issued="1951-05-01"), Said(term="khóa XII"), False),
    Pair("không ghi ngày, sáu mươi năm sau", "05-CT/TW", Said(issued="1951-05-01"), NOTHING, False),
    Pair("hai ngày xa nhau, không rõ của ai", "112/QĐ-UBND", Said(issued="2015-04-10"),
         Said(issued="2015-09-25"), False),
    Pair("đọc: quy định và quyết định của tỉnh", "15-QĐ/TU",
         "Quy định số 15-QĐ/TU ngày 02/02/2021 của Tỉnh ủy Hải Sơn về kỷ luật phát ngôn.",
         "Quyết định số 15-QĐ/TU ngày 02/02/2021 của Tỉnh ủy Hải Sơn về thành lập tổ công tác.", False),
    Pair("bài có trước văn bản", "06-CT/TW", Said(published="2008-01-01"),
         Said(issued="2021-06-24", published="2021-07-01"), False),
    # As articles say it.
    Pair("đọc: hai huyện ủy", "05-NQ/HU",
         "Ban Thường vụ Huyện ủy Càng Vọng ban hành Nghị quyết số 05-NQ/HU, ngày 12/3/2022 về chuyển đổi số.",
         "Hội nghị quán triệt Nghị quyết số 05-NQ/HU ngày 20/4/2022 của Huyện ủy Cầu Mới về cải cách.",
         False),
    Pair("đọc: huyện và tỉnh", "15/QĐ-UBND",
         "Thực hiện Quyết định số 15/QĐ-UBND ngày 03/01/2020 của UBND huyện Càng Vọng về giao dự toán.",
         "Căn cứ Quyết định số 15/QĐ-UBND ngày 06/01/2020 của Ủy ban nhân dân tỉnh Hải Sơn về hết dịch.",
         False),
    Pair("đọc: hai ngày của một nghị quyết", "35-NQ/TW",
         "Sơ kết 05 năm thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị khóa XII.",
         "Theo Nghị quyết 35-NQ/TW ngày 25/10/2018 của Bộ Chính trị, công tác này được đẩy mạnh.", True),
    Pair("đọc: ban thường vụ", "130-KH/TU",
         "Tỉnh ủy Hải Sơn đã ban hành Kế hoạch số 130-KH/TU ngày 14/3/2019 về việc này.",
         "Kế hoạch số 130-KH/TU của Ban Thường vụ Tỉnh ủy được triển khai ở 9 huyện.", True),
    Pair("đọc: hai khóa", "05-CT/TW",
         "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về đẩy mạnh học tập.",
         "Chỉ thị số 05-CT/TW ngày 14/10/2021 của Ban Bí thư về an toàn giao thông.", False),
    Pair("đọc: người đứng đầu", "44/QĐ-UBND",
         "Quyết định số 44/QĐ-UBND ngày 09/01/2022 của Chủ tịch UBND tỉnh Hải Sơn về khen thưởng.",
         "Tại Quyết định số 44/QĐ-UBND của UBND tỉnh Hải Sơn, 12 tập thể được khen.", True),
    Pair("đọc: hai xã", "20/KH-UBND",
         "UBND xã Hòa Vọng ban hành Kế hoạch số 20/KH-UBND ngày 02/02/2023.",
         "Kế hoạch số 20/KH-UBND ngày 02/02/2023 của UBND xã Bắc Lý nêu rõ.", False),
    Pair("đọc: hội đồng hai tỉnh", "07/NQ-HĐND",
         "Nghị quyết số 07/NQ-HĐND ngày 19/7/2021 của HĐND tỉnh Hải Sơn quy định mức hỗ trợ.",
         "Nghị quyết số 07/NQ-HĐND của Hội đồng nhân dân tỉnh Bình Giang có hiệu lực từ tháng 8.", False),
    Pair("đọc: một bên chỉ có số", "08-CTr/TU",
         "Các địa phương tích cực thực hiện Chương trình số 08-CTr/TU.",
         "Chương trình số 08-CTr/TU ngày 06/5/2021 của Tỉnh ủy Hải Sơn được quán triệt.", True),
    Pair("đọc: thông tư hai ngày", "12/2020/TT-BTC",
         "Thông tư số 12/2020/TT-BTC ngày 02/3/2020 của Bộ Tài chính có hiệu lực.",
         "Theo Thông tư 12/2020/TT-BTC ngày 12/3/2020, mức phí được giảm.", True),
    Pair("đọc: hai năm", "1234/QĐ-UBND",
         "Quyết định số 1234/QĐ-UBND ngày 06/5/2019 của UBND tỉnh Hải Sơn về thanh lý tài sản.",
         "Quyết định số 1234/QĐ-UBND ngày 07/6/2021 của UBND tỉnh Hải Sơn về lập quy hoạch.", False),
    Pair("đọc: hai đảng ủy", "03-NQ/ĐU",
         "Đảng ủy xã Hòa Vọng ban hành Nghị quyết số 03-NQ/ĐU ngày 04/4/2022 về giảm nghèo.",
         "Nghị quyết số 03-NQ/ĐU ngày 04/4/2022 của Đảng ủy phường Bắc Lý được thông qua.", False),
)  # fmt: skip


def tell(store: Store, id: str, number: str, said: Said | str) -> str:
    """An article that says this of the number; gives the key of what it means, "" where that is open."""
    if isinstance(said, str):
        source = article(id, said, "2023-06-01")
        facts = extract(source)
    else:
        source = article(id, f"Văn bản số {number} được quán triệt.", said.published)
        fact = document(source, number, day(said.issued) if said.issued else None, said.term)
        fact = replace(fact, issuer=said.issuer or fact.issuer, kind=said.kind or fact.kind)
        facts = Facts(documents=(fact,))
    add(store, (source, facts))
    stored = store.article(id)
    assert stored is not None
    return next(one.key for one in stored.facts.documents if one.number == document(source, number).number)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_a_pair(store: Store, pair: Pair, turned: bool) -> None:
    reports = (pair.second, pair.first) if turned else (pair.first, pair.second)
    for n, said in enumerate(reports):
        tell(store, str(n), pair.number, said)
    keys = []
    for n in range(2):
        stored = store.article(str(n))
        assert stored is not None
        keys += [one.key for one in stored.facts.documents]
    assert "" not in keys
    assert (len(set(keys)) == 1) is pair.same


def test_what_is_learnt_of_an_issuer_forbids_from_then_on(store: Store) -> None:
    number = "15/QĐ-UBND"
    bare = tell(store, "1", number, Said())
    assert tell(store, "2", number, Said("UBND huyện Càng Vọng")) == bare
    other = tell(store, "3", number, Said("UBND tỉnh Hải Sơn"))
    assert (bare, other) == ("15-qd-ubnd", "15-qd-ubnd-uy-ban-nhan-dan-tinh-hai-son")
    assert tell(store, "4", number, Said("UBND huyện Càng Vọng")) == bare
    silent = store.article("1")
    assert silent is not None
    assert silent.facts.documents[0].key == ""
    assert silent.facts.documents[0].candidates == (bare, other)


def test_keys_say_what_tells_the_documents_apart(store: Store) -> None:
    assert tell(store, "1", "06-CT/TW", Said(issued="2006-11-07")) == "6-ct-tw"
    assert tell(store, "2", "06-CT/TW", Said(issued="2021-06-24")) == "6-ct-tw-2021"
    assert tell(store, "3", "06-CT/TW", Said(term="khóa XI")) == "6-ct-tw-khoa-11"
    assert tell(store, "4", "05-NQ/HU", Said("Huyện ủy Càng Vọng", "2022-03-12")) == "5-nq-hu"
    assert tell(store, "5", "05-NQ/HU", Said("Huyện ủy Cầu Mới", "2022-04-20")) == "5-nq-hu-huyen-uy-cau-moi"
    assert tell(store, "6", "05-NQ/HU", Said("Huyện ủy Cầu Mới", "2016-04-20")) == "5-nq-hu-2016"
    assert [tell(store, "5", "05-NQ/HU", Said("Huyện ủy Cầu Mới", "2022-04-20"))] == [
        "5-nq-hu-huyen-uy-cau-moi"
    ]


def test_a_day_says_which_of_two_issuers_documents_is_meant(store: Store) -> None:
    number = "15/QĐ-UBND"
    district = tell(store, "1", number, Said("UBND huyện Càng Vọng", "2020-01-03"))
    province = tell(store, "2", number, Said("UBND tỉnh Hải Sơn", "2020-01-06"))
    assert tell(store, "3", number, Said(issued="2020-01-06")) == province
    assert tell(store, "4", number, Said(issued="2020-01-03")) == district
    assert tell(store, "5", number, Said(issued="2020-02-03")) == ""
    assert tell(store, "6", number, Said(issued="2020-08-03")) == "15-qd-ubnd-2"


def short_candidates(store: Store, id: str, published: str) -> tuple[str, ...]:
    source = article(id, "Thực hiện Nghị quyết 35.", published)
    add(store, (source, extract(source)))
    stored = store.article(id)
    assert stored is not None
    return stored.facts.documents[0].candidates


def test_a_short_reference_is_nothing_that_was_issued_later(store: Store) -> None:
    tell(store, "1", "35-NQ/TW", Said(issued="2018-10-22"))
    tell(store, "2", "35/NQ-CP", Said(issued="2016-05-16"))
    assert short_candidates(store, "3", "2016-06-01") == ("35-nq-cp",)
    assert short_candidates(store, "4", "2018-10-21") == ("35-nq-cp",)
    assert set(short_candidates(store, "5", "2018-10-22")) == {"35-nq-cp", "35-nq-tw"}
    assert set(short_candidates(store, "6", "")) == {"35-nq-cp", "35-nq-tw"}


def test_a_silent_number_is_nothing_that_was_issued_later(store: Store) -> None:
    late = tell(store, "1", "06-CT/TW", Said(issued="2021-06-24"))
    early = tell(store, "2", "06-CT/TW", Said(published="2008-01-01"))
    assert early != late
    assert tell(store, "3", "06-CT/TW", Said(published="2009-01-01")) == early
    assert tell(store, "4", "06-CT/TW", Said(issued="2006-11-07")) == early
    assert tell(store, "5", "06-CT/TW", Said(published="2022-01-01")) == late
    assert store.damage() == []


def test_many_documents_of_one_number(store: Store) -> None:
    for n in range(120):
        tell(store, str(n), "01/KH-UBND", Said(f"UBND xã Hòa Vọng {n} Thượng"))
    assert store.documents("01/KH-UBND").total == 120
