"""Terms in running text."""

from routekaart.reading.model import Begrip
from routekaart.showing.telling.terms import Woorden, Woordenlijst


def woorden(**terms: tuple[str, ...]) -> Woorden:
    begrippen = {
        id_: Begrip(id=id_, term=words[0], definitie="…", synoniemen=words[1:])
        for id_, words in terms.items()
    }
    return Woorden(Woordenlijst(begrippen))


def test_only_the_first_use_on_a_page_is_a_link() -> None:
    page = woorden(verzuim=("verzuim",))
    assert page.tekst("Verzuim is verzuim.") == (
        '<a class="rk-woord" href="#woord-verzuim">Verzuim</a> is verzuim.'
    )
    assert page.tekst("Weer verzuim.") == "Weer verzuim."
    assert [begrip.id for begrip in page.gebruikt] == ["verzuim"]


def test_a_synonym_leads_to_its_term_and_counts_as_its_use() -> None:
    page = woorden(thuiszitter=("thuiszitter", "thuiszitters"))
    assert "#woord-thuiszitter" in page.tekst("Voor thuiszitters.")
    assert "<a" not in page.tekst("Een thuiszitter.")


def test_the_longest_term_wins() -> None:
    page = woorden(verzuim=("verzuim",), overig=("overig verzuim",))
    assert page.tekst("Dit is overig verzuim") == (
        'Dit is <a class="rk-woord" href="#woord-overig">overig verzuim</a>'
    )


def test_parts_of_words_are_no_terms() -> None:
    page = woorden(mbo=("mbo",), verzuim=("verzuim",))
    assert "<a" not in page.tekst("mbo-school ziekteverzuim verzuimt")
    assert page.gebruikt == ()


def test_a_term_over_a_line_break_is_found() -> None:
    assert "#woord-overig" in woorden(overig=("overig verzuim",)).tekst("overig\n  verzuim")


def test_text_is_escaped_in_and_around_terms() -> None:
    page = woorden(x=("<b>",))
    assert page.tekst("<i> <b>") == '&lt;i&gt; <a class="rk-woord" href="#woord-x">&lt;b&gt;</a>'


def test_paragraphs_at_blank_lines() -> None:
    assert woorden().alineas("Een\nregel.\n \nTwee.\n") == "<p>Een regel.</p><p>Two.</p>".replace(
        "Two", "Twee"
    )


def test_a_term_with_signs_of_regular_expressions_is_plain_text() -> None:
    page = woorden(x=("a.b (c)",))
    assert "<a" not in page.tekst("axb (c)")
    assert "<a" in page.tekst("Dit is a.b (c).")
