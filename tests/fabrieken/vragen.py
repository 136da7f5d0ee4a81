"""The five questions for tests, by their services."""

import datetime as dt

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord, Vraagcitaat
from rapportage.vragen.services.schrijven import add_opmerking, cite_ervaring, save_antwoord
from rapportage.vragen.services.uitzoeken import Puntgegevens, add_punt, answer_punt, withdraw_punt
from tests.fabrieken.ervaringen import maak_ervaring, maak_ervaringfoto
from tests.fabrieken.gebruikers import maak_gebruiker

WAT = "Hoe lang levert een vindplaats nieuwe mensen op?"


def schrijf_antwoord(
    kort: str,
    *,
    vraag: Vraag = Vraag.VINDPLAATSEN,
    uitleg: str = "",
    door: Gebruiker | None = None,
    gezien: int | None = None,
    uitgave_id: int | None = None,
) -> Vraagantwoord:
    """Save an answer, on its last version when `gezien` is left out."""
    return save_antwoord(
        vraag=vraag,
        gezien=Vraagantwoord.objects.filter(vraag=vraag).count() if gezien is None else gezien,
        uitgave_id=uitgave_id,
        teksten={"kort": kort, "uitleg": uitleg},
        door=door or maak_gebruiker(Rol.BELEIDSMEDEWERKER),
    )


def puntgegevens(wie: Gebruiker, **velden: object) -> Puntgegevens:
    """Return what is to be found out within ten days."""
    gegevens = {"wat": WAT, "wie": wie, "uiterlijk": vandaag() + dt.timedelta(days=10)}
    return Puntgegevens(**gegevens | velden)  # type: ignore[arg-type]


def maak_punt(
    wie: Gebruiker,
    *,
    vraag: Vraag = Vraag.VINDPLAATSEN,
    door: Gebruiker | None = None,
    dagen_te_laat: int = 0,
    **velden: object,
) -> Uitzoekpunt:
    """Add something to find out; with `dagen_te_laat` its day passed since."""
    punt = add_punt(
        vraag=vraag,
        gegevens=puntgegevens(wie, **velden),
        door=door or maak_gebruiker(Rol.BELEIDSMEDEWERKER),
    )
    if dagen_te_laat:
        Uitzoekpunt.objects.filter(pk=punt.pk).update(uiterlijk=vandaag() - dt.timedelta(days=dagen_te_laat))
        punt.refresh_from_db()
    return punt


def citeer(
    ervaring: Ervaring, *, vraag: Vraag = Vraag.VINDPLAATSEN, door: Gebruiker | None = None
) -> Vraagcitaat:
    """Cite an ervaring with an answer."""
    return cite_ervaring(
        vraag=vraag,
        ervaring_id=ervaring.pk,
        laten_staan=(),
        door=door or maak_gebruiker(Rol.BELEIDSMEDEWERKER),
    )


def vul_vragen(wie: dict[str, Gebruiker]) -> dict[str, list[object]]:
    """Fill a town: an answer to the first question with a citation and a comment; what coord finds out, and what is over."""
    beleid, coord = wie["beleid"], wie["coord"]
    schrijf_antwoord("<p>Een</p>", door=beleid)
    schrijf_antwoord("<p>Twee</p>", door=beleid)
    opmerking = add_opmerking(vraag=Vraag.VINDPLAATSEN, tekst="Waarom?", door=wie["leider"])
    ervaring = maak_ervaring(coord, vraag=Vraag.VINDPLAATSEN)
    maak_ervaringfoto(ervaring, in_rapport=True)
    citaat = citeer(ervaring, door=beleid)
    punt = maak_punt(coord, door=beleid)
    klaar, weg = maak_punt(coord, door=beleid), maak_punt(coord, door=beleid)
    answer_punt(punt_id=klaar.pk, uitkomst="Een half jaar.", door=coord)
    withdraw_punt(punt_id=weg.pk, waarom="Dit stond er al.", door=beleid)
    return {
        "pilotvraag": [Vraag.VINDPLAATSEN.value],
        "pilotvraag-geen": [6],
        "vraagopmerking": [opmerking.pk],
        "vraag-ervaring": [ervaring.pk],
        "vraagcitaat": [citaat.pk],
        "uitzoekpunt": [punt.pk],
        "uitzoekpunt-klaar": [klaar.pk],
        "uitzoekpunt-weg": [weg.pk],
    }
