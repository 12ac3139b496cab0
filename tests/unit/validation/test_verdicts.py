"""Our verdict on a row is the sandbox's: the rules see the metadata only, the sandbox its own tables and the spec."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from zrecruit_client.models import FieldMetadata

from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.setup.fields import describe_field, is_shown
from zrecruit_ext.sandbox.world import Settings, World
from zrecruit_ext.validation import Rules

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Field, Module

MODULES = ("Candidates", "Job_Openings", "Contacts", "Clients", "Tasks")
SMALL, LONG = st.text(st.characters(categories=("L", "N"), max_codepoint=0x24F), max_size=12), st.just("x" * 400)
ODD, WRONG = st.sampled_from([None, "", {}, {"a": 1}]), st.sampled_from([None, {}, {"a": 1}])
NUMBERS = ("integer", "double", "currency")
# per type: what is right, what is nearly right and what is wrong
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": SMALL | LONG,
    "textarea": SMALL | st.just("x" * 32_001),
    "picklist": SMALL | LONG,
    "email": st.sampled_from(["ada@example.org", "ada", "@", "a b@example.org", "a@b.c", "a@b.cd"]) | SMALL,
    "phone": st.sampled_from(["+1 555 0123", "☎", "1" * 31, "#*x"]) | SMALL,
    "website": st.sampled_from(["https://example.org", "example.org", "example", "a b.c", "http://."]) | LONG,
    "integer": st.sampled_from([0, 10**9 - 1, 10**9, 1.5, True, 10**30]) | st.integers(0, 10**12),
    "double": st.sampled_from([0, 1.5, 1e16, -1e15, False]) | st.floats(allow_nan=False, allow_infinity=False),
    "currency": st.sampled_from([0, 1.5, 1e16, 10**15, False]),
    "boolean": st.sampled_from([True, False, 0, "true"]),
    "date": st.sampled_from(["2026-02-28", "2026-02-30", "28.2.2026", "2026-2-28", "20260228"]) | st.dates().map(str),
    "datetime": st.sampled_from(
        ["2026-01-31T09:30:00+01:00", "2026-01-31T09:30:00Z", "2026-01-31T09:30:00", "2026-13-31T09:30:00Z", "now"]
    ),
    "multiselectpicklist": st.sampled_from([[], ["a"], ["a", 1], "a", 7]),
    "subform": st.sampled_from([[], [{}], ["a"], {"a": 1}, 7]),
}


@cache
def world() -> World:
    return World(Settings())


@cache
def rules(name: str) -> Rules:
    module = world().catalog.module(name)
    shown = [describe_field(module, field) for field in module.fields.values() if is_shown(module, field)]
    return Rules(map(FieldMetadata.from_dict, shown))


def can_be_written(module: Module, field: Field) -> bool:
    """What the vendor documents.

    The sandbox passes over read-only fields in silence and knows names of seed 000; whether a number may come as empty
    text differs from field to field, so that is left out as well.
    """
    return is_shown(module, field) and field.writable and field.evidence != "reference" and field.type in VALUES


def rows(name: str) -> st.SearchStrategy[dict[str, Any]]:
    module = world().catalog.module(name)
    written = [each for each in module.fields.values() if can_be_written(module, each)]
    known = {each.api_name: VALUES[each.type] | (WRONG if each.type in NUMBERS else ODD) for each in written}
    mandatory = {each.api_name: SMALL for each in module.fields.values() if each.mandatory and each.type == "text"}
    one = st.sampled_from(sorted(known)).flatmap(lambda key: known[key].map(lambda value: {key: value}))
    filled = st.fixed_dictionaries({}, optional=mandatory) | st.fixed_dictionaries(mandatory)
    unknown = st.sampled_from([{}, {}, {}, {"Unheard_Of": 1}, {"$approved": True}])
    return st.builds(lambda *parts: {key: value for part in parts for key, value in part.items()}, filled, one, unknown)


def sandbox_verdict(name: str, row: dict[str, Any], creating: bool) -> str | None:
    try:
        world().records.reader.read(world().catalog.module(name), row, creating)
    except RowFault as fault:
        return str(fault.element["code"])
    return None


@pytest.mark.parametrize("creating", [True, False])
@pytest.mark.parametrize("name", MODULES)
def test_our_verdict_is_the_sandboxs(name: str, creating: bool) -> None:
    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(rows(name))
    @example({})
    def check(row: dict[str, Any]) -> None:
        fault = rules(name).fault(row, creating=creating)
        assert (None if fault is None else fault.code) == sandbox_verdict(name, row, creating), (row, fault)

    check()


def test_a_broken_verdict_would_be_noticed() -> None:
    assert sandbox_verdict("Candidates", {"Last_Name": "x" * 81}, creating=True) == "INVALID_DATA"
    assert sandbox_verdict("Candidates", {}, creating=True) == "MANDATORY_NOT_FOUND"
    assert sandbox_verdict("Candidates", {"Last_Name": "x"}, creating=True) is None
