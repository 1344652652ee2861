"""Every entry of the vocabularies of offices does its work: a new line is tested the moment it is written."""

import pytest

from search.vietnamese.data import by_class, rows
from search.vietnamese.people import find, full_office, name_key

NAME = "Tống Thị Mỹ Duyên"
OFFICES = by_class("offices")
HEADS = (*OFFICES["head"], *(f"phó {head}" for head in OFFICES["head"]), *OFFICES["alone"])

NEED_A_BODY = ("trưởng", "phó trưởng")
"""«Trưởng» alone is a given name."""


def printed(phrase: str) -> str:
    """As an article prints it: abbreviations of one word in capitals."""
    return phrase.upper() if " " not in phrase else phrase[:1].upper() + phrase[1:]


def offices(text: str) -> list[str]:
    [person] = find(text)
    assert name_key(person.name) == name_key(NAME)
    return [office.text for office in person.offices]


@pytest.mark.parametrize("head", HEADS)
def test_an_office_is_found_before_a_name_and_after_it(head: str) -> None:
    office = printed(f"{head} Ban Dân vận" if head in NEED_A_BODY else head)
    assert offices(f"Hôm qua, {office} {NAME} phát biểu.") == [office]
    assert offices(f"Hôm qua, bà {NAME}, {office} phát biểu.") == [office]


@pytest.mark.parametrize("received", OFFICES["received"])
def test_an_office_just_received_is_the_persons(received: str) -> None:
    assert offices(f"Bà {NAME} {received} Chủ nhiệm Hợp tác xã.") == ["Chủ nhiệm Hợp tác xã"]


@pytest.mark.parametrize("word", OFFICES["former"])
def test_a_former_office_is_former(word: str) -> None:
    [person] = find(f"{word} Giám đốc Sở Y tế {NAME} dự")
    assert [(office.text, office.former) for office in person.offices] == [("Giám đốc Sở Y tế", True)]


@pytest.mark.parametrize("word", OFFICES["acting"])
def test_an_acting_office_is_acting(word: str) -> None:
    [person] = find(f"{word} Giám đốc Sở Y tế {NAME} dự")
    assert [(office.text, office.acting) for office in person.offices] == [("Giám đốc Sở Y tế", True)]


@pytest.mark.parametrize("pair", by_class("body_words")["inside"])
def test_an_office_goes_on_through_the_name_of_its_body(pair: str) -> None:
    office = f"Trưởng Ban {pair} tỉnh"
    assert offices(f"Bà {NAME}, {office}, phát biểu.") == [office]


@pytest.mark.parametrize(("short", "full"), rows("abbreviations", 2))
def test_an_abbreviation_is_written_out(short: str, full: str) -> None:
    assert full_office(short) == full
    assert full_office(f"Phó Chủ nhiệm {short}") == f"Phó Chủ nhiệm {full}"


@pytest.mark.parametrize("surname", [surname for surname, _ in rows("surnames", 2) if len(surname) > 1])
def test_a_surname_begins_a_name(surname: str) -> None:
    assert [person.name for person in find(f"Bà {surname} Mỹ Duyên, phát biểu.")] == [f"{surname} Mỹ Duyên"]


@pytest.mark.parametrize("place", by_class("places")["like a name"])
def test_a_place_is_nobody(place: str) -> None:
    assert find(f"Đoàn về thăm {place}, rồi họp.") == []


@pytest.mark.parametrize("country", by_class("places")["country"])
def test_a_country_stands_before_the_name_of_its_officers(country: str) -> None:
    assert [person.name for person in find(f"Tổng thống {country} Adam Kovar phát biểu.")] == ["Adam Kovar"]


@pytest.mark.parametrize("thing", by_class("named_things")["thing"])
def test_a_thing_named_after_somebody_is_nobody(thing: str) -> None:
    assert find(f"Đoàn đi qua {thing} Tống Duyên, rồi nghỉ.") == []


@pytest.mark.parametrize("name", [name for (name,) in rows("memorial_names", 1)])
def test_a_memorial_name_is_not_taken_for_a_person(name: str) -> None:
    assert find(f"Đoàn về nơi {name}, rồi họp.") == []
