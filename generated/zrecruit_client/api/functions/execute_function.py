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
    from ...models.function_result import FunctionResult


def _get_kwargs(
    function_api_name: str,
    *,
    auth_type: str,
    zapikey: str | Unset = UNSET,
    arguments: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["auth_type"] = auth_type

    params["zapikey"] = zapikey

    params["arguments"] = arguments

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "execute_function"},
        "url": "/recruit/v2/functions/{function_api_name}/actions/execute".format(
            function_api_name=quote(str(function_api_name), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | FunctionResult | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.function_result import FunctionResult

    if response.status_code == 200:
        response_200 = FunctionResult.from_dict(load_json(response.content))

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
) -> Response[Any | ErrorEnvelope | FunctionResult]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> FunctionResult:
    from ...models.function_result import FunctionResult

    if response.status_code == 200:
        response_200 = FunctionResult.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    function_api_name: str,
    *,
    auth_type: str,
    zapikey: str | Unset = UNSET,
    arguments: str | Unset = UNSET,
) -> Call[FunctionResult]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "execute_function",
        _get_kwargs(
            function_api_name=function_api_name,
            auth_type=auth_type,
            zapikey=zapikey,
            arguments=arguments,
        ),
        _parse_success,
    )


def sync_detailed(
    function_api_name: str,
    *,
    client: AuthenticatedClient,
    auth_type: str,
    zapikey: str | Unset = UNSET,
    arguments: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | FunctionResult]:
    """Run a serverless function of the organisation

     Every other query parameter is handed to the function. With auth_type apikey the key in zapikey
    takes the place of a token.

    Args:
        function_api_name (str): API name of the function.
        auth_type (str): How the caller proves itself.
        zapikey (str | Unset): API key of the function (auth_type apikey).
        arguments (str | Unset): Parameters of the function as a JSON object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | FunctionResult]
    """

    kwargs = _get_kwargs(
        function_api_name=function_api_name,
        auth_type=auth_type,
        zapikey=zapikey,
        arguments=arguments,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    function_api_name: str,
    *,
    client: AuthenticatedClient,
    auth_type: str,
    zapikey: str | Unset = UNSET,
    arguments: str | Unset = UNSET,
) -> Any | ErrorEnvelope | FunctionResult | None:
    """Run a serverless function of the organisation

     Every other query parameter is handed to the function. With auth_type apikey the key in zapikey
    takes the place of a token.

    Args:
        function_api_name (str): API name of the function.
        auth_type (str): How the caller proves itself.
        zapikey (str | Unset): API key of the function (auth_type apikey).
        arguments (str | Unset): Parameters of the function as a JSON object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | FunctionResult
    """

    return sync_detailed(
        function_api_name=function_api_name,
        client=client,
        auth_type=auth_type,
        zapikey=zapikey,
        arguments=arguments,
    ).parsed


async def asyncio_detailed(
    function_api_name: str,
    *,
    client: AuthenticatedClient,
    auth_type: str,
    zapikey: str | Unset = UNSET,
    arguments: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | FunctionResult]:
    """Run a serverless function of the organisation

     Every other query parameter is handed to the function. With auth_type apikey the key in zapikey
    takes the place of a token.

    Args:
        function_api_name (str): API name of the function.
        auth_type (str): How the caller proves itself.
        zapikey (str | Unset): API key of the function (auth_type apikey).
        arguments (str | Unset): Parameters of the function as a JSON object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | FunctionResult]
    """

    kwargs = _get_kwargs(
        function_api_name=function_api_name,
        auth_type=auth_type,
        zapikey=zapikey,
        arguments=arguments,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    function_api_name: str,
    *,
    client: AuthenticatedClient,
    auth_type: str,
    zapikey: str | Unset = UNSET,
    arguments: str | Unset = UNSET,
) -> Any | ErrorEnvelope | FunctionResult | None:
    """Run a serverless function of the organisation

     Every other query parameter is handed to the function. With auth_type apikey the key in zapikey
    takes the place of a token.

    Args:
        function_api_name (str): API name of the function.
        auth_type (str): How the caller proves itself.
        zapikey (str | Unset): API key of the function (auth_type apikey).
        arguments (str | Unset): Parameters of the function as a JSON object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | FunctionResult
    """

    return (
        await asyncio_detailed(
            function_api_name=function_api_name,
            client=client,
            auth_type=auth_type,
            zapikey=zapikey,
            arguments=arguments,
        )
    ).parsed
