"""The setup of an organisation as a fixture for the sandbox: what its modules are like, and nothing of its people.

Read are modules, fields with picklists, layouts, custom views, related lists, tags, roles and profiles; no record and
no user is kept. What names a person (authors, sharing, the values of view criteria that are data) is left out, and the
names and addresses of users are blotted out wherever else they stand. About five calls a module, one credit each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext._json import loaded, mapping
from zrecruit_ext.errors import ApiError, ScopeMismatch
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from zrecruit_ext.client import Recruit

__all__ = ["snapshot"]

Row = dict[str, Any]

OF_A_MODULE = ("fields", "layouts", "custom_views", "related_lists")
PERSONAL = frozenset({"created_by", "modified_by", "shared_details"})
# Types whose values in the criteria of a view are words of the setup; those of others can be data of records.
WORDS = frozenset({"picklist", "multiselectpicklist", "boolean", "integer", "double", "currency", "date", "datetime"})
OWNERS = frozenset({"ownerlookup", "userlookup"})
CURRENT_USER, BLOTTED = "${CURRENTUSER}", "someone"


def snapshot(zr: Recruit, progress: Callable[[str, int, int], None] | None = None) -> dict[str, list[Row]]:
    """The fixture, for `start(load=...)` and `--from-org FILE`.

    `progress` hears each module's name, its number and how many there are.

    What the token or the edition does not show is left out; modules must be readable. Raises what a call raises.
    """
    listed = rows(zr.request("GET", "settings/modules").content, "modules")
    names = people(zr)
    found: dict[str, list[Row]] = {"modules": [], **{kind: [] for kind in OF_A_MODULE}, "tags": []}
    for number, row in enumerate(listed, 1):
        name = str(row["api_name"])
        if progress is not None:
            progress(name, number, len(listed))
        supported = row.get("api_supported") is not False
        detail = shown(zr, "modules", f"settings/modules/{name}") if supported else []
        found["modules"].append({**row, **(detail[0] if detail else {}), "complete": True})
        for kind, read in of_module(zr, name) if supported else ():
            found[kind] += read
    found |= {kind: shown(zr, kind, f"settings/{kind}") for kind in ("roles", "profiles")}
    return {kind: [without(row, names) for row in each] for kind, each in found.items()}


def of_module(zr: Recruit, module: str) -> Iterator[tuple[str, list[Row]]]:
    """What hangs on a module, by kind, each row with the module's name."""
    types: dict[str, str] = {}
    for kind in OF_A_MODULE:
        read = shown(zr, kind, f"settings/{kind}", module=module)
        if kind == "fields":
            types = {str(row.get("api_name")): str(row.get("data_type")) for row in read}
        if kind == "custom_views":
            read = [{**row, "criteria": blank(row.get("criteria"), types)} for row in read]
        yield kind, [{**row, "module_api_name": module} for row in read]
    tags = shown(zr, "tags", "settings/tags", module=module)
    yield "tags", [{"name": tag.get("name"), "color_code": tag.get("color_code"), "module": module} for tag in tags]


def shown(zr: Recruit, kind: str, path: str, **params: str) -> list[Row]:
    """Rows of the setup; none where the token, the edition or the module has nothing to show."""
    try:
        return rows(zr.request("GET", path, params=params).content, kind)
    except (ApiError, ScopeMismatch):
        return []


def rows(content: bytes, kind: str) -> list[Row]:
    body = mapping(loaded(content))
    found = body.get(kind, mapping(body.get("data")).get(kind))
    return [row for row in found if is_object(row)] if is_array(found) else []


def people(zr: Recruit) -> list[str]:
    """What must not be in a fixture: names and addresses of the users that the token may see."""
    users = [row for kind in ("AllUsers", "DeletedUsers") for row in shown(zr, "users", "users", type=kind)]
    found = {str(user.get(key) or "") for user in users for key in ("full_name", "email", "alias")}
    return sorted((name for name in found if len(name) > 2), key=len, reverse=True)


def blank(criteria: Any, types: Mapping[str, str]) -> Any:
    """The criteria of a view without data of records: an owner is who asks, a text is empty."""
    if is_array(criteria):
        return [blank(each, types) for each in criteria]
    if not is_object(criteria):
        return criteria
    known = {key: blank(each, types) if key == "group" else each for key, each in criteria.items()}
    field = mapping(known.get("field")).get("api_name", known.get("field"))
    kind = types.get(str(field), "")
    if "value" in known and kind not in WORDS:
        known["value"] = CURRENT_USER if kind in OWNERS else ""
    return known


def without(value: Any, names: Sequence[str]) -> Any:
    """The value without authors, and without the names in any text."""
    if is_array(value):
        return [without(each, names) for each in value]
    if is_object(value):
        return {key: None if key in PERSONAL else without(each, names) for key, each in value.items()}
    if isinstance(value, str):
        for name in names:
            value = value.replace(name, BLOTTED)
    return value
