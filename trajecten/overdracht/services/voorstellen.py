"""Proposing a transfer of one, some or all people of a coordinator, and withdrawing it (DOMEIN 2 and 8)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import VOORSTEL, Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_personen
from kern.dagen import JAAR, eis_komt
from kern.klok import nu, vandaag
from kern.woorden import opsomming
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.fouten import BovenDeNorm, OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig
from trajecten.overdracht.ruimte import Ruimte, ruimte
from trajecten.overdracht.services.basis import (
    eis_lengte,
    eis_teamleider,
    is_coordinator,
    lock_overdrachten,
    vertel,
    vertel_samen,
    zet_stand,
)
from trajecten.traject.lopend import vaste_contacten


@dataclass(frozen=True, kw_only=True)
class Voorstel:
    """The transfer of one person, as a teamleider proposes it.

    Args:
        inburgeraar_id: the person.
        aan: the receiver.
        waarom: why this receiver, who reads it.
        notitie: where it stands; read at level dossier.
        gevoelig: what is sensitive; the receiver reads it after accepting.
        nagekeken: somebody read the note through, which was filled in from the dossier.
        kennismaken_voor: the day before which both visit the person together; None for no such visit.
    """

    inburgeraar_id: int
    aan: Gebruiker
    waarom: str = ""
    notitie: str = ""
    gevoelig: str = ""
    nagekeken: bool = False
    kennismaken_voor: dt.date | None = None


@transaction.atomic
def propose_overdrachten(
    *,
    voorstellen: Sequence[Voorstel],
    vanaf: dt.date,
    door: Gebruiker,
    toch: Mapping[int, str] | None = None,
) -> list[Overdracht]:
    """Propose that people go to another coordinator from a day, and tell each receiver.

    Until the day, and never before the receiver accepts, who has a person stays responsible. The receiver reads the
    dossier from now on.

    Args:
        voorstellen: the people; all of them or none.
        vanaf: today or later.
        door: a teamleider.
        toch: the reason why a receiver (key) may guide more people than its norm.

    Raises:
        OverdrachtKanNiet: somebody has no fixed contact, a proposal that waits, or died; the receiver has the person
            already or is no coordinator on that day.
        BovenDeNorm: a receiver would guide more people than its norm, and `toch` gives no reason.
        ValidationError: an impossible day, nobody chosen, or a reason that is too long.
    """
    eis_teamleider(door)
    _eis_dagen(voorstellen, vanaf)
    personen = lock_personen([v.inburgeraar_id for v in voorstellen])
    contacten = vaste_contacten(personen)
    for voorstel in voorstellen:
        _eis_kan(voorstel, personen, contacten, vanaf)
    toegestaan = _toegestaan(voorstellen, vanaf, toch or {})
    moment, rijen = nu(), list[Overdracht]()
    with handeling(Handeling.OVERDRACHT_VOORGESTELD, door=door) as daad:
        for voorstel in voorstellen:
            daad.over("inburgeraar", voorstel.inburgeraar_id)
            van = contacten[voorstel.inburgeraar_id].gebruiker
            assert van is not None
            rij = Overdracht(van=van, vanaf=vanaf, door=door, created_at=moment)
            if boven := toegestaan.get(voorstel.aan.pk):
                rij.toch_tot, rij.toch_reden = boven[0].straks, boven[1]
            rijen.append(_schrijf(rij, voorstel))
        for aan in {v.aan.pk for v in voorstellen}:
            eerste = next(r for r in rijen if r.aan_id == aan)
            vertel([eerste], aan=[aan], handeling=Handeling.OVERDRACHT_VOORGESTELD, door=door)
    return rijen


def _schrijf(rij: Overdracht, voorstel: Voorstel) -> Overdracht:
    rij.inburgeraar_id, rij.aan = voorstel.inburgeraar_id, voorstel.aan
    rij.waarom, rij.notitie = voorstel.waarom.strip()[:200], voorstel.notitie.strip()
    rij.nagekeken, rij.kennismaken_voor = voorstel.nagekeken, voorstel.kennismaken_voor
    rij.toegang = Toegang.objects.create(
        inburgeraar_id=voorstel.inburgeraar_id,
        gebruiker=voorstel.aan,
        grond=Toegangsgrond.OVERDRACHT,
        omvang=VOORSTEL,
        van=vandaag(),
    )
    rij.save()
    Overdrachtgevoelig.objects.create(
        inburgeraar_id=voorstel.inburgeraar_id, overdracht=rij, tekst=voorstel.gevoelig.strip()
    )
    return rij


def _eis_dagen(voorstellen: Sequence[Voorstel], vanaf: dt.date) -> None:
    if not voorstellen:
        raise ValidationError(_("Kies voor minstens één persoon wie de begeleiding overneemt"))
    eis_komt("vanaf", vanaf, hoogstens=JAAR)
    for voorstel in voorstellen:
        eis_komt("kennismaken_voor", voorstel.kennismaken_voor)


def _eis_kan(
    voorstel: Voorstel, personen: Mapping[int, Inburgeraar], contacten: Mapping[int, Toegang], vanaf: dt.date
) -> None:
    persoon, contact = personen.get(voorstel.inburgeraar_id), contacten.get(voorstel.inburgeraar_id)
    if persoon is None:
        raise OverdrachtKanNiet(_("Een van deze mensen is er niet meer. Kies opnieuw."))
    naam = {"naam": persoon.naam, "wie": voorstel.aan.naam}
    if contact is None or persoon.overleden_op is not None:
        raise OverdrachtKanNiet(_("%(naam)s heeft geen vast contact meer. Overdragen kan niet.") % naam)
    if contact.gebruiker_id == voorstel.aan.pk:
        raise OverdrachtKanNiet(_("%(wie)s is al het vaste contact van %(naam)s. Kies een ander.") % naam)
    if contact.tot is not None and contact.tot <= vanaf:
        raise OverdrachtKanNiet(_("De nazorg van %(naam)s is dan al voorbij. Overdragen kan niet.") % naam)
    if not is_coordinator(voorstel.aan.pk, vanaf):
        raise OverdrachtKanNiet(
            _("%(wie)s is op die dag geen trajectcoördinator. Kies een andere collega of een andere dag.")
            % naam
        )
    wacht = Overdracht.objects.filter(inburgeraar=persoon, stand=Overdrachtstand.VOORGESTELD)
    if wacht.exists():
        raise OverdrachtKanNiet(_("Voor %(naam)s wacht al een voorstel. Trek dat eerst in.") % naam)


def _toegestaan(
    voorstellen: Sequence[Voorstel], vanaf: dt.date, toch: Mapping[int, str]
) -> dict[int, tuple[Ruimte, str]]:
    """Return for each receiver (key) above its norm how many people it would guide, and why that may be."""
    per_ontvanger = defaultdict[int, list[Voorstel]](list)
    for voorstel in voorstellen:
        per_ontvanger[voorstel.aan.pk].append(voorstel)
    uit = {}
    for pk, erbij in per_ontvanger.items():
        aan = erbij[0].aan
        stand = ruimte(aan, vanaf, [v.inburgeraar_id for v in erbij], met_voorstellen=True)
        if not stand.is_boven:
            continue
        if not (reden := toch.get(pk, "").strip()):
            raise BovenDeNorm(wie=pk, naam=aan.naam, straks=stand.straks, hoogstens=stand.hoogstens)
        eis_lengte(f"toch_{pk}", reden)
        uit[pk] = stand, reden
    return uit


@transaction.atomic
def change_notitie(
    *, overdracht_id: int, door: Gebruiker, notitie: str, gevoelig: str | None, nagekeken: bool = True
) -> Overdracht:
    """Change the note of a transfer that waits for its answer or its day, by a teamleider or the fixed contact.

    Args:
        overdracht_id: the transfer.
        door: the user.
        notitie: where it stands.
        gevoelig: what is sensitive; None leaves it.
        nagekeken: it was read through.

    Raises:
        OverdrachtKanNiet: it was carried out or ended, or the user may not.
    """
    (rij,), _personen = lock_overdrachten([overdracht_id])
    if rij.van_id != door.pk:
        eis_teamleider(door)
    if rij.stand not in {Overdrachtstand.VOORGESTELD, Overdrachtstand.AANGENOMEN}:
        raise OverdrachtKanNiet(
            _("Deze overdracht is al geweest of gestopt. De notitie blijft zoals zij is.")
        )
    with handeling(Handeling.OVERDRACHTNOTITIE_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", rij.inburgeraar_id)
        rij.notitie, rij.nagekeken = notitie.strip(), nagekeken
        rij.save(update_fields=["notitie", "nagekeken"])
        if gevoelig is not None:
            apart = Overdrachtgevoelig.objects.get(overdracht=rij)
            apart.tekst = gevoelig.strip()
            apart.save(update_fields=["tekst"])
    return rij


@transaction.atomic
def withdraw_overdrachten(*, overdracht_ids: Iterable[int], door: Gebruiker) -> list[Overdracht]:
    """Withdraw those of these proposals that have no answer yet, and tell each receiver once.

    After accepting only a new transfer changes who gets the person.

    Returns:
        The proposals that were withdrawn.

    Raises:
        OverdrachtKanNiet: `door` is no teamleider, or none of them waits any more.
    """
    eis_teamleider(door)
    alle, personen = lock_overdrachten(overdracht_ids)
    rijen = [rij for rij in alle if rij.stand == Overdrachtstand.VOORGESTELD]
    if not rijen:
        namen = opsomming([personen[rij.inburgeraar_id].naam for rij in alle])
        zin = ngettext(
            "Het voorstel voor %s is al beantwoord. Intrekken kan niet meer.",
            "De voorstellen voor %s zijn al beantwoord. Intrekken kan niet meer.",
            len(alle),
        )
        raise OverdrachtKanNiet(zin % namen)
    with handeling(Handeling.OVERDRACHT_INGETROKKEN, door=door) as daad:
        for rij in rijen:
            daad.over("inburgeraar", rij.inburgeraar_id)
            zet_stand(rij, Overdrachtstand.INGETROKKEN)
        vertel_samen(
            rijen, aan=lambda rij: [rij.aan_id], handeling=Handeling.OVERDRACHT_INGETROKKEN, door=door
        )
    return rijen
