"""Fragments to one document: strict YAML in, a plain union out.

YAML 1.1, which PyYAML speaks by default, reads ``2025-01-15`` as a date, ``no`` as false and ``12:30`` as 750.
The loader here resolves only what JSON knows (null, true, false, numbers without leading zeros); all else is text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

import yaml  # type: ignore[import-untyped]  # its stubs are not worth a dependency

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FragmentLoader", "Merged", "SpecError", "load_fragment", "merge", "render"]

HEAD = "document.yaml"
"""The fragment that opens the document; the others follow by name."""

SHARED = {("paths",), ("components",)}
"""Parts of a document that several fragments add to."""

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

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:  # noqa: ARG002
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
        raise SpecError(
            f"{path.name}: not readable as YAML ({' '.join(str(error).split())}); correct the syntax"
        ) from error
    if not isinstance(content, dict):
        raise SpecError(f"{path.name}: holds no mapping; a fragment has `paths` and `components`")
    return content


@dataclass(frozen=True, slots=True)
class Merged:
    """A whole document, and which fragment each of its parts came from."""

    document: dict[str, Any] = field(default_factory=dict[str, Any])
    owners: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])

    def file_of(self, place: tuple[str, ...]) -> str:
        """Name of the fragment that holds a place; empty when none does."""
        return next((self.owners[place[:n]] for n in range(len(place), 0, -1) if place[:n] in self.owners), "")


def merge(folder: Path) -> Merged:
    """Union of all fragments of a folder: head first, then by name.

    Raises SpecError when the folder has no fragment or two of them define the same thing.
    """
    files = sorted(folder.glob("*.yaml"), key=lambda path: (path.name != HEAD, path.name))
    if not files:
        raise SpecError(f"{folder}: no fragments; expected {HEAD} and one file per tag")
    merged = Merged()
    for path in files:
        _union(merged, merged.document, load_fragment(path), path.name)
    return merged


def _union(merged: Merged, target: dict[str, Any], source: dict[str, Any], file: str, at: tuple[str, ...] = ()) -> None:
    """Add source to target. Only the levels that fragments share are opened: the root, `paths`, `components.*`."""
    for key, value in source.items():
        place = (*at, key)
        if place in SHARED or at == ("components",):
            if not isinstance(value, dict):
                raise SpecError(f"{file}: {'.'.join(place)} is no mapping; give it names")
            _union(merged, target.setdefault(key, {}), value, file, place)
        elif place in merged.owners:
            raise SpecError(f"{file}: {'.'.join(place)} is already in {merged.owners[place]}; keep it in one fragment")
        else:
            merged.owners[place] = file
            target[key] = value


def render(document: dict[str, Any]) -> bytes:
    """The bytes of the merged file: JSON, two spaces, one newline at the end."""
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
