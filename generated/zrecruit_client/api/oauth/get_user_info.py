# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.oauth_error import OauthError
    from ...models.user_info import UserInfo


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "get_user_info"},
        "url": "/oauth/user/info",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | OauthError | UserInfo | None:
    from ...models.oauth_error import OauthError
    from ...models.user_info import UserInfo

    if response.status_code == 200:
        response_200 = UserInfo.from_dict(load_json(response.content))

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
) -> Response[Any | OauthError | UserInfo]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> UserInfo:
    from ...models.user_info import UserInfo

    if response.status_code == 200:
        response_200 = UserInfo.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call() -> Call[UserInfo]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call("get_user_info", _get_kwargs(), _parse_success)


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any | OauthError | UserInfo]:
    """Read the profile of the token's user

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | UserInfo]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> Any | OauthError | UserInfo | None:
    """Read the profile of the token's user

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | UserInfo
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Any | OauthError | UserInfo]:
    """Read the profile of the token's user

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | UserInfo]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Any | OauthError | UserInfo | None:
    """Read the profile of the token's user

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | UserInfo
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
