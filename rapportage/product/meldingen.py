"""The wording of notices of the productbeschrijving, made when they are read."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord
from gebruikers.models import Gebruiker, Melding
from kern.woorden import voluit
from rapportage.product.editiemodel import Producteditie
from rapportage.product.enums import Productstand
from rapportage.product.models import Onderdeel, Productstap
from rapportage.product.permissions import onderdelen_voor


def over_edities(meldingen: list[Melding], _namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of editions in words; who sees its own part alone is led to that, and told of no edition.

    Args:
        meldingen: of one reader, whose sight holds.
        _namen: names of users, by key; the system made these.
    """
    rijen = Producteditie.objects.only("concept", "dag")
    edities = rijen.in_bulk([melding.over_id for melding in meldingen])
    return {melding.pk: _over(melding, edities.get(melding.over_id)) for melding in meldingen}


def _over(melding: Melding, editie: Producteditie | None) -> Verwoord:
    dag = voluit(melding.dag) if melding.dag else ""
    if editie is None:
        return Verwoord(
            _("De productbeschrijving van %s wordt gemaakt. Lees wat er bij jouw onderdeel staat.") % dag,
            reverse("rapportage:product"),
        )
    url = reverse("rapportage:producteditie", args=[editie.pk])
    if editie.concept:
        zin = _(
            "Het concept van de productbeschrijving van %s staat klaar. Lees wat er bij jouw onderdelen staat."
        )
        return Verwoord(zin % dag, url)
    zin = _("De productbeschrijving van %s staat klaar. Lees de editie, en stel de editie vast.")
    return Verwoord(zin % dag, url)


def over_teksten(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of texts in words, of a step or of a day that passed; who does not see the part any more reads that.

    Args:
        meldingen: of one reader, whose sight holds.
        namen: names of users, by key.
    """
    laat = [melding for melding in meldingen if melding.dag is not None]
    stappen = Productstap.objects.select_related("tekst__onderdeel")
    gevonden = stappen.in_bulk([melding.over_id for melding in meldingen if melding.dag is None])
    uit = {m.pk: _over_stap(m, gevonden.get(m.over_id), namen) for m in meldingen if m.dag is None}
    if laat:
        onderdelen = Onderdeel.objects.in_bulk([melding.over_id for melding in laat])
        te_zien = set(onderdelen_voor(Gebruiker.objects.get(pk=laat[0].gebruiker_id)))
        uit |= {m.pk: _over_dag(m, onderdelen[m.over_id].naam, is_te_zien=m.over_id in te_zien) for m in laat}
    return uit


def _over_dag(melding: Melding, naam: str, *, is_te_zien: bool) -> Verwoord:
    assert melding.dag is not None  # it tells of a day that passed
    zin = _("De tekst over %(naam)s moest op %(dag)s klaar zijn, en was dat niet.")
    url = reverse("rapportage:product_onderdeel", args=[melding.over_id]) if is_te_zien else ""
    return Verwoord(zin % {"naam": naam, "dag": voluit(melding.dag)}, url)


def _over_stap(melding: Melding, stap: Productstap | None, namen: Mapping[int, str]) -> Verwoord:
    if stap is None:
        return Verwoord(
            _("Er was een tekst van de productbeschrijving voor jou. Je ziet dat onderdeel niet meer.")
        )
    zinnen = {
        Productstand.TER_LEZING: _(
            "%(door)s heeft je gevraagd om de tekst over %(naam)s als tweede te lezen."
        ),
        Productstand.GELEZEN: _("%(door)s heeft de tekst over %(naam)s gelezen."),
        Productstand.CONCEPT: _(
            "%(door)s heeft de tekst over %(naam)s teruggegeven. Lees de reden bij Stappen."
        ),
    }
    tekst = zinnen[Productstand(stap.naar)] % {
        "door": namen.get(melding.door_id or 0, _("Een collega")),
        "naam": stap.tekst.onderdeel.naam,
    }
    if stap.naar == stap.tekst.stand == Productstand.GELEZEN:
        tekst += " " + _("De tekst wacht op jouw goedkeuring.")
    return Verwoord(tekst, reverse("rapportage:product_tekst", args=[stap.tekst_id]))


def over_rechten(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of a redactierecht in words; a notice with a day tells that it ended.

    Args:
        meldingen: of one reader.
        namen: names of users, by key.
    """
    onderdelen = Onderdeel.objects.in_bulk([melding.over_id for melding in meldingen])
    te_zien = set(onderdelen_voor(Gebruiker.objects.get(pk=meldingen[0].gebruiker_id)))
    return {
        melding.pk: _over_recht(
            melding,
            namen.get(melding.door_id or 0, _("Een collega")),
            onderdelen[melding.over_id].naam,
            is_te_zien=melding.over_id in te_zien,
        )
        for melding in meldingen
    }


def _over_recht(melding: Melding, door: str, naam: str, *, is_te_zien: bool) -> Verwoord:
    if melding.dag is not None:
        zin = _("%(door)s heeft je redactierecht op %(naam)s beëindigd.")
    else:
        zin = _(
            "%(door)s heeft je een redactierecht gegeven op %(naam)s: je kunt meeschrijven en als tweede lezen."
        )
    url = reverse("rapportage:product_onderdeel", args=[melding.over_id]) if is_te_zien else ""
    return Verwoord(zin % {"door": door, "naam": naam}, url)
