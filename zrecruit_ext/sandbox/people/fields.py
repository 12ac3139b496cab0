"""The custom fields of the invented agency: their types for the sandbox's field metadata, and how a value is drawn."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

__all__ = ["custom_fields", "custom_values"]

_EARLIEST = date(2026, 7, 1)

_FIELDS: dict[str, list[dict[str, Any]]] = {
    "Candidates": [
        {
            "api_name": "T_Shirt_Size",
            "label": "T-Shirt Size",
            "type": "picklist",
            "known_values": ["XS", "S", "M", "L", "XL"],
        },
        {"api_name": "Notice_Period_Days", "label": "Notice Period (Days)", "type": "integer"},
        {
            "api_name": "Visa_Status",
            "label": "Visa Status",
            "type": "picklist",
            "known_values": ["Citizen", "Permanent resident", "Work permit", "Needs sponsorship"],
        },
        {"api_name": "Willing_to_Relocate", "label": "Willing to Relocate", "type": "boolean"},
        {"api_name": "Earliest_Start", "label": "Earliest Start", "type": "date"},
        {
            "api_name": "Languages_Spoken",
            "label": "Languages Spoken",
            "type": "multiselectpicklist",
            "known_values": [
                "Arabic", "English", "French", "German", "Greek", "Hindi", "Japanese", "Korean", "Polish", "Russian",
            ],
        },
        {"api_name": "Day_Rate", "label": "Day Rate", "type": "currency"},
        {"api_name": "Legacy_ATS_Id", "label": "Legacy ATS Id", "type": "text", "length": 40, "unique": True},
    ],
    "Job_Openings": [
        {"api_name": "Cost_Center", "label": "Cost Center", "type": "text", "length": 20},
        {"api_name": "Interview_Rounds", "label": "Interview Rounds", "type": "integer"},
        {"api_name": "Needs_Clearance", "label": "Needs Clearance", "type": "boolean"},
    ],
    "Interviews": [{"api_name": "Room_Booked", "label": "Room Booked", "type": "boolean"}],
}  # fmt: skip


def custom_fields() -> dict[str, list[dict[str, Any]]]:
    """Custom fields per module: `api_name`, `label`, the keys of the spec's `x-field`; `known_values` for picklists."""
    return {module: [dict(field) for field in fields] for module, fields in _FIELDS.items()}


def custom_values(module: str, number: int, rng: random.Random) -> dict[str, Any]:
    """Values for the custom fields of the module's row `number`; about one in four is null."""
    return {field["api_name"]: _value(field, number, rng) for field in _FIELDS[module]}


def _value(field: dict[str, Any], number: int, rng: random.Random) -> Any:
    chance = rng.random()
    if field.get("unique"):
        return f"L-{number:06d}" if chance < 0.5 else None
    if chance < 0.25:
        return None
    return _DRAW[field["type"]](field, rng.random())


def _some(field: dict[str, Any], chance: float) -> list[str]:
    values: list[str] = field["known_values"]
    first = int(chance * len(values))
    return values[first : first + 1 + first % 3]


_DRAW: dict[str, Callable[[dict[str, Any], float], Any]] = {
    "picklist": lambda field, chance: field["known_values"][int(chance * len(field["known_values"]))],
    "multiselectpicklist": _some,
    "integer": lambda _, chance: int(chance * 7) * 15,
    "boolean": lambda _, chance: chance < 0.5,
    "currency": lambda _, chance: round(200 + chance * 900, 2),
    "date": lambda _, chance: (_EARLIEST + timedelta(days=int(chance * 180))).isoformat(),
    "text": lambda _, chance: f"CC-{int(chance * 9000) + 1000}",
}
