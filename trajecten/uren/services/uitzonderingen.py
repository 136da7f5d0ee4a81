"""Requesting an exception to the norm, and answering it (DOMEIN 8).

The norm refuses nothing: a step into Vormgeven beyond it passes with a reason, and that reason is the request.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from kern.beleid import Onderwerp
from kern.klok import nu, vandaag
from kern.terugdraaien import daad_van, draai_terug
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.traject.models import Traject
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.jaar import jaar
from trajecten.uren.models import Uitzondering


def lock_jaar(wie: Gebruiker) -> None:
    """Lock the norm of a coordinator, so that two steps at once cannot both find the last place free."""
    Gebruiker.objects.select_for_update(no_key=True).order_by().filter(pk=wie.pk).values_list("pk").get()


def ask_uitzondering(
    *,
    traject: Traject,
    voor: Gebruiker,
    reden: str,
    door: Gebruiker | None = None,
    in_jaar: int | None = None,
    tot: int | None = None,
) -> Uitzondering:
    """Request an exception from the teamleider, because a coordinator guides more people than its norm by an act.

    Called inside and after the act that brought the traject to Vormgeven or to this coordinator. Its year is locked
    then, if the norm was judged before (`past_in_norm`). An earlier request for the same traject stays as it is.

    Args:
        traject: the traject by which the norm is exceeded.
        voor: the coordinator who guides it now, or will from an agreed day.
        reden: why; the teamleider reads it.
        door: who asks: `voor` itself, or its replacement.
        in_jaar: the year of that day; this year when left out.
        tot: how many people it guides then; counted now when left out.
    """
    vraag, nieuw = Uitzondering.objects.get_or_create(
        inburgeraar_id=traject.inburgeraar_id,
        traject=traject,
        voor=voor,
        jaar=in_jaar or vandaag().year,
        antwoord=Uitzonderingstand.OPEN,
        defaults={"tot": jaar(voor).begeleid if tot is None else tot, "reden": reden.strip()},
    )
    if nieuw:
        vrager = door or voor
        with handeling(Handeling.UITZONDERING_GEVRAAGD, door=vrager) as daad:
            daad.over("inburgeraar", traject.inburgeraar_id)
            _vertel([pk for pk in teamleiders_in_kracht() if pk != vrager.pk], vraag, door=vrager)
    return vraag


def allow_uitzondering(
    *, traject: Traject, voor: Gebruiker, door: Gebruiker, reden: str, jaar: int, tot: int
) -> Uitzondering:
    """Let a coordinator guide more people than its norm without being asked, by the teamleider who assigns them.

    Called inside that act, or the one in which the coordinator accepts, with the year locked as in `ask_uitzondering`.
    Nobody is told: both acts tell the coordinator.

    Args:
        traject: the traject by which the norm is exceeded.
        voor: the coordinator.
        door: a teamleider, another user.
        reden: why.
        jaar: the year.
        tot: how many people it may guide that year.
    """
    return Uitzondering.objects.create(
        inburgeraar_id=traject.inburgeraar_id,
        traject=traject,
        voor=voor,
        jaar=jaar,
        tot=tot,
        reden=reden.strip()[:200],
        antwoord=Uitzonderingstand.JA,
        antwoord_op=nu(),
        antwoord_door=door,
    )


@transaction.atomic
def answer_uitzondering(
    *, uitzondering_id: int, door: Gebruiker, ja: bool, tot: int | None, toelichting: str
) -> Uitzondering:
    """Answer whether a coordinator may guide more people than its norm; a yes also answers the requests it covers.

    A no changes nothing for the person, who stays with its fixed contact until the teamleider arranges otherwise.

    Args:
        uitzondering_id: the request.
        door: a teamleider, other than the user who asked.
        ja: yes or no.
        tot: with a yes, how many people this coordinator may guide this year; the requested number when None.
        toelichting: one sentence, for the user who asked.

    Raises:
        Weigering: it was answered already, or this user may not answer it.
        ValidationError: no sentence, or a number below what was asked.
    """
    if not toelichting.strip():
        raise ValidationError({"toelichting": _("Schrijf in één zin op waarom")})
    vraag = Uitzondering.objects.select_for_update(of=("self",)).filter(pk=uitzondering_id).first()
    if vraag is None or vraag.antwoord != Uitzonderingstand.OPEN:
        raise Weigering(_("Deze vraag is al beantwoord."))
    if not door.heeft(Rol.TEAMLEIDER) or vraag.voor_id == door.pk:
        raise Weigering(_("Een andere teamleider beantwoordt deze vraag."))
    hoeveel = vraag.tot if tot is None else tot
    if ja and hoeveel < vraag.tot:
        raise ValidationError({"tot": _("Vul %d of meer in: zoveel mensen zijn het nu") % vraag.tot})
    vragen = [vraag]
    if ja:
        vragen += (
            Uitzondering.objects.select_for_update(of=("self",))
            .filter(voor=vraag.voor_id, jaar=vraag.jaar, antwoord=Uitzonderingstand.OPEN, tot__lte=hoeveel)
            .exclude(pk=vraag.pk)
        )
    with handeling(Handeling.UITZONDERING_BEANTWOORD, door=door) as daad:
        for een in vragen:
            daad.over("inburgeraar", een.inburgeraar_id)
            een.antwoord = Uitzonderingstand.JA if ja else Uitzonderingstand.NEE
            een.antwoord_op, een.antwoord_door = nu(), door
            een.tot, een.toelichting = hoeveel if ja else een.tot, toelichting.strip()
            een.save(update_fields=["antwoord", "antwoord_op", "antwoord_door", "tot", "toelichting"])
        _vertel([vraag.voor_id], vraag, door=door)
    return vraag


@transaction.atomic
def reopen_uitzondering(*, uitzondering_id: int, door: Gebruiker) -> Uitzondering:
    """Take back an answer given by mistake, and the answers that a yes gave with it; open requests stay open.

    Raises:
        Weigering: another teamleider answered it, or a later request was made meanwhile.
    """
    vraag = Uitzondering.objects.select_for_update(of=("self",)).get(pk=uitzondering_id)
    if vraag.antwoord == Uitzonderingstand.OPEN:
        return vraag
    if vraag.antwoord_door_id != door.pk:
        raise Weigering(_("Alleen wie deze vraag beantwoordde, kan het antwoord terugnemen."))
    antwoord = daad_van(vraag, "antwoord")
    samen = Uitzondering.objects.filter(voor=vraag.voor_id, jaar=vraag.jaar, antwoord_door=door)
    daad_was = Handeling.UITZONDERING_BEANTWOORD
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        weer_open = draai_terug(samen, antwoord)
        for een in Uitzondering.objects.filter(pk__in=weer_open):
            daad.over("inburgeraar", een.inburgeraar_id)
        _vertel([vraag.voor_id], vraag, door=door, handeling_=Handeling.ONGEDAAN_GEMAAKT)
    vraag.refresh_from_db()
    return vraag


def _vertel(
    ontvangers: list[int], vraag: Uitzondering, *, door: Gebruiker, handeling_: Handeling | None = None
) -> None:
    beantwoord = vraag.antwoord != Uitzonderingstand.OPEN
    tell(
        ontvangers=ontvangers,
        soort=Meldingsoort.UITZONDERING,
        handeling=handeling_
        or (Handeling.UITZONDERING_BEANTWOORD if beantwoord else Handeling.UITZONDERING_GEVRAAGD),
        over=Onderwerp("uitzondering", vraag.pk),
        door=door,
    )
