# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.job_opening_page import JobOpeningPage


def _get_kwargs(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    converted: str | Unset = UNSET,
    approved: str | Unset = UNSET,
    cvid: str | Unset = UNSET,
    territory_id: str | Unset = UNSET,
    include_child: bool | Unset = UNSET,
    state: str | Unset = UNSET,
    if_modified_since: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_modified_since, Unset):
        headers["If-Modified-Since"] = if_modified_since

    params: dict[str, Any] = {}

    params["page"] = page

    params["per_page"] = per_page

    params["fields"] = fields

    params["sort_by"] = sort_by

    params["sort_order"] = sort_order

    params["converted"] = converted

    params["approved"] = approved

    params["cvid"] = cvid

    params["territory_id"] = territory_id

    params["include_child"] = include_child

    params["$state"] = state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "list_job_openings"},
        "url": "/recruit/v2/JobOpenings",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | JobOpeningPage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.job_opening_page import JobOpeningPage

    if response.status_code == 200:
        response_200 = JobOpeningPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

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
) -> Response[Any | ErrorEnvelope | JobOpeningPage]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> JobOpeningPage:
    from ...models.job_opening_page import JobOpeningPage

    if response.status_code == 200:
        response_200 = JobOpeningPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        return JobOpeningPage.from_dict({"data": [], "info": {"count": 0, "more_records": False}})
    if response.status_code == 304:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    converted: str | Unset = UNSET,
    approved: str | Unset = UNSET,
    cvid: str | Unset = UNSET,
    territory_id: str | Unset = UNSET,
    include_child: bool | Unset = UNSET,
    state: str | Unset = UNSET,
    if_modified_since: str | Unset = UNSET,
) -> Call[JobOpeningPage]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "list_job_openings",
        _get_kwargs(
            page=page,
            per_page=per_page,
            fields=fields,
            sort_by=sort_by,
            sort_order=sort_order,
            converted=converted,
            approved=approved,
            cvid=cvid,
            territory_id=territory_id,
            include_child=include_child,
            state=state,
            if_modified_since=if_modified_since,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    converted: str | Unset = UNSET,
    approved: str | Unset = UNSET,
    cvid: str | Unset = UNSET,
    territory_id: str | Unset = UNSET,
    include_child: bool | Unset = UNSET,
    state: str | Unset = UNSET,
    if_modified_since: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | JobOpeningPage]:
    """List job openings

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        converted (str | Unset): Which records to take with regard to conversion; false when
            absent.
        approved (str | Unset): Which records to take with regard to approval; true when absent.
        cvid (str | Unset): Id of a custom view whose records to list; such a call costs more
            credits.
        territory_id (str | Unset): Id of a territory whose records to list.
        include_child (bool | Unset): Whether territories below the given one count as well.
        state (str | Unset): Drafts alone, or records that are no drafts, as when it is absent.
        if_modified_since (str | Unset): Only rows changed since this ISO 8601 time with offset;
            answered by 304 when there are none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | JobOpeningPage]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
        fields=fields,
        sort_by=sort_by,
        sort_order=sort_order,
        converted=converted,
        approved=approved,
        cvid=cvid,
        territory_id=territory_id,
        include_child=include_child,
        state=state,
        if_modified_since=if_modified_since,
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
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    converted: str | Unset = UNSET,
    approved: str | Unset = UNSET,
    cvid: str | Unset = UNSET,
    territory_id: str | Unset = UNSET,
    include_child: bool | Unset = UNSET,
    state: str | Unset = UNSET,
    if_modified_since: str | Unset = UNSET,
) -> Any | ErrorEnvelope | JobOpeningPage | None:
    """List job openings

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        converted (str | Unset): Which records to take with regard to conversion; false when
            absent.
        approved (str | Unset): Which records to take with regard to approval; true when absent.
        cvid (str | Unset): Id of a custom view whose records to list; such a call costs more
            credits.
        territory_id (str | Unset): Id of a territory whose records to list.
        include_child (bool | Unset): Whether territories below the given one count as well.
        state (str | Unset): Drafts alone, or records that are no drafts, as when it is absent.
        if_modified_since (str | Unset): Only rows changed since this ISO 8601 time with offset;
            answered by 304 when there are none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | JobOpeningPage
    """

    return sync_detailed(
        client=client,
        page=page,
        per_page=per_page,
        fields=fields,
        sort_by=sort_by,
        sort_order=sort_order,
        converted=converted,
        approved=approved,
        cvid=cvid,
        territory_id=territory_id,
        include_child=include_child,
        state=state,
        if_modified_since=if_modified_since,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    converted: str | Unset = UNSET,
    approved: str | Unset = UNSET,
    cvid: str | Unset = UNSET,
    territory_id: str | Unset = UNSET,
    include_child: bool | Unset = UNSET,
    state: str | Unset = UNSET,
    if_modified_since: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | JobOpeningPage]:
    """List job openings

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        converted (str | Unset): Which records to take with regard to conversion; false when
            absent.
        approved (str | Unset): Which records to take with regard to approval; true when absent.
        cvid (str | Unset): Id of a custom view whose records to list; such a call costs more
            credits.
        territory_id (str | Unset): Id of a territory whose records to list.
        include_child (bool | Unset): Whether territories below the given one count as well.
        state (str | Unset): Drafts alone, or records that are no drafts, as when it is absent.
        if_modified_since (str | Unset): Only rows changed since this ISO 8601 time with offset;
            answered by 304 when there are none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | JobOpeningPage]
    """

    kwargs = _get_kwargs(
        page=page,
        per_page=per_page,
        fields=fields,
        sort_by=sort_by,
        sort_order=sort_order,
        converted=converted,
        approved=approved,
        cvid=cvid,
        territory_id=territory_id,
        include_child=include_child,
        state=state,
        if_modified_since=if_modified_since,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    converted: str | Unset = UNSET,
    approved: str | Unset = UNSET,
    cvid: str | Unset = UNSET,
    territory_id: str | Unset = UNSET,
    include_child: bool | Unset = UNSET,
    state: str | Unset = UNSET,
    if_modified_since: str | Unset = UNSET,
) -> Any | ErrorEnvelope | JobOpeningPage | None:
    """List job openings

    Args:
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).
        fields (str | Unset): Field API names joined by commas; all fields when absent.
        sort_by (str | Unset): API name of the field to sort by.
        sort_order (str | Unset): Direction of the sort.
        converted (str | Unset): Which records to take with regard to conversion; false when
            absent.
        approved (str | Unset): Which records to take with regard to approval; true when absent.
        cvid (str | Unset): Id of a custom view whose records to list; such a call costs more
            credits.
        territory_id (str | Unset): Id of a territory whose records to list.
        include_child (bool | Unset): Whether territories below the given one count as well.
        state (str | Unset): Drafts alone, or records that are no drafts, as when it is absent.
        if_modified_since (str | Unset): Only rows changed since this ISO 8601 time with offset;
            answered by 304 when there are none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | JobOpeningPage
    """

    return (
        await asyncio_detailed(
            client=client,
            page=page,
            per_page=per_page,
            fields=fields,
            sort_by=sort_by,
            sort_order=sort_order,
            converted=converted,
            approved=approved,
            cvid=cvid,
            territory_id=territory_id,
            include_child=include_child,
            state=state,
            if_modified_since=if_modified_since,
        )
    ).parsed
