"""What cannot be loaded is made through the API, many of each, and its ids go into the document's parameters.

Which tags, note types, views, jobs and channels exist is a fact of an organisation; most calls on others are refused.
"""

from __future__ import annotations

import io
import json
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from population import MANY, PARENTS, parent_ids

Json = dict[str, Any]
BOUNDARY = "part"
FEW = 12


@dataclass
class Api:
    """Calls as the administrator."""

    url: str
    token: str
    org: str

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Any:
        """The decoded answer, None for an empty one; raises for a refusal."""
        raw = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        kind = f"multipart/form-data; boundary={BOUNDARY}" if isinstance(body, bytes) else "application/json"
        sent = {"Authorization": f"Zoho-oauthtoken {self.token}", "Content-Type": kind, **(headers or {})}
        request = urllib.request.Request(f"{self.url}{path}", data=raw, headers=sent, method=method)
        with urllib.request.urlopen(request) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def rows(self, method: str, path: str, key: str, rows: list[Json]) -> list[str]:
        """Ids of rows that were written."""
        answer = self.call(method, path, {key: rows})
        return [str(row["details"]["id"]) for row in answer[key]]


def part(name: str, content: bytes, filename: str) -> bytes:
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n\r\n'
    return head.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()


def fields(*parts: tuple[str, bytes]) -> bytes:
    """A multipart body of several parts; the one named file has a file's name."""
    heads = {"file": '; filename="rows.csv"'}
    lines = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{heads.get(name, "")}\r\n\r\n'.encode() + content
        for name, content in parts
    ]
    return b"\r\n".join([*lines, f"--{BOUNDARY}--\r\n".encode()])


def zipped(name: str, text: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(name, text)
    return raw.getvalue()


def attachments_and_notes(api: Api) -> dict[str, list[str]]:
    """A file and a note on every record that lists hang on."""
    notes = []
    for module in PARENTS:
        for key in parent_ids(module):
            place = f"/recruit/v2/{module}/{key}"
            api.call("POST", f"{place}/Attachments?attachments_category=Others", part("file", b"words", "cv.txt"))
            note = {"Note_Content": "words", "Parent_Id": key, "se_module": module}
            notes += api.rows("POST", "/recruit/v2/Notes", "data", [note])
    return {"update_notes.id": notes, "note_id": notes, "delete_notes.ids": notes}


def associations(api: Api) -> dict[str, list[str]]:
    for candidate, job in zip(parent_ids("Candidates"), parent_ids("Job_Openings"), strict=True):
        row = {"jobids": [job], "ids": [candidate]}
        api.call("PUT", "/recruit/v2/Candidates/actions/associate", {"data": [row]})
    return {}


def photos(api: Api) -> dict[str, list[str]]:
    for key in parent_ids("Candidates"):
        api.call("POST", f"/recruit/v2/Candidates/{key}/photo", part("file", PIXEL, "photo.png"))
    return {}


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8d"
    "b00000000049454e44ae426082"
)


def tags(api: Api) -> dict[str, list[str]]:
    rows = [{"name": f"Tag {number}"} for number in range(MANY)]
    keys = api.rows("POST", "/recruit/v2/settings/tags?module=Candidates", "tags", rows)
    for candidate in parent_ids("Candidates"):
        api.call("POST", f"/recruit/v2/Candidates/{candidate}/actions/add_tags?tag_names=Tag%200,Tag%201")
    return {"tag_id": keys, "merge_tags.conflict_id": keys[1:]}


def note_types(api: Api) -> dict[str, list[str]]:
    rows = [{"name": f"Type {number}"} for number in range(MANY)]
    keys = api.rows("POST", "/recruit/v2/settings/note_types", "note_types", rows)
    return {"update_note_type.name": ["Another type"], "note_type_id": keys}


def views_and_people(api: Api) -> dict[str, list[str]]:
    views = api.call("GET", "/recruit/v2/settings/custom_views?module=Candidates")["custom_views"]
    users = api.call("GET", "/recruit/v2/users?type=AllUsers")["users"]
    roles = api.call("GET", "/recruit/v2/settings/roles")["roles"]
    profiles = api.call("GET", "/recruit/v2/settings/profiles")["profiles"]
    return {
        "custom_view_id": [str(row["id"]) for row in views],
        "user_id": [str(row["id"]) for row in users],
        "role_id": [str(row["id"]) for row in roles],
        "profile_id": [str(row["id"]) for row in profiles],
    }


def reviews_and_assessments(api: Api) -> dict[str, list[str]]:
    candidates = parent_ids("Candidates")
    review = [{"Candidate_Name": key, "Rating": 4, "Review_Comments": "words"} for key in candidates[:FEW]]
    form = [
        {"Assessment_Name": f"Form {n}", "Category": "Interviewer Assessment", "Type": "General"} for n in range(FEW)
    ]
    reviews = api.rows("POST", "/recruit/v2/Reviews", "data", review)
    forms = api.rows("POST", "/recruit/v2.1/Assessments", "data", form)
    return {
        "review_id": reviews,
        "assessment_id": forms,
        "update_reviews.id": reviews,
        "update_assessments.id": forms,
        "update_review.Assessment_Name": forms,
    }


def bulk_jobs(api: Api) -> dict[str, list[str]]:
    query = {"query": {"module": "Candidates", "selectfields": ["Last_Name"]}}
    reads = [api.call("POST", "/recruit/bulk/v2/read", query)["data"][0]["details"]["id"] for _ in range(FEW)]
    files = [upload(api, number) for number in range(3 * FEW)]
    writes = [api.call("POST", "/recruit/bulk/v2/write", write_of(key))["details"]["id"] for key in files[:FEW]]
    for job in writes:
        api.call("GET", f"/recruit/bulk/v2/write/{job}")  # jobs get on when they are looked at
    return {
        "get_bulk_read_job.job_id": reads,
        "download_bulk_read_result.job_id": reads,
        "get_bulk_write_job.job_id": writes,
        "download_bulk_write_result.job_id": writes[:1],
        "download_bulk_write_result.file_name": [f"{writes[0]}.zip"],
        "download_bulk_write_result.org_folder": [f"org{api.org}"],
        "BulkWriteResource.file_id": files[FEW:],
    }


def upload(api: Api, number: int) -> str:
    content = zipped("rows.csv", f"Last_Name,Email\nRow,row{number}@example.com\n")
    headers = {"feature": "bulk-write", "X-RECRUIT-ORG": api.org}
    answer = api.call("POST", "/recruit/v2/upload", part("file", content, "rows.zip"), headers)
    return str(answer["details"]["file_id"])


def write_of(file_id: str) -> Json:
    mappings = [{"api_name": "Last_Name", "index": 0}, {"api_name": "Email", "index": 1}]
    resource = {"type": "data", "module": "Candidates", "file_id": file_id, "field_mappings": mappings}
    return {"operation": "insert", "resource": [resource]}


def reference_jobs(api: Api) -> dict[str, list[str]]:
    """Jobs of seed 000's dialect, which a strict sandbox does not know."""
    query = {"query": {"module": {"api_name": "Candidates"}, "fields": ["Last_Name"]}}
    try:
        reads = [api.call("POST", "/recruit/v2/bulk/read", query)["data"][0]["id"] for _ in range(FEW)]
    except urllib.error.HTTPError:
        return {}
    form = fields(("module", b"Candidates"), ("operation", b"insert"), ("file", b"Last_Name\nRow\n"))
    write = api.call("POST", "/recruit/v2/bulk/write", form)["data"][0]["id"]
    return {
        "get_reference_bulk_write_job.job_id": [write],
        "get_reference_bulk_read_job.job_id": reads,
        "download_reference_bulk_read_result.job_id": reads,
    }


FRESH_CHANNELS = [f"10000000069{number:03}" for number in range(MANY)]


def channels(api: Api) -> dict[str, list[str]]:
    keys = [f"10000000068{number:03}" for number in range(MANY)]
    for key in keys:
        watch = {"channel_id": key, "events": ["Candidates.create"], "notify_url": "http://127.0.0.1:9/notice"}
        api.call("POST", "/recruit/v2/actions/watch", {"watch": [watch]})
    later = (datetime.now(UTC) + timedelta(minutes=50)).isoformat(timespec="seconds")
    return {
        "channel_id": keys,
        "channel_ids": keys,
        "enable_notifications.channel_id": [FRESH_CHANNELS[0]],
        "enable_reference_notifications.channel_id": [FRESH_CHANNELS[1]],
        "replace_notifications.channel_id": keys,
        "update_notifications.channel_id": keys,
        "WatchItem.channel_expiry": [later],
        "WatchPatch.channel_expiry": [later],
    }


MAKERS: tuple[Callable[[Api], dict[str, list[str]]], ...] = (
    attachments_and_notes,
    associations,
    photos,
    tags,
    note_types,
    views_and_people,
    reviews_and_assessments,
    bulk_jobs,
    reference_jobs,
    channels,
)


def made(api: Api) -> dict[str, list[str]]:
    """Ids by the name of the parameter that takes them, or by operation and parameter, or component and property."""
    found: dict[str, list[str]] = {"function_api_name": ["say_hello"], "X-RECRUIT-ORG": [api.org]}
    for make in MAKERS:
        found |= make(api)
    return found
