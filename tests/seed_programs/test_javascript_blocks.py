"""The seed's JavaScript blocks, where Node is at hand: they run as they stand, or show the seed's own bug."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import BLOCKS, CANDIDATE, HOSTS, JOB, code_of

if TYPE_CHECKING:
    from .conftest import Reader

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(NODE is None, reason="Node is not installed")

RUNNER = Path(__file__).with_name("run_blocks.cjs")
AXIOS = 171
BUGS = {
    2379: "the filter looks at Job_Opening_Status, which the call did not ask for: nothing ever matches",
    2739: "clientId is declared twice in one block",
    2961: "two genuine updates of one record have one key, so the second is dropped",
    3065: "with no calls the averages divide by nothing",
}


def run(reader: Reader, *lines: int, last: str = "null", before: str = "") -> Any:
    """The value of the expression `last` after these blocks; `before` is what a block leaves to its reader."""
    code = [before, *(reader.here(code_of("javascript", line)) for line in lines)]
    names = {
        "accessToken": reader.names["access_token"],
        "candidateId": CANDIDATE,
        "jobOpeningId": JOB,
        "candidateData": reader.names["candidate_data"],
        "candidates": [reader.names["candidate_data"]],
        "interviewId": "123456000000456789",
        "sandbox": {"id": reader.sandbox.client_id, "secret": reader.sandbox.client_secret}
        | {"refresh": reader.sandbox.refresh_token},
    }
    given = json.dumps({"blocks": code, "names": names, "last": last})
    done = subprocess.run([str(NODE), str(RUNNER)], input=given, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert "value" in answer, answer
    return answer["value"]


def test_every_javascript_block_is_judged_here() -> None:
    judged = {int(line) for line in re.findall(r"\b\d{3,4}\b", Path(__file__).read_text(encoding="utf-8"))}
    assert {block["line"] for block in BLOCKS if block["language"] == "javascript"} <= judged
    assert set(HOSTS) == {"https://recruit.zoho.com", "https://accounts.zoho.com"}


@pytest.mark.parametrize(
    ("lines", "last", "expected"),
    [
        ((171,), "(await refreshAccessToken(sandbox.id, sandbox.secret, sandbox.refresh)).length > 20", True),
        ((265,), "(await listCandidates(accessToken)).data.map(row => row.Last_Name)", ["Doe"]),
        ((AXIOS, 321), "(await getCandidate(accessToken, candidateId)).data[0].Full_Name", "John Doe"),
        ((AXIOS, 364), "result.data[0].code", "SUCCESS"),
        ((AXIOS, 522), "pythonDevs.data.map(row => row.Last_Name)", ["Doe"]),
        ((AXIOS, 602), "(await listJobOpenings(accessToken)).data.length", 1),
        ((AXIOS, 678), "result.data[0].code", "SUCCESS"),
        ((AXIOS, 1059), "parsedData.data[0].First_Name", "Inês"),
        ((AXIOS, 1430), "(await searchCandidatesCOQL(accessToken)).data.map(row => row.First_Name)", ["John"]),
        ((AXIOS, 265, 1988), "candidates.data.length", 1),
        ((AXIOS, 364, 2103), "handleRecruitError({message: 'x'}) ?? 'told'", "told"),
        ((AXIOS, 2893), "(await getAllCandidates(accessToken)).length", 1),
        ((AXIOS, 2746), "(await new ZohoRecruitAuth(...Object.values(sandbox)).getValidToken()).slice(0, 5)", "1000."),
        ((AXIOS, 265, 2786), "(await safeAPICall(listCandidates, accessToken)).data.length", 1),
        ((AXIOS, 602, 2930), "[(await getJobOpeningsWithCache(accessToken)).length, cache.kept.size]", [1, 1]),
        ((AXIOS, 364, 2831), "validateCandidateData({First_Name: 'A', Last_Name: 'B'})", True),
    ],
)  # fmt: skip
def test_what_a_block_answers(reader: Reader, lines: tuple[int, ...], last: str, expected: Any) -> None:
    assert run(reader, *lines, last=last) == expected


def test_a_candidate_is_changed_and_deleted(reader: Reader) -> None:
    run(reader, AXIOS, 457)
    (changed,) = reader.get(f"/recruit/v2/Candidates/{CANDIDATE}")
    assert (changed["Candidate_Status"], changed["Rating"]) == ("Interview Scheduled", 4)
    run(reader, AXIOS, 489, last="await deleteCandidate(accessToken, candidateId)")
    assert reader.get("/recruit/v2/Candidates") == []


def test_interviews_are_scheduled_listed_and_completed(reader: Reader) -> None:
    reader.sandbox.load({"Interviews": [{"id": "123456000000456789", "Interview_Name": "First round"}]})
    found = run(reader, AXIOS, 839, 914, 994, last="(await listInterviews(accessToken)).data.map(row => row.id)")
    assert found[0] == "123456000000456789"
    (completed,) = reader.get("/recruit/v2/Interviews/123456000000456789")
    assert completed["Interview_Status"] == "Completed"


def test_a_parsed_resume_becomes_a_candidate(reader: Reader) -> None:
    made = run(
        reader, AXIOS, 364, 1059, 1131, last="await parseAndCreateCandidate(accessToken, 'resumes/john_doe_resume.pdf')"
    )
    assert made["data"][0]["code"] == "SUCCESS"


def test_candidates_are_read_and_written_in_bulk(reader: Reader) -> None:
    job = run(reader, AXIOS, 1227, last="await bulkReadCandidates(accessToken)")["data"][0]["id"]
    reader.sandbox.clock(600)
    (found,) = run(reader, AXIOS, 1277, last=f"await checkBulkJobStatus(accessToken, '{job}')")["data"]
    assert found["status"] == "completed"
    run(reader, AXIOS, 1299, last=f"await downloadBulkResult(accessToken, '{job}')")
    assert (reader.folder / "candidates_export.zip").read_bytes()[:2] == b"PK"
    run(reader, AXIOS, 1360, last="await bulkWriteCandidates(accessToken, 'candidates.csv')")
    reader.sandbox.clock(600)
    assert "Alice Johnson" in {row["Full_Name"] for row in reader.get("/recruit/v2/Candidates")}


def test_one_by_one_and_in_bulk(reader: Reader) -> None:
    run(reader, AXIOS, 364, 1360, 2882)
    reader.sandbox.clock(600)
    names = {row["Full_Name"] for row in reader.get("/recruit/v2/Candidates")}
    assert {"Ada Byron", "Alice Johnson", "Bob Williams"} <= names


def test_attachments_go_up_and_come_down(reader: Reader) -> None:
    (listed,) = run(reader, AXIOS, 1514, 1562, last="await listAttachments(accessToken, candidateId)")["data"]
    run(reader, AXIOS, 1584, last=f"await downloadAttachment(accessToken, candidateId, '{listed['id']}')")
    sent = (reader.folder / "resumes/john_doe_resume.pdf").read_bytes()
    assert (reader.folder / "downloaded_attachment.pdf").read_bytes() == sent


def test_an_association_a_note_and_a_task(reader: Reader) -> None:
    run(reader, AXIOS, 772, 1639, 1728, last="await associateCandidateToJob(accessToken, candidateId, jobOpeningId)")
    assert [row["id"] for row in reader.get(f"/recruit/v2/Candidates/{CANDIDATE}/associate")] == [JOB]
    (note,) = reader.get(f"/recruit/v2/Candidates/{CANDIDATE}/Notes")
    assert note["Note_Title"] == "Technical Assessment Results"
    (task,) = reader.get("/recruit/v2/Tasks")
    assert (task["Subject"], task["Due_Date"]) == ("Schedule second interview", "2025-12-20")


def test_a_webhook_is_set_up_and_its_notice_handled(reader: Reader) -> None:
    run(reader, AXIOS, 1795)
    notice = {"module": "Candidates", "operation": "create", "ids": [CANDIDATE], "token": "your_verification_token"}
    for body, code in ((notice, 200), ({**notice, "token": "guess"}, 401)):
        handled = f"await app.handle('/webhook/zoho-recruit', {json.dumps(body)})"
        assert run(reader, AXIOS, 321, 1869, last=handled)["code"] == code


def test_the_whole_workflow(reader: Reader) -> None:
    made = run(reader, AXIOS, 364, 457, 772, 914, 1059, 1514, 1639, 2196, last="result")
    (interview,) = reader.get(f"/recruit/v2/Interviews/{made['interviewId']}")
    assert interview["Candidate_Name"]["id"] == made["candidateId"]
    assert [row["id"] for row in reader.get(f"/recruit/v2/Candidates/{made['candidateId']}/associate")] == [JOB]
    (again,) = [row for row in reader.get("/recruit/v2/Candidates") if row["id"] == made["candidateId"]]
    assert again["Candidate_Source"] == "Resume Upload"


def test_a_batch_of_resumes(reader: Reader) -> None:
    files = "['resumes/john_doe_resume.pdf', 'resumes/missing.pdf']"
    found = run(reader, AXIOS, 364, 1059, 1514, 2987, last=f"await batchProcessResumes(accessToken, {files})")
    assert ([len(found["success"]), len(found["failed"])]) == [1, 1]


def test_matching_never_matches(reader: Reader) -> None:
    reader.sandbox.load({"Job_Openings": [{"id": "9", "Posting_Title": "Dev", "Required_Skills": "Python"}]})
    assert run(reader, AXIOS, 2362, last="matches") == []
    assert 2379 in BUGS


def test_credentials_declared_twice_are_no_program(reader: Reader) -> None:
    with pytest.raises(AssertionError, match="already been declared"):
        run(reader, 2734)
    assert 2739 in BUGS


def test_the_second_update_of_a_record_is_dropped(reader: Reader) -> None:
    twice = "[1, 2].map(() => processWebhook({module: 'C', operation: 'update', ids: ['1']})) && seen.length"
    block = "const seen = []; const handleWebhookEvent = (event) => seen.push(event);"
    assert run(reader, 2958, last=twice, before=block) == 1
    assert 2961 in BUGS


def test_a_monitor_without_calls_has_no_average(reader: Reader) -> None:
    assert run(reader, 3041, last="new APIMonitor().getStats().avgDuration") is None  # not a number
    logged = (
        "(() => { const m = new APIMonitor(); m.logCall('/x', 'GET', 200, 12); return m.getStats().avgDuration })()"
    )
    assert run(reader, 3041, last=logged) == 12
    assert 3065 in BUGS
