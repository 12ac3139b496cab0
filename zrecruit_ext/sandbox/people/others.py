"""A few records of the modules around candidates and job openings, so that each of them has something to read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from .draw import EPOCH, Row, digits, moment, person, pick
from .modules import system
from .words import DEPARTMENTS, LOCALES, TASKS, VENDORS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

__all__ = ["COUNTS", "other"]

COUNTS = {
    "Departments": len(DEPARTMENTS),
    "Contacts": 12,
    "Vendors": len(VENDORS),
    "Tasks": 10,
    "Offers": 4,
    "Events": 3,
    "Calls": 3,
    "Campaigns": 2,
    "Referrals": 2,
    "Submissions": 3,
}
"""Records of each module, however many candidates there are."""


def other(number: int, rng: random.Random, module: str, agency: Mapping[str, list[Row]]) -> Row:
    """The record `number` of one of the modules of `COUNTS`; `agency` holds `staff`, clients, jobs and candidates."""
    return system(module, number, rng, agency["staff"]) | _MAKE[module](number, rng, agency)


def _about(agency: Mapping[str, list[Row]], rng: random.Random) -> tuple[Row, Row]:
    """A candidate and a job opening, as lookups name them."""
    human, opening = pick(rng, agency["Candidates"]), pick(rng, agency["Job_Openings"])
    return (
        {"name": human["Full_Name"], "id": human["id"]},
        {"name": opening["Posting_Title"], "id": opening["id"]},
    )


def _department(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    return {"Department_Name": DEPARTMENTS[number], "Account_Manager": pick(rng, agency["staff"])}


def _contact(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    locale = pick(rng, LOCALES)
    first, last, mailbox = person(locale, rng)
    client = agency["Clients"][number % len(agency["Clients"])]
    return {
        "First_Name": first,
        "Last_Name": last,
        "Full_Name": f"{first} {last}",
        "Client_Name": {"name": client["Client_Name"], "id": client["id"]},
        "Job_Title": pick(rng, ("Head of Hiring", "Plant Manager", "Office Manager", None)),
        "Email": f"{mailbox}.{number + 1}@example.net",
        "Work_Phone": digits(rng, locale.phone),
        "Contact_Owner": pick(rng, agency["staff"]),
        "Is_primary_contact": number < len(agency["Clients"]),
        "Email_Opt_Out": False,
        "Mailing_City": pick(rng, locale.cities).partition("/")[0],
        "Mailing_Country": locale.country,
    }


def _vendor(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    name, website = VENDORS[number]
    return {"Vendor_Name": name, "Website": website, "Vendor_Owner": pick(rng, agency["staff"])}


def _task(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    human, _ = _about(agency, rng)
    return {
        "Subject": TASKS[number % len(TASKS)],
        "Who_Id": human,
        "Due_Date": (EPOCH + timedelta(days=int(rng.random() * 30) - 10)).date().isoformat(),
        "Status": pick(rng, ("Not Started", "In Progress", "Completed")),
        "Priority": pick(rng, ("High", "Normal", "Low")),
        "Description": None,
        "Owner": pick(rng, agency["staff"]),
    }


def _offer(_: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    human, opening = _about(agency, rng)
    return {
        "Offer_Name": f"{opening['name']} - {human['name']}",
        "Offer_Status": pick(rng, ("Draft", "Approved", "Sent")),
        "Candidate_Name": human,
        "Job_Opening_Name": opening,
        "Joining_Date": (EPOCH + timedelta(days=30 + int(rng.random() * 60))).date().isoformat(),
        "Offer_Owner": pick(rng, agency["staff"]),
    }


def _event(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    human, opening = _about(agency, rng)
    start = EPOCH.replace(minute=0) + timedelta(hours=24 * (number + 1))
    return {
        "Event_Title": f"Talk about {opening['name']}",
        "Start_DateTime": moment(start),
        "End_DateTime": moment(start + timedelta(hours=1)),
        "Who_Id": human,
        "What_Id": opening,
        "Owner": pick(rng, agency["staff"]),
    }


def _call(_: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    human, _opening = _about(agency, rng)
    return {
        "Subject": f"Call with {human['name']}",
        "Call_Type": pick(rng, ("Inbound", "Outbound")),
        "Call_Start_Time": moment(EPOCH - timedelta(hours=1 + int(rng.random() * 200))),
        "Call_Duration": "05:30",
        "Who_Id": human,
        "Owner": pick(rng, agency["staff"]),
    }


def _campaign(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    return {
        "Campaign_Name": ("Spring fair", "Evening classes")[number],
        "Status": pick(rng, ("Planning", "Active", "Completed")),
        "Campaign_Owner": pick(rng, agency["staff"]),
    }


def _referral(number: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    first, last, mailbox = person(pick(rng, LOCALES), rng)
    return {
        "First_Name": first,
        "Last_Name": last,
        "Full_Name": f"{first} {last}",
        "Email": f"{mailbox}.r{number + 1}@example.org",
        "Referred_By": pick(rng, agency["staff"]),
    }


def _submission(_: int, rng: random.Random, agency: Mapping[str, list[Row]]) -> Row:
    human, opening = _about(agency, rng)
    return {
        "Submission_Name": f"{human['name']} for {opening['name']}",
        "Candidate_Name": human,
        "Job_Opening_Name": opening,
        "Submission_Status": "Submitted",
        "Submission_Owner": pick(rng, agency["staff"]),
    }


_MAKE: dict[str, Callable[[int, random.Random, Mapping[str, list[Row]]], Row]] = {
    "Departments": _department,
    "Contacts": _contact,
    "Vendors": _vendor,
    "Tasks": _task,
    "Offers": _offer,
    "Events": _event,
    "Calls": _call,
    "Campaigns": _campaign,
    "Referrals": _referral,
    "Submissions": _submission,
}
