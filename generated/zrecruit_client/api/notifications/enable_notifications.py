# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, dump_json, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.watch_body import WatchBody
    from ...models.watch_results import WatchResults


def _get_kwargs(
    *,
    body: WatchBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "enable_notifications"},
        "url": "/recruit/v2/actions/watch",
    }

    _kwargs["content"] = dump_json(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | WatchResults | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.watch_results import WatchResults

    if response.status_code == 200:
        response_200 = WatchResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = WatchResults.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 202:
        response_202 = WatchResults.from_dict(load_json(response.content))

        return response_202

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
) -> Response[Any | ErrorEnvelope | WatchResults]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> WatchResults:
    from ...models.watch_results import WatchResults

    if response.status_code == 200:
        response_200 = WatchResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = WatchResults.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 202:
        response_202 = WatchResults.from_dict(load_json(response.content))

        return response_202

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    body: WatchBody,
) -> Call[WatchResults]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "enable_notifications",
        _get_kwargs(
            body=body,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WatchBody,
) -> Response[Any | ErrorEnvelope | WatchResults]:
    """Subscribe to changes of records

     A channel lives an hour unless channel_expiry says otherwise; at most a day, and an expiry beyond
    that is taken as an hour without a word. Read the effective one from the answer.

    Args:
        body (WatchBody): Channels to open, or to replace.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WatchResults]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: WatchBody,
) -> Any | ErrorEnvelope | WatchResults | None:
    """Subscribe to changes of records

     A channel lives an hour unless channel_expiry says otherwise; at most a day, and an expiry beyond
    that is taken as an hour without a word. Read the effective one from the answer.

    Args:
        body (WatchBody): Channels to open, or to replace.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WatchResults
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WatchBody,
) -> Response[Any | ErrorEnvelope | WatchResults]:
    """Subscribe to changes of records

     A channel lives an hour unless channel_expiry says otherwise; at most a day, and an expiry beyond
    that is taken as an hour without a word. Read the effective one from the answer.

    Args:
        body (WatchBody): Channels to open, or to replace.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WatchResults]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: WatchBody,
) -> Any | ErrorEnvelope | WatchResults | None:
    """Subscribe to changes of records

     A channel lives an hour unless channel_expiry says otherwise; at most a day, and an expiry beyond
    that is taken as an hour without a word. Read the effective one from the answer.

    Args:
        body (WatchBody): Channels to open, or to replace.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WatchResults
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
