"""What the pages of papers, of Vormgeven and of the end, are about, in the town of the access table."""

import datetime as dt

from kern.klok import vandaag
from tests.toegang.wereld import Wereld
from trajecten.papieren.models import Briefsjabloon, Bsnintrekking, Controleregel, Controlesoort, Overneemveld
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject


def vul_papieren(wereld: Wereld) -> dict[str, list[object]]:
    """Let the trajecten that run be in Vormgeven, where a check asks the BSN of everybody."""
    soort = Controlesoort.objects.create(code="gws", naam="invoer in GWS", groep="controle", vraagt_bsn=True)
    Controleregel.objects.create(soort=soort, van=vandaag())
    namen = ("eigen", "elders")
    Traject.objects.filter(inburgeraar__in=[wereld.personen[n] for n in namen]).update(stap=Stap.VORMGEVEN)
    Overneemveld.objects.create(soort=soort, volgorde=1, naam="Naam", bron="geslachtsnaam")
    brief = Briefsjabloon.objects.create(soort=soort, titel="Brief", tekst="Beste {naam},")
    aanmelding = Controlesoort.objects.create(code="aanmelding", naam="aanmelding", groep="document")
    gold = Briefsjabloon.objects.create(
        soort=aanmelding, titel="Aanmelding", tekst="Beste {naam},", van=vandaag() - dt.timedelta(days=9)
    )
    uit: dict[str, list[object]] = {
        "brief": ["gws"],
        "brief-nu": ["gws", brief.pk],
        "brief-langer": ["aanmelding", gold.pk],
        "geen-brief": ["onzin"],
    }
    for naam in (*namen, "gesloten"):
        persoon = wereld.personen[naam]
        uit[f"gws-{naam}"] = [persoon.pk, "gws"]
        uit[f"intrek-{naam}"] = [Bsnintrekking.objects.get(inburgeraar=persoon).pk]
        uit[f"traject-{naam}"] = [Traject.objects.get(inburgeraar=persoon).pk]
    return uit
