"""Strict YAML: what a fragment says, without the surprises of YAML 1.1.

PyYAML by itself reads `2025-01-15` as a date, `no` as false and `12:30` as 750. Here a plain scalar becomes what JSON
knows (null, true, false, a number without leading zeros), and everything else is text. A key that stands twice, which
PyYAML resolves in silence, is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml  # type: ignore[import-untyped]

from zrecruit_ext.codegen.walk import Json, is_map

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["SpecError", "load_fragment", "parse"]

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (re.compile(r"[-+]?(?:0|[1-9][0-9]*)"), int),
    (re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"), float),
)


class SpecError(Exception):
    """The fragments cannot become a document. One line a problem: where, what, and what to do."""


def load_fragment(path: Path) -> Json:
    """Read one fragment.

    Raises SpecError when it is no YAML or no mapping, or when a key stands twice or is no text.
    """
    content = parse(path.read_text(encoding="utf-8"), path.name)
    if not is_map(content):
        raise SpecError(f"{path.name}: holds no mapping; a fragment has `paths` and `components`")
    return content


def parse(text: str, name: str = "text") -> Any:
    """The value of a YAML text; `name` stands in messages. Raises SpecError as `load_fragment` does."""
    try:
        # pyyaml is only half typed
        root = yaml.compose(text, LOADER)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    except yaml.YAMLError as error:
        raise SpecError(f"{name}: is no YAML ({' '.join(str(error).split())}); correct the syntax") from error
    return None if root is None else _value(root, name)


def _value(node: Any, name: str) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value) if node.style else _plain(str(node.value))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, name) for item in node.value]
    found: Json = {}
    for key_node, value_node in node.value:
        place = f"{name}:{key_node.start_mark.line + 1}"
        key = _value(key_node, name)
        if not isinstance(key, str):
            raise SpecError(f"{place}: key {key!r} is no text; put it in quotes")
        if key in found:
            raise SpecError(f"{place}: key {key!r} stands twice; keep one of them")
        found[key] = _value(value_node, name)
    return found


def _plain(text: str) -> Any:
    if text in WORDS:
        return WORDS[text]
    return next((convert(text) for pattern, convert in NUMBERS if pattern.fullmatch(text)), text)
