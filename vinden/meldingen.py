"""The wording of notices of selections, takeovers and moves, made when they are read, within the reader's sight."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from inburgeraars.models import Inburgeraar
from logboek.enums import Handeling
from vinden.models import Antwoord, Overnameverzoek, Selectie
from vinden.overnames.rijen import verzoeken_van


def over_selecties(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of selections in words.

    Args:
        meldingen: of one reader.
        namen: names of users, by key.
    """
    gevonden: dict[int, Selectie] = {}
    if lezer_van(meldingen):
        gevonden = Selectie.objects.select_related("wijk").in_bulk([m.over_id for m in meldingen])
    return {m.pk: _over_selectie(m, gevonden.get(m.over_id), namen) for m in meldingen}


def _over_selectie(melding: Melding, selectie: Selectie | None, namen: Mapping[int, str]) -> Verwoord:
    gereserveerd_verhuisd = _(
        "Iemand uit een selectie voor %(wijk)s is verhuisd naar een andere wijk. De reservering loopt "
        "nog. Niemand kan deze persoon claimen totdat de teamleider de reservering vrijgeeft."
    )
    zinnen = {
        Handeling.SELECTIE_GEVRAAGD.value: _("%(door)s vraagt om mensen te reserveren voor %(wijk)s."),
        Handeling.PERSONEN_GERESERVEERD.value: _(
            "%(door)s heeft de selectie gereserveerd die je vroeg voor %(wijk)s."
        ),
        Handeling.SELECTIE_AFGEWEZEN.value: _(
            "%(door)s heeft de selectie afgewezen die je vroeg voor %(wijk)s."
        ),
        Handeling.ONGEDAAN_GEMAAKT.value: _(
            "%(door)s heeft de afwijzing teruggenomen. De selectie voor %(wijk)s wacht weer op een antwoord."
        ),
        Handeling.RESERVERING_VERLOPEN.value: _(
            "De reservering voor %(wijk)s is verlopen. Wie niet is geclaimd, is weer vrij."
        ),
    }
    # All other acts are those by which it becomes known that somebody moved.
    tekst = zinnen.get(melding.handeling, gereserveerd_verhuisd) % {
        "door": namen.get(melding.door_id or 0, _("Het systeem")),
        "wijk": selectie.wijk.naam if selectie else _("een wijk"),
    }
    return Verwoord(tekst, reverse("trajecten:selectie", args=[selectie.pk]) if selectie else "")


def over_overnames(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of takeovers in words. Arguments as in `over_selecties`."""
    lezer, gevonden = lezer_van(meldingen), {}
    if lezer:
        ids = [m.over_id for m in meldingen if m.over_soort == "overnameverzoek"]
        gevonden = {v.pk: v for v in verzoeken_van(lezer).filter(pk__in=ids)}
    return {
        m.pk: _over_overname(m, gevonden.get(m.over_id), namen)
        if m.over_soort == "overnameverzoek"
        else _over_collega(m, namen)
        for m in meldingen
    }


def _over_collega(melding: Melding, namen: Mapping[int, str]) -> Verwoord:
    """Say that a colleague went on with a person on the regular route."""
    tekst = _("%(door)s heeft iemand van je overgenomen op de reguliere route.")
    url = reverse("trajecten:regulier_persoon", args=[melding.over_id])
    return Verwoord(tekst % {"door": namen.get(melding.door_id or 0, _("Een collega"))}, url)


def _over_overname(melding: Melding, verzoek: Overnameverzoek | None, namen: Mapping[int, str]) -> Verwoord:
    door = namen.get(melding.door_id or 0, _("Een collega"))
    if melding.handeling == Handeling.OVERNAME_GEVRAAGD:
        tekst = _("%(door)s wil iemand van je overnemen. Geef antwoord bij Overnames.")
    elif melding.handeling == Handeling.OVERNAME_INGETROKKEN:
        tekst = _(
            "%(door)s begeleidt niet meer wie jij wilde overnemen. Je verzoek om overname is vervallen."
        )
    elif verzoek is not None and verzoek.antwoord == Antwoord.NEE:
        tekst = _("%(door)s zegt nee tegen je vraag om iemand over te nemen.")
    elif melding.handeling == Handeling.ONGEDAAN_GEMAAKT or (verzoek is not None and not verzoek.antwoord):
        tekst = _("%(door)s heeft het antwoord op je vraag om iemand over te nemen teruggenomen.")
    else:
        tekst = _("%(door)s zegt ja: je neemt iemand over.")
    url = reverse("trajecten:overname", args=[verzoek.pk]) if verzoek else ""
    return Verwoord(tekst % {"door": door}, url)


def over_verhuizingen(meldingen: list[Melding], _namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of people who moved to another wijk in words. Arguments as in `over_selecties`."""
    lezer, gevonden = lezer_van(meldingen), {}
    if lezer:
        zichtbaar = Inburgeraar.objects.visible_to(lezer).select_related("wijk")
        gevonden = zichtbaar.in_bulk([m.over_id for m in meldingen])
    return {m.pk: _over_verhuizing(gevonden.get(m.over_id)) for m in meldingen}


def _over_verhuizing(persoon: Inburgeraar | None) -> Verwoord:
    if persoon is None:
        return Verwoord(
            _(
                "Iemand uit jouw caseload is verhuisd naar een andere wijk. Je kunt het dossier niet meer"
                " openen."
            )
        )
    tekst = _("Volgens het register is %(wie)s verhuisd naar %(wijk)s. Jij blijft het vaste contact.")
    return Verwoord(
        tekst % {"wie": persoon.naam, "wijk": persoon.wijk.naam},
        reverse("trajecten:dossier", args=[persoon.pk]),
    )
