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


_TAB = {"font_color": "#FFFFFF", "background": "#222222"}
HABITS: Row = {
    "alias": None,
    "personal_account": False,
    "street": None,
    "city": None,
    "state": "California",
    "zip": None,
    "country": "United States",
    "phone": None,
    "mobile": None,
    "fax": None,
    "website": None,
    "dob": None,
    "signature": None,
    "language": "en_US",
    "locale": "en_US",
    "country_locale": "en_US",
    "time_zone": "America/Los_Angeles",
    "time_format": "hh:mm a",
    "date_format": "MM/dd/yyyy",
    "name_format": "Salutation,First Name,Last Name",
    "decimal_separator": "Period",
    "default_tab_group": "0",
    "theme": {
        "normal_tab": _TAB,
        "selected_tab": _TAB,
        "new_background": None,
        "background": "#F3F0EB",
        "screen": "fixed",
        "type": "default",
    },
    "territories": [],
    "customize_info": {"show_home": False, "show_right_panel": None, "notes_desc": None},
}
"""What the users call tells of everybody beside who they are."""


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
        **HABITS,
        # live answers hold the word null here and there in the place of nothing
        **(dict.fromkeys(("dob", "signature", "fax", "website"), "null") if status != "active" else {}),
    }
