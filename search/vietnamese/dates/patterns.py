"""The words around dates, as patterns for prose (with marks) and for typed text (marks taken away)."""

import re
from dataclasses import dataclass
from functools import cached_property

from search.vietnamese import numerals
from search.vietnamese.text import fold_aligned

_ROMAN_QUARTERS = numerals.roman_pattern(1, 4)
_FIRST_TEN = "(?:mùng|mồng)"
_DAY_PARTS = "sáng|chiều|tối|trưa|đêm"
_WEEKDAY = rf"(?:thứ\s+(?:{numerals.words_pattern(2, 7)}|[2-7])|chủ\s+nhật)"
_S = r"[ \t\xa0]{0,3}"
_YEAR = r"([12]\d{3})(?!\d)"
_NAMED_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_NEAR_YEAR = r"((?:1[89]|20|21)\d\d)"
LIST_JOINT = r"[,;&]|(?:,[ \t\xa0]{0,3})?(?:và|va)(?!\w)(?:[ \t\xa0]{0,3}/[ \t\xa0]{0,3}hoac)?|hoac"
"""What stands between the parts of a typed list; «hoặc» with its marks is an operator of the query."""
_NOT_LUNAR = (
    r"(?!(?:\s*-\s*\d{1,2})?\s*\(?(?:âm lịch|al\b)|,?\s+năm\s+(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)"
    r"\s+(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w))"
)
_NUMBER_WORDS = (
    "số sô định quyết thị tư luật lệnh dẫn báo hoạch điện cáo trình văn "
    "nđ nq qđ tt ct kl vb cv qh án kh hd tb ttlt"
)


@dataclass(frozen=True)
class Words:
    """Patterns over one spelling of the words: marked (prose) or folded (typed)."""

    marked: bool

    def word(self, written: str) -> str:
        """A Vietnamese word as this spelling writes it."""
        return written if self.marked else fold_aligned(written)

    def plain(self, written: str) -> str:
        """Any words folded, with single spaces."""
        return " ".join(fold_aligned(written).split())

    def _pattern(self, pattern: str) -> re.Pattern[str]:
        if not self.marked:
            pattern = "".join(fold_aligned(c) if c.isalpha() and not c.isascii() else c for c in pattern)
        return re.compile(pattern, re.IGNORECASE)

    def _set(self, words: str) -> frozenset[str]:
        return frozenset(self.word(words).split())

    @property
    def _joint(self) -> str:
        """What else may stand before a year: nothing, in «tháng 10 2020» as only readers type it."""
        return "" if self.marked else "|"

    @cached_property
    def point_start(self) -> re.Pattern[str]:
        """How any of them begins, so that most figures are looked at once."""
        return self._pattern(rf"\d{{1,2}}(?:[ \t\xa0]?[/.\-][ \t\xa0]?\d|{_S}tháng)")

    @cached_property
    def points(self) -> tuple[re.Pattern[str], ...]:
        """A day and month, the fullest form first: `day`, `month`; `sign`, `year` or `short` if written."""
        sign = r"[ \t\xa0]?(?P<sign>[/.\-])[ \t\xa0]?"
        figures = rf"(?P<day>\d{{1,2}}){sign}(?P<month>\d{{1,2}})"
        again = r"[ \t\xa0]?(?P=sign)[ \t\xa0]?"
        ends = rf"(?![ \t\xa0]?[/.][ \t\xa0]?\d|(?P=sign)\d|\d){_NOT_LUNAR}"
        words = rf"(?P<day>\d{{1,2}}){_S}tháng{_S}(?P<month>\d{{1,2}})(?!\d)"
        forms = (
            rf"{figures}{again}{_NAMED_YEAR}{ends}",
            rf"{figures}{again}(?P<short>\d\d)(?!\d){ends}",
            rf"{figures}{_S},?{_S}năm{_S}{_NAMED_YEAR}{ends}",
            rf"{figures}{ends}",
            rf"{words}{_S}(?:,?{_S}(?:của{_S})?năm|[/.\-,]|){_S}{_NAMED_YEAR}{_NOT_LUNAR}",
            rf"{words}{_S}\({_S}{_NAMED_YEAR}{_S}(?:\)|\Z){_NOT_LUNAR}",
            rf"{words}{_NOT_LUNAR}",
        )
        return tuple(map(self._pattern, forms))

    @cached_property
    def day_list(self) -> re.Pattern[str]:
        """Days before a point of the same month: 1 the days, 2 the last joint («14 -», «7, 8 và»)."""
        return self._pattern(
            rf"(\d{{1,2}}(?:{_S},{_S}\d{{1,2}}(?!\d)){{0,5}})({_S}-{_S}|{_S}(?:đến|tới|và|,){_S})"
            rf"(?:hết{_S})?(?:(?:{_DAY_PARTS}){_S})?(?:ngày{_S})?(?=\d{{1,2}}(?!\d))"
        )

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What joins the two ends of a range; 1 is set where it is a word."""
        return self._pattern(
            rf"{_S}(?:-|(đến|tới)(?:{_S}hết)?){_S}(?:(?:{_DAY_PARTS}){_S})?"
            rf"(?:{_WEEKDAY}{_S},?{_S})?(?:ngày{_S})?(?=\d)"
        )

    @cached_property
    def also(self) -> re.Pattern[str]:
        """What joins a further day to a list: «13.4 và 20.4»."""
        return self._pattern(rf"{_S}(?:,|và){_S}(?=\d{{1,2}}[/.\-]\d)")

    @cached_property
    def month(self) -> re.Pattern[str]:
        """After «tháng»: 1 number, 2 year; «tháng 10 2020» is only typed so."""
        return self._pattern(
            rf"(\d{{1,2}})(?!\d)(?:{_S}(?:,?{_S}(?:của{_S})?năm|[/.\-]|,(?=\s){self._joint}){_S}{_YEAR})?"
            rf"{_NOT_LUNAR}"
        )

    @cached_property
    def month_joint(self) -> re.Pattern[str]:
        """Between two months: 1 «và», 2 «tháng»."""
        return self._pattern(rf"{_S}(?:-|đến|tới|(và)){_S}(?:hết{_S})?(tháng{_S})?(?=\d)")

    @cached_property
    def month_year(self) -> re.Pattern[str]:
        """A month by figures alone: 1 month, 2 separator, 3 year."""
        return self._pattern(
            rf"(\d{{1,2}}){_S}([/.\-]){_S}{_YEAR}"
            rf"(?!{_S}[/\-.]{_S}(?!\d{{1,2}}{_S}/{_S}[12]\d{{3}})[^\W_])"
        )

    @cached_property
    def years(self) -> re.Pattern[str]:
        """1 first year, 2 the word or dash between, 3 last year."""
        return self._pattern(
            rf"{_NEAR_YEAR}(?!\d)(?:{_S}(-|đến(?:{_S}hết)?"
            rf"|tới){_S}(?:năm{_S})?{_NEAR_YEAR}(?![\d/]))?"
        )

    @cached_property
    def bare_years(self) -> re.Pattern[str]:
        """Two years with only a space between, as after «nhiệm kỳ»."""
        return self._pattern(rf"{_NEAR_YEAR}([ \xa0]){_NEAR_YEAR}(?!\d)")

    @cached_property
    def more_years(self) -> re.Pattern[str]:
        return self._pattern(rf"{_S}(?:,|và){_S}(?:năm{_S})?((?:19|20)\d\d)(?![\d/.\-])")

    @cached_property
    def until_now(self) -> re.Pattern[str]:
        return self._pattern(rf"{_S}(?:đến|tới){_S}(?:nay|hiện nay|hôm nay)(?!\w)")

    @cached_property
    def quarter(self) -> re.Pattern[str]:
        """«quý IV/2020»: 1 figure, 2 Roman, 3 year."""
        letter = "" if self.marked else r"|q(?=[1-4]/\d)"
        return self._pattern(
            rf"(?<!\w)(?:quý|quí{letter}){_S}(?:(\d)(?!\d)|({_ROMAN_QUARTERS})(?!\w))"
            rf"(?:{_S}(?:,?{_S}(?:của{_S})?năm|[/.\-]|){_S}{_YEAR})?"
        )

    @cached_property
    def month_list(self) -> re.Pattern[str]:
        """After «tháng», as readers type it: 1 the months, 2 their year («3, 4 và 5/2022»)."""
        return self._list_of_year("tháng", r"\d{1,2}")

    @cached_property
    def quarter_list(self) -> re.Pattern[str]:
        """After «quý», as readers type it: 1 the quarters, 2 their year («I, II và III/2022»)."""
        return self._list_of_year("quý|quí", rf"(?:\d|{_ROMAN_QUARTERS})")

    def _list_of_year(self, noun: str, one: str) -> re.Pattern[str]:
        one = rf"{one}(?![^\W_])"
        return self._pattern(
            rf"({one}(?:{_S}(?:{LIST_JOINT}){_S}(?:(?:{noun}){_S})?{one}){{1,11}})"
            rf"(?:{_S},?{_S}năm|{_S}[/.\-]|){_S}{_YEAR}"
            rf"(?![^\W_]|{_S}-{_S}\d|[/.\-](?=[^\W_])|{_S}(?:đến|tới)(?!\w)){_NOT_LUNAR}"
        )

    @cached_property
    def told_year(self) -> re.Pattern[str]:
        """Behind a date, its year told from today: 1 which."""
        return self._pattern(r"\s{1,3}năm\s{1,3}(nay|ngoái|trước)(?!\w)")

    @cached_property
    def quarter_joint(self) -> re.Pattern[str]:
        """Between two quarters: 1 «và»."""
        return self._pattern(rf"{_S}(?:-|đến|tới|(và)){_S}(?:hết{_S})?")

    @cached_property
    def months_of_year(self) -> re.Pattern[str]:
        """«6 tháng đầu năm 2023»: 1 months, 2 which end of the year, 3 year."""
        bare = "" if self.marked else r"|(?=[12]\d{3}(?!\d))"  # «6 tháng đầu 2023»
        return self._pattern(
            rf"(\d{{1,2}}){_S}tháng{_S}(đầu|cuối)?{_S}(?:năm{bare})(?:{_S}{_YEAR})?(?!{_S}\d)"
        )

    @cached_property
    def iso(self) -> re.Pattern[str]:
        signs = "-" if self.marked else "-/."
        return re.compile(rf"([12]\d{{3}})([{signs}])(\d{{1,2}})\2(\d{{1,2}})(?![\d\-])")

    @cached_property
    def iso_month(self) -> re.Pattern[str]:
        """«2022-06», as only readers type it."""
        return re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])(?![\d\-/.]|[^\W_])")

    @cached_property
    def day_lead(self) -> re.Pattern[str]:
        """Words right before a day that belong to it: 1 part of day."""
        return self._pattern(
            rf"(?<!\w)(?:từ{_S})?(?:(?:vào|lúc){_S})?"
            rf"(?:({_DAY_PARTS})(?:\s+(?:nay|qua|mai|cùng))?[ ,(]*)?"
            rf"(?:hôm(?:\s+(?:nay|qua|kia|sau|trước))?[ ,(]*)?(?:{_WEEKDAY}[ ,(]*)?"
            rf"(?:từ{_S})?(?:(?:các|hai|2|02){_S}(?=ngày))?(?:ngày[ :]*)?(?:{_FIRST_TEN}{_S})?$"
        )

    @cached_property
    def told_day(self) -> re.Pattern[str]:
        """Words before figures that name a day: «chiều nay 12-3»."""
        return self._pattern(rf"(?<!\w)(?:hôm|{_DAY_PARTS})\s+(?:nay|qua|mai|kia)[ ,(]*$")

    @cached_property
    def share(self) -> re.Pattern[str]:
        """Words before figures that make them a share: «lên tới 2/3»."""
        return self._pattern(r"(?<!\w)(?:lên|chiếm|giảm|tăng|đạt|mất|gần|hơn)\s+(?:đến|tới)\s*$")

    @cached_property
    def timed(self) -> re.Pattern[str]:
        """Words shortly before a bracket that make the figures in it a day: «Hôm qua (14-5)»."""
        return self._pattern(rf"(?<!\w)(?:ngày|hôm|tuần|{_DAY_PARTS})(?!\w)[^.;\n()]{{0,40}}\($")

    @cached_property
    def span_lead(self) -> re.Pattern[str]:
        """Words before a month, year or term that belong to it: 1 the noun."""
        return self._pattern(
            rf"(?<!\w)(?:(?:từ|trong|các){_S})*"
            rf"(tháng|năm học|năm|nhiệm kỳ|nhiệm kì|giai đoạn|khóa|khoá|đầu|giữa|cuối|từ){_S}[:(]?{_S}$"
        )

    @cached_property
    def country(self) -> re.Pattern[str]:
        """Words whose «nam» is the south and no year."""
        return self._pattern(r"(?:việt|miền|phía|tây|đông|chà)\s+nam\s*$")

    @cached_property
    def quarter_word(self) -> tuple[str, ...]:
        return ("uý", "uí", "UÝ") if self.marked else ("quy", "qui", "q1", "q2", "q3", "q4")

    @cached_property
    def glued(self) -> tuple[str, ...]:
        """Words that figures may be glued to: «ngày22/10/2018»."""
        return (self.word("ngày"), self.word("tháng"))

    @cached_property
    def day_words(self) -> frozenset[str]:
        """Last words before a day that make D/M a date with any separator."""
        return self._set("ngày sáng chiều tối trưa đêm hôm")

    @cached_property
    def weak_words(self) -> frozenset[str]:
        """Last words before a day that make D/M a date where the separator is a slash."""
        return self._set("nay qua mai kia nhật từ đến tới vào hai ba tư năm sáu bảy dịp")

    @cached_property
    def other_words(self) -> frozenset[str]:
        """Last words before figures that are no day of the calendar we know: lunar days, weeks, turns."""
        return self._set("rằm tuần đợt thứ lớp khóa khoá")

    @cached_property
    def first_ten(self) -> frozenset[str]:
        """Last words before the first ten days of a month, a lunar one unless a solar year stands there."""
        return self._set("mùng mồng")

    @cached_property
    def number_words(self) -> frozenset[str]:
        """Last words before M/Y that make it a document number."""
        return self._set(_NUMBER_WORDS)


PROSE, TYPED = Words(True), Words(False)
