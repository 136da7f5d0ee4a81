"""What the pages of ervaringen are about, in the town of the access table: all of coord."""

from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.services.bijval import add_bijval
from rapportage.ervaringen.services.delen import withdraw_ervaring
from rapportage.ervaringen.services.verzamelen import add_trefwoord, gather_ervaring
from rapportage.product.referentie import laad_onderdelen
from rapportage.schrijven.delen import delen_van
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Rapporttekst
from rapportage.schrijven.services.citeren import cite_ervaring
from tests.fabrieken.ervaringen import maak_ervaring, maak_ervaringfoto
from tests.toegang.wereld import Wereld


def vul_ervaringen(wereld: Wereld) -> dict[str, list[object]]:
    """Add an ervaring with all that goes with it, and one that was withdrawn."""
    laad_onderdelen()
    coord, leider = wereld.gebruikers["coord"], wereld.gebruikers["leider"]
    ervaring = maak_ervaring(coord, wijk=wereld.wijk)
    foto = maak_ervaringfoto(ervaring, in_rapport=True)
    add_bijval(ervaring_id=ervaring.pk, tekst="Ook hier.", laten_staan=(), door=leider)
    add_trefwoord(ervaring_id=ervaring.pk, woord="opvang", laten_staan=(), door=coord)
    gather_ervaring(ervaring_id=ervaring.pk, plek="netwerk", door=leider)
    weg = maak_ervaring(coord, tekst="Dit was een vergissing.")
    withdraw_ervaring(ervaring_id=weg.pk, door=coord)
    citaat = _citaat(wereld, ervaring)
    return {"citaat": [citaat], "ervaring": [ervaring.pk], "ervaring-weg": [weg.pk], "foto": [foto.pk]}


def _citaat(wereld: Wereld, ervaring: Ervaring) -> int:
    """Let beleid cite it in the text of a report that is a concept; return the key of the row."""
    rapport = Rapporttekst.objects.get(stand=Tekststand.CONCEPT)
    deel = next(d for d in delen_van(rapport.uitgave.cijfers or {}) if d.sleutel == "doelbereik")
    rij = cite_ervaring(
        rapport_id=rapport.pk,
        deel=deel,
        ervaring_id=ervaring.pk,
        laten_staan=(),
        door=wereld.gebruikers["beleid"],
    )
    return rij.pk
