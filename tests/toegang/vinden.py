"""Somebody reserved or on the regular route, a selection, a request to take over, and visits to a vindplaats."""

import datetime as dt
from uuid import uuid4

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Huishoudlid
from kern.klok import vandaag
from netwerk.models import Vindplaats
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Uitkomst
from vinden.models import RegulierMoment
from vinden.overnames.services import ask_from_regulier
from vinden.regulier.brieven import make_oproepbrieven
from vinden.regulier.services import call_up
from vinden.selecties.services import ask_selectie, reserve_directly


def vul_vinden(wereld: Wereld) -> dict[str, list[object]]:
    """Make what the pages of finding people are about; return it by the names of the access table.

    `selectie` was asked by coord; `reserv` is reserved for its wijk; `regulier` was called up by consul, of whom coord
    asked it: that is `verzoek`; consul made it a letter, `brief-regulier`, alone in its `brieven`. `bij-collega` was
    called up by another consulent. Somebody lives with `elders`. Of `heropen` coord closed the traject today. At `plek`
    coord and elders spoke to people: `plekbezoek-eigen` and `-elders`.
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
    bij_collega = maak_persoon(wereld.wijk, voornamen="Bij", geslachtsnaam="Yildirim")
    call_up(inburgeraar_ids=[bij_collega.pk], door=maak_gebruiker(Rol.CONSULENT))
    huisgenoot = maak_persoon(wereld.andere_wijk, voornamen="Huisgenoot", geslachtsnaam="Yildirim")
    thuis = Huishoudlid.objects.get(inburgeraar=wereld.personen["elders"]).huishouden
    Huishoudlid.objects.create(inburgeraar=huisgenoot, huishouden=thuis)
    stap = RegulierMoment.objects.get(inburgeraar=regulier)
    (brief,) = make_oproepbrieven(
        inburgeraar_ids=[regulier.pk], door=consul, reeks=uuid4(), datum=vandaag(), tekst=GEHEIM
    )
    heropen = maak_persoon(wereld.wijk, voornamen="Heropen", geslachtsnaam="Yildirim")
    maak_huisbezoek(heropen, coord, tekst=GEHEIM)
    close_traject(inburgeraar_id=heropen.pk, door=coord, uitkomst=Uitkomst.WIL_NIET, op=vandaag())
    plek = Vindplaats.objects.create(naam="Buurthuis", soort="buurthuis", wijk=wereld.wijk)
    verzoek = ask_from_regulier(inburgeraar_id=regulier.pk, door=coord, waarom="Kent haar van de kookgroep.")
    return {
        "reserv": [reserv.pk],
        "regulier": [regulier.pk],
        "bij-collega": [bij_collega.pk],
        "stap-regulier": [stap.pk],
        "brief-regulier": [brief.pk],
        "brieven": [brief.reeks],
        "heropen": [heropen.pk],
        "selectie": [selectie.pk],
        "verzoek": [verzoek.pk],
        "plek": [plek.pk],
        "plekbezoek-eigen": [_bezoek(plek, coord)],
        "plekbezoek-elders": [_bezoek(plek, wereld.gebruikers["elders"])],
    }


def _bezoek(plek: Vindplaats, door: Gebruiker) -> int:
    """Let somebody visit a vindplaats, and correct that; return its key."""
    bezoek = Contactmoment.objects.create(
        sleutel=uuid4(), soort=Contactsoort.VINDPLAATS, minuten=60, door=door, vindplaats=plek
    )
    Contactmoment.objects.filter(pk=bezoek.pk).update(aantal_gesproken=12, correctiereden=GEHEIM)
    return bezoek.pk
