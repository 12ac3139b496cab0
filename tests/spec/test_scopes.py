"""The smallest set of scopes: enough, minimal, and what the sandbox lets through."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.codegen.scopes import EVERY_MODULE, Need, UnknownNameError, covers, module_scopes, needs, smallest
from zrecruit_ext.codegen.walk import operations
from zrecruit_ext.sandbox.scopes import covers as lets_through

SCOPES = [
    *("R.modules.ALL", "R.modules.a.READ", "R.modules.a.CREATE", "R.modules.a.WRITE", "R.modules.a.ALL"),
    *("R.modules.b.READ", "R.org.ALL", "R.search.READ", "S.search.READ", "r.MODULES.A.read"),
]
M = "ZohoRecruit.modules"
NARROW = [scope for scope in SCOPES if not scope.endswith(("ALL", "WRITE"))]


def some_needs(scopes: list[str]) -> st.SearchStrategy[list[Need]]:
    sets = st.frozensets(st.sampled_from(scopes), min_size=1, max_size=2)
    return st.lists(st.lists(sets, min_size=1, max_size=3).map(tuple), max_size=4)


NEEDS = some_needs(SCOPES)


def test_a_wide_scope_is_not_asked_for_where_the_narrow_ones_are_needed_anyway() -> None:
    narrow = frozenset({"R.modules.a.READ", "R.modules.a.CREATE"})
    asked: list[Need] = [(narrow,), (frozenset({"R.modules.ALL"}), frozenset({"R.modules.a.READ"}))]
    assert smallest(asked) == sorted(narrow)


def met(scopes: list[str], need: Need) -> bool:
    """One of the sets is covered, or there is none to cover."""
    return not need or any(all(covers(scopes, scope) for scope in alternative) for alternative in need)


@given(NEEDS)
def test_it_is_enough_and_nothing_in_it_can_be_left_out(asked: list[Need]) -> None:
    found = smallest(asked)
    assert all(met(found, need) for need in asked)
    for scope in found:
        assert not all(met([each for each in found if each != scope], need) for need in asked)


@given(some_needs(NARROW))
def test_no_choice_among_the_alternatives_is_smaller(asked: list[Need]) -> None:
    def size(union: frozenset[str]) -> int:
        folded = {scope.lower() for scope in union}
        return sum(not covers(folded - {scope}, scope) for scope in folded)

    best = min(size(frozenset[str]().union(*chosen)) for chosen in product(*asked))
    assert len(smallest(asked)) == best


@given(NEEDS, st.randoms())
def test_the_order_and_repetition_of_operations_do_not_change_its_size(asked: list[Need], random: Any) -> None:
    mixed = [*asked, *asked]
    random.shuffle(mixed)
    assert len(smallest(mixed)) == len(smallest(asked))


@given(st.sampled_from(SCOPES), st.sampled_from(SCOPES))
def test_a_scope_covers_what_the_sandbox_lets_it_do(have: str, wanted: str) -> None:
    assert covers([have], wanted) == lets_through([have], wanted)


def asked_of(document: dict[str, Any], *names: str, modules: tuple[str, ...] = ()) -> list[str]:
    return smallest(need for found in needs(document, names, modules).values() for need in found)


@pytest.mark.parametrize(
    ("names", "modules", "expected"),
    [
        (["list_candidates"], (), [f"{M}.candidate.READ"]),
        (["create_token"], (), []),
        (["search_records"], ("Job_Openings",), [f"{M}.jobopening.READ", "ZohoSearch.securesearch.READ"]),
        (["get_record"], ("JobOpenings", "Clients"), [f"{M}.client.READ", f"{M}.jobopening.READ"]),
        (["get_record"], (), [EVERY_MODULE]),
        (["get_record", "list_candidates", "create_notes"], (), [EVERY_MODULE]),
    ],
)
def test_operations_of_the_spec(
    document: dict[str, Any], names: list[str], modules: tuple[str, ...], expected: list[str]
) -> None:
    assert asked_of(document, *names, modules=modules) == expected


@pytest.mark.parametrize(
    ("names", "modules", "told"),
    [
        (["list_candidate"], (), "'list_candidate' is no operation; do you mean .*list_candidates"),
        (["get_record"], ("candidates",), "'candidates' is no module; do you mean Candidates?"),
        (["zzzz"], (), "'zzzz' is no operation$"),
    ],
)
def test_a_name_that_is_nearly_right_is_told(
    document: dict[str, Any], names: list[str], modules: tuple[str, ...], told: str
) -> None:
    with pytest.raises(UnknownNameError, match=told):
        needs(document, names, modules)


def test_all_operations_of_all_modules_are_met_by_documented_scopes(document: dict[str, Any]) -> None:
    every = [operation.id for operation in operations(document)]
    modules = tuple(module_scopes(document))
    found = asked_of(document, *every, modules=modules)
    assert all(met(found, need) for asked in needs(document, every, modules).values() for need in asked)
    assert not [scope for scope in found if "{" in scope or scope.endswith("modules.ALL")]
