# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response

if TYPE_CHECKING:
    from ...models.oauth_error import OauthError
    from ...models.token import Token


def _get_kwargs(
    *,
    client_id: str,
    client_secret: str,
    grant_type: str,
    code: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["client_id"] = client_id

    params["client_secret"] = client_secret

    params["grant_type"] = grant_type

    params["code"] = code

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "poll_device_token"},
        "url": "/oauth/v3/device/token",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | OauthError | Token | None:
    from ...models.oauth_error import OauthError
    from ...models.token import Token

    if response.status_code == 200:
        response_200 = Token.from_dict(load_json(response.content))

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
) -> Response[Any | OauthError | Token]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> Token:
    from ...models.token import Token

    if response.status_code == 200:
        response_200 = Token.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    client_id: str,
    client_secret: str,
    grant_type: str,
    code: str,
) -> Call[Token]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "poll_device_token",
        _get_kwargs(
            client_id=client_id,
            client_secret=client_secret,
            grant_type=grant_type,
            code=code,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    client_secret: str,
    grant_type: str,
    code: str,
) -> Response[Any | OauthError | Token]:
    """Ask for the token of a consent on another device

     At most every 30 seconds. authorization_pending means ask again, slow_down ask later, other_dc ask
    the accounts host of user_location; expired and access_denied end the matter.

    Args:
        client_id (str): Id of the client.
        client_secret (str): Secret of the client.
        grant_type (str): Kind of the grant.
        code (str): The device code.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | Token]
    """

    kwargs = _get_kwargs(
        client_id=client_id,
        client_secret=client_secret,
        grant_type=grant_type,
        code=code,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    client_secret: str,
    grant_type: str,
    code: str,
) -> Any | OauthError | Token | None:
    """Ask for the token of a consent on another device

     At most every 30 seconds. authorization_pending means ask again, slow_down ask later, other_dc ask
    the accounts host of user_location; expired and access_denied end the matter.

    Args:
        client_id (str): Id of the client.
        client_secret (str): Secret of the client.
        grant_type (str): Kind of the grant.
        code (str): The device code.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | Token
    """

    return sync_detailed(
        client=client,
        client_id=client_id,
        client_secret=client_secret,
        grant_type=grant_type,
        code=code,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    client_secret: str,
    grant_type: str,
    code: str,
) -> Response[Any | OauthError | Token]:
    """Ask for the token of a consent on another device

     At most every 30 seconds. authorization_pending means ask again, slow_down ask later, other_dc ask
    the accounts host of user_location; expired and access_denied end the matter.

    Args:
        client_id (str): Id of the client.
        client_secret (str): Secret of the client.
        grant_type (str): Kind of the grant.
        code (str): The device code.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | Token]
    """

    kwargs = _get_kwargs(
        client_id=client_id,
        client_secret=client_secret,
        grant_type=grant_type,
        code=code,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    client_id: str,
    client_secret: str,
    grant_type: str,
    code: str,
) -> Any | OauthError | Token | None:
    """Ask for the token of a consent on another device

     At most every 30 seconds. authorization_pending means ask again, slow_down ask later, other_dc ask
    the accounts host of user_location; expired and access_denied end the matter.

    Args:
        client_id (str): Id of the client.
        client_secret (str): Secret of the client.
        grant_type (str): Kind of the grant.
        code (str): The device code.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | Token
    """

    return (
        await asyncio_detailed(
            client=client,
            client_id=client_id,
            client_secret=client_secret,
            grant_type=grant_type,
            code=code,
        )
    ).parsed
