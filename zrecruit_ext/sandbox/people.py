"""Seed data of the sandbox: an invented agency with its users, clients, jobs, candidates, interviews and notes.

Everything follows from the seed alone: the same seed gives the same rows on every machine and Python version, and
candidate n is the same whether 10 or 100,000 are asked for. Field names are the vendor's, beside them those only
seed 000 uses (Owner, Candidate_Source, Required_Skills, Job_Opening, Scheduled_On ...), with the same values.
Addresses are of example domains. Ids lie in one range a module and all stay below `FIRST_FREE_ID`.
"""

from __future__ import annotations

import random
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any, TypeAlias

from .people_fields import custom_fields, custom_values
from .people_words import CLIENTS, DEGREES, LOCALES, TRADES, VENUES, Locale

__all__ = ["EPOCH", "FIRST_FREE_ID", "csv_rows", "custom_fields", "rows"]

Row: TypeAlias = dict[str, Any]

EPOCH = datetime(2026, 6, 1, 16, 0, tzinfo=UTC)
"""The agency's present: nothing was created after it, scheduled interviews lie behind it."""

_ID_BASE = 3_652_397_000_000_000_000
_RANGE = {"users": 1, "Clients": 2, "Job_Openings": 3, "Candidates": 10, "Interviews": 40, "Notes": 60}
FIRST_FREE_ID = _ID_BASE + 100_000_000
"""Ids the sandbox hands out itself start here."""

_STATUSES = ("New", "Active", "Qualified", "Submitted to Client", "Interview Scheduled", "Offered", "Hired", "Rejected")
_JOB_STATUSES = ("In-progress", "Filled", "Waiting for approval")
_SOURCES = ("LinkedIn", "Referral", "Career Page", "Job Board", "Resume Upload", "Agency")
_SALUTATIONS = ("Ms.", "Mr.", "Dr.", None, None)
_EMPLOYERS = (
    "Tech Company", "Alder & Finch", "Копейка", "Nordlicht GmbH", "Συνεργασία Α.Ε.", "あおぞら商事", "Quayside", None,
)  # fmt: skip


def rows(candidates: int, seed: int) -> dict[str, list[Row]]:
    """The agency's records by module: `users`, `Clients`, `Job_Openings`, `Candidates`, `Interviews`, `Notes`.

    With 0 candidates only the users are there. Jobs, interviews and notes grow with the candidates.
    """
    users = [_user(number) for number in range(len(_USERS))]
    if candidates < 1:
        return {"users": users, "Clients": [], "Job_Openings": [], "Candidates": [], "Interviews": [], "Notes": []}
    staff = [{"name": user["full_name"], "id": user["id"], "email": user["email"]} for user in users[:4]]
    clients = [_client(number, staff) for number in range(len(CLIENTS))]
    jobs = _draw(_job, "Job_Openings", min(6 + candidates // 50, 200), seed, staff, clients)
    people = _draw(_candidate, "Candidates", candidates, seed, staff)
    return {
        "users": users,
        "Clients": clients,
        "Job_Openings": jobs,
        "Candidates": people,
        "Interviews": _draw(_interview, "Interviews", -(-candidates // 10), seed, staff, people, jobs),
        "Notes": _draw(_note, "Notes", -(-candidates // 5), seed, staff, people),
    }


def csv_rows(n: int, seed: int, bad: int = 0) -> list[dict[str, str]]:
    """`n` rows of a candidates file in seed 000's columns, `bad` of them spoilt, spread evenly and in turn:
    no last name, an address that is none, the address of an earlier row, years in words, a telephone of 60 digits."""
    rng = _stream(f"{seed}/csv")
    table = [_csv_row(number, rng) for number in range(n)]
    for count in range(min(bad, n)):
        place = (count * n + n // 2) // bad
        column, value = (*_SPOILT, ("Email", table[place - 1]["Email"]))[count % (len(_SPOILT) + 1)]
        table[place][column] = value
    return table


def _draw(make: Any, module: str, count: int, seed: int, *context: Any) -> list[Row]:
    rng = _stream(f"{seed}/{module}")  # one a module, so that none shifts another
    return [make(number, rng, *context) for number in range(count)]


def _stream(name: str) -> random.Random:
    return random.Random(name)  # noqa: S311 - samples, not secrets


def _pick(rng: random.Random, values: Any) -> Any:
    return values[int(rng.random() * len(values))]


def _digits(rng: random.Random, pattern: str) -> str:
    drawn = f"{int(rng.random() * 10**15):015d}"  # one draw holds as many digits as any pattern needs
    return pattern.replace("#", "%s") % tuple(drawn[: pattern.count("#")])


def _id(module: str, number: int) -> str:
    return str(_ID_BASE + _RANGE[module] * 1_000_000 + number)


@cache
def _summer(year: int) -> tuple[datetime, datetime]:
    """Daylight saving in the agency's zone (US Pacific): second Sunday of March to first Sunday of November."""
    march, november = datetime(year, 3, 8, 10, tzinfo=UTC), datetime(year, 11, 1, 9, tzinfo=UTC)
    return march + timedelta(days=(6 - march.weekday()) % 7), november + timedelta(days=(6 - november.weekday()) % 7)


_WINTER_ZONE, _SUMMER_ZONE = timezone(timedelta(hours=-8)), timezone(timedelta(hours=-7))


def _time(moment: datetime) -> str:
    start, end = _summer(moment.year)
    return moment.astimezone(_SUMMER_ZONE if start <= moment < end else _WINTER_ZONE).isoformat(timespec="seconds")


def _system(module: str, number: int, rng: random.Random, staff: list[Row]) -> Row:
    """Id, authors and times every record carries; later ids are younger."""
    age = 300.0 + 1_051_200 / (1 + number / 150) + rng.random() * 200  # minutes, two years at most
    created = EPOCH - timedelta(minutes=age)
    modified = _time(created + timedelta(minutes=age * rng.random()))
    author = _pick(rng, staff)
    return {
        "id": _id(module, number),
        "Created_By": author,
        "Modified_By": _pick(rng, staff),
        "Created_Time": _time(created),
        "Modified_Time": modified,
        "Updated_On": modified,
        "Last_Activity_Time": modified if rng.random() < 0.8 else None,
        "Is_Locked": False,
        "Is_Attachment_Present": False,
        "Associated_Tags": [],
    }


def _person(locale: Locale, rng: random.Random) -> tuple[str, str, str]:
    """First name, last name and their letters for a mailbox."""
    given, _, given_latin = _pick(rng, locale.given).partition("=")
    family, _, family_latin = _pick(rng, locale.family).partition("=")
    return given, family, _mailbox(f"{given_latin or given}.{family_latin or family}")


@cache
def _mailbox(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(mark for mark in plain if mark.isascii() and (mark.isalnum() or mark in ".-"))


def _candidate(number: int, rng: random.Random, staff: list[Row]) -> Row:
    locale = _pick(rng, LOCALES)
    first, last, mailbox = _person(locale, rng)
    city, _, state = _pick(rng, locale.cities).partition("/")
    titles, skills = _pick(rng, TRADES)
    owner, source = _pick(rng, staff), _pick(rng, _SOURCES)
    salary = 30_000 + int(rng.random() * 120) * 1_000 if rng.random() < 0.7 else None
    no_first = rng.random() < 0.02
    values = {
        "Candidate_ID": f"ZR_{number + 1}_CAND",
        "Salutation": _pick(rng, _SALUTATIONS),
        "First_Name": None if no_first else first,
        "Last_Name": last,
        "Full_Name": last if no_first else f"{first} {last}",
        "Email": f"{mailbox}.{number + 1}@example.{('com', 'org')[number % 2]}",
        "Secondary_Email": None,
        "Phone": _digits(rng, locale.phone) if rng.random() < 0.9 else None,
        "Mobile": _digits(rng, locale.phone) if rng.random() < 0.4 else None,
        "Website": None,
        "Street": _digits(rng, locale.street) if rng.random() < 0.7 else None,
        "City": city,
        "State": state or None,
        "Zip_Code": _digits(rng, locale.zip_code),
        "Country": locale.country,
        "Current_Employer": _pick(rng, _EMPLOYERS),
        "Current_Job_Title": _pick(rng, titles),
        "Experience_in_Years": int(rng.random() * 26) if rng.random() < 0.9 else None,
        "Highest_Qualification_Held": _pick(rng, DEGREES),
        "Skill_Set": ", ".join(skills[: 2 + int(rng.random() * 4)]),
        "Current_Salary": salary,
        "Expected_Salary": None if salary is None else int(salary * 1.15),
        "Additional_Info": None,
        "Candidate_Status": _pick(rng, _STATUSES),
        "Source": source,
        "Candidate_Source": source,
        "Origin": "Data Import",
        "Candidate_Owner": owner,
        "Owner": owner,
        "Availability": _pick(rng, ("Immediate", "Two weeks", "One month", None)),
        "Rating": _pick(rng, (None, 1, 2, 3, 4, 5)),
        "Email_Opt_Out": rng.random() < 0.1,
        "Is_Unqualified": False,
    }
    return _system("Candidates", number, rng, staff) | values | custom_values("Candidates", number, rng)


def _job(number: int, rng: random.Random, staff: list[Row], clients: list[Row]) -> Row:
    titles, skills = _pick(rng, TRADES)
    client, wanted = _pick(rng, clients), ", ".join(skills[: 3 + number % 3])
    locale = _pick(rng, LOCALES)
    city, _, state = _pick(rng, locale.cities).partition("/")
    salary, opened = 50 + 10 * int(rng.random() * 10), EPOCH - timedelta(days=int(rng.random() * 120))
    title = _pick(rng, titles)
    values = {
        "Job_Opening_ID": f"ZR_{number + 1}_JOB",
        "Posting_Title": title,
        "Job_Opening_Name": f"{title} - {client['Client_Name']}",
        "Client_Name": {"name": client["Client_Name"], "id": client["id"]},
        "Department": _pick(rng, ("Engineering", "Operations", "Finance", None)),
        "Job_Opening_Status": _pick(rng, _JOB_STATUSES) if number else "In-progress",
        "Number_of_Positions": str(1 + int(rng.random() * 4)),
        "Job_Type": _pick(rng, ("Full-time", "Part-time", "Contract")),
        "Work_Experience": _pick(rng, ("0-1 years", "1-3 years", "3+ years", "5+ years")),
        "Industry": client["Industry"],
        "Skillset": wanted,
        "Required_Skills": wanted,
        "Salary": f"${salary},000 - ${salary + 30},000",
        "City": city,
        "State": state or None,
        "Zip_Code": _digits(rng, locale.zip_code),
        "Country": locale.country,
        "Remote_Job": rng.random() < 0.3,
        "Is_Hot_Job_Opening": rng.random() < 0.1,
        "Publish": rng.random() < 0.5,
        "Job_Description": f"{client['Client_Name']} looks for a {title}. You bring: {wanted}.",
        "Account_Manager": _pick(rng, staff),
        "Assigned_Recruiter": _pick(rng, staff),
        "Date_Opened": opened.date().isoformat(),
        "Target_Date": (opened + timedelta(days=90)).date().isoformat(),
        "No_of_Candidates_Associated": 0,
        "No_of_Candidates_Hired": 0,
    }
    return _system("Job_Openings", number, rng, staff) | values | custom_values("Job_Openings", number, rng)


def _interview(number: int, rng: random.Random, staff: list[Row], people: list[Row], jobs: list[Row]) -> Row:
    person, job, kind = people[number * 10], _pick(rng, jobs), _pick(rng, ("Phone Screen", "Technical", "Final"))
    start = EPOCH.replace(minute=0) + timedelta(hours=int(rng.random() * 700) - 350)
    opening = {"name": job["Posting_Title"], "id": job["id"]}
    comments = _pick(rng, (None, "Bring a laptop.", "Кандидат просит перенести на утро.", "面接は日本語で行います。"))
    venue, held_by = _pick(rng, VENUES), _pick(rng, staff)
    values = {
        "Interview_Name": f"{kind} - {person['Full_Name']}",
        "Candidate_Name": {"name": person["Full_Name"], "id": person["id"]},
        "Job_Opening_Name": opening,
        "Job_Opening": opening,
        "Client_Name": job["Client_Name"],
        "Start_DateTime": _time(start),
        "Scheduled_On": _time(start),
        "End_DateTime": _time(start + timedelta(minutes=45)),
        "Duration": "45 minutes",
        "Interview_Type": kind,
        "Interview_Status": "Scheduled" if start > EPOCH else _pick(rng, ("Completed", "Cancelled", "No show")),
        "Interviewer": [held_by],
        "Interview_Owner": held_by,
        "Venue": venue,
        "Location": venue,
        "Video_Call_Link": "https://meet.example/room" if venue == "Video call" else None,
        "Schedule_Comments": comments,
        "Comments": comments,
    }
    return _system("Interviews", number, rng, staff) | values | custom_values("Interviews", number, rng)


def _note(number: int, rng: random.Random, staff: list[Row], people: list[Row]) -> Row:
    person = people[number * 5]
    title, content = _pick(rng, _NOTES)
    return _system("Notes", number, rng, staff) | {
        "Note_Title": title,
        "Note_Content": content,
        "Parent_Id": {"name": person["Full_Name"], "id": person["id"]},
        "Note_Owner": _pick(rng, staff),
        "se_module": "Candidates",
    }


def _client(number: int, staff: list[Row]) -> Row:
    name, industry, website = CLIENTS[number]
    rng = _stream(f"client/{number}")
    return _system("Clients", number, rng, staff) | {
        "Client_Name": name,
        "Industry": industry,
        "Website": website,
        "Account_Manager": staff[number % len(staff)],
        "About": None,
    }


def _user(number: int) -> Row:
    first, last, latin, profile, status = _USERS[number]
    role = "CEO" if profile == "Administrator" else "Recruiter"
    return {
        "id": _id("users", number),
        "zuid": str(700_000_100 + number),
        "first_name": first,
        "last_name": last,
        "full_name": f"{first} {last}",
        "email": f"{latin}@agency.example",
        "role": {"name": role, "id": str(_ID_BASE + 11 + (role == "Recruiter"))},
        "profile": {"name": profile, "id": str(_ID_BASE + 21 + ("Administrator", "Standard", "Guest").index(profile))},
        "status": status,
        "confirm": status == "active",
        "language": "en_US",
        "locale": "en_US",
        "time_zone": "America/Los_Angeles",
        "phone": None,
        "mobile": None,
    }


def _csv_row(number: int, rng: random.Random) -> dict[str, str]:
    locale, (titles, skills) = _pick(rng, LOCALES), _pick(rng, TRADES)
    first, last, mailbox = _person(locale, rng)
    return {
        "First_Name": first,
        "Last_Name": last,
        "Email": f"{mailbox}.{number + 1}@example.net",
        "Phone": _digits(rng, locale.phone),
        "Current_Job_Title": _pick(rng, titles),
        "Experience_in_Years": str(int(rng.random() * 26)),
        "Skill_Set": "|".join(skills[: 2 + number % 3]),
        "City": _pick(rng, locale.cities).partition("/")[0],
        "Country": locale.country,
        "Candidate_Status": "Active",
    }


_USERS = (
    ("Ada", "Fairweather", "ada.fairweather", "Administrator", "active"),
    ("Noé", "Castellane", "noe.castellane", "Standard", "active"),
    ("Ирина", "Вольнова", "irina.volnova", "Standard", "active"),
    ("健", "森本", "ken.morimoto", "Standard", "active"),
    ("Piet", "Oldenkamp", "piet.oldenkamp", "Guest", "disabled"),
)

_NOTES = (
    ("First call", "Friendly, knows the trade, wants to move this year."),
    ("Zeugnisse", "Unterlagen vollständig; Rückfrage wegen Kündigungsfrist."),
    ("Отзыв клиента", "Клиент доволен, просит второе интервью."),
    ("電話メモ", "来週の火曜日に折り返し連絡。"),
    (None, 'Line one.\nLine two with "quotes", a comma and an emoji 👍.'),
)

_SPOILT = (("Last_Name", ""), ("Email", "not-an-address"), ("Experience_in_Years", "many"), ("Phone", "1234567890" * 6))
