"""Planned visits that nobody can hold any more: the person moved out of sight of who planned them (DOMEIN 2 and 4)."""

from collections.abc import Iterable
from itertools import groupby

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell_each
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.beleid import Onderwerp
from kern.velden import Niveau
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek


def lapse_uit_zicht(verhuisd: list[int], handeling: Handeling, door_id: int | None) -> None:
    """Let the visits lapse of people who moved where their planner cannot see them, and tell the planner of each day.

    A visit whose day has passed lapses too: it can no longer be recorded. Who keeps a dossier keeps its visits, since
    access follows the traject.

    Args:
        verhuisd: the keys of the people who moved to another wijk.
        handeling: the act by which it became known, which is under way.
        door_id: the user of that act; None for the command.
    """
    gepland = GeplandBezoek.objects.filter(inburgeraar__in=verhuisd, stand=Bezoekstand.GEPLAND)
    op_volgorde = gepland.select_related("door").order_by("door", "datum", "pk")
    for door, bezoeken in groupby(op_volgorde, key=lambda b: b.door):
        for bezoek in _uit_zicht(door, list(bezoeken)):
            velden = {"stand": Bezoekstand.VERVALLEN, "reden": _("Woont nu in een andere wijk.")}
            wijzig_rij(bezoek, gezien=None, velden=velden)
            tell_each(
                wie_en_wat=[(door.pk, Onderwerp("gepland_bezoek", bezoek.pk))],
                soort=Meldingsoort.BEZOEK,
                handeling=handeling,
                door_id=door_id,
                dag=bezoek.datum,
            )


def _uit_zicht(door: Gebruiker, bezoeken: list[GeplandBezoek]) -> Iterable[GeplandBezoek]:
    wie = [b.inburgeraar_id for b in bezoeken]
    zichtbaar = Inburgeraar.objects.visible_to(door, Niveau.DOSSIER).filter(pk__in=wie)
    # Of who left, the visits wait for the next fixed contact.
    houdt = Toegang.objects.filter(
        inburgeraar__in=wie, gebruiker=door, grond=Toegangsgrond.CASELOAD
    ).in_kracht()
    blijft = {*zichtbaar.values_list("pk", flat=True), *houdt.values_list("inburgeraar", flat=True)}
    return [b for b in bezoeken if b.inburgeraar_id not in blijft]
