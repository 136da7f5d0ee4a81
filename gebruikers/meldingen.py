"""Notices in words, made when they are read: a stored notice holds no name and no text."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Lijstbestand, Melding, Meldingsoort
from kern.woorden import voluit
from logboek.enums import Handeling


@dataclass(frozen=True)
class Meldingregel:
    """A notice as shown."""

    pk: int
    tekst: str
    moment: dt.datetime
    is_nieuw: bool
    url: str = ""
    merk: str = ""


@dataclass(frozen=True)
class Verwoord:
    """The text of a notice, and the page it is about; no page when its reader may not (any more) open it.

    Args:
        merk: a word that sets it apart, for what asks something of the reader.
    """

    tekst: str
    url: str = ""
    merk: str = ""


type Verwoorder = Callable[[list[Melding], Mapping[int, str]], Mapping[int, Verwoord]]
"""Given notices of one kind, and names of users by key: the words of each notice, by its key."""

_VERWOORDERS: dict[str, Verwoorder] = {}


def registreer(soort: Meldingsoort, verwoorder: Verwoorder) -> None:
    """Register the function that puts a kind of notice in words; an app calls this in its `ready()`.

    `verwoorder` reads the database once, however many notices there are.
    """
    _VERWOORDERS[soort] = verwoorder


def unread_count(gebruiker: Gebruiker) -> int:
    """Return the number of unread notices of a user."""
    return Melding.objects.filter(gebruiker=gebruiker, gelezen_op=None).count()


def in_words(meldingen: Iterable[Melding]) -> list[Meldingregel]:
    """Return notices in words, with a few queries per kind however many notices there are."""
    rijen = list(meldingen)
    over = {m.over_id for m in rijen if m.over_soort == "aanstelling"}
    aanstellingen = Aanstelling.objects.select_related("gebruiker", "wijk", "organisatie").in_bulk(over)
    personen = {m.door_id for m in rijen if m.door_id} | {
        m.over_id for m in rijen if m.over_soort == "gebruiker"
    }
    gebruikers = Gebruiker.objects.in_bulk(personen)
    namen = {pk: gebruiker.naam for pk, gebruiker in gebruikers.items()}
    woorden: dict[int, Verwoord] = {}
    for soort, verwoorder in _VERWOORDERS.items():
        if eigen := [m for m in rijen if m.soort == soort]:
            woorden |= verwoorder(eigen, namen)
    for melding in rijen:
        if melding.soort in _VERWOORDERS:
            continue
        door = namen.get(melding.door_id or 0, _("Het systeem"))
        onderwerp = (aanstellingen if melding.over_soort == "aanstelling" else gebruikers)[melding.over_id]
        woorden[melding.pk] = Verwoord(_about(onderwerp, melding.handeling, door))
    return [_regel(melding, woorden[melding.pk]) for melding in rijen]


def _regel(melding: Melding, woorden: Verwoord) -> Meldingregel:
    return Meldingregel(
        melding.pk,
        woorden.tekst,
        melding.created_at,
        melding.gelezen_op is None,
        url=woorden.url,
        merk=woorden.merk,
    )


def over_weigeringen(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Return the words of notices that somebody was refused often; a beheerder goes on to that user."""
    beheert = (
        Aanstelling.objects.in_kracht()
        .met_rol(Rol.BEHEERDER)
        .filter(gebruiker=meldingen[0].gebruiker_id)
        .exists()
    )
    zin = _(
        "%(wie)s heeft in een uur %(n)d keer geprobeerd een pagina te openen zonder dat dat mag. Vraag wat er aan de "
        "hand is."
    )
    return {
        m.pk: Verwoord(
            zin % {"wie": namen[m.over_id], "n": settings.WEIGERINGEN_PER_UUR},
            reverse("beheer:gebruiker", args=[m.over_id]) if beheert else "",
        )
        for m in meldingen
    }


def over_lijstbestanden(meldingen: list[Melding], _namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Return the words of notices that the spreadsheet of a list was made or failed; what was wiped has no page."""
    gevonden: dict[int, Lijstbestand] = {}
    if lezer := lezer_van(meldingen):
        eigen = Lijstbestand.objects.defer("inhoud").filter(
            gebruiker=lezer, pk__in=[m.over_id for m in meldingen]
        )
        gevonden = {rij.pk: rij for rij in eigen.order_by("pk")}
    woorden = {}
    for melding in meldingen:
        rij = gevonden.get(melding.over_id)
        url = reverse("gebruikers:lijstbestand", args=[rij.pk]) if rij else ""
        if rij is None or rij.is_weg:
            tekst = _("Het bestand van een lijst dat je hebt gevraagd, is gewist.")
        elif rij.is_bezig:
            tekst = _("Het bestand van een lijst dat je hebt gevraagd, wordt opnieuw gemaakt.")
        elif rij.is_klaar:
            tekst = _("Het bestand van een lijst dat je hebt gevraagd, is klaar. Je kunt het nu downloaden.")
        else:
            tekst = _("Het bestand van een lijst dat je hebt gevraagd, is niet gelukt. Probeer het opnieuw.")
        woorden[melding.pk] = Verwoord(tekst, url)
    return woorden


def _about(onderwerp: Aanstelling | Gebruiker, handeling: str, door: str) -> str:
    if isinstance(onderwerp, Aanstelling):
        zinnen = {
            Handeling.AANSTELLING_TOEGEVOEGD: _("%(door)s heeft %(wie)s aangesteld: %(wat)s, %(wanneer)s."),
            Handeling.AANSTELLING_GEWIJZIGD: _(
                "%(door)s heeft de aanstelling van %(wie)s gewijzigd: %(wat)s, %(fte)s fte, %(wanneer)s."
            ),
            Handeling.AANSTELLING_BEEINDIGD: _(
                "%(door)s heeft de aanstelling van %(wie)s beëindigd: %(wat)s, %(einde)s."
            ),
        }
        return zinnen[Handeling(handeling)] % {
            "door": door,
            "wie": onderwerp.gebruiker.naam,
            "wat": onderwerp,
            "fte": f"{onderwerp.fte.normalize():f}".replace(".", ","),
            "wanneer": _period(onderwerp),
            "einde": _end(onderwerp),
        }
    zinnen = {
        Handeling.GEBRUIKER_GEWIJZIGD: _("%(door)s heeft het e-mailadres van %(wie)s gewijzigd."),
        Handeling.GEBRUIKER_GEBLOKKEERD: _("%(door)s heeft %(wie)s geblokkeerd."),
        Handeling.GEBRUIKER_GEDEBLOKKEERD: _("%(door)s heeft %(wie)s gedeblokkeerd."),
    }
    return zinnen[Handeling(handeling)] % {"door": door, "wie": onderwerp.naam}


def _period(aanstelling: Aanstelling) -> str:
    if aanstelling.tot_en_met is None or aanstelling.tot == aanstelling.van:
        return _("vanaf %(van)s") % {"van": voluit(aanstelling.van)}
    return _("%(van)s tot en met %(dag)s") % {
        "van": voluit(aanstelling.van),
        "dag": voluit(aanstelling.tot_en_met),
    }


def _end(aanstelling: Aanstelling) -> str:
    if aanstelling.tot_en_met is None or aanstelling.tot == aanstelling.van:
        return _("ingetrokken")
    return _("tot en met %(dag)s") % {"dag": voluit(aanstelling.tot_en_met)}


def lezer_van(meldingen: list[Melding]) -> Gebruiker | None:
    """Return the reader of these notices if it still opens persons, else None: others may not query persons."""
    lezer = Gebruiker.objects.filter(pk=meldingen[0].gebruiker_id).first()
    return lezer if lezer is not None and lezer.databaserol == "web" else None
