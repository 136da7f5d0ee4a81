"""What the pages of documents and checks are about, in the town of the access table."""

from inburgeraars.models import Document
from tests.fabrieken.documenten import PDF, maak_document
from tests.toegang.wereld import GEHEIM, Wereld


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
