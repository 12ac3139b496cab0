"""The people of the agency: who can sign in, and as what."""

from __future__ import annotations

from zrecruit_ext.sandbox.profiles import ADMINISTRATOR, PROFILES, ROLES

from .draw import Row, record_id

__all__ = ["USERS", "user"]

USERS = (
    ("Ada", "Fairweather", "ada.fairweather", "Administrator", "active"),
    ("Noé", "Castellane", "noe.castellane", "Standard", "active"),
    ("Ирина", "Вольнова", "irina.volnova", "Standard", "active"),
    ("健", "森本", "ken.morimoto", "Standard", "active"),
    ("Piet", "Oldenkamp", "piet.oldenkamp", "Guest", "disabled"),
)


def user(number: int) -> Row:
    """As the users call shows one."""
    first, last, latin, profile, status = USERS[number]
    role = "CEO" if profile == ADMINISTRATOR else "Recruiter"
    return {
        "id": record_id("users", number),
        "zuid": str(700_000_100 + number),
        "first_name": first,
        "last_name": last,
        "full_name": f"{first} {last}",
        "email": f"{latin}@agency.example",
        "role": {"name": role, "id": ROLES[role].id},
        "profile": {"name": profile, "id": PROFILES[profile].id},
        "status": status,
        "confirm": status == "active",
        "language": "en_US",
        "locale": "en_US",
        "time_zone": "America/Los_Angeles",
        "phone": None,
        "mobile": None,
    }
