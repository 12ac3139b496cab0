"""Custom views: those every module has, and what a view says in the engine's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.criteria import Condition, Group
from zrecruit_ext.sandbox.engine.search import by_criteria
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.setup.ids import stable_id
from zrecruit_ext.sandbox.setup.modules import plural
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.lists import Query
    from zrecruit_ext.sandbox.engine.store import Store
    from zrecruit_ext.sandbox.metadata import Module

__all__ = ["CURRENT_USER", "blank_view", "criteria_of", "put_on", "standard_views"]

Row = dict[str, Any]

CURRENT_USER = "${CURRENTUSER}"
COLUMNS = 6
SHOWN = frozenset({"text", "email", "phone", "picklist", "lookup", "ownerlookup", "datetime"})
OPERATORS = {"equal": "equals"}


def standard_views(module: Module) -> list[Row]:
    """All records; those of the user, where the module has owners; the youngest."""
    owner = next((f.api_name for f in module.of_type("ownerlookup") if f.api_name.endswith("_Owner")), None)
    name = plural(module)
    mine = {"criteria": {"field": owner, "comparator": "equal", "value": CURRENT_USER}}
    recent = {"sort_by": "Created_Time", "sort_order": "desc"}
    return [
        view(module, f"All {name}", "ALLVIEWS", {"default": True}),
        *([view(module, f"My {name}", "MYVIEWS", mine)] if owner else []),
        view(module, f"Recently Created {name}", "RECENTLYCREATED", recent),
    ]


def view(module: Module, name: str, system_name: str, facts: Row) -> Row:
    return blank_view(module) | {
        "id": stable_id("custom_views", module.api_name, name),
        "name": name,
        "display_value": name,
        "system_name": system_name,
        "system_defined": True,
        **facts,
    }


def blank_view(module: Module) -> Row:
    """What a view says that says nothing."""
    return {
        "system_name": None,
        "system_defined": False,
        "default": False,
        "category": "public_views",
        "shared_type": None,
        "shared_details": None,
        "criteria": None,
        "fields": columns(module),
        "sort_by": None,
        "sort_order": None,
        "offline": False,
        "favorite": None,
        "is_search": False,
        "created_time": None,
        "description": None,
    }


def columns(module: Module) -> list[str]:
    """The field that names a record, then the first few a person would look at."""
    plain = [f.api_name for f in module.fields.values() if f.type in SHOWN and f.evidence != "reference"]
    return list(dict.fromkeys([module.display_field, *plain]))[:COLUMNS]


def criteria_of(node: Any, user_id: str) -> Condition | Group:
    """The view's criteria for the search engine; raises `Refused` INVALID_QUERY for what is no condition."""
    if is_object(node) and is_array(node.get("group")) and node["group"]:
        parts = tuple(criteria_of(part, user_id) for part in node["group"])
        return Group(str(node.get("group_operator", "and")).lower(), parts)
    if not is_object(node) or not node.get("field") or not node.get("comparator"):
        raise Refused(400, "INVALID_QUERY", "the criteria of the custom view are not valid")
    field = node["field"]["api_name"] if is_object(node["field"]) else node["field"]
    value = user_id if node.get("value") == CURRENT_USER else node.get("value")
    values = tuple(text(each) for each in value) if is_array(value) else (text(value),)
    operator = str(node["comparator"])
    return Condition(str(field), OPERATORS.get(operator, operator), values)


def put_on(query: Query, store: Store, view: Row, user_id: str, sort: bool) -> None:
    """Make a list show what the view shows; `sort` says that the view's order counts."""
    if view["criteria"] is not None:
        by_criteria(query, store, criteria_of(view["criteria"], user_id))
    if sort and view["sort_by"]:
        query.sort_by, query.descending = view["sort_by"], view["sort_order"] == "desc"


def text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
