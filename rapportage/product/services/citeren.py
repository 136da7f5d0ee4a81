"""Citing an ervaring with an aspect of a part, and taking that back."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.weigering import Weigering
from kern.woorden import opsomming
from rapportage.ervaringen.citeren import PER_TEKST
from rapportage.ervaringen.models import Aspectcitaat
from rapportage.ervaringen.services.citeren import Plek, cite, place_foto, take_back
from rapportage.product.citaten import hoort_bij_aspect
from rapportage.product.enums import Productstand
from rapportage.product.fouten import GeenEigenaar
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.permissions import hoedanigheden
from rapportage.product.services.schrijven import eis_concept, lock_tekst


@transaction.atomic
def cite_at_aspect(
    *, tekst_id: int, aspect: Aspect, ervaring_id: int, laten_staan: Iterable[str], door: Gebruiker
) -> Aspectcitaat:
    """Cite an ervaring with an aspect; one that is cited there already stays.

    Args:
        tekst_id: the key of the text.
        aspect: the aspect.
        ervaring_id: what is cited, as it is now.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: who writes.

    Raises:
        GeenEigenaar: this user does not own the part.
        StaatAnders: the text is no concept, or the ervaring was withdrawn or does not belong with the aspect any more.
        NamenGevonden: the ervaring names a person.
        Weigering: the aspect has as many as it has room for.
    """
    plek = _plek(_te_schrijven(tekst_id, door), aspect)
    return cite(plek, ervaring_id=ervaring_id, hoogstens=PER_TEKST, laten_staan=laten_staan, door=door)


@transaction.atomic
def take_back_aspectcitaat(*, aspectcitaat_id: int, door: Gebruiker) -> Aspectcitaat:
    """Take a citation from its aspect; taken back before, nothing changes.

    Raises:
        GeenEigenaar: this user does not own the part.
        StaatAnders: the text is no concept.
    """
    rij, plek = _van_rij(aspectcitaat_id, door)
    take_back(plek, rij.citaat, door=door)
    return rij


@transaction.atomic
def place_foto_at_aspect(
    *, aspectcitaat_id: int, foto_id: int | None, laten_staan: Iterable[str], door: Gebruiker
) -> Aspectcitaat:
    """Let a picture stand along with a citation at an aspect, or none any more (`place_foto`, which tells the errors).

    Raises:
        GeenEigenaar: this user does not own the part.
        StaatAnders: the text is no concept.
    """
    rij, plek = _van_rij(aspectcitaat_id, door)
    place_foto(plek, rij.citaat, foto_id=foto_id, laten_staan=laten_staan, door=door)
    return rij


def _van_rij(aspectcitaat_id: int, door: Gebruiker) -> tuple[Aspectcitaat, Plek[Aspectcitaat]]:
    rij = Aspectcitaat.objects.select_related("citaat", "aspect").get(pk=aspectcitaat_id)
    return rij, _plek(_te_schrijven(rij.tekst_id, door), rij.aspect)


def _plek(tekst: Producttekst, aspect: Aspect) -> Plek[Aspectcitaat]:
    def is_anders(_reden: str) -> None:
        Producttekst.objects.filter(pk=tekst.pk).update(versie=F("versie") + 1)

    return Plek(
        rijen=tekst.citaten.filter(aspect=aspect),
        maak=lambda citaat: Aspectcitaat.objects.create(tekst=tekst, aspect=aspect, citaat=citaat),
        waar=_("Productbeschrijving, %(tekst)s, %(aspect)s") % {"tekst": tekst, "aspect": aspect},
        over=("producttekst", tekst.pk),
        anders=is_anders,
        past=hoort_bij_aspect(aspect),
        past_niet=_("Deze ervaring is ingetrokken, of hoort niet meer bij dit onderdeel."),
        fotos_in=tekst.citaten.all(),
    )


def eis_geldige_citaten(tekst: Producttekst) -> None:
    """Refuse a text that cites what was withdrawn, to whoever asks; an edition leaves it out in any case.

    Raises:
        Weigering: with the aspects, and what to do.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.ingetrokken_geciteerd(%s)", [tekst.pk])
        aspecten = [pk for (pk,) in cursor.fetchall()]
    if namen := sorted(Aspect.objects.filter(pk__in=aspecten).values_list("naam", flat=True)):
        zin = (
            _("Een ervaring is ingetrokken nadat die was geciteerd. Neem dat citaat eerst terug, bij %s.")
            if tekst.stand == Productstand.CONCEPT
            else _(
                "Een ervaring is ingetrokken nadat die was geciteerd. Kies Terug naar concept. Neem dan het citaat terug, "
                "bij %s."
            )
        )
        raise Weigering(zin % opsomming(namen))


def _te_schrijven(tekst_id: int, door: Gebruiker) -> Producttekst:
    tekst = lock_tekst(tekst_id)
    if not hoedanigheden(door, tekst.onderdeel_id):
        raise GeenEigenaar
    eis_concept(tekst)
    return tekst
