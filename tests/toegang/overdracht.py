"""What the pages of a transfer are about, in the town of the access table."""

from typing import Any

from gebruikers.enums import Rol
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.overdracht.services.beantwoorden import accept_overdrachten


def vul_overdracht(wereld: Wereld) -> dict[str, list[object]]:
    """Propose transfers; return what the pages are about, by the names of the access table.

    `voorstel` is of somebody of coord, to coll; `voorstel-ja` was accepted; `voorstel-elders` is of somebody of the other wijk, to a colleague there.
    """
    leider, coord, elders = (wereld.gebruikers[wie] for wie in ("leider", "coord", "elders"))
    persoon = maak_persoon(wereld.wijk, voornamen="Gaat", geslachtsnaam="Yildirim")
    maak_huisbezoek(persoon, coord, tekst=GEHEIM)
    ver = maak_persoon(wereld.andere_wijk, voornamen="Ver", geslachtsnaam="Yildirim")
    maak_huisbezoek(ver, elders, tekst=GEHEIM)
    collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wereld.andere_wijk)
    klaar = maak_persoon(wereld.wijk, voornamen="Klaar", geslachtsnaam="Yildirim")
    maak_huisbezoek(klaar, coord, tekst=GEHEIM)
    collega_hier = wereld.gebruikers["collega"]
    aangenomen = stel_voor(klaar, collega_hier, leider)
    accept_overdrachten(overdracht_ids=[aangenomen.pk], door=collega_hier)
    teksten: dict[str, Any] = {"notitie": GEHEIM, "gevoelig": GEHEIM}
    return {
        "voorstel": [stel_voor(persoon, collega_hier, leider, **teksten).pk],
        "voorstel-ja": [aangenomen.pk],
        "voorstel-elders": [stel_voor(ver, collega, leider, **teksten).pk],
    }
