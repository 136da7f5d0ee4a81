"""The register of acts: each has the addresses it sends to, and a weight by which it is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


@dataclass(frozen=True)
class Daad:
    """Something that somebody of the town can do.

    Args:
        adressen: the names of the URLs that it sends something to.
        doe: does it and returns what happened in a sentence; None when the town gives no occasion.
    """

    naam: str
    adressen: tuple[str, ...]
    gewicht: int
    doe: "Callable[[Verhaal], str | None]"


DADEN: dict[str, Daad] = {}

GEEFT: Mapping[str, tuple[str, ...]] = {
    "zet_stap": (
        "zet_stap_terug",
        "plan_onderdeel",
        "draag_verzuim_over",
        "rond_af",
        "beantwoord_uitzondering",
        "leg_bsn_vast",
    ),
    "maak_afspraak": ("akkoord", "wijzig_afspraak", "handel_afspraak_af"),
    "akkoord": ("zet_stap",),
    "plan_onderdeel": (
        "begon_meteen",
        "bevestig_start",
        "plaats_onderdeel",
        "wijzig_onderdeel",
        "weiger_onderdeel",
        "laat_onderdeel_vervallen",
        "leg_bsn_vast",
        "maak_brief",
    ),
    "bevestig_start": ("verbeter_start", "beeindig_onderdeel", "leg_aanwezigheid_vast", "rond_af"),
    "leg_aanwezigheid_vast": ("verbeter_aanwezigheid",),
    "draag_verzuim_over": (
        "vraag_aan_consulent",
        "vraag_aan_coordinator",
        "andere_consulent",
        "besluit",
        "neem_handhaving_over",
    ),
    "vraag_aan_consulent": ("antwoord_van_consulent",),
    "vraag_aan_coordinator": ("antwoord_van_coordinator",),
    "besluit": ("sluit_handhaving", "verbeter_besluit", "bezwaar"),
    "rond_af": ("verleg_nazorg", "begin_opnieuw", "sterft_in_nazorg"),
    "iemand_afwezig": ("andere_laatste_dag", "verdeel_bezoek", "huisbezoek_namens"),
    "leg_bsn_vast": ("bekijk_bsn", "vraag_bsn_in_te_trekken"),
    "vraag_bsn_in_te_trekken": ("beantwoord_intrekking",),
    "huisbezoek_aan_gezin": ("zeg_wie_wie_is", "verlaat_huishouden"),
    "maak_ongedaan": ("beoordeel_regel",),
    "lever_register": ("beoordeel_regel",),
    "vraag_na": ("beantwoord_navraag",),
    "vraag_uit_wijk": ("beantwoord_uit_wijk",),
    "sterft": ("leeft_nog",),
    "doe_aanbod": ("antwoord_op_aanbod",),
    "reserveer_direct": ("hef_reservering_op",),
    "vraag_selectie": ("reserveer", "wijs_selectie_af", "trek_selectie_in"),
    "beoordeel_doelgroep": ("leg_bsn_vast",),
    "ontmoet": ("leg_bsn_vast",),
    "voeg_document_toe": ("wijzig_document", "verwijder_document"),
    "waarschuw": ("waarschuw_niet_meer",),
    "voeg_samen": ("maak_ongedaan",),
    "leg_opzij": ("leg_terug",),
    "plan_bezoek": ("verzet_bezoek", "zeg_bezoek_af", "kondig_aan", "leg_signaal_weg", "verdeel_bezoek"),
    "meet": ("verbeter_meting",),
    "huisbezoek": ("verbeter_contact", "verbeter_resultaat"),
    "roep_op": ("regulier_verder", "vraag_overname", "stopt_op_regulier", "neem_over_van_collega"),
    "regulier_verder": ("regulier_verbeter", "regulier_klaar"),
    "vraag_overname": ("beantwoord_overname", "trek_overname_in"),
    "stel_overdracht_voor": (
        "schrijf_notitie",
        "trek_overdracht_in",
        "weiger_overdracht",
        "neem_overdracht_aan",
    ),
    "werkgroep_besluit": (
        "werkgroep_gedaan",
        "werkgroep_ingetrokken",
        "werkgroep_herinnerd",
        "doel_aangepast",
    ),
    "nieuwe_collega": ("schrijf_notitie", "trek_overdracht_in", "weiger_overdracht", "neem_overdracht_aan"),
    "collega_stopt": ("wijs_ander_toe", "wijs_toe_uit_lijst"),
    "blokkeer_coordinator": ("wijs_ander_toe", "wijs_toe_uit_lijst", "laat_weer_toe"),
    "begin_bespreking": ("bespreek", "toch_geen_vergissing"),
    "bespreek": (
        "toch_niet_besproken",
        "verbeter_bespreeknotitie",
        "trek_bespreektaak_in",
        "sluit_bespreking_af",
    ),
    "sluit_voor_start": ("heropen",),
    "sluit_na_start": ("heropen",),
}
"""Which acts give occasion for which; as long as one of those was not done, the act is drawn more often."""


def daad(
    *adressen: str, gewicht: int = 3
) -> "Callable[[Callable[[Verhaal], str | None]], Callable[[Verhaal], str | None]]":
    """Add a function to the register, under its own name."""

    def voeg_toe(doe: "Callable[[Verhaal], str | None]") -> "Callable[[Verhaal], str | None]":
        naam = doe.__name__
        assert naam not in DADEN, naam
        DADEN[naam] = Daad(naam, adressen, gewicht, doe)
        return doe

    return voeg_toe


def lokt(naam: str, gedaan: Mapping[str, int]) -> bool:
    """Tell whether an act, or one that it gives occasion for, was not done yet."""
    over, gezien = [naam], set()
    while over:
        volgende = over.pop()
        if volgende in gezien:
            continue
        if not gedaan.get(volgende):
            return True
        gezien.add(volgende)
        over += GEEFT.get(volgende, ())
    return False
