"""Patterns of months, quarters, years and terms, and of the words that lead to them."""

import re
from functools import cached_property

from search.vietnamese.dates.spelling import FIRST_TEN, NOT_LUNAR, ROMAN_QUARTERS, YEAR, S, Spelling

_NEAR_YEAR = r"(?:1[89]|20|21)\d\d"
LIST_JOINT = r"[,;&]|(?:,[ \t\xa0]{0,3})?(?:và|va)(?!\w)(?:[ \t\xa0]{0,3}/[ \t\xa0]{0,3}hoac)?|hoac"
"""What stands between the parts of a typed list; «hoặc» with its marks is an operator of the query."""


class SpanPatterns(Spelling):
    """Longer spans than days, over one spelling of the words."""

    @cached_property
    def month(self) -> re.Pattern[str]:
        """After «tháng»: `month`, `year`; a `bare` year has no word before it and may count."""
        return self.pattern(
            rf"(?P<month>\d{{1,2}})(?!\d)(?:{S}(?:,?{S}(?:của{S})?năm|[/.\-]|(?P<open>\()(?:{S}năm)?"
            rf"|(?P<bare>,(?=\s)|)){S}{YEAR}(?(open){S}(?:\)|\Z)))?{NOT_LUNAR}"
        )

    @cached_property
    def lunar_day(self) -> re.Pattern[str]:
        """A day of a lunar month right before «tháng»."""
        return self.pattern(rf"(?<!\w)(?:rằm|{FIRST_TEN}\s{{1,3}}\d{{1,2}})\s{{1,3}}$")

    @cached_property
    def month_joint(self) -> re.Pattern[str]:
        """Between two months: `also` for «và», `noun` for «tháng»."""
        return self.pattern(rf"{S}(?:-|đến|tới|(?P<also>và)){S}(?:hết{S})?(?P<noun>tháng{S})?(?=\d)")

    @cached_property
    def month_year(self) -> re.Pattern[str]:
        """A month by figures alone: `month`, `sign`, `year`."""
        return self.pattern(
            rf"(?P<month>\d{{1,2}}){S}(?P<sign>[/.\-]){S}{YEAR}"
            rf"(?!{S}[/\-.]{S}(?!\d{{1,2}}{S}/{S}[12]\d{{3}})[^\W_])"
        )

    @cached_property
    def iso_month(self) -> re.Pattern[str]:
        """«2022-06», as only readers type it."""
        return re.compile(r"(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])(?![\d\-/.]|[^\W_])")

    @cached_property
    def month_list(self) -> re.Pattern[str]:
        """After «tháng»: `listed` months and their `year` («3, 4 và 5/2022»)."""
        return self._list_of_year("tháng", r"\d{1,2}")

    @cached_property
    def quarter_list(self) -> re.Pattern[str]:
        """After «quý»: `listed` quarters and their `year` («I, II và III/2022»)."""
        return self._list_of_year("quý|quí", rf"(?:\d|{ROMAN_QUARTERS})")

    def _list_of_year(self, noun: str, one: str) -> re.Pattern[str]:
        one = rf"{one}(?![^\W_])"
        return self.pattern(
            rf"(?P<listed>{one}(?:{S}(?:{LIST_JOINT}){S}(?:(?:{noun}){S})?{one}){{1,11}})"
            rf"(?:{S},?{S}năm|{S}[/.\-]|){S}{YEAR}"
            rf"(?![^\W_]|{S}-{S}\d|[/.\-](?=[^\W_])|{S}(?:đến|tới)(?!\w)){NOT_LUNAR}"
        )

    @cached_property
    def quarter(self) -> re.Pattern[str]:
        """«quý IV/2020»: `figure` or `roman`, and `year`."""
        letter = "" if self.marked else r"|q(?=[1-4]/\d)"
        return self.pattern(
            rf"(?<!\w)(?:quý|quí{letter}){S}(?:(?P<figure>\d)(?!\d)|(?P<roman>{ROMAN_QUARTERS})(?!\w))"
            rf"(?:{S}(?:,?{S}(?:của{S})?năm|[/.\-]|){S}{YEAR})?"
        )

    @cached_property
    def quarter_joint(self) -> re.Pattern[str]:
        """Between two quarters: `also` for «và»."""
        return self.pattern(rf"{S}(?:-|đến|tới|(?P<also>và)){S}(?:hết{S})?")

    @cached_property
    def quarter_word(self) -> tuple[str, ...]:
        return ("uý", "uí", "UÝ") if self.marked else ("quy", "qui", "q1", "q2", "q3", "q4")

    @cached_property
    def months_of_year(self) -> re.Pattern[str]:
        """«6 tháng đầu năm 2023»: the `count`, which `end` of the year, `year`."""
        bare = "" if self.marked else r"|(?=[12]\d{3}(?!\d))"  # «6 tháng đầu 2023»
        return self.pattern(
            rf"(?P<count>\d{{1,2}}){S}tháng{S}(?P<end>đầu|cuối)?{S}(?:năm{bare})(?:{S}{YEAR})?(?!{S}\d)"
        )

    @cached_property
    def years(self) -> re.Pattern[str]:
        """`first` year, the word or dash of the `joint`, `last` year."""
        return self.pattern(
            rf"(?P<first>{_NEAR_YEAR})(?!\d)(?:{S}(?P<joint>-|đến(?:{S}hết)?"
            rf"|tới){S}(?:năm{S})?(?P<last>{_NEAR_YEAR})(?![\d/]))?"
        )

    @cached_property
    def bare_years(self) -> re.Pattern[str]:
        """The same with only a space between, as after «nhiệm kỳ»."""
        return self.pattern(rf"(?P<first>{_NEAR_YEAR})(?P<joint>[ \xa0])(?P<last>{_NEAR_YEAR})(?!\d)")

    @cached_property
    def more_years(self) -> re.Pattern[str]:
        return self.pattern(rf"{S}(?:,|và){S}(?:năm{S})?(?P<year>(?:19|20)\d\d)(?![\d/.\-])")

    @cached_property
    def decade(self) -> re.Pattern[str]:
        """Words before figures that make them a decade: «những năm 80», «thập niên 1990»."""
        return self.pattern(
            rf"(?<!\w)(?:(?:trong|từ|vào|đầu|giữa|cuối){S})*(?:những{S}năm(?:{S}thập{S}(?:niên|kỷ|kỉ))?"
            rf"|(?:các{S}|những{S})?thập{S}(?:niên|kỷ|kỉ)(?:{S}năm)?){S}$"
        )

    @cached_property
    def decade_rest(self) -> re.Pattern[str]:
        """Behind the figures of a decade: the `century` of which it is."""
        which = "XXI|XX|XIX|21|20|19|trước|này"
        return self.pattern(rf"{S}(?:của{S})?thế{S}(?:kỷ|kỉ){S}(?P<century>{which})(?!\w)")

    @cached_property
    def range_joint(self) -> re.Pattern[str]:
        """Behind a year: another follows, to which the first reaches."""
        return self.pattern(rf"{S}(?:-|đến|tới){S}(?:năm{S})?\d")

    @cached_property
    def half(self) -> re.Pattern[str]:
        """Words before «năm 2024» that mean the `half` of it."""
        return self.pattern(rf"(?<!\w)(?:trong{S})?nửa{S}(?P<half>đầu|cuối){S}$")

    @cached_property
    def until_now(self) -> re.Pattern[str]:
        return self.pattern(rf"{S}(?:đến|tới){S}(?:nay|hiện nay|hôm nay)(?!\w)")

    @cached_property
    def told_year(self) -> re.Pattern[str]:
        """Behind a date, its year told from today: `which`."""
        return self.pattern(
            r"(?:(?<=năm)|\s{1,3}năm)\s{1,3}(?P<which>nay|ngoái|trước)(?!\w|\s{1,3}(?:đó|nữa)\b)"
        )

    @cached_property
    def span_lead(self) -> re.Pattern[str]:
        """Words before a month, year or term that belong to it: the `noun`."""
        return self.pattern(
            rf"(?<!\w)(?:(?:từ|trong|các){S})*"
            rf"(?P<noun>tháng|năm học|năm|nhiệm kỳ|nhiệm kì|giai đoạn|(?:niên )?(?:khóa|khoá)|đầu|giữa|cuối"
            rf"|từ){S}[:(]?{S}$"
        )

    @cached_property
    def country(self) -> re.Pattern[str]:
        """Words whose «nam» is the south and no year."""
        return self.pattern(r"(?:việt|miền|phía|tây|đông|chà)\s+nam\s*$")
