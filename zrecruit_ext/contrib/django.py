"""A receiver as a view of Django: `path("webhook", webhook(receiver))`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.webhooks import Receiver

__all__ = ["webhook"]

# Django has no types; so its names are taken as they come
_http: Any = import_module("django.http")
_csrf: Any = import_module("django.views.decorators.csrf")
_methods: Any = import_module("django.views.decorators.http")


def webhook(receiver: Receiver) -> Callable[[Any], Any]:
    """The view. It needs no CSRF token, as the channel's own is its proof."""

    def view(request: Any) -> Any:
        body = request.read(receiver.limit + 1)
        receipt = receiver.handle(request.headers.items(), body, request.META.get("QUERY_STRING", ""))
        return _http.HttpResponse(receipt.body, status=receipt.status, content_type=receipt.content_type)

    made: Callable[[Any], Any] = _csrf.csrf_exempt(_methods.require_POST(view))
    return made
