# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.attachment_page import AttachmentPage
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    candidate_id: str,
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    ids: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page"] = page

    params["per_page"] = per_page

    params["fields"] = fields

    params["sort_by"] = sort_by

    params["sort_order"] = sort_order

    params["ids"] = ids

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "list_candidate_attachments"},
        "url": "/recruit/v2/Candidates/{candidate_id}/Attachments".format(
            candidate_id=quote(str(candidate_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | AttachmentPage | ErrorEnvelope | None:
    from ...models.attachment_page import AttachmentPage
    from ...models.error_envelope import ErrorEnvelope

    if response.status_code == 200:
        response_200 = AttachmentPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

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
) -> Response[Any | AttachmentPage | ErrorEnvelope]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> AttachmentPage:
    from ...models.attachment_page import AttachmentPage

    if response.status_code == 200:
        response_200 = AttachmentPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        return AttachmentPage.from_dict({"data": [], "info": {"count": 0, "more_records": False}})
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    candidate_id: str,
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    ids: str | Unset = UNSET,
) -> Call[AttachmentPage]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "list_candidate_attachments",
        _get_kwargs(
            candidate_id=candidate_id,
            page=page,
            per_page=per_page,
            fields=fields,
            sort_by=sort_by,
            sort_order=sort_order,
            ids=ids,
        ),
        _parse_success,
    )


def sync_detailed(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    ids: str | Unset = UNSET,
) -> Response[Any | AttachmentPage | ErrorEnvelope]:
    """List the attachments of a candidate

    Args:
        candidate_id (str): Id of a candidate.
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        ids (str | Unset): Only these rows: ids joined by commas, in brackets as on the page or
            without.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | AttachmentPage | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        candidate_id=candidate_id,
        page=page,
        per_page=per_page,
        fields=fields,
        sort_by=sort_by,
        sort_order=sort_order,
        ids=ids,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    ids: str | Unset = UNSET,
) -> Any | AttachmentPage | ErrorEnvelope | None:
    """List the attachments of a candidate

    Args:
        candidate_id (str): Id of a candidate.
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        ids (str | Unset): Only these rows: ids joined by commas, in brackets as on the page or
            without.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | AttachmentPage | ErrorEnvelope
    """

    return sync_detailed(
        candidate_id=candidate_id,
        client=client,
        page=page,
        per_page=per_page,
        fields=fields,
        sort_by=sort_by,
        sort_order=sort_order,
        ids=ids,
    ).parsed


async def asyncio_detailed(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    ids: str | Unset = UNSET,
) -> Response[Any | AttachmentPage | ErrorEnvelope]:
    """List the attachments of a candidate

    Args:
        candidate_id (str): Id of a candidate.
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        ids (str | Unset): Only these rows: ids joined by commas, in brackets as on the page or
            without.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | AttachmentPage | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        candidate_id=candidate_id,
        page=page,
        per_page=per_page,
        fields=fields,
        sort_by=sort_by,
        sort_order=sort_order,
        ids=ids,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    candidate_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    ids: str | Unset = UNSET,
) -> Any | AttachmentPage | ErrorEnvelope | None:
    """List the attachments of a candidate

    Args:
        candidate_id (str): Id of a candidate.
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        ids (str | Unset): Only these rows: ids joined by commas, in brackets as on the page or
            without.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | AttachmentPage | ErrorEnvelope
    """

    return (
        await asyncio_detailed(
            candidate_id=candidate_id,
            client=client,
            page=page,
            per_page=per_page,
            fields=fields,
            sort_by=sort_by,
            sort_order=sort_order,
            ids=ids,
        )
    ).parsed
