"""`call(...)`: what it asks, how it reads each kind of answer; and what plain functions do on the wire."""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from zrecruit_client import AuthenticatedClient
from zrecruit_client.api.candidates import (
    create_candidates,
    download_candidate_attachment,
    list_candidates,
    upload_candidate_attachment,
)
from zrecruit_client.api.notes import delete_note
from zrecruit_client.api.records import get_record
from zrecruit_client.errors import UnexpectedStatus
from zrecruit_client.models import Candidate, CandidatePage, CandidatesBody, FileUpload, WriteResults
from zrecruit_client.types import Call, File, NoContent

FACTS: dict[str, Any] = json.loads(files("zrecruit_client").joinpath("operations.json").read_bytes())


def answering(status: int, **body: Any) -> AuthenticatedClient:
    """A client whose server gives one answer."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, **body))
    return AuthenticatedClient(base_url="https://recruit.invalid", token="t", httpx_args={"transport": transport})


@pytest.mark.parametrize("operation_id", sorted(FACTS))
def test_every_operation_is_a_call_and_says_its_name_to_the_transport(operation_id: str) -> None:
    module = import_module(f"zrecruit_client.api.{FACTS[operation_id]['tag']}.{operation_id}")

    assert callable(module.call)
    assert {"sync_detailed", "asyncio_detailed"} <= set(vars(module))
    source = Path(module.__file__).read_text(encoding="utf-8")
    assert f'"extensions": {{"operation_id": "{operation_id}"}}' in source


def test_a_call_is_the_request_of_the_plain_function() -> None:
    seen: list[httpx.Request] = []
    transport = httpx.MockTransport(lambda request: seen.append(request) or httpx.Response(200, json={}))
    client = AuthenticatedClient(base_url="https://recruit.invalid", token="t", httpx_args={"transport": transport})

    list_candidates.sync_detailed(client=client, page=2, fields="id,Email")
    client.get_httpx_client().request(**list_candidates.call(page=2, fields="id,Email").request)

    plain, called = seen
    assert plain.url == called.url == "https://recruit.invalid/recruit/v2/Candidates?page=2&fields=id%2CEmail"
    assert plain.extensions["operation_id"] == called.extensions["operation_id"] == "list_candidates"
    assert plain.headers == called.headers
    assert plain.headers["Authorization"] == "Zoho-oauthtoken t"


def test_a_body_is_json_with_its_content_type() -> None:
    call = create_candidates.call(body=CandidatesBody(data=[Candidate(last_name="Ünal")]))

    assert call.request["content"] == '{"data":[{"Last_Name":"Ünal"}]}'.encode()
    assert call.request["headers"]["Content-Type"] == "application/json"


def test_success_is_read_as_the_declared_model() -> None:
    page = list_candidates.call().parse(httpx.Response(200, json={"data": [{"id": "1"}]}))
    results = create_candidates.call(body=CandidatesBody(data=[])).parse(httpx.Response(207, json={"data": []}))

    assert page == CandidatePage(data=[Candidate(id="1")])
    assert isinstance(results, WriteResults)


def test_no_content_of_a_list_is_its_empty_page() -> None:
    page = list_candidates.call().parse(httpx.Response(204))

    assert isinstance(page, CandidatePage)
    assert page.data == []


@pytest.mark.parametrize(("call", "status"), [(get_record.call("Candidates", "1"), 204), (list_candidates.call(), 304)])
def test_no_content_where_a_body_is_promised_is_told(call: Call[Any], status: int) -> None:
    with pytest.raises(NoContent, match=str(status)) as caught:
        call.parse(httpx.Response(status))

    assert caught.value.status_code == status


def test_a_download_is_a_file() -> None:
    read = download_candidate_attachment.call("1", "2").parse(httpx.Response(200, content=b"\x00\xff"))

    assert isinstance(read, File)
    assert read.payload.read() == b"\x00\xff"


@pytest.mark.parametrize("status", [400, 401, 500, 520, 302])
def test_anything_but_a_documented_success_is_no_value(status: int) -> None:
    with pytest.raises(UnexpectedStatus) as caught:
        delete_note.call("1").parse(httpx.Response(status, text="<html>"))

    assert caught.value.status_code == status


def test_a_call_does_not_show_its_request() -> None:
    call: Call[None] = Call("create_token", {"data": {"client_secret": "s3cret"}}, lambda _: None)

    assert "s3cret" not in repr(call)


@pytest.mark.parametrize("status", [460, 520, 599])
def test_a_status_without_a_name_is_a_number(status: int) -> None:
    response = list_candidates.sync_detailed(client=answering(status, text="oops"))

    assert response.status_code == status
    assert response.parsed is None


def test_an_error_is_a_model_for_plain_functions() -> None:
    response = list_candidates.sync_detailed(client=answering(400, json={"code": "INVALID_DATA", "message": "m"}))

    assert response.parsed is not None
    assert response.parsed["code"] == "INVALID_DATA"


def test_a_file_that_holds_a_boundary_arrives_whole_and_adds_no_field() -> None:
    hostile = b'%PDF\r\n--+++\r\nContent-Disposition: form-data; name="admin"\r\n\r\nyes\r\n--+++--\r\n'
    received: dict[str, bytes] = {}

    async def receive(request: Request) -> JSONResponse:
        async with request.form() as form:
            for name, part in form.multi_items():
                received[name] = part.encode() if isinstance(part, str) else await part.read()
        return JSONResponse({"data": []})

    app = Starlette(routes=[Route("/{rest:path}", receive, methods=["POST"])])
    client = AuthenticatedClient(
        base_url="http://recruit.invalid", token="t", httpx_args={"transport": httpx.ASGITransport(app)}
    )
    body = FileUpload(file=File(io.BytesIO(hostile), "cv.pdf", "application/pdf"))

    response = asyncio.run(upload_candidate_attachment.asyncio_detailed("1", client=client, body=body))

    assert response.status_code == 200
    assert received == {"file": hostile}


def test_two_uploads_have_different_boundaries() -> None:
    def boundary() -> str:
        call = upload_candidate_attachment.call("1", body=FileUpload(file=File(io.BytesIO(b"x"), "a")))
        return (
            httpx.Client().build_request(**{**call.request, "url": "https://recruit.invalid"}).headers["Content-Type"]
        )

    first, second = boundary(), boundary()

    assert first.startswith("multipart/form-data; boundary=")
    assert first != second


def test_the_answer_types_are_what_the_checkers_infer(tmp_path: Path) -> None:
    checked = Path(__file__).with_name("typed_calls.py")
    wrong = tmp_path / "wrong.py"
    wrong.write_text(checked.read_text(encoding="utf-8").replace(", CandidatePage)", ", WriteResults)", 1))
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "--config-file", ""]

    right = subprocess.run([*command, str(checked)], capture_output=True, text=True, check=False)
    refused = subprocess.run([*command, str(wrong)], capture_output=True, text=True, check=False)

    assert right.returncode == 0, right.stdout
    assert "assert-type" in refused.stdout
