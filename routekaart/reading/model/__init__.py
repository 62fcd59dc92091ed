"""The content model: what an editor may write, as frozen pydantic models.

Class and field names are the YAML keys; field descriptions are Dutch, because they
become the editors' reference. Models hold plain values and know nothing of files:
`reading.source` knows where each value stands.
"""

from routekaart.reading.model.advies import (
    WITHIN_THE_SCHOOL,
    Advies,
    AdviesVariant,
    Grondslag,
    Hoogstens,
    Soort,
    Verder,
)
from routekaart.reading.model.begrip import Begrip, Document, Overleg
from routekaart.reading.model.contact import Contact, Gesloten, Nummer, Openingstijd
from routekaart.reading.model.fase import (
    Fase,
    FaseVariant,
    Opschaling,
    Overgang,
    PlanStap,
    Stappenplan,
)
from routekaart.reading.model.getal import Getal
from routekaart.reading.model.herkomst import Herkomst, Herkomstig, Regel, RegelVelden, Stuk
from routekaart.reading.model.inhoud import KINDS, VARYING, WITH_A_TERM, Inhoud
from routekaart.reading.model.organisatie import (
    Aanmelden,
    Controle,
    Organisatie,
    Wachttijd,
    Werkgebied,
)
from routekaart.reading.model.pact import Afspraak, Ambitie, Doelgroep, Pact, PactVersie, Partner
from routekaart.reading.model.regio import (
    Afgelopen,
    Domein,
    Gemeente,
    Privacy,
    Regio,
    Rol,
    Schoolbestuur,
    Sector,
    Spoed,
    Toegankelijkheid,
    Uitgever,
)
from routekaart.reading.model.scenario import Scenario, Verwacht
from routekaart.reading.model.signaal import Aanleiding, Route, Signaal
from routekaart.reading.model.stap import Stap, Termijn, Vastleggen
from routekaart.reading.model.variant import Variant, Voor
from routekaart.reading.model.velden import Bron, Item, Model, Ref, code_order
from routekaart.reading.model.voorziening import Bereik, Toelichting, Voorziening
from routekaart.reading.model.vraag import (
    Antwoord,
    Drempel,
    Eenheid,
    Punt,
    Venster,
    Vraag,
    VraagVariant,
)
from routekaart.reading.model.zoekterm import Zoekterm

__all__ = [
    "KINDS",
    "VARYING",
    "WITHIN_THE_SCHOOL",
    "WITH_A_TERM",
    "Aanleiding",
    "Aanmelden",
    "Advies",
    "AdviesVariant",
    "Afgelopen",
    "Afspraak",
    "Ambitie",
    "Antwoord",
    "Begrip",
    "Bereik",
    "Bron",
    "Contact",
    "Controle",
    "Document",
    "Doelgroep",
    "Domein",
    "Drempel",
    "Eenheid",
    "Fase",
    "FaseVariant",
    "Gemeente",
    "Gesloten",
    "Getal",
    "Grondslag",
    "Herkomst",
    "Herkomstig",
    "Hoogstens",
    "Inhoud",
    "Item",
    "Model",
    "Nummer",
    "Openingstijd",
    "Opschaling",
    "Organisatie",
    "Overgang",
    "Overleg",
    "Pact",
    "PactVersie",
    "Partner",
    "PlanStap",
    "Privacy",
    "Punt",
    "Ref",
    "Regel",
    "RegelVelden",
    "Regio",
    "Rol",
    "Route",
    "Scenario",
    "Schoolbestuur",
    "Sector",
    "Signaal",
    "Soort",
    "Spoed",
    "Stap",
    "Stappenplan",
    "Stuk",
    "Termijn",
    "Toegankelijkheid",
    "Toelichting",
    "Uitgever",
    "Variant",
    "Vastleggen",
    "Venster",
    "Verder",
    "Verwacht",
    "Voor",
    "Voorziening",
    "Vraag",
    "VraagVariant",
    "Wachttijd",
    "Werkgebied",
    "Zoekterm",
    "code_order",
]
