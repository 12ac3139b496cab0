# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.file_upload import FileUpload
    from ...models.write_results import WriteResults


def _get_kwargs(
    candidate_id: str,
    *,
    body: FileUpload | Unset = UNSET,
    attachment_url: str | Unset = UNSET,
    attachments_category: str | Unset = UNSET,
    attachments_category_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["attachment_url"] = attachment_url

    params["attachments_category"] = attachments_category

    params["attachments_category_id"] = attachments_category_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "upload_candidate_attachment"},
        "url": "/recruit/v2/Candidates/{candidate_id}/Attachments".format(
            candidate_id=quote(str(candidate_id), safe=""),
        ),
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | WriteResults | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.write_results import WriteResults

    if response.status_code == 200:
        response_200 = WriteResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = WriteResults.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 202:
        response_202 = WriteResults.from_dict(load_json(response.content))

        return response_202

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 207:
        response_207 = WriteResults.from_dict(load_json(response.content))

        return response_207

    if response.status_code == 400:
        response_400 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_400

    if response.status_code == 401:
        response_401 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_401

    if response.status_code == 403:
        response_403 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_403

    if response.status_code == 404:
        response_404 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_404

    if response.status_code == 405:
        response_405 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_405

    if response.status_code == 413:
        response_413 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_413

    if response.status_code == 415:
        response_415 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_415

    if response.status_code == 429:
        response_429 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_429

    if response.status_code == 500:
        response_500 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_500

    if response.status_code == 503:
        response_503 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorEnvelope | WriteResults]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> WriteResults:
    from ...models.write_results import WriteResults

    if response.status_code == 200:
        response_200 = WriteResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = WriteResults.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 202:
        response_202 = WriteResults.from_dict(load_json(response.content))

        return response_202

    if response.status_code == 204:
        raise NoContent(response.status_code)
    if response.status_code == 207:
        response_207 = WriteResults.from_dict(load_json(response.content))

        return response_207

    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    candidate_id: str,
    *,
    body: FileUpload | Unset = UNSET,
    attachment_url: str | Unset = UNSET,
    attachments_category: str | Unset = UNSET,
    attachments_category_id: str | Unset = UNSET,
) -> Call[WriteResults]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "upload_candidate_attachment",
        _get_kwargs(
            candidate_id=candidate_id,
            body=body,
            attachment_url=attachment_url,
            attachments_category=attachments_category,
            attachments_category_id=attachments_category_id,
        ),
        _parse_success,
    )


def sync_detailed(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    body: FileUpload | Unset = UNSET,
    attachment_url: str | Unset = UNSET,
    attachments_category: str | Unset = UNSET,
    attachments_category_id: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | WriteResults]:
    """Attach a file or a link to a candidate

     At most 20 MB, any type but .exe. Send the file, or name an address in attachment_url. The vendor is
    reported to want a category as well; seed 000 sends none.

    Args:
        candidate_id (str): Id of a candidate.
        attachment_url (str | Unset): Address to attach as a link instead of a file.
        attachments_category (str | Unset): Category names joined by commas; the service is
            reported to want this or the id.
        attachments_category_id (str | Unset): Category ids joined by commas.
        body (FileUpload | Unset): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WriteResults]
    """

    kwargs = _get_kwargs(
        candidate_id=candidate_id,
        body=body,
        attachment_url=attachment_url,
        attachments_category=attachments_category,
        attachments_category_id=attachments_category_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    body: FileUpload | Unset = UNSET,
    attachment_url: str | Unset = UNSET,
    attachments_category: str | Unset = UNSET,
    attachments_category_id: str | Unset = UNSET,
) -> Any | ErrorEnvelope | WriteResults | None:
    """Attach a file or a link to a candidate

     At most 20 MB, any type but .exe. Send the file, or name an address in attachment_url. The vendor is
    reported to want a category as well; seed 000 sends none.

    Args:
        candidate_id (str): Id of a candidate.
        attachment_url (str | Unset): Address to attach as a link instead of a file.
        attachments_category (str | Unset): Category names joined by commas; the service is
            reported to want this or the id.
        attachments_category_id (str | Unset): Category ids joined by commas.
        body (FileUpload | Unset): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WriteResults
    """

    return sync_detailed(
        candidate_id=candidate_id,
        client=client,
        body=body,
        attachment_url=attachment_url,
        attachments_category=attachments_category,
        attachments_category_id=attachments_category_id,
    ).parsed


async def asyncio_detailed(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    body: FileUpload | Unset = UNSET,
    attachment_url: str | Unset = UNSET,
    attachments_category: str | Unset = UNSET,
    attachments_category_id: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | WriteResults]:
    """Attach a file or a link to a candidate

     At most 20 MB, any type but .exe. Send the file, or name an address in attachment_url. The vendor is
    reported to want a category as well; seed 000 sends none.

    Args:
        candidate_id (str): Id of a candidate.
        attachment_url (str | Unset): Address to attach as a link instead of a file.
        attachments_category (str | Unset): Category names joined by commas; the service is
            reported to want this or the id.
        attachments_category_id (str | Unset): Category ids joined by commas.
        body (FileUpload | Unset): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WriteResults]
    """

    kwargs = _get_kwargs(
        candidate_id=candidate_id,
        body=body,
        attachment_url=attachment_url,
        attachments_category=attachments_category,
        attachments_category_id=attachments_category_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    body: FileUpload | Unset = UNSET,
    attachment_url: str | Unset = UNSET,
    attachments_category: str | Unset = UNSET,
    attachments_category_id: str | Unset = UNSET,
) -> Any | ErrorEnvelope | WriteResults | None:
    """Attach a file or a link to a candidate

     At most 20 MB, any type but .exe. Send the file, or name an address in attachment_url. The vendor is
    reported to want a category as well; seed 000 sends none.

    Args:
        candidate_id (str): Id of a candidate.
        attachment_url (str | Unset): Address to attach as a link instead of a file.
        attachments_category (str | Unset): Category names joined by commas; the service is
            reported to want this or the id.
        attachments_category_id (str | Unset): Category ids joined by commas.
        body (FileUpload | Unset): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WriteResults
    """

    return (
        await asyncio_detailed(
            candidate_id=candidate_id,
            client=client,
            body=body,
            attachment_url=attachment_url,
            attachments_category=attachments_category,
            attachments_category_id=attachments_category_id,
        )
    ).parsed
