"""What a difference between two specs means to somebody who uses the generated client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.parts import Key, parts
from zrecruit_ext.codegen.scopes import covers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zrecruit_ext.codegen.walk import Json

__all__ = ["BUMPS", "Change", "bump_of", "changes"]

BUMPS = ("none", "patch", "minor", "major")
"""From nothing to what breaks a program that was right before."""

TEXTS = Key("texts", "document")
"""Stands for descriptions, examples and whatever else leaves the client's code as it is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One part that is new, gone or different; `bump` is the version step it asks for by itself."""

    kind: str
    key: Key
    before: Any
    after: Any
    bump: str


def changes(before: Json, after: Json) -> list[Change]:
    """What has changed, in the order of the documents; nothing for a spec and itself."""
    old, new = parts(before), parts(after)
    found = [
        _judged(key, old.get(key), new.get(key), key in old, key in new)
        for key in dict.fromkeys((*old, *new))
        if (key in old) != (key in new) or old[key] != new[key]
    ]
    apart = {(each.key.owner, each.key.name) for each in found if each.key.what in WHOLES and each.kind != "changed"}
    told = [change for change in found if not _within(change.key, apart)]
    if not told and before != after:
        told.append(Change("changed", TEXTS, None, None, "patch"))
    return told


WHOLES = ("operation", "schema", "field")
"""What is told of one of these that is new or gone is told once, not part by part."""


def _within(key: Key, apart: set[tuple[str, str]]) -> bool:
    """Whether a part belongs to an owner, or to a field, that is told as a whole."""
    if key.what in ("operation", "schema"):
        return False
    of_a_field = key.what == "fact" and (key.owner, key.name.partition(" ")[0]) in apart
    return of_a_field or (key.owner, "") in apart


def bump_of(found: Sequence[Change]) -> str:
    """The greatest step that any of the changes asks for."""
    return max((change.bump for change in found), key=BUMPS.index, default="none")


def _judged(key: Key, before: Any, after: Any, was: bool, is_: bool) -> Change:
    kind = "changed" if was and is_ else "added" if is_ else "removed"
    step: Step = getattr(RULES[_rule_of(key)], kind)
    return Change(kind, key, before, after, step(before, after))


def _rule_of(key: Key) -> str:
    fact = key.name.rpartition(" ")[2]
    return FACTS.get(fact, key.what) if key.what == "fact" else key.what


Step = Callable[[Any, Any], str]
"""From the value before and the value after to the version step."""


def _always(bump: str) -> Step:
    def step(_before: Any, _after: Any) -> str:
        return bump

    return step


def _of_new_input(_before: Any, after: Any) -> str:
    return "major" if after["required"] else "minor"


def _of_changed_input(before: Any, after: Any) -> str:
    """A tighter limit is the service's matter; a type, or something that must be given now, is the caller's."""
    return "major" if before["shape"] != after["shape"] or (after["required"] and not before["required"]) else "minor"


def _of_operation(before: Any, after: Any) -> str:
    """Its tag is the module it is imported from; its path is not seen by the caller."""
    return "major" if before["tag"] != after["tag"] else "minor"


def _of_scopes(before: list[list[str]], after: list[list[str]]) -> str:
    """Whether every token that was enough still is; an empty list asks for none."""
    none: list[list[str]] = [[]]
    enough = all(any(_meets(had, wanted) for wanted in after or none) for had in before or none)
    return "minor" if enough else "major"


def _meets(had: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(covers(had, scope) for scope in wanted)


@dataclass(frozen=True, slots=True)
class Rule:
    """The step that a new, a vanished and a changed part asks for."""

    added: Step
    removed: Step
    changed: Step


MAJOR, MINOR, PATCH = _always("major"), _always("minor"), _always("patch")
INPUT = Rule(_of_new_input, MAJOR, _of_changed_input)
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "operation": Rule(MINOR, MAJOR, _of_operation),
        "parameter": INPUT,
        "body": INPUT,
        "field": INPUT,
        "schema": Rule(MINOR, MAJOR, MAJOR),
        "result": Rule(MAJOR, MAJOR, MAJOR),
        "status": Rule(MINOR, MINOR, MINOR),
        "scopes": Rule(MAJOR, MINOR, _of_scopes),
        "fact": Rule(MINOR, MINOR, MINOR),
        "silent fact": Rule(PATCH, PATCH, PATCH),
        "fact of the answer": Rule(MINOR, MAJOR, MAJOR),
    }
)
FACTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("x-evidence", "x-known-values", "x-known-operators"), "silent fact"),
        **dict.fromkeys(("x-empty", "x-paging", "x-row-results"), "fact of the answer"),
    }
)
"""Facts that no code reads, and facts that decide what a call returns or can be walked through with."""
