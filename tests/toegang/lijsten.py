"""What the keepers of the lists add to the town: a language route, one that ended, and a language."""

from kern.klok import vandaag
from tests.toegang.wereld import Wereld
from trajecten.lijsten.lijst import Lijst, vind
from trajecten.lijsten.services import add_keuze, end_keuze


def vul_lijsten(wereld: Wereld) -> dict[str, list[object]]:
    """Make the choices of the town."""
    beleid, beheer = wereld.gebruikers["beleid"], wereld.gebruikers["beheer"]
    routes, talen = _lijst("taalroutes"), _lijst("talen")
    route = add_keuze(lijst=routes, naam="B1-route", van=vandaag(), door=beleid, velden={"soort": "WI"})
    oud = add_keuze(lijst=routes, naam="Oude route", van=vandaag(), door=beleid, velden={"soort": "WI"})
    end_keuze(lijst=routes, pk=oud.pk, tot=vandaag(), waarom="Bestaat niet meer.", door=beleid, gezien=None)
    taal = add_keuze(lijst=talen, naam="Kasjmiri", van=vandaag(), door=beheer, velden={"code": "ks"})
    controle = add_keuze(
        lijst=_lijst("controles"), naam="Toets", van=vandaag(), door=beleid, velden={"groep": "controle"}
    )
    return {
        "keuze-regels": ["controles", controle.pk],
        "lijst": ["taalroutes"],
        "lijst-technisch": ["talen"],
        "geen-lijst": ["onzin"],
        "keuze": ["taalroutes", route.pk],
        "keuze-oud": ["taalroutes", oud.pk],
        "keuze-technisch": ["talen", taal.pk],
        "geen-keuze": ["taalroutes", 0],
    }


def _lijst(sleutel: str) -> Lijst:
    lijst = vind(sleutel)
    assert lijst is not None
    return lijst
