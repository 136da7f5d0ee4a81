"""Lines of the access table about documents and checks, and what their pages are about."""

from inburgeraars.models import Document
from tests.fabrieken.documenten import PDF, maak_document
from tests.toegang.wereld import GEHEIM, Wereld

TABEL_DOCUMENTEN = """
trajecten:documenten               GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:documenten               GET    gesloten  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:documenten               GET    vrij      302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:documenten               GET    elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:documenten               GET    opgegaan  302  302  302  404  302  404  404  404  404  404  404  404  404  404  403
trajecten:document_nieuw           GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_nieuw           POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_nieuw           GET    gesloten  302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_nieuw           GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_nieuw           POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_bestand         GET    gewoon-eigen 302 200 200 404  200  404  404  404  404  404  404  404  404  404  403
trajecten:document_bestand         GET    gevoelig-eigen 302 200 404 404 200 404 404  404  404  404  404  404  404  404  403
trajecten:document_bestand         GET    gewoon-gesloten 302 200 200 404 200 404 404 404  404  404  404  404  404  404  403
trajecten:document_bestand         GET    gewoon-elders 302 404 404 200 200  404  404  404  404  404  404  404  404  404  403
trajecten:document_bestand         POST   gewoon-eigen 302 405 405 404  405  404  404  404  404  404  404  404  404  404  403
trajecten:document_wijzigen        GET    gewoon-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_wijzigen        GET    gevoelig-eigen 302 200 404 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:document_wijzigen        POST   gewoon-gesloten 302 200 403 404 403 404 404 404  404  404  404  404  404  404  403
trajecten:document_wijzigen        POST   gewoon-elders 302 404 404 200 403  404  404  404  404  404  404  404  404  404  403
trajecten:document_verwijderen     GET    gewoon-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:document_verwijderen     POST   gevoelig-eigen 302 200 404 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:document_verwijderen     POST   gewoon-elders 302 404 404 200 403  404  404  404  404  404  404  404  404  404  403
trajecten:controle                 GET    controle-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:controle                 POST   controle-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:controle                 GET    controle-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:controle                 POST   controle-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
"""


def vul_documenten(wereld: Wereld) -> dict[str, list[object]]:
    """Give everybody who has a traject an ordinary document and a sensitive one, with their files.

    By `eigen`, `gesloten` and `elders`: `gewoon-…`, `gevoelig-…`, and `controle-…`, the check that is recorded.
    """
    uit: dict[str, list[object]] = {}
    inhoud = PDF.replace(b"%%EOF", GEHEIM.encode() + b"\n%%EOF")
    for naam in ("eigen", "gesloten", "elders"):
        persoon, door = wereld.personen[naam], wereld.gebruikers["elders" if naam == "elders" else "coord"]
        for soort in ("gewoon", "gevoelig"):
            document: Document = maak_document(
                persoon, door, naam=GEHEIM, gevoelig=soort == "gevoelig", inhoud=inhoud
            )
            uit[f"{soort}-{naam}"] = [document.pk]
        uit[f"controle-{naam}"] = [persoon.pk, "intake"]
    return uit
