"""Asking to take a person over from the other route, and refusing; `instemmen` carries out the yes (DOMEIN 4)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Route
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, lock_persoon, open_benadering
from kern.beleid import Onderwerp
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from vinden.models import Antwoord, Overnameverzoek
from vinden.regulier.services import beslist, find_holder


@transaction.atomic
def ask_from_regulier(*, inburgeraar_id: int, door: Gebruiker, waarom: str = "") -> Overnameverzoek:
    """Ask the consulent for a person on the regular route, by a trajectcoördinator of its wijk.

    The consulent reads `waarom`.

    Raises:
        NietVanJou: no aanstelling in force for the wijk of this person.
        Weigering: the person is not on that route, or was asked for already.
    """
    persoon = lock_persoon(inburgeraar_id)
    if aanstelling_voor_wijk(door, persoon.wijk_id) is None:
        raise NietVanJou(_("Alleen een trajectcoördinator van deze wijk kan om deze persoon vragen."))
    lopend = open_benadering(inburgeraar_id)
    if lopend is None or lopend.route != Route.REGULIER or lopend.door is None:
        raise Weigering(_("Deze persoon is niet op de reguliere route. Vragen is niet nodig."))
    return _vraag(inburgeraar_id, naar=Route.WIJKGERICHT, door=door, aan=lopend.door, waarom=waarom)


@transaction.atomic
def ask_from_wijk(*, inburgeraar_id: int, door: Gebruiker, waarom: str = "") -> Overnameverzoek:
    """Ask the trajectcoördinator for a person guided in the wijk, whom the asking consulent cannot see.

    The coordinator reads `waarom`.

    Raises:
        NietVanJou: no aanstelling as consulent in force.
        Weigering: nobody guides the person in the wijk, or it was asked for already.
    """
    houder = find_holder(inburgeraar_id=inburgeraar_id, door=door)
    if houder is None:
        raise Weigering(_("Deze persoon is weer vrij. Je kunt haar of hem zelf oproepen."))
    if houder.route != Route.WIJKGERICHT or houder.door is None:
        raise Weigering(houder.zin)
    return _vraag(inburgeraar_id, naar=Route.REGULIER, door=door, aan=houder.door, waarom=waarom)


def _vraag(
    inburgeraar_id: int, *, naar: Route, door: Gebruiker, aan: Gebruiker, waarom: str
) -> Overnameverzoek:
    with handeling(Handeling.OVERNAME_GEVRAAGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        try:
            with transaction.atomic():
                verzoek = Overnameverzoek.objects.create(
                    inburgeraar_id=inburgeraar_id,
                    naar_route=naar,
                    gevraagd_door=door,
                    gevraagd_aan=aan,
                    waarom=waarom.strip(),
                )
        except IntegrityError as fout:
            raise Weigering(_("Er loopt al een verzoek om deze persoon over te nemen.")) from fout
        vertel([aan.pk], Handeling.OVERNAME_GEVRAAGD, verzoek, door)
    return verzoek


@transaction.atomic
def withdraw_overname(*, verzoek_id: int, door: Gebruiker) -> None:
    """Withdraw a request of the user's own, as long as it has no answer.

    Raises:
        NietVanJou: another user asked.
        Weigering: it has an answer.
    """
    verzoek = open_verzoek(verzoek_id)
    if verzoek.gevraagd_door_id != door.pk:
        raise NietVanJou(_("Alleen de collega die het verzoek heeft gedaan, kan het intrekken."))
    with handeling(Handeling.OVERNAME_INGETROKKEN, door=door) as daad:
        daad.over("inburgeraar", verzoek.inburgeraar_id)
        beantwoord(verzoek, Antwoord.INGETROKKEN)


@transaction.atomic
def refuse_overname(*, verzoek_id: int, door: Gebruiker, toelichting: str) -> Overnameverzoek:
    """Refuse a request with a sentence that the asker reads; nothing changes for the person.

    Raises:
        NietVanJou: another user was asked.
        Weigering: it has an answer, or was withdrawn.
        ValidationError: no sentence.
    """
    if not toelichting.strip():
        raise ValidationError({"toelichting": _("Schrijf in een zin op waarom niet")})
    verzoek = open_verzoek(verzoek_id)
    eis_gevraagd_aan(verzoek, door)
    with handeling(Handeling.OVERNAME_BEANTWOORD, door=door, onderdeel=Antwoord.NEE) as daad:
        daad.over("inburgeraar", verzoek.inburgeraar_id)
        beantwoord(verzoek, Antwoord.NEE, toelichting=toelichting)
        vertel([verzoek.gevraagd_door_id], Handeling.OVERNAME_BEANTWOORD, verzoek, door)
    return verzoek


@transaction.atomic
def reopen_verzoek(*, verzoek_id: int, door: Gebruiker) -> Overnameverzoek:
    """Let a request wait for an answer again, after its asker withdrew it or the asked user refused it by mistake.

    Raises:
        NietVanJou: another user withdrew or answered it.
        Weigering: it was answered with yes, another request runs, or somebody else approaches the person by now.
    """
    verzoek = Overnameverzoek.objects.select_for_update(of=("self",)).get(pk=verzoek_id)
    if not verzoek.antwoord:
        return verzoek
    if verzoek.antwoord == Antwoord.JA:
        raise Weigering(_("Hier is ja op gezegd. Vraag de persoon opnieuw over te nemen."))
    ingetrokken = verzoek.antwoord == Antwoord.INGETROKKEN
    if ingetrokken and verzoek.gevraagd_door_id != door.pk:
        raise NietVanJou(_("Alleen wie het vroeg, kan dit terugnemen."))
    if not ingetrokken:
        eis_gevraagd_aan(verzoek, door)
    daad_was = Handeling.OVERNAME_INGETROKKEN if ingetrokken else Handeling.OVERNAME_BEANTWOORD
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("inburgeraar", verzoek.inburgeraar_id)
        verzoek.antwoord, verzoek.beantwoord_op, verzoek.toelichting = "", None, ""
        try:
            with transaction.atomic():
                verzoek.save(update_fields=["antwoord", "beantwoord_op", "toelichting"])
        except IntegrityError as fout:
            raise Weigering(_("Er loopt al een verzoek om deze persoon over te nemen.")) from fout
        if not ingetrokken:
            vertel([verzoek.gevraagd_door_id], Handeling.ONGEDAAN_GEMAAKT, verzoek, door)
    return verzoek


def lapse_verzoek(claim: Benadering) -> None:
    """Let a consulent's request lapse for a person whose claim is about to end, which is what it asked; it is told so.

    Called inside the act that ends the claim, with the person locked and still within sight.
    """
    verzoeken = Overnameverzoek.objects.filter(
        inburgeraar=claim.inburgeraar_id, antwoord="", naar_route=Route.REGULIER
    )
    assert claim.door is not None
    for verzoek in verzoeken:
        beantwoord(verzoek, Antwoord.INGETROKKEN, toelichting=_("De begeleiding in de wijk is gestopt."))
        vertel([verzoek.gevraagd_door_id], Handeling.OVERNAME_INGETROKKEN, verzoek, claim.door)


def follow_contact(persoon: int, van: Gebruiker, aan: Gebruiker) -> None:
    """Let the open request of a consulent for a person (key) be asked of its new fixed contact, inside the act."""
    verzoeken = Overnameverzoek.objects.filter(inburgeraar=persoon, antwoord="", naar_route=Route.REGULIER)
    verzoeken.filter(gevraagd_aan=van).update(gevraagd_aan=aan)


def open_verzoek(pk: int) -> Overnameverzoek:
    """Return an open request, locked, so that the second of two answers at once finds the first.

    Raises:
        Weigering: it has an answer, or went out of sight with it.
    """
    verzoek = Overnameverzoek.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if verzoek is None or verzoek.antwoord:
        raise Weigering(_("Dit verzoek is al beantwoord of ingetrokken."))
    return verzoek


def eis_gevraagd_aan(verzoek: Overnameverzoek, door: Gebruiker) -> None:
    """Refuse all users but the one who was asked, or another consulent when the asked consulent left.

    Raises:
        NietVanJou: another user was asked.
    """
    invaller = verzoek.naar_route == Route.WIJKGERICHT and beslist(verzoek.gevraagd_aan_id, door)
    if verzoek.gevraagd_aan_id != door.pk and not invaller:
        raise NietVanJou(_("Dit verzoek is aan iemand anders gericht."))


def beantwoord(verzoek: Overnameverzoek, antwoord: Antwoord, *, toelichting: str = "") -> None:
    """Write the answer to a locked request, inside an act."""
    verzoek.antwoord, verzoek.beantwoord_op = antwoord, nu()
    verzoek.toelichting = toelichting.strip()
    verzoek.save(update_fields=["antwoord", "beantwoord_op", "toelichting"])


def vertel(ontvangers: list[int], soort: Handeling, verzoek: Overnameverzoek, door: Gebruiker) -> None:
    """Leave a notice about a request."""
    tell(
        ontvangers=ontvangers,
        soort=Meldingsoort.OVERNAME,
        handeling=soort,
        over=Onderwerp("overnameverzoek", verzoek.pk),
        door=door,
    )
