"""Reading in running trajecten: tried, dropped, and undone the same day, after which nothing in the town is another."""

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from kern.werkboek import SOORT
from tests.levend_jaar.daden.register import daad
from tests.register.importeren import als_taak
from tests.trajecten.inlezen.werkboek import Boek
from trajecten.inlezen.models import Trajectinlezing
from trajecten.inlezen.services.werk import work_on_trajectinlezing
from trajecten.inlezen.voorbeeld import Voorbeeld
from wijken.models import Wijk

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

KEREN = 2


@daad(
    "trajecten:inlezen",
    "trajecten:inlezing_inlezen",
    "trajecten:inlezing_terugdraaien",
    gewicht=1,
)
def lees_trajecten_in_en_terug(v: "Verhaal") -> str | None:
    """The teamleider reads in two trajecten, and undoes that: who was added is nowhere any more."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    if wie is None or v.gedaan.get("lees_trajecten_in_en_terug", 0) >= KEREN:
        return None
    pk = _upload(v, wie, "Zelda Zijderveld", "Quirijn Quist")
    v.druk("tess", "trajecten:inlezing_inlezen", pk)
    assert _werk(pk).fase == "ingelezen"
    v.druk("tess", "trajecten:inlezing_terugdraaien", pk)
    assert _werk(pk).tellingen["teruggedraaid"] == len(("Zelda", "Quirijn"))
    return "tess leest twee trajecten in en draait dat terug"


@daad("trajecten:inlezen", "trajecten:inlezing_oordeel", "trajecten:inlezing_weggooien", gewicht=1)
def beoordeel_dubbel_in_bestand(v: "Verhaal") -> str | None:
    """The teamleider judges somebody of a workbook who stands in it twice, and drops the workbook."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    if wie is None or v.gedaan.get("beoordeel_dubbel_in_bestand", 0) >= KEREN:
        return None
    pk = _upload(v, wie, "Zelda Zijderveld", "Zelda Zijderveld")
    (paar,) = Voorbeeld.uit_json(str(Trajectinlezing.objects.get(pk=pk).voorbeeld)).dubbelen
    v.druk("tess", "trajecten:inlezing_oordeel", pk, sleutel=paar.sleutel, oordeel="iemand anders")
    _werk(pk)
    v.druk("tess", "trajecten:inlezing_weggooien", pk)
    return "tess beoordeelt een dubbel in een bestand en gooit het weg"


def _upload(v: "Verhaal", wie: str, *namen: str) -> int:
    contact = v.gebruiker(wie)
    waar = v.stad.team[wie].wijk
    wijk = Wijk.objects.get(naam=waar) if waar else Wijk.objects.filter(pilot=True)[0]
    boek = Boek()
    for nummer, naam in enumerate(namen):
        voor, achter = naam.split()
        cellen = {"Voornaam": voor, "Achternaam": achter, "Geopend_op": f"{v.vandaag:%d-%m-%Y}"}
        boek.traject(nummer, contact, wijk, **cellen)
    v.vul("tess", "trajecten:inlezen", bestand=SimpleUploadedFile("t.xlsx", boek.xlsx(), SOORT))
    return _werk(Trajectinlezing.objects.latest("pk").pk).pk


def _werk(pk: int) -> Trajectinlezing:
    with als_taak():
        work_on_trajectinlezing(pk=pk)
    return Trajectinlezing.objects.get(pk=pk)
