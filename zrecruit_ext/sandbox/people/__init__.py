"""Seed data of the sandbox: an invented agency with its users, clients, jobs, candidates, interviews and notes.

Everything follows from the seed alone: the same seed gives the same rows on every machine and Python version, and
candidate n is the same whether 10 or 100,000 are asked for. Field names are the vendor's, beside them those only
seed 000 uses (Owner, Candidate_Source, Required_Skills, Job_Opening, Scheduled_On ...), with the same values.
Addresses are of example domains. Ids lie in one range a module and all stay below `FIRST_FREE_ID`.
"""

from __future__ import annotations

from typing import Any

from .draw import EPOCH, FIRST_FREE_ID, Row, stream
from .fields import custom_fields
from .modules import candidate, client, interview, job, note
from .others import COUNTS, other
from .staff import USERS, user
from .table import csv_rows
from .words import CLIENTS

__all__ = ["EPOCH", "FIRST_FREE_ID", "csv_rows", "custom_fields", "rows"]


def rows(candidates: int, seed: int) -> dict[str, list[Row]]:
    """The agency's records by module, `users` among them.

    With 0 candidates only the users are there. Jobs, interviews and notes grow with the candidates; of the modules
    around them there are always the same few.
    """
    users = [user(number) for number in range(len(USERS))]
    if candidates < 1:
        return {"users": users}
    staff = [{"name": row["full_name"], "id": row["id"], "email": row["email"]} for row in users[:4]]
    clients = [client(number, staff) for number in range(len(CLIENTS))]
    jobs = _draw(job, "Job_Openings", min(6 + candidates // 50, 200), seed, staff, clients)
    people = _draw(candidate, "Candidates", candidates, seed, staff)
    agency = {"staff": staff, "Clients": clients, "Job_Openings": jobs, "Candidates": people}
    return {
        "users": users,
        "Clients": clients,
        "Job_Openings": jobs,
        "Candidates": people,
        "Interviews": _draw(interview, "Interviews", -(-candidates // 10), seed, staff, people, jobs),
        "Notes": _draw(note, "Notes", -(-candidates // 5), seed, staff, people),
        **{module: _draw(other, module, count, seed, module, agency) for module, count in COUNTS.items()},
    }


def _draw(make: Any, module: str, count: int, seed: int, *context: Any) -> list[Row]:
    rng = stream(f"{seed}/{module}")  # one a module, so that none shifts another
    return [make(number, rng, *context) for number in range(count)]
