"""Hypothesis strategies of what fits a schema of the spec; imported by `strategies`, which needs hypothesis."""

from __future__ import annotations

import string
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from zrecruit_ext.sandbox.spec import Spec

__all__ = ["DATES", "MOMENTS", "WORDS", "Drawer", "words"]

Schema = dict[str, Any]
DEPTH = 6
MOST_ITEMS = 3
OFFSETS = st.sampled_from(["+00:00", "-08:00", "+05:30", "+14:00"])
# a year has four digits on the wire
FIRST, LAST = datetime(1000, 1, 2), datetime(9999, 12, 30)  # noqa: DTZ001 - the offset is drawn on its own
DATES: SearchStrategy[str] = st.dates(FIRST.date(), LAST.date()).map(str)
MOMENTS: SearchStrategy[str] = st.builds("{:%Y-%m-%dT%H:%M:%S}{}".format, st.datetimes(FIRST, LAST), OFFSETS)
# whatever JSON and a database take: no halves of surrogate pairs, no NUL
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WORDS: SearchStrategy[str] = st.text(LETTERS, max_size=20)
CUSTOM = st.dictionaries(
    st.text(string.ascii_letters, min_size=1, max_size=8).map("Custom_{}".format),
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS | st.lists(WORDS, max_size=2),
    max_size=3,
)


def words(low: int, high: int | None) -> SearchStrategy[str]:
    """Text of a length between two bounds, mostly short."""
    most = max(low, min(20, 20 if high is None else high))
    return st.text(LETTERS, min_size=low, max_size=most)


class Drawer:
    """Values of schemas; `wild` ones may hold what the spec does not name: more keys, new picklist values."""

    def __init__(self, spec: Spec, *, wild: bool) -> None:
        self._spec = spec
        self._wild = wild

    def value(self, schema: Schema, depth: int = DEPTH) -> SearchStrategy[Any]:
        """Values that fit; references deeper than `depth` are cut where the schema allows it."""
        if "$ref" in schema:
            target = self._spec.resolve(schema)
            return st.deferred(lambda: self.value(target, depth - 1))
        if "const" in schema or "enum" in schema:
            return st.sampled_from(schema.get("enum") or [schema["const"]])
        choices: list[Schema] = schema.get("anyOf") or schema.get("oneOf") or []
        if choices:
            return st.one_of([self.value(each, depth) for each in choices])
        kinds = schema.get("type", "object" if "properties" in schema else "string")
        return st.one_of(
            [self._of_kind(kind, schema, depth) for kind in ([kinds] if isinstance(kinds, str) else kinds)]
        )

    def _of_kind(self, kind: str, schema: Schema, depth: int) -> SearchStrategy[Any]:
        if kind == "object":
            return self.instance(schema, depth)
        return self._array(schema, depth) if kind == "array" else self._scalar(kind, schema)

    def _scalar(self, kind: str, schema: Schema) -> SearchStrategy[Any]:
        if kind == "string":
            return self._text(schema)
        whole = st.integers(int(schema.get("minimum", -(2**53))), int(schema.get("maximum", 2**53)))
        part = st.floats(schema.get("minimum", -1e9), schema.get("maximum", 1e9))
        simple = {"integer": whole, "number": whole | part, "boolean": st.booleans(), "null": st.none()}
        return simple[kind]

    def instance(self, schema: Schema, depth: int = DEPTH) -> SearchStrategy[dict[str, Any]]:
        """Objects that fit: required keys always, the others at times."""
        needed = schema.get("required", ())
        known: dict[str, Schema] = schema.get("properties", {})
        if depth <= 0:
            known = {name: each for name, each in known.items() if name in needed}
        drawn = {name: self.value(each, depth - 1) for name, each in known.items()}
        fixed = st.fixed_dictionaries(
            {name: each for name, each in drawn.items() if name in needed},
            optional={name: each for name, each in drawn.items() if name not in needed},
        )
        found = st.builds(merged, fixed, CUSTOM) if self._wild and is_open(schema) else fixed
        least = schema.get("minProperties", 0)
        return found.filter(lambda row: len(row) >= least) if least else found

    def _array(self, schema: Schema, depth: int) -> SearchStrategy[Any]:
        low, high = schema.get("minItems", 0), schema.get("maxItems", MOST_ITEMS)
        most = max(low, min(high, MOST_ITEMS)) if depth > 0 else low
        return st.lists(self.value(schema.get("items", {}), depth - 1), min_size=low, max_size=most)

    def _text(self, schema: Schema) -> SearchStrategy[Any]:
        if schema.get("format") in ("date", "date-time"):
            return DATES if schema["format"] == "date" else MOMENTS
        low, high = schema.get("minLength", 0), schema.get("maxLength")
        if "pattern" in schema:
            pattern = str(schema["pattern"]).removesuffix("$") + r"\Z"  # `$` would let a line end in
            return st.from_regex(pattern).filter(lambda text: low <= len(text) <= (high or len(text)))
        free, known = words(low, high), schema.get("x-known-values")
        return free if not known else st.sampled_from(known) | free if self._wild else st.sampled_from(known)


def is_open(schema: Schema) -> bool:
    return schema.get("additionalProperties", True) is True


def merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {**other, **one}
