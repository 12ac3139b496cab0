"""Profiles and roles of the sandbox's organisation, and what a user of each profile may do.

The table is the only place that knows permissions: access checks, reviews and the settings calls all read it. Names of
the permissions on reviews and interviews are those of the vendor's page on updating reviews (seed 003).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = [
    "ADD_REVIEWS",
    "ADMINISTRATOR",
    "CHANGE_INTERVIEW_STATUS",
    "PROFILES",
    "READ_RECORDS",
    "ROLES",
    "VIEW_INTERVIEWS",
    "WRITE_RECORDS",
    "Profile",
    "Role",
    "permissions_of",
    "profile_of",
]

ADMINISTRATOR = "Administrator"

READ_RECORDS, WRITE_RECORDS = "View Records", "Create, Edit and Delete Records"
VIEW_INTERVIEWS, CHANGE_INTERVIEW_STATUS = "View Interviews", "Change Interview Status"
ADD_REVIEWS = "Add/Edit Reviews"

LOOKING = frozenset({READ_RECORDS, VIEW_INTERVIEWS})
EVERYTHING = LOOKING | {WRITE_RECORDS, ADD_REVIEWS, CHANGE_INTERVIEW_STATUS}


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile; `is_custom` are those an organisation has made for itself."""

    id: str
    name: str
    description: str
    permissions: frozenset[str]
    is_custom: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """A role and the name of the one above it."""

    id: str
    name: str
    reporting_to: str | None = None
    share_with_peers: bool = False


FIRST_ROLE, FIRST_PROFILE = 3_652_397_000_000_000_011, 3_652_397_000_000_000_021

PROFILES: dict[str, Profile] = {
    name: Profile(str(FIRST_PROFILE + number), name, description, permissions, is_custom)
    for number, (name, description, permissions, is_custom) in enumerate(
        (
            (ADMINISTRATOR, "This profile will have all the permissions.", EVERYTHING, False),
            ("Standard", "All permissions except those of an administrator.", EVERYTHING, False),
            ("Guest", "Sees records and changes none.", LOOKING, False),
            ("Recruiter", "Works with records and reviews candidates.", EVERYTHING - {CHANGE_INTERVIEW_STATUS}, False),
            ("Interviewer", "Evaluates interviews.", LOOKING | {WRITE_RECORDS, CHANGE_INTERVIEW_STATUS}, False),
            ("Sourcer", "Works with records but not with interviews.", EVERYTHING - {VIEW_INTERVIEWS}, True),
        )
    )
}

ROLES: dict[str, Role] = {
    name: Role(str(FIRST_ROLE + number), name, above, shares)
    for number, (name, above, shares) in enumerate(
        (
            ("CEO", None, True),
            ("Recruiter", "CEO", False),
            ("Interviewer", "CEO", False),
            ("Sourcer", "Recruiter", False),
        )
    )
}

UNKNOWN = Profile("", "", "A profile only a fixture knows.", LOOKING, is_custom=True)


def profile_of(user: dict[str, Any]) -> Profile:
    """The profile of a user; one that nobody has described sees records and changes none."""
    return PROFILES.get(str(user["profile"]["name"]), UNKNOWN)


def permissions_of(user: dict[str, Any]) -> frozenset[str]:
    """What the user may do."""
    return profile_of(user).permissions
