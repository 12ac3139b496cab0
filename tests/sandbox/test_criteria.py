"""The search grammar, read as the client's builder writes it."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.query import F
from zrecruit_ext.sandbox.criteria import Condition, Group, parse_criteria
from zrecruit_ext.sandbox.reply import Refused

VALUE = st.text(st.characters(exclude_categories=("Cs",)), min_size=1) | st.text("\\\\(),:ab ", min_size=1)


@given(VALUE)
def test_any_value_the_builder_escapes_is_read_back(value: str) -> None:
    found = parse_criteria(str(F.City.equals(value)))
    assert found == Condition("City", "equals", (value,))


@given(st.lists(VALUE, min_size=1, max_size=5))
def test_values_of_a_list_stay_apart(values: list[str]) -> None:
    found = parse_criteria(str(F.City.one_of(values)))
    assert isinstance(found, Condition)
    assert found.values == tuple(values)


@given(VALUE, VALUE, VALUE)
def test_no_value_changes_the_structure(first: str, second: str, third: str) -> None:
    built = F.City.equals(first) & (F.State.starts_with(second) | F.Country.contains(third))
    expected = Group(
        "and",
        (
            Condition("City", "equals", (first,)),
            Group("or", (Condition("State", "starts_with", (second,)), Condition("Country", "contains", (third,)))),
        ),
    )
    assert parse_criteria(str(built)) == expected


@given(st.text("(): ,\\\\abndor", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    with contextlib.suppress(Refused):
        assert isinstance(parse_criteria(text), Condition | Group)


def test_nesting_has_an_end() -> None:
    with pytest.raises(Refused, match="INVALID_QUERY"):
        parse_criteria("(" * 10_000)
