"""Sentences about people who go to another coordinator, and about the norm."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import opsomming
from trajecten.overdracht.kandidaten import Ontvanger
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.ruimte import Ruimte

if TYPE_CHECKING:
    from trajecten.overdracht.pagina import Regel


def mensen(n: int) -> str:
    """Return a number of people."""
    return ngettext("%d persoon", "%d mensen", n) % n


def over_wie(rijen: Iterable["Regel"], voorgesteld: int) -> str:
    """Return whom a page is about: how many people, in nazorg, proposed already, and still to be divided."""
    alle = list(rijen)
    nazorg = sum(regel.in_nazorg for regel in alle)
    eerst = f"{mensen(len(alle))}."
    if nazorg:
        eerst = _("%(mensen)s, van wie %(nazorg)d in nazorg.") % {
            "mensen": mensen(len(alle)),
            "nazorg": nazorg,
        }
    if not voorgesteld:
        return eerst
    al = ngettext("%d is al voorgesteld.", "%d zijn al voorgesteld.", voorgesteld) % voorgesteld
    nog = _("Nog %d te verdelen.") % sum(regel.te_kiezen for regel in alle)
    return f"{eerst} {al} {nog}"


def wordt(stand: Ruimte) -> str:
    """Return the number before and after people come."""
    return _("%(nu)d wordt %(straks)d") % {"nu": stand.nu, "straks": stand.straks}


def oordeel(stand: Ruimte) -> str:
    """Return what it does to the norm: how many count, who of them came already, and what is left."""
    tellen = _tellen_mee(stand.komen, stand.eerder)
    if stand.is_boven:
        return f"{tellen} {_('Dat is boven de norm.')}"
    over = ngettext("Er blijft %d plaats over.", "Er blijven %d plaatsen over.", stand.over) % stand.over
    return f"{tellen} {over}"


def _tellen_mee(n: int, eerder: int) -> str:
    """Return how many people count for the norm, and how many of them were proposed or accepted before."""
    if not eerder:
        return ngettext("%d persoon telt mee.", "%d mensen tellen mee.", n) % n
    if n == eerder:
        zin = ngettext(
            "%d persoon telt mee, en is al eerder voorgesteld of aangenomen.",
            "%d mensen tellen mee, en zijn al eerder voorgesteld of aangenomen.",
            n,
        )
        return zin % n
    zin = ngettext(
        "%(n)d mensen tellen mee, van wie %(eerder)d al eerder is voorgesteld of aangenomen.",
        "%(n)d mensen tellen mee, van wie %(eerder)d al eerder zijn voorgesteld of aangenomen.",
        eerder,
    )
    return zin % {"n": n, "eerder": eerder}


def werk(collega: Ontvanger) -> str:
    """Return the caseload and the hours of a colleague on one line."""
    open_ = ngettext("%d open traject nu", "%d open trajecten nu", collega.open) % collega.open
    return " · ".join((open_, _("nog %d uur dit jaar") % collega.uren_over))


def in_een_zin(collega: Ontvanger) -> str:
    """Return a colleague with wijk, norm, caseload and hours on one line."""
    telt = _("%(nu)d van %(norm)d") % {"nu": collega.ruimte.nu, "norm": collega.ruimte.hoogstens}
    geeft = f" · {collega.plaats}" if collega.geeft else ""
    return f"{collega.wie.naam}, {collega.waar}: {telt} · {werk(collega)}{geeft}"


def ontvangers(n: int) -> str:
    """Return a number of receivers."""
    return ngettext("%d ontvanger", "%d ontvangers", n) % n


def samenstelling(rijen: Iterable["Regel"]) -> str:
    """Return how many of these people count for the norm, and how many do not count yet or any more."""
    alle = list(rijen)
    telt, nazorg = sum(r.telt for r in alle), sum(r.in_nazorg for r in alle)
    delen = (
        (telt, _("%d vanaf Vormgeven")),
        (len(alle) - telt - nazorg, _("%d voor Vormgeven")),
        (nazorg, _("%d in nazorg")),
    )
    return ", ".join(zin % n for n, zin in delen if n)


def na_te_kijken(alle: int, nagekeken: int) -> str:
    """Return how many notes were reviewed."""
    zin = ngettext("%(n)d van %(alle)d notitie nagekeken", "%(n)d van %(alle)d notities nagekeken", alle)
    return zin % {"n": nagekeken, "alle": alle}


def nog_na_te_kijken(n: int) -> str:
    """Return how many notes are still to be reviewed, and that it does not hold up sending; empty for none."""
    zin = ngettext(
        "Nog %d notitie nakijken. Dat kan ook na het versturen.",
        "Nog %d notities nakijken. Dat kan ook na het versturen.",
        n,
    )
    return zin % n if n else ""


def ingetrokken(weg: Sequence[Overdracht], *, al_beantwoord: int) -> str:
    """Return how many proposals were withdrawn, to whom they were, and how many were answered meanwhile."""
    zin = ngettext(
        "%(n)d voorstel is ingetrokken: %(aan)s.", "%(n)d voorstellen zijn ingetrokken: %(aan)s.", len(weg)
    )
    delen = [zin % {"n": len(weg), "aan": _per_ontvanger(weg)}]
    if al_beantwoord:
        blijft = ngettext(
            "%d voorstel was al beantwoord en verandert niet.",
            "%d voorstellen waren al beantwoord en veranderen niet.",
            al_beantwoord,
        )
        delen.append(blijft % al_beantwoord)
    return " ".join(delen)


def _per_ontvanger(rijen: Iterable[Overdracht]) -> str:
    aan = Counter(rij.aan.naam for rij in rijen)
    delen = [_("%(n)d aan %(wie)s") % {"n": n, "wie": wie} for wie, n in sorted(aan.items())]
    return opsomming(delen)


def wie_leest_dat(rijen: Iterable[Overdracht]) -> str:
    """Return which receivers are told when their proposals are withdrawn; empty for none."""
    namen = sorted({rij.aan.naam for rij in rijen})
    zin = ngettext(
        "%s krijgt een melding en hoeft deze mensen niet over te nemen.",
        "%s krijgen een melding en hoeven deze mensen niet over te nemen.",
        len(namen),
    )
    return zin % opsomming(namen) if namen else ""
