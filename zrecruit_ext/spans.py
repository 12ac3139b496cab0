"""OpenTelemetry: one span a call, with method, path template, operation and codes only. Needs the extra `otel`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.errors import ConfigError

if TYPE_CHECKING:
    from zrecruit_ext.observing import CallEvent, Observer

__all__ = ["spans"]

NANOSECONDS = 1_000_000_000


def spans(provider: Any = None) -> Observer:
    """An observer that makes a span of every call, under the span that is current when the call ends.

    `provider` is a TracerProvider, by default the program's. ConfigError without the library. Nothing of people goes
    into a span: no host, id, query, body, message.
    """
    try:
        from opentelemetry import trace
    except ModuleNotFoundError:
        raise ConfigError("spans need OpenTelemetry", advice="Run: pip install 'zrecruit[otel]'.") from None
    tracer = trace.get_tracer("zrecruit", tracer_provider=provider)

    def observe(event: CallEvent) -> None:
        start = int(event.started * NANOSECONDS)
        span = tracer.start_span(
            f"{event.method} {event.path}", kind=trace.SpanKind.CLIENT, attributes=_attributes(event), start_time=start
        )
        if event.error:
            span.set_status(trace.StatusCode.ERROR)
        span.end(start + int(event.seconds * NANOSECONDS))

    return observe


def _attributes(event: CallEvent) -> dict[str, str | int]:
    known = {
        "http.request.method": event.method,
        "url.template": event.path,
        "zrecruit.operation_id": event.operation_id,
        "http.response.status_code": event.status,
        "error.type": event.error,
        "zrecruit.code": event.code,
        "http.request.resend_count": max(event.sends - 1, 0) or None,
    }
    return {name: value for name, value in known.items() if value is not None}
