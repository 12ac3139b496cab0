"""What a fault rule may hold: a rule that could never do what it says is refused when it is set."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection
from typing import Any

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_object

__all__ = ["check_rule"]

Test = Callable[[Any], bool]

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
BODILESS = (204, 304)
HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
HEADER_VALUE = re.compile(r"[\t\x20-\x7e\xa0-\xff]*")


def check_rule(rule: Any, operations: Collection[str]) -> None:
    """Raises `Refused` 400 naming the part of the rule that makes no sense."""
    check(rule, RULE, "rule")
    check(rule.get("match", {}), MATCH, "match")
    check(rule.get("effect", {}), EFFECT, "effect")
    operation = rule.get("match", {}).get("operation")
    if operation is not None and operation not in operations:
        raise wrong(f"match: the spec has no operation {operation!r}")
    check_combination(rule.get("effect", {}))


def check(value: Any, known: dict[str, tuple[Test, str]], what: str) -> None:
    if not is_object(value):
        raise wrong(f"{what}: an object is expected")
    for name, given in value.items():
        if name not in known:
            raise wrong(f"{what}: {name} is not known; known are {', '.join(sorted(known))}")
        fits, expected = known[name]
        if not fits(given):
            raise wrong(f"{what}: {name} is {expected}")


def check_combination(effect: dict[str, Any]) -> None:
    answers = "status" in effect or "body" in effect
    if effect.get("status") in BODILESS and effect.get("body") not in (None, ""):
        raise wrong(f"effect: an answer with status {effect['status']} has no body")
    if "cut" in effect and effect.get("when") == "before" and not answers:
        raise wrong("effect: cut before the handler has nothing to cut; give a status and a body")


def wrong(reason: str) -> Refused:
    return Refused(400, "INVALID_DATA", f"fault {reason}")


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def within(low: float, high: float = math.inf) -> Test:
    return lambda value: is_number(value) and low <= value <= high


def whole(low: int, high: float = math.inf) -> Test:
    return lambda value: isinstance(value, int) and within(low, high)(value)


def is_regex(value: Any) -> bool:
    try:
        re.compile(value)
    except (re.error, TypeError):
        return False
    return isinstance(value, str)


def are_headers(value: Any) -> bool:
    return is_object(value) and all(
        isinstance(text, str) and HEADER_NAME.fullmatch(name) and HEADER_VALUE.fullmatch(text)
        for name, text in value.items()
    )


RULE: dict[str, tuple[Test, str]] = {
    "match": (is_object, "an object"),
    "times": (lambda value: value is None or whole(1)(value), "a whole number from 1, or null for no end"),
    "probability": (within(0, 1), "a number from 0 to 1"),
    "effect": (is_object, "an object"),
}
MATCH: dict[str, tuple[Test, str]] = {
    "method": (lambda value: isinstance(value, str) and value.upper() in METHODS, "a method of HTTP"),
    "path": (is_regex, "a regular expression"),
    "operation": (lambda value: isinstance(value, str), "an operation id of the spec"),
}
EFFECT: dict[str, tuple[Test, str]] = {
    "delay": (within(0), "a number of seconds from 0"),
    "status": (whole(200, 599), "a whole number from 200 to 599"),
    "body": (lambda _: True, "any JSON value"),
    "reset": (lambda value: isinstance(value, bool), "true or false"),
    "cut": (lambda value: value == "half" or whole(0)(value), "a number of bytes from 0, or half"),
    "when": (lambda value: value in ("before", "during", "after"), "before, during or after"),
    "headers": (are_headers, "an object of header texts"),
    "variant": (lambda value: value == "documented", "documented"),
}
