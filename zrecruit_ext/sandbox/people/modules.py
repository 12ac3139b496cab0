"""One record of each module, from its number and its module's stream of chance."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from .draw import EPOCH, Row, digits, moment, person, pick, stream, trace
from .fields import custom_values
from .words import CLIENTS, DEGREES, LOCALES, TRADES, VENUES

if TYPE_CHECKING:
    import random

__all__ = ["candidate", "client", "interview", "job", "note", "system"]

_STATUSES = ("New", "Active", "Qualified", "Submitted to Client", "Interview Scheduled", "On-Hold", "Hired", "Rejected")
_JOB_STATUSES = ("In-progress", "Filled", "Waiting for approval")
_SOURCES = (
    "LinkedIn",
    "Employee Referral",
    "External Referral",
    "Career Website",
    "Added by User",
    "Imported by parser",
)
_SALUTATIONS = ("Ms.", "Mr.", "Dr.", None, None)
_EMPLOYERS = (
    "Tech Company", "Alder & Finch", "Копейка", "Nordlicht GmbH", "Συνεργασία Α.Ε.", "あおぞら商事", "Quayside", None,
)  # fmt: skip


def system(module: str, number: int, rng: random.Random, staff: list[Row]) -> Row:
    """What records of the business modules carry besides."""
    traced = trace(module, number, rng, staff)
    return traced | {
        "Last_Activity_Time": traced["Modified_Time"] if rng.random() < 0.8 else None,
        "Is_Locked": False,
        "Is_Attachment_Present": False,
        "Associated_Tags": [],
    }


def candidate(number: int, rng: random.Random, staff: list[Row]) -> Row:
    locale = pick(rng, LOCALES)
    first, last, mailbox = person(locale, rng)
    city, _, state = pick(rng, locale.cities).partition("/")
    titles, skills = pick(rng, TRADES)
    owner, source = pick(rng, staff), pick(rng, _SOURCES)
    salary = 30_000 + int(rng.random() * 120) * 1_000 if rng.random() < 0.7 else None
    no_first = rng.random() < 0.02
    values = {
        "Candidate_ID": f"ZR_{number + 1}_CAND",
        "Salutation": pick(rng, _SALUTATIONS),
        "First_Name": None if no_first else first,
        "Last_Name": last,
        "Full_Name": last if no_first else f"{first} {last}",
        "Email": f"{mailbox}.{number + 1}@example.{('com', 'org')[number % 2]}",
        "Secondary_Email": None,
        "Phone": digits(rng, locale.phone) if rng.random() < 0.9 else None,
        "Mobile": digits(rng, locale.phone) if rng.random() < 0.4 else None,
        "Website": None,
        "Street": digits(rng, locale.street) if rng.random() < 0.7 else None,
        "City": city,
        "State": state or None,
        "Zip_Code": digits(rng, locale.zip_code),
        "Country": locale.country,
        "Current_Employer": pick(rng, _EMPLOYERS),
        "Current_Job_Title": pick(rng, titles),
        "Experience_in_Years": int(rng.random() * 26) if rng.random() < 0.9 else None,
        "Highest_Qualification_Held": pick(rng, DEGREES),
        "Skill_Set": ", ".join(skills[: 2 + int(rng.random() * 4)]),
        "Current_Salary": salary,
        "Expected_Salary": None if salary is None else int(salary * 1.15),
        "Additional_Info": None,
        "Candidate_Status": pick(rng, _STATUSES),
        "Source": source,
        "Candidate_Source": source,
        "Origin": pick(rng, ("Sourced", "Applied", "Referred")),
        "Candidate_Owner": owner,
        "Owner": owner,
        "Availability": pick(rng, ("Immediate", "Two weeks", "One month", None)),
        "Rating": pick(rng, (None, 1, 2, 3, 4, 5)),
        "Email_Opt_Out": rng.random() < 0.1,
        "Is_Unqualified": False,
    }
    kept = system("Candidates", number, rng, staff)
    return kept | {"Updated_On": kept["Modified_Time"]} | values | custom_values("Candidates", number, rng)


def job(number: int, rng: random.Random, staff: list[Row], clients: list[Row]) -> Row:
    titles, skills = pick(rng, TRADES)
    client, wanted = pick(rng, clients), ", ".join(skills[: 3 + number % 3])
    locale = pick(rng, LOCALES)
    city, _, state = pick(rng, locale.cities).partition("/")
    salary, opened = 50 + 10 * int(rng.random() * 10), EPOCH - timedelta(days=int(rng.random() * 120))
    title = pick(rng, titles)
    values = {
        "Job_Opening_ID": f"ZR_{number + 1}_JOB",
        "Posting_Title": title,
        "Job_Opening_Name": f"{title} - {client['Client_Name']}",
        "Client_Name": {"name": client["Client_Name"], "id": client["id"]},
        "Department": pick(rng, ("Engineering", "Operations", "Finance", None)),
        "Job_Opening_Status": pick(rng, _JOB_STATUSES) if number else "In-progress",
        "Number_of_Positions": str(1 + int(rng.random() * 4)),
        "Job_Type": pick(rng, ("Full-time", "Part time", "Contract")),
        "Work_Experience": pick(rng, ("0-1 year", "1-3 years", "3+ years", "5+ years")),
        "Industry": client["Industry"],
        "Skillset": wanted,
        "Required_Skills": wanted,
        "Salary": f"${salary},000 - ${salary + 30},000",
        "City": city,
        "State": state or None,
        "Zip_Code": digits(rng, locale.zip_code),
        "Country": locale.country,
        "Remote_Job": rng.random() < 0.3,
        "Is_Hot_Job_Opening": rng.random() < 0.1,
        "Publish": rng.random() < 0.5,
        "Job_Description": f"{client['Client_Name']} looks for a {title}. You bring: {wanted}.",
        "Account_Manager": pick(rng, staff),
        "Assigned_Recruiter": pick(rng, staff),
        "Date_Opened": opened.date().isoformat(),
        "Target_Date": (opened + timedelta(days=90)).date().isoformat(),
        "No_of_Candidates_Associated": 0,
        "No_of_Candidates_Hired": 0,
    }
    return system("Job_Openings", number, rng, staff) | values | custom_values("Job_Openings", number, rng)


def interview(number: int, rng: random.Random, staff: list[Row], people: list[Row], jobs: list[Row]) -> Row:
    person, job, kind = people[number * 10], pick(rng, jobs), pick(rng, ("Phone Screen", "Technical", "General"))
    start = EPOCH.replace(minute=0) + timedelta(hours=int(rng.random() * 700) - 350)
    opening = {"name": job["Posting_Title"], "id": job["id"]}
    comments = pick(rng, (None, "Bring a laptop.", "Кандидат просит перенести на утро.", "面接は日本語で行います。"))
    venue, held_by = pick(rng, VENUES), pick(rng, staff)
    values = {
        "Interview_Name": f"{kind} - {person['Full_Name']}",
        "Candidate_Name": {"name": person["Full_Name"], "id": person["id"]},
        "Job_Opening_Name": opening,
        "Job_Opening": opening,
        "Client_Name": job["Client_Name"],
        "Start_DateTime": moment(start),
        "Scheduled_On": moment(start),
        "End_DateTime": moment(start + timedelta(minutes=45)),
        "Duration": "45 minutes",
        "Interview_Type": kind,
        "Interview_Status": "Scheduled" if start > EPOCH else pick(rng, ("Completed", "Cancelled", "Rejected")),
        "Interviewer": [held_by],
        "Interview_Owner": held_by,
        "Venue": venue,
        "Location": venue,
        "Video_Call_Link": "https://meet.example/room" if venue == "Video call" else None,
        "Schedule_Comments": comments,
        "Comments": comments,
    }
    return system("Interviews", number, rng, staff) | values | custom_values("Interviews", number, rng)


def note(number: int, rng: random.Random, staff: list[Row], people: list[Row]) -> Row:
    person = people[number * 5]
    title, content = pick(rng, _NOTES)
    return trace("Notes", number, rng, staff) | {
        "Note_Title": title,
        "Note_Content": content,
        "Parent_Id": {"name": person["Full_Name"], "id": person["id"]},
        "Note_Owner": pick(rng, staff),
        "se_module": "Candidates",
    }


def client(number: int, staff: list[Row]) -> Row:
    name, industry, website = CLIENTS[number]
    rng = stream(f"client/{number}")
    return system("Clients", number, rng, staff) | {
        "Client_Name": name,
        "Industry": industry,
        "Website": website,
        "Account_Manager": staff[number % len(staff)],
        "About": None,
    }


_NOTES = (
    ("First call", "Friendly, knows the trade, wants to move this year."),
    ("Zeugnisse", "Unterlagen vollständig; Rückfrage wegen Kündigungsfrist."),
    ("Отзыв клиента", "Клиент доволен, просит второе интервью."),
    ("電話メモ", "来週の火曜日に折り返し連絡。"),
    (None, 'Line one.\nLine two with "quotes", a comma and an emoji 👍.'),
)
