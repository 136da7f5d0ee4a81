"""Households (DOMEIN 4): who live together and what they are of each other, over a period.

Row history keeps earlier versions.
"""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Huishouden, Huishoudlid, Huishoudrelatie, Inburgeraar, Relatie, Route
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.benaderingen import (
    aanstelling_voor_wijk,
    lock_personen,
    lock_persoon,
    open_benadering,
)
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling


def kept_by(persoon: Inburgeraar, door: Gebruiker) -> bool:
    """Tell whether this user keeps the dossier of a person, or may approach the person because nobody keeps it."""
    lopend = open_benadering(persoon.pk)
    if lopend is None or lopend.route != Route.WIJKGERICHT:
        return aanstelling_voor_wijk(door, persoon.wijk_id) is not None
    return lopend.door_id == door.pk or houdt_dossier(persoon.pk, door)


@transaction.atomic
def join_huishouden(*, inburgeraar_id: int, bij: int, door: Gebruiker) -> Huishouden:
    """Add a person to the household of another, from today on; a former household is left.

    Who lives with whom is part of both dossiers, so the user must keep at least one of the two. Only who keeps the
    person's own dossier may take it out of another household.

    Args:
        inburgeraar_id: the person who joins.
        bij: a person of the household; one is made when that person has none.
        door: the trajectcoördinator.

    Returns:
        The household of both.

    Raises:
        NietVanJou: `door` keeps neither dossier, or the person lives in another household and another keeps its
            dossier.
    """
    personen = lock_personen([inburgeraar_id, bij])
    if len(personen) != len({inburgeraar_id, bij}) or inburgeraar_id == bij:
        raise NietVanJou(_("Kies twee mensen uit je lijst."))
    lid, ander = personen[inburgeraar_id], personen[bij]
    houdt_lid = kept_by(lid, door)
    if not houdt_lid and not kept_by(ander, door):
        raise NietVanJou(_("Je begeleidt geen van deze twee mensen."))
    nu, daar = _lidmaatschap(lid), _lidmaatschap(ander)
    if nu is not None and daar is not None and nu.huishouden_id == daar.huishouden_id:
        return nu.huishouden
    if nu is not None and not houdt_lid:
        raise NietVanJou(_("%s hoort bij een ander huishouden en heeft een ander vast contact.") % lid.naam)
    with handeling(Handeling.HUISHOUDEN_GEWIJZIGD, door=door) as daad:
        for persoon in (lid, ander):
            daad.over("inburgeraar", persoon.pk)
        if daar is None:
            daar = Huishoudlid.objects.create(inburgeraar=ander, huishouden=Huishouden.objects.create())
        if nu is not None:
            _beeindig(nu)
        Huishoudlid.objects.create(inburgeraar=lid, huishouden=daar.huishouden)
    return daar.huishouden


@transaction.atomic
def leave_huishouden(*, inburgeraar_id: int, door: Gebruiker) -> None:
    """End the membership of a person's household; nothing happens when there is none.

    Raises:
        NietVanJou: `door` does not keep the dossier.
    """
    persoon = lock_persoon(inburgeraar_id)
    lidmaatschap = _lidmaatschap(persoon)
    if lidmaatschap is None:
        return
    if not kept_by(persoon, door):
        raise NietVanJou(_("Alleen het vaste contact kan wijzigen met wie deze persoon woont."))
    with handeling(Handeling.HUISHOUDEN_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        _beeindig(lidmaatschap)


@transaction.atomic
def return_to_huishouden(*, inburgeraar_id: int, door: Gebruiker) -> Inburgeraar:
    """Let a person belong again to the household that it left today by mistake; nothing happens when it is in one.

    Raises:
        NietVanJou: `door` does not keep the dossier.
        Weigering: it left no household today.
    """
    persoon = lock_persoon(inburgeraar_id)
    if not kept_by(persoon, door):
        raise NietVanJou(_("Alleen het vaste contact kan wijzigen met wie deze persoon woont."))
    if _lidmaatschap(persoon) is not None:
        return persoon
    verlaten = Huishoudlid.objects.filter(inburgeraar=persoon, tot=vandaag()).order_by("van", "pk").last()
    if verlaten is None:
        raise Weigering(_("Deze persoon is vandaag niet uit een huishouden gegaan."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.HUISHOUDEN_GEWIJZIGD) as daad:
        daad.over("inburgeraar", persoon.pk)
        verlaten.tot = None
        verlaten.save(update_fields=["tot"])
    return persoon


def _relaties(inburgeraar_id: int, anderen: Iterable[int]) -> dict[int, Huishoudrelatie]:
    """Return the relations in force of a person with others, by the key of the other."""
    wie = list(anderen)
    rijen = Huishoudrelatie.objects.in_kracht().filter(
        Q(inburgeraar=inburgeraar_id, ander__in=wie) | Q(ander=inburgeraar_id, inburgeraar__in=wie)
    )
    return {
        rij.ander_id if rij.inburgeraar_id == inburgeraar_id else rij.inburgeraar_id: rij for rij in rijen
    }


@transaction.atomic
def set_relaties(
    *, inburgeraar_id: int, relaties: Mapping[int, Relatie | None], door: Gebruiker
) -> list[int]:
    """Record what others of a household are of a person; None takes back what stood there.

    A relation that changes ends today, and the new one begins. As with the household itself the user must keep at
    least one dossier of each pair.

    Args:
        inburgeraar_id: the person.
        relaties: what each other, by key, is of the person.
        door: the trajectcoördinator.

    Returns:
        The keys of the others whose relation changed.

    Raises:
        NietVanJou: one of them is not of the household, or `door` keeps neither dossier.
    """
    personen = lock_personen([inburgeraar_id, *relaties])
    nu = _relaties(inburgeraar_id, relaties)
    anders = {
        pk: soort for pk, soort in relaties.items() if (nu[pk].relatie_van(pk) if pk in nu else None) != soort
    }
    for pk in anders:
        _eis_huisgenoten(personen, inburgeraar_id, pk, door)
    if not anders:
        return []
    with handeling(Handeling.HUISHOUDEN_GEWIJZIGD, door=door) as daad:
        for pk in (inburgeraar_id, *anders):
            daad.over("inburgeraar", pk)
        for pk, soort in anders.items():
            if pk in nu:
                _beeindig(nu[pk])
            if soort is not None:
                Huishoudrelatie.objects.create(
                    inburgeraar=personen[pk], ander=personen[inburgeraar_id], soort=soort
                )
    return list(anders)


def _eis_huisgenoten(personen: Mapping[int, Inburgeraar], een: int, ander: int, door: Gebruiker) -> None:
    if een not in personen or ander not in personen or een == ander:
        raise NietVanJou(_("Kies twee mensen uit je lijst."))
    thuis = [_lidmaatschap(personen[pk]) for pk in (een, ander)]
    if thuis[0] is None or thuis[1] is None or thuis[0].huishouden_id != thuis[1].huishouden_id:
        raise NietVanJou(
            _("%(een)s en %(ander)s horen niet bij hetzelfde huishouden.")
            % {"een": personen[een].naam, "ander": personen[ander].naam}
        )
    if not kept_by(personen[een], door) and not kept_by(personen[ander], door):
        raise NietVanJou(_("Je begeleidt geen van deze twee mensen."))


def _lidmaatschap(persoon: Inburgeraar) -> Huishoudlid | None:
    return Huishoudlid.objects.filter(inburgeraar=persoon).in_kracht().select_related("huishouden").first()


def _beeindig(rij: Huishoudlid | Huishoudrelatie) -> None:
    rij.tot = max(vandaag(), rij.van)
    rij.save(update_fields=["tot"])
