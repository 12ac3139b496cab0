"""Which stored values are taken for those that were sent."""

from __future__ import annotations

from typing import Any

import pytest

from zrecruit_ext._records.likeness import likeness, normal
from zrecruit_ext._records.sightings import sightings

NAMING = {"Last_Name"}


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("Ann  Lee", " ann lee"),
        (3, "3"),
        (3.50, "3.5"),
        ("+47 22 33 44 55", "+4722334455"),
        ("(022) 33-44-55", "022334455"),
        ("2026-11-22T10:00:00+01:00", "2026-11-22T09:00:00+00:00"),
        (True, True),
        ("77", {"id": "77", "name": "Ann"}),
        ({"id": "77"}, {"id": "77", "name": "Ann"}),
        (["b", "a"], ["A", "B"]),
    ],
)
def test_a_value_is_known_in_the_spelling_of_the_service(sent: Any, stored: Any) -> None:
    assert likeness({"Field": sent}, {"Field": stored}, NAMING) == "same"


@pytest.mark.parametrize(
    ("sent", "stored"),
    [("Ann", "Anna"), (3, 4), ("2026-11-22", "2026-11-23"), ("77", {"id": "78"}), (["a"], ["a", "b"]), ("x", None)],
)
def test_another_value_is_another_value(sent: Any, stored: Any) -> None:
    assert likeness({"Last_Name": sent}, {"Last_Name": stored}, NAMING) == "other"


def test_what_shares_its_name_and_half_of_the_rest_is_too_near_to_be_told_apart() -> None:
    row = {"Last_Name": "Lee", "City": "Oslo", "Phone": "1"}
    assert likeness(row, {"Last_Name": "Lee", "City": "Oslo", "Phone": "2"}, NAMING) == "near"
    assert likeness(row, {"Last_Name": "Lee", "City": "Rome", "Phone": "2"}, NAMING) == "other"
    assert likeness(row, {"Last_Name": "Kim", "City": "Oslo", "Phone": "1"}, NAMING) == "other"


def test_what_cannot_be_compared_is_near() -> None:
    assert likeness({"Rows": [{"a": 1}]}, {"Last_Name": "Lee"}, NAMING) == "near"


def test_empty_values_are_not_compared() -> None:
    assert (
        likeness({"Last_Name": "Lee", "City": None, "Zip": ""}, {"Last_Name": "Lee", "City": "Oslo"}, NAMING) == "same"
    )


def test_a_date_is_no_phone_number() -> None:
    assert normal("2026-11-22") == "2026-11-22"


def record(key: str, **values: Any) -> dict[str, Any]:
    return {"id": key, **values}


def test_a_unique_value_finds_its_record_whatever_else_it_holds() -> None:
    rows = {0: {"Last_Name": "Lee", "Email": "A@x.io"}}
    seen = sightings(rows, [record("1", Last_Name="Changed", Email="a@x.io")], {"Email"}, NAMING)
    assert {index: found["id"] for index, found in seen.found.items()} == {0: "1"}


def test_two_records_for_one_row_are_nobodys() -> None:
    for unique in ({"Email"}, set()):
        seen = sightings({0: {"Email": "a@x.io"}}, [record(key, Email="a@x.io") for key in "12"], unique, NAMING)
        assert (seen.found, seen.doubtful) == ({}, {0})


def test_equal_rows_take_one_record_each_and_the_rest_is_not_there() -> None:
    rows = {index: {"Last_Name": "Lee"} for index in range(3)}
    seen = sightings(rows, [record(key, Last_Name="Lee") for key in "12"], set(), NAMING)
    assert sorted(found["id"] for found in seen.found.values()) == ["1", "2"]
    assert seen.doubtful == set()


def test_a_record_that_is_one_row_is_not_near_another() -> None:
    rows = {0: {"Last_Name": "Lee", "City": "Oslo"}, 1: {"Last_Name": "Lee", "City": "Rome"}}
    seen = sightings(rows, [record("1", Last_Name="Lee", City="Oslo")], set(), NAMING)
    assert (set(seen.found), seen.doubtful) == ({0}, set())
