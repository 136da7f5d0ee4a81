"""Handovers as consulent and coordinator see them: the queue, the questions, and the decisions (DOMEIN 5)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import duur, voluit
from trajecten.handhaving.enums import Vraagkant
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.handhaving.services.overnemen import bij_collegas


@dataclass(frozen=True, kw_only=True)
class Wachtrij:
    """One line of the queue.

    Args:
        stand: what it waits for, in words.
        aan_jou: whether it waits for this consulent.
    """

    pk: int
    naam: str
    nummer: str
    wacht: str
    sinds: dt.date
    van: str
    stand: str
    aan_jou: bool


def te_doen(gebruiker: Gebruiker) -> QuerySet[Verzuimoverdracht]:
    """Return the open handovers to this consulent, longest waiting first."""
    mijn: QuerySet[Verzuimoverdracht] = Verzuimoverdracht.objects.overgedragen_aan(gebruiker)
    return mijn.filter(gesloten_op__isnull=True).order_by("created_at", "pk")


def aantal_te_doen(gebruiker: Gebruiker) -> int:
    """Return how many handovers wait for this consulent: the number in its menu."""
    return te_doen(gebruiker).count()


def met_stand(overdrachten: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate handovers of a consulent with what each waits for."""
    vragen = Overdrachtvraag.objects.filter(overdracht=OuterRef("pk"), beantwoord_op__isnull=True)
    met: QuerySet[Any] = overdrachten.select_related("inburgeraar", "door").annotate(
        besloten=Exists(Handhavingsbesluit.objects.filter(overdracht=OuterRef("pk"))),
        vraag_aan_mij=Exists(vragen.filter(van=Vraagkant.COORDINATOR)),
        vraag_van_mij=Exists(vragen.filter(van=Vraagkant.CONSULENT)),
    )
    return met


def in_rijen(overdrachten: list[Any]) -> list[Wachtrij]:
    """Return handovers with their state as lines of the queue."""
    return [
        Wachtrij(
            pk=o.pk,
            naam=o.inburgeraar.naam,
            nummer=str(o),
            wacht=duur(_dag(o.created_at)),
            sinds=_dag(o.created_at),
            van=o.door.naam,
            stand=_stand_van_overdracht(o),
            aan_jou=o.vraag_aan_mij or not o.vraag_van_mij,
        )
        for o in overdrachten
    ]


def _stand_van_overdracht(overdracht: Any) -> str:
    if overdracht.vraag_aan_mij:
        return _("vraag aan jou")
    if overdracht.vraag_van_mij:
        return _("wacht op antwoord van de trajectcoördinator")
    return _("besloten, nog af te sluiten") if overdracht.besloten else _("te beslissen")


def _dag(moment: dt.datetime) -> dt.date:
    return timezone.localtime(moment).date()


@dataclass(frozen=True, kw_only=True)
class Collegarij:
    """An open handover to another consulent; the person it is about is not told."""

    pk: int
    nummer: str
    consulent_pk: int
    consulent: str
    wacht: str


def collegarijen(gebruiker: Gebruiker) -> list[Collegarij]:
    """Return the open handovers to other consulenten, longest waiting first."""
    rijen = bij_collegas(gebruiker)
    namen = {g.pk: g.naam for g in Gebruiker.objects.filter(pk__in={r.consulent_id for r in rijen})}
    return [
        Collegarij(
            pk=r.nummer,
            nummer=f"V-{r.nummer}",
            consulent_pk=r.consulent_id,
            consulent=namen[r.consulent_id],
            wacht=duur(_dag(r.sinds)),
        )
        for r in rijen
    ]


# ---- one handover -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Vraagregel:
    """A question with its answer.

    Args:
        van: who asked, and when.
        antwoord_van: who answered, and when; empty while it waits.
        aan_mij: whether it waits for the user who looks.
    """

    pk: int
    vraag: str
    van: str
    antwoord: str
    antwoord_van: str
    aan_mij: bool


def vraagregels(overdracht: Verzuimoverdracht, kant: Vraagkant, *, mag: bool) -> list[Vraagregel]:
    """Return the questions on a handover, oldest first, for a user on side `kant` who may answer when `mag`."""
    vragen = Overdrachtvraag.objects.filter(overdracht=overdracht).select_related(
        "gesteld_door", "beantwoord_door"
    )
    return [
        Vraagregel(
            pk=v.pk,
            vraag=v.vraag,
            van=_wie_wanneer(v.gesteld_door, v.created_at),
            antwoord=v.antwoord,
            antwoord_van=_wie_wanneer(v.beantwoord_door, v.beantwoord_op) if v.beantwoord_op else "",
            aan_mij=mag and v.van != kant and v.beantwoord_op is None,
        )
        for v in vragen
    ]


def _wie_wanneer(wie: Gebruiker | None, moment: dt.datetime | None) -> str:
    if wie is None or moment is None:
        return ""
    return _("%(wie)s, %(dag)s") % {"wie": wie.naam, "dag": voluit(timezone.localtime(moment))}


@dataclass(frozen=True, kw_only=True)
class Besluitregel:
    """A decision in words, for consulenten alone.

    Args:
        bezwaar: how far the objection is; empty without one.
        te_laat: whether its term has passed without an outcome.
    """

    pk: int
    nummer: str
    datum: dt.date
    wat: str
    grond: str
    bedrag: str
    kenmerk: str
    motivering: str = ""
    bezwaar: str = ""
    te_laat: bool = False


def besluitregel(besluit: Any, bezwaar: Handhavingsbezwaar | None = None) -> Besluitregel:
    """Return a decision, or a version of one, as its pages show it; fetched with its measure and ground."""
    return Besluitregel(
        pk=besluit.pk,
        nummer=f"V-{besluit.overdracht_id}",
        datum=besluit.datum,
        wat=capfirst(str(besluit.maatregel or besluit.get_soort_display())),
        grond=str(besluit.grond or ""),
        bedrag=f"€\N{NO-BREAK SPACE}{number_format(besluit.bedrag, 2)}" if besluit.bedrag is not None else "",
        kenmerk=besluit.kenmerk,
        motivering=besluit.motivering,
        bezwaar=_in_woorden(bezwaar) if bezwaar else "",
        te_laat=bezwaar is not None and not bezwaar.uitkomst and bezwaar.uiterlijk < vandaag(),
    )


def _in_woorden(bezwaar: Handhavingsbezwaar) -> str:
    if bezwaar.uitkomst:
        return str(bezwaar.get_uitkomst_display())
    return _("uiterlijk %s") % voluit(bezwaar.uiterlijk)


def eerdere_besluiten(besluit: Handhavingsbesluit) -> list[Besluitregel]:
    """Return the earlier versions of a decision, last first, as far as this consulent may read them."""
    versies = historiemodel(Handhavingsbesluit)._default_manager  # noqa: SLF001
    alle = versies.filter(pgh_obj_id=besluit.pk).select_related("maatregel", "grond").order_by("-pgh_id")
    return [besluitregel(versie) for versie in alle[1:]]


def besluiten_van(gebruiker: Gebruiker) -> QuerySet[Handhavingsbesluit]:
    """Return the decisions that a consulent took, newest first; of closed handovers it sees nothing else."""
    return (
        Handhavingsbesluit.objects.visible_to(gebruiker)
        .filter(Q(door=gebruiker))
        .select_related("maatregel", "grond")
        .order_by("-datum", "-pk")
    )
