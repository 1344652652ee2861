"""The bearers of one name: who is told apart by what articles say of them, and whom a mention means."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from msgspec import Struct

from search.model import Bearing, PersonFact
from search.store.identity import seats
from search.store.identity.person_days import Days
from search.store.identity.seats import Seat, Seats
from search.vietnamese.people import works
from search.vietnamese.people.namesakes import Shared
from search.vietnamese.text import keys

YEARS_APART = 1
"""Years of birth so far from each other are one: ages are counted in two ways."""
_HOMES = (
    ("ấp", "thôn", "khóm", "bản", "xóm", "buôn", "làng", "tổ", "khu phố", "tổ dân phố"),
    ("xã", "phường", "thị trấn", "đặc khu"),
    ("huyện", "quận", "thị xã", "thành phố", "tp"),
    ("tỉnh",),
)
_LEVEL = {word: level for level, words in enumerate(_HOMES) for word in words}
_HOME = re.compile(rf"({'|'.join(sorted(_LEVEL, key=len, reverse=True))}) (.+)")


class Told(Struct, frozen=True):
    """What one article tells of somebody that tells bearers of one name apart."""

    works: frozenset[str] = frozenset()
    born: int | None = None
    home: tuple[str, ...] = ()
    day: int | None = None
    """The day of the article, as an ordinal."""
    seats: frozenset[Seat] = frozenset()


SILENT = Told()


@dataclass(slots=True)
class Known:
    """One bearer of a name with what all articles tell."""

    id: int
    articles: int = 0
    works: set[str] = field(default_factory=set)
    born: set[int] = field(default_factory=set)
    homes: set[tuple[str, ...]] = field(default_factory=set)
    days: Days = field(default_factory=Days)
    seats: Seats = field(default_factory=Seats)

    def learn(self, told: Told) -> bool:
        """Take in what an article tells; whether any of it is new."""
        before = self._much()
        self.days.meet(told.works, told.day)
        self.seats.meet(told.seats, told.day)
        self.works |= told.works
        if told.born is not None:
            self.born.add(told.born)
        if told.home:
            self.homes.add(told.home)
        return before != self._much()

    def _much(self) -> tuple[int, ...]:
        return len(self.works), len(self.born), len(self.homes), len(self.seats.held)

    def take(self, other: "Known") -> None:
        """Take in all that is known of another bearer, who is the same person."""
        self.articles += other.articles
        self.works |= other.works
        self.born |= other.born
        self.homes |= other.homes
        self.days.take(other.days)
        self.seats.take(other.seats)


def told(fact: PersonFact, published: date | None = None) -> Told:
    """What an article tells of a person by offices, title and the words around the name."""
    found = set(works.of_title(fact.honorific)) | set(fact.bearing.works)
    for office in fact.offices:
        found |= works.of_office(office.full)
        if not office.former:
            found |= works.standing(office.full)
    if fact.only_signed:
        found.add(works.BYLINE)
    by_age_alone = fact.bearing.born is not None and not found and not _titled(fact.honorific)
    if fact.bearing.home or by_age_alone:
        found.add(works.RESIDENT)
    day = published.toordinal() if published else None
    held = frozenset(filter(None, (seats.of_office(one.full) for one in fact.offices if not one.former)))
    return Told(works.plain(found), fact.bearing.born, fact.bearing.home, day, held)


def _titled(honorific: str) -> bool:
    """Whether more than a form of address stands before the name: «Tiến sĩ»."""
    return bool(honorific) and keys(honorific)[0][0] not in _ADDRESSES


_ADDRESSES = frozenset(("ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "cháu", "bé"))


def contradict(known: Known, told: Told, name: Shared = "rare", own: bool = False) -> bool:
    """Whether what is told cannot be said of a bearer: another line of work, birth or village, office in
    another place at one time, a fall from a high one; where many bear the `name` also another time, if
    nothing stated links the two.

    An article that is read anew is its `own` bearer's whatever its time: their address holds."""
    one_birth = told.born is not None and any(abs(told.born - born) <= YEARS_APART for born in known.born)
    lines = works.plain(known.works)
    by_age_alone = one_birth and works.RESIDENT in lines | told.works
    if not (by_age_alone or works.may_be_one(lines, told.works)):
        return True
    if told.born is not None and known.born and not one_birth:
        return True
    if told.home and known.homes and all(_elsewhere(told.home, home) for home in known.homes):
        return True
    if known.days.fallen(told.works, told.day) or known.seats.elsewhere(told.seats, told.day, name, own):
        return True
    return not own and name != "rare" and _too_far(known, told, name)


def _too_far(known: Known, told: Told, name: Shared) -> bool:
    """Whether the article is of another time than all of a bearer's, and nothing stated links the two.

    Where either tells no line of work, nearness in time is what makes one of two who bear a name."""
    gap, (soon, late) = known.days.gap(told.day), _NEAR[name]
    if gap <= soon or told.works & _OF_ALL_TIMES or any(_agreement(known, told)[:3]):
        return False
    stated, its = (frozenset(each) - _NO_LINE for each in (known.works, told.works))
    if stated and its:
        return False
    return gap > (late if stated or its else soon)


_NEAR: Mapping[Shared, tuple[int, int]] = {"common": (14, 60), "very common": (7, 7)}
"""Days within which two articles mean one person where neither tells what he does, and where one does."""
_OF_ALL_TIMES = frozenset((works.BYLINE, works.COMRADE))
_NO_LINE = works.STANDING | works.PRIVATE | {works.RESIDENT, works.BYLINE}


def choose(
    bearers: Iterable[Known], told: Told, own: Iterable[int] = (), name: Shared = "rare"
) -> Known | None:
    """Whom a mention means: of those whom nothing told contradicts the one whom most speaks for, then the
    article's `own` so far, then the best attested; None where it is somebody new."""
    mine = frozenset(own)
    possible = [bearer for bearer in bearers if not contradict(bearer, told, name, bearer.id in mine)]
    return max(
        possible,
        key=lambda bearer: (*_agreement(bearer, told), bearer.id in mine, bearer.articles, -bearer.id),
        default=None,
    )


def linked(bearers: Sequence[Known], best: Known, told: Told) -> list[Known]:
    """The other bearers whose line of work or place of office a mention tells too, so that it may be one
    career: «Bí thư Huyện ủy, nguyên Trưởng Công an huyện»."""
    if max(len(told.works), len(told.seats)) < 2:
        return []
    return [
        other
        for other in bearers
        if other is not best
        and ((other.works & told.works) - works.SAYING_LITTLE or other.seats.share(told.seats))
        and not contradict(other, told)
        and not any(contradict(best, Told(born=born)) for born in other.born)
        and not any(contradict(best, Told(home=home)) for home in other.homes)
    ]


def _agreement(known: Known, told: Told) -> tuple[bool, bool, bool, int]:
    born = told.born is not None and any(abs(told.born - born) <= YEARS_APART for born in known.born)
    home = any(_shared(told.home, home) for home in known.homes) if told.home else False
    shared = (known.works & told.works) - {works.COMRADE, works.RESIDENT} - works.STANDING
    return born, home, known.seats.share(told.seats), len(shared)


def _elsewhere(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the two name different places of one level."""
    first, second = _levels(one), _levels(other)
    return any(_parted(first[level], second[level]) for level in first.keys() & second.keys())


def _parted(one: str, other: str) -> bool:
    """Whether two names of places are no beginning of each other: words behind a place are often read on."""
    return not (f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} "))


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not _elsewhere(one, other) and not _levels(one).keys().isdisjoint(_levels(other))


@lru_cache(maxsize=1 << 12)
def _levels(home: tuple[str, ...]) -> dict[int, str]:
    """The names of a home by how large the places are."""
    found: dict[int, str] = {}
    for place in home:
        named = _HOME.fullmatch(" ".join(keys(place)[0]))
        if named:
            found.setdefault(_LEVEL[named[1]], named[2])
    return found


def encoded(
    works: Iterable[str],
    born: Iterable[int],
    homes: Iterable[tuple[str, ...]],
    held: Iterable[Seat] = (),
) -> str:
    """What is told, as one column; "" for nothing."""
    parts = [
        ",".join(sorted(works)),
        ",".join(str(year) for year in sorted(born)),
        ";".join("/".join(home) for home in sorted(homes)),
        *filter(None, [";".join(sorted(held))]),  # where there is none, the column is as it was before
    ]
    return "|".join(parts) if any(parts) else ""


def known(id: int, articles: int, columns: Iterable[str]) -> Known:
    """A bearer as the columns of many articles tell."""
    bearer = Known(id, articles)
    for column in filter(None, columns):
        lines, born, homes, *held = column.split("|")
        bearer.works.update(filter(None, lines.split(",")))
        bearer.born.update(int(year) for year in born.split(",") if year)
        bearer.homes.update(tuple(home.split("/")) for home in homes.split(";") if home)
        bearer.seats.meet((seat for each in held for seat in each.split(";")), None)
    return bearer


def apart(telling: Iterable[tuple[str, int]], alone: bool) -> frozenset[str]:
    """Of what articles tell of one bearer, as columns with how many tell so, that which links nobody to the
    rest: it shares no work, birth or village with what most articles tell, or says too little.

    «đồng chí» says enough where the bearer is `alone` in the name."""
    groups: list[tuple[Known, set[str]]] = []
    silent: set[str] = set()
    for column, many in sorted(telling, key=lambda one: (-one[1], one[0])):
        one = known(0, many, [column])
        if not (one.works - works.SAYING_LITTLE or one.born or one.homes):
            silent.add(column)
            continue
        shared = next((group for group in groups if _together(group[0], one)), None)
        if shared is None:
            groups.append((one, {column}))
        else:
            shared[0].take(one)
            shared[1].add(column)
    if not groups:
        return frozenset()
    most = max(groups, key=lambda group: group[0].articles)
    others = {column for group in groups if group is not most for column in group[1]}
    return frozenset(others | {column for column in silent if not (column and alone)})


def _together(one: Known, other: Known) -> bool:
    told = Told(frozenset(other.works), next(iter(other.born), None), next(iter(other.homes), ()))
    born, home, *_ = _agreement(one, told)
    first, second = (each.works - works.SAYING_LITTLE for each in (one, other))
    return born or home or bool(first and second and works.may_be_one(first, second))


def bearing_column(bearing: Bearing) -> str:
    """What the words around a name tell, as one column."""
    years = () if bearing.born is None else (bearing.born,)
    return encoded(bearing.works, years, (bearing.home,) if bearing.home else ())


def bearing(column: str) -> Bearing:
    """The same read back."""
    if not column:
        return Bearing()
    lines, born, home = column.split("|")
    return Bearing(
        tuple(filter(None, lines.split(","))),
        int(born) if born else None,
        tuple(filter(None, home.split("/"))),
    )


def told_column(told: Told) -> str:
    """What one article tells, as one column."""
    born, homes = (() if told.born is None else (told.born,)), ((told.home,) if told.home else ())
    return encoded(told.works, born, homes, told.seats)
