"""Faults on request: delays, made-up answers, broken connections, for the requests a rule matches.

A rule's `effect` holds `delay` (seconds), `status` and `body` (an answer of the rule's own, 200 where it names no
status; the handler does not run), `headers` (put on whatever answer goes out), `cut` (only so many bytes of that
answer's body are sent) or `reset` (the connection dies, after those bytes where both are given). `reset` and `cut`
alone strike after the handler has done its work, unless the effect says `"when": "before"`; an answer strikes before
it, unless it says `"when": "after"`. That is how a committed write loses its answer, or an uncommitted one looks
like it. `"when": "during"` strikes when half of the rows are carried out. `variant` asks for another documented form
of the answer.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.fault_rules import check_rule
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Effect", "FaultBox"]


@dataclass(frozen=True, slots=True)
class Effect:
    """What strikes a request."""

    delay: float = 0.0
    status: int | None = None
    body: Any = None
    reset: bool = False
    cut: int | str | None = None
    when: str | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    variant: str | None = None

    @property
    def breaks(self) -> bool:
        """Whether the connection does not survive the answer."""
        return self.reset or self.cut is not None

    @property
    def before(self) -> bool:
        """Whether it strikes instead of the handler."""
        return self.when == "before" or (self.when is None and self.status is not None)

    @property
    def answers(self) -> bool:
        """Whether its own answer takes the place of the handler's."""
        return self.when in ("during", "after") and self.status is not None

    @property
    def silent(self) -> bool:
        """Whether the connection dies without an answer."""
        return self.reset and self.cut is None


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
            and wanted.get("method", method).upper() == method
            and wanted.get("operation", operation) == operation
            and re.search(wanted.get("path", ""), path) is not None
            and chance < self.probability
        )


class FaultBox:
    """The rules in force; the first one that matches strikes. `operations` are the ids a rule may name."""

    def __init__(self, operations: Collection[str], seed: int = 0) -> None:
        self._operations = operations
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
        self._rules = [read_rule(rule, self._operations) for rule in rules]
        return len(self._rules)

    def strike(self, method: str, path: str, operation: str | None) -> Effect | None:
        """The effect for a request, None when no rule matches."""
        for rule in self._rules:
            if rule.applies(method, path, operation, self._chance.random()):
                rule.left = None if rule.left is None else rule.left - 1
                return rule.effect
        return None


def read_rule(rule: Any, operations: Collection[str]) -> Rule:
    check_rule(rule, operations)
    effect = dict(rule.get("effect", {}))
    if "body" in effect:
        effect.setdefault("status", 200)
    return Rule(rule.get("match", {}), Effect(**effect), rule.get("times"), rule.get("probability", 1.0))
