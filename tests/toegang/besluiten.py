"""What besluiten add to the town: one of a wijkcoördinator, one of a beleidsmedewerker, done and withdrawn ones."""

import datetime as dt

from besluiten.services.besluiten import finish_besluit, withdraw_besluit
from kern.klok import vandaag
from tests.fabrieken.besluiten import maak_besluit
from tests.toegang.wereld import Wereld


def vul_besluiten(wereld: Wereld) -> dict[str, list[object]]:
    """Make the besluiten of the town; `besluit-wijkco` was added by the wijkcoördinator, and is carried out by it."""
    wie = wereld.gebruikers
    eigen = maak_besluit(wie["wijkco"])
    ander = maak_besluit(
        wie["beleid"], eigenaar=wie["hoofd"], datum=vandaag() - dt.timedelta(days=9), uiterlijk=vandaag()
    )
    gedaan = finish_besluit(besluit_id=maak_besluit(wie["beleid"]).pk, door=wie["beleid"])
    weg = withdraw_besluit(besluit_id=maak_besluit(wie["beleid"]).pk, door=wie["beleid"], waarom="Dubbel.")
    return {
        "besluit-wijkco": [eigen.pk],
        "besluit-hoofd": [ander.pk],
        "besluit-gedaan": [gedaan.pk],
        "besluit-weg": [weg.pk],
        "werkgroep": [vandaag().isoformat()],
        "geen-werkgroep": ["2001-01-01"],
    }
