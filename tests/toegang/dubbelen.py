"""What the teamleider judges, as the objects of the access table."""

from django.db import transaction

from kern.identiteit import als
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.toegang.wereld import Wereld
from vinden.dubbelen.samenvoegen import merge_personen


def vul_dubbelen(wereld: Wereld) -> dict[str, list[object]]:
    """Make a line that waits and a merge; return what their addresses name."""
    eigen, vrij, leider = wereld.personen["eigen"], wereld.personen["vrij"], wereld.gebruikers["leider"]
    blijft, gaat = maak_persoon(wereld.wijk), maak_persoon(wereld.wijk)
    with transaction.atomic(), als(leider):
        samenvoeging = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=leider)
    return {
        "wacht": [maak_wachtregel(vrij).pk],
        "paar": [eigen.pk, vrij.pk],
        "samen": [samenvoeging.pk],
        "opgegaan": [gaat.pk],
    }
