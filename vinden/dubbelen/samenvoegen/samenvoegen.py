"""Merging: all rows of one person continue with the other; refused with the reason when that is impossible."""

from typing import Any

from django.db import IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Benadering,
    Eindreden,
    Inburgeraar,
    Route,
    Toegang,
    Toegangsgrond,
    Tolk,
)
from inburgeraars.services.verhuizingen import meld_verhuisd
from inburgeraars.services.vindgegevens import note_al_in_bpi
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import Daad, handeling
from trajecten.traject.fases import rebuild_fases
from trajecten.traject.models import Traject
from vinden.dubbelen.samenvoegen.omgang import Omgang, met_omgang
from vinden.dubbelen.samenvoegen.standen import make_room, take_over_states
from vinden.dubbelen.samenvoegen.vindroute import take_over_first
from vinden.models import Dubbeloordeel, Paaroordeel, Samenvoeging

AANVULBAAR = ("telefoon", "email", "bereikbaar_via", "beste_tijd", "taal_id")


def lock_paar(een_id: int, ander_id: int) -> dict[int, Inburgeraar]:
    """Return two persons, locked in order of their keys, so that two merges of a pair wait without a deadlock.

    Raises:
        Weigering: both keys are the same.
    """
    if een_id == ander_id:
        raise Weigering(_("Kies twee verschillende personen."))
    rijen = Inburgeraar.objects.select_for_update(of=("self",)).filter(pk__in=(een_id, ander_id))
    return {p.pk: p for p in rijen.order_by("pk")}


@transaction.atomic
def merge_personen(*, blijft_id: int, gaat_id: int, door: Gebruiker) -> Samenvoeging:
    """Merge two persons, by a teamleider: `gaat` continues as `blijft`, and is not shown any more.

    Every row about `gaat` moves, except a row for which `blijft` already has one of the same time (an address of the
    same days, a second line of the register): it stays behind, and is shown again when the merge is undone. Of two
    open approaches a reservation gives way. The vindroute is that of the earliest approach, the wijk that of the
    address, and the pijlers follow the trajecten of both. The merge writes what was
    moved, the judgement that the two are the same, and one act in the logboek.

    Raises:
        Weigering: both have an open traject, two colleagues or two routes approach them, one died and the other is
            approached, or one was merged before; the message says which.
    """
    paar = lock_paar(blijft_id, gaat_id)
    _eis_mag(paar, blijft_id, gaat_id, door)
    blijft, gaat = paar[blijft_id], paar[gaat_id]
    with handeling(Handeling.PERSONEN_SAMENGEVOEGD, door=door) as daad:
        log_over(daad, blijft_id, gaat_id)
        rij = Samenvoeging.objects.create(inburgeraar=blijft, ander=gaat, door=door)
        rij.vooraf = take_over_first(blijft_id, gaat_id) | _een_benadering(blijft, gaat)
        rij.vooraf |= make_room(blijft_id, gaat_id)
        rij.verplaatst = _verhuis(blijft_id, gaat_id)
        zet_routes(blijft_id, gaat_id)
        Inburgeraar.objects.filter(pk=gaat_id).update(samengevoegd_met=blijft)
        rij.vooraf |= take_over_states(blijft, gaat) | _vul_aan(blijft, gaat)
        rebuild_fases(blijft_id)
        if note_al_in_bpi(blijft_id):
            rij.vooraf["al_in_bpi"] = True
        rij.save(update_fields=["verplaatst", "vooraf"])
        _oordeel(blijft_id, gaat_id, Paaroordeel.ZELFDE, door)
        if blijft.wijk_id != gaat.wijk_id:
            meld_verhuisd([blijft_id], handeling=Handeling.PERSONEN_SAMENGEVOEGD, door_id=door.pk)
    return rij


@transaction.atomic
def judge_different(*, een_id: int, ander_id: int, door: Gebruiker) -> None:
    """Record that two persons who look alike are not the same, judged by a teamleider, so that it is not asked again.

    Raises:
        Weigering: the user is no teamleider, or one of the two does not exist.
    """
    paar = lock_paar(een_id, ander_id)
    if len(paar) < 2 or not door.heeft(Rol.TEAMLEIDER):  # noqa: PLR2004  a pair
        raise Weigering(_("Alleen de teamleider kan beslissen of het dezelfde persoon is."))
    with handeling(Handeling.DUBBEL_BEOORDEELD, door=door) as daad:
        log_over(daad, een_id, ander_id)
        _oordeel(een_id, ander_id, Paaroordeel.ANDER, door)


def waarom_niet(blijft_id: int, gaat_id: int) -> str:
    """Return why two persons cannot be merged now, and who can change that; empty when they can."""
    beide = (blijft_id, gaat_id)
    lopend = [b for b in _open_benaderingen(beide) if b.route != Route.GERESERVEERD]
    if lopend and Inburgeraar.objects.filter(pk__in=beide, overleden_op__isnull=False).exists():
        return _(
            "Een van de twee is overleden, en %(namen)s benadert de ander. "
            "Vraag wat er klopt: daarna kan het vast contact afsluiten of vrijgeven, en kun je samenvoegen."
        ) % {"namen": _namen(lopend)}
    in_traject = set(
        Traject.objects.filter(inburgeraar__in=beide, gesloten_op__isnull=True).values_list(
            "inburgeraar", flat=True
        )
    )
    if len(in_traject) > 1:
        return _(
            "Bij allebei loopt een traject, en twee trajecten kunnen niet samen. "
            "Spreek met %(namen)s af in welk dossier het verdergaat."
        ) % {"namen": _namen(lopend)}
    if len({(b.route, b.door_id) for b in lopend}) < 2:  # noqa: PLR2004  a pair
        return ""
    # The person with a traject stays; the user who approaches the other must release it.
    los = [b for b in lopend if b.inburgeraar_id not in in_traject]
    zin = _(
        "%(namen)s begeleiden elk een van de twee. Vraag %(wie)s om deze persoon vrij te geven. Voeg "
        "de dossiers daarna samen."
    )
    if len({b.route for b in lopend}) > 1:
        zin = _(
            "De een wordt in de wijk begeleid, de ander is op de reguliere route: bij %(namen)s. Vraag "
            "%(wie)s om deze persoon vrij te geven. Voeg de dossiers daarna samen."
        )
    wie = _namen(los) if len(los) == 1 else _("een van hen")
    return zin % {"namen": _namen(lopend), "wie": wie}


def _namen(benaderingen: list[Benadering]) -> str:
    return _(" en ").join(sorted({b.door.naam for b in benaderingen if b.door}))


def _eis_mag(paar: dict[int, Inburgeraar], blijft_id: int, gaat_id: int, door: Gebruiker) -> None:
    if len(paar) < 2 or not door.heeft(Rol.TEAMLEIDER):  # noqa: PLR2004  a pair
        raise Weigering(_("Alleen de teamleider kan personen samenvoegen."))
    if any(p.samengevoegd_met_id for p in paar.values()):
        raise Weigering(_("Een van de twee is ondertussen al samengevoegd."))
    if reden := waarom_niet(blijft_id, gaat_id):
        raise Weigering(reden)


def log_over(daad: Daad, *pks: int) -> None:
    """Add persons to the subjects of an act."""
    for pk in pks:
        daad.over("inburgeraar", pk)


def _open_benaderingen(pks: tuple[int, ...]) -> list[Benadering]:
    return list(
        Benadering.objects.filter(inburgeraar__in=pks, eindreden="").select_related("door").order_by("pk")
    )


def _een_benadering(blijft: Inburgeraar, gaat: Inburgeraar) -> dict[str, Any]:
    """End one of two open approaches, and return its state before; empty when at most one is open."""
    lopend = _open_benaderingen((blijft.pk, gaat.pk))
    if len(lopend) < 2:  # noqa: PLR2004  two of them
        return {}
    # A reservation gives way; of two equals, the approach of the person who goes.
    lopend.sort(key=lambda b: (b.route == Route.GERESERVEERD, b.inburgeraar_id == gaat.pk))
    houdt, wijkt = lopend
    voor: dict[str, Any] = {
        "benadering": {"pk": wijkt.pk, "tot": wijkt.tot.isoformat() if wijkt.tot else None},
        "toegangen": [],
    }
    # A claimed person was no longer reserved; two periods of one person may not have a day in common.
    eind = houdt.van if wijkt.inburgeraar_id == blijft.pk else vandaag()
    wijkt.eindreden, wijkt.tot = Eindreden.OVERGENOMEN, max(wijkt.van, eind)
    wijkt.save(update_fields=["eindreden", "tot"])
    if wijkt.route == Route.WIJKGERICHT:
        # Both approaches were of one colleague, who keeps access to the person who stays.
        dubbel = Toegang.objects.filter(
            inburgeraar=wijkt.inburgeraar_id, grond=Toegangsgrond.CASELOAD, tot__isnull=True
        )
        voor["toegangen"] = list(dubbel.values_list("pk", flat=True))
        for toegang in dubbel:
            toegang.tot = max(toegang.van, vandaag())
            toegang.save(update_fields=["tot"])
    return voor


def _verhuis(naar: int, van: int) -> dict[str, Any]:
    """Move every row that can move; return the moved keys, by model and field."""
    verplaatst: dict[str, Any] = {}
    for model, veld in met_omgang(Omgang.VERHUIST):
        alle = _rijen(model, veld, van)
        if alle and _verhuis_rijen(model, veld, alle, naar):
            pks = alle
        else:
            pks = [pk for pk in alle if _verhuis_rijen(model, veld, [pk], naar)]
        if pks:
            verplaatst[f"{model._meta.label}.{veld}"] = pks  # noqa: SLF001
    with connection.cursor() as cursor:
        for model, _veld in met_omgang(Omgang.EENMALIG):
            cursor.execute("SELECT rls.verhuis(%s, %s, %s)", [model._meta.db_table, van, naar])  # noqa: SLF001
            if cursor.fetchone()[0]:
                verplaatst.setdefault("eenmalig", []).append(model._meta.label)  # noqa: SLF001
        cursor.execute("SELECT rls.verhuis_concepten(%s, %s, NULL)", [van, naar])
        (concepten,) = cursor.fetchone()
    if concepten:
        verplaatst["concepten"] = concepten
    return verplaatst


def _rijen(model: type[models.Model], veld: str, persoon: int) -> list[int]:
    return list(
        model._default_manager.filter(**{f"{veld}_id": persoon}).order_by("pk").values_list("pk", flat=True)  # noqa: SLF001
    )


def _verhuis_rijen(model: type[models.Model], veld: str, pks: list[int], naar: int) -> bool:
    """Move rows together; False when a constraint refuses one of them at the other person."""
    try:
        with transaction.atomic():
            model._default_manager.filter(pk__in=pks).update(**{f"{veld}_id": naar})  # noqa: SLF001
    except IntegrityError:
        return False
    return True


def zet_routes(*pks: int) -> None:
    """Set the route of each person by its approach, as the database checks at the end of the transaction."""
    lopend = {b.inburgeraar_id: b.route for b in _open_benaderingen(pks)}
    for pk in pks:
        Inburgeraar.objects.filter(pk=pk).update(route=lopend.get(pk, Route.VRIJ))


def _vul_aan(blijft: Inburgeraar, gaat: Inburgeraar) -> dict[str, Any]:
    """Copy contact details, language and interpreter to the person who stays, where it had none."""
    nieuw = {
        veld: getattr(gaat, veld) for veld in AANVULBAAR if getattr(gaat, veld) and not getattr(blijft, veld)
    }
    if blijft.tolk == Tolk.GEEN and gaat.tolk != Tolk.GEEN:
        nieuw["tolk"] = gaat.tolk
    if nieuw:
        Inburgeraar.objects.filter(pk=blijft.pk).update(**nieuw)
    return {"aangevuld": sorted(nieuw)} if nieuw else {}


def _oordeel(een_id: int, ander_id: int, oordeel: Paaroordeel, door: Gebruiker) -> None:
    laag, hoog = sorted((een_id, ander_id))
    Dubbeloordeel.objects.update_or_create(
        inburgeraar_id=laag, ander_id=hoog, defaults={"oordeel": oordeel, "door": door}
    )
