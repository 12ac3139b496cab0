"""Conditions of a read job: `F` of the search, or the service's own form, in either dialect.

Sources: Create Bulk Read Job (flat: `api_name`, `comparator`, `value`; `group_operator`, `group`), seed 000 (the field
is an object). Up to 25 conditions. `${EMPTY}` is the empty value.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from zrecruit_ext.errors import BadCriteria
from zrecruit_ext.query import Condition, Criteria, Group
from zrecruit_ext.values import date_text, datetime_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["flat", "nested"]

_COMPARATORS = {"equals": "equal"}
_LISTS = frozenset({"in", "not_in", "between", "not_between"})


def flat(where: Criteria | Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The vendor's form; a mapping is taken as it is. Raises BadCriteria for anything else."""
    if where is None:
        return None
    match where:
        case Condition():
            values = [_value(value) for value in where.values]
            comparator = _COMPARATORS.get(where.operator, where.operator)
            value = values if comparator in _LISTS else values[0]
            return {"api_name": where.field, "comparator": comparator, "value": value}
        case Group():
            return {"group_operator": where.word, "group": [flat(part) for part in where.parts]}
        case Criteria():
            raise BadCriteria("criteria without conditions", advice="Build them with zrecruit_ext.F.")
        case _ if hasattr(where, "keys"):
            return dict(where)
        case _:
            advice = 'Use zrecruit_ext.F, or {"api_name": ..., "comparator": ..., "value": ...}.'
            raise BadCriteria(f"{type(where).__name__} is no criteria of a job", advice=advice)


def nested(criteria: Mapping[str, Any]) -> dict[str, Any]:
    """Seed 000's form of flat criteria."""
    if "group" in criteria:
        group = cast("list[Mapping[str, Any]]", criteria["group"])
        return {**criteria, "group": [nested(part) for part in group]}
    rest = {key: value for key, value in criteria.items() if key != "api_name"}
    return {"field": {"api_name": criteria["api_name"]}, **rest} if "api_name" in criteria else rest


def _value(value: object) -> object:
    match value:
        case datetime():
            return datetime_text(value)
        case date():
            return date_text(value)
        case Decimal():
            return str(value)
        case _:
            return value
