# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.channel_page import ChannelPage
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    channel_id: str | Unset = UNSET,
    module: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page"] = page

    params["per_page"] = per_page

    params["channel_id"] = channel_id

    params["module"] = module

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "list_notifications"},
        "url": "/recruit/v2/actions/watch",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ChannelPage | ErrorEnvelope | None:
    from ...models.channel_page import ChannelPage
    from ...models.error_envelope import ErrorEnvelope

    if response.status_code == 200:
        response_200 = ChannelPage.from_dict(load_json(response.content))

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
) -> Response[Any | ChannelPage | ErrorEnvelope]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> ChannelPage:
    from ...models.channel_page import ChannelPage

    if response.status_code == 200:
        response_200 = ChannelPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        return ChannelPage.from_dict({"watch": [], "info": {"count": 0, "more_records": False}})
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    channel_id: str | Unset = UNSET,
    module: str | Unset = UNSET,
) -> Call[ChannelPage]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "list_notifications",
        _get_kwargs(
            page=page,
            per_page=per_page,
            channel_id=channel_id,
            module=module,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    channel_id: str | Unset = UNSET,
    module: str | Unset = UNSET,
) -> Response[Any | ChannelPage | ErrorEnvelope]:
    """List the subscriptions

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        channel_id (str | Unset): Only this channel.
        module (str | Unset): Only channels on this module.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ChannelPage | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
        channel_id=channel_id,
        module=module,
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
    channel_id: str | Unset = UNSET,
    module: str | Unset = UNSET,
) -> Any | ChannelPage | ErrorEnvelope | None:
    """List the subscriptions

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        channel_id (str | Unset): Only this channel.
        module (str | Unset): Only channels on this module.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ChannelPage | ErrorEnvelope
    """

    return sync_detailed(
        client=client,
        page=page,
        per_page=per_page,
        channel_id=channel_id,
        module=module,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    channel_id: str | Unset = UNSET,
    module: str | Unset = UNSET,
) -> Response[Any | ChannelPage | ErrorEnvelope]:
    """List the subscriptions

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        channel_id (str | Unset): Only this channel.
        module (str | Unset): Only channels on this module.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ChannelPage | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
        channel_id=channel_id,
        module=module,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    channel_id: str | Unset = UNSET,
    module: str | Unset = UNSET,
) -> Any | ChannelPage | ErrorEnvelope | None:
    """List the subscriptions

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        channel_id (str | Unset): Only this channel.
        module (str | Unset): Only channels on this module.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ChannelPage | ErrorEnvelope
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            per_page=per_page,
            channel_id=channel_id,
            module=module,
        )
    ).parsed
