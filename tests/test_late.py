"""Packages whose names are loaded when they are first used."""

from types import ModuleType

import pytest

from commune_portal.late import late_modules, late_names

PACKAGE = "commune_portal.content"


def test_a_name_is_that_of_its_home():
    """A function or class as its module has it; a module itself."""
    named = late_names(PACKAGE, {"layout": ("SETTINGS", "LOG")})
    module = late_modules(PACKAGE, ["layout"])("layout")

    assert ("portal.yml", "nhat-ky") == (named("SETTINGS"), named("LOG"))
    assert (ModuleType, "portal.yml") == (type(module), module.SETTINGS)


@pytest.mark.parametrize(
    "package", [late_names(PACKAGE, {"layout": ("LOG",)}), late_modules(PACKAGE, [])]
)
def test_another_name_is_missing(package):
    """As from any module."""
    with pytest.raises(AttributeError) as error:
        package("layout")

    assert f"module '{PACKAGE}' has no attribute 'layout'" == str(error.value)
