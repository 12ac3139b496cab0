# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.note_type_page import NoteTypePage


def _get_kwargs(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page"] = page

    params["per_page"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "list_note_types"},
        "url": "/recruit/v2/settings/note_types",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | NoteTypePage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.note_type_page import NoteTypePage

    if response.status_code == 200:
        response_200 = NoteTypePage.from_dict(load_json(response.content))

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
) -> Response[Any | ErrorEnvelope | NoteTypePage]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> NoteTypePage:
    from ...models.note_type_page import NoteTypePage

    if response.status_code == 200:
        response_200 = NoteTypePage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        return NoteTypePage.from_dict({"note_types": [], "info": {"count": 0, "more_records": False}})
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Call[NoteTypePage]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "list_note_types",
        _get_kwargs(
            page=page,
            per_page=per_page,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | NoteTypePage]:
    """List the kinds of notes

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | NoteTypePage]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Any | ErrorEnvelope | NoteTypePage | None:
    """List the kinds of notes

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | NoteTypePage
    """

    return sync_detailed(
        client=client,
        page=page,
        per_page=per_page,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | NoteTypePage]:
    """List the kinds of notes

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | NoteTypePage]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Any | ErrorEnvelope | NoteTypePage | None:
    """List the kinds of notes

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | NoteTypePage
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            per_page=per_page,
        )
    ).parsed
