"""Puts a file of versions into the database: every row as it came to be, each version at its own moment."""

import datetime as dt
import json
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.db import models
from django.utils import timezone

from gebruikers.enums import Rol
from inburgeraars.models import Adres, Doelgroepbevinding, Inburgeraar, Vindgegevens
from kern.historie import historiemodel
from netwerk.models import Vindplaats
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.netwerk import maak_vindplaats
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.models import Urenregel
from wijken.models import Buurt, Gebied, Wijk, Wijkcijfer

TWINTIG = Path(__file__).parent / "twintig.json"
LANG_GELEDEN = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)

MODELLEN: dict[str, type[models.Model]] = {
    "inburgeraar": Inburgeraar,
    "adres": Adres,
    "vindgegevens": Vindgegevens,
    "doelgroepbevinding": Doelgroepbevinding,
    "traject": Traject,
    "stapovergang": Stapovergang,
    "contactmoment": Contactmoment,
    "verslag": Verslag,
    "urenregel": Urenregel,
}
VERWIJST = {
    "wijk": "wijk_id",
    "trajectwijk": "trajectwijk_id",
    "buurt": "buurt_id",
    "inburgeraar": "inburgeraar_id",
    "traject": "traject_id",
    "contactmoment": "contactmoment_id",
    "samengevoegd_met": "samengevoegd_met_id",
}


def laad(pad: Path = TWINTIG) -> dict[str, Any]:
    """Load a file into an empty database, as `eigenaar`; return what stands in it."""
    gegevens: dict[str, Any] = json.loads(pad.read_text(encoding="utf-8"))
    lader = _Lader(gegevens)
    for versie in gegevens["versies"]:
        lader.speel(versie)
    for model in (Wijk, Buurt, Vindplaats, Gebied, Wijkcijfer):
        historiemodel(model).objects.update(pgh_created_at=LANG_GELEDEN)
    return gegevens


class _Lader:
    def __init__(self, gegevens: dict[str, Any]) -> None:
        self.door = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
        for w in gegevens["wijken"]:
            buiten = w.get("buiten_pilot", False)
            Wijk.objects.create(
                id=w["id"], code=f"W{w['id']}", naam=w["naam"], pilot=not buiten, buiten_pilot=buiten
            )
        for b in gegevens["buurten"]:
            Buurt.objects.create(id=b["id"], wijk_id=b["wijk"], naam=f"Buurt {b['id']}")
        self.plekken: dict[int, Vindplaats] = {}
        self.stap: dict[int, str] = {}

    def speel(self, versie: dict[str, Any]) -> None:
        """Do to the row what this version says, and give it its moment."""
        model = MODELLEN[versie["tabel"]]
        if versie["soort"] == "verwijderd":
            model._default_manager.filter(pk=versie["id"]).delete()
        elif versie["soort"] == "toegevoegd":
            model._default_manager.create(pk=versie["id"], **self._velden(versie["tabel"], versie["velden"]))
        else:
            model._default_manager.filter(pk=versie["id"]).update(**self._vast(versie["velden"]))
        historie = historiemodel(model).objects
        laatste = historie.filter(pgh_obj_id=versie["id"]).order_by("-pgh_id").first()
        moment = timezone.make_aware(dt.datetime.fromisoformat(versie["moment"]))
        historie.filter(pk=laatste.pk).update(pgh_created_at=moment)

    def _vast(self, velden: dict[str, Any]) -> dict[str, Any]:
        return {VERWIJST.get(naam, naam): waarde for naam, waarde in velden.items()}

    def _velden(self, tabel: str, velden: dict[str, Any]) -> dict[str, Any]:
        """What the file leaves out, for no figure looks at it."""
        uit = self._vast(velden)
        if tabel == "inburgeraar":
            uit |= {"voornamen": "Iemand", "sorteernaam": "iemand", "zoeknaam": "iemand"}
        elif tabel == "adres":
            uit |= {"straat": "Straat", "postcode": "6041AA"}
        elif tabel == "vindgegevens" and velden["vindroute"] == "wijknetwerk":
            uit |= {"wijk_id": Inburgeraar.objects.get(pk=velden["inburgeraar"]).wijk_id}
        elif tabel == "verslag":
            contact = Contactmoment.objects.get(pk=velden["contactmoment"])
            uit |= {"datum": contact.datum}
        elif tabel == "contactmoment":
            uit |= {
                "sleutel": uuid4(),
                "door": self.door,
                "vindplaats": self._plek(uit.pop("vindplaats_wijk")),
            }
        elif tabel == "doelgroepbevinding":
            uit |= {"door": self.door}
        elif tabel == "stapovergang":
            # The file leaves out the step before: that of the row before it.
            uit |= {"door": self.door, "van_stap": self.stap.get(velden["traject"], "")}
            self.stap[velden["traject"]] = velden["naar_stap"]
        elif tabel == "urenregel":
            uit |= {"gebruiker": self.door}
        return uit

    def _plek(self, wijk: int | None) -> Vindplaats | None:
        if wijk is None:
            return None
        if wijk not in self.plekken:
            self.plekken[wijk] = maak_vindplaats(Wijk.objects.get(pk=wijk), door=self.door)
        return self.plekken[wijk]
