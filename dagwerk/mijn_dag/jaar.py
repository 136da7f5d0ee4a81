"""Panel: people guided and hours worked this year, against the norm of the aanstelling (DOMEIN 8 and 8a)."""

from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import UUR, met_een_decimaal
from trajecten.uren.jaar import Jaar, Twaalfmaands, jaar
from vinden.personen.lijstkeuze import Lijstkeuze


@dataclass(frozen=True, kw_only=True)
class Balk:
    """A bar: a value, its target, and a sentence with the judgement; `url` lists the people that it counts."""

    waarde: int
    doel: int
    streep: int | None
    waarde_tekst: str
    doel_tekst: str
    oordeel: str
    soort: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Jaarpaneel:
    """The panel of the year; a bar without a target is left out.

    Args:
        per_persoon: the hours for each person guided beside the norm, in words; empty when not to be judged.
        wie: the people of those twelve months, as (how many in words, the list of them).
        voltijd: the hours of a full employment.
        uren_per_persoon: the hours of a person guided in twelve months.
    """

    mensen: Balk | None
    uren: Balk | None
    per_persoon: str
    wie: tuple[str, str]
    voltijd: str
    uren_per_persoon: str


def jaarpaneel(gebruiker: Gebruiker) -> Jaarpaneel:
    """Return the year of a trajectcoördinator, in one query."""
    stand = jaar(gebruiker)
    return Jaarpaneel(
        mensen=_mensen(stand) if stand.begeleid_norm else None,
        uren=_uren(stand) if stand.norm else None,
        per_persoon=_per_persoon(stand.twaalf),
        wie=_wie(stand),
        voltijd=getal(stand.voltijd),
        uren_per_persoon=getal(stand.twaalf.norm),
    )


def _mensen(stand: Jaar) -> Balk:
    return Balk(
        waarde=stand.begeleid,
        doel=stand.hoogstens,
        streep=None,
        waarde_tekst=getal(stand.begeleid),
        doel_tekst=getal(stand.hoogstens),
        oordeel=_oordeel(stand),
        soort="aandacht" if stand.vol else "neutraal",
        url=Lijstkeuze(begeleid_door=stand.wie).adres,
    )


def _oordeel(stand: Jaar) -> str:
    over = stand.hoogstens - stand.begeleid
    zinnen = []
    if stand.uitgezonderd > stand.begeleid_norm:
        zinnen.append(
            _("De norm is %(norm)d; je teamleider gaf een uitzondering.") % {"norm": stand.begeleid_norm}
        )
    if over > 0:
        zinnen.append(ngettext("Nog plaats voor %d persoon.", "Nog plaats voor %d mensen.", over) % over)
        zinnen.append(_("Daarna heb je een uitzondering van je teamleider nodig."))
    elif stand.gevraagd:
        zinnen.append(_("Je vroeg een uitzondering; je teamleider heeft nog niet geantwoord."))
    else:
        zinnen.append(
            _(
                "Je zit aan de norm, of erboven. Komt er iemand bij in Vormgeven? Schrijf op "
                "waarom. Dat gaat naar je teamleider."
            )
        )
    return " ".join(zinnen)


def _uren(stand: Jaar) -> Balk:
    tempo = stand.in_dit_tempo
    if tempo is None:
        oordeel = _("Je aanstelling is nog niet begonnen.")
    else:
        einde = date_format(vandaag().replace(month=12, day=31), "j F")
        oordeel = _("In dit tempo heb je %(uren)s uur op %(dag)s (zie de streep).") % {
            "uren": in_uren(tempo),
            "dag": einde,
        }
    return Balk(
        waarde=stand.minuten,
        doel=stand.norm,
        streep=tempo,
        waarde_tekst=in_uren(stand.minuten),
        doel_tekst=in_uren(stand.norm),
        oordeel=oordeel,
        soort="neutraal",
    )


def _per_persoon(twaalf: Twaalfmaands) -> str:
    if twaalf.per_persoon is None:
        return ""
    return _("%(uren)s uur per persoon in de laatste twaalf maanden. De norm is %(norm)s uur.") % {
        "uren": met_een_decimaal(twaalf.per_persoon),
        "norm": getal(twaalf.norm),
    }


def _wie(stand: Jaar) -> tuple[str, str]:
    n = stand.twaalf.begeleid
    wie = ngettext("%d persoon in die twaalf maanden", "%d mensen in die twaalf maanden", n) % n
    return wie, Lijstkeuze(begeleid_door=stand.wie, begeleid_sinds=stand.twaalf.sinds).adres


def in_uren(minuten: int) -> str:
    """Return minutes as whole hours, with a point for thousands."""
    return getal(hele_uren(minuten))


def hele_uren(minuten: int) -> int:
    """Return minutes as whole hours."""
    return round(minuten / UUR)


def getal(aantal: int) -> str:
    """Return a number in Dutch notation."""
    return number_format(aantal, use_l10n=True, force_grouping=True)
