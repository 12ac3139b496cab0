"""The parts of a record nobody sends: keys the engine keeps, computed names, running numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.metadata import STARTING_VALUES, Module
from zrecruit_ext.sandbox.users import User, reference

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.store import Store

__all__ = [
    "CREATED_AT",
    "TOUCHED_AT",
    "computed",
    "display_name",
    "fresh_values",
    "modified_at",
    "running_numbers",
    "state_of",
    "touched",
]

Body = dict[str, Any]

CONVERTED, WAITING, DRAFT = 1, 2, 4
NUMBER_WORDS = {"Candidates": "CAND", "Job_Openings": "JOB", "Applications": "APP", "Interviews": "INT"}
CREATED_AT = ("Created_Time",)
TOUCHED_AT = ("Modified_Time", "Updated_On", "Last_Activity_Time")
FRESH: Body = {
    "$approved": True,
    "$approval": {"delegate": False, "approve": False, "reject": False, "resubmit": False},
    "$editable": True,
    "$process_flow": False,
    "$followed": False,
    "$converted": False,
    "$currency_symbol": "$",
    "Is_Locked": False,
    "Is_Attachment_Present": False,
    "Associated_Tags": [],
}


def fresh_values(module: Module, actor: User, stamp: str) -> Body:
    """What a new record holds before the row's own values: every field of its module, most of them null."""
    body: Body = {"id": None} | {name: None for name in module.fields if not name.startswith("$")}
    fresh = FRESH | dict.fromkeys(CREATED_AT, stamp) | {"Created_By": person(actor)}
    body |= {name: value for name, value in fresh.items() if name in module.fields}
    body |= {f.api_name: reference(actor) for f in module.of_type("ownerlookup") if is_owner(f.api_name)}
    body |= {name: value for (owner, name), value in STARTING_VALUES.items() if owner == module.api_name}
    return body | touched(module, actor, stamp)


def touched(module: Module, actor: User, stamp: str) -> Body:
    """What every write changes."""
    values = dict.fromkeys(TOUCHED_AT, stamp) | {"Modified_By": person(actor)}
    return {name: value for name, value in values.items() if name in module.fields}


def computed(module: Module, body: Body) -> Body:
    """Fields that follow from others."""
    if "Full_Name" not in module.fields or "Last_Name" not in module.fields:
        return {}
    parts = (body.get("First_Name"), body.get("Last_Name"))
    return {"Full_Name": " ".join(str(part) for part in parts if part) or None}


def display_name(module: Module, body: Body) -> str | None:
    """What a lookup shows for the record."""
    name = body.get(module.display_field)
    return None if name is None else str(name)


def state_of(body: Body) -> int:
    """Bits that keep a record out of a plain list: converted, waiting for approval, draft."""
    return (
        CONVERTED * bool(body.get("$converted"))
        + WAITING * (body.get("$approved") is False)
        + DRAFT * (body.get("$state") == "draft")
    )


def person(actor: User) -> Body:
    return {"name": actor["full_name"], "id": actor["id"]}


def is_owner(name: str) -> bool:
    return name == "Owner" or name.endswith("_Owner")


def running_numbers(module: Module, store: Store) -> Body:
    """The next value of every autonumber field, such as `ZR_23_CAND`."""
    word = NUMBER_WORDS.get(module.api_name, module.api_name.upper())
    return {
        field.api_name: f"ZR_{store.next_value(f'{module.api_name}.{field.api_name}')}_{word}"
        for field in module.of_type("autonumber")
    }


def modified_at(body: Body, now: float) -> int:
    """Seconds since 1970 of the last change: what the record says, or now."""
    found = parse_datetime(str(body.get("Modified_Time")))
    return int(now if found is None else found.timestamp())
