"""The words that every language has around the questions."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Vraagtekst:
    """The words of the public pages, of the card and of the questions on paper (A2, with "u").

    Args:
        titel: of the page and the card.
        uitleg: what this is, in short sentences, with `aantal` questions; so is `kaart`.
        anoniem: that nobody sees whose answer it is.
        vraag_van: which question of how many, with `nummer` and `aantal`.
        luister: the button that reads a question aloud.
        terug, verder, verstuur, begin: the buttons.
        verstuurd: while it is sent.
        eigen_woorden: above the field for own words; `hoeveel` is how much fits.
        leeg: that no question was answered.
        geen_verbinding: that nothing was sent, and nothing is lost.
        dank, dank_uitleg: after sending.
        werkt_niet, werkt_niet_uitleg: for a code that is used, has ended, or never was.
        code: the label of the field for a code; `code_fout` for what is none, `code_leeg` for nothing; `code_waar` where it
            stands; `code_opnieuw` the button to the page that asks for it.
        te_vaak: that there were too many attempts.
        andere_taal: the label of the choice of language.
        kaart_groet, kaart: the message of the card; `kaart_tot` with the last day.
        kaart_adres: before the address and the code; `papier` how to answer on paper.
    """

    titel: str
    uitleg: tuple[str, ...]
    anoniem: str
    vraag_van: str
    luister: str
    terug: str
    verder: str
    verstuur: str
    verstuurd: str
    begin: str
    eigen_woorden: str
    hoeveel: str
    leeg: str
    geen_verbinding: str
    dank: str
    dank_uitleg: str
    werkt_niet: str
    werkt_niet_uitleg: str
    code: str
    code_fout: str
    code_leeg: str
    code_opnieuw: str
    code_waar: str
    te_vaak: str
    andere_taal: str
    kaart_groet: str
    kaart: tuple[str, ...]
    kaart_tot: str
    kaart_adres: str
    papier: str
