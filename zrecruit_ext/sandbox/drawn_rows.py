"""Rows of a module as Hypothesis draws them: one strategy by the type of each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from hypothesis import strategies as st

from zrecruit_ext.sandbox.drawing import DATES, MOMENTS, words
from zrecruit_ext.sandbox.engine.rows import SPANS
from zrecruit_ext.sandbox.engine.values import parse_datetime

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import SearchStrategy

    from zrecruit_ext.sandbox.metadata import Field

__all__ = ["row_of"]

TEXT_LENGTHS = {"text": 255, "textarea": 32_000, "picklist": 255}
# new with every draw, also when a case is run once more: the row of the first time is still there
FRESH: SearchStrategy[str] = st.builds(uuid4).map(str)
WHOLE = 10**9 - 1
MONEY = 10**12


def row_of(fields: Sequence[Field], ids: Mapping[str, Sequence[str]]) -> SearchStrategy[dict[str, Any]]:
    """Mandatory fields always, the others at times."""
    drawn = {field.api_name: value_of(field, ids.get(field.api_name, ())) for field in fields}
    needed = {field.api_name for field in fields if field.mandatory}
    rows = st.fixed_dictionaries(
        {name: each for name, each in drawn.items() if name in needed},
        optional={name: each for name, each in drawn.items() if name not in needed},
    )
    return rows.filter(in_order)


def in_order(row: dict[str, Any]) -> bool:
    """Whether nothing ends before it begins."""
    pairs = [(row[first], row[last]) for first, last in SPANS.values() if row.get(first) and row.get(last)]
    return all(str(parse_datetime(first)) < str(parse_datetime(last)) for first, last in pairs)


def value_of(field: Field, ids: Sequence[str]) -> SearchStrategy[Any]:
    if ids:
        return st.sampled_from(list(ids))
    found = SIMPLE[field.type] if field.type in SIMPLE else by_field(field)
    return found if field.mandatory else st.none() | found


def by_field(field: Field) -> SearchStrategy[Any]:
    """What depends on the field's own values and length."""
    if field.type == "picklist":
        return picked(field)
    if field.type == "multiselectpicklist":
        return st.lists(picked(field), max_size=3, unique=True)
    return text_of(field)


def text_of(field: Field) -> SearchStrategy[Any]:
    """Text that is more than blanks."""
    length = min(field.length or 255, TEXT_LENGTHS.get(field.type, 255))
    if field.unique:
        return FRESH.map(lambda key: key[:length])
    return words(1, length).filter(lambda text: text.strip() != "")


def picked(field: Field) -> SearchStrategy[Any]:
    return st.sampled_from(field.picks) if field.picks else text_of(field)


SIMPLE: dict[str, SearchStrategy[Any]] = {
    "email": FRESH.map("{}@example.com".format),
    "phone": st.from_regex(r"\+[1-9][0-9]{6,13}", fullmatch=True),
    "website": st.from_regex(r"https://[a-z]{3,12}\.example/[a-z]{0,8}", fullmatch=True),
    "integer": st.integers(0, WHOLE),
    "double": st.floats(0, MONEY),
    "currency": st.floats(0, MONEY),
    "boolean": st.booleans(),
    "date": DATES,
    "datetime": MOMENTS,
}
