"""The wording of notices of handhaving."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from logboek.enums import Handeling
from trajecten.handhaving.models import Verzuimoverdracht


def over_handhaving(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of handhaving in words: that something waits or ended, without the person or the content.

    Arguments as in `over_selecties`.
    """
    lezer = lezer_van(meldingen)
    adres, open_ = "trajecten:verzuim", set[int]()
    if lezer:
        ids = [m.over_id for m in meldingen]
        rijen = Verzuimoverdracht.objects.visible_to(lezer)
        if lezer.heeft(Rol.CONSULENT):
            adres, rijen = "trajecten:handhaving", Verzuimoverdracht.objects.overgedragen_aan(lezer)
        open_ = set(rijen.filter(pk__in=ids).values_list("pk", flat=True))
    zinnen = {
        Handeling.VERZUIM_OVERGEDRAGEN.value: _("%(door)s draagt verzuim aan je over (%(nummer)s)."),
        Handeling.HANDHAVING_VRAAG.value: _("%(door)s stelt een vraag bij handhaving (%(nummer)s)."),
        Handeling.HANDHAVING_ANTWOORD.value: _("%(door)s beantwoordt je vraag bij handhaving (%(nummer)s)."),
        Handeling.HANDHAVING_AFGESLOTEN.value: _(
            "%(door)s heeft handhaving afgesloten (%(nummer)s). In het dossier staat hoe het verdergaat."
        ),
        Handeling.HANDHAVING_OVERGENOMEN.value: _(
            "%(door)s heeft handhaving overgenomen van een collega-consulent (%(nummer)s)."
        ),
        Handeling.HANDHAVING_VERVALLEN.value: _(
            "%(door)s heeft een traject afgesloten waarvoor jij handhaving deed (%(nummer)s). Je hoeft "
            "niets meer te doen."
        ),
    }
    uit = {}
    for melding in meldingen:
        door = namen.get(melding.door_id or 0, _("Een collega"))
        tekst = zinnen[melding.handeling] % {"door": door, "nummer": f"V-{melding.over_id}"}
        url = reverse(adres, args=[melding.over_id]) if melding.over_id in open_ else ""
        uit[melding.pk] = Verwoord(tekst, url)
    return uit
