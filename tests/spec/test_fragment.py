from __future__ import annotations

from typing import Any

import pytest

from zrecruit_ext.codegen.fragment import SpecError, load_fragment, parse


@pytest.mark.parametrize(
    "text",
    ["2025-01-15", "2025-01-15T10:30:00-08:00", "no", "yes", "on", "Off", "0123", "12:30", "1_000", "0x1F", "=", "<<"],
)
def test_what_yaml_1_1_turns_into_other_things_stays_text(text: str) -> None:
    assert parse(f"key: {text}") == {"key": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("-7", -7),
        ("9223372036854775807", 9223372036854775807),
        ("1.5", 1.5),
        ("1e3", 1000.0),
    ],
)
def test_what_json_knows_is_resolved(text: str, value: Any) -> None:
    found = parse(f"key: {text}")["key"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["'null'", '"true"', "'12'", "|-\n  12", ">-\n  null"])
def test_quoted_and_block_scalars_are_text(text: str) -> None:
    assert isinstance(parse(f"key: {text}")["key"], str)


def test_a_key_that_stands_twice_is_refused_with_its_line() -> None:
    with pytest.raises(SpecError, match=r"^a\.yaml:3: key 'get' stands twice; keep one of them$"):
        parse("path:\n  get: 1\n  get: 2\n", "a.yaml")


def test_a_key_that_stands_twice_in_a_flow_mapping_is_refused() -> None:
    with pytest.raises(SpecError, match="key 'a' stands twice"):
        parse("{a: 1, a: 1}")


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(SpecError, match="key 200 is no text; put it in quotes"):
        parse("responses: {200: {}}")


def test_broken_yaml_is_one_line_with_the_file(tmp_path: Any) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("a: [1,\nb: }")
    with pytest.raises(SpecError, match=r"^broken\.yaml: is no YAML \(.*\); correct the syntax$") as caught:
        load_fragment(path)
    assert "\n" not in str(caught.value)


def test_a_fragment_without_a_mapping_is_refused(tmp_path: Any) -> None:
    path = tmp_path / "list.yaml"
    path.write_text("- 1\n")
    with pytest.raises(SpecError, match=r"^list\.yaml: holds no mapping"):
        load_fragment(path)
