# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="UserTheme")


@_attrs_define(eq=False, repr=False)
class UserTheme(OpenModel):
    """Colours of the user's screens.

    Attributes:
        normal_tab (None | Unset | UserThemeTab):
        selected_tab (None | Unset | UserThemeTab):
        new_background (None | str | Unset):
        background (None | str | Unset):
        screen (None | str | Unset):
        type_ (None | str | Unset):
    """

    normal_tab: None | Unset | UserThemeTab = UNSET
    selected_tab: None | Unset | UserThemeTab = UNSET
    new_background: None | str | Unset = UNSET
    background: None | str | Unset = UNSET
    screen: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "normal_tab": "normal_tab",
        "selected_tab": "selected_tab",
        "new_background": "new_background",
        "background": "background",
        "screen": "screen",
        "type": "type_",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.normal_tab) is not UNSET:
            field_dict["normal_tab"] = v.to_dict() if isinstance(v, UserThemeTab) else v
        if (v := self.selected_tab) is not UNSET:
            field_dict["selected_tab"] = v.to_dict() if isinstance(v, UserThemeTab) else v
        if (v := self.new_background) is not UNSET:
            field_dict["new_background"] = v
        if (v := self.background) is not UNSET:
            field_dict["background"] = v
        if (v := self.screen) is not UNSET:
            field_dict["screen"] = v
        if (v := self.type_) is not UNSET:
            field_dict["type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        user_theme = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("normal_tab", UNSET)
        user_theme.normal_tab = UserThemeTab.from_dict(v) if v.__class__ is dict else v
        v = d.pop("selected_tab", UNSET)
        user_theme.selected_tab = UserThemeTab.from_dict(v) if v.__class__ is dict else v
        user_theme.new_background = d.pop("new_background", UNSET)
        user_theme.background = d.pop("background", UNSET)
        user_theme.screen = d.pop("screen", UNSET)
        user_theme.type_ = d.pop("type", UNSET)
        user_theme.additional_properties = d or {}  # emptied, it would keep its hash table
        return user_theme


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.user_theme_tab import UserThemeTab
