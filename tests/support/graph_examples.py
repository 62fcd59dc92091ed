"""Content for the tests of the drawing: a small region, and diagrams written as nested dicts."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from routekaart.deciding.tables.diagram import Clash, Diagram, Gap, Leaf, Workshop
from routekaart.reading.model import Inhoud, Signaal
from routekaart.showing.drawing.boxes import Target

Tree = Mapping[tuple[str, str], "Tree"] | tuple[str, ...]
"""Advices, or for each (question, answer) what follows."""


def diagram(tree: Any, workshop: Workshop | None = None) -> Diagram:
    """The diagram of a tree: `{("duur", "kort"): ("bel",), ("duur", "lang"): {…}}`."""
    workshop = workshop or Workshop()
    if not isinstance(tree, dict):
        return Leaf(tree) if isinstance(tree, tuple) else tree
    (vraag,) = {vraag for vraag, _ in tree}
    return workshop.choice(
        vraag, tuple((answer, diagram(child, workshop)) for (_, answer), child in tree.items())
    )


def vraag(
    id_: str, tekst: str, /, een_van: tuple[str, ...] = (), **antwoorden: str
) -> dict[str, Any]:
    """A question as its validated model wants it."""
    return {
        "id": id_,
        "vraag": tekst,
        "antwoorden": {key: {"tekst": value} for key, value in antwoorden.items()},
        "een_van": tuple({"tekst": punt} for punt in een_van),
    }


def advies(id_: str, code: str, naam: str, soort: str, rol: str | None = None) -> dict[str, Any]:
    """An advice with one step."""
    return {"id": id_, "code": code, "naam": naam, "soort": soort, "rol": rol, "doe": ("Doe dit.",)}


def organisatie(
    id_: str, naam: str, rol: str, gemeenten: tuple[str, ...] | None = None, **contact: str
) -> Any:
    """An organisation with one role and a telephone unless told otherwise."""
    return {
        "id": id_,
        "naam": naam,
        "rollen": (rol,),
        "werkgebied": {"gemeenten": gemeenten},
        "wat_doen_zij": ("Helpen.",),
        "contact": contact or {"telefoon": "0199-01 23 45"},
    }


def inhoud(
    vragen: list[Any], adviezen: list[Any], organisaties: Sequence[Any] = (), rollen: Any = ()
) -> Inhoud:
    """A region of three gemeenten and two sectors with this content."""
    return Inhoud.model_validate(
        {
            "regio": {
                "naam": "Regio Lage Venne",
                "schooljaar": "2026-2027",
                "gemeenten": {
                    g: {"naam": g.title()} for g in ("elzerveen", "haverdrecht", "rietmonde")
                },
                "sectoren": {"po": {"naam": "Basisschool"}, "mbo": {"naam": "Mbo"}},
                "uitgever": {"naam": "Samenwerkingsverband"},
                "houdbaarheid": "12",
                "spoed": ({"naam": "112", "telefoon": "112", "wanneer": "Bij gevaar."},),
            },
            "vragen": {item["id"]: item for item in vragen},
            "adviezen": {item["id"]: item for item in adviezen},
            "organisaties": {
                item["id"]: {"code": f"C{number}", **item}
                for number, item in enumerate(organisaties, start=1)
            },
            "rollen": {
                id_: {"id": id_, "code": f"R{number}", "naam": naam}
                for number, (id_, naam) in enumerate(rollen, start=1)
            },
        }
    )


def signaal(naam: str = "De leerling is vaak ziek gemeld") -> Signaal:
    """A signal; the drawing takes its table from the diagram."""
    return Signaal.model_validate(
        {"id": "vaak-ziek", "code": "V4", "naam": naam, "domein": "verzuim"}
    )


REALISTIC = inhoud(
    [
        vraag(
            "onveilig_nu",
            "Is er nu direct gevaar voor iemand?",
            ja="Ja, er is nu gevaar",
            nee="Nee, niet op dit moment",
        ),
        vraag(
            "geldige_reden",
            "Heeft de leerling een geldige reden om weg te zijn?",
            ziek="Ja, de leerling is ziek",
            anders="Ja, een andere reden",
            nee="Nee of dat is niet duidelijk",
        ),
        vraag(
            "ziek_patroon",
            "Is een van deze punten waar?",
            (
                "De leerling is in 12 schoolweken voor de vierde keer of vaker ziek gemeld.",
                "De leerling is 7 schooldagen of langer achter elkaar ziek.",
                "U maakt zich zorgen over hoe of hoe vaak de leerling ziek is.",
            ),
            ja="Ja, een of meer punten zijn waar",
            nee="Nee, geen van deze punten",
        ),
        vraag(
            "uren",
            "Hoeveel uur miste de leerling in de laatste 4 lesweken, zonder geldige reden?",
            minder="Minder dan 16 uur",
            meer="16 uur of meer",
        ),
        vraag(
            "duur",
            "Hoe lang is de leerling al niet naar school geweest?",
            kort="Korter dan 4 weken",
            vier="4 weken tot 3 maanden",
            lang="3 maanden of langer",
        ),
    ],
    [
        advies("bel-112", "A1", "Bel 112 en blijf bij de leerling", "spoed", "hulpdiensten"),
        advies(
            "meld-leerplicht",
            "A2",
            "Meld het verzuim bij de leerplichtambtenaar",
            "melden",
            "leerplicht",
        ),
        advies(
            "overleg-jeugdarts",
            "A3",
            "Overleg met de jeugdarts of jeugdverpleegkundige",
            "overleggen",
            "jeugdgezondheidszorg",
        ),
        advies("gesprek", "A4", "Praat met de leerling en de ouders", "zelf_doen", "school"),
        advies(
            "swv",
            "A5",
            "Vraag het samenwerkingsverband om mee te denken",
            "overleggen",
            "samenwerkingsverband",
        ),
        advies(
            "doorbraak",
            "A6",
            "Breng de leerling in bij het doorbraakoverleg",
            "aanmelden",
            "samenwerkingsverband",
        ),
        advies("beterschap", "A7", "Wens beterschap en houd contact", "geen_actie"),
        advies(
            "jeugdteam",
            "A8",
            "Vraag het jeugdteam om hulp voor het gezin",
            "aanmelden",
            "jeugdteam",
        ),
    ],
    [
        organisatie("leerplicht-a", "Leerplicht Elzerveen", "leerplicht", ("elzerveen",)),
        organisatie(
            "leerplicht-b",
            "Leerplicht Haverdrecht en Rietmonde",
            "leerplicht",
            ("haverdrecht", "rietmonde"),
        ),
        organisatie("ggd", "GGD Lage Venne, team Jeugd", "jeugdgezondheidszorg"),
        organisatie("swv-lage-venne", "Samenwerkingsverband Lage Venne", "samenwerkingsverband"),
        organisatie("jeugdteam-a", "Jeugdteam Elzerveen", "jeugdteam", ("elzerveen",)),
        organisatie(
            "jeugdteam-b",
            "Jeugdteam Rietmonde",
            "jeugdteam",
            ("rietmonde",),
            email="jeugd@rietmonde.example",
        ),
        organisatie("hulpdiensten", "Politie, ambulance en brandweer", "hulpdiensten"),
    ],
    [
        ("leerplicht", "de leerplichtambtenaar"),
        ("jeugdgezondheidszorg", "de jeugdarts"),
        ("samenwerkingsverband", "het samenwerkingsverband"),
        ("jeugdteam", "het jeugdteam van de gemeente"),
        ("hulpdiensten", "de politie of de ambulance"),
    ],
)
"""Five questions and eight advices, as a region would write them."""

_AWAY = {
    ("duur", "kort"): ("gesprek",),
    ("duur", "vier"): ("swv", "jeugdteam"),
    ("duur", "lang"): ("doorbraak",),
}

REALISTIC_DIAGRAM = diagram(
    {
        ("onveilig_nu", "ja"): ("bel-112",),
        ("onveilig_nu", "nee"): {
            ("geldige_reden", "ziek"): {
                ("ziek_patroon", "ja"): ("overleg-jeugdarts",),
                ("ziek_patroon", "nee"): ("beterschap",),
            },
            ("geldige_reden", "anders"): _AWAY,
            ("geldige_reden", "nee"): {
                ("uren", "minder"): _AWAY,
                ("uren", "meer"): {
                    ("duur", "kort"): ("meld-leerplicht",),
                    ("duur", "vier"): ("meld-leerplicht",),
                    ("duur", "lang"): ("meld-leerplicht", "doorbraak"),
                },
            },
        },
    }
)


_WORDS = st.sampled_from(
    [
        *("de", "leerling", "is", "thuis", "leerplichtambtenaar", "samenwerkingsverband", "ja"),
        *(
            '"',
            "'",
            "<>",
            "<b>x</b>",
            "&amp;",
            "&",
            "\\N",
            "\\G",
            "a:b",
            "n0:s",
            "->",
            "}",
            "{",
            "%s",
            "]]>",
        ),
        *(
            "</svg>",
            "<!--",
            "\u00e9\u00e9n",
            "\U0001f3eb",
            "\U0001f469\u200d\U0001f467",
            "\u5b66\u6821",
        ),
        *(
            "meervoudigepersoonlijkheidsstoornisbehandelingscentrum",
            "x" * 80,
            "https://a.example/b/c?d=e",
        ),
    ]
)

texts = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join) | st.lists(
    _WORDS, min_size=20, max_size=30
).map(lambda words: " ".join(words)[:300].strip())
"""What an editor might write, and what would mean something in DOT, XML or a template."""

OPEN: tuple[Diagram, ...] = (Gap(), Clash())
DrawnContent = tuple[Inhoud, Signaal, Diagram]


@st.composite
def drawn_contents(draw: st.DrawFn) -> DrawnContent:
    """A region with odd texts, and a random diagram over its questions."""
    sizes = draw(st.lists(st.integers(2, 4), min_size=1, max_size=5))
    vragen = [
        vraag(
            f"q{n}",
            draw(texts),
            tuple(draw(st.lists(texts, max_size=2))),
            **{f"a{m}": draw(texts) for m in range(size)},
        )
        for n, size in enumerate(sizes)
    ]
    roles = ("leerplicht", "jeugdteam", "school", None)
    adviezen = [
        advies(
            f"d{n}",
            f"A{n + 1}",
            draw(texts),
            draw(st.sampled_from(["melden", "geen_actie"])),
            draw(st.sampled_from(roles)),
        )
        for n in range(5)
    ]
    orgs = tuple(
        organisatie(f"o{n}", draw(texts), draw(st.sampled_from(roles[:2]))) for n in range(2)
    )
    content = inhoud(vragen, adviezen, orgs, [(role, draw(texts)) for role in roles[:2]])
    workshop = Workshop()
    ends: st.SearchStrategy[Diagram] = st.sampled_from([*OPEN]) | st.lists(
        st.sampled_from([f"d{n}" for n in range(5)]), min_size=1, max_size=3, unique=True
    ).map(lambda ids: Leaf(tuple(ids)))
    below = [draw(ends) for _ in range(draw(st.integers(1, 4)))]
    for n, size in reversed(list(enumerate(sizes))):
        children = st.sampled_from(below)
        below += [
            workshop.choice(f"q{n}", tuple((f"a{m}", draw(children)) for m in range(size)))
            for _ in range(draw(st.integers(1, 2)))
        ]
    return content, signaal(draw(texts)), below[-1]


def href(target: Target) -> str:
    """An address for everything."""
    return f"../{target.kind}/{target.id}/"
