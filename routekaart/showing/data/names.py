"""Names that stay the same for as long as what they name: for feeds, calendars and directories."""

from uuid import NAMESPACE_URL, uuid5

from routekaart.reading.folder import as_id
from routekaart.reading.model import Inhoud


def region_urn(inhoud: Inhoud) -> str:
    """The region, with no server in its name: an address may change."""
    return f"urn:routekaart:{as_id(inhoud.regio.naam) or 'regio'}"


def region_uuid(inhoud: Inhoud, *parts: str) -> str:
    """A UUID of something in the region, the same in each build."""
    return str(uuid5(NAMESPACE_URL, "/".join((region_urn(inhoud), *parts))))
