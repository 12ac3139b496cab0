"""Conditions on a command line: those of the search in parentheses, or the service's own JSON."""

from __future__ import annotations

import re
from typing import Any

import typer

from zrecruit_ext._records.modules import properties
from zrecruit_ext.cli.options import parse_json
from zrecruit_ext.errors import BadCriteria
from zrecruit_ext.query import Condition, Criteria, Group

__all__ = ["parse_where"]

_LEAF = re.compile(r"\(\s*(\$?\w+)\s*:\s*(\w+)\s*:((?:\\.|[^()\\])*)\)", re.DOTALL)
_WORD = re.compile(r"\s*(and|or)\s*")
_NUMBERS = frozenset({"integer", "double", "currency"})
_SEVERAL = frozenset({"in", "not_in", "between", "not_between"})


def parse_where(text: str | None, module: str) -> Criteria | dict[str, Any] | None:
    """`(City:equals:Oslo)`, several joined by `and` or `or` within parentheses, or a JSON object.

    Values of fields that the spec knows to hold numbers are numbers.
    """
    if text is None:
        return None
    if text.lstrip().startswith("{"):
        value: dict[str, Any] = parse_json(text.encode(), "--where")
        return value
    try:
        found, end = _parsed(text.strip(), 0, _numeric(module))
    except BadCriteria as error:
        raise typer.BadParameter(f"--where: {error}") from None
    if text.strip()[end:].strip():
        raise _unreadable(text.strip(), end)
    return found


def _parsed(text: str, at: int, numeric: frozenset[str]) -> tuple[Criteria, int]:
    """The criteria that begin at a place, and where they end."""
    if leaf := _LEAF.match(text, at):
        return _condition(leaf[1], leaf[2], leaf[3], numeric), leaf.end()
    if at >= len(text) or text[at] != "(":
        raise _unreadable(text, at)
    first, at = _parsed(text, at + 1, numeric)
    parts, words = [first], list[str]()
    while word := _WORD.match(text, at):
        part, at = _parsed(text, word.end(), numeric)
        parts, words = [*parts, part], [*words, word[1]]
    if text[at : at + 1] != ")" or len(set(words)) > 1:
        raise _unreadable(text, at)
    return (Group.of(words[0], *parts) if words else first), at + 1


def _condition(field: str, operator: str, value: str, numeric: frozenset[str]) -> Condition:
    pieces = re.split(r"(?<!\\),", value) if operator in _SEVERAL else [value]
    texts = [re.sub(r"\\(.)", r"\1", piece.strip()) for piece in pieces]
    return Condition(field, operator, tuple(_typed(text, numbered=field in numeric) for text in texts))


def _typed(text: str, *, numbered: bool) -> str | bool | float:
    if numbered and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return float(text) if "." in text else int(text)
    return {"true": True, "false": False}.get(text, text)


def _numeric(module: str) -> frozenset[str]:
    kinds = {name: facts.get("x-field", {}).get("type") for name, facts in properties(module).items()}
    return frozenset(name for name, kind in kinds.items() if kind in _NUMBERS)


def _unreadable(text: str, at: int) -> typer.BadParameter:
    shown = text[at : at + 30]
    return typer.BadParameter(
        f"--where cannot be read at {shown!r}; write (Field:operator:value), or ((...)and(...)), or JSON"
    )
