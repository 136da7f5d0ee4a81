"""Agreeing to a takeover: the person changes routes that day (DOMEIN 4, 5 and 8a; docs/adr/0018)."""

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Eindreden, Inburgeraar, Route
from inburgeraars.services.benaderingen import (
    aanstelling_voor_wijk,
    beeindig,
    begin_benadering,
    eindig_begeleiding,
    lock_personen,
    meld_einde,
    open_benadering,
)
from inburgeraars.services.vindgegevens import vond_in_register
from kern.identiteit import als
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand, Contactsoort, Resultaat
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.traject.fouten import LopendTraject
from trajecten.traject.lopend import eis_caseload, open_traject
from trajecten.traject.models import Traject
from vinden.models import Antwoord, Overnameverzoek
from vinden.overnames.services import beantwoord, eis_gevraagd_aan, open_verzoek, vertel
from vinden.regulier.services import eis_op_regulier_van


@transaction.atomic
def agree_to_overname(*, verzoek_id: int, door: Gebruiker, toelichting: str = "") -> Overnameverzoek:
    """Agree: the approach ends, and the asker approaches the person from today on.

    The rows that the agreeing user may not write (a claim for the other route, a traject) are written as the asker,
    under the walls of that user, with its own request as the ground.

    Args:
        verzoek_id: the request.
        door: the user who approaches the person.
        toelichting: a note to the asker.

    Raises:
        Weigering: it has an answer, or the asker may not approach this person any more.
        NietVanJou: another user was asked, or the user does not approach the person any more.
        NietInCaseload: another user guides the person by now.
        LopendTraject: a traject runs; it must be closed before the person goes to the regular route.
    """
    verzoek = Overnameverzoek.objects.filter(pk=verzoek_id).first()
    # The person is locked before the request, as in every act that changes an approach.
    personen = lock_personen([verzoek.inburgeraar_id]) if verzoek else {}
    verzoek = open_verzoek(verzoek_id)
    eis_gevraagd_aan(verzoek, door)
    persoon = personen.get(verzoek.inburgeraar_id)
    if persoon is None:
        raise Weigering(_("Jij begeleidt deze persoon niet meer. Je kunt deze persoon dus niet overdragen."))
    vrager = Gebruiker.objects.get(pk=verzoek.gevraagd_door_id)
    _eis_mag_nog(verzoek, vrager, persoon)
    draag_over = _naar_wijk if verzoek.naar_route == Route.WIJKGERICHT else _naar_regulier
    draag_over(verzoek, persoon, van=door, aan=vrager, toelichting=toelichting)
    return verzoek


def _eis_mag_nog(verzoek: Overnameverzoek, vrager: Gebruiker, persoon: Inburgeraar) -> None:
    if verzoek.naar_route == Route.WIJKGERICHT:
        mag = aanstelling_voor_wijk(vrager, persoon.wijk_id) is not None
    else:
        mag = vrager.heeft(Rol.CONSULENT)
    if not mag:
        raise Weigering(
            _("%(wie)s kan deze persoon niet meer benaderen. Zeg nee, of overleg.") % {"wie": vrager.naam}
        )


def _zeg_ja(verzoek: Overnameverzoek, door: Gebruiker, toelichting: str) -> None:
    beantwoord(verzoek, Antwoord.JA, toelichting=toelichting)
    vertel([verzoek.gevraagd_door_id], Handeling.OVERNAME_BEANTWOORD, verzoek, door)


def _naar_wijk(
    verzoek: Overnameverzoek, persoon: Inburgeraar, *, van: Gebruiker, aan: Gebruiker, toelichting: str
) -> None:
    lopend = eis_op_regulier_van(persoon.pk, van)
    with handeling(Handeling.OVERNAME_BEANTWOORD, door=van, onderdeel=Antwoord.JA) as daad:
        daad.over("inburgeraar", persoon.pk)
        _zeg_ja(verzoek, van, toelichting)
    with als(aan), handeling(Handeling.PERSOON_OVERGENOMEN, door=aan) as daad:
        daad.over("inburgeraar", persoon.pk)
        beeindig(lopend, Eindreden.OVERGENOMEN, op=vandaag())
        begin_benadering(persoon, route=Route.WIJKGERICHT, door=aan, van=vandaag(), wijk_id=persoon.wijk_id)
        vond_in_register(persoon, op=vandaag())
        _open_na_gesprek(persoon, aan)


def _open_na_gesprek(persoon: Inburgeraar, door: Gebruiker) -> None:
    """Open the traject today if such a talk was held before, which opened nothing on the regular route (DOMEIN 5)."""
    gesproken = Verslag.objects.filter(
        inburgeraar=persoon,
        resultaat=Resultaat.GESPROKEN,
        contactmoment__soort__in=[s for s in Contactsoort if s.opent_traject],
    )
    if (
        not gesproken.exists()
        or Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True).exists()
    ):
        return
    with handeling(Handeling.TRAJECT_GEOPEND, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        open_traject(persoon=persoon, door=door, op=vandaag())


def _naar_regulier(
    verzoek: Overnameverzoek, persoon: Inburgeraar, *, van: Gebruiker, aan: Gebruiker, toelichting: str
) -> None:
    eis_caseload(persoon.pk, van)
    lopend = open_benadering(persoon.pk)
    if lopend is None or lopend.route != Route.WIJKGERICHT:
        raise NietVanJou(_("Deze persoon wordt niet meer in de wijk benaderd."))
    if Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True).exists():
        raise LopendTraject
    with handeling(Handeling.OVERNAME_BEANTWOORD, door=van, onderdeel=Antwoord.JA) as daad:
        daad.over("inburgeraar", persoon.pk)
        _zeg_ja(verzoek, van, toelichting)
        meld_einde(lopend)
        GeplandBezoek.objects.filter(inburgeraar=persoon, stand=Bezoekstand.GEPLAND).update(
            stand=Bezoekstand.VERVALLEN
        )
        # The route first: once the toegang has ended, a person who lives elsewhere is out of sight.
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
        beeindig(lopend, Eindreden.OVERGENOMEN, op=vandaag())
        eindig_begeleiding(persoon.pk, van.pk)
    with als(aan), handeling(Handeling.PERSOON_OVERGENOMEN, door=aan) as daad:
        daad.over("inburgeraar", persoon.pk)
        begin_benadering(persoon, route=Route.REGULIER, door=aan, van=vandaag(), wijk_id=persoon.wijk_id)
