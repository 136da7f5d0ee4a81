"""Inquiries: asking the teamleider about a person out of sight, and answering (DOMEIN 4)."""

from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from inburgeraars.eigen_daden import eigen_daden
from inburgeraars.fouten import NietVanJou
from kern.beleid import Onderwerp
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from vinden.models import Navraag

PER_DAG = 10
"""The most inquiries of a user in 24 hours: enough for a day of visits, too few to try names."""


@transaction.atomic
def ask_navraag(*, inburgeraar_id: int, door: Gebruiker, getypt: str) -> int:
    """Ask the teamleider whether a person out of sight is the one the trajectcoördinator is talking to.

    Every inquiry is logged with the person it is about, and the teamleiders get a notice. The asker sees neither the
    person nor the notice.

    Args:
        inburgeraar_id: the person it may be.
        door: the trajectcoördinator.
        getypt: the known details of the person the asker is talking to.

    Returns:
        The number of the inquiry.

    Raises:
        NietVanJou: `door` is no trajectcoördinator.
        Weigering: too many inquiries today.
    """
    wijken = [a.wijk_id for a in door.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR and a.wijk_id]
    if not wijken:
        # For a user who works in all wijken nobody is out of sight.
        raise NietVanJou(_("Alleen een trajectcoördinator kan dit vragen."))
    if eigen_daden(Handeling.NAVRAAG_GEDAAN, uren=24) >= PER_DAG:
        raise Weigering(
            _("Je hebt vandaag al %d keer iets gevraagd. Bel je teamleider, of vraag het morgen.") % PER_DAG
        )
    with handeling(Handeling.NAVRAAG_GEDAAN, door=door) as daad:
        nummer = _schrijf(inburgeraar_id, door, wijken[0], getypt)
        daad.over("inburgeraar", inburgeraar_id)
        daad.over("navraag", nummer)
        tell(
            ontvangers=teamleiders_in_kracht(),
            soort=Meldingsoort.NAVRAAG,
            handeling=Handeling.NAVRAAG_GEDAAN,
            over=Onderwerp("navraag", nummer),
            door=door,
        )
    return nummer


def _schrijf(inburgeraar_id: int, door: Gebruiker, wijk_id: int, getypt: str) -> int:
    # The asker may add the row but not read it, so the insert returns nothing, not even its number.
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('vinden_navraag', 'id'))")
        (nummer,) = cursor.fetchone()
    Navraag.objects.bulk_create(
        [
            Navraag(
                pk=nummer,
                inburgeraar_id=inburgeraar_id,
                gevraagd_door=door,
                wijk_id=wijk_id,
                getypt=getypt.strip(),
            )
        ],
        ignore_conflicts=True,
    )
    return int(nummer)


@transaction.atomic
def reopen_navraag(*, nummer: int, door: Gebruiker) -> Navraag:
    """Take back an answer given by mistake, so that another can be given; what was typed stays erased.

    Raises:
        NietVanJou: another teamleider answered it.
    """
    navraag = Navraag.objects.select_for_update(of=("self",)).get(pk=nummer)
    if navraag.beantwoord_op is None:
        return navraag
    if navraag.beantwoord_door_id != door.pk:
        raise NietVanJou(_("Alleen wie dit beantwoordde, kan het antwoord terugnemen."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.NAVRAAG_BEANTWOORD) as daad:
        daad.over("inburgeraar", navraag.inburgeraar_id)
        daad.over("navraag", navraag.pk)
        navraag.antwoord, navraag.beantwoord_door, navraag.beantwoord_op = "", None, None
        navraag.save(update_fields=["antwoord", "beantwoord_door", "beantwoord_op"])
    return navraag


@transaction.atomic
def answer_navraag(*, nummer: int, door: Gebruiker, antwoord: str) -> Navraag:
    """Answer an inquiry with a sentence; the asker is told, and the typed details are erased.

    Raises:
        NietVanJou: `door` is no teamleider.
        Weigering: it was answered already.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise NietVanJou(_("Alleen een teamleider beantwoordt dit."))
    navraag = Navraag.objects.select_for_update(of=("self",)).get(pk=nummer)
    if navraag.beantwoord_op is not None:
        raise Weigering(_("Deze vraag is al beantwoord."))
    with handeling(Handeling.NAVRAAG_BEANTWOORD, door=door) as daad:
        daad.over("inburgeraar", navraag.inburgeraar_id)
        daad.over("navraag", navraag.pk)
        navraag.antwoord, navraag.beantwoord_door, navraag.beantwoord_op = antwoord.strip(), door, nu()
        navraag.getypt = ""
        navraag.save(update_fields=["antwoord", "beantwoord_door", "beantwoord_op", "getypt"])
        tell(
            ontvangers=[navraag.gevraagd_door_id],
            soort=Meldingsoort.NAVRAAG,
            handeling=Handeling.NAVRAAG_BEANTWOORD,
            over=Onderwerp("navraag", navraag.pk),
            door=door,
        )
    return navraag
