"""Assigning a person without a fixed contact to a coordinator, at once (DOMEIN 2, 4 and 8).

Somebody who has a fixed contact changes by a transfer, which the receiver accepts (`voorstellen`).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang
from inburgeraars.services.benaderingen import (
    beeindig,
    begin_benadering,
    lock_personen,
    open_benaderingen,
    weigering_van_claim,
)
from inburgeraars.services.vindgegevens import vond_in_register
from kern.beleid import Onderwerp
from kern.klok import nu, vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.fouten import BovenDeNorm, OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.basis import (
    Toelating,
    eis_teamleider,
    is_coordinator,
    pas_norm,
    vertel_over,
)
from trajecten.overdracht.services.uitvoeren import lapse, na_overdracht, neem_werk_mee, verplaats
from trajecten.traject.lopend import vaste_contacten


@dataclass(frozen=True, kw_only=True)
class Toewijzing:
    """A person (key) and the coordinator who gets it."""

    inburgeraar_id: int
    aan: Gebruiker


@transaction.atomic
def assign_personen(
    *, toewijzingen: list[Toewijzing], door: Gebruiker, toch: Mapping[int, str] | None = None
) -> list[Inburgeraar]:
    """Assign people without a fixed contact: from today a coordinator approaches each of them.

    A free person, or one reserved for a wijk, goes to a coordinator of its wijk, as if that one claimed it. A person
    whose fixed contact has no aanstelling any more goes to any coordinator, with its planned visits and open tasks.

    Args:
        toewijzingen: the people; all of them or none.
        door: a teamleider.
        toch: the reason why a coordinator (key) may guide more people than its norm.

    Returns:
        The people.

    Raises:
        OverdrachtKanNiet: somebody has a fixed contact, or is on the regular route; `aan` is no coordinator.
        NietVanJou, AlBenaderd, Overleden: as for claiming.
        BovenDeNorm: more people than the norm, and `toch` gives no reason.
        ValidationError: nobody chosen.
    """
    eis_teamleider(door)
    if not toewijzingen:
        raise ValidationError(_("Kies voor minstens één persoon een trajectcoördinator"))
    personen = lock_personen([t.inburgeraar_id for t in toewijzingen])
    contacten, lopend = vaste_contacten(personen), open_benaderingen(personen)
    for toewijzing in toewijzingen:
        pk = toewijzing.inburgeraar_id
        _eis_kan(toewijzing, personen.get(pk), contacten.get(pk), lopend.get(pk))
    with handeling(Handeling.PERSOON_TOEGEWEZEN, door=door) as daad:
        _pas_normen(toewijzingen, contacten, door, toch or {})
        for toewijzing in toewijzingen:
            persoon = personen[toewijzing.inburgeraar_id]
            daad.over("inburgeraar", persoon.pk)
            if contact := contacten.get(persoon.pk):
                _neem_over(persoon, contact, aan=toewijzing.aan, door=door)
            else:
                _claim(persoon, lopend.get(persoon.pk), toewijzing.aan)
            vertel_over(
                [Onderwerp("inburgeraar", persoon.pk)],
                aan=[toewijzing.aan.pk],
                handeling=Handeling.PERSOON_TOEGEWEZEN,
                door=door,
            )
    return [personen[t.inburgeraar_id] for t in toewijzingen]


def _eis_kan(
    toewijzing: Toewijzing, persoon: Inburgeraar | None, contact: Toegang | None, lopend: Benadering | None
) -> None:
    if persoon is None:
        raise OverdrachtKanNiet(_("Een van deze mensen is er niet meer. Kies opnieuw."))
    woorden = {"naam": persoon.naam, "wie": toewijzing.aan.naam}
    if not is_coordinator(toewijzing.aan.pk, vandaag()):
        raise OverdrachtKanNiet(_("%(wie)s is vandaag geen trajectcoördinator. Kies een ander.") % woorden)
    if contact is not None:
        assert contact.gebruiker_id is not None
        if is_coordinator(contact.gebruiker_id, vandaag()):
            raise OverdrachtKanNiet(_("%(naam)s heeft een vast contact. Stel een overdracht voor.") % woorden)
    elif lopend is not None and lopend.route == Route.REGULIER:
        raise OverdrachtKanNiet(
            _("%(naam)s is op de reguliere route. Vraag de consulent om overname.") % woorden
        )
    elif (weigering := weigering_van_claim(persoon, lopend, toewijzing.aan)) is not None:
        raise OverdrachtKanNiet(
            _("%(wie)s kan %(naam)s niet krijgen: kies een trajectcoördinator van de wijk.") % woorden
        ) from weigering


def _pas_normen(
    toewijzingen: list[Toewijzing], contacten: Mapping[int, Toegang], door: Gebruiker, toch: Mapping[int, str]
) -> None:
    per_wie = defaultdict[int, list[Toewijzing]](list)
    for toewijzing in toewijzingen:
        if toewijzing.inburgeraar_id in contacten:
            per_wie[toewijzing.aan.pk].append(toewijzing)
    for pk, erbij in sorted(per_wie.items()):
        aan, reden = erbij[0].aan, toch.get(pk, "").strip()
        toelating = Toelating(door=door, reden=reden) if reden else None
        try:
            # Nobody allows it for itself: a teamleider who also guides people asks a colleague.
            pas_norm(aan, vandaag(), [t.inburgeraar_id for t in erbij], toelating=toelating, vraagt=reden)
        except BovenDeNorm as fout:
            raise fout.over(aan) from fout


def _neem_over(persoon: Inburgeraar, contact: Toegang, *, aan: Gebruiker, door: Gebruiker) -> None:
    """Let a coordinator follow a fixed contact who is no coordinator any more, today."""
    van = contact.gebruiker
    assert van is not None
    for oud in Overdracht.objects.filter(inburgeraar=persoon, stand__in=LOPEND).select_related(
        "toegang", "van", "aan"
    ):
        lapse(oud, reden=_("De persoon is toegewezen aan %s.") % aan.naam, door=door)
    nalezen = verplaats(persoon, contact, aan=aan, op=vandaag())
    neem_werk_mee(persoon.pk, van=van, aan=aan)
    Overdracht.objects.create(
        inburgeraar=persoon,
        van=van,
        aan=aan,
        vanaf=vandaag(),
        door=door,
        stand=Overdrachtstand.OVERGEDRAGEN,
        antwoord_op=nu(),
        overgedragen_op=vandaag(),
        nalezen=nalezen,
    )
    na_overdracht(persoon.pk, van, aan)


def _claim(persoon: Inburgeraar, lopend: Benadering | None, aan: Gebruiker) -> None:
    if lopend is not None:
        beeindig(lopend, Eindreden.GECLAIMD, op=vandaag())
    begin_benadering(persoon, route=Route.WIJKGERICHT, door=aan, van=vandaag(), wijk_id=persoon.wijk_id)
    vond_in_register(persoon, op=vandaag())
