"""A write carries only what changes, and never wipes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.programs.merge import differing, missing, united

VALUES = st.none() | st.text(max_size=3) | st.integers() | st.lists(st.text(max_size=2), max_size=2)
RECORDS = st.dictionaries(st.sampled_from("abcd"), VALUES)


@given(held=RECORDS, wanted=RECORDS)
def test_what_was_written_is_not_written_again(held: dict[str, object], wanted: dict[str, object]) -> None:
    assert differing({**held, **differing(held, wanted)}, wanted) == {}


@given(held=RECORDS, wanted=RECORDS)
def test_an_empty_wish_never_wipes(held: dict[str, object], wanted: dict[str, object]) -> None:
    assert not [v for v in differing(held, wanted).values() if v in (None, "", [])]


@given(held=RECORDS, offered=RECORDS)
def test_filling_gaps_leaves_every_value_alone(held: dict[str, object], offered: dict[str, object]) -> None:
    filled = missing(held, offered, "abcd")
    assert all(held.get(name) in (None, "", []) for name in filled)
    assert missing({**held, **filled}, offered, "abcd") == {}


def test_zero_and_false_are_values() -> None:
    assert differing({"years": 3, "out": True}, {"years": 0, "out": False}) == {"years": 0, "out": False}
    assert missing({"years": 0}, {"years": 9}, ["years"]) == {}


def test_order_does_not_make_a_list_different_nor_spaces_a_text() -> None:
    assert differing({"skills": ["a", "b"], "city": "Bonn "}, {"skills": ["b", "a"], "city": "Bonn"}) == {}


def test_a_lookup_is_the_same_as_its_id() -> None:
    assert differing({"owner": {"id": "12", "name": "Jo"}}, {"owner": "12"}) == {}


def test_new_skills_follow_the_ones_that_are_held() -> None:
    assert united("Welding,  MIG", "mig, Python, Python") == "Welding,  MIG, Python"
    assert united(None, "a, b") == "a, b"
    assert united("a", None) == "a"
    assert united(united("a", "b"), "b") == "a, b"
