"""Lines of the access table about the papers of Vormgeven and of the end, and what their pages are about."""

from kern.klok import vandaag
from tests.toegang.wereld import Wereld
from trajecten.papieren.models import Briefsjabloon, Controleregel, Controlesoort, Overneemveld
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

TABEL_PAPIEREN = """
trajecten:bsn_vastleggen           GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bsn_vastleggen           POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bsn_vastleggen           GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bsn_vastleggen           GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bsn_vastleggen           POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:overnemen                GET    gws-eigen 302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:overnemen                POST   gws-eigen 302  405  405  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:overnemen                GET    gws-gesloten 302 403 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:overnemen                GET    gws-elders 302 404 404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:brief                    GET    gws-eigen 302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:brief                    GET    gws-gesloten 302 403 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:brief                    GET    gws-elders 302 404 404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:brief_pdf                POST   gws-eigen 302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:brief_pdf                POST   gws-gesloten 302 403 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:brief_pdf                POST   gws-elders 302 404 404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:terugblik                GET    traject-gesloten 302 200 200 404 200 404 404 404 404 404  404  404  404  404  403
trajecten:terugblik                GET    traject-eigen 302 404 404 404 404 404 404 404 404 404  404  404  404  404  403
trajecten:terugblik                GET    traject-elders 302 404 404 404 404 404 404 404 404 404 404  404  404  404  403
"""


def vul_papieren(wereld: Wereld) -> dict[str, list[object]]:
    """Let the trajecten that run be in Vormgeven, where a check asks the BSN of everybody."""
    soort = Controlesoort.objects.create(code="gws", naam="invoer in GWS", groep="controle", vraagt_bsn=True)
    Controleregel.objects.create(soort=soort, van=vandaag())
    namen = ("eigen", "elders")
    Traject.objects.filter(inburgeraar__in=[wereld.personen[n] for n in namen]).update(stap=Stap.VORMGEVEN)
    Overneemveld.objects.create(soort=soort, volgorde=1, naam="Naam", bron="geslachtsnaam")
    Briefsjabloon.objects.create(soort=soort, titel="Brief", tekst="Beste {naam},")
    uit: dict[str, list[object]] = {}
    for naam in (*namen, "gesloten"):
        persoon = wereld.personen[naam]
        uit[f"gws-{naam}"] = [persoon.pk, "gws"]
        uit[f"traject-{naam}"] = [Traject.objects.get(inburgeraar=persoon).pk]
    return uit
