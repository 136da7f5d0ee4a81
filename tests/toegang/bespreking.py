"""What the pages of a caseload talk are about, in the town of the access table."""

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from tests.fabrieken.bespreking import bespreek
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.bespreking.models import Bespreekpunt
from trajecten.bespreking.services.besprekingen import begin_bespreking
from trajecten.bespreking.services.punten import correct_notitie


def vul_bespreking(wereld: Wereld) -> dict[str, list[object]]:
    """Hold talks; return what the pages are about, by the names of the access table.

    `bespreking-open` is with coord and has a note and a task, `bespreking-elders` is with the colleague elsewhere,
    `bespreking-begin` is one in which nothing is written; `bespreek-met` is a coordinator with a caseload and no talk.
    """
    leider, coord, elders = (wereld.gebruikers[wie] for wie in ("leider", "coord", "elders"))
    eigen = bespreek(wereld.personen["eigen"], coord, leider, notitie=GEHEIM, taak=GEHEIM)
    correct_notitie(punt_id=eigen.pk, door=leider, versie=eigen.versie, notitie=f"{GEHEIM} Ja.", reden=GEHEIM)
    ver = bespreek(wereld.personen["elders"], elders, leider, notitie=GEHEIM)
    nieuw, ander = (maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wereld.wijk) for _keer in range(2))
    for wie, naam in ((nieuw, "Nieuw"), (ander, "Ander")):
        persoon = maak_persoon(wereld.wijk, voornamen=naam, geslachtsnaam="Yildirim")
        claim_persoon(inburgeraar_id=persoon.pk, door=wie)
    return {
        "bespreking-open": [eigen.bespreking_id],
        "bespreking-elders": [ver.bespreking_id],
        "bespreking-begin": [begin_bespreking(coordinator_id=nieuw.pk, door=leider).pk],
        "bespreek-met": [ander.pk],
        "punt-eigen": [eigen.pk],
        "punt-elders": [ver.pk],
        "punt-gesloten": [_eerder(wereld.personen["gesloten"])],
        "bespreektaak-eigen": [eigen.taken.get().taak_id],
    }


def _eerder(persoon: Inburgeraar) -> int:
    """Return what was written about a person by another teamleider."""
    return Bespreekpunt.objects.get(inburgeraar=persoon).pk
