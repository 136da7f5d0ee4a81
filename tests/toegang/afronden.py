"""What the pages about the end of a traject are about, in the town of the access table."""

import datetime as dt

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.models import Component
from trajecten.stappen.models import Eindresultaat, Resultaatsoort
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Traject


def vul_afronden(wereld: Wereld) -> dict[str, list[object]]:
    """Bring somebody into nazorg with coord, and somebody to its begin; give everybody a result and what runs."""
    coord = wereld.gebruikers["coord"]
    nazorg = _nazorg(wereld, coord)
    overleden = _gesproken(wereld, coord, "Overleden")
    close_traject(inburgeraar_id=overleden.pk, door=coord, uitkomst=Uitkomst.OVERLEDEN, op=vandaag())
    begin = _gesproken(wereld, coord, "Begin")
    soort = Resultaatsoort.objects.get_or_create(code="anders", defaults={"naam": "Iets anders"})[0]
    uit: dict[str, list[object]] = {
        "nazorg": [nazorg.pk],
        "overleden": [overleden.pk],
        "begin": [begin.pk],
    }
    for naam, persoon in (
        ("eigen", wereld.personen["eigen"]),
        ("elders", wereld.personen["elders"]),
        ("nazorg", nazorg),
    ):
        resultaat = Eindresultaat.objects.create(
            inburgeraar=persoon,
            traject=Traject.objects.get(inburgeraar=persoon),
            soort=soort,
            in_woorden=GEHEIM,
            door=wereld.gebruikers["elders" if naam == "elders" else "coord"],
        )
        uit[f"resultaat-{naam}"] = [resultaat.pk]
        if naam != "nazorg":
            loopt = Component.objects.create(
                inburgeraar=persoon,
                traject=resultaat.traject,
                door=resultaat.door,
                soort=Componentsoort.WERK,
                omschrijving=GEHEIM,
                stand=Componentstand.GESTART,
                gestart_op=vandaag(),
            )
            uit[f"gestart-{naam}"] = [loopt.pk]
    return uit


def _nazorg(wereld: Wereld, coord: Gebruiker) -> Inburgeraar:
    persoon = _gesproken(wereld, coord, "Nazorg")
    start_traject(inburgeraar_id=persoon.pk, op=vandaag())
    Traject.objects.filter(inburgeraar=persoon).update(stap=Stap.AFRONDEN)
    close_traject(
        inburgeraar_id=persoon.pk,
        door=coord,
        uitkomst=Uitkomst.AFGEROND_DIPLOMA,
        op=vandaag(),
        reden=GEHEIM,
        nazorg=[vandaag() + dt.timedelta(days=90)],
    )
    return persoon


def _gesproken(wereld: Wereld, coord: Gebruiker, voornaam: str) -> Inburgeraar:
    persoon = maak_persoon(wereld.wijk, voornamen=voornaam, geslachtsnaam="Yildirim")
    maak_huisbezoek(persoon, coord, tekst=GEHEIM)
    return persoon
