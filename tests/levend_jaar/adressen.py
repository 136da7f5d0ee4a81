"""The addresses that write, by the access table, and those that no act of the town sends to."""

from tests.toegang.tabel import regels

ZONDER_DAAD: dict[str, str] = {
    "beheer:bericht_opnieuw": "asks a mail that failed for good",
    "gebruikers:sessie_blijf": "the browser sends it by itself",
    "inburgeraars:inlezing_opnieuw": "asks a delivery whose reading failed for good",
    "rapportage:uitgave_opnieuw": "asks a report that could not be made",
    "trajecten:bsn": "answers with a page; it shows a number and writes only the logboek",
    "trajecten:besluit_bezwaar": "what became of a decision; no figure asks it",
    "trajecten:besluit_verbeteren": "as a bezwaar",
    "trajecten:bsn_intrekken": "asks a number that turned out to be of another",
    "trajecten:bsn_intrekking": "as the withdrawal that it answers",
    "trajecten:bsn_intrekking_terug": "as the withdrawal that it takes back",
    "trajecten:handhaving_overnemen": "another consulent goes on",
    "trajecten:huishouden": "says what people of a household are of each other",
    "trajecten:regulier_brieven": "a paper; no figure asks it",
    "trajecten:regulier_stoppen": "an end of the regular route, beside releasing",
    "trajecten:regulier_van_collega": "another consulent goes on",
    "trajecten:trajectwijk": "a correction of the wijk of a traject",
    "trajecten:overlijden": "a death outside a traject; the acts know it by closing and by releasing",
    "trajecten:overlijden_terugnemen": "asks such a death by mistake",
    "trajecten:regulier_overlijden": "a death on the regular route",
    "trajecten:oordeel_terugnemen": "asks a judgement about a line of a delivery",
    "trajecten:navraag_ongedaan": "asks such a question",
    "trajecten:navraag": "asks a question about somebody out of sight, who resembles the person typed",
    "trajecten:persoon_lijkt_op": "shows who resembles what is typed, and writes nothing",
    "trajecten:dubbele_regel": "asks a line of a delivery that resembles somebody",
    "trajecten:overname_uit_wijk": "asks a call-up that failed because a coordinator was first",
}
"""Why no act sends to an address."""


def schrijvende_adressen() -> set[str]:
    """Return the names of the URLs to which somebody may send something."""
    return {
        regel.naam
        for regel in regels()
        if regel.methode == "POST" and any(antwoord in {200, 204, 302} for antwoord in regel.uitkomst[1:])
    }
