"""Whatever the document allows goes through a model and comes out as it was."""

from __future__ import annotations

import json
import string
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import pytest
import zrecruit_client.models as models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from zrecruit_client.types import UNSET

SCHEMAS: dict[str, Any] = json.loads(files("zrecruit_client").joinpath("openapi.json").read_bytes())["components"][
    "schemas"
]
MULTIPART = {"FileUpload", "DocumentUpload", "PhotoUpload"}
JSON_MODELS = sorted(name for name in SCHEMAS if "properties" in SCHEMAS[name] and name not in MULTIPART)
CUSTOM = st.dictionaries(
    st.text(string.ascii_letters, min_size=1).map(lambda name: f"Custom_{name}"),
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(max_size=20)
    | st.lists(st.text(max_size=5), max_size=3),
    max_size=4,
)
OFFSETS = st.sampled_from(["+00:00", "-08:00", "+05:30", "+14:00"])
DATETIMES = st.builds("{:%Y-%m-%dT%H:%M:%S}{}".format, st.datetimes(), OFFSETS).filter(lambda text: text[0] != " ")
FORMATS = {"date": st.dates().map(str), "date-time": DATETIMES}


def scalar(schema: dict[str, Any], kind: str, depth: int) -> st.SearchStrategy[Any]:
    """Values of one JSON type."""
    if kind == "object":
        return instance(schema, depth)
    if kind == "array":
        return st.lists(value(schema.get("items", {}), depth - 1), max_size=2)
    if kind == "string":
        return FORMATS.get(schema.get("format", ""), st.text(max_size=20))
    low, high = schema.get("minimum", -(2**31)), schema.get("maximum", 2**31)
    simple: dict[str, st.SearchStrategy[Any]] = {
        "null": st.none(),
        "boolean": st.booleans(),
        "integer": st.integers(low, high),
        "number": st.integers(-(2**31), 2**31) | st.floats(-1e9, 1e9),
    }
    return simple[kind]


def value(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    """Values that fit a schema; nothing deeper than `depth`."""
    if "$ref" in schema:
        return value(SCHEMAS[schema["$ref"].rpartition("/")[2]], depth)
    if "const" in schema or "enum" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        return st.one_of(value(each, depth) for each in choices)
    kinds = schema.get("type", "object" if "properties" in schema else "string")
    return st.one_of(scalar(schema, kind, depth) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def properties_of(schema: dict[str, Any], depth: int) -> Iterable[tuple[str, Any]]:
    """Below the depth only what must be there: a schema may hold itself."""
    found = schema.get("properties", {}).items()
    return found if depth > 0 else [each for each in found if each[0] in schema.get("required", ())]


def instance(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    """Objects that fit a schema, with custom fields where it is open."""
    properties = {name: value(each, depth - 1) for name, each in properties_of(schema, depth)}
    required = {name: each for name, each in properties.items() if name in schema.get("required", ())}
    optional = {name: each for name, each in properties.items() if name not in required}
    known = st.fixed_dictionaries(required, optional=optional)
    if schema.get("additionalProperties", True) is not True:
        return known
    return st.builds(lambda one, other: {**one, **other}, known, CUSTOM)


@pytest.mark.parametrize("name", JSON_MODELS)
def test_what_fits_the_schema_survives_from_dict_and_to_dict(name: str) -> None:
    model = getattr(models, name)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(instance(SCHEMAS[name], 3))
    def check(source: dict[str, Any]) -> None:
        before = json.dumps(source)
        read = model.from_dict(source)
        assert read.to_dict() == source
        assert json.dumps(source) == before, "the source is the caller's"
        assert model.from_dict(read.to_dict()) == read

    check()


@pytest.mark.parametrize("name", JSON_MODELS)
def test_every_property_may_be_null_in_an_answer(name: str) -> None:
    source = dict.fromkeys(SCHEMAS[name]["properties"])

    read = getattr(models, name).from_dict(source)

    assert read.to_dict() == source


@pytest.mark.parametrize("name", JSON_MODELS)
def test_properties_that_are_absent_stay_absent(name: str) -> None:
    required = dict.fromkeys(SCHEMAS[name].get("required", ()), "x")

    read = getattr(models, name).from_dict(required)

    assert read.to_dict() == required
    assert all(getattr(read, each) is UNSET for key, each in read._attributes.items() if key not in required)
