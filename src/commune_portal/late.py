"""Packages that load what they offer when it is first used: a command needs little.

Each function returns the `__getattr__` of a package, which Python calls for a name that
the package does not have yet.
"""

from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from types import ModuleType


def late_modules(package: str, names: Collection[str]) -> Callable[[str], ModuleType]:
    """Return what loads the modules of the package with these names."""

    def module(name: str) -> ModuleType:
        if name in names:
            return import_module(f"{package}.{name}")
        raise _missing(package, name)

    return module


def late_names(
    package: str, homes: Mapping[str, Collection[str]]
) -> Callable[[str], object]:
    """Return what finds a name in its home, a module of the package.

    `homes` gives the names of each such module.
    """
    modules = {name: home for home, names in homes.items() for name in names}

    def named(name: str) -> object:
        if name in modules:
            return getattr(import_module(f"{package}.{modules[name]}"), name)
        raise _missing(package, name)

    return named


def _missing(package: str, name: str) -> AttributeError:
    return AttributeError(f"module {package!r} has no attribute {name!r}")
