"""What the acts on a handover share: locking the person, checking who may act, and telling the other side."""

from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell
from inburgeraars.services.benaderingen import lock_persoon
from kern.beleid import Onderwerp
from kern.weigering import Weigering
from logboek.enums import Handeling
from trajecten.handhaving.fouten import NietVanConsulent
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.traject.lopend import eis_begeleidt


def lock_van_consulent(overdracht_id: int, door: Gebruiker) -> Verzuimoverdracht:
    """Return an open handover to this consulent, with its person locked.

    Raises:
        NietVanConsulent: `door` is no consulent, or it was handed over to another.
        Weigering: it was closed.
    """
    if not door.heeft(Rol.CONSULENT):
        raise NietVanConsulent
    mijn = Verzuimoverdracht.objects.overgedragen_aan(door)
    persoon = mijn.filter(pk=overdracht_id).values_list("inburgeraar_id", flat=True).first()
    if persoon is None:
        raise NietVanConsulent
    lock_persoon(persoon)
    # Another transaction may have changed it while this one waited for the lock: read it anew, within sight.
    return _open(mijn.filter(pk=overdracht_id).first())


def lock_van_dossier(overdracht_id: int, door: Gebruiker) -> Verzuimoverdracht:
    """Return an open handover of a dossier that this user keeps, with its person locked.

    Raises:
        NietInCaseload: `door` does not keep the dossier.
        Weigering: it was closed.
    """
    persoon = Verzuimoverdracht.objects.values_list("inburgeraar_id", flat=True).get(pk=overdracht_id)
    lock_persoon(persoon)
    eis_begeleidt(persoon, door)
    return _open(Verzuimoverdracht.objects.select_related("toegang").get(pk=overdracht_id))


def _open(overdracht: Verzuimoverdracht | None) -> Verzuimoverdracht:
    if overdracht is None or overdracht.gesloten_op is not None:
        raise Weigering(_("Deze handhaving is ondertussen afgesloten."))
    return overdracht


def vertel(overdracht: Verzuimoverdracht, aan: int | None, wat: Handeling, door: Gebruiker) -> None:
    """Leave a notice about a handover for the user with key `aan`; it tells of the act, not of the content.

    Nothing happens when `aan` is None or `door` itself.
    """
    if aan is not None and aan != door.pk:
        tell(
            ontvangers=[aan],
            soort=Meldingsoort.HANDHAVING,
            handeling=wat,
            over=Onderwerp("verzuimoverdracht", overdracht.pk),
            door=door,
        )
