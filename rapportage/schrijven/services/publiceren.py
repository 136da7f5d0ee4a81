"""Publishing a report that was approved, and what comes after: an erratum, and withdrawing it. The worker makes the PDF."""

import hashlib
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand, opdrachten, wek
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.cijfers.jaar import als_bestand
from rapportage.ervaringen.citeren import bevroren, neem_beelden
from rapportage.ervaringen.services.fotos import hold_fotos
from rapportage.redactie.cijferlijst import ingevuld
from rapportage.redactie.fouten import StaatAnders
from rapportage.schrijven.enums import Tekstsoort, Tekststand
from rapportage.schrijven.fouten import CijferGewijzigd
from rapportage.schrijven.models import Rapporterratum, Rapportpublicatie, Rapporttekst
from rapportage.schrijven.omslag import omslag_na, vorige_van
from rapportage.schrijven.services.stappen import lock_rapporttekst, zet_stand, zet_terug
from rapportage.schrijven.teksten import Boek, Hoofdstuk, namen_van


@transaction.atomic
def publish_rapport(*, rapport_id: int, door: Gebruiker) -> Rapportpublicatie:
    """Publish a report that was approved: freeze its figures and texts, and have the worker make the PDF.

    What nobody saved stays out of it (`Boek.van_niemand`).

    Raises:
        StaatAnders: it was not approved, or is published already.
        Weigering: its figures are a tussenstand, nothing tells why there is another edition, or it cites what was withdrawn.
        CijferGewijzigd: a figure changed since its chapter was written.
    """
    rapport = lock_rapporttekst(rapport_id)
    boek = _eis_af(rapport)
    vorige = vorige_van(rapport)
    omslag = omslag_na(vorige)
    if vorige and not omslag:
        raise Weigering(
            _("Er is al een uitgave in kracht. Leg eerst een erratum vast, of trek die uitgave in.")
        )
    with handeling(Handeling.RAPPORT_GEPUBLICEERD, door=door) as daad:
        publicatie = _bevries(
            rapport, boek, nummer=vorige.nummer + 1 if vorige else 1, omslag=omslag, door=door
        )
        zet_stand(rapport, Tekststand.GEPUBLICEERD, door=door)
        daad.over("rapporttekst", rapport.pk)
        daad.over("rapportpublicatie", publicatie.pk)
    wek(Rapportpublicatie.taak, publicatie.pk)
    return publicatie


def _eis_af(rapport: Rapporttekst) -> Boek:
    """Return the chapters of a report that was approved and says its figures as they are.

    Raises: as `publish_rapport`.
    """
    if rapport.stand != Tekststand.VASTGESTELD:
        raise StaatAnders(
            _("Publiceren kan als de tekst is vastgesteld. De tekst is nu %s.") % rapport.get_stand_display()
        )
    if rapport.uitgave.is_tussenstand:
        raise Weigering(
            _(
                "De cijfers zijn een tussenstand. Kies na 1 maart de cijfers van het hele jaar, en publiceer daarna."
            )
        )
    boek = Boek(rapport)
    if gewijzigd := boek.gewijzigd:
        raise CijferGewijzigd(namen_van(gewijzigd))
    _eis_geldige_citaten(boek)
    return boek


def _bevries(
    rapport: Rapporttekst, boek: Boek, *, nummer: int, omslag: list[str], door: Gebruiker
) -> Rapportpublicatie:
    """Record an edition with its texts as they are now, who read and approved them, and the sum of its figures."""
    assert rapport.gelezen_op and rapport.vastgesteld_op  # noqa: PT018  the stand says so, and a constraint holds it
    hold_fotos()
    teksten = [_bevroren(h) for h in boek.hoofdstukken if (h.is_van_iemand and not h.is_leeg) or h.geciteerd]
    return Rapportpublicatie.objects.create(
        rapport=rapport,
        nummer=nummer,
        uitgave=rapport.uitgave,
        beelden=neem_beelden(citaat for tekst in teksten for citaat in tekst["citaten"]),
        teksten=teksten,
        omslag=omslag,
        gevraagd_door=door,
        gelezen_door=rapport.gelezen_door,
        gelezen_op=rapport.gelezen_op,
        vastgesteld_door=rapport.vastgesteld_door,
        vastgesteld_op=rapport.vastgesteld_op,
        json_sha256=hashlib.sha256(als_bestand(rapport.uitgave.cijfers or {})).hexdigest(),
    )


def _eis_geldige_citaten(boek: Boek) -> None:
    """Refuse a text that cites an ervaring that was withdrawn.

    Raises:
        Weigering: it does.
    """
    if weg := [h for h in boek.hoofdstukken if any(rij.is_ingetrokken for rij in h.geciteerd)]:
        raise Weigering(
            _("In %s is een ervaring geciteerd die is ingetrokken. Neem dat citaat eerst terug.")
            % namen_van(weg)
        )


def _bevroren(hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    """Return a chapter as it is published: texts with their figures filled in, which version, and what it cites.

    Of a chapter that nobody saved the text stays out.
    """
    van_iemand = hoofdstuk.is_van_iemand
    delen = {
        s.value: ingevuld(hoofdstuk.delen[s.value], hoofdstuk.lijst) if van_iemand else "" for s in Tekstsoort
    }
    return {
        "deel": hoofdstuk.deel.sleutel,
        "naam": hoofdstuk.deel.naam,
        "versie": hoofdstuk.nummer,
        "citaten": [bevroren(rij.citaat) for rij in hoofdstuk.geciteerd],
        **delen,
    }


@transaction.atomic
def add_erratum(*, publicatie_id: int, deel: str, tekst: str, door: Gebruiker) -> Rapporterratum:
    """Record what the text of a published report says wrongly; it is a concept again, and the next edition tells of it.

    Figures stand as they were published; a later report tells what became known since (*nagekomen*). Until that is published this edition stays in force.

    Args:
        publicatie_id: the edition in force.
        deel: the chapter that it is about; empty for the whole.
        tekst: what is corrected, as the cover says it.
        door: who records it.

    Raises:
        StaatAnders: the edition is not in force.
    """
    publicatie, rapport = _in_kracht(publicatie_id)
    with handeling(Handeling.ERRATUM_GEWIJZIGD, door=door) as daad:
        erratum = Rapporterratum.objects.create(publicatie=publicatie, deel=deel, tekst=tekst, door=door)
        _lees_opnieuw(rapport, door=door, reden=_("Erratum: %s") % tekst)
        daad.over("rapportpublicatie", publicatie.pk)
    return erratum


@transaction.atomic
def withdraw_erratum(*, erratum_id: int, door: Gebruiker) -> Rapporterratum:
    """Take back an erratum that was recorded by mistake, before the edition that tells of it is published.

    Its text is a concept again, since who read it read another cover. When no erratum is left and nobody saved anything
    since the edition was published, it is that edition's again, as it was read and approved then.

    Raises:
        StaatAnders: that edition is published, or being made.
    """
    erratum = Rapporterratum.objects.get(pk=erratum_id)
    publicatie, rapport = _in_kracht(erratum.publicatie_id)
    erratum = Rapporterratum.objects.select_for_update().get(pk=erratum_id)
    if erratum.teruggenomen_op is None:
        with handeling(Handeling.ERRATUM_GEWIJZIGD, door=door, onderdeel="teruggenomen") as daad:
            erratum.teruggenomen_op, erratum.teruggenomen_door = nu(), door
            erratum.save(update_fields=["teruggenomen_op", "teruggenomen_door"])
            reden = _("Erratum teruggenomen: %s") % erratum.tekst
            _lees_opnieuw(rapport, door=door, reden=reden)
            if _is_nog(rapport, publicatie):
                zelfde = ("gelezen_door", "gelezen_op", "vastgesteld_door", "vastgesteld_op")
                velden = {naam: getattr(publicatie, naam) for naam in zelfde}
                zet_stand(rapport, Tekststand.GEPUBLICEERD, door=door, reden=reden, **velden)
            daad.over("rapportpublicatie", erratum.publicatie_id)
    return erratum


@transaction.atomic
def withdraw_publicatie(*, publicatie_id: int, reden: str, door: Gebruiker) -> Rapportpublicatie:
    """Withdraw the edition in force, visibly: it stays to be read, with the reason. Its text is a concept again.

    Raises:
        StaatAnders: it is not in force.
    """
    publicatie, rapport = _in_kracht(publicatie_id)
    with handeling(Handeling.RAPPORT_INGETROKKEN, door=door) as daad:
        publicatie.ingetrokken_op, publicatie.ingetrokken_door, publicatie.intrekreden = nu(), door, reden
        publicatie.save(update_fields=["ingetrokken_op", "ingetrokken_door", "intrekreden"])
        _lees_opnieuw(rapport, door=door, reden=_("De uitgave is ingetrokken: %s") % reden)
        daad.over("rapportpublicatie", publicatie.pk)
    return publicatie


@transaction.atomic
def retry_publicatie(*, publicatie_id: int, door: Gebruiker) -> bool:
    """Make the PDF of an edition again that failed.

    Returns:
        False, with nothing changed, when it had not failed, or its text went back.
    """
    lock_rapporttekst(Rapportpublicatie.objects.values_list("rapport_id", flat=True).get(pk=publicatie_id))
    rij = Rapportpublicatie.objects.select_for_update().only("stand", "ingetrokken_op").get(pk=publicatie_id)
    if not rij.is_mislukt:
        return False
    with handeling(Handeling.RAPPORT_GEPUBLICEERD, door=door, onderdeel="opnieuw") as daad:
        daad.over("rapportpublicatie", publicatie_id)
        opdrachten(Rapportpublicatie).opnieuw(publicatie_id, stap="")
    wek(Rapportpublicatie.taak, publicatie_id)
    return True


def _lees_opnieuw(rapport: Rapporttekst, *, door: Gebruiker, reden: str) -> None:
    """Let a text be a concept of which the cover is another one: who had it open reads it again."""
    if rapport.stand == Tekststand.CONCEPT:
        Rapporttekst.objects.filter(pk=rapport.pk).update(versie=F("versie") + 1)
    else:
        zet_terug(rapport, door=door, reden=reden)


def _is_nog(rapport: Rapporttekst, publicatie: Rapportpublicatie) -> bool:
    """Tell whether a text says what the edition in force says: no erratum, no later version, the same figures."""
    return (
        rapport.uitgave_id == publicatie.uitgave_id
        and not publicatie.errata.filter(teruggenomen_op=None).exists()
        and not rapport.teksten.filter(op__gt=publicatie.created_at).exists()
        and not rapport.citaten.filter(
            Q(citaat__op__gt=publicatie.created_at)
            | Q(citaat__teruggenomen_op__gt=publicatie.created_at)
            | Q(citaat__fotos__op__gt=publicatie.created_at)
            | Q(citaat__fotos__teruggenomen_op__gt=publicatie.created_at)
        ).exists()
    )


def _in_kracht(publicatie_id: int) -> tuple[Rapportpublicatie, Rapporttekst]:
    """Return the edition in force and its text, locked.

    Later ones count once they are published; one that failed is withdrawn when its text goes back.

    Raises:
        StaatAnders: another edition is in force, or being made.
    """
    publicatie = Rapportpublicatie.objects.defer("pdf", "beelden").get(pk=publicatie_id)
    rapport = lock_rapporttekst(publicatie.rapport_id)
    publicatie = (
        Rapportpublicatie.objects.select_for_update(of=("self",))
        .defer("pdf", "beelden")
        .get(pk=publicatie_id)
    )
    if publicatie.ingetrokken_op or vorige_van(rapport) != publicatie:
        raise StaatAnders(_("Deze uitgave is niet meer in kracht. Open de nieuwste uitgave."))
    if rapport.publicaties.filter(stand__in=[Stand.WACHT, Stand.BEZIG]).exists():
        raise StaatAnders(_("De volgende uitgave wordt nu gemaakt. Wacht tot die klaar is."))
    return publicatie, rapport
