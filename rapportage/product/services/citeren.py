"""Citing an ervaring with an aspect of a part, and taking that back."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.weigering import Weigering
from kern.woorden import opsomming
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.citeren import PER_TEKST, make_citaat, neem_terug
from rapportage.ervaringen.models import Aspectcitaat
from rapportage.product.citaten import hoort_bij_aspect
from rapportage.product.enums import Productstand
from rapportage.product.fouten import GeenEigenaar
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.permissions import hoedanigheden
from rapportage.product.services.schrijven import eis_concept, lock_tekst
from rapportage.redactie.fouten import StaatAnders


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
    tekst = _te_schrijven(tekst_id, door)
    staan_er = tekst.citaten.filter(aspect=aspect, citaat__teruggenomen_op=None)
    if (er_al := staan_er.filter(citaat__ervaring=ervaring_id).first()) is not None:
        return er_al
    rijen = hoort_bij_aspect(aspect).select_related("wijk", "vindplaats", "activiteit")
    if (ervaring := rijen.filter(pk=ervaring_id).first()) is None:
        raise StaatAnders(_("Deze ervaring is ingetrokken, of hoort niet meer bij dit onderdeel."))
    if staan_er.count() >= PER_TEKST:
        raise Weigering(_("Bij dit aspect is plaats voor %d. Neem eerst een citaat terug.") % PER_TEKST)
    with handeling(Handeling.ERVARING_GECITEERD, door=door) as daad:
        waar = _("Productbeschrijving, %(tekst)s, %(aspect)s") % {"tekst": tekst, "aspect": aspect}
        citaat = make_citaat(ervaring=ervaring, waar=waar[:200], laten_staan=laten_staan, door=door)
        rij = Aspectcitaat.objects.create(tekst=tekst, aspect=aspect, citaat=citaat)
        _is_anders(tekst)
        daad.over("producttekst", tekst.pk)
        daad.over("ervaring", ervaring.pk)
    return rij


@transaction.atomic
def take_back_aspectcitaat(*, aspectcitaat_id: int, door: Gebruiker) -> Aspectcitaat:
    """Take a citation from its aspect; taken back before, nothing changes.

    Raises:
        GeenEigenaar: this user does not own the part.
        StaatAnders: the text is no concept.
    """
    rij = Aspectcitaat.objects.select_related("citaat").get(pk=aspectcitaat_id)
    tekst = _te_schrijven(rij.tekst_id, door)
    rij.citaat.refresh_from_db()
    if rij.citaat.teruggenomen_op is None:
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ERVARING_GECITEERD) as daad:
            neem_terug(rij.citaat, door=door)
            _is_anders(tekst)
            daad.over("producttekst", tekst.pk)
            daad.over("ervaring", rij.citaat.ervaring_id)
    return rij


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


def _is_anders(tekst: Producttekst) -> None:
    """Let who had the text open read it again."""
    Producttekst.objects.filter(pk=tekst.pk).update(versie=F("versie") + 1)
