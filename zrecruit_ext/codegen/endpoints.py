"""The index of documented calls: what each document shows, read out of the documents and not out of the spec."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.fragment import SpecError, load_fragment
from zrecruit_ext.codegen.walk import is_list, is_map, operations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zrecruit_ext.codegen.walk import Json, Operation

__all__ = ["Endpoint", "load_index", "operations_by_call"]

CALL = re.compile(r"(?:(?P<line>[1-9][0-9]*) )?(?P<method>GET|POST|PUT|PATCH|DELETE) (?P<path>/\S*)")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A call as one document shows it; `case_of` is the path the spec has for it where that is a wider one."""

    document: str
    line: int | None
    method: str
    path: str
    case_of: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What finds its operation in `operations_by_call`."""
        return self.method, _shape(self.case_of or self.path)


def load_index(path: Path) -> list[Endpoint]:
    """The calls of an index file, in its order.

    Raises SpecError when the file or an entry cannot be read, or when a document shows a call twice.
    """
    found: list[Endpoint] = []
    for document, entries in load_fragment(path).items():
        if not is_list(entries):
            raise SpecError(f"{path.name}: {document}: holds no list; give its calls, `- GET /path` each")
        found += (_endpoint(document, entry, path.name) for entry in entries)
    calls = [(each.document, each.method, each.path) for each in found]
    doubled = next((call for call in calls if calls.count(call) > 1), None)
    if doubled:
        raise SpecError(f"{path.name}: {doubled[0]}: {doubled[1]} {doubled[2]} stands twice; keep one of them")
    return found


def _endpoint(document: str, entry: Any, file: str) -> Endpoint:
    text, case_of = next(iter(entry.items())) if is_map(entry) else (entry, "")
    match = CALL.fullmatch(str(text))
    if match is None:
        raise SpecError(
            f"{file}: {document}: {text!r} is no call; write `LINE METHOD /path`, the line where it has one"
        )
    line = match["line"]
    return Endpoint(document, int(line) if line else None, match["method"], match["path"], str(case_of))


def operations_by_call(document: Json) -> dict[tuple[str, str], Operation]:
    """The operations of a spec by method and path, the names of path parameters left out."""
    return dict(_keyed(document))


def _keyed(document: Json) -> Iterator[tuple[tuple[str, str], Operation]]:
    for operation in operations(document):
        yield (operation.method.upper(), _shape(operation.path)), operation


def _shape(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", path)
