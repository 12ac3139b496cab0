"""HTML by lxml's recovering parser (python-docx brings it): linear on any input, where the standard one is not."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import MAX_CHARS
from .plain import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["text"]

_HIDDEN = {"script", "style", "head", "template", "noscript", "svg", "select"}
_BLOCK = {
    "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "fieldset", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr",
    "ul",
}  # fmt: skip
_CELL = {"td", "th"}
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)
_SPACE = re.compile(r"\s+")
_MAX_SOURCE = 8 * MAX_CHARS


def text(data: bytes) -> str:
    """What a reader sees: scripts and styles left out, blocks on lines of their own, table cells tab-separated."""
    etree: Any = import_module("lxml.etree")  # without annotations
    source = _decoded(data[:_MAX_SOURCE]).encode("utf-8", "replace").replace(b"\0", b"")
    root = etree.fromstring(source, etree.HTMLParser(encoding="utf-8", no_network=True))
    return "" if root is None else "".join(_shown(root))


def _decoded(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    if found is not None and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(found[1].decode("ascii"))
        except (LookupError, ValueError):  # an encoding nobody knows, or not the one it claims
            pass
    return decode(data)


def _shown(root: Any) -> Iterator[str]:
    stack: list[Any] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
            continue
        tag = item.tag if isinstance(item.tag, str) else ""  # comments carry a function there
        inside = bool(tag) and tag not in _HIDDEN
        edge = "\n" if tag in _BLOCK else "\t" if tag in _CELL else ""
        stack.append(_SPACE.sub(" ", item.tail or ""))
        stack.append(edge)
        if tag == "pre":
            stack.append("\n" + "".join(item.itertext()))
        elif inside:
            stack.extend(reversed(item))
            stack.append(_SPACE.sub(" ", item.text or ""))
            stack.append("\n" if edge == "\n" else "")
