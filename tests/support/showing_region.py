"""One small region in which every field of the model says something, for the pages."""

from typing import Any

from routekaart.deciding.decide import decide
from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source
from routekaart.showing.telling import links

BRON = {
    "naam": "Wet X",
    "url": "https://wet.example/x",
    "vindplaats": "artikel 1",
    "gezien_op": "2026-11-22",
}
RECORD = {
    "wat": "Het gesprek",
    "waar": "in het dossier",
    "wie_tekent": "de ouders",
    "wie_krijgt": "de mentor",
    "bewaren": "5 jaar",
}

REGIO = {
    "naam": "Regio Proef",
    "fictief": True,
    "herkomst": "Gemaakt uit openbare teksten.",
    "inleiding": "Kies wat u ziet.",
    "schooljaar": "2026-2027",
    "gemeenten": {
        "noord": {"naam": "Noord"},
        "zuid": {"naam": "Zuid"},
        "west": {"naam": "West", "deel_van": "Stad"},
    },
    "sectoren": {
        "po": {"naam": "basisonderwijs (po)"},
        "mbo": {"naam": "beroepsonderwijs (mbo)", "uitleg": "ook bbl"},
    },
    "schoolbesturen": {"bestuur-a": {"naam": "Bestuur A"}, "ander": {"naam": "Anders"}},
    "uitgever": {"naam": "SWV Proef", "email": "a@proef.example", "website": "https://p.example"},
    "houdbaarheid": 12,
    "spoed": [{"naam": "Alarmnummer", "telefoon": "112", "wanneer": "Bij gevaar"}],
    "bronnen": [BRON],
    "toegankelijkheid": {
        "status": "voldoet_gedeeltelijk",
        "datum": "2026-10-01",
        "getest": "Met een schermlezer.",
        "gebreken": ["De oude plannen zijn gescand."],
        "verklaring": "https://verklaring.example/1",
    },
    "privacy": {
        "verantwoordelijke": "Gemeente Noord",
        "logboek": "De server bewaart adressen een week.",
        "email": "fg@noord.example",
        "datum": "2026-10-01",
    },
    "huisstijl": {
        "kleur": "#123456",
        "accent": "#fedc00",
        "logo": "logo.svg",
        "letter": "letter.woff2",
        "letter_vet": "vet.woff2",
        "voetlinks": [{"naam": "SWV Proef thuis", "website": "https://thuis.example"}],
    },
}

ROLLEN = {
    "school": {"code": "R1", "naam": "de school"},
    "leerplicht": {
        "code": "R2",
        "naam": "de leerplichtambtenaar",
        "kort": "leerplicht",
        "uitleg": "Bewaakt het leerrecht.",
    },
    "jeugdteam": {"code": "R3", "naam": "het jeugdteam"},
}

ORGANISATIES = {
    "leerplicht-noord": {
        "code": "C1",
        "naam": "Leerplicht Noord",
        "afkorting": "LPN",
        "rollen": ["leerplicht"],
        "werkgebied": {
            "gemeenten": ["noord"],
            "sectoren": ["po"],
            "schoolbesturen": ["bestuur-a"],
        },
        "wanneer": ["Bij thuiszitters"],
        "eerst_zelf": ["Praat met ouders"],
        "wie_op_school": "De mentor",
        "wat_doen_zij": ["Luisteren"],
        "wat_doen_zij_niet": ["Straffen zonder gesprek"],
        "contact": {
            "telefoon": "+31 (0)199-01 23 45",
            "telefoons": [
                {
                    "nummer": "0199-01 23 46",
                    "waarvoor": "Alleen voor overleg.",
                    "doorkies": "toestel 214",
                    "vraag_naar": "het meldteam",
                }
            ],
            "email": "lp@noord.example",
            "formulier": "https://noord.example/contact",
            "website": "https://noord.example",
            "adres": "Plein 1",
            "openingstijden": [
                {"dagen": ["ma", "di", "wo"], "van": "8:30", "tot": "12.30"},
                {"dagen": ["do"], "van": "13.00", "tot": "17.00"},
            ],
            "gesloten": [{"van": "2026-12-21", "tot": "2027-01-04", "waarom": "kerstvakantie"}],
            "talen": ["Nederlands", "Pools"],
            "bereikbaar": "Werkdagen",
            "buiten_kantooruren": "Bel Veilig Thuis",
        },
        "aanmelden": {"hoe": "Met het formulier", "formulier": "https://noord.example/f"},
        "verwijzing_nodig": True,
        "verwijzing_door": "de huisarts",
        "toestemming_ouders": "informeren",
        "ouders": "Vertel het vooraf.",
        "reactietijd": "Binnen 2 dagen",
        "wachttijd": {"tekst": "3 weken", "peildatum": "2026-09-01"},
        "terugkoppeling": "U hoort wat er gebeurt.",
        "vastleggen": ["De datum"],
        "kosten": "Geen",
        "gecontroleerd": {"op": "2025-11-21", "door": "de coördinator"},
        "bron": [BRON],
        "geldig_vanaf": "2026-08-01",
        "geldig_tot": "2027-07-31",
    },
    "leerplicht-overig": {
        "code": "C2",
        "naam": "Leerplicht Overig",
        "rollen": ["leerplicht"],
        "werkgebied": {"gemeenten": ["zuid", "west"]},
        "wat_doen_zij": ["Luisteren"],
        "contact": {"nog_open": "het nummer komt in januari"},
    },
    "jeugdteam": {
        "code": "C3",
        "naam": "Jeugdteam",
        "was": ["oud-team"],
        "rollen": ["jeugdteam"],
        "wat_doen_zij": ["Helpen"],
        "contact": {"telefoon": "0199-01 99 99"},
    },
}

VRAGEN = {
    "duur": {
        "vraag": "Hoe lang is de leerling weg?",
        "kort": "Hoe lang",
        "hulp": "Tel schoolweken.\n\nVakanties tellen niet mee.",
        "drempel": {
            "eenheid": "schoolweek",
            "aaneengesloten": True,
            "telt_vanaf": "de eerste dag",
            "begint_opnieuw": "na een vakantie",
        },
        "bij_twijfel": "lang",
        "antwoorden": {
            "kort": {"tekst": "Korter dan 4 weken", "tot": 4},
            "lang": {"tekst": "4 weken of langer", "uitleg": "Ook precies 4.", "vanaf": 4},
        },
        "varianten": [
            {
                "voor": {"gemeenten": ["west"], "sectoren": ["mbo"]},
                "vraag": "Hoeveel dagen is de student weg?",
                "hulp": "Tel ook stagedagen.",
                "drempel": {
                    "eenheid": "schooldag",
                    "venster": {"aantal": 4, "eenheid": "lesweek"},
                    "telt_vanaf": "de start van de stage",
                    "begint_opnieuw": "na een gesprek",
                },
                "antwoorden": {
                    "kort": {"tekst": "Korter dan 8 dagen", "uitleg": "Ook 7.", "tot": 8},
                    "lang": {"tekst": "8 dagen of langer", "vanaf": 8},
                },
            }
        ],
        "begrippen": ["thuiszitter"],
        "bron": [BRON],
    },
    "patroon": {
        "vraag": "Is er een patroon?",
        "een_van": [{"tekst": "Vier keer ziek"}, {"tekst": "Zeven dagen achter elkaar"}],
        "varianten": [{"voor": {"sectoren": ["mbo"]}, "een_van": [{"tekst": "Drie keer ziek"}]}],
        "antwoorden": {"ja": {"tekst": "Ja"}, "nee": {"tekst": "Nee"}},
    },
    "zorg": {
        "vraag": "Zijn er zorgen?",
        "alle": [{"tekst": "U bent bezorgd"}],
        "varianten": [{"voor": {"sectoren": ["po"]}, "alle": [{"tekst": "Ouders bezorgd"}]}],
        "antwoorden": {"ja": {"tekst": "Ja"}, "nee": {"tekst": "Nee"}},
    },
}

ADVIEZEN = {
    "meld": {
        "code": "A1",
        "was": ["melden-oud"],
        "naam": "Meld het bij leerplicht",
        "kort": "Meld",
        "soort": "melden",
        "rol": "leerplicht",
        "uitleg": "Een thuiszitter heeft recht op les.",
        "wie": "De mentor.",
        "doe": ["Bel de ouders", {"tekst": "Meld de thuiszitter", "herkomst": "wet", "bron": BRON}],
        "termijn": {"aantal": 5, "eenheid": "werkdag", "verlengbaar_met": 1, "vanaf": "vandaag"},
        "hoogstens": {"aantal": 7, "eenheid": "dag"},
        "voorwaarden": ["Er is een gesprek geweest"],
        "ouders": "Vertel het vooraf.",
        "vastleggen": [RECORD],
        "terugkoppeling": "Binnen een week.",
        "daarna": [
            {"rol": "leerplicht", "wat": "Nodigt u uit", "termijn": {"aantal": 5, "eenheid": "dag"}}
        ],
        "fase": "na-4-weken",
        "stappenplan": "plan",
        "overleg": "tafel",
        "documenten": ["uitnodiging"],
        "als_het_niet_lukt": "Bel opnieuw.",
        "varianten": [
            {
                "voor": {"gemeenten": ["zuid"], "sectoren": ["po"], "signalen": ["weg"]},
                "uitleg": "In Zuid is een team.",
                "wie": "De intern begeleider",
                "doe": ["Bel het team", "Wacht op antwoord"],
                "termijn": {"aantal": 2, "eenheid": "werkdag", "vanaf": "de eerste dag"},
                "voorwaarden": ["De ouders weten het"],
                "ouders": "Nodig hen uit.",
                "terugkoppeling": "Dezelfde dag.",
                "daarna": [{"rol": "jeugdteam", "wat": "Belt de ouders"}],
                "als_het_niet_lukt": "Ga langs.",
            },
            {
                "voor": {"gemeenten": ["west"], "schoolbesturen": ["bestuur-a"]},
                "wie": "De directeur",
            },
        ],
        "hogerop": ["jeugdteam"],
        "tegelijk_met": ["overleg"],
        "verder": [{"signaal": "altijd", "wanneer": "intussen", "als": "Is er meer aan de hand?"}],
        "grondslag": {"soort": "wet", "tekst": "De wet zegt het.", "bron": BRON},
        "samen_in_beeld": True,
        "bron": [BRON],
        "gecontroleerd": "2026-10-01",
        "geldig_vanaf": "2026-08-01",
        "geldig_tot": "2027-07-31",
    },
    "niets": {"code": "A2", "naam": "Wacht nog even", "soort": "geen_actie", "doe": ["Kijk mee"]},
    "niet-melden": {
        "code": "A3",
        "naam": "Meld ziekte niet",
        "soort": "niet_hier_melden",
        "rol": "leerplicht",
        "niet_bij": "leerplicht",
        "doe": ["Noteer het"],
    },
    "overleg": {
        "code": "A4",
        "naam": "Overleg met het jeugdteam",
        "soort": "overleggen",
        "organisaties": ["jeugdteam"],
        "doe": ["Bel"],
    },
    "zelf": {
        "code": "A5",
        "naam": "Praat",
        "soort": "zelf_doen",
        "rol": "school",
        "doe": ["Praat"],
    },
}

SIGNALEN = {
    "weg": {
        "code": "V2",
        "was": ["afwezig"],
        "naam": "Is weg",
        "kort": "Weg",
        "domein": "verzuim",
        "voor": ["school", "ouder"],
        "zoekwoorden": ["spijbelen", "skippen"],
        "herken": ["De stoel is leeg"],
        "aanleiding": [{"soort": "kalender", "wat": "1 oktober"}],
        "eerst_zelf": ["Bel naar huis"],
        "vragen": ["duur", "patroon", "gemeente"],
        "routes": [
            {"als": {"duur": "lang"}, "dan": ["meld"]},
            {"als": {"duur": "kort", "patroon": "ja"}, "dan": ["overleg"]},
            {"als": {"duur": "kort", "patroon": "nee"}, "dan": ["niets"]},
        ],
        "aanvullend": [{"als": {"duur": "lang", "gemeente": "noord"}, "dan": ["overleg"]}],
        "zie_ook": ["ziek"],
        "zie_ook_als": {"ziek": "de leerling ziek is"},
        "bron": [BRON],
        "geldig_vanaf": "2026-08-01",
    },
    "ziek": {
        "code": "V1",
        "naam": "Is ziek",
        "domein": "verzuim",
        "sectoren": ["mbo"],
        "vragen": ["zorg"],
        "routes": [{"als": {"zorg": "ja"}, "dan": ["zelf"]}],
        "anders": ["niet-melden"],
    },
    "altijd": {"code": "V10", "naam": "Iets anders", "domein": "verzuim", "anders": ["overleg"]},
}

STAP = {
    "wie": "De mentor.",
    "wat": "Belt",
    "hoe": "Rustig",
    "termijn": {"aantal": 0, "eenheid": "dag"},
    "vastleggen": [RECORD],
    "ouders": "Zijn erbij.",
    "overleg": "tafel",
    "documenten": ["uitnodiging"],
    "rol": "jeugdteam",
    "waarom": "Dat scheelt tijd.",
    "vorm": "Aan de telefoon",
    "toestemming": "Tot 12 jaar van de ouders",
    "tekent": "De mentor",
    "krijgt": "De ouders",
}

FASEN = {
    "tot-4-weken": {
        "code": "F1",
        "naam": "Tot 4 weken",
        "regie": "school",
        "tot": {"aantal": 4, "eenheid": "schoolweek"},
        "stappen": [STAP],
        "opschalen": [{"reden": "tijd", "als": "Na 4 weken", "naar": "na-4-weken"}],
    },
    "na-4-weken": {
        "code": "F2",
        "was": ["fase-twee"],
        "naam": "Na 4 weken",
        "uitleg": "De thuiszitter telt nu mee.",
        "vanaf": {"aantal": 4, "eenheid": "schoolweek"},
        "regie": "leerplicht",
        "regie_per_geval": True,
        "stappen": [STAP],
        "overleg": "tafel",
        "opschalen": [
            {"reden": "gaat_beter", "als": "Na 4 goede weken", "naar": "tot-4-weken"},
        ],
        "klaar_als": "De leerling is terug.",
        "varianten": [
            {
                "voor": {"gemeenten": ["zuid"]},
                "uitleg": "In Zuid gaat het sneller.",
                "regie": "jeugdteam",
                "stappen": [{"wie": "Het team", "wat": "Gaat langs"}],
                "overleg": "tafel",
                "klaar_als": "Het team sluit af.",
            }
        ],
        "bron": [BRON],
    },
}

STAPPENPLANNEN = {
    "plan": {
        "code": "P1",
        "naam": "Het plan",
        "uitleg": "Voor als het lang duurt.",
        "stappen": {
            "een": {
                **STAP,
                "naam": "Stap 1. Begin",
                "overgangen": [
                    {"als": "Er is gevaar.", "naar_advies": "meld"},
                    {
                        "als": "Het duurt lang",
                        "naar_fase": "na-4-weken",
                        "binnen": {"aantal": 1, "eenheid": "week"},
                    },
                    {"als": "Anders", "naar": "twee"},
                    {"als": "Ander plan", "naar_plan": "plan"},
                    {"als": "Het is klaar", "naar": "einde"},
                ],
            },
            "twee": {**STAP, "naam": "Klaar", "termijn": {"wacht_op": "het bericht van de arts"}},
        },
        "grondslag": "Een afspraak.",
        "bron": [BRON],
    }
}

BEGRIPPEN = {
    "thuiszitter": {
        "term": "thuiszitter",
        "was": ["thuis-oud"],
        "definitie": "Een leerling die thuiszit.",
        "synoniemen": ["thuiszitters"],
        "omvat": ["Ook zieke leerlingen"],
        "grens": ">=4 weken",
        "zie_ook": ["leerrecht"],
        "bron": [BRON],
        "geldig_vanaf": "2026-08-01",
        "vervangt": "de oude definitie",
    },
    "leerrecht": {"term": "leerrecht", "definitie": "Het recht om te leren."},
}

GETALLEN = {
    "meldgrens": {
        "naam": "De meldgrens",
        "aantal": 16,
        "eenheid": "lesuur",
        "venster": {"aantal": 4, "eenheid": "lesweek"},
        "bron": [BRON],
    }
}

PACT = {
    "naam": "Pact Proef",
    "status": "wordt_vernieuwd",
    "toelichting": "In januari.",
    "aanleiding": "Te veel thuiszitters.",
    "van": "2025-08-01",
    "tot": "2029-07-31",
    "evaluatie": "Elk jaar.",
    "partners": [
        {"organisatie": "jeugdteam", "rol": "Helpt", "voert_uit": True, "toelichting": "In opbouw"},
        {"naam": "Het ministerie", "rol": "Kijkt mee"},
    ],
    "ambities": [
        {
            "tekst": "Niemand thuis",
            "datum": "2025-08-01",
            "termijn": "Voor 2030",
            "resultaat": "Minder",
            "bron": BRON,
        }
    ],
    "uitgangspunten": ["Samen"],
    "eigenaren": "ja",
    "afspraken": {
        "snel": {
            "tekst": "Snel melden",
            "adviezen": ["meld"],
            "fasen": ["na-4-weken"],
            "organisaties": ["jeugdteam"],
            "eigenaar": "jeugdteam",
            "toelichting": "Gaat goed.",
        },
        "los": {"tekst": "Nog bedenken", "status": "voorgenomen", "begint_op": "2027-01-11"},
    },
    "doelgroepen": [{"naam": "Vrijgestelden", "doel": "Onderwijs", "resultaat": "Nog niets"}],
    "documenten": ["convenant"],
    "versies": [{"versie": "1", "datum": "2025-08-01", "wat_is_anders": "Alles"}],
    "bron": [BRON],
}

OVERLEGGEN = {
    "tafel": {
        "naam": "De tafel",
        "was": ["tafel-oud"],
        "waarvoor": "Vastgelopen situaties.",
        "voorzitter": "leerplicht",
        "deelnemers": ["jeugdteam"],
        "ook_aanwezig": ["de ouders"],
        "hoe_vaak": "Elke maand",
        "inbrengen": ["Mail"],
        "ouders": "Zijn erbij.",
        "uitkomst": "Een besluit.",
        "bron": [BRON],
    }
}

DOCUMENTEN = {
    "uitnodiging": {
        "naam": "Uitnodiging",
        "was": ["uitnodiging-oud"],
        "soort": "brief",
        "waarover": "Nodigt uit.",
        "tekst": "Beste {open: naam van de ouders},\n\nWij **missen** uw kind. Kijk bij "
        "[[begrip:thuiszitter]].\n## Afspraken\n- [ ] Wij bellen\n\n{open: Wat helpt?}",
    },
    "convenant": {
        "naam": "Convenant",
        "was": ["convenant-oud"],
        "soort": "convenant",
        "waarover": "Gegevens delen.",
        "partijen": ["SWV", "gemeente"],
        "url": "https://p.example/c.pdf",
        "geldig_vanaf": "2026-01-01",
        "geldig_tot": "2026-06-30",
        "vervangt": "brief",
        "bron": [BRON],
    },
    "brief": {
        "naam": "Brief",
        "soort": "brief",
        "waarover": "Uitnodiging.",
        "nog_open": "De brief wordt herschreven.",
    },
}


VOORZIENINGEN = {
    "klas": {
        "naam": "De Klas",
        "was": ["klas-oud"],
        "wat": "Een klas voor thuiszitters.",
        "wie": "jeugdteam",
        "organisaties": ["jeugdteam"],
        "bereik": {"gemeenten": ["noord"], "sectoren": ["po"], "scholen": "Twee scholen"},
        "geldig_vanaf": "2026-01-01",
        "geldig_tot": "2027-08-01",
        "stand": "Een proef.",
        "adviezen": ["meld"],
        "bron": [BRON],
    },
    "open": {"naam": "Nog te vullen", "wat": "Iets."},
}

TOELICHTINGEN = {
    "zo-telt-u": {
        "titel": "Zo telt u",
        "was": ["zo-telde-u"],
        "datum": "2026-09-01",
        "samenvatting": "Hoe u telt.",
        "tekst": "Volg **[[advies:meld|dit]]** of\n1. bel [[organisatie:jeugdteam]]\n2. wacht\n"
        "## Woorden\n- [[begrip:thuiszitter]]\n- [[document:convenant-oud]] en [[fase:weg]]\n"
        "- [ ] Bel **nu**",
        "voor": ["school", "ouder"],
        "bron": [BRON],
    },
    "eerder": {
        "titel": "Eerder",
        "datum": "2025-09-01",
        "samenvatting": "Zoals het was.",
        "tekst": "Toen [[fase:na-4-weken]] nog [[overleg:tafel]] heette.",
    },
}


def _with_ids(items: dict[str, Any]) -> dict[str, Any]:
    return {id_: {"id": id_, **item} for id_, item in items.items()}


def stap(signaal: str, *given: str) -> str:
    """The address of a page of the keuzehulp: `stap("weg", "duur=kort")`."""
    pairs = (answer.split("=") for answer in given)
    return links.stap(rich_inhoud(), signaal, ((vraag, antwoord) for vraag, antwoord in pairs))


def rich_inhoud() -> Inhoud:
    """The region as the model sees it."""
    return Inhoud.model_validate(
        {
            "regio": REGIO,
            "rollen": _with_ids(ROLLEN),
            "domeinen": _with_ids({"verzuim": {"naam": "Verzuim", "uitleg": "Niet op school."}}),
            "organisaties": _with_ids(ORGANISATIES),
            "vragen": _with_ids(VRAGEN),
            "adviezen": _with_ids(ADVIEZEN),
            "signalen": _with_ids(SIGNALEN),
            "fasen": _with_ids(FASEN),
            "stappenplannen": _with_ids(STAPPENPLANNEN),
            "begrippen": _with_ids(BEGRIPPEN),
            "getallen": _with_ids(GETALLEN),
            "overleggen": _with_ids(OVERLEGGEN),
            "documenten": _with_ids(DOCUMENTEN),
            "voorzieningen": _with_ids(VOORZIENINGEN),
            "toelichtingen": _with_ids(TOELICHTINGEN),
            "pact": PACT,
            "landelijk_pact": {"naam": "Landelijk pact", "status": "verlopen"},
            "landelijke_begrippen": _with_ids(
                {"thuiszitter": {"term": "thuiszitter", "definitie": "Meer dan 4 weken thuis."}}
            ),
        }
    )


def decided(inhoud: Inhoud) -> Decisions:
    """Its decisions, without the findings."""
    return decide(inhoud, Source.empty())[0]
