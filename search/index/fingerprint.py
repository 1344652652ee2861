"""What an index must have been written with to be read by this code: read off what would be written now.

No number to raise by hand, which is forgotten once and then an index is read that says something else.
"""

from datetime import date
from functools import cache
from hashlib import blake2b

from msgspec.structs import replace

from search.index.engines import opener
from search.index.entry import entry
from search.model import (
    Article,
    Attachment,
    ConferenceFact,
    DateFact,
    DocumentFact,
    Facts,
    Mention,
    OfficeHeld,
    PersonFact,
    StoredArticle,
)
from search.settings import EngineName
from search.vietnamese.dates import periods

_PLACE = Mention("title", 0, 0, 1, "H")
_DAY = periods.day(date(2021, 6, 5))
_MONTH = periods.month(2020, 12)
SPECIMEN = StoredArticle(
    row=7,
    revision=9,
    article=Article(
        id="tin/2021/7",
        title="HỘI NGHỊ sơ kết 05 năm Nghị quyết số 035-NQ/TW",
        summary="Đồng chí Ngô Thuý Hoà, nguyên Bí thư Huyện uỷ, dự cùng Ðoàn.",
        body="Sáng 5/6, tại xã Ý Yên.\nÔng Müller, Łukasz 東京 cùng dự.\n\nKỹ sư Lý Mỹ Quý; I, U Minh.",
        captions=("Quang cảnh hội nghị", "Ảnh: P.V"),
        section="Xây dựng Đảng",
        author="Tin, ảnh: Lê Thị Mơ",
        published=date(2021, 6, 6),
        attachments=(Attachment("nq-35.pdf", pages=("Điều 1. Số liệu\nkèm theo", "Nơi nhận")),),
    ),
    facts=Facts(
        people=(
            PersonFact(
                "Ngô Thúy Hòa",
                (_PLACE,),
                offices=(
                    OfficeHeld("Bí thư Huyện uỷ", "Bí thư Huyện ủy", _PLACE, former=True),
                    OfficeHeld("Q. Giám đốc", "Giám đốc", _PLACE, acting=True),
                ),
                key="ngo-thuy-hoa",
            ),
            PersonFact("Lê Thị Mơ", (_PLACE,), roles=("author", "photographer"), key="le-thi-mo"),
        ),
        documents=(
            DocumentFact("35-NQ/TW", (_PLACE,), issued=_MONTH, short="nq-35", key="35-nq-tw"),
            DocumentFact("NQ 12", (_PLACE,), short="nq-12", resolved=False, candidates=("12-nq-tw",)),
        ),
        dates=(
            DateFact("happened", _DAY, (_PLACE,)),
            DateFact("happened", periods.Period(date(2020, 1, 1), date(2026, 1, 1), "term"), (_PLACE,)),
            DateFact("issued", periods.year(2019), (_PLACE,)),
        ),
        conferences=(
            ConferenceFact("hội nghị sơ kết", (_PLACE,), when=_DAY, key="2021-06-05-hoi-nghi-so-ket"),
        ),
    ),
)
"""An article that has something of everything an index holds: letters, marks, fields, facts, dates."""
UNDATED = replace(SPECIMEN, article=replace(SPECIMEN.article, published=None))
"""The same without the day of its publication: another of its days takes its place."""


@cache
def fingerprint(engine: EngineName) -> str:
    """The same for the same schema, analysis and way of writing; another when any of them changes."""
    forms = "\n".join(opener(engine).form(entry(specimen)) for specimen in (SPECIMEN, UNDATED))
    return f"{engine}-{blake2b(forms.encode(), digest_size=12).hexdigest()}"
