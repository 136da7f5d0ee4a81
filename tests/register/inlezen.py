"""Uploading deliveries in tests, and doing the work on them as the worker does."""

from pathlib import Path

from gebruikers.models import Gebruiker
from register.bpi.voorbeeld import Samenvatting, Voorbeeldregel, blad_uit_json
from register.inlezingen.services import add_inlezing, approve_inlezing
from register.leveringen.inlezen import work_on_inlezing
from register.models import BpiInlezing, BpiVoorbeeldblad, Voorbeeldsoort
from tests.register.importeren import als_taak


def upload(door: Gebruiker, bron: Path | bytes, *, naam: str = "levering.csv") -> BpiInlezing:
    """Upload a delivery and let the worker read it."""
    inhoud = bron.read_bytes() if isinstance(bron, Path) else bron
    rij = add_inlezing(door=door, bestandsnaam=bron.name if isinstance(bron, Path) else naam, inhoud=inhoud)
    return werk(rij)


def werk(rij: BpiInlezing) -> BpiInlezing:
    """Do the work that an upload waits for, and return it as it then is."""
    with als_taak():
        work_on_inlezing(pk=rij.pk)
    return BpiInlezing.objects.get(pk=rij.pk)


def verwerk(rij: BpiInlezing, door: Gebruiker, *, vervallen_akkoord: bool = False) -> BpiInlezing:
    """Approve a preview and let the worker apply it."""
    approve_inlezing(inlezing_id=rij.pk, door=door, vervallen_akkoord=vervallen_akkoord)
    return werk(rij)


def samenvatting(rij: BpiInlezing) -> Samenvatting:
    """Return the preview in numbers."""
    assert rij.voorbeeld is not None
    return Samenvatting.uit_json(rij.voorbeeld)


def regels(rij: BpiInlezing, soort: Voorbeeldsoort) -> list[Voorbeeldregel]:
    """Return every row of a list of the preview."""
    bladen = BpiVoorbeeldblad.objects.filter(inlezing=rij, soort=soort).order_by("nummer")
    return [regel for blad in bladen for regel in blad_uit_json(blad.inhoud or "")]
