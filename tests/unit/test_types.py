"""The types that users see, inferred and not declared. mypy and pyright check this file; nothing of it has to run.

The one test makes sure that they did look: a wrong claim must be an error.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any, assert_type

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

    from httpx import Response
    from zrecruit_client.api.candidates import create_candidates, get_candidate, list_candidates
    from zrecruit_client.api.records import download_attachment
    from zrecruit_client.models import (
        Application,
        Attachment,
        Candidate,
        CandidatePage,
        CandidatesBody,
        ClientRecord,
        Contact,
        DeletedRecord,
        Department,
        Interview,
        JobOpening,
        Note,
        Offer,
        Record,
        Review,
        Task,
        User,
        WriteResults,
    )
    from zrecruit_client.types import File

    from zrecruit_ext import AsyncRecruit, F, Page, Recruit, Reply, Results, RowOutcome
    from zrecruit_ext.query import Condition, Group
    from zrecruit_ext.records import AsyncCandidates, AsyncRecords, Candidates, JobOpenings, Records

    def sync_records(zr: Recruit) -> None:
        assert_type(zr.candidates, Candidates)
        assert_type(zr.candidates.get("1"), Candidate)
        assert_type(zr.candidates.list(fields="Email"), Generator[Candidate, None, None])
        assert_type(next(zr.candidates.pages(per_page=5)), Page[Candidate])
        assert_type(list(zr.candidates.search(email="a@example.org")), list[Candidate])
        assert_type(zr.candidates.create([{"Last_Name": "Ek"}, {"Last_Name": "Å"}]), Results)
        assert_type(zr.candidates.update([zr.candidates.get(1)], trigger=[]), Results)
        assert_type(zr.candidates.associate(["1"], [2]), Results)
        assert_type(zr.candidates.change_status(["1"], "Hired", [2]), Results)
        assert_type(next(zr.candidates.job_openings("1")).record, JobOpening)
        assert_type(next(zr.job_openings.candidates("1")).record, Candidate)
        assert_type(next(zr.job_openings.candidates("1")).stage, str | None)
        assert_type(list(zr.candidates.related("1", "Interviews")), list[Interview])
        assert_type(list(zr.candidates.deleted()), list[DeletedRecord])
        assert_type(list(zr.candidates.associated("1")), list[Record])
        assert_type(zr.job_openings.get("1"), JobOpening)
        assert_type(zr.interviews.get("1"), Interview)
        assert_type(zr.applications.get("1"), Application)
        assert_type(zr.offers.get("1"), Offer)
        assert_type(zr.reviews.get("1"), Review)
        assert_type(zr.clients, Records[ClientRecord])
        assert_type(zr.clients.get("1"), ClientRecord)
        assert_type(zr.contacts.get("1"), Contact)
        assert_type(zr.departments.get("1"), Department)
        assert_type(zr.tasks.get("1"), Task)
        assert_type(zr.users.get("1"), User)
        assert_type(zr.module("Candidates"), Candidates)
        assert_type(zr.module("Clients"), Records[ClientRecord])
        assert_type(zr.module("JobOpenings"), JobOpenings)
        assert_type(zr.module("Notes").get("1"), Note)
        assert_type(zr.module("Custom_1"), Records[Any])

    def sync_files_and_notes(zr: Recruit) -> None:
        assert_type(list(zr.candidates.attachments("1").list()), list[Attachment])
        assert_type(zr.candidates.attachments("1").upload("cv.pdf"), RowOutcome)
        assert_type(zr.candidates.attachments("1").download("2", "."), Path)
        assert_type(list(zr.candidates.notes("1").list()), list[Note])
        assert_type(zr.candidates.notes("1").add("title", "content"), RowOutcome)

    def sync_calls(zr: Recruit, body: CandidatesBody) -> None:
        assert_type(zr.send(list_candidates.call(page=1)), CandidatePage)
        assert_type(zr.send(create_candidates.call(body=body)), WriteResults)
        assert_type(zr.send(download_attachment.call("Candidates", "1", "2")), File)
        assert_type(zr.reply(get_candidate.call("1")), Reply[CandidatePage])
        assert_type(zr.request("GET", "/recruit/v2/Candidates"), Response)

    def results(outcomes: Results) -> None:
        assert_type(outcomes[0], RowOutcome)
        assert_type(outcomes[:1], Results)
        assert_type(outcomes.failed, list[RowOutcome])
        assert_type(outcomes.raise_for_failures(), Results)

    def criteria() -> None:
        assert_type(F.City.equals("Oslo"), Condition)
        assert_type(F.City.equals("Oslo") & F.Age.between(1, 2), Group)

    async def asynchronous(zr: AsyncRecruit, body: CandidatesBody) -> None:
        assert_type(zr.candidates, AsyncCandidates)
        assert_type(zr.clients, AsyncRecords[ClientRecord])
        assert_type(zr.module("Contacts"), AsyncRecords[Contact])
        assert_type(await zr.candidates.get("1"), Candidate)
        assert_type(zr.candidates.list(), AsyncGenerator[Candidate, None])
        assert_type([record async for record in zr.job_openings.list()], list[JobOpening])
        assert_type([page async for page in zr.candidates.pages()], list[Page[Candidate]])
        assert_type(await zr.candidates.create([{"Last_Name": "Ek"}]), Results)
        assert_type(await zr.candidates.attachments("1").download("2", "."), Path)
        assert_type(await zr.candidates.notes("1").add("title", "content"), RowOutcome)
        assert_type(zr.module("Interviews"), AsyncRecords[Interview])
        assert_type(await zr.send(list_candidates.call(page=1)), CandidatePage)
        assert_type(await zr.reply(create_candidates.call(body=body)), Reply[WriteResults])
        assert_type(await zr.request("GET", "/recruit/v2/Candidates"), Response)


MISUSES = """
from zrecruit_ext import Recruit
def misuse(zr: Recruit) -> None:
    zr.candidates.list(colour="red")
    zr.candidates.get("1", colour="red")
    zr.candidates.create(["Ek"])
    zr.job_openings.associate(["1"], ["2"])
    zr.candidates.get("1").no_such_attribute
"""


def test_a_wrong_use_is_seen_by_the_type_checker(tmp_path: Path) -> None:
    path = tmp_path / "misuse.py"
    path.write_text(MISUSES)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(tmp_path), str(path)]
    found = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path).stdout
    lines = {line.split(":")[1] for line in found.splitlines() if ": error:" in line and "misuse.py" in line}
    assert lines == {"4", "5", "6", "7", "8"}
