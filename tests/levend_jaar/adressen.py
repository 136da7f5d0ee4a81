"""The addresses that write, by the access table, and those that no act of the town sends to."""

from tests.toegang.tabel import regels

ZONDER_DAAD: dict[str, str] = {
    "beheer:bericht_opnieuw": "asks a mail that failed for good",
    **dict.fromkeys(
        (
            "trajecten:bespreeknotitie",
            "trajecten:bespreektaak_intrekken",
            "trajecten:bespreektaak_ongedaan",
            "trajecten:bespreking_afsluiten",
            "trajecten:bespreking_beginnen",
            "trajecten:bespreking_heropenen",
            "trajecten:bespreking_intrekken",
            "trajecten:bespreking_intrekken_ongedaan",
            "trajecten:bespreking_persoon",
            "trajecten:niet_besproken",
        ),
        "no figure rests on a caseload talk; its tasks are those that the acts of taken add and do",
    ),
    "gebruikers:sessie_blijf": "the browser sends it by itself",
    "inburgeraars:inlezing_opnieuw": "asks a delivery whose reading failed for good",
    "trajecten:inlezing_opnieuw": "asks a workbook whose reading failed for good",
    "rapportage:uitgave_opnieuw": "asks a report that could not be made",
    "trajecten:regulier_brieven": "a paper; no figure asks it",
    "trajecten:zonder_contact": "assigns as trajecten:toewijzen does; who stands on it is compared every Monday",
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
