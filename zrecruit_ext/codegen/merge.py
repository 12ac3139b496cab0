"""Fragments to one document: a plain union that fails when two of them define the same thing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.fragment import SpecError, load_fragment
from zrecruit_ext.codegen.walk import Json, Place, is_map

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["HEAD", "Merged", "merge", "render"]

HEAD = "document.yaml"
"""The fragment that opens the document; the others follow by name."""

SHARED = {("paths",), ("components",)}
"""Parts of a document that several fragments add to; so are the sections of `components`."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A whole document, and which fragment each of its parts came from."""

    document: Json = field(default_factory=dict[str, Any])
    owners: dict[Place, str] = field(default_factory=dict[Place, str])

    def file_of(self, place: Place) -> str:
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


def _union(merged: Merged, target: Json, source: Json, file: str, at: Place = ()) -> None:
    """Add source to target, opening only the levels that fragments share."""
    for key, value in source.items():
        place = (*at, key)
        if place in SHARED or at == ("components",):
            if not is_map(value):
                raise SpecError(f"{file}: {'.'.join(place)} is no mapping; give its parts names")
            _union(merged, target.setdefault(key, {}), value, file, place)
        elif place in merged.owners:
            raise SpecError(f"{file}: {'.'.join(place)} is already in {merged.owners[place]}; keep it in one fragment")
        else:
            merged.owners[place] = file
            target[key] = value


def render(document: Json) -> bytes:
    """The bytes of the merged file: JSON, two spaces, one newline at the end."""
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
