"""From method and path to operation: literal segments before templates, generic paths as the fallback.

A concrete path that lacks the method leaves it to a more general path that has it: `/recruit/v2/Candidates`
spells only what one of the sources spells, the rest of the calls are those of `/recruit/v2/{module_api_name}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.spec import Operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Match", "Router"]

ANY_SEGMENT = r"[^/]+"
# /recruit/v2/{module_api_name}; names begin with a capital, so `candidates` is a word and no module
MODULE_PLACE = 2
WORD = re.compile(r"[a-z][A-Za-z0-9_]*")
ANY_MODULE = "Any"


@dataclass(frozen=True, slots=True)
class Match:
    """The operation of a request and the values of its path parameters."""

    operation: Operation
    parameters: dict[str, str]


@dataclass
class Node:
    literals: dict[str, Node] = field(default_factory=dict[str, "Node"])
    templates: list[tuple[str, re.Pattern[str], Node]] = field(
        default_factory=list[tuple[str, re.Pattern[str], "Node"]]
    )
    operations: dict[str, Operation] = field(default_factory=dict[str, Operation])

    def template(self, name: str, pattern: str) -> Node:
        for known, compiled, node in self.templates:
            if (known, compiled.pattern) == (name, pattern):
                return node
        node = Node()
        self.templates.append((name, re.compile(pattern), node))
        return node


class Router:
    """Finds the operation of a request among those of the spec."""

    def __init__(self, operations: Iterable[Operation], absent: Iterable[Operation] = ()) -> None:
        """`absent` are operations whose paths lead nowhere here, so that their words are not taken for modules."""
        self._root = Node()
        self._words = {segment for operation in absent for segment in operation.path.split("/")[3:4]}
        for operation in operations:
            self._add(operation)

    def find(self, method: str, path: str) -> Match:
        """Raises `Refused`: 404 for an unknown path, 405 (with the allowed methods) for an unknown method."""
        segments = path.removeprefix("/").split("/")
        allowed: set[str] = set()
        for node, values in walk(self._root, segments):
            if method in node.operations:
                return Match(node.operations[method], values)
            allowed |= node.operations.keys()
        if allowed:
            raise Refused(
                405,
                "INVALID_REQUEST_METHOD",
                "The http request method type is not a valid one",
                {"allow": sorted(allowed)},
            )
        if self._misses_a_module(method, segments):
            raise Refused(400, "INVALID_MODULE", "The module name given seems to be invalid")
        raise Refused(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one")

    def _misses_a_module(self, method: str, segments: list[str]) -> bool:
        """Whether nothing is wrong with a path but its module, a word that can be none."""
        if len(segments) <= MODULE_PLACE or segments[MODULE_PLACE] in self._words:
            return False
        if not WORD.fullmatch(segments[MODULE_PLACE]):
            return False
        named = [*segments[:MODULE_PLACE], ANY_MODULE, *segments[MODULE_PLACE + 1 :]]
        return any(method in node.operations for node, _ in walk(self._root, named))

    def _add(self, operation: Operation) -> None:
        patterns = {p.name: p.schema.get("pattern", ANY_SEGMENT) for p in operation.parameters if p.place == "path"}
        node = self._root
        for segment in operation.path.strip("/").split("/"):
            if segment.startswith("{"):
                name = segment[1:-1]
                node = node.template(name, patterns.get(name, ANY_SEGMENT))
            else:
                node = node.literals.setdefault(segment, Node())
        node.operations[operation.method] = operation


def walk(node: Node, segments: list[str]) -> Iterator[tuple[Node, dict[str, str]]]:
    """Every path of the spec that matches, the most literal first."""
    if not segments:
        if node.operations:
            yield node, {}
        return
    head, rest = segments[0], segments[1:]
    if head in node.literals:
        yield from walk(node.literals[head], rest)
    for name, pattern, child in node.templates:
        if pattern.fullmatch(head):
            for leaf, values in walk(child, rest):
                yield leaf, {name: head, **values}
