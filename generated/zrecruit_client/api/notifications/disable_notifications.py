# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.watch_results import WatchResults


def _get_kwargs(
    *,
    channel_ids: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["channel_ids"] = channel_ids

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "extensions": {"operation_id": "disable_notifications"},
        "url": "/recruit/v2/actions/watch",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | WatchResults | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.watch_results import WatchResults

    if response.status_code == 200:
        response_200 = WatchResults.from_dict(load_json(response.content))

        return response_200

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

    if response.status_code == 202:
        response_202 = WatchResults.from_dict(load_json(response.content))

        return response_202

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    channel_ids: str,
) -> Call[WatchResults]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "disable_notifications",
        _get_kwargs(
            channel_ids=channel_ids,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    channel_ids: str,
) -> Response[Any | ErrorEnvelope | WatchResults]:
    """End subscriptions

    Args:
        channel_ids (str): Ids of the channels to end, joined by commas.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WatchResults]
    """

    kwargs = _get_kwargs(
        channel_ids=channel_ids,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    channel_ids: str,
) -> Any | ErrorEnvelope | WatchResults | None:
    """End subscriptions

    Args:
        channel_ids (str): Ids of the channels to end, joined by commas.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WatchResults
    """

    return sync_detailed(
        client=client,
        channel_ids=channel_ids,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    channel_ids: str,
) -> Response[Any | ErrorEnvelope | WatchResults]:
    """End subscriptions

    Args:
        channel_ids (str): Ids of the channels to end, joined by commas.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WatchResults]
    """

    kwargs = _get_kwargs(
        channel_ids=channel_ids,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    channel_ids: str,
) -> Any | ErrorEnvelope | WatchResults | None:
    """End subscriptions

    Args:
        channel_ids (str): Ids of the channels to end, joined by commas.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WatchResults
    """

    return (
        await asyncio_detailed(
            client=client,
            channel_ids=channel_ids,
        )
    ).parsed
