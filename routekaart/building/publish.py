"""Publishing a region: its complete site, swapped in when it is whole."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from routekaart.building.folder import replacing
from routekaart.building.remember import describe, fill
from routekaart.building.stopping import heeding
from routekaart.building.store import Store
from routekaart.showing.memory import remembering
from routekaart.showing.telling.region import Region


def publish(
    region: Region,
    texts: Mapping[str, str],
    uit: Path,
    docs: Path | None = None,
    *,
    zonder_server: bool = False,
    store: Store | None = None,
) -> None:
    """The complete site of a region that was read from `texts`, with the pages in `docs`.

    What was made before from the same comes out of `store`.
    Raises `CannotRun` when `uit` cannot be replaced or MkDocs refuses.
    """

    def make() -> None:
        from routekaart.building.beside import paper_beside  # brings Typst along
        from routekaart.building.site import fill_site

        with paper_beside(region, fresh) as bundle:
            fill_site(bundle, docs, region.peildatum, fresh, zonder_server=zonder_server)

    made_from = partial(
        describe, texts, docs, peildatum=region.peildatum, zonder_server=zonder_server
    )
    with replacing(uit) as fresh, heeding(), remembering(store):
        fill(fresh, made_from, store, make)
