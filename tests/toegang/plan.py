"""What the pages of plans are about, in the town of the access table."""

from kern.klok import vandaag
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.wijken import maak_organisatie
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.traject.models import Traject


def vul_plan(wereld: Wereld) -> dict[str, list[object]]:
    """Give everybody with a traject a plan; return its rows by the names of the access table.

    By `eigen`, `gesloten` and `elders`: `aanbod-…` waits for an answer, `component-…` is planned, `afspraak-…` is open.
    """
    uit: dict[str, list[object]] = {}
    route, organisatie = maak_taalroute(), maak_organisatie()
    for naam in ("eigen", "gesloten", "elders"):
        persoon = wereld.personen[naam]
        traject = Traject.objects.get(inburgeraar=persoon)
        door = wereld.gebruikers["elders" if naam == "elders" else "coord"]
        van: dict[str, object] = {"inburgeraar": persoon, "traject": traject, "door": door}
        aanbod = Aanbod.objects.create(**van, taalroute=route, gedaan_op=vandaag())
        component = Component.objects.create(
            **van, soort=Componentsoort.WERK, omschrijving=GEHEIM, organisatie=organisatie
        )
        afspraak = Afspraak.objects.create(**van, wat=GEHEIM, component=component)
        uit |= {
            f"aanbod-{naam}": [aanbod.pk],
            f"component-{naam}": [component.pk],
            f"afspraak-{naam}": [afspraak.pk],
        }
    return uit
