"""A visit at which new members of the household turn up: registered, joined and counted in one act."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Adres, Inburgeraar, Relatie, Vindgegevens
from inburgeraars.namen import Naam
from inburgeraars.services.huishoudens import join_huishouden, set_relaties
from inburgeraars.services.personen import Bereikbaarheid, register_persoon
from trajecten.bezoek.services.huisbezoek import log_bezoek
from trajecten.bezoek.services.invoer import Bezoek, Deelverslag
from trajecten.contact.services.gevolgen import eis_dag_was
from trajecten.contact.services.invoer import Overgeslagen, Vastgelegd


@transaction.atomic
def log_huishoudbezoek(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    sleutel: UUID,
    bezoek: Bezoek,
    nieuw: str = "",
    relatie: Relatie | None = None,
    nieuwe_huisgenoten: Iterable[int] = (),
) -> Vastgelegd:
    """Log a visit, with people who were not known to belong to the household. Other arguments as in `log_bezoek`.

    `nieuw` is the first name of a housemate who is not registered yet; the visit counts for that person too.
    `relatie` is what that housemate is of the person visited, as far as it was told.
    `nieuwe_huisgenoten` are those among the counted people who turned out to live there.

    Returns:
        What was recorded; people who could not join the household are among those left out, with the reason.

    Raises:
        NietVanJou: somebody new, at an address outside the user's wijken.
        Others as `log_bezoek`.
    """
    eis_dag_was(bezoek.datum)
    samen, wat = set(nieuwe_huisgenoten), {}
    if nieuw:
        erbij = _registreer(inburgeraar_id, nieuw, door)
        bezoek = replace(bezoek, ook=(*bezoek.ook, Deelverslag(inburgeraar_id=erbij.pk)))
        samen.add(erbij.pk)
        if relatie is not None:
            wat[erbij.pk] = relatie
    uitkomst = log_bezoek(inburgeraar_id=inburgeraar_id, door=door, sleutel=sleutel, bezoek=bezoek)
    niet = []
    for wie in uitkomst.geteld:
        if wie.pk in samen and wie.pk != inburgeraar_id:
            try:
                join_huishouden(inburgeraar_id=wie.pk, bij=inburgeraar_id, door=door)
                if wie.pk in wat:
                    set_relaties(inburgeraar_id=inburgeraar_id, relaties={wie.pk: wat[wie.pk]}, door=door)
            except NietVanJou as fout:
                niet.append(Overgeslagen(persoon=wie, reden=str(fout)))
    return replace(uitkomst, overgeslagen=(*uitkomst.overgeslagen, *niet))


def _registreer(inburgeraar_id: int, voornaam: str, door: Gebruiker) -> Inburgeraar:
    """Register somebody who lives at the person's address and was met there.

    The person's name stays out of the new person's data: the household tells it, to users who may see both.
    """
    persoon = Inburgeraar.objects.select_related("wijk").get(pk=inburgeraar_id)
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().select_related("buurt").first()
    gevonden = Vindgegevens.objects.filter(inburgeraar=persoon).select_related("buurt").first()
    buurt = (adres.buurt if adres else None) or (gevonden.buurt if gevonden else None)
    return register_persoon(
        door=door,
        naam=Naam(voornamen=voornaam),
        bereikbaar=Bereikbaarheid(
            straat=adres.straat, huisnummer=adres.huisnummer, toevoeging=adres.toevoeging
        )
        if adres
        else Bereikbaarheid(via=_("via een huisgenoot")),
        buurt=buurt,
        wijk=persoon.wijk,
        taal=persoon.taal,
    )
