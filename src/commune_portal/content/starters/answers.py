"""What whoever sets up a commune answers, checked one answer at a time."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from commune_portal.content.formats.address import SiteAddress
from commune_portal.content.records.commune import Commune
from commune_portal.errors import PortalError
from commune_portal.vietnamese import fold, nfc

# The units of the lowest level since 1 July 2025, and those above them.
_COMMUNES = ("xã", "phường", "đặc khu")
_ABOVE = ("tỉnh", "thành phố")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_ADDRESS: TypeAdapter[str] = TypeAdapter(SiteAddress)


def commune_name(text: str) -> str:
    """Return kind and name of a commune: «Xã  tân hòa» gives «xã tân hòa».

    Raises PortalError where the kind is missing or no longer exists.
    """
    return " ".join(_split(text, _COMMUNES, "xã Tân Hòa"))


def superior_name(text: str) -> str:
    """Return kind and name of a province.

    Raises PortalError where the kind is missing.
    """
    return " ".join(_split(text, _ABOVE, "tỉnh Hưng Yên"))


def plain_text(text: str) -> str:
    """Return a text on one line.

    Raises PortalError where nothing is left, or a character cannot be printed.
    """
    line = nfc(" ".join(text.split()))
    if not line:
        raise PortalError("đang để trống")
    if not line.isprintable():
        raise PortalError("có ký tự không in được")
    return line


def site_address(text: str) -> str:
    """Return the address of a site, https where no scheme is given.

    Raises PortalError where it is not an address of the internet.
    """
    line = plain_text(text)
    given = line if _SCHEME.match(line) else f"https://{line}"
    try:
        address = _ADDRESS.validate_python(given)
    except ValidationError as error:
        problem = str(error.errors()[0]["ctx"]["error"])
        raise PortalError(problem) from None
    if "." not in (urlsplit(address).hostname or "").strip("."):
        problem = f"«{line}» không phải một tên miền, ví dụ tanhoa.hungyen.gov.vn"
        raise PortalError(problem)
    return address


def answered(answers: Mapping[str, str]) -> Commune:
    """Return the commune of valid answers: `name` and `superior`, perhaps others.

    The others are `place`, `site_name` and `url`.
    """
    kind, name = _split(answers["name"], _COMMUNES, "")
    given = {key: text for key, text in answers.items() if key != "name"}
    commune = Commune.model_validate(
        {"place": name, **given, "kind": kind, "name": name}
    )
    return commune.model_copy(update={"site_name": commune.title})


def _split(text: str, kinds: tuple[str, ...], example: str) -> tuple[str, str]:
    """Return the kind in small letters, and the name as it is written.

    A name in capitals only, as letterheads print it, gets those of a name: «XÃ TÂN
    HÒA» gives «Tân Hòa».
    """
    line = plain_text(text)
    for kind in kinds:
        if line.casefold().startswith(f"{kind} "):
            return kind, _capitalised(line[len(kind) + 1 :])
    *first, last = kinds
    choices = f"{', '.join(f'«{kind}»' for kind in first)} hoặc «{last}»"
    near = next((f"{k} {line[len(k) + 1 :]}" for k in kinds if _is_near(line, k)), None)
    hint = f"có phải ý bạn là «{near}»?" if near else f"ví dụ «{example}»"
    raise PortalError(f"«{line}» phải bắt đầu bằng {choices}; {hint}")


def _capitalised(name: str) -> str:
    words = (word.capitalize() for word in name.split(" "))
    return nfc(" ".join(words)) if name.isupper() else name


def _is_near(line: str, kind: str) -> bool:
    """Return whether the line begins with the kind written without its marks."""
    return fold(line).startswith(f"{fold(kind)} ")
