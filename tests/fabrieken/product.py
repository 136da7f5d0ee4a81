"""The productbeschrijving for tests, by its services."""

import datetime as dt

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu, vandaag
from kern.opdracht import Stand
from rapportage import referentie
from rapportage.product.editiemodel import Producteditie
from rapportage.product.inrichting.services import add_rij, end_rij
from rapportage.product.inrichting.soorten import ASPECT, EDITIES, OPLEVERING, Deel
from rapportage.product.models import Onderdeel, Oplevering, Producttekst, Redactierecht
from rapportage.product.permissions import handen_van
from rapportage.product.services.citeren import cite_at_aspect, place_foto_at_aspect
from rapportage.product.services.edities import approve_editie, ask_now
from rapportage.product.services.opmerkingen import add_opmerking
from rapportage.product.services.rechten import give_redactierecht
from rapportage.product.services.schrijven import begin_tekst, save_aspect
from rapportage.product.services.stappen import approve_tekst, mark_gelezen, offer_tekst
from rapportage.product.teksten import Tekst
from tests.fabrieken.ervaringen import maak_ervaring, maak_ervaringfoto
from tests.fabrieken.gebruikers import maak_gebruiker


def laad_onderdelen() -> None:
    """Load the ten parts, as the product ships them."""
    if not Oplevering.objects.exists():
        referentie.laad()


def onderdeel(nummer: int) -> Onderdeel:
    """Return a part by its number."""
    laad_onderdelen()
    return Onderdeel.objects.get(nummer=nummer)


def begin(nummer: int, door: Gebruiker) -> Producttekst:
    """Begin the text of a part (by its number)."""
    return begin_tekst(onderdeel_id=onderdeel(nummer).pk, door=door)


def schrijf_alles(tekst: Producttekst, door: Gebruiker, woorden: str = "Zo doen we het.") -> None:
    """Write each aspect of a text."""
    for regel in Tekst(tekst).aspecten:
        save_aspect(
            tekst_id=tekst.pk,
            aspect_id=regel.aspect.pk,
            gezien=regel.nummer,
            teksten={"situatie": f"<p>{woorden}</p>", "waarom": "<p>Omdat het werkt.</p>"},
            door=door,
        )


def bied_aan(tekst: Producttekst, *, lezer: Gebruiker, door: Gebruiker) -> Producttekst:
    """Send a text to a second reader."""
    return offer_tekst(tekst_id=tekst.pk, lezer_id=lezer.pk, door=door)


def lees(tekst: Producttekst, door: Gebruiker) -> Producttekst:
    """Let the second reader read it."""
    tekst.refresh_from_db()
    return mark_gelezen(tekst_id=tekst.pk, gezien=tekst.versie, door=door)


def keur_goed(tekst: Producttekst, door: Gebruiker) -> Producttekst:
    """Let somebody approve it."""
    tekst.refresh_from_db()
    return approve_tekst(tekst_id=tekst.pk, gezien=tekst.versie, door=door)


def maak_goedgekeurd(
    nummer: int, *, schrijver: Gebruiker, lezer: Gebruiker, keurder: Gebruiker
) -> Producttekst:
    """Bring the text of a part from prompt to approved."""
    tekst = begin(nummer, schrijver)
    schrijf_alles(tekst, schrijver)
    bied_aan(tekst, lezer=lezer, door=schrijver)
    lees(tekst, lezer)
    return keur_goed(tekst, keurder)


def geef_recht(nummer: int, partner: Gebruiker, door: Gebruiker | None = None) -> Redactierecht:
    """Give a partner a redactierecht on a part."""
    gever = door or maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    return give_redactierecht(onderdeel_id=onderdeel(nummer).pk, gebruiker_id=partner.pk, door=gever)


def vul_product(wie: dict[str, Gebruiker]) -> dict[str, list[object]]:
    """Fill a town: of part 3 a concept on which the partner writes too, of 4 one at its reader, of 5 one that was read.

    Part 2 has one that was approved, part 6 one that is still empty. On part 9 the partner has no redactierecht.
    """
    laad_onderdelen()
    recht = geef_recht(3, wie["partner"], wie["beleid"])
    concept = begin(3, wie["coord"])
    schrijf_alles(concept, wie["coord"])
    regel = Tekst(concept).aspecten[0]
    opmerking = add_opmerking(
        tekst_id=concept.pk, aspect_id=regel.aspect.pk, tekst="Waarom?", door=wie["leider"]
    )
    ervaring = maak_ervaring(wie["coord"], aspect=regel.aspect)
    citaat = cite_at_aspect(
        tekst_id=concept.pk, aspect=regel.aspect, ervaring_id=ervaring.pk, laten_staan=(), door=wie["partner"]
    )
    bij_lezer, gelezen = begin(4, wie["coord"]), begin(5, wie["coord"])
    for tekst in (bij_lezer, gelezen):
        schrijf_alles(tekst, wie["coord"])
        bied_aan(tekst, lezer=wie["project"], door=wie["coord"])
    lees(gelezen, wie["project"])
    goed = begin(2, wie["leider"])
    schrijf_alles(goed, wie["leider"])
    foto = _met_foto(goed, wie["leider"])
    bied_aan(goed, lezer=next(iter(handen_van(goed).lezers)), door=wie["leider"])
    goed = lees(goed, Producttekst.objects.get(pk=goed.pk).lezer or wie["project"])
    keur_goed(goed, next(iter(handen_van(goed).goedkeurders)))
    return {
        "onderdeel": [onderdeel(3).pk],
        **_inrichting(wie["beleid"]),
        "onderdeel-vier": [onderdeel(4).pk],
        "onderdeel-zes": [onderdeel(6).pk],
        "onderdeel-negen": [onderdeel(9).pk],
        "recht": [recht.pk],
        **_edities(wie, foto),
        "product": [concept.pk],
        "product-leeg": [begin(6, wie["coord"]).pk],
        "product-lezer": [bij_lezer.pk],
        "product-gelezen": [gelezen.pk],
        "product-goed": [goed.pk],
        "aspect": [concept.pk, regel.aspect.pk],
        "aspect-lezer": [bij_lezer.pk, Tekst(bij_lezer).aspecten[0].aspect.pk],
        "aspect-geen": [concept.pk, 999_999],
        "productopmerking": [opmerking.pk],
        "aspectcitaat": [citaat.pk],
        "aspect-ervaring": [ervaring.pk],
    }


def _met_foto(tekst: Producttekst, door: Gebruiker) -> int:
    """Cite an ervaring at the first aspect of a text, with a picture; return the key of the picture."""
    aspect = Tekst(tekst).aspecten[0].aspect
    ervaring = maak_ervaring(aspect=aspect)
    foto = maak_ervaringfoto(ervaring, in_rapport=True)
    citaat = cite_at_aspect(
        tekst_id=tekst.pk, aspect=aspect, ervaring_id=ervaring.pk, laten_staan=(), door=door
    )
    place_foto_at_aspect(aspectcitaat_id=citaat.pk, foto_id=foto.pk, laten_staan=(), door=door)
    return foto.pk


def maak_editie(door: Gebruiker, *, concept: bool = False) -> Producteditie:
    """Make an edition, with a PDF that costs no layout."""
    return zet_klaar(ask_now(concept=concept, door=door))


def zet_klaar(editie: Producteditie) -> Producteditie:
    """Finish an edition that was asked for, with a PDF that costs no layout."""
    velden = {"pdf": b"%PDF-1.7 geen echte", "pdf_sha256": "3" * 64, "pdf_bytes": 19, "bladzijden": 31}
    Producteditie.objects.filter(pk=editie.pk).update(stand=Stand.KLAAR, klaar_op=nu(), **velden)
    return Producteditie.objects.get(pk=editie.pk)


def _inrichting(door: Gebruiker) -> dict[str, list[object]]:
    """Add two aspects to part 10, of which one ends on a far day: its end can be taken back."""
    tien, ver = Deel(onderdeel(10)), vandaag() + dt.timedelta(days=9000)
    nieuw, oud = (
        add_rij(deel=tien, soort=ASPECT, velden={"naam": naam}, van=vandaag(), door=door)
        for naam in ("Erbij", "Tijdelijk")
    )
    end_rij(deel=tien, soort=ASPECT, pk=oud.pk, tot=ver, waarom="Ver weg.", door=door, gezien=None)
    (jaar,) = onderdeel(10).opleveringen.all()
    return {
        "deel": [tien.sleutel],
        "deel-edities": [EDITIES],
        "deel-geen": ["99"],
        "deel-aspecten": [tien.sleutel, ASPECT.sleutel],
        "deel-geen-soort": [EDITIES, ASPECT.sleutel],
        "deel-nieuw": [tien.sleutel, ASPECT.sleutel, nieuw.pk],
        "deel-oud": [tien.sleutel, ASPECT.sleutel, oud.pk],
        "deel-oplevering": [tien.sleutel, OPLEVERING.sleutel, jaar.pk],
        "deel-geen-rij": [tien.sleutel, OPLEVERING.sleutel, 999_999],
    }


def _edities(wie: dict[str, Gebruiker], foto: int) -> dict[str, list[object]]:
    vast = maak_editie(wie["beleid"])
    approve_editie(editie_id=vast.pk, door=wie["hoofd"])
    return {
        "editie": [maak_editie(wie["beleid"]).pk],
        "editie-vast": [vast.pk],
        "editie-foto": [vast.pk, foto],
        "editie-geen-foto": [vast.pk, 999_999],
    }
