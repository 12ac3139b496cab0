"""Faults on request: delays, made-up answers, broken connections, for the requests a rule matches.

A rule's `effect` holds `delay` (seconds), `status` and `body` (an answer of the rule's own, the handler does not
run), `reset` (the connection dies) or `cut` (only so many bytes of the body are sent). `reset` and `cut` strike after
the handler has done its work, unless the effect says `"when": "before"`; `status` strikes before it, unless it says
`"when": "after"`. That is how a committed write loses its answer, or an uncommitted one looks like it.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

__all__ = ["Effect", "FaultBox"]

EFFECT_TYPES: dict[str, type | tuple[type, ...]] = {
    "delay": (int, float),
    "status": int,
    "body": object,
    "reset": bool,
    "cut": int,
    "when": str,
    "headers": dict,
}
MATCH_KEYS = frozenset({"method", "path", "operation"})
RULE_KEYS = frozenset({"match", "times", "probability", "effect"})


@dataclass(frozen=True, slots=True)
class Effect:
    """What strikes a request."""

    delay: float = 0.0
    status: int | None = None
    body: Any = None
    reset: bool = False
    cut: int | None = None
    when: str | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def breaks(self) -> bool:
        """Whether the connection does not survive the answer."""
        return self.reset or self.cut is not None

    @property
    def before(self) -> bool:
        """Whether it strikes instead of the handler."""
        return self.when == "before" or (self.when is None and self.status is not None and not self.breaks)


@dataclass(slots=True)
class Rule:
    """One rule; `left` counts down, None is without end."""

    match: dict[str, Any]
    effect: Effect
    left: int | None
    probability: float

    def applies(self, method: str, path: str, operation: str | None, chance: float) -> bool:
        """Whether the rule strikes this request."""
        wanted = self.match
        return (
            self.left != 0
            and str(wanted.get("method", method)).upper() == method
            and wanted.get("operation", operation) == operation
            and re.search(str(wanted.get("path", "")), path) is not None
            and chance < self.probability
        )


class FaultBox:
    """The rules in force; the first one that matches strikes."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._rules: list[Rule] = []
        self._chance = random.Random(seed)  # noqa: S311 - test faults, not secrets

    def reset(self) -> None:
        """No rules, and the dice where they began."""
        self._rules = []
        self._chance.seed(self._seed)

    def replace(self, rules: Any) -> int:
        """Put these rules in place of the old ones; raises `Refused` for a rule that makes no sense."""
        if not is_array(rules):
            raise Refused(400, "INVALID_DATA", "a list of fault rules is expected")
        self._rules = [read_rule(rule) for rule in rules]
        return len(self._rules)

    def strike(self, method: str, path: str, operation: str | None) -> Effect | None:
        """The effect for a request, None when no rule matches."""
        for rule in self._rules:
            if rule.applies(method, path, operation, self._chance.random()):
                rule.left = None if rule.left is None else rule.left - 1
                return rule.effect
        return None


def read_rule(rule: Any) -> Rule:
    check_keys(rule, RULE_KEYS, "rule")
    match, effect = rule.get("match", {}), rule.get("effect", {})
    check_keys(match, MATCH_KEYS, "match")
    check_keys(effect, frozenset(EFFECT_TYPES), "effect")
    for name, value in effect.items():
        if not isinstance(value, EFFECT_TYPES[name]):
            raise Refused(400, "INVALID_DATA", f"fault effect {name} has a wrong type")
    try:
        re.compile(str(match.get("path", "")))
        times = rule.get("times")
        return Rule(match, Effect(**effect), None if times is None else int(times), float(rule.get("probability", 1.0)))
    except (re.error, TypeError, ValueError) as error:
        raise Refused(400, "INVALID_DATA", f"fault rule: {error}") from None


def check_keys(value: Any, known: frozenset[str], what: str) -> None:
    unknown = sorted(set(value) - known) if is_object(value) else ["not an object"]
    if unknown:
        raise Refused(400, "INVALID_DATA", f"fault {what}: {', '.join(unknown)}; known are {', '.join(sorted(known))}")
