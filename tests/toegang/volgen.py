"""What the pages of presence, the norm of people guided and questions are about, in the town of the access table."""

from kern.klok import vandaag
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.plan.enums import Aanwezigstand, Componentsoort, Componentstand
from trajecten.plan.models import Aanwezigheid, Afspraak, Component
from trajecten.taken.enums import Taaksoort
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject
from trajecten.uren.models import Uitzondering


def vul_volgen(wereld: Wereld) -> dict[str, list[object]]:
    """Have who guides ask for an exception, record presence and be asked something, for one's own and for another wijk's."""
    uit: dict[str, list[object]] = {}
    for naam in ("eigen", "elders"):
        persoon = wereld.personen[naam]
        vraag = Uitzondering.objects.create(
            inburgeraar=persoon,
            traject=Traject.objects.get(inburgeraar=persoon),
            voor=wereld.gebruikers["elders" if naam == "elders" else "coord"],
            jaar=vandaag().year,
            tot=51,
            reden=GEHEIM,
        )
        uit[f"uitzondering-{naam}"] = [vraag.pk]
        uit[f"vraag-{naam}"] = [_vraag(wereld, vraag).pk]
        for wat, soort in (("", Componentsoort.WERK), ("hulp-", Componentsoort.HULP)):
            loopt = Component.objects.create(
                inburgeraar=persoon,
                traject=vraag.traject,
                door=vraag.voor,
                soort=soort,
                omschrijving=GEHEIM,
                stand=Componentstand.GESTART,
                gestart_op=vandaag(),
            )
            rij = Aanwezigheid.objects.create(
                inburgeraar=persoon,
                component=loopt,
                stand=Aanwezigstand.NIET_AFGEMELD,
                gehoord_van=GEHEIM,
                gehoord_op=vandaag(),
                door=vraag.voor,
            )
            afspraak = Afspraak.objects.create(
                inburgeraar=persoon, traject=vraag.traject, component=loopt, wat=GEHEIM, door=vraag.voor
            )
            uit |= {
                f"{wat}loopt-{naam}": [loopt.pk],
                f"{wat}aanwezig-{naam}": [rij.pk],
                f"{wat}afspraak-{naam}": [afspraak.pk],
            }
    return uit


def _vraag(wereld: Wereld, bij: Uitzondering) -> Taak:
    """Return a question of the teamleider about the person of a request."""
    return Taak.objects.create(
        soort=Taaksoort.VRAAG,
        inburgeraar=bij.inburgeraar,
        wat=GEHEIM,
        voor=bij.voor,
        door=wereld.gebruikers["leider"],
        uiterlijk=vandaag(),
    )
