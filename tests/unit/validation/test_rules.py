"""The rules by themselves; `test_verdicts.py` holds them against the sandbox's."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zrecruit_client.models import FieldMetadata

from zrecruit_ext.validation import Rules


def field(name: str, kind: str, **facts: Any) -> FieldMetadata:
    return FieldMetadata.from_dict({"api_name": name, "data_type": kind, **facts})


FIELDS = [
    field("Last_Name", "text", length=10, system_mandatory=True),
    field("Email", "email", length=100),
    field("Phone", "phone", length=30),
    field("Website", "website", length=120),
    field("Years", "integer", length=9),
    field("Salary", "currency", length=16),
    field("Agreed", "boolean"),
    field("Born", "date"),
    field("Seen", "datetime"),
    field("Source", "picklist", pick_list_values=[{"actual_value": "Fair", "display_value": "Job fair"}]),
    field("Tongues", "multiselectpicklist", pick_list_values=[{"actual_value": "en"}, {"actual_value": "de"}]),
    field("Client", "lookup", lookup={"module": "Clients"}),
    field("Past", "subform"),
    field("Full_Name", "text", read_only=True),
    field("Mood", "a kind nobody knows"),
]
RULES, STRICT = Rules(FIELDS), Rules(FIELDS, strict=True)


def code(name: str, value: Any, rules: Rules = RULES) -> str | None:
    fault = rules.fault({name: value}, creating=False)
    return None if fault is None else fault.code


GOOD: list[tuple[str, Any]] = [
    ("Last_Name", "x" * 10),
    ("Email", "ada@example.org"),
    ("Phone", "+1 (555) 0123"),
    ("Website", "example.org"),
    ("Years", 999_999_999),
    ("Years", 3.0),
    ("Years", "12"),
    ("Salary", 12.5),
    ("Salary", "85000"),
    ("Agreed", False),
    ("Born", "1990-02-28"),
    ("Born", date(1990, 2, 28)),
    ("Seen", "2026-01-31T09:30:00+01:00"),
    ("Seen", datetime(2026, 1, 31, tzinfo=UTC)),
    ("Source", "anything new"),
    ("Tongues", ["en", "tlh"]),
    ("Tongues", "en"),
    ("Client", {"id": "77"}),
    ("Client", "77"),
    ("Client", 77),
    ("Client", [{"id": "77"}]),
    ("Past", [{"Company": "A"}]),
    ("Mood", object()),
    ("Email", None),
    ("Email", ""),
    ("$approved", "whatever"),
    ("id", "1"),
]
BAD: list[tuple[str, Any]] = [
    ("Last_Name", "x" * 11),
    ("Last_Name", 7),
    ("Email", "ada"),
    ("Email", "ada@example.org".rjust(101, "x")),
    ("Email", 7),
    ("Phone", "1" * 31),
    ("Phone", "☎"),
    ("Website", "no dots"),
    ("Years", 10**9),
    ("Years", 1.5),
    ("Years", "many"),
    ("Years", True),
    ("Years", math.inf),
    ("Salary", 1e16),
    ("Salary", [1]),
    ("Agreed", "true"),
    ("Agreed", 1),
    ("Born", "1990-02-30"),
    ("Born", "28.02.1990"),
    ("Born", datetime(1990, 2, 28, tzinfo=UTC)),
    ("Seen", "2026-01-31T09:30:00"),
    ("Seen", "2026-13-31T09:30:00Z"),
    ("Seen", date(2026, 1, 31)),
    ("Source", ["Fair"]),
    ("Tongues", [1]),
    ("Client", "first"),
    ("Client", {"name": "A"}),
    ("Client", True),
    ("Past", {"Company": "A"}),
    ("Past", ["A"]),
    ("Full_Name", "A B"),
    ("Fullname", "A B"),
]


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_what_the_service_takes_has_no_fault(name: str, value: Any) -> None:
    assert code(name, value) is None


@pytest.mark.parametrize(("name", "value"), BAD)
def test_what_the_service_refuses_has_its_code_and_names_the_field(name: str, value: Any) -> None:
    fault = RULES.fault({name: value}, creating=False)
    assert fault is not None
    assert (fault.code, fault.details["api_name"]) == ("INVALID_DATA", name)


@pytest.mark.parametrize("row", [{}, {"Last_Name": ""}, {"Last_Name": None}, {"Email": "nope"}])
def test_a_new_row_needs_its_mandatory_fields_before_anything_else(row: dict[str, Any]) -> None:
    fault = RULES.fault(row, creating=True)
    assert fault == ("MANDATORY_NOT_FOUND", "required field not found", {"api_name": "Last_Name"})


def test_a_change_may_leave_a_mandatory_field_out_but_not_empty_it() -> None:
    assert RULES.fault({"id": "1"}, creating=False) is None
    assert code("Last_Name", "") == "MANDATORY_NOT_FOUND"


def test_details_are_those_of_the_service() -> None:
    long, wrong = (RULES.fault({name: "x" * 101}, creating=False) for name in ("Last_Name", "Born"))
    assert long is not None
    assert long.details == {"api_name": "Last_Name", "expected_data_type": "text", "maximum_length": 10}
    assert wrong is not None
    assert wrong.details == {"api_name": "Born", "expected_data_type": "date"}


def test_an_unknown_field_is_answered_with_the_nearest() -> None:
    fault = RULES.fault({"E_mail": "a@example.org"}, creating=False)
    assert fault is not None
    assert "Did you mean Email" in fault.message


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Source", "Fair", None),
        ("Source", "Job fair", None),
        ("Source", "new", "INVALID_DATA"),
        ("Tongues", ["en", "de"], None),
        ("Tongues", ["en", "tlh"], "INVALID_DATA"),
        ("Last_Name", "not a picklist", "INVALID_DATA"),
        ("Last_Name", "short", None),
    ],
)
def test_strict_rules_know_the_values_of_a_picklist(name: str, value: Any, expected: str | None) -> None:
    assert code(name, value, STRICT) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from([str(each.api_name) for each in FIELDS]) | st.text(max_size=8), JSON, max_size=6),
    st.booleans(),
)
def test_any_row_has_a_verdict(row: dict[str, Any], creating: bool) -> None:
    fault = RULES.fault(row, creating=creating)
    strict = STRICT.fault(row, creating=creating)
    assert fault is None or (fault.code in ("INVALID_DATA", "MANDATORY_NOT_FOUND") and fault.details["api_name"] in {
        *row, "Last_Name"
    })  # fmt: skip
    assert fault is None or strict is not None, "strict rules let nothing more through"


@given(st.dates(), st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1)))  # noqa: DTZ001
def test_every_day_and_moment_is_one(day: date, moment: datetime) -> None:
    assert code("Born", day.isoformat()) is None
    assert code("Born", day) is None
    assert code("Seen", moment.isoformat()) is None
    assert code("Seen", moment) is None


@given(st.integers())
def test_integers_have_nine_digits(number: int) -> None:
    assert (code("Years", number) is None) == (abs(number) < 10**9)


@given(st.text(max_size=20))
def test_a_text_is_as_long_as_its_field(text: str) -> None:
    assert (code("Last_Name", text) is None) == (0 < len(text) <= 10)
