"""Lines of the access table about plans, and what their pages are about."""

from kern.klok import vandaag
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.wijken import maak_organisatie
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.traject.models import Traject

TABEL_PLAN = """
trajecten:plan                     GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:plan                     GET    gesloten  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:plan                     GET    vrij      302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:plan                     GET    elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:plan                     GET    opgegaan  302  302  302  404  302  404  404  404  404  404  404  404  404  404  403
trajecten:passend                  GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:passend                  GET    gesloten  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:passend                  GET    vrij      302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:passend                  GET    elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:passend                  GET    opgegaan  302  302  302  404  302  404  404  404  404  404  404  404  404  404  403
trajecten:plan_afdrukken           GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_afdrukken           GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_afdrukken           GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_afdrukken           GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_afdrukken           GET    opgegaan  302  302  302  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_pdf                 GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_pdf                 GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:plan_pdf                 GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_nieuw             GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_nieuw             POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_nieuw             GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_nieuw             GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_nieuw             POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_antwoord          GET    aanbod-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_antwoord          POST   aanbod-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:aanbod_antwoord          GET    aanbod-gesloten 302 403 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:aanbod_antwoord          POST   aanbod-elders 302 404 404 200 403  404  404  404  404  404  404  404  404  404  403
trajecten:component_nieuw          GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:component_nieuw          POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:component_nieuw          GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:component_nieuw          POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:component_wijzigen       GET    component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_wijzigen       POST   component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_wijzigen       GET    component-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:component_wijzigen       POST   component-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
trajecten:component_plaatsen       GET    component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_plaatsen       POST   component-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:component_plaatsen       POST   component-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
trajecten:component_start          GET    component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_start          POST   component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_start          GET    component-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:component_start          POST   component-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
trajecten:component_weigering      GET    component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_weigering      POST   component-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:component_weigering      POST   component-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
trajecten:component_einde          GET    component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_einde          POST   component-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:component_einde          POST   component-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
trajecten:component_vervalt        GET    component-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:component_vervalt        POST   component-gesloten 302 403 403 404 403 404 404 404 404 404  404  404  404  404  403
trajecten:component_vervalt        POST   component-elders 302 404 404 200 403 404 404 404  404  404  404  404  404  404  403
trajecten:afspraak_nieuw           GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:afspraak_nieuw           POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:afspraak_nieuw           GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:afspraak_nieuw           POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:afspraak_wijzigen        GET    afspraak-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:afspraak_wijzigen        POST   afspraak-gesloten 302 403 403 404 403 404 404 404 404  404  404  404  404  404  403
trajecten:afspraak_wijzigen        POST   afspraak-elders 302 404 404 200 403 404 404  404  404  404  404  404  404  404  403
trajecten:afspraak_akkoord         GET    afspraak-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:afspraak_akkoord         POST   afspraak-gesloten 302 403 403 404 403 404 404 404 404  404  404  404  404  404  403
trajecten:afspraak_akkoord         POST   afspraak-elders 302 404 404 200 403 404 404  404  404  404  404  404  404  404  403
trajecten:afspraak_afhandelen      GET    afspraak-eigen 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:afspraak_afhandelen      POST   afspraak-gesloten 302 403 403 404 403 404 404 404 404  404  404  404  404  404  403
trajecten:afspraak_afhandelen      POST   afspraak-elders 302 404 404 200 403 404 404  404  404  404  404  404  404  404  403
"""


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
