"""Writing the text of a part: beginning it, deleting what stayed empty, saving an aspect, and taking the newest figures."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.cijfers import lijst_van, vaste_cijfers
from rapportage.product.enums import Aspectdeel, Productstand
from rapportage.product.fouten import GeenEigenaar, NietLeeg, NietsTeSchrijven, staat_anders
from rapportage.product.models import Aspectconcept, Aspecttekst, Onderdeel, Producttekst
from rapportage.product.permissions import WELZIJN, hoedanigheden
from rapportage.product.schema import schema_van
from rapportage.product.slot import lock_onderdeel
from rapportage.redactie.fouten import StaatAnders
from rapportage.redactie.services.versies import save_versie


def lock_tekst(tekst_id: int) -> Producttekst:
    """Return the text of a part, locked: the first thing of every act on it."""
    return Producttekst.objects.select_for_update(of=("self",)).select_related("onderdeel").get(pk=tekst_id)


def eis_concept(tekst: Producttekst) -> None:
    """Refuse what is for a concept alone.

    Raises:
        StaatAnders: it is with a reader, was read, or was approved.
    """
    if tekst.stand != Productstand.CONCEPT:
        raise StaatAnders(staat_anders(Productstand.CONCEPT, Productstand(tekst.stand)))


def eis_rol(door: Gebruiker, onderdeel_id: int) -> None:
    """Refuse what only an owner by a rol can do.

    Raises:
        GeenEigenaar: this user owns the part by no rol.
    """
    if not [als for als in hoedanigheden(door, onderdeel_id) if als != WELZIJN]:
        raise GeenEigenaar


@transaction.atomic
def begin_tekst(*, onderdeel_id: int, door: Gebruiker, tussendoor: bool = False) -> Producttekst:
    """Begin the text of a part for the day on which it is due, with the figures of the newest edition.

    Args:
        onderdeel_id: the key of the part.
        door: who begins, an owner by a rol.
        tussendoor: whether it is a text of today, which counts for no later day. So it is too when nothing is due: the
            nota has parts that are written anew when they ask for it. What is late goes first.

    Raises:
        GeenEigenaar: this user owns the part by no rol; the welzijnsorganisatie writes in what was begun.
        NietsTeSchrijven: a text of that day was approved.

    Returns:
        The text; the one that is under way when somebody began it before, also in the same instant.
    """
    lock_onderdeel(onderdeel_id)
    eis_rol(door, onderdeel_id)
    schema = schema_van(onderdeel_id)
    if schema.lopend is not None:
        return schema.lopend
    volgens = None if tussendoor and schema.mag_tussendoor else schema.te_schrijven
    dag = volgens or vandaag()
    if Producttekst.objects.filter(
        onderdeel_id=onderdeel_id, dag=dag, stand=Productstand.GOEDGEKEURD
    ).exists():
        raise NietsTeSchrijven(_("De tekst van vandaag is al goedgekeurd. Geef die terug naar concept."))
    return _begin(schema.onderdeel, dag, volgens=volgens is not None, door=door)


def _begin(onderdeel: Onderdeel, dag: dt.date, *, volgens: bool, door: Gebruiker) -> Producttekst:
    try:
        with handeling(Handeling.PRODUCTTEKST_GEWIJZIGD, door=door, onderdeel="begonnen") as daad:
            tekst = Producttekst.objects.create(
                onderdeel=onderdeel,
                dag=dag,
                volgens_planning=volgens,
                cijfers=vaste_cijfers(onderdeel.nummer),
                begonnen_door=door,
            )
            daad.over("producttekst", tekst.pk)
    except IntegrityError:
        return Producttekst.objects.exclude(stand=Productstand.GOEDGEKEURD).get(onderdeel=onderdeel)
    return tekst


@transaction.atomic
def drop_tekst(*, onderdeel_id: int, door: Gebruiker) -> None:
    """Delete the text under way of a part, as long as nobody wrote anything in it; without one, nothing is left to do.

    What was written, commented, cited or taken as a step stays for ever, and so does its text: foreign keys hold that.
    A draft that was not saved counts too, of a colleague as well, whose row this user does not see.

    Raises:
        GeenEigenaar: this user owns the part by no rol.
        NietLeeg: somebody wrote in it.
    """
    eis_rol(door, onderdeel_id)
    rijen = Producttekst.objects.exclude(stand=Productstand.GOEDGEKEURD).select_for_update(of=("self",))
    tekst = rijen.filter(onderdeel_id=onderdeel_id).first()
    if tekst is None:
        return
    if not is_leeg(tekst):
        raise NietLeeg
    with handeling(Handeling.PRODUCTTEKST_GEWIJZIGD, door=door, onderdeel="verwijderd") as daad:
        daad.over("onderdeel", onderdeel_id)
        daad.over("producttekst", tekst.pk)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                tekst.delete()
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except IntegrityError as fout:
            raise NietLeeg from fout


def is_leeg(tekst: Producttekst) -> bool:
    """Tell whether a text can be deleted, as far as its reader sees: nothing was written, typed, cited or said in it."""
    sporen: tuple[QuerySet[Any], ...] = (
        tekst.versies.all(),
        tekst.opmerkingen.all(),
        tekst.stappen.all(),
        tekst.citaten.all(),
        Aspectconcept.objects.filter(tekst=tekst),
    )
    return not any(rijen.exists() for rijen in sporen)


@transaction.atomic
def save_aspect(
    *, tekst_id: int, aspect_id: int, gezien: int, teksten: Mapping[str, str], door: Gebruiker
) -> Aspecttekst:
    """Save an aspect as its next version (`save_versie`).

    Args:
        tekst_id: the key of the text.
        aspect_id: the key of the aspect.
        gezien: the number of the version that was written on; 0 for the first.
        teksten: HTML by part.
        door: who writes.

    Raises:
        GeenEigenaar: this user does not own the part.
        StaatAnders: the text is no concept.
        Ondertussen: a colleague changed the same part.
        OnbekendCijfer, HalfCijfer: a text refers to no figure that it keeps.

    Returns:
        The version; the last one when it says the same.
    """
    tekst = lock_tekst(tekst_id)
    als = hoedanigheden(door, tekst.onderdeel_id)
    if not als:
        raise GeenEigenaar
    eis_concept(tekst)
    return save_versie(
        Aspecttekst(tekst=tekst, aspect_id=aspect_id, door=door, als=als[0]),
        eerdere=tekst.versies.filter(aspect_id=aspect_id),
        delen=Aspectdeel,
        teksten=teksten,
        gezien=gezien,
        lijst=lijst_van(tekst.cijfers),
        leg_vast=_leg_vast,
    )


def _leg_vast(versie: Aspecttekst) -> None:
    with handeling(Handeling.PRODUCTTEKST_GEWIJZIGD, door=versie.door, onderdeel="aspect") as daad:
        versie.save(force_insert=True)
        Producttekst.objects.filter(pk=versie.tekst_id).update(versie=F("versie") + 1)
        daad.over("producttekst", versie.tekst_id)


@transaction.atomic
def renew_cijfers(*, tekst_id: int, door: Gebruiker) -> Producttekst:
    """Let a concept keep the figures of the newest edition; sentences whose figures differ are marked from then on.

    Raises:
        GeenEigenaar: this user owns the part by no rol.
        StaatAnders: it is no concept.
    """
    tekst = lock_tekst(tekst_id)
    eis_rol(door, tekst.onderdeel_id)
    eis_concept(tekst)
    nieuw = vaste_cijfers(tekst.onderdeel.nummer)
    if nieuw != tekst.cijfers:
        with handeling(Handeling.PRODUCTTEKST_GEWIJZIGD, door=door, onderdeel="cijfers") as daad:
            tekst.cijfers = nieuw
            tekst.save(update_fields=["cijfers"])
            daad.over("producttekst", tekst.pk)
    return tekst
