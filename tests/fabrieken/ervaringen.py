"""Ervaringen for tests, made by the services."""

from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.bestanden import beoordeel
from kern.klok import vandaag
from rapportage.ervaringen.enums import Fotogrond, Vraag
from rapportage.ervaringen.models import Ervaring, Ervaringfoto
from rapportage.ervaringen.services.delen import Ervaringgegevens, share_ervaring
from rapportage.ervaringen.services.fotos import add_foto
from tests.fabrieken.documenten import maak_foto
from tests.fabrieken.gebruikers import maak_gebruiker

TEKST = "Oppas vragen in het portiek werkt sneller dan de wachtlijst."


def ervaringgegevens(**velden: Any) -> Ervaringgegevens:
    """Return an ervaring of today, at the second question."""
    gegevens: dict[str, Any] = {"dag": vandaag(), "vraag": Vraag.WIJK, "tekst": TEKST}
    return Ervaringgegevens(**gegevens | velden)


def maak_ervaring(door: Gebruiker | None = None, **velden: Any) -> Ervaring:
    """Share an ervaring, of a new trajectcoördinator when no user is given."""
    wie = door or maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    return share_ervaring(door=wie, gegevens=ervaringgegevens(**velden), laten_staan=())


def maak_ervaringfoto(
    ervaring: Ervaring,
    inhoud: bytes | None = None,
    *,
    bijschrift: str = "De keuken van het buurthuis",
    in_rapport: bool = False,
) -> Ervaringfoto:
    """Add a picture to an ervaring, as its writer."""
    return add_foto(
        ervaring_id=ervaring.pk,
        bestand=beoordeel(inhoud or maak_foto()),
        bijschrift=bijschrift,
        grond=Fotogrond.GEEN_GEZICHT,
        in_rapport=in_rapport,
        laten_staan=(),
        door=ervaring.door,
    )
