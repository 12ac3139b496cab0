"""OpenAPI Overlay 1.0: a user's own additions to a spec, kept apart from it.

An Overlay and no merge patch (RFC 7396), because it can add to a list, removes by saying so, and null stays a value. Of
JSONPath a target may use `$`, `.name`, `['name']`, `[0]` and `.*` or `[*]`. Unlike the standard, a target that selects
nothing is an error: it is a slip of the pen.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.fragment import SpecError, load_fragment
from zrecruit_ext.codegen.walk import is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zrecruit_ext.codegen.walk import Json

__all__ = ["applied", "load_overlay"]

STEP = re.compile(
    r"""  \.(?P<name>[\w$@-]+)
        | \[(?P<quote>["'])(?P<quoted>.*?)(?P=quote)\]
        | \[(?P<index>\d+)\]
        | (?P<all>\.\*|\[\*\])""",
    re.VERBOSE,
)
Slot = tuple[Any, Any]
"""A container and the key or index under which a selected node lies; the root lies under None of None."""


def load_overlay(path: Path) -> Json:
    """Read an overlay, YAML or JSON.

    Raises SpecError when it cannot be read or is no overlay of version 1.0.
    """
    overlay = load_fragment(path)
    if not str(overlay.get("overlay", "")).startswith("1.0"):
        raise SpecError(f"{path.name}: is no OpenAPI Overlay; begin it with `overlay: 1.0.0`")
    actions = overlay.get("actions")
    if not is_list(actions) or not all(is_map(action) and "target" in action for action in actions):
        raise SpecError(f"{path.name}: holds no `actions`; each has a `target`, and `update` or `remove: true`")
    return overlay


def applied(document: Json, overlay: Json) -> Json:
    """The document after all actions, one after the other; the given one stays as it is.

    Raises SpecError for a target that is not understood or selects nothing, and for an update that does not fit.
    """
    changed = deepcopy(document)
    for action in overlay["actions"]:
        target = str(action["target"])
        found = _selected(changed, target)
        if not found:
            raise SpecError(f"{target}: selects nothing in the spec; correct the target")
        for slot in reversed(found):  # from the end, so that indexes stay true while entries go
            _act(slot, changed, action, target)
    return changed


def _act(slot: Slot, root: Json, action: Json, target: str) -> None:
    container, key = slot
    if action.get("remove"):
        if container is None:
            raise SpecError(f"{target}: the whole document cannot be removed; name a part of it")
        del container[key]
    elif "update" in action:
        node = root if container is None else container[key]
        if not is_list(node) and not (is_map(node) and is_map(action["update"])):
            raise SpecError(f"{target}: is neither a list nor an object that the update is one too; name what holds it")
        _merge(node, action["update"])
    else:
        raise SpecError(f"{target}: the action does nothing; give it `update` or `remove: true`")


def _merge(node: Any, update: Any) -> None:
    """Objects are merged, lists grow by their entries, everything else is replaced."""
    if is_list(node):
        node.append(deepcopy(update))
        return
    for key, value in update.items():
        if is_map(node.get(key)) and is_map(value):
            _merge(node[key], value)
        elif is_list(node.get(key)) and is_list(value):
            node[key].extend(deepcopy(value))
        else:
            node[key] = deepcopy(value)


def _selected(document: Json, target: str) -> list[Slot]:
    found: list[Slot] = [(None, None)]
    for step in _steps(target):
        nodes = [document if container is None else container[key] for container, key in found]
        found = [(node, key) for node in nodes for key in _keys(node, step)]
    return found


def _steps(target: str) -> Sequence[re.Match[str]]:
    steps: list[re.Match[str]] = []
    place = 1
    while place < len(target):
        step = STEP.match(target, place)
        if step is None:
            break
        steps.append(step)
        place = step.end()
    if target[:1] != "$" or place != max(len(target), 1):
        raise SpecError(f"{target}: is not understood; use $, .name, ['name'], [0] and .* as in $.paths['/recruit/v2']")
    return steps


def _keys(node: Any, step: re.Match[str]) -> Iterator[Any]:
    if is_map(node):
        name = step["name"] or step["quoted"]
        yield from (key for key in node if step["all"] or key == name)
    elif is_list(node):
        yield from (index for index in range(len(node)) if step["all"] or str(index) == step["index"])
