"""Somebody reserved, somebody on the regular route, a selection that was asked, and a request to take over."""

import datetime as dt

from inburgeraars.services.overnames import ask_from_regulier
from inburgeraars.services.regulier import call_up
from inburgeraars.services.selecties import ask_selectie, reserve_directly
from roermond_inburgering.kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.toegang.wereld import Wereld


def vul_vinden(wereld: Wereld) -> dict[str, list[object]]:
    """Make what the pages of finding people are about; return it by the names of the access table.

    `selectie` was asked by coord; `reserv` is reserved for its wijk; `regulier` was called up by consul, of whom coord
    asked it: that is `verzoek`.
    """
    coord, consul = wereld.gebruikers["coord"], wereld.gebruikers["consul"]
    reserv, regulier = (
        maak_persoon(wereld.wijk, voornamen=naam, geslachtsnaam="Yildirim") for naam in ("Reserv", "Regulier")
    )
    selectie = ask_selectie(
        wijk=wereld.wijk, inburgeraar_ids=[wereld.personen["vrij"].pk, reserv.pk], door=coord
    )
    reserve_directly(
        wijk=wereld.wijk,
        inburgeraar_ids=[reserv.pk],
        door=wereld.gebruikers["leider"],
        tot=vandaag() + dt.timedelta(days=30),
    )
    call_up(inburgeraar_ids=[regulier.pk], door=consul)
    verzoek = ask_from_regulier(inburgeraar_id=regulier.pk, door=coord, waarom="Kent haar van de kookgroep.")
    return {
        "reserv": [reserv.pk],
        "regulier": [regulier.pk],
        "selectie": [selectie.pk],
        "verzoek": [verzoek.pk],
    }
