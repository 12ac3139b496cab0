"""The company, its roles and its profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.oauth import ORG_ID
from zrecruit_ext.sandbox.people import EPOCH
from zrecruit_ext.sandbox.profiles import PROFILES, ROLES
from zrecruit_ext.sandbox.setup.ids import stable_id
from zrecruit_ext.sandbox.users import is_active

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.world import World

__all__ = ["company", "profiles", "roles"]

Row = dict[str, Any]

COMPANY = {
    "company_name": "Fairweather & Partners",
    "alias": None,
    "description": "A recruitment agency that was invented for tests.",
    "street": "48 Sandbar Lane",
    "city": "San Francisco",
    "state": "California",
    "zip": "94105",
    "country": "United States",
    "country_code": "US",
    "iso_code": "USD",
    "time_zone": "America/Los_Angeles",
    "phone": None,
    "mobile": None,
    "fax": None,
    "website": "https://agency.example",
    "mc_status": False,
    "editor_mode": "richtext",
    "type": "production",
}
# What an edition's licence says; a trial names its kind and its end in place of a payment.
LICENCES: dict[str, Row] = {
    "Free": {"plan_type": "Free", "paid": False, "paid_type": "free"},
    "Standard": {"plan_type": "Standard", "paid": True, "paid_type": "standard"},
    "Professional": {"plan_type": "Professional", "paid": True, "paid_type": "professional"},
    "Enterprise": {"plan_type": "Enterprise", "paid": True, "paid_type": "enterprise"},
    "Trial": {"trial_type": "enterprise", "trial_expiry": "2026-12-31", "paid": False, "paid_type": "trial"},
}
DEFAULT_EDITION = "Enterprise"


def company(world: World) -> Row:
    """The organisation as its call shows it; head count, licence and first user follow from its users."""
    kept = {name: value for row in world.setup.kept("org") for name, value in row.items()}
    users = [user for user in world.users.all() if is_active(user)]
    licence = LICENCES.get(str(kept.pop("edition", DEFAULT_EDITION)), LICENCES[DEFAULT_EDITION])
    first = world.users.administrator
    return {
        "id": stable_id("org"),
        **COMPANY,
        "zgid": ORG_ID,
        "primary_userid": first["id"],
        "primary_email": first["email"],
        "employee_count": len(users),
        "license_details": licence | {"no_of_users": len(users)},
        **kept,
    }


def roles(world: World) -> list[Row]:
    """The organisation's roles, those of a fixture after the sandbox's own."""
    ids = {role.name: role.id for role in ROLES.values()}
    described = [
        {
            "id": role.id,
            "name": role.name,
            "display_label": role.name,
            "share_with_peers": role.share_with_peers,
            "reporting_to": role.reporting_to and {"name": role.reporting_to, "id": ids[role.reporting_to]},
        }
        for role in ROLES.values()
    ]
    return world.setup.laid_over("roles", "", described)


def profiles(world: World) -> list[Row]:
    """The organisation's profiles, those of a fixture after the sandbox's own."""
    described = [
        {
            "id": profile.id,
            "name": profile.name,
            "description": profile.description,
            "is_custom": profile.is_custom,
            "created_time": EPOCH.isoformat() if profile.is_custom else None,
            "modified_time": None,
            "created_by": None,
            "modified_by": None,
        }
        for profile in PROFILES.values()
    ]
    return world.setup.laid_over("profiles", "", described)
