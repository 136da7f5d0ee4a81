"""Telling whose turn it is with the text of a part, that it is late, and who may write on it: a notice, and a mail for who is asked.

An act is told in its transaction, and nobody of its own. A mail holds a link and the name of the part.
"""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Melding, Meldingsoort
from gebruikers.services.berichten import plaats
from gebruikers.services.meldingen import tell
from kern.beleid import Onderwerp
from logboek.enums import Handeling
from rapportage.product.enums import Productstand
from rapportage.product.models import Onderdeel, Productstap, Redactierecht
from rapportage.product.permissions import eigenaren_van, handen_van
from rapportage.product.schema import schemas

NAAMRUIMTE = UUID("b7f6a0de-5c0a-5f0e-8d55-0d3d0d6f4c11")


def tell_stap(stap: Productstap) -> None:
    """Tell of a step of a text whoever is next: the second reader, who may approve, or who wrote what went back."""
    wie = [een for een in _wie_nu(stap) if een.pk != stap.door_id]
    tell(
        ontvangers=[een.pk for een in wie],
        soort=Meldingsoort.PRODUCTTEKST,
        handeling=Handeling.PRODUCTTEKST_BEOORDEELD,
        over=Onderwerp("productstap", stap.pk),
        door=stap.door,
    )
    if stap.naar == Productstand.CONCEPT:
        return
    vraag = (
        _("Je bent gevraagd om deze tekst als tweede te lezen:")
        if stap.naar == Productstand.TER_LEZING
        else _("Deze tekst is gelezen, en wacht op jouw goedkeuring:")
    )
    for een in wie:
        plaats(
            aan=een.email,
            onderwerp=_("Een tekst over %s wacht op jou") % stap.tekst.onderdeel.naam,
            tekst=_met_adres(vraag, reverse("rapportage:product_tekst", args=[stap.tekst_id])),
            kenmerk=uuid5(NAAMRUIMTE, f"stap/{stap.pk}/{een.pk}"),
        )


def _wie_nu(stap: Productstap) -> Iterable[Gebruiker]:
    tekst = stap.tekst
    match Productstand(stap.naar):
        case Productstand.TER_LEZING:
            return [tekst.lezer] if tekst.lezer else []
        case Productstand.GELEZEN:
            return handen_van(tekst).goedkeurders
        case Productstand.CONCEPT:
            schreven = set(tekst.versies.values_list("door_id", flat=True))
            return [een for een in eigenaren_van(tekst.onderdeel_id) if een.pk in schreven]
    return []


def tell_laat() -> int:
    """Tell the owners of each part that is late, each once for a day that passed; runs as `taak`.

    A day is left out when a text for a later one that is late too would settle it.

    Returns:
        How many notices were left.
    """
    return sum(_tell_laat(schema.onderdeel.pk, dag) for schema in schemas() for dag in schema.te_melden)


@transaction.atomic
def _tell_laat(onderdeel_id: int, dag: dt.date) -> int:
    # Of two workers at once the second waits here, and finds the notices of the first.
    Onderdeel.objects.select_for_update(no_key=True).get(pk=onderdeel_id)
    over = Onderwerp("onderdeel", onderdeel_id)
    verteld = Melding.objects.filter(
        soort=Meldingsoort.PRODUCTTEKST, over_soort=over.soort, over_id=over.pk, dag=dag
    )
    al = set(verteld.values_list("gebruiker_id", flat=True))
    wie = [een.pk for een in eigenaren_van(onderdeel_id) if een.pk not in al]
    tell(
        ontvangers=wie,
        soort=Meldingsoort.PRODUCTTEKST,
        handeling=Handeling.PRODUCTTEKST_GEWIJZIGD,
        over=over,
        door=None,
        dag=dag,
    )
    return len(wie)


def tell_recht(recht: Redactierecht) -> None:
    """Tell a user that it may write on a part from now on, or no more."""
    door = recht.beeindigd_door or recht.gegeven_door
    tell(
        ontvangers=[recht.gebruiker_id],
        soort=Meldingsoort.REDACTIERECHT,
        handeling=Handeling.REDACTIERECHT_GEWIJZIGD,
        over=Onderwerp("onderdeel", recht.onderdeel_id),
        door=door,
        dag=recht.tot,
    )
    if recht.tot is None:
        plaats(
            aan=recht.gebruiker.email,
            onderwerp=_("Je kunt meeschrijven aan %s") % recht.onderdeel.naam,
            tekst=_met_adres(
                _("Je hebt een redactierecht gekregen op een onderdeel van de productbeschrijving:"),
                reverse("rapportage:product_onderdeel", args=[recht.onderdeel_id]),
            ),
            kenmerk=uuid5(NAAMRUIMTE, f"recht/{recht.pk}"),
        )


def _met_adres(zin: str, adres: str) -> str:
    return f"{zin}\n{settings.BASIS_URL}{adres}\n"
