"""Asking the teamleider about somebody out of one's sight, and the answer (DOMEIN 4)."""

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
"""How many questions a user may ask in 24 hours: enough for a day of visits, too few to try names."""


@transaction.atomic
def ask_navraag(*, inburgeraar_id: int, door: Gebruiker, getypt: str) -> int:
    """Ask the teamleider whether somebody out of sight is the person one is talking to.

    Every question is logged with the person it is about; the teamleiders get a notice. Who asks sees neither.

    Args:
        inburgeraar_id: who it may be.
        door: the trajectcoördinator.
        getypt: what is known of the person one is talking to.

    Returns:
        The number of the question.

    Raises:
        NietVanJou: who asks is no trajectcoördinator.
        Weigering: too many questions today.
    """
    wijken = [a.wijk_id for a in door.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR and a.wijk_id]
    if not wijken:
        # Whoever works in all wijken has nobody out of sight.
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
    # Who asks may add the row and not read it, so nothing of it is asked back, its number neither.
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
def answer_navraag(*, nummer: int, door: Gebruiker, antwoord: str) -> Navraag:
    """Answer a question with a sentence; who asked is told, and what was typed of the person one spoke is erased.

    Args:
        nummer: of the question.
        door: the teamleider.
        antwoord: the sentence.

    Raises:
        NietVanJou: who answers is no teamleider.
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
