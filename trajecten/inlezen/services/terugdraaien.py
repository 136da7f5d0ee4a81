"""Undoing what was read in: the rows of each person are taken away again, unless it was worked on since.

Runs as database role `taak`, which alone deletes rows about persons. Row history keeps that they were there.
"""

from dataclasses import dataclass

from django.db import models, transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.terugdraaien import draai_terug
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.inlezen.historie import Daarna, daarna_gedaan, gemaakt_door, modellen
from trajecten.inlezen.models import Ingelezen, Trajectinlezing
from trajecten.signalen.models import Signaal


@dataclass(frozen=True, kw_only=True)
class Blijft:
    """A person who was worked on since, and so stays as it is."""

    persoon: int
    naam: str
    gedaan: list[Daarna]


def wie_blijft(rij: Trajectinlezing, *, gebleven: bool = False) -> list[Blijft]:
    """Return who of what was read in stays when it is undone, or once it was has stayed (`gebleven`), by name.

    A colleague's draft is seen by the work that undoes alone.
    """
    rijen = {
        i.inburgeraar_id: i for i in Ingelezen.objects.filter(inlezing=rij).select_related("inburgeraar")
    }
    gedaan = daarna_gedaan(rijen, rij.grenzen, eigen=[i.logregel_id for i in rijen.values()])
    uit = [
        Blijft(persoon=pk, naam=ingelezen.inburgeraar.naam, gedaan=gedaan.get(pk, []))
        for pk, ingelezen in rijen.items()
        if gebleven or gedaan.get(pk)
    ]
    return sorted(uit, key=lambda b: (rijen[b.persoon].inburgeraar.sorteernaam, b.persoon))


@transaction.atomic
def take_back(*, rij: Trajectinlezing, door: Gebruiker) -> int:
    """Take back everybody of an upload who was not worked on since; return how many were taken back.

    The people are locked first, so that work under way is waited for and counts.
    """
    mensen = Ingelezen.objects.filter(inlezing=rij).order_by("inburgeraar_id")
    sleutels = list(mensen.values_list("inburgeraar_id", flat=True))
    list(
        Inburgeraar.objects.select_for_update(of=("self",)).filter(pk__in=sleutels).order_by("pk").only("pk")
    )
    blijft = {b.persoon for b in wie_blijft(rij)}
    terug = [ingelezen for ingelezen in mensen if ingelezen.inburgeraar_id not in blijft]
    for ingelezen in terug:
        with handeling(Handeling.TRAJECT_TERUGGEDRAAID, door=door) as daad:
            daad.over("inburgeraar", ingelezen.inburgeraar_id)
            _neem_weg(ingelezen)
    return len(terug)


def _neem_weg(ingelezen: Ingelezen) -> None:
    persoon, regel = ingelezen.inburgeraar_id, ingelezen.logregel_id
    gemaakt = list(gemaakt_door(persoon, regel))
    nieuw = any(model is Inburgeraar for model, _pks in gemaakt)
    if not nieuw:
        for model, velden in modellen():
            draai_terug(model._default_manager.filter(**{velden[0]: persoon}), regel)  # noqa: SLF001
    signalen = Signaal.objects.filter(inburgeraar=persoon)
    _verwijder(signalen if nieuw else signalen.filter(sinds__gte=ingelezen.created_at.date()))
    for model, pks in gemaakt:
        _verwijder(model._default_manager.filter(pk__in=pks))  # noqa: SLF001


def _verwijder(rijen: models.QuerySet[models.Model]) -> None:
    """Delete rows without asking what points at them: all of it goes, and the database checks that at the end."""
    rijen._raw_delete(rijen.db)  # noqa: SLF001
