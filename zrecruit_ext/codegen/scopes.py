"""The smallest set of scopes that some operations need.

`ALL` covers every operation of its group, `WRITE` covers create, update and delete; case does not count. Where an
operation takes one of several sets, the choice with the fewest wide scopes (ALL, WRITE) is taken, then that with the
fewest at all, then the first one documented.
"""

from __future__ import annotations

from difflib import get_close_matches
from itertools import product
from typing import TYPE_CHECKING

from zrecruit_ext.codegen.walk import operations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from zrecruit_ext.codegen.walk import Json

__all__ = ["EVERY_MODULE", "Need", "UnknownNameError", "covers", "module_scopes", "needs", "smallest"]

Need = tuple[frozenset[str], ...]
"""What one operation asks for: any one of these sets."""

EVERY_MODULE = "ZohoRecruit.modules.ALL"
"""Stands for `ZohoRecruit.modules.{module}.*` when no module is named: the one documented scope for all of them."""

WRITES = frozenset({"write", "create", "update", "delete"})


class UnknownNameError(Exception):
    """An operation or a module that the spec does not have. One line, with names that are nearly the same."""

    def __init__(self, kind: str, name: str, known: Collection[str]) -> None:
        near = get_close_matches(name.lower(), [each.lower() for each in known])
        told = " or ".join(each for each in known if each.lower() in near)
        super().__init__(f"{name!r} is no {kind}" + (f"; do you mean {told}?" if told else ""))


def module_scopes(document: Json) -> dict[str, str]:
    """Scope names by module, aliases included: `{"Job_Openings": "jobopening", ...}`."""
    found: dict[str, str] = {}
    for schema in document["components"]["schemas"].values():
        module = schema.get("x-module")
        if module:
            found |= dict.fromkeys((module["api_name"], *module["aliases"]), module["scope"])
    return found


def needs(document: Json, names: Iterable[str], modules: Sequence[str] = ()) -> dict[str, list[Need]]:
    """What each named operation asks for; one need for each module where its path leaves the module open.

    Raises UnknownNameError for an operation or a module the spec does not have.
    """
    security = {operation.id: operation.node["security"] for operation in operations(document)}
    known = module_scopes(document)
    scopes = [known[_checked("module", name, known)] for name in modules] or [""]
    return {
        name: [_filled(security[_checked("operation", name, security)], scope) for scope in scopes] for name in names
    }


def _checked(kind: str, name: str, known: Mapping[str, object]) -> str:
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return name


def _filled(security: list[dict[str, list[str]]], module: str) -> Need:
    named = [[scope for scopes in alternative.values() for scope in scopes] for alternative in security]
    return tuple(frozenset(_of_module(scope, module) for scope in scopes) for scopes in named)


def _of_module(scope: str, module: str) -> str:
    if "{module}" not in scope:
        return scope
    return scope.replace("{module}", module) if module else EVERY_MODULE


def smallest(asked: Iterable[Need]) -> list[str]:
    """The fewest and narrowest scopes that meet every need, in alphabetical order."""
    open_needs = list(dict.fromkeys(need for need in asked if need))
    certain = frozenset[str]().union(*(need[0].intersection(*need) for need in open_needs))
    choices = dict.fromkeys(filter(None, (_choice(need, certain) for need in open_needs)))
    unions = (certain.union(*chosen) for chosen in product(*choices))
    return min((_pruned(union, open_needs) for union in unions), key=lambda found: (_wide(found), len(found)))


def _choice(need: Need, certain: frozenset[str]) -> Need:
    """What an operation still asks for beyond the certain scopes; nothing when one of its sets is met by them."""
    rest = tuple(frozenset(scope for scope in each if not covers(certain, scope)) for each in need)
    return tuple(dict.fromkeys(rest)) if all(rest) else ()


def _pruned(scopes: frozenset[str], asked: Sequence[Need]) -> list[str]:
    """The scopes without those that no need misses."""
    kept = set(scopes)
    for scope in sorted(scopes):
        if all(_met(kept - {scope}, need) for need in asked):
            kept.remove(scope)
    return sorted(kept)


def _met(granted: Collection[str], need: Need) -> bool:
    return any(all(covers(granted, scope) for scope in scopes) for scopes in need)


def _wide(scopes: Iterable[str]) -> int:
    return sum(scope.upper().endswith((".ALL", ".WRITE")) for scope in scopes)


def covers(granted: Iterable[str], wanted: str) -> bool:
    """Whether one of the granted scopes is enough for the wanted one."""
    return any(_enough(scope.lower().split("."), wanted.lower().split(".")) for scope in granted)


def _enough(have: Sequence[str], need: Sequence[str]) -> bool:
    *group, operation = have
    if list(need[: len(group)]) != group:
        return False
    return operation == "all" or need[-1] == operation or (operation == "write" and need[-1] in WRITES)
