# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.device_code import DeviceCode
    from ...models.oauth_error import OauthError


def _get_kwargs(
    *,
    client_id: str,
    grant_type: str,
    scope: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["client_id"] = client_id

    params["grant_type"] = grant_type

    params["scope"] = scope

    params["access_type"] = access_type

    params["prompt"] = prompt

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "request_device_code"},
        "url": "/oauth/v3/device/code",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | DeviceCode | OauthError | None:
    from ...models.device_code import DeviceCode
    from ...models.oauth_error import OauthError

    if response.status_code == 200:
        response_200 = DeviceCode.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 400:
        response_400 = OauthError.from_dict(load_json(response.content))

        return response_400

    if response.status_code == 401:
        response_401 = OauthError.from_dict(load_json(response.content))

        return response_401

    if response.status_code == 404:
        response_404 = OauthError.from_dict(load_json(response.content))

        return response_404

    if response.status_code == 405:
        response_405 = OauthError.from_dict(load_json(response.content))

        return response_405

    if response.status_code == 415:
        response_415 = OauthError.from_dict(load_json(response.content))

        return response_415

    if response.status_code == 429:
        response_429 = OauthError.from_dict(load_json(response.content))

        return response_429

    if response.status_code == 500:
        response_500 = OauthError.from_dict(load_json(response.content))

        return response_500

    if response.status_code == 503:
        response_503 = OauthError.from_dict(load_json(response.content))

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | DeviceCode | OauthError]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> DeviceCode:
    from ...models.device_code import DeviceCode

    if response.status_code == 200:
        response_200 = DeviceCode.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    client_id: str,
    grant_type: str,
    scope: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
) -> Call[DeviceCode]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "request_device_code",
        _get_kwargs(
            client_id=client_id,
            grant_type=grant_type,
            scope=scope,
            access_type=access_type,
            prompt=prompt,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    grant_type: str,
    scope: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
) -> Response[Any | DeviceCode | OauthError]:
    """Begin a consent on another device

     Show the user the address and the code, then poll for the token.

    Args:
        client_id (str): Id of the client.
        grant_type (str): Kind of the request.
        scope (str): Scopes joined by commas.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | DeviceCode | OauthError]
    """

    kwargs = _get_kwargs(
        client_id=client_id,
        grant_type=grant_type,
        scope=scope,
        access_type=access_type,
        prompt=prompt,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    grant_type: str,
    scope: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
) -> Any | DeviceCode | OauthError | None:
    """Begin a consent on another device

     Show the user the address and the code, then poll for the token.

    Args:
        client_id (str): Id of the client.
        grant_type (str): Kind of the request.
        scope (str): Scopes joined by commas.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | DeviceCode | OauthError
    """

    return sync_detailed(
        client=client,
        client_id=client_id,
        grant_type=grant_type,
        scope=scope,
        access_type=access_type,
        prompt=prompt,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    grant_type: str,
    scope: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
) -> Response[Any | DeviceCode | OauthError]:
    """Begin a consent on another device

     Show the user the address and the code, then poll for the token.

    Args:
        client_id (str): Id of the client.
        grant_type (str): Kind of the request.
        scope (str): Scopes joined by commas.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | DeviceCode | OauthError]
    """

    kwargs = _get_kwargs(
        client_id=client_id,
        grant_type=grant_type,
        scope=scope,
        access_type=access_type,
        prompt=prompt,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    grant_type: str,
    scope: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
) -> Any | DeviceCode | OauthError | None:
    """Begin a consent on another device

     Show the user the address and the code, then poll for the token.

    Args:
        client_id (str): Id of the client.
        grant_type (str): Kind of the request.
        scope (str): Scopes joined by commas.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | DeviceCode | OauthError
    """

    return (
        await asyncio_detailed(
            client=client,
            client_id=client_id,
            grant_type=grant_type,
            scope=scope,
            access_type=access_type,
            prompt=prompt,
        )
    ).parsed
