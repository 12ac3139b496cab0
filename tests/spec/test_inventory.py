"""The operations and schemas other parts are written against, with the facts they rely on."""

from __future__ import annotations

from typing import Any

import pytest

from zrecruit_ext.codegen.facts import operation_facts
from zrecruit_ext.codegen.walk import find

M, C, J = "/recruit/v2/{module_api_name}", "/recruit/v2/Candidates", "/recruit/v2/JobOpenings"
REVIEWS, ASSESSMENTS = "/recruit/v2/Reviews", "/recruit/v2.1/Assessments"
V, N, R = "/recruit/v2/Interviews", "/recruit/v2/Notes", "/{record_id}"
TAGS, TYPES = "/recruit/v2/settings/tags", "/recruit/v2/settings/note_types"
ONE = f"{C}/{{candidate_id}}"
BULK, SEED_BULK, WATCH = "/recruit/bulk/v2", "/recruit/v2/bulk", "/recruit/v2/actions/watch"
OPERATIONS = {
    "authorize": ("get", "/oauth/v2/auth"),
    "create_token": ("post", "/oauth/v2/token"),
    "revoke_token": ("post", "/oauth/v2/token/revoke"),
    "revoke_refresh_token": ("post", "/oauth/v2/revoke/token"),
    "introspect_token": ("post", "/oauth/v2/introspect"),
    "request_device_code": ("post", "/oauth/v3/device/code"),
    "poll_device_token": ("post", "/oauth/v3/device/token"),
    "get_user_info": ("get", "/oauth/user/info"),
    "get_server_info": ("get", "/oauth/serverinfo"),
    "list_records": ("get", M),
    "create_records": ("post", M),
    "update_records": ("put", M),
    "delete_records": ("delete", M),
    "upsert_records": ("post", f"{M}/upsert"),
    "list_deleted_records": ("get", f"{M}/deleted"),
    "search_records": ("get", f"{M}/search"),
    "get_record": ("get", M + R),
    "update_record": ("put", M + R),
    "delete_record": ("delete", M + R),
    "list_associated_records": ("get", f"{M}{R}/associate"),
    "list_related_records": ("get", f"{M}{R}/{{related_list_api_name}}"),
    "list_attachments": ("get", f"{M}{R}/Attachments"),
    "upload_attachment": ("post", f"{M}{R}/Attachments"),
    "download_attachment": ("get", f"{M}{R}/Attachments/{{attachment_id}}"),
    "delete_attachment": ("delete", f"{M}{R}/Attachments/{{attachment_id}}"),
    "list_candidates": ("get", C),
    "create_candidates": ("post", C),
    "search_candidates": ("get", f"{C}/search"),
    "get_candidate": ("get", ONE),
    "update_candidate": ("put", ONE),
    "delete_candidate": ("delete", ONE),
    "parse_resume": ("post", f"{C}/actions/parse"),
    "import_document": ("post", f"{C}/actions/import_document"),
    "associate_candidates": ("put", f"{C}/actions/associate"),
    "change_status": ("put", f"{M}/status"),
    "change_offer_status": ("put", "/recruit/v2/Offers/{offer_id}/actions/status"),
    "change_rating": ("put", f"{C}/actions/rating"),
    "cancel_interview": ("put", f"{V}/{{interview_id}}/action/cancel"),
    "revoke_blueprint": ("put", f"{M}{R}/blueprint/revoke"),
    "associate_candidate_to_job_opening": ("post", f"{ONE}/Actions/Associate_Candidate_to_Job_Opening"),
    "list_candidate_attachments": ("get", f"{ONE}/Attachments"),
    "upload_candidate_attachment": ("post", f"{ONE}/Attachments"),
    "download_candidate_attachment": ("get", f"{ONE}/Attachments/{{attachment_id}}"),
    "delete_candidate_attachment": ("delete", f"{ONE}/Attachments/{{attachment_id}}"),
    "list_candidate_notes": ("get", f"{ONE}/Notes"),
    "create_candidate_note": ("post", f"{ONE}/Notes"),
    "list_job_openings": ("get", J),
    "create_job_openings": ("post", J),
    "get_job_opening": ("get", f"{J}/{{job_opening_id}}"),
    "update_job_opening": ("put", f"{J}/{{job_opening_id}}"),
    "list_interviews": ("get", V),
    "create_interviews": ("post", V),
    "get_interview": ("get", f"{V}/{{interview_id}}"),
    "update_interview": ("put", f"{V}/{{interview_id}}"),
    "create_tasks": ("post", "/recruit/v2/Tasks"),
    "list_notes": ("get", N),
    "create_notes": ("post", N),
    "update_notes": ("put", N),
    "delete_notes": ("delete", N),
    "update_note": ("put", f"{N}/{{note_id}}"),
    "delete_note": ("delete", f"{N}/{{note_id}}"),
    "list_tags": ("get", TAGS),
    "create_tags": ("post", TAGS),
    "update_tag": ("put", f"{TAGS}/{{tag_id}}"),
    "delete_tag": ("delete", f"{TAGS}/{{tag_id}}"),
    "merge_tags": ("post", f"{TAGS}/{{tag_id}}/actions/merge"),
    "count_tagged_records": ("get", f"{TAGS}/{{tag_id}}/actions/records_count"),
    "add_tags": ("post", f"{M}{R}/actions/add_tags"),
    "add_tags_to_records": ("post", f"{M}/actions/add_tags"),
    "remove_tags": ("post", f"{M}{R}/actions/remove_tags"),
    "remove_tags_from_records": ("post", f"{M}/actions/remove_tags"),
    "upload_photo": ("post", f"{M}{R}/photo"),
    "download_photo": ("get", f"{M}{R}/photo"),
    "delete_photo": ("delete", f"{M}{R}/photo"),
    "list_note_types": ("get", TYPES),
    "create_note_types": ("post", TYPES),
    "update_note_type": ("put", f"{TYPES}/{{note_type_id}}"),
    "delete_note_type": ("delete", f"{TYPES}/{{note_type_id}}"),
    "execute_function": ("post", "/recruit/v2/functions/{function_api_name}/actions/execute"),
    "create_reviews": ("post", REVIEWS),
    "update_reviews": ("put", REVIEWS),
    "update_review": ("put", f"{REVIEWS}/{{review_id}}"),
    "create_assessments": ("post", ASSESSMENTS),
    "update_assessments": ("put", ASSESSMENTS),
    "update_assessment": ("put", f"{ASSESSMENTS}/{{assessment_id}}"),
    "create_bulk_read_job": ("post", f"{BULK}/read"),
    "get_bulk_read_job": ("get", f"{BULK}/read/{{job_id}}"),
    "download_bulk_read_result": ("get", f"{BULK}/read/{{job_id}}/result"),
    "upload_bulk_file": ("post", "/recruit/v2/upload"),
    "create_bulk_write_job": ("post", f"{BULK}/write"),
    "get_bulk_write_job": ("get", f"{BULK}/write/{{job_id}}"),
    "download_bulk_write_result": ("get", "/v2/recruit/{org_folder}/bulk-write/{job_id}/{file_name}"),
    "create_reference_bulk_read_job": ("post", f"{SEED_BULK}/read"),
    "get_reference_bulk_read_job": ("get", f"{SEED_BULK}/read/{{job_id}}"),
    "download_reference_bulk_read_result": ("get", f"{SEED_BULK}/read/{{job_id}}/result"),
    "create_reference_bulk_write_job": ("post", f"{SEED_BULK}/write"),
    "get_reference_bulk_write_job": ("get", f"{SEED_BULK}/write/{{job_id}}"),
    "enable_notifications": ("post", WATCH),
    "list_notifications": ("get", WATCH),
    "replace_notifications": ("put", WATCH),
    "update_notifications": ("patch", WATCH),
    "disable_notifications": ("delete", WATCH),
    "enable_reference_notifications": ("post", "/recruit/v2/settings/actions/watch"),
    "query_records": ("post", "/recruit/v2/coql"),
    "list_users": ("get", "/recruit/v2/users"),
    "get_user": ("get", "/recruit/v2/users/{user_id}"),
    "list_modules": ("get", "/recruit/v2/settings/modules"),
    "get_module": ("get", "/recruit/v2/settings/modules/{module_api_name}"),
    "list_fields": ("get", "/recruit/v2/settings/fields"),
    "list_layouts": ("get", "/recruit/v2/settings/layouts"),
    "list_custom_views": ("get", "/recruit/v2/settings/custom_views"),
    "get_custom_view": ("get", "/recruit/v2/settings/custom_views/{custom_view_id}"),
    "list_related_lists": ("get", "/recruit/v2/settings/related_lists"),
    "get_org": ("get", "/recruit/v2/org"),
    "list_roles": ("get", "/recruit/v2/settings/roles"),
    "get_role": ("get", "/recruit/v2/settings/roles/{role_id}"),
    "list_profiles": ("get", "/recruit/v2/settings/profiles"),
    "get_profile": ("get", "/recruit/v2/settings/profiles/{profile_id}"),
}
SCHEMAS = (
    *("Record", "Candidate", "JobOpening", "Interview", "Note", "Attachment", "Task", "User", "Lookup"),
    *("PageInfo", "RowResult", "WriteResults", "ErrorEnvelope", "RecordPage", "CandidatePage"),
    *("JobOpeningPage", "InterviewPage", "NotePage", "AttachmentPage", "UserPage", "DeletedRecord"),
    *("DeletedRecordPage", "RecordsBody", "CandidatesBody", "JobOpeningsBody", "InterviewsBody"),
    *("TasksBody", "NotesBody", "UpsertBody", "CandidateNotesBody", "AssociateBody", "SeedAssociateBody"),
    *("ParsedResume", "Token", "TokenRequest", "ServerInfo", "FileUpload", "DocumentUpload"),
)
FACTS = {
    *("method", "path", "tag", "host", "retry", "credits", "scopes", "paging", "row_results", "evidence"),
    *("success", "no_content", "empty", "secured"),
}


@pytest.fixture(scope="module")
def facts(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return operation_facts(document)


def test_the_operations_are_these(facts: dict[str, dict[str, Any]]) -> None:
    assert {name: (fact["method"], fact["path"]) for name, fact in facts.items()} == OPERATIONS


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_others_name_exists(document: dict[str, Any], name: str) -> None:
    assert find(document, f"#/components/schemas/{name}")["type"] == "object"


def test_every_operation_has_every_fact(facts: dict[str, dict[str, Any]]) -> None:
    assert {frozenset(fact) for fact in facts.values()} == {frozenset(FACTS)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("list_candidates", {"retry": "safe", "paging": "page", "credits": {"cost": 1, "when": {"cvid": 3}}}),
        ("list_candidates", {"success": [200, 204, 304], "no_content": True, "secured": True}),
        ("list_candidates", {"scopes": ["ZohoRecruit.modules.candidate.READ"], "evidence": "official"}),
        ("get_record", {"empty": None, "no_content": True, "paging": None}),
        ("list_users", {"empty": {"users": [], "info": {"count": 0, "more_records": False}}}),
        ("create_records", {"retry": "guarded", "credits": {"cost": 1, "rows": 10}, "row_results": "data"}),
        ("create_records", {"success": [200, 201, 202, 204, 207]}),
        ("update_records", {"retry": "idempotent"}),
        ("delete_record", {"retry": "idempotent", "row_results": "data"}),
        ("list_deleted_records", {"credits": {"cost": 2}}),
        ("parse_resume", {"evidence": "reference", "row_results": None}),
        ("create_candidate_note", {"evidence": "reference", "retry": "guarded"}),
        ("associate_candidate_to_job_opening", {"evidence": "reference"}),
        ("create_token", {"host": "accounts", "retry": "never", "secured": False, "scopes": []}),
        ("search_records", {"scopes": ["ZohoRecruit.modules.{module}.READ", "ZohoSearch.securesearch.READ"]}),
    ],
)
def test_facts_others_rely_on(facts: dict[str, dict[str, Any]], name: str, expected: dict[str, Any]) -> None:
    assert {key: facts[name][key] for key in expected} == expected


def test_writes_go_to_the_recruit_host_and_guard_their_creates(facts: dict[str, dict[str, Any]]) -> None:
    creating = {name for name, fact in facts.items() if name.split("_")[0] in ("create", "upsert", "upload", "import")}
    # a photo takes the place of the one before, and a file without a job changes nothing: sent twice is sent once
    repeatable = {"upload_photo", "upload_bulk_file"}
    assert {name for name in creating if facts[name]["retry"] not in ("guarded", "never")} == repeatable


def test_only_the_accounts_host_takes_calls_without_a_token(facts: dict[str, dict[str, Any]]) -> None:
    assert {fact["host"] for fact in facts.values() if not fact["secured"]} == {"accounts"}
    assert {fact["path"].split("/")[1] for fact in facts.values() if fact["host"] == "accounts"} == {"oauth"}


def test_duplicates_of_candidates_are_found_by_email_and_only_the_name_is_needed(document: dict[str, Any]) -> None:
    fields = find(document, "#/components/schemas/Candidate/properties")
    assert [name for name, field in fields.items() if field["x-field"].get("unique")] == ["Email"]
    assert [name for name, field in fields.items() if field["x-field"].get("mandatory")] == ["Last_Name"]
