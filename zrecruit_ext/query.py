"""Search criteria from typed parts, so that no value can change the meaning of the query.

    (F.City == "Oslo") & ((F.Experience_in_Years >= 3) | F.Skill_Set.contains("C (embedded), C++"))

``str()`` of the result is the plain text of the vendor's `criteria` parameter. It is not percent-encoded:
the HTTP library does that, once.

Source: Search Records, Zoho Recruit REST API v2 (grammar, escaping, ten conditions at most).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from zrecruit_ext.errors import BadCriteria
from zrecruit_ext.values import date_text, datetime_text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Condition", "Criteria", "F", "Field", "Group", "Value", "field"]

MAX_CONDITIONS = 10

_SEARCHABLE = "Give a text that is not empty, a finite number, a bool, a date or a date-time."

Value = str | int | float | Decimal | bool | date | datetime

_FIELD = re.compile(r"\$?[A-Za-z][A-Za-z0-9_]*\Z")
_OPERATOR = re.compile(r"[a-z]+(_[a-z]+)*\Z")
# A run of backslashes counts only where it could be read as an escape: before a special character or at the end.
_AMBIGUOUS = re.compile(r"(\\*)([(),]|\Z)")


@dataclass(frozen=True, slots=True)
class Criteria:
    """A condition or a group of them; combine with ``&`` and ``|``."""

    def __and__(self, other: Criteria) -> Group:
        return Group.of("and", self, other)

    def __or__(self, other: Criteria) -> Group:
        return Group.of("or", self, other)

    def __bool__(self) -> bool:
        # `a and b` would silently drop `a`.
        raise TypeError("criteria have no truth value: combine them with & and |")

    @property
    def size(self) -> int:
        """Number of conditions in it."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Condition(Criteria):
    """One comparison: field, operator and one or more values."""

    field: str
    operator: str
    values: tuple[Value, ...]

    def __post_init__(self) -> None:
        if not _FIELD.match(self.field):
            raise BadCriteria(f"{self.field!r} is not a field API name", advice="Use letters, digits and underscores.")
        if not _OPERATOR.match(self.operator):
            raise BadCriteria(f"{self.operator!r} is not an operator", advice="Use a lower-case word such as equals.")
        if not self.values:
            raise BadCriteria(f"{self.field}:{self.operator} has no value", advice="Give at least one.")
        for value in self.values:
            _text(value)

    @property
    def size(self) -> int:
        return 1

    def __str__(self) -> str:
        return f"({self.field}:{self.operator}:{','.join(_escaped(_text(value)) for value in self.values)})"


@dataclass(frozen=True, slots=True)
class Group(Criteria):
    """Conditions joined by one word, ``and`` or ``or``."""

    word: str
    parts: tuple[Criteria, ...]

    @classmethod
    def of(cls, word: str, *parts: Criteria) -> Group:
        """Join `parts`, taking apart those that are groups of the same word. Raises BadCriteria past ten conditions."""
        flat = tuple(leaf for part in parts for leaf in _same(word, part))
        group = cls(word, flat)
        if group.size > MAX_CONDITIONS:
            raise BadCriteria(f"{group.size} conditions, {MAX_CONDITIONS} are allowed", advice="Search more than once.")
        return group

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts)

    def __str__(self) -> str:
        return f"({self.word.join(str(part) for part in self.parts)})"


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field by its API name. Which operators a field takes depends on its type and on the service.

    The signs of Python stand for the methods: ``F.City == "Oslo"`` is ``F.City.equals("Oslo")``.
    """

    name: str

    def __eq__(self, value: Value) -> Condition:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.equals(value)

    def __ne__(self, value: Value) -> Condition:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.not_equal(value)

    def __gt__(self, value: Value) -> Condition:
        return self.greater_than(value)

    def __ge__(self, value: Value) -> Condition:
        return self.at_least(value)

    def __lt__(self, value: Value) -> Condition:
        return self.less_than(value)

    def __le__(self, value: Value) -> Condition:
        return self.at_most(value)

    def __hash__(self) -> int:
        return hash(self.name)

    def where(self, operator: str, *values: Value) -> Condition:
        """Any operator by its vendor name."""
        return Condition(self.name, operator, values)

    def equals(self, value: Value) -> Condition:
        """Equal. On text fields the service is reported to match like `contains`: compare again where it matters."""
        return self.where("equals", value)

    def not_equal(self, value: Value) -> Condition:
        return self.where("not_equal", value)

    def starts_with(self, value: str) -> Condition:
        return self.where("starts_with", value)

    def ends_with(self, value: str) -> Condition:
        return self.where("ends_with", value)

    def contains(self, value: str) -> Condition:
        return self.where("contains", value)

    def not_contains(self, value: str) -> Condition:
        return self.where("not_contains", value)

    def greater_than(self, value: Value) -> Condition:
        return self.where("greater_than", value)

    def at_least(self, value: Value) -> Condition:
        return self.where("greater_equal", value)

    def less_than(self, value: Value) -> Condition:
        return self.where("less_than", value)

    def at_most(self, value: Value) -> Condition:
        return self.where("less_equal", value)

    def between(self, low: Value, high: Value) -> Condition:
        return self.where("between", low, high)

    def one_of(self, values: Iterable[Value]) -> Condition:
        """Equal to one of `values` (the vendor's ``in``)."""
        return self.where("in", *values)


class _Fields:
    """``F.Last_Name`` is ``field("Last_Name")``."""

    def __getattr__(self, name: str) -> Field:
        if name.startswith("__"):
            raise AttributeError(name)
        return Field(name)


F = _Fields()


def field(name: str) -> Field:
    """The field with this API name, for names that are no Python attribute (``$approved``) or are computed."""
    return Field(name)


def _same(word: str, part: Criteria) -> tuple[Criteria, ...]:
    return part.parts if isinstance(part, Group) and part.word == word else (part,)


def _text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return _finite(str(value), value)
        case float():
            return _finite(repr(value), value)
        case datetime():
            return datetime_text(value)
        case date():
            return date_text(value)
        case str() if value:
            return value
        case _:
            raise BadCriteria(f"{value!r} cannot be searched for", advice=_SEARCHABLE)


def _finite(text: str, value: int | float | Decimal) -> str:
    if not math.isfinite(value):
        raise BadCriteria(f"{text} cannot be searched for", advice=_SEARCHABLE)
    return text


def _escaped(text: str) -> str:
    """One backslash before ``( ) ,``; backslashes that would otherwise be read as an escape are doubled."""
    return _AMBIGUOUS.sub(lambda hit: hit[1] * 2 + (f"\\{hit[2]}" if hit[2] else ""), text)
