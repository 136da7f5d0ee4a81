"""The addresses that write, by the access table, and those that no act of the town sends to."""

from tests.toegang.tabel import regels

ZONDER_DAAD: dict[str, str] = {
    **dict.fromkeys(
        (
            *(f"rapportage:{naam}" for naam in ("keuze_nieuw", "keuze_weg", "keuze_wijzigen")),
            *(
                f"rapportage:{naam}"
                for naam in ("onderzoek_heropenen", "onderzoek_nieuw", "onderzoek_sluiten")
            ),
            *(f"rapportage:{naam}" for naam in ("onderzoek_weg", "onderzoek_wijzigen", "onderzoek_geleerd")),
            *(f"rapportage:{naam}" for naam in ("vraag_nieuw", "vraag_weg", "vraag_wijzigen")),
            *(f"rapportage:{naam}" for naam in ("vragenkaart_gegeven", "vragenkaart_niet_gegeven")),
            *(
                f"rapportage:vragenlijst_{naam}"
                for naam in ("concept", "niet_vast", "nieuw", "proef", "vaststellen")
            ),
            "rapportage:citaat",
            "rapportage:antwoord_citeren",
            "rapportage:antwoord_niet_citeren",
            "vragen:begin",
            "vragen:lijst",
        ),
        "what people think is of nobody, so no book can tell it: tests/rapportage/tevredenheid",
    ),
    "beheer:bericht_opnieuw": "asks a mail that failed for good",
    **dict.fromkeys(
        (
            "gebruikers:lijstbestand_nieuw",
            "gebruikers:lijstbestand_opnieuw",
            "gebruikers:lijstbestand_wissen",
        ),
        "a file of a list too long for the town; no figure rests on it",
    ),
    "gebruikers:sessie_blijf": "the browser sends it by itself",
    **dict.fromkeys(
        (
            "gebruikers:weergave_kopieren",
            "gebruikers:weergave_nieuw",
            "gebruikers:weergave_ongedaan",
            "gebruikers:weergave_verwijderen",
            "gebruikers:weergave_wijzigen",
        ),
        "a kept choice is an address of a list; no figure rests on it, and the list itself is compared",
    ),
    "inburgeraars:inlezing_opnieuw": "asks a delivery whose reading failed for good",
    "trajecten:inlezing_opnieuw": "asks a workbook whose reading failed for good",
    **dict.fromkeys(
        (
            "rapportage:inrichting_beeindigen",
            "rapportage:inrichting_hervatten",
            "rapportage:inrichting_naam",
            "rapportage:inrichting_nieuw",
            "rapportage:inrichting_verwijderen",
            "rapportage:inrichting_wijzigen",
        ),
        "the town keeps the parts as they ship; what a change does to days that passed is tested beside the acts",
    ),
    **dict.fromkeys(
        (
            "rapportage:citaat_terug",
            "rapportage:hoofdstuk_citeren",
            "rapportage:aspect",
            "rapportage:aspect_citeren",
            "rapportage:aspectcitaat_terug",
            "rapportage:aspectcitaat_foto",
            "rapportage:citaat_foto",
            "rapportage:vraagcitaat_foto",
            "rapportage:aspect_concept",
            "rapportage:aspect_concept_weg",
            "rapportage:aspect_opmerking",
            "rapportage:aspectopmerking_open",
            "rapportage:aspectopmerking_verwerkt",
            "rapportage:erratum",
            "rapportage:erratum_terug",
            "rapportage:hoofdstuk",
            "rapportage:hoofdstuk_concept",
            "rapportage:hoofdstuk_concept_weg",
            "rapportage:hoofdstuk_opmerking",
            "rapportage:opmerking_open",
            "rapportage:opmerking_verwerkt",
            "rapportage:pilotvraag_citeren",
            "rapportage:pilotvraag_concept",
            "rapportage:pilotvraag_concept_weg",
            "rapportage:pilotvraag_opmerking",
            "rapportage:pilotvraag_schrijven",
            "rapportage:product_aanbieden",
            "rapportage:product_begin",
            "rapportage:product_cijfers",
            "rapportage:product_gelezen",
            "rapportage:product_goedkeuren",
            "rapportage:product_recht",
            "rapportage:product_recht_einde",
            "rapportage:product_terug",
            "rapportage:product_verwijderen",
            "rapportage:producteditie_intrekken",
            "rapportage:producteditie_nieuw",
            "rapportage:producteditie_opnieuw",
            "rapportage:producteditie_vaststellen",
            "rapportage:publicatie_intrekken",
            "rapportage:publicatie_opnieuw",
            "rapportage:publiceren",
            "rapportage:tekst_begin",
            "rapportage:tekst_cijfers",
            "rapportage:tekst_gelezen",
            "rapportage:tekst_terug",
            "rapportage:tekst_vaststellen",
            "rapportage:uitzoekpunt_beantwoorden",
            "rapportage:uitzoekpunt_beantwoorden_ongedaan",
            "rapportage:uitzoekpunt_intrekken",
            "rapportage:uitzoekpunt_intrekken_ongedaan",
            "rapportage:uitzoekpunt_nieuw",
            "rapportage:uitzoekpunt_wijzigen",
            "rapportage:vraagcitaat_terug",
            "rapportage:vraagopmerking_open",
            "rapportage:vraagopmerking_verwerkt",
        ),
        "words beside figures of an edition; no figure rests on it",
    ),
    **dict.fromkeys(
        (
            "rapportage:bijval",
            "rapportage:bijval_terug",
            "rapportage:ervaring_intrekken",
            "rapportage:ervaring_intrekken_ongedaan",
            "rapportage:ervaring_namen",
            "rapportage:ervaring_nieuw",
            "rapportage:ervaring_wijzigen",
            "rapportage:ervaringfoto_in_rapport",
            "rapportage:ervaringfoto_nieuw",
            "rapportage:ervaringfoto_weg",
            "rapportage:trefwoord",
            "rapportage:trefwoord_weg",
            "rapportage:verzamelen",
            "rapportage:verzamelen_terug",
        ),
        "words about the way of working; no figure rests on them",
    ),
    "rapportage:uitgave_opnieuw": "asks a report that could not be made",
    "rapportage:uitgave_stop": "the same report is asked for again, and has the same figures",
    "trajecten:regulier_brieven": "a paper; no figure asks it",
    "trajecten:taxeren": "does at once what the acts of doelgroep, taxatie, meting and stap do",
}
"""Why no act sends to an address."""


def schrijvende_adressen() -> set[str]:
    """Return the names of the URLs to which somebody may send something."""
    return {
        regel.naam
        for regel in regels()
        if regel.methode == "POST" and any(antwoord in {200, 204, 302} for antwoord in regel.uitkomst[1:])
    }
