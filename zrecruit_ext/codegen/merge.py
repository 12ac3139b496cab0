"""Fragments to one document: strict YAML in, a plain union out.

YAML 1.1, which PyYAML speaks by default, reads ``2025-01-15`` as a date, ``no`` as false and ``12:30`` as 750.
The loader here resolves only what JSON knows (null, true, false, numbers without leading zeros); all else is text.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

__all__ = ["FragmentLoader", "SpecError", "load_fragment", "merge", "render"]

HEAD = "document.yaml"
"""The fragment that opens the document; the others follow by name."""

SCALARS = {
    "null": ("~nN\0", r"~|null|Null|NULL|"),
    "bool": ("tTfF", r"true|True|TRUE|false|False|FALSE"),
    "int": ("-+0123456789", r"[-+]?(?:0|[1-9][0-9]*)"),
    "float": ("-+.0123456789", r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+"),
}


class SpecError(Exception):
    """The fragments cannot become a document. The text is one line a problem: where, what, and what to do."""


class FragmentLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader with the scalars of JSON, which refuses a key that stands twice or is no text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str):
                raise SpecError(f"{_place(key_node)}: key {key!r} is no text; put it in quotes")
            if key in seen:
                raise SpecError(f"{_place(key_node)}: key {key!r} stands twice; keep one of them")
            seen.add(key)
        return {self.construct_object(k, deep=True): self.construct_object(v, deep=True) for k, v in node.value}


def _construct_map(loader: FragmentLoader, node: yaml.MappingNode) -> dict[str, Any]:
    return loader.construct_mapping(node, deep=True)


FragmentLoader.add_constructor("tag:yaml.org,2002:map", _construct_map)
for _name, (_first, _pattern) in SCALARS.items():
    FragmentLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), list(_first))
FragmentLoader.yaml_implicit_resolvers.setdefault("", []).append(("tag:yaml.org,2002:null", re.compile("^$")))


def _place(node: yaml.Node) -> str:
    mark = node.start_mark
    return f"{mark.name}:{mark.line + 1}"


def load_fragment(path: Path) -> dict[str, Any]:
    """Read one fragment.

    Raises SpecError when it is no YAML, no mapping, or has a key twice.
    """
    try:
        with path.open("rb") as stream:
            loader = FragmentLoader(stream)
            loader.name = path.name
            content = loader.get_single_data()
    except yaml.YAMLError as error:
        raise SpecError(f"{path.name}: not readable as YAML ({' '.join(str(error).split())}); correct the syntax") from error
    if not isinstance(content, dict):
        raise SpecError(f"{path.name}: holds no mapping; a fragment has `paths` and `components`")
    return content


def merge(folder: Path) -> dict[str, Any]:
    """Union of all fragments of a folder: head first, then by name.

    Raises SpecError when the folder has no fragment or two of them define the same thing.
    """
    files = sorted(folder.glob("*.yaml"), key=lambda path: (path.name != HEAD, path.name))
    if not files:
        raise SpecError(f"{folder}: no fragments; expected {HEAD} and one file per tag")
    document: dict[str, Any] = {}
    owners: dict[str, str] = {}
    for path in files:
        _union(document, load_fragment(path), path.name, owners)
    return document


def _union(target: dict[str, Any], source: dict[str, Any], file: str, owners: dict[str, str], where: str = "") -> None:
    """Add source to target. Only the levels that fragments share are opened: the root, `paths`, `components.*`."""
    for key, value in source.items():
        place = f"{where}{key}"
        if place in {"paths", "components"} or where == "components.":
            _union(target.setdefault(key, {}), value, file, owners, f"{place}.")
        elif place in owners:
            raise SpecError(f"{file}: {place} is already defined in {owners[place]}; keep it in one fragment")
        else:
            owners[place] = file
            target[key] = value


def render(document: dict[str, Any]) -> bytes:
    """The bytes of the merged file: JSON, two spaces, one newline at the end."""
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
