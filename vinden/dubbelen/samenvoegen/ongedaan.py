"""Undoing a merge: moved rows go back, later rows stay."""

import datetime as dt
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Fase, Inburgeraar, Toegang, Tolk, Vindgegevens
from inburgeraars.services.verhuizingen import meld_verhuisd
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.traject.fases import rebuild_fases
from vinden.dubbelen.samenvoegen.later import hoort_erbij, is_gesplitst
from vinden.dubbelen.samenvoegen.samenvoegen import lock_paar, log_over, zet_routes
from vinden.dubbelen.samenvoegen.standen import restore_states
from vinden.dubbelen.samenvoegen.vindroute import restore_first
from vinden.models import Dubbeloordeel, Paaroordeel, Samenvoeging

BEZOEKEN, VERSLAGEN = "trajecten.GeplandBezoek.inburgeraar", "trajecten.Verslag.inburgeraar"
"""As `Samenvoeging.verplaatst` names them."""


@transaction.atomic
def undo_merge(*, samenvoeging_id: int, door: Gebruiker) -> Samenvoeging:
    """Undo a merge, by a teamleider: every row that it moved goes back to the person it was about.

    Rows written after the merge stay with the person who stayed, but for those that belong to a row that goes back, such
    as a component of its traject. A planned visit stays when a row written since tells what came of it. The judgement
    becomes that the two are not the same.

    Raises:
        Weigering: it was undone before, or a later row cannot be told apart from one that goes back.
    """
    rij = Samenvoeging.objects.get(pk=samenvoeging_id)
    blijft_id, gaat_id = rij.inburgeraar_id, rij.ander_id
    lock_paar(blijft_id, gaat_id)
    rij.refresh_from_db()
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider kan samenvoegen ongedaan maken."))
    if rij.ongedaan_op is not None:
        raise Weigering(_("Dit is al ongedaan gemaakt."))
    te_veel = Weigering(
        _(
            "Sinds het samenvoegen is er te veel gebeurd om de twee weer los te maken: er loopt nu een ander "
            "traject of iemand anders begeleidt deze persoon."
        )
    )
    try:
        with transaction.atomic(), handeling(Handeling.SAMENVOEGEN_ONGEDAAN, door=door) as daad:
            log_over(daad, blijft_id, gaat_id)
            Inburgeraar.objects.filter(pk=gaat_id).update(samengevoegd_met=None)
            # Two persons can be in a pijler at once that one cannot: both get theirs anew once the trajecten are back.
            Fase.objects.filter(inburgeraar=blijft_id).update(tot=F("van"))
            _zet_terug(rij.verplaatst, van=blijft_id, naar=gaat_id)
            _herstel(rij, blijft_id, gaat_id)
            for pk in (blijft_id, gaat_id):
                rebuild_fases(pk)
            zet_routes(blijft_id, gaat_id)
            laag, hoog = sorted((blijft_id, gaat_id))
            Dubbeloordeel.objects.filter(inburgeraar_id=laag, ander_id=hoog).update(
                oordeel=Paaroordeel.ANDER, door=door
            )
            rij.ongedaan_door, rij.ongedaan_op = door, nu()
            rij.save(update_fields=["ongedaan_door", "ongedaan_op"])
            _eis_regels()
            meld_verhuisd([blijft_id, gaat_id], handeling=Handeling.SAMENVOEGEN_ONGEDAAN, door_id=door.pk)
            if is_gesplitst(blijft_id, gaat_id):
                raise te_veel
    except IntegrityError as fout:
        raise te_veel from fout
    return rij


def _zet_terug(verplaatst: dict[str, Any], *, van: int, naar: int) -> None:
    blijven, mee = {BEZOEKEN: _verder_met(verplaatst, naar)}, hoort_erbij(verplaatst, van)
    for wat, pks in verplaatst.items():
        if wat in {"eenmalig", "concepten"}:
            continue
        model, _punt, veld = wat.rpartition(".")
        gaan = set(pks) - blijven.get(wat, set())
        rijen = apps.get_model(model)._default_manager.filter(pk__in=gaan, **{f"{veld}_id": van})  # noqa: SLF001
        rijen.update(**{f"{veld}_id": naar})
    for erbij, nummers in mee.items():
        erbij._default_manager.filter(pk__in=nummers, inburgeraar=van).update(inburgeraar=naar)  # noqa: SLF001
    with connection.cursor() as cursor:
        for label in verplaatst.get("eenmalig", ()):
            tabel = apps.get_model(label)._meta.db_table  # noqa: SLF001
            cursor.execute("SELECT rls.verhuis(%s, %s, %s)", [tabel, van, naar])
        if concepten := verplaatst.get("concepten"):
            cursor.execute("SELECT rls.verhuis_concepten(%s, %s, %s)", [van, naar, concepten])


def _verder_met(verplaatst: dict[str, Any], gaat_id: int) -> set[int]:
    """Return the moved visits that were held or put off since the merge: the talk, or the new day, is of who stayed."""
    bezoeken = GeplandBezoek.objects.in_bulk(verplaatst.get(BEZOEKEN, ()))
    eigen = Verslag.objects.filter(Q(pk__in=verplaatst.get(VERSLAGEN, ())) | Q(inburgeraar=gaat_id))
    gesproken = {None, *eigen.values_list("contactmoment", flat=True)}
    verder = {
        b.pk
        for b in bezoeken.values()
        if b.gehouden_als_id not in gesproken or b.verzet_naar_id not in {None, *bezoeken}
    }
    while erbij := {b.pk for b in bezoeken.values() if b.verzet_naar_id in verder} - verder:
        verder |= erbij
    return verder


def _herstel(rij: Samenvoeging, blijft_id: int, gaat_id: int) -> None:
    vooraf = rij.vooraf
    if benadering := vooraf.get("benadering"):
        tot = benadering["tot"]
        Benadering.objects.filter(pk=benadering["pk"]).update(
            eindreden="", tot=dt.date.fromisoformat(tot) if tot else None
        )
        Toegang.objects.filter(pk__in=vooraf["toegangen"]).update(tot=None)
    if vooraf.get("al_in_bpi"):
        is_verhuisd = Vindgegevens._meta.label in rij.verplaatst.get("eenmalig", ())  # noqa: SLF001
        Vindgegevens.objects.filter(pk=gaat_id if is_verhuisd else blijft_id).update(al_in_bpi=False)
    if vindgegevens := vooraf.get("vindgegevens"):
        restore_first(blijft_id, vindgegevens)
    restore_states(blijft_id, vooraf)
    _neem_terug(vooraf.get("aangevuld", []), blijft_id, gaat_id)


def _neem_terug(velden: list[str], blijft_id: int, gaat_id: int) -> None:
    """Clear the contact details that the merge copied, unless a user changed them since."""
    paar = {p.pk: p for p in Inburgeraar.objects.filter(pk__in=(blijft_id, gaat_id))}
    leeg = {"tolk": Tolk.GEEN, "taal_id": None}
    terug = {
        veld: leeg.get(veld, "")
        for veld in velden
        if getattr(paar[blijft_id], veld) == getattr(paar[gaat_id], veld)
    }
    if terug:
        Inburgeraar.objects.filter(pk=blijft_id).update(**terug)


def _eis_regels() -> None:
    """Let the database check its deferred constraints now, while a failure can still be explained."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
