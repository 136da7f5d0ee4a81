"""Saying whether an answer in own words may be cited, each reader for itself; citing it, and taking that back.

What is said of the answers of a round is said one after another: each act locks the round first, so that whoever cites
knows of every *nee* of before, and a *nee* of after finds the citation.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.citeren import eis_geen_namen_van_lijst
from rapportage.tevredenheid.citeren import LEZERS_NODIG, PER_ONDERZOEK, Oordelen, oordelen_van
from rapportage.tevredenheid.enums import Onderzoekstand
from rapportage.tevredenheid.fouten import MagNietGeciteerd
from rapportage.tevredenheid.models import Antwoord, Antwoordcitaat, Citaatoordeel, Onderzoek
from rapportage.tevredenheid.regels import mag_woorden_lezen


@transaction.atomic
def judge_quote(*, antwoord_id: UUID, mag: bool | None, door: Gebruiker) -> bool:
    """Record what a reader says of an answer, in place of what it said before; None takes it back.

    Returns:
        Whether a citation of it lapsed by that: two do not allow it any more.
    """
    _vergrendel_ronde(antwoord_id)
    oud = Citaatoordeel.objects.filter(antwoord=antwoord_id, lezer=door).first()
    if (oud.mag if oud else None) is mag:
        return False
    with handeling(Handeling.CITAAT_BEOORDEELD, door=door):
        if mag is None:
            assert oud is not None
            oud.delete()
        else:
            Citaatoordeel.objects.update_or_create(antwoord_id=antwoord_id, lezer=door, defaults={"mag": mag})
        if oordelen_van(antwoord_id).mag:
            return False
        weg, _per_soort = Antwoordcitaat.objects.filter(pk=antwoord_id).delete()
    return bool(weg)


@transaction.atomic
def cite_answer(*, antwoord_id: UUID, laten_staan: Iterable[str], door: Gebruiker) -> Antwoordcitaat:
    """Cite an answer; one that is cited already stays.

    Args:
        antwoord_id: of a round that was counted, and that enough people answered.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: who cites.

    Raises:
        MagNietGeciteerd: two did not read and allow it, or somebody refused it.
        Weigering: as many of the round are cited as there is room for.
        NamenGevonden: it names a person, by the list alone.
    """
    onderzoek = _vergrendel_ronde(antwoord_id)
    if (er_al := Antwoordcitaat.objects.filter(pk=antwoord_id).first()) is not None:
        return er_al
    _eis_mag(onderzoek, oordelen_van(antwoord_id))
    if Antwoordcitaat.objects.filter(antwoord__onderzoek=onderzoek).count() >= PER_ONDERZOEK:
        raise Weigering(
            _(
                "Van een onderzoek is plaats voor %d citaten. Kies eerst bij een ander antwoord Niet meer citeren."
            )
            % PER_ONDERZOEK
        )
    tekst = Antwoord.objects.only("tekst").get(pk=antwoord_id).tekst or ""
    eis_geen_namen_van_lijst(tekst, mag=laten_staan)
    with handeling(Handeling.ANTWOORD_GECITEERD, door=door) as daad:
        citaat = Antwoordcitaat.objects.create(antwoord_id=antwoord_id)
        daad.over("onderzoek", onderzoek.pk)
    return citaat


@transaction.atomic
def take_back_answer(*, antwoord_id: UUID, door: Gebruiker) -> None:
    """Cite an answer no more; what was printed before stays as it is. Taken back before, nothing changes."""
    onderzoek = _vergrendel_ronde(antwoord_id)
    citaat = Antwoordcitaat.objects.filter(pk=antwoord_id)
    if citaat.exists():
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ANTWOORD_GECITEERD) as daad:
            citaat.delete()
            daad.over("onderzoek", onderzoek.pk)


def _vergrendel_ronde(antwoord_id: UUID) -> Onderzoek:
    ronde = Antwoord.objects.values_list("onderzoek_id", flat=True).get(pk=antwoord_id)
    return Onderzoek.objects.select_for_update(no_key=True).get(pk=ronde)


def _eis_mag(onderzoek: Onderzoek, oordelen: Oordelen) -> None:
    if onderzoek.stand != Onderzoekstand.GETELD or not mag_woorden_lezen(onderzoek):
        raise MagNietGeciteerd(_("Uit dit onderzoek citeren we niet."))
    if oordelen.nee:
        raise MagNietGeciteerd(_("Een lezer heeft gezegd dat dit antwoord niet mag worden geciteerd."))
    if oordelen.ja < LEZERS_NODIG:
        raise MagNietGeciteerd(
            _("Je kunt dit antwoord pas citeren als twee mensen hebben gezegd dat het mag.")
        )
