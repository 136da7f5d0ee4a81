"""Uploaded workbooks with running trajecten, in the town of the access table: for a teamleider alone."""

from kern.klok import nu
from kern.opdracht import Stand
from tests.toegang.wereld import Wereld
from trajecten.inlezen.enums import Fase
from trajecten.inlezen.fouten import Fout
from trajecten.inlezen.models import Trajectinlezing
from trajecten.inlezen.voorbeeld import Bovennorm, Dubbel, Voorbeeld

FOUT = Fout("Trajecten", 7, "B7", "Voornaam", "Deze cel is leeg. Vul de cel in.")
REGEL = {
    "wijk": "Donderberg",
    "contact": "Sanne de Wit",
    "trajecten": 1,
    "gestart": 0,
    "stappen": [1, 0, 0, 0, 0],
}


def maak_inlezing(leider: int, **velden: object) -> Trajectinlezing:
    """Make an upload that is in the state of these fields; one that is read without them."""
    nummer = Trajectinlezing.objects.count()
    basis = {"bestandsnaam": f"trajecten-{nummer}.xlsx", "sha256": str(nummer), "door_id": leider}
    return Trajectinlezing.objects.create(**basis | velden)


def _paar(rij: int, persoon: int) -> Dubbel:
    return Dubbel(
        sleutel=f"{rij}:{persoon}",
        reden="naam",
        rij=rij,
        naam="Fatma Yildirim",
        geboren="5 mei 1980",
        persoon=persoon,
        andere_rij=None,
    )


def vul_inlezen(wereld: Wereld) -> dict[str, list[object]]:
    """Make uploads in the states that a page of its own has; return the arguments of their URLs."""
    leider = wereld.gebruikers["leider"].pk
    eigen, boven = wereld.personen["eigen"].pk, wereld.gebruikers["coord"].pk
    heel = Voorbeeld(
        rijen=1,
        tellingen={"trajecten": 1, "nieuw": 1},
        per_contact=[REGEL],
        fouten=[],
        dubbelen=[],
        boven=[],
        afdruk="",
    )
    te_veel = [Bovennorm(contact=boven, naam="Sanne de Wit", nu=49, straks=52, hoogstens=50)]
    klaar = {"fase": Fase.VOORBEELD, "stand": Stand.KLAAR, "voortgang": 100, "bestand": b"x"}
    velden = heel.__dict__
    met_fouten = Voorbeeld(**velden | {"fouten": [FOUT], "dubbelen": [_paar(n, eigen) for n in (2, 3)]})
    gedaan = {"stand": Stand.KLAAR, "tellingen": {"trajecten": 1}, "ingelezen_op": nu()}
    return {
        "inlees": [maak_inlezing(leider, voorbeeld=heel.als_json(), **klaar).pk],
        "inlees-fout": [maak_inlezing(leider, voorbeeld=met_fouten.als_json(), **klaar).pk],
        "inlees-norm": [
            maak_inlezing(leider, voorbeeld=Voorbeeld(**velden | {"boven": te_veel}).als_json(), **klaar).pk
        ],
        "inlees-bezig": [maak_inlezing(leider, bestand=b"x").pk],
        "inlees-klaar": [maak_inlezing(leider, fase=Fase.INGELEZEN, **gedaan).pk],
        "inlees-terug": [
            maak_inlezing(
                leider,
                fase=Fase.TERUGGEDRAAID,
                teruggedraaid_op=nu(),
                **gedaan | {"tellingen": {"trajecten": 1, "teruggedraaid": 1}},
            ).pk
        ],
    }
