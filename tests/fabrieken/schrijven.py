"""The text of a report for tests, by its services; and a report that is published, without the cost of a layout."""

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.models import Rapportuitgave
from rapportage.schrijven.models import Hoofdstuktekst, Rapportpublicatie, Rapporttekst
from rapportage.schrijven.services.opmerkingen import add_opmerking
from rapportage.schrijven.services.publiceren import add_erratum, publish_rapport
from rapportage.schrijven.services.schrijven import begin_tekst, save_hoofdstuk
from rapportage.schrijven.services.stappen import approve_tekst, mark_gelezen
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave


def maak_tekst(schrijver: Gebruiker | None = None, *, uitgave: Rapportuitgave | None = None) -> Rapporttekst:
    """Begin the text of the jaarrapportage of 2025."""
    schrijver = schrijver or maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    return begin_tekst(uitgave_id=(uitgave or maak_uitgave()).pk, door=schrijver)


def schrijf(
    rapport: Rapporttekst,
    inleiding: str,
    *,
    door: Gebruiker | None = None,
    deel: str = "doelbereik",
    gezien: int | None = None,
    **teksten: str,
) -> Hoofdstuktekst:
    """Save a chapter, on its last version when `gezien` is left out; by who began the text."""
    laatste = rapport.teksten.filter(deel=deel).count()
    return save_hoofdstuk(
        rapport_id=rapport.pk,
        deel=deel,
        gezien=laatste if gezien is None else gezien,
        teksten={"inleiding": inleiding, **teksten},
        door=door or rapport.begonnen_door,
    )


def lees(rapport: Rapporttekst, door: Gebruiker | None = None) -> Rapporttekst:
    """Let a second read the text."""
    rapport.refresh_from_db()
    return mark_gelezen(
        rapport_id=rapport.pk, gezien=rapport.versie, door=door or maak_gebruiker(Rol.PROJECTLEIDER)
    )


def stel_vast(rapport: Rapporttekst, door: Gebruiker | None = None) -> Rapporttekst:
    """Let the afdelingshoofd approve a text that was read."""
    rapport.refresh_from_db()
    return approve_tekst(
        rapport_id=rapport.pk, gezien=rapport.versie, door=door or maak_gebruiker(Rol.AFDELINGSHOOFD)
    )


def maak_publicatie(rapport: Rapporttekst, door: Gebruiker | None = None) -> Rapportpublicatie:
    """Publish a text that was approved, with a PDF that costs no layout."""
    publicatie = publish_rapport(rapport_id=rapport.pk, door=door or rapport.begonnen_door)
    Rapportpublicatie.objects.filter(pk=publicatie.pk).update(
        stand=Stand.KLAAR,
        klaar_op=nu(),
        pdf=b"%PDF-1.7 geen echte",
        pdf_sha256="2" * 64,
        pdf_bytes=19,
        bladzijden=22,
    )
    return Rapportpublicatie.objects.get(pk=publicatie.pk)


def maak_gepubliceerd(jaar: int = 2025) -> Rapportuitgave:
    """Make the jaarrapportage of a year of which the figures are fixed, and publish it; return its edition."""
    rapport = maak_tekst(uitgave=maak_uitgave(jaar=jaar))
    return maak_publicatie(schrijf_opnieuw(rapport, "<p>Een</p>")).uitgave


def maak_vast(inleiding: str = "<p>Een</p>") -> Rapporttekst:
    """Let the text of 2025 be approved."""
    return schrijf_opnieuw(maak_tekst(), inleiding)


def schrijf_opnieuw(rapport: Rapporttekst, inleiding: str) -> Rapporttekst:
    """Write a chapter of a concept, and let the text be read and approved."""
    schrijf(rapport, inleiding)
    return stel_vast(lees(rapport))


def maak_mislukt(rapport: Rapporttekst) -> Rapportpublicatie:
    """Publish a text that was approved, of which the PDF fails."""
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    Rapportpublicatie.objects.filter(pk=publicatie.pk).update(stand=Stand.MISLUKT, fout="Te groot.")
    return publicatie


def maak_vaste_uitgave() -> Rapportuitgave:
    """Make the edition of 2025 of which the figures are fixed, so that it can be published."""
    uitgave = maak_uitgave()
    assert not uitgave.is_tussenstand
    return uitgave


def vul_schrijven(beleid: Gebruiker) -> dict[str, list[object]]:
    """Fill a town: of 2026 a text that is written, of 2025 one that is published and approved again after an erratum."""
    # A year has one edition, so the text is of the one that the town has already.
    van_2025 = Rapportuitgave.objects.filter(soort="jaarrapportage", jaar=2025, stand=Stand.KLAAR).first()
    gepubliceerd = maak_tekst(beleid, uitgave=van_2025 or maak_vaste_uitgave())
    schrijf(gepubliceerd, "<p>Een</p>")
    stel_vast(lees(gepubliceerd))
    publicatie = maak_publicatie(gepubliceerd)
    erratum = add_erratum(
        publicatie_id=publicatie.pk, deel="doelbereik", tekst="Het waren er meer.", door=beleid
    )
    schrijf(gepubliceerd, "<p>Meer</p>")
    stel_vast(lees(gepubliceerd))
    tekst = maak_tekst(beleid, uitgave=maak_uitgave(jaar=2026))
    schrijf(tekst, "<p>Een</p>")
    schrijf(tekst, "<p>Twee {{cijfer:gevonden}}</p>")
    opmerking = add_opmerking(rapport_id=tekst.pk, deel="doelbereik", tekst="Waarom?", door=beleid)
    return {
        "tekst": [tekst.pk],
        "tekst-deel": [tekst.pk, "doelbereik"],
        "tekst-geen-deel": [tekst.pk, "bestaat-niet"],
        "tekst-vast": [gepubliceerd.pk],
        "opmerking": [opmerking.pk],
        "publicatie": [publicatie.pk],
        "erratum": [erratum.pk],
    }
