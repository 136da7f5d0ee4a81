"""Changing the text of a letter: a new one from a day on, a correction, taking back, and that it was adopted."""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.papieren.models import Briefsjabloon, Controlesoort
from trajecten.papieren.permissions import eis_schrijft_brieven


class BrieftekstKanNiet(Weigering):
    """The text of a letter cannot be changed like this."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


@dataclass(frozen=True, kw_only=True)
class Brieftekstgegevens:
    """What a letter says: its title, to whom it goes, and its text with fields between braces."""

    titel: str
    aan: str
    tekst: str


@transaction.atomic
def add_brieftekst(
    *, soort_id: int, gegevens: Brieftekstgegevens, van: dt.date, voorstel: bool, door: Gebruiker
) -> Briefsjabloon:
    """Let a text hold from a day on; until then what held stays, and what was planned after it begins as planned.

    Args:
        soort_id: the key of the document or check that the letter goes with.
        gegevens: what it says.
        van: the first day; today or later.
        voorstel: whether the municipality still has to adopt it.
        door: who writes it.

    Raises:
        PermissionDenied: `door` does not change letters.
        BrieftekstKanNiet: the day is taken, or the text is the one that holds then.
        ValidationError: by field; a day that has passed, or faults in the text, each with its line.
    """
    eis_schrijft_brieven(door)
    eis_komt("van", van)
    soort = Controlesoort.objects.select_for_update(of=("self",)).get(pk=soort_id)
    teksten = list(Briefsjabloon.objects.filter(soort=soort).order_by("van"))
    if any(t.van == van for t in teksten):
        raise BrieftekstKanNiet(
            _("Vanaf %s is er al een tekst. Verbeter die, of kies een andere dag") % voluit(van), "van"
        )
    voor = next((t for t in reversed(teksten) if t.van < van and (t.tot is None or t.tot > van)), None)
    straks = next((t for t in teksten if t.van > van), None)
    nieuw = Briefsjabloon(
        soort=soort,
        **asdict(gegevens),
        voorstel=voorstel,
        van=van,
        tot=straks.van if straks else None,
        gewijzigd_door=door,
    )
    if voor is not None and _zegt(voor) == _zegt(nieuw):
        raise BrieftekstKanNiet(_("Deze tekst geldt dan al. Er verandert niets."))
    nieuw.full_clean(validate_constraints=False)
    with handeling(Handeling.BRIEFTEKST_TOEGEVOEGD, door=door, onderdeel=soort.code) as daad:
        if voor is not None:
            wijzig_rij(voor, gezien=None, velden={"tot": van})
        nieuw.save()
        daad.over("briefsjabloon", nieuw.pk)
    return nieuw


@transaction.atomic
def correct_brieftekst(
    *, pk: int, gegevens: Brieftekstgegevens, waarom: str, door: Gebruiker, gezien: int | None
) -> Briefsjabloon:
    """Correct a text that holds from today or later. One that held before today is followed by a new one.

    Args:
        pk: the key of the text.
        gegevens: what it should say.
        waarom: what was wrong.
        door: who corrects it.
        gezien: the version the form was opened with.

    Raises:
        PermissionDenied: `door` does not change letters.
        BrieftekstKanNiet: it holds longer already, or nothing changes.
        Ondertussen: somebody corrected the same meanwhile.
        ValidationError: by field.
    """
    eis_schrijft_brieven(door)
    _eis_reden(waarom)
    tekst = _open_tekst(pk)
    velden = asdict(gegevens)
    if gezien == tekst.versie and all(getattr(tekst, veld) == waarde for veld, waarde in velden.items()):
        raise BrieftekstKanNiet(_("Er verandert niets. Wijzig eerst iets, of ga terug."))
    Briefsjabloon(soort=tekst.soort, van=tekst.van, **velden).full_clean(validate_constraints=False)
    with handeling(Handeling.BRIEFTEKST_VERBETERD, door=door, onderdeel=tekst.soort.code) as daad:
        daad.over("briefsjabloon", pk)
        wijzig_rij(tekst, gezien=gezien, velden={}, ook=velden)
        return wijzig_rij(tekst, gezien=None, velden={**velden, **_van_wie(door, waarom)})


@transaction.atomic
def take_back_brieftekst(*, pk: int, waarom: str, door: Gebruiker) -> None:
    """Take back a text that holds from today or later: what held before it holds on. Its versions keep it.

    Raises:
        PermissionDenied: `door` does not change letters.
        BrieftekstKanNiet: it holds longer already.
        ValidationError: without a reason.
    """
    eis_schrijft_brieven(door)
    _eis_reden(waarom)
    tekst = _open_tekst(pk)
    voor = Briefsjabloon.objects.filter(soort=tekst.soort, tot=tekst.van).first()
    with handeling(Handeling.BRIEFTEKST_TERUGGENOMEN, door=door, onderdeel=tekst.soort.code) as daad:
        daad.over("briefsjabloon", pk)
        # The last version says who took it back and why.
        wijzig_rij(tekst, gezien=None, velden=_van_wie(door, waarom))
        tot = tekst.tot
        Briefsjabloon.objects.filter(pk=pk).delete()
        if voor is not None:
            wijzig_rij(voor, gezien=None, velden={"tot": tot})


@transaction.atomic
def adopt_brieftekst(*, pk: int, voorstel: bool, waarom: str, door: Gebruiker) -> Briefsjabloon:
    """Say that the municipality adopted a text, or that it is a proposal after all.

    Args:
        pk: the key of the text.
        voorstel: whether it is a proposal from now on.
        waarom: who adopted it, or why it is a proposal.
        door: who says so.

    Raises:
        PermissionDenied: `door` does not change letters.
        BrieftekstKanNiet: so it was already.
        ValidationError: without a reason.
    """
    eis_schrijft_brieven(door)
    _eis_reden(waarom)
    tekst = Briefsjabloon.objects.select_for_update(of=("self",)).select_related("soort").get(pk=pk)
    if tekst.voorstel == voorstel:
        raise BrieftekstKanNiet(
            _("Deze tekst is al een voorstel.") if voorstel else _("Deze tekst is al vastgesteld.")
        )
    with handeling(Handeling.BRIEFTEKST_VASTGESTELD, door=door, onderdeel=tekst.soort.code) as daad:
        daad.over("briefsjabloon", pk)
        return wijzig_rij(tekst, gezien=None, velden={"voorstel": voorstel, **_van_wie(door, waarom)})


def _open_tekst(pk: int) -> Briefsjabloon:
    """Return a text that holds from today or later, locked with its letter."""
    soort = Briefsjabloon.objects.values_list("soort", flat=True).get(pk=pk)
    Controlesoort.objects.select_for_update(of=("self",)).get(pk=soort)
    tekst = Briefsjabloon.objects.select_related("soort").get(pk=pk)
    if tekst.van < vandaag():
        raise BrieftekstKanNiet(
            _("Deze tekst geldt al sinds %s. Schrijf een nieuwe tekst, vanaf een dag.") % voluit(tekst.van)
        )
    return tekst


def _zegt(tekst: Briefsjabloon) -> tuple[Any, ...]:
    return tekst.titel, tekst.aan, tekst.tekst, tekst.voorstel


def _eis_reden(waarom: str) -> None:
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit wijzigt")})


def _van_wie(door: Gebruiker, waarom: str) -> dict[str, Any]:
    return {"gewijzigd_door": door, "correctiereden": waarom.strip()}
