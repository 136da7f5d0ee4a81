"""What the werkgroep adds to the town: besluiten of several of its members, and a norm that one of them adjusts."""

import datetime as dt

from besluiten.services.besluiten import finish_besluit, withdraw_besluit
from kern.klok import vandaag
from tests.fabrieken.besluiten import maak_besluit, maak_stuk
from tests.toegang.wereld import Wereld
from trajecten.normen.onderdelen import DOEL, vind
from trajecten.normen.services import adjust_waarde


def vul_besluiten(wereld: Wereld) -> dict[str, list[object]]:
    """Make the besluiten of the town; `besluit-wijkco` was added by the wijkcoördinator, and is carried out by it."""
    wie = wereld.gebruikers
    eigen = maak_besluit(wie["wijkco"])
    ander = maak_besluit(
        wie["beleid"], eigenaar=wie["hoofd"], datum=vandaag() - dt.timedelta(days=9), uiterlijk=vandaag()
    )
    gedaan = finish_besluit(besluit_id=maak_besluit(wie["beleid"]).pk, door=wie["beleid"])
    weg = withdraw_besluit(besluit_id=maak_besluit(wie["beleid"]).pk, door=wie["beleid"], waarom="Dubbel.")
    doel, norm = [DOEL, f"{wereld.wijk.code.lower()}-bpi"], ["normen", "reservering-dagen"]
    onderdeel = vind(*norm)
    assert onderdeel is not None
    rij = adjust_waarde(
        onderdeel=onderdeel, waarden={"waarde": 15}, van=vandaag(), besluit=ander, door=wie["beleid"]
    )
    return {
        "doel": [*doel],
        "norm": [*norm],
        "norm-rij": [*norm, rij.pk],
        "geen-norm": ["normen", "onzin"],
        "besluit-wijkco": [eigen.pk],
        "besluit-hoofd": [ander.pk],
        "besluit-gedaan": [gedaan.pk],
        "besluit-weg": [weg.pk],
        "stuk-wijkco": [maak_stuk(eigen).pk],
        "stuk-hoofd": [maak_stuk(ander).pk],
        "werkgroep": [vandaag().isoformat()],
        "geen-werkgroep": ["2001-01-01"],
    }
