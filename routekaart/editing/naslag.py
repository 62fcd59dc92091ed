"""Pages of the handbook that the model and the national content write themselves."""

from collections.abc import Iterable, Iterator, Mapping

from routekaart.editing.lijst import Regel
from routekaart.editing.velden import SINGLES, Veld, every_model, fields_of, models_of
from routekaart.editing.woorden import describe, name_of
from routekaart.reading.model import KINDS, Model

_MADE = "<!-- Gemaakt uit het model: pytest --bijwerken schrijft deze bladzijde opnieuw. -->"


def velden_page() -> str:
    """Every field that may be written, file by file, and then the groups that stand inside them."""
    files: Mapping[str, type[Model]] = {**SINGLES, **KINDS}
    groups = [model for model in every_model() if model not in files.values()]
    lines = [
        *_head("Alle velden", "Elk veld dat u mag schrijven, met wat het betekent."),
        "Een veld met een `*` is verplicht. Gaat uw regio verder op een andere map, zoals de",
        "landelijke? Dan schrijft u van wat daar al staat alleen wat bij u anders is.",
        "",
        "Elk onderdeel heeft een id. Dat is de sleutel, of de naam van het bestand. Wilt u een id",
        "veranderen? Zet de oude dan bij `was`. Zo blijven oude adressen werken.",
        "",
        "## De bestanden",
        *(line for name, model in files.items() for line in _model(f"`{name}`", model)),
        "",
        "## Groepen van velden",
        "",
        "Deze groepen staan in een veld van een onderdeel, ingesprongen.",
        *(line for model in groups for line in _model(name_of(model).capitalize(), model)),
    ]
    return "\n".join(lines) + "\n"


def vragen_page(vragen: Iterable[Regel]) -> str:
    """All national questions with their answers, as an editor names them in a row."""
    lines = _head(
        "De landelijke vragen", "Elke vraag die al bestaat, met de ids van de antwoorden."
    )
    lines += [
        "Deze vragen kunt u in elk signaal gebruiken. Verandert uw regio een vraag? Met",
        "`routekaart lijst vragen MAP` ziet u wat bij u geldt. De vragen `sector`, `gemeente` en",
        "(als uw regio schoolbesturen noemt) `schoolbestuur` bestaan vanzelf.",
    ]
    for vraag in vragen:
        lines += [
            "",
            f"## `{vraag.id}`",
            "",
            _cell(vraag.naam),
            "",
            "| antwoord | tekst |",
            "|---|---|",
        ]
        lines += [f"| `{id_}` | {_cell(tekst)} |" for id_, tekst in vraag.antwoorden.items()]
    return "\n".join(lines) + "\n"


def _head(titel: str, waarover: str) -> list[str]:
    return [
        "---",
        f"title: {titel}",
        f"description: {waarover}",
        "---",
        "",
        _MADE,
        "",
        f"# {titel}",
        "",
    ]


def _model(name: str, model: type[Model]) -> Iterator[str]:
    yield from ("", f"### {name}", "", "| veld | wat | waarde |", "|---|---|---|")
    yield from (_row(veld) for veld in fields_of(model))


def _row(veld: Veld) -> str:
    star = "*" if veld.is_verplicht else ""
    usual = f" (anders: {veld.standaard})" if veld.standaard else ""
    waarde = _linked(_cell(describe(veld.waarde)), veld)
    return f"| `{veld.naam}`{star} | {_cell(veld.uitleg)} | {waarde}{usual} |"


def _linked(text: str, veld: Veld) -> str:
    """With a link to the group of fields that it names."""
    for model in models_of(veld.waarde):
        name = name_of(model)
        text = text.replace(f"velden van {name}", f"velden van [{name}](#{name.replace(' ', '-')})")
    return text


def _cell(text: str) -> str:
    """A text that stays text in a table of Markdown."""
    for sign in "\\|*[]<>":
        text = text.replace(
            sign, f"\\{sign}" if sign not in "<>" else {"<": "&lt;", ">": "&gt;"}[sign]
        )
    return " ".join(text.split())
